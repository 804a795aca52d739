"""Duties 事项: what is due, why, and how a duty is closed without being met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing, UnknownRecord
from app.dossiers import store as dossiers
from app.office import duties_store
from app.office import proposals as lines
from app.register import journal
from app.rulebook import escalations, explanations

if TYPE_CHECKING:
    from datetime import datetime

    from app.office.office import Office
    from app.rulebook.causes import Proposal
    from app.rulebook.duties import Duty
    from app.rulebook.escalations import Level
    from app.rulebook.explanations import Explanation

COMING = timedelta(days=7)
"""How far ahead Today looks."""


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty as a list shows it at one moment: with what it is about, and its state then.

    ``unit`` is its dossier's, or the number of a record or complaint that belongs to no dossier; empty where the duty
    is the whole office's. ``dossier`` is empty where it has none.
    """

    duty: Duty
    unit: str
    dossier: str
    state: str
    late: bool
    today: bool


def shown(office: Office, duties: list[Duty], now: datetime) -> list[DutyRow]:
    """Duties with what they are about, as they stand at ``now``."""
    register, files = office.register, {duty.file for duty in duties}
    units, called = dossiers.units(register, files), dossiers.called(register, files)
    end = office.rules.calendar.end(office.local(now).date())
    return [
        DutyRow(
            duty,
            called.get(duty.file, ""),
            duty.file if duty.file in units else "",
            duty.state_at(now),
            duty.state_at(now) == "late",
            bool(duty.outstanding) and now <= duty.due <= end,
        )
        for duty in duties
    ]


def of_cases(office: Office) -> dict[str, Duty]:
    """The open duty of each case that has a number; the one due first where there are several."""
    return {duty.case: duty for duty in reversed(duties_store.outstanding(office.register)) if duty.case}


def all_of_case(office: Office, number: str) -> list[Duty]:
    """Every duty of a case, whatever its state."""
    return [duty for duty in duties_store.load(office.register) if duty.case == number]


def due(office: Office, at: datetime | None = None, within: timedelta | None = COMING) -> list[DutyRow]:
    """Open duties, late ones first by their due; ``within`` limits how far ahead (None: no limit)."""
    now = at or office.now()
    if within is None:
        return shown(office, duties_store.outstanding(office.register), now)
    return shown(office, duties_store.outstanding_by(office.register, now + within), now)


def every(office: Office) -> list[DutyRow]:
    """All duties there ever were, by due."""
    return shown(office, duties_store.load(office.register), office.now())


def of_dossier(office: Office, dossier: str) -> list[DutyRow]:
    """All duties of a dossier, by due."""
    return shown(office, duties_store.of_file(office.register, dossier), office.now())


def asks_for(office: Office, duty: Duty, event: str, **where: str) -> bool:
    """Whether an event of this kind, with these facts, is what meets a duty."""
    return any(
        met.event == event and all(met.where.get(field) == word for field, word in where.items())
        for met in office.rules.terms(duty).duty.met_by
    )


def explain(office: Office, duty: Duty) -> Explanation:
    """The facts of a duty's explain card."""
    return explanations.explain(duty, office.rules.in_force.book, office.rules.calendar)


def proposals(office: Office, duty: Duty) -> tuple[Proposal, ...]:
    """The fines that a late duty proposes; the director decides on them."""
    return lines.of_duty(office, duty)


def told(office: Office, duty: Duty) -> tuple[Level, ...]:
    """Whom a duty has to be told to by now, level by level."""
    return escalations.levels_reached(duty, office.rules.terms(duty), office.now(), office.rules.calendar)


def trigger(office: Office, duty: Duty) -> journal.Entry | None:
    """The journal entry that started a duty."""
    entries = journal.read(office.register, dossier=duty.file)
    return next((entry for entry in entries if entry.id == duty.trigger), None)


def end(office: Office, duty: Duty, kind: str, reason: str) -> None:
    """Close a duty that will not be met: ``kind`` is ``duty.ended``, ``duty.cancelled``; never without a reason.

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
