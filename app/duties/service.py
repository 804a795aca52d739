"""Duties 事项: what is due and why; closing a duty that will not be met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base import features
from app.base.refusals import ReasonMissing, UnknownRecord
from app.dossiers import projects_store as dossiers
from app.office import duties_store, rules_at_work
from app.office import proposals as lines
from app.register import journal
from app.rulebook import escalations, explanations

if TYPE_CHECKING:
    from datetime import datetime

    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.causes import Proposal
    from app.rulebook.duties import Duty
    from app.rulebook.escalations import Level
    from app.rulebook.explanations import Explanation

COMING = timedelta(days=7)
"""How far ahead the page Today looks."""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty as a list shows it at one moment: what it is about, and its state then.

    ``unit`` is its dossier's, or the number of a record, complaint or occasion without a dossier, or the company or site of
    a list that owes it; empty for a duty of the whole office. ``dossier`` is the dossier's id, or empty; ``client`` its buyers, ``payment`` its way of paying.
    """

    duty: Duty
    unit: str
    dossier: str
    state: str
    late: bool
    today: bool
    client: str = ""
    payment: str = ""


def rows_at(office: Office, duties: list[Duty], now: datetime) -> list[DutyRow]:
    """List rows of these duties with their state at ``now``."""
    register, files = office.register, {duty.file for duty in duties}
    units, called = dossiers.units(register, files), dossiers.called(register, files)
    clients = dossiers.clients(register, files)
    end = office.rules.calendar.end(office.local(now).date())
    return [
        DutyRow(
            duty,
            called.get(duty.file, "") if duty.trigger else duty.case,
            duty.file if duty.file in units else "",
            duty.state_at(now),
            duty.state_at(now) == "late",
            bool(duty.outstanding) and now <= duty.due <= end,
            *clients.get(duty.file, ("", "")),
        )
        for duty in duties
    ]


def of_cases(office: Office) -> dict[str, Duty]:
    """Number of a case -> its open duty; of several, the one due first."""
    return {duty.case: duty for duty in reversed(duties_store.outstanding_cases(office.register))}


def due(office: Office, at: datetime | None = None, within: timedelta | None = COMING) -> list[DutyRow]:
    """Open duties in order of due, those due until ``within`` after ``at`` (None: all); ``at`` is now if None."""
    now = at or office.now()
    if within is None:
        return rows_at(office, duties_store.outstanding(office.register), now)
    return rows_at(office, duties_store.outstanding_by(office.register, now + within), now)


def late_count(office: Office) -> int:
    """How many open duties are late."""
    return duties_store.count_by(office.register, office.now())


def papers_in_use(office: Office) -> frozenset[str]:
    """The forms that clauses in force today name as their evidence."""
    clauses = office.rules.book.in_force(office.today())
    return frozenset(form for _, _, terms in clauses for form in terms.evidence.papers)


def commands_for_clients(office: Office) -> list[str]:
    """The commands that begin something for a client, if a clause in force names their form as its evidence."""
    used = papers_in_use(office)
    return [name for name, command in features.commands().items() if command.paper in used]


def every(office: Office) -> list[DutyRow]:
    """All duties, open or not, in order of due."""
    return rows_at(office, duties_store.load(office.register), office.now())


def due_within(office: Office, since: datetime, until: datetime) -> list[DutyRow]:
    """The duties due after ``since``, up to and including ``until``, open or not, in order of due."""
    return rows_at(office, duties_store.due_within(office.register, since, until), office.now())


def first_due(office: Office) -> datetime | None:
    """When the first duty of all was due; None if there is none."""
    return duties_store.first_due(office.register)


def of_dossier(office: Office, dossier: str) -> list[DutyRow]:
    """All duties of a dossier, in order of due."""
    return rows_at(office, duties_store.of_file(office.register, dossier), office.now())


def asks_for(office: Office, duty: Duty, event: str, **where: str) -> bool:
    """Whether an event of this kind with these facts would meet a duty."""
    return any(
        met.event == event and all(met.where.get(field) == word for field, word in where.items())
        for met in office.rules.terms(duty).duty.met_by
    )


def explain(office: Office, duty: Duty) -> Explanation:
    """What a duty's explain card shows."""
    return explanations.explain(duty, office.rules.in_force.book, office.rules.calendar)


def proposals(office: Office, duty: Duty) -> tuple[Proposal, ...]:
    """The fines that a duty proposes; the role its clause names decides on them."""
    return lines.of_duty(office, duty)


def foreseen(office: Office, duty: Duty) -> tuple[Proposal, ...]:
    """The fines that a duty proposes, or would propose if it were not met in time."""
    return lines.of_duty(office, duty, max(office.now(), duty.due + timedelta(microseconds=1)))


def escalation_levels(office: Office, duty: Duty) -> tuple[Level, ...]:
    """The levels of escalation 上报 that a duty has reached by now."""
    return escalations.levels_reached(duty, office.rules.terms(duty), office.now(), office.rules.calendar)


def trigger(office: Office, duty: Duty) -> journal.Entry | None:
    """The journal entry that started a duty, or None."""
    entries = journal.read(office.register, dossier=duty.file)
    return next((entry for entry in entries if entry.id == duty.trigger), None)


def assign(office: Office, duty: Duty, to: str) -> None:
    """Make somebody (a name) responsible for an open duty, above all where nobody is; late already, they are fined for it.

    Raises:
        NotAllowed, UnknownRecord: not open any more, or nobody of this name works here

    """
    office.require("duties")
    if to not in office.rules.in_force.people_with(""):
        raise UnknownRecord(to)
    with office.register.transaction():
        present = duties_store.by_id(office.register, duty.id)
        if not present or not present.outstanding:
            raise UnknownRecord(duty.clause)
        changed = present.handed_to(to)
        duties_store.store(office.register, [changed])
        office.record("duty.assigned", dossier=duty.file or None, of=duty.id, before=present.responsible, to=to)
        if not present.responsible:
            lines.look_at(office, [changed])


def ending(office: Office, duty: Duty, kind: str, at: datetime) -> Foreseen:
    """What ``end`` would bring about; nothing is done."""
    return rules_at_work.foresee_events(office, duty.file, at, [(kind, {"of": duty.id})])


def end(office: Office, duty: Duty, kind: str, reason: str) -> None:
    """Close a duty that will not be met; ``kind`` is ``duty.ended`` or ``duty.cancelled``.

    Raises:
        NotAllowed, ReasonMissing, UnknownRecord: not open any more

    """
    office.require("duties")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        present = duties_store.by_id(office.register, duty.id)
        if not present or not present.outstanding:
            raise UnknownRecord(duty.clause)
        office.record(kind, dossier=duty.file or None, of=duty.id, reason=reason.strip())
