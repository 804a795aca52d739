"""Wage deductions 工资扣款: wages, the office's limits, and the month's sheet, oldest fines first, the rest carried on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain import deductions
from app.domain.deductions import PERCENT, Limits, Slip
from app.domain.refusals import Refusal
from app.services import fines, signoffs
from app.storage import fines as ledger
from app.storage import wages as stored
from app.storage.settings import set_setting, setting

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.fines import Line
    from app.services.fines import Hand
    from app.services.office import Office

MATTER = "wage-sheet"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A month's deductions: settled, or as they would be now (``decider`` empty)."""

    month: str
    slips: tuple[Slip, ...]
    decider: str = ""
    at: datetime | None = None

    @property
    def record(self) -> str:
        """Its number on paper."""
        return stored.record_of(self.month)


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
    connection = office.register.connection
    minimum = setting(connection, "wage-minimum")
    return Limits(int(setting(connection, "wage-percent", str(PERCENT))), int(minimum) if minimum else None)


def set_limits(office: Office, limits: Limits) -> None:
    """Change the share of a wage that fines may take, and the local minimum wage (fen); settled months stay.

    Raises:
        NotAllowed, WageMissing

    """
    office.require("approve")
    if not 0 <= limits.percent <= 100 or (limits.minimum or 0) < 0:
        raise WageMissing
    with office.register.transaction() as connection:
        set_setting(connection, "wage-percent", str(limits.percent))
        set_setting(connection, "wage-minimum", "" if limits.minimum is None else str(limits.minimum))
        office.record("wages.limits", percent=limits.percent, minimum=limits.minimum)


def known(office: Office, month: str) -> dict[str, int]:
    """What everybody earns in a month, in fen, where somebody entered it.

    Raises:
        NotAllowed

    """
    office.require("approve")
    return stored.in_month(office.register.connection, month)


def set_wage(office: Office, *, person: str, month: str, amount: int) -> None:
    """Enter what somebody earns a month, in fen, from a month on.

    Raises:
        NotAllowed, NotAMonth, WageMissing

    """
    office.require("approve")
    _check_month(month)
    if not person or amount <= 0:
        raise WageMissing
    with office.register.transaction() as connection:
        number = stored.add(connection, person, month, amount, office.now(), office.signed_in)
        office.record("wage.set", wage=[number, person, month, amount])


def sheet(office: Office, month: str) -> Sheet:
    """The sheet of a month: as it was settled, else what it would be now.

    Raises:
        NotAllowed, NotAMonth

    """
    office.require("approve")
    _check_month(month)
    settled = {each.month: each for each in stored.sheets(office.register.connection)}
    if month in settled:
        found = settled[month]
        return Sheet(month, found.slips, found.decider, found.at)
    return Sheet(month, _slips(office, month))


def _slips(office: Office, month: str) -> tuple[Slip, ...]:
    """Everybody who owes something by the end of the month, or is given something back."""
    taken = _taken(office, month)
    owed: dict[str, list[Line]] = {}
    for line in ledger.load(
        office.register.connection, "f.id IN (SELECT fine FROM fine_entry WHERE number IS NOT NULL)"
    ):
        owed.setdefault(line.proposal.person, []).append(line)
    known, limits_ = stored.in_month(office.register.connection, month), limits(office)
    made = (_slip(office, person, lines, month, taken, known.get(person), limits_) for person, lines in owed.items())
    return tuple(sorted((slip for slip in made if slip.shares), key=lambda slip: slip.person))


def _slip(
    office: Office, person: str, lines: list[Line], month: str, taken: dict[str, int], wage: int | None, limits_: Limits
) -> Slip:
    lines = sorted(lines, key=lambda line: line.number)
    owed = [(line.id, line.number, _amount(office, line, month) - taken.get(line.id, 0)) for line in lines]
    brought = sum(_amount(office, line, _before(month)) - taken.get(line.id, 0) for line in lines)
    most = deductions.cap(wage, limits_)
    return Slip(
        person=person,
        wage=wage,
        cap=most,
        brought=brought,
        new=sum(amount for _, _, amount in owed) - brought,
        shares=deductions.shares([each for each in owed if each[2]], most),
    )


def _taken(office: Office, month: str) -> dict[str, int]:
    """What earlier settled months took of each line."""
    sums: dict[str, int] = {}
    for settled in stored.sheets(office.register.connection):
        if settled.month < month:
            for share in (share for slip in settled.slips for share in slip.shares):
                sums[share.line] = sums.get(share.line, 0) + share.taken
    return sums


def _amount(office: Office, line: Line, month: str) -> int:
    """What was owed on a line at the end of a month."""
    return sum(entry.amount for entry in line.entries if month_of(office, entry.at) <= month)


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


def settle(office: Office, month: str, hand: Hand | None = None) -> Sheet:
    """Fix a month's deductions and sign them; what is decided afterwards goes into the next month.

    Raises:
        NotAllowed, NotAMonth, AlreadySettled, WrongSecret, Throttled, NotHere, MayNotSign

    """
    name, signer = fines.signing(office, hand)
    if signer is None:
        office.require("approve")
    _check_month(month)
    now = office.now()
    if month > month_of(office, now):
        raise NotAMonth(month)
    with office.register.transaction() as connection:
        if any(each.month >= month for each in stored.sheets(connection)):
            raise AlreadySettled(month)
        body = stored.written(_slips(office, month))
        made = stored.Settled(month, now, office.signed_in, name, body)
        stored.add_sheet(connection, made)
        office.record("wages.settled", number=made.record, sheet=[month, name, body])
        if signer:
            signoffs.sign_as(office, signer, matter=MATTER, record=made.record)
    return Sheet(month, made.slips, name, now)


def months(office: Office) -> list[str]:
    """The months that have, or could have, a sheet: from the first decided fine to now, the newest first."""
    lines = ledger.load(office.register.connection, "f.id IN (SELECT fine FROM fine_entry WHERE number IS NOT NULL)")
    now = month_of(office, office.now())
    first = min((month_of(office, line.decision.at) for line in lines if line.decision), default=now)
    found = [now]
    while found[-1] > first:
        found.append(_before(found[-1]))
    return found
