"""Progress reports 进度汇报 (SO-1.9): drawn up when one is due, kept unchanged, and signed by the roles its clause names."""

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
"""The clause figure with the days between reports; the evidence of the clause names who signs."""

MATTER = "period-report"


def listed(office: Office) -> list[PeriodReport]:
    """Every report, newest first."""
    return stored.reports(office.register)


def by_number(office: Office, number: str) -> PeriodReport:
    """The report with this number.

    Raises:
        UnknownRecord

    """
    return known((each for each in listed(office) if each.number == number), number)


def _first(office: Office) -> date:
    """The first day that no report covers yet: after the last report, else the day the register was begun."""
    reports = listed(office)
    if reports:
        return reports[0].last + timedelta(days=1)
    began = journal.first_entered_at(office.register)
    return office.local(began).date() if began else office.today()


def due(office: Office) -> date:
    """The day on which the next report is due. Raises ValueError if no clause in force asks for reports."""
    (terms,) = _terms(office, office.today())
    return _first(office) + timedelta(days=int(float(terms.figures[EVERY].value)) - 1)


def _terms(office: Office, day: date) -> list[Terms]:
    """The terms of the clause that asks for reports; empty if there is none."""
    return [each for each in office.rules.book.proven_on(REPORT.form, day) if EVERY in each.figures][:1]


def bring_up_to_date(office: Office, seen: Sequence[Purchase] | None = None) -> PeriodReport | None:
    """Draw up the report that is due, whatever the rights of the person signed in; None if none is due."""
    if not office.derives() or not _terms(office, office.today()) or due(office) > office.today():
        return None
    seen = progress.every(office) if seen is None else seen
    with office.register.transaction():
        return _draw_up(office, seen) if due(office) <= office.today() else None


def draw_up(office: Office) -> PeriodReport:
    """Draw a report up before it is due.

    Raises:
        NotAllowed

    """
    office.require("progress")
    seen = progress.every(office)
    with office.register.transaction():
        return _draw_up(office, seen)


def _draw_up(office: Office, seen: Sequence[Purchase]) -> PeriodReport:
    """Store a report of counts, late steps, chases and scorecards; the caller holds the transaction."""
    today = office.today()
    first = min(_first(office), today)
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
    """For each track that purchases have, how many are under way, done, late and paused."""
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
    """The roles in ``signers`` that somebody here has and whose signature is missing.

    A signed sheet that was scanned back counts for all of them.
    """
    if attachments.signed_back(office, [report.number]):
        return ()
    signed = {each.role for each in signoffs.of_record(office, report.number, MATTER) if each.verdict == "holds"}
    wanted = (role for role in signers(office, report) if role not in signed)
    return tuple(role for role in wanted if office.rules.in_force.person_with(role))


def signers(office: Office, report: PeriodReport) -> tuple[str, ...]:
    """The roles that sign a report, in the order of its clause, without the reporting role."""
    return tuple(
        role for terms in _terms(office, report.last) for role in terms.evidence.signatures if role != terms.who.role
    )


def waiting(office: Office) -> list[PeriodReport]:
    """The reports with missing signatures, newest first."""
    return [each for each in listed(office) if unsigned(office, each)]
