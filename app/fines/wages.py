"""Wage deductions 工资扣款: wages, the office's limits, and the month's sheet, oldest fines first, the rest carried on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from app.access import signoffs
from app.base.refusals import Refusal
from app.fines import deductions, wages_store
from app.fines import service as fines
from app.fines.deductions import PERCENT, Limits, Slip
from app.office import fines_store
from app.register.settings import set_setting, setting
from app.rulebook.tariffs import counted_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.fines.service import Hand
    from app.fines.wages_store import Settled
    from app.office.fine_ledger import Entry, Line
    from app.office.office import Office

MATTER = "wage-sheet"


@dataclass(frozen=True, slots=True)
class WageSheet:
    """A month's deductions: settled, or as they would be now (``decider`` empty)."""

    month: str
    slips: tuple[Slip, ...]
    decider: str = ""
    at: datetime | None = None

    @property
    def record(self) -> str:
        """Its number on paper."""
        return wages_store.record_of(self.month)


@dataclass(eq=False)
class NotAMonth(Refusal):
    """``written`` is not a month such as 2026-11, or is still to come."""

    written: str


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """The sheet of ``month`` was settled, or that of a later month."""

    month: str


class WageMissing(Refusal):
    """A wage needs a person and an amount above nothing; a percentage lies between 0 and 100."""


def limits(office: Office) -> Limits:
    """The office's own limits."""
    register = office.register
    minimum = setting(register, "wage-minimum")
    return Limits(int(setting(register, "wage-percent", str(PERCENT))), int(minimum) if minimum else None)


def set_limits(office: Office, limits: Limits) -> None:
    """Change the share of a wage that fines may take, and the local minimum wage (fen); settled months stay.

    Raises:
        NotAllowed, WageMissing

    """
    office.require("approve")
    if not 0 <= limits.percent <= 100 or (limits.minimum or 0) < 0:
        raise WageMissing
    with office.register.transaction():
        set_setting(office.register, "wage-percent", str(limits.percent))
        set_setting(office.register, "wage-minimum", "" if limits.minimum is None else str(limits.minimum))
        office.record("wages.limits", percent=limits.percent, minimum=limits.minimum)


def known(office: Office, month: str) -> dict[str, int]:
    """What everybody earns in a month, in fen, where somebody entered it.

    Raises:
        NotAllowed

    """
    office.require("approve")
    return wages_store.in_month(office.register, month)


def set_wage(office: Office, *, person: str, month: str, amount: int) -> None:
    """Enter what somebody earns a month, in fen, from a month on.

    Raises:
        NotAllowed, NotAMonth, WageMissing

    """
    office.require("approve")
    _check_month(month)
    if not person or amount <= 0:
        raise WageMissing
    with office.register.transaction():
        number = wages_store.add(office.register, person, month, amount, office.now(), office.signed_in)
        office.record("wage.set", wage=[number, person, month, amount])


def sheet(office: Office, month: str) -> WageSheet:
    """The sheet of a month: as it was settled, else what it would be now.

    Raises:
        NotAllowed, NotAMonth

    """
    office.require("approve")
    _check_month(month)
    settled = {each.month: each for each in wages_store.sheets(office.register)}
    if month in settled:
        found = settled[month]
        return WageSheet(month, found.slips, found.decider, found.at)
    return WageSheet(month, _slips(office, month))


def of_person(office: Office, person: str, month: str) -> Slip:
    """What a month means for one person; one's own everybody may see, then without the wage.

    Raises:
        NotAllowed, NotAMonth

    """
    if person != office.signed_in:
        office.require("fines")
    _check_month(month)
    settled = next((each for each in wages_store.sheets(office.register) if each.month == month), None)
    found = next(
        (each for each in (settled.slips if settled else _slips(office, month)) if each.person == person), None
    )
    return (
        msgspec.structs.replace(found, wage=None)
        if found
        else Slip(person=person, wage=None, cap=0, brought=0, new=0, shares=())
    )


def _slips(office: Office, month: str) -> tuple[Slip, ...]:
    """Everybody who owes something by the end of the month, or is given something back."""
    earlier = [each for each in wages_store.sheets(office.register) if each.month < month]
    owed: dict[str, list[Line]] = {}
    for line in _decided(office):
        owed.setdefault(line.proposal.person, []).append(line)
    known, limits_ = wages_store.in_month(office.register, month), limits(office)
    most = {person: deductions.cap(known.get(person), limits_) for person in owed}
    made = (
        _slip(
            person,
            known.get(person),
            most[person],
            _owed(office, lines, month, earlier),
            _brought(office, lines, month, earlier),
        )
        for person, lines in owed.items()
    )
    return tuple(sorted((slip for slip in made if slip.shares), key=lambda slip: slip.person))


def _slip(person: str, wage: int | None, most: int, owed: list[tuple[str, str, int]], brought: int) -> Slip:
    total = sum(amount for _, _, amount in owed)
    return Slip(
        person=person,
        wage=wage,
        cap=most,
        brought=brought,
        new=total - brought,
        shares=deductions.shares([each for each in owed if each[2]], most),
    )


def _decided(office: Office) -> list[Line]:
    """The lines that have a number and that a wage bears, in its order: those in money or in percent of it."""
    found = (line for line in fines_store.with_number(office.register) if line.proposal.unit != "points")
    return sorted(found, key=lambda line: line.number)


def _owed(office: Office, lines: list[Line], month: str, earlier: list[Settled]) -> list[tuple[str, str, int]]:
    """What is owed on each line at the end of a month, less what earlier months took."""
    taken = Counter[str]()
    for share in (share for sheet in earlier for slip in sheet.slips for share in slip.shares):
        taken[share.line] += share.taken
    return [(line.id, line.number, _until(office, line, month) - taken[line.id]) for line in lines]


def _brought(office: Office, lines: list[Line], month: str, earlier: list[Settled]) -> int:
    """What the last settled month carried on; before the first one, what was decided in earlier months."""
    if not earlier:
        return sum(_until(office, line, _before(month)) for line in lines)
    person = lines[0].proposal.person
    return sum(slip.carried for slip in earlier[-1].slips if slip.person == person)


def _until(office: Office, line: Line, month: str) -> int:
    entered = sum(entry.amount for entry in line.entries if month_of(office, entry.at) <= month)
    return entered if line.in_money else _share(office, line, entered)


def _share(office: Office, line: Line, percent: int) -> int:
    """So much of the wage of the month in which it happened, in fen; nothing while that wage is not known."""
    happened = counted_on(line.proposal, office.rules.calendar)
    wage = wages_store.in_month(office.register, f"{happened:%Y-%m}").get(line.proposal.person, 0)
    return wage * percent // 10_000


def fresh(office: Office, month: str) -> Callable[[Entry], bool]:
    """Which entries are new on a month's sheet: not on an earlier one, and made before it was settled."""
    sheets = wages_store.sheets(office.register)
    earlier = [each for each in sheets if each.month < month]
    until = next((each.at for each in sheets if each.month == month), None)

    def is_new(entry: Entry) -> bool:
        entered = month_of(office, entry.at)
        if entered > month or (until and entry.at > until) or (entered < month and not earlier):
            return False
        return not any(entered <= each.month and entry.at <= each.at for each in earlier)

    return is_new


def month_of(office: Office, at: datetime) -> str:
    """The month of a moment by the office's clocks: 2026-11."""
    return office.local(at).strftime("%Y-%m")


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year - (number == 1):04d}-{(number - 2) % 12 + 1:02d}"


def _check_month(month: str) -> None:
    year, _, number = month.partition("-")
    if not (len(year) == 4 and len(number) == 2 and (year + number).isdecimal() and 1 <= int(number) <= 12):
        raise NotAMonth(month)


def settle(office: Office, month: str, hand: Hand | None = None) -> WageSheet:
    """Fix a month's deductions and sign them; what is decided afterwards goes into the next month.

    Raises NotAMonth, AlreadySettled, WrongSecret, Throttled, NotHere, MayNotSign.
    """
    name, signer = fines.signing(office, hand)
    _check_month(month)
    now = office.now()
    if month > month_of(office, now):
        raise NotAMonth(month)
    with office.register.transaction():
        if any(each.month >= month for each in wages_store.sheets(office.register)):
            raise AlreadySettled(month)
        body = wages_store.written(_slips(office, month))
        made = wages_store.Settled(month, now, office.signed_in, name, body)
        wages_store.add_sheet(office.register, made)
        office.record("wages.settled", number=made.record, sheet=[month, name, body])
        if signer:
            signoffs.sign_as(office, signer, matter=MATTER, record=made.record)
    return WageSheet(month, made.slips, name, now)


def months(office: Office) -> list[str]:
    """The months that have, or could have, a sheet: from the first decided fine to now, the newest first."""
    now = month_of(office, office.now())
    first = min((month_of(office, line.decision.at) for line in _decided(office) if line.decision), default=now)
    found = [now]
    while found[-1] > first:
        found.append(_before(found[-1]))
    return found
