"""Progress reports 进度汇报 (SO-1.9): drawn up by itself when one is due, kept as it was then, signed by the directors."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.access import signoffs
from app.base.refusals import known
from app.progress import service as progress
from app.progress import store as stored
from app.progress.series import REPORT
from app.progress.store import PeriodReport
from app.register import journal, numbers
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.clauses import Terms

EVERY = "report-days"
"""The figure that says how often a report is due; the evidence of its clause says who signs it."""

MATTER = "period-report"


def listed(office: Office) -> list[PeriodReport]:
    """Every report, newest first."""
    return stored.reports(office.register)


def by_number(office: Office, number: str) -> PeriodReport:
    """The report under a number.

    Raises:
        UnknownRecord

    """
    return known((each for each in listed(office) if each.number == number), number)


def _today(office: Office) -> date:
    return office.today()


def _first(office: Office) -> date:
    """The first day that no report tells of yet: after the last one, else when the register was begun."""
    made = listed(office)
    begun = journal.first_entered_at(office.register)
    return made[0].last + timedelta(days=1) if made else office.local(begun).date() if begun else _today(office)


def due(office: Office) -> date:
    """The day on which the next report to deputy director and director is due."""
    (terms,) = _terms(office, _today(office))
    return _first(office) + timedelta(days=int(float(terms.figures[EVERY].value)) - 1)


def _terms(office: Office, day: date) -> list[Terms]:
    """The terms by which reports are made; none where no regulation asks for them."""
    return [each for each in office.rules.book.proven_on(REPORT.form, day) if EVERY in each.figures][:1]


def bring_up_to_date(office: Office, seen: Sequence[Purchase] | None = None) -> PeriodReport | None:
    """Draw the report up that is due, once: whoever is at the desk. None if none is."""
    if not _terms(office, _today(office)) or due(office) > _today(office):
        return None
    seen = progress.every(office) if seen is None else seen
    with office.register.transaction():
        return _drawn_up(office, seen) if due(office) <= _today(office) else None


def draw_up(office: Office) -> PeriodReport:
    """Draw a report up before it is due.

    Raises:
        NotAllowed

    """
    office.require("progress")
    seen = progress.every(office)
    with office.register.transaction():
        return _drawn_up(office, seen)


def _drawn_up(office: Office, seen: Sequence[Purchase]) -> PeriodReport:
    """What stands where, what is late, whom we chased, how long they took; the caller holds the transaction."""
    first, today = min(_first(office), _today(office)), _today(office)
    late = [line for each in progress.outsiders(office) for line in progress.late_with(office, each, seen)]
    body: dict[str, Any] = {"tracks": _counts(seen), "late": late, "scores": progress.scorecards(office, seen)}
    sent = (each for each in progress.chases(office) if office.local(each.at).date() >= first)
    body["chases"] = sorted(each.number for each in sent)
    number = numbers.take(office.register, REPORT, today.year)
    report = PeriodReport(str(uuid4()), number, first, today, office.now(), office.signed_in, body)
    stored.add_report(office.register, report)
    office.record("progress.reported", number=report.number, first=str(first), last=str(today))
    return report


def _counts(seen: Sequence[Purchase]) -> list[dict[str, Any]]:
    """Per track: purchases under way, done, late, paused."""
    count: dict[str, dict[str, int]] = {}
    for purchase in seen:
        for track in purchase.tracks:
            sums = count.setdefault(track.id, {"open": 0, "done": 0, "late": 0, "paused": 0})
            current = track.current
            sums["open"] += current is not None
            sums["done"] += track.done == len(track.steps)
            sums["late"] += bool(current and current.late)
            sums["paused"] += bool(current and track.paused)
    return [{"track": name, **sums} for name, sums in count.items()]


def unsigned(office: Office, report: PeriodReport) -> tuple[str, ...]:
    """The roles whose signature is missing: those the clause names, but who reports and roles that nobody here has.

    The signed sheet, scanned back, counts for all of them.
    """
    if attachments.signed_back(office, [report.number]):
        return ()
    signed = {each.role for each in signoffs.of_record(office, report.number, MATTER) if each.verdict == "holds"}
    wanted = (role for role in signers(office, report) if role not in signed)
    return tuple(role for role in wanted if office.rules.in_force.person_with(role))


def signers(office: Office, report: PeriodReport) -> tuple[str, ...]:
    """The roles that sign a report in this order, as its clause says, without whoever reports."""
    return tuple(
        role for terms in _terms(office, report.last) for role in terms.evidence.signatures if role != terms.who.role
    )


def waiting(office: Office) -> list[PeriodReport]:
    """The reports that not everybody signed, newest first."""
    return [each for each in listed(office) if unsigned(office, each)]
