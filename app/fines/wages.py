"""Wage deductions 工资扣款: wages, the office's limits, and each month's wage sheet 工资扣款表. Amounts in fen."""

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
    """A month's deductions: as settled, or as they would be now (then ``decider`` is empty)."""

    month: str
    slips: tuple[Slip, ...]
    decider: str = ""
    at: datetime | None = None

    @property
    def record(self) -> str:
        """The sheet's number."""
        return wages_store.record_of(self.month)


@dataclass(eq=False)
class NotAMonth(Refusal):
    """``written`` is not a month such as 2026-11, or lies in the future."""

    written: str


@dataclass(eq=False)
class AlreadySettled(Refusal):
    """The sheet of ``month`` or of a later month is already settled."""

    month: str


class WageMissing(Refusal):
    """A wage needs a person and an amount above 0; a percentage lies between 0 and 100, a minimum wage is not negative."""


def limits(office: Office) -> Limits:
    """The office's limits on deductions."""
    register = office.register
    minimum = setting(register, "wage-minimum")
    return Limits(int(setting(register, "wage-percent", str(PERCENT))), int(minimum) if minimum else None)


def set_limits(office: Office, limits: Limits) -> None:
    """Change the limits on deductions; settled months stay as they are.

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


def wages_in(office: Office, month: str) -> dict[str, int]:
    """Person -> wage in a month, in fen, for those whose wage was entered.

    Raises:
        NotAllowed

    """
    office.require("approve")
    return wages_store.in_month(office.register, month)


def set_wage(office: Office, *, person: str, month: str, amount: int) -> None:
    """Enter somebody's monthly wage in fen, from ``month`` on.

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
    """The sheet of a month: as settled, or as it would be now.

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


def cap_of(office: Office, person: str, month: str) -> int:
    """The most that a person's wage of a month bears, in fen; 0 while the wage or the minimum wage is unknown.

    Raises:
        NotAllowed

    """
    office.require("approve")
    return deductions.cap(wages_store.in_month(office.register, month).get(person), limits(office))


def of_person(office: Office, person: str, month: str) -> Slip:
    """One person's slip of a month, without the wage. Everybody may see their own.

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
    """The slips of all who owe something at the end of the month or get something back, by name."""
    earlier = [each for each in wages_store.sheets(office.register) if each.month < month]
    owed: dict[str, list[Line]] = {}
    for line in _decided(office):
        owed.setdefault(office.names.key(line.proposal.person), []).append(line)
    wages, limits_ = wages_store.in_month(office.register, month), limits(office)
    slips = (
        _slip(
            person,
            wages.get(person),
            deductions.cap(wages.get(person), limits_),
            _owed(office, lines, month, earlier),
            _brought(office, lines, month, earlier),
        )
        for person, lines in owed.items()
    )
    return tuple(sorted((slip for slip in slips if slip.shares), key=lambda slip: office.name_of(slip.person)))


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
    """The decided lines that are deducted from wages (in money or percent), in order of number."""
    found = (line for line in fines_store.with_number(office.register) if line.proposal.unit != "points")
    return sorted(found, key=lambda line: line.number)


def _owed(office: Office, lines: list[Line], month: str, earlier: list[Settled]) -> list[tuple[str, str, int]]:
    """Id, number and what is still owed of each line at the end of a month, after earlier months' deductions."""
    taken = Counter[str]()
    for share in (share for sheet in earlier for slip in sheet.slips for share in slip.shares):
        taken[share.line] += share.taken
    return [(line.id, line.number, _until(office, line, month) - taken[line.id]) for line in lines]


def _brought(office: Office, lines: list[Line], month: str, earlier: list[Settled]) -> int:
    """What the last settled month carried; if none is settled, what was decided before ``month``."""
    if not earlier:
        return sum(_until(office, line, _before(month)) for line in lines)
    person = office.names.key(lines[0].proposal.person)
    return sum(slip.carried for slip in earlier[-1].slips if office.names.key(slip.person) == person)


def _until(office: Office, line: Line, month: str) -> int:
    entered = sum(entry.amount for entry in line.entries if month_of(office, entry.at) <= month)
    return entered if line.in_money else _share(office, line, entered)


def _share(office: Office, line: Line, percent: int) -> int:
    """``percent`` (hundredths) of the wage in the month of the line's cause, in fen; 0 while that wage is unknown."""
    happened = counted_on(line.proposal, office.rules.calendar)
    wage = wages_store.in_month(office.register, f"{happened:%Y-%m}").get(office.names.key(line.proposal.person), 0)
    return wage * percent // 10_000


def new_entries(office: Office, month: str) -> Callable[[Entry], bool]:
    """A predicate for entries new on a month's sheet: not on an earlier one, and made before it was settled."""
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
    """The month of a moment in the office's time, such as 2026-11."""
    return office.local(at).strftime("%Y-%m")


def _before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year - (number == 1):04d}-{(number - 2) % 12 + 1:02d}"


def _check_month(month: str) -> None:
    year, _, number = month.partition("-")
    if not (len(year) == 4 and len(number) == 2 and (year + number).isdecimal() and 1 <= int(number) <= 12):
        raise NotAMonth(month)


def settle(office: Office, month: str, hand: Hand | None = None) -> WageSheet:
    """Settle and sign a month's deductions; what is decided afterwards goes into the next month.

    Raises:
        NotAMonth, AlreadySettled, WrongSecret, Throttled, NotHere, MayNotSign, ChangedSinceShown

    """
    name, signer = fines.signing(office, hand)
    _check_month(month)
    now = office.now()
    if month > month_of(office, now):
        raise NotAMonth(month)
    with office.register.transaction():
        if any(each.month >= month for each in wages_store.sheets(office.register)):
            raise AlreadySettled(month)
        slips = _slips(office, month)
        if hand and hand.seen and hand.seen != slips:
            raise signoffs.ChangedSinceShown(month)
        body = wages_store.encode(slips)
        settled = wages_store.Settled(month, now, office.signed_in, name, body)
        wages_store.add_sheet(office.register, settled)
        office.record("wages.settled", number=settled.record, sheet=[month, name, body])
        if signer:
            signoffs.sign_as(office, signer, matter=MATTER, record=settled.record)
    return WageSheet(month, settled.slips, name, now)


def months(office: Office) -> list[str]:
    """The months that may have a sheet: from the first decided fine until now, newest first."""
    now = month_of(office, office.now())
    first = min((month_of(office, line.decision.at) for line in _decided(office) if line.decision), default=now)
    found = [now]
    while found[-1] > first:
        found.append(_before(found[-1]))
    return found
