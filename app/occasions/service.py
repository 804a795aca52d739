"""Occasions 活动 (SO-3): tasks 任务 of a promotion, fair or PR event are assigned, done, and accepted by the director."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import signoffs
from app.base.refusals import ChangedMeanwhile, ReasonMissing, Refusal, known
from app.duties import service as duties
from app.occasions import store as stored
from app.occasions.store import OCCASION, Occasion, Task
from app.office import duties_store, rules_at_work
from app.register import numbers
from app.register.register import is_secured
from app.rulebook.answers.foresight import Foreseen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from app.office.office import Office
    from app.rulebook.duties import Duty


@dataclass(eq=False)
class AnothersTask(Refusal):
    """The task ``words`` is ``assignee``'s (a name) to report."""

    words: str
    assignee: str


class NothingAssigned(Refusal):
    """An occasion needs a title and at least one task, and each task words and an assignee."""


@dataclass(eq=False)
class TaskSettled(Refusal):
    """The task ``words`` is already accepted or cancelled."""

    words: str


@dataclass(frozen=True, slots=True)
class Item:
    """A task to be assigned."""

    words: str
    assignee: str
    due: date


def plan(office: Office, *, title: str, day: date, items: Sequence[Item]) -> Occasion:
    """Assign the tasks of a new occasion, each due at the end of its day. Raises NotAllowed, NothingAssigned."""
    office.require("approve")
    if not title.strip() or not items or any(not item.words.strip() or not item.assignee for item in items):
        raise NothingAssigned
    with office.register.transaction():
        year, identity = office.local(office.now()).year, str(uuid4())
        number = numbers.take(office.register, OCCASION, year)
        tasks = tuple(Task(str(uuid4()), identity, item.words.strip(), item.assignee, item.due) for item in items)
        occasion = Occasion(identity, number, title.strip(), day, office.now(), office.signed_in, tasks)
        stored.add(office.register, occasion)
        office.record("occasion.planned", dossier=identity, number=occasion.number, title=occasion.title)
        for task in tasks:
            office.record(
                "task.assigned", dossier=identity, task=task.id, assignee=task.assignee, due=task.due.isoformat()
            )
    return occasion


def report_done(office: Office, task: Task) -> Task:
    """Report one's own task as done, or with the right to accept it anybody's; its duty is met only when it is accepted.

    Raises:
        AnothersTask, TaskSettled, ChangedMeanwhile

    """
    if not may_report(office, task):
        raise AnothersTask(task.words, office.name_of(task.assignee))
    return _settle(office, task, "done", "task.done", "")


def may_report(office: Office, task: Task) -> bool:
    """Whether the person signed in may report a task as done."""
    return office.names.key(task.assignee) == office.signed_in or office.may("approve")


def accept(office: Office, task: Task, *, name: str = "", secret: str = "") -> Task:
    """Accept a task; in an office with secrets ``name`` signs with ``secret``.

    Raises:
        NotAllowed, TaskSettled, ChangedMeanwhile, WrongSecret, Throttled, MayNotSign

    """
    office.require("approve")
    with office.register.transaction():
        accepted = _settle(office, task, "accepted", "task.accepted", "")
        if office.signer and is_secured(office.register.folder):
            signoffs.sign(office, matter="task", record=task.id, name=name or office.signed_in, secret=secret)
    return accepted


def reject(office: Office, task: Task, reason: str) -> Task:
    """Send a task back to be done again; its due stays.

    Raises:
        NotAllowed, ReasonMissing, TaskSettled, ChangedMeanwhile

    """
    office.require("approve")
    if not reason.strip():
        raise ReasonMissing
    return _settle(office, task, "rejected", "task.rejected", reason.strip())


def cancel(office: Office, task: Task, reason: str) -> Task:
    """Cancel a task that is no longer needed, and its duty.

    Raises:
        NotAllowed, ReasonMissing, TaskSettled, ChangedMeanwhile

    """
    office.require("approve")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        cancelled = _settle(office, task, "cancelled", "task.cancelled", reason.strip())
        for duty in _duties_of(office, task):
            duties.end(office, duty, "duty.cancelled", reason)
    return cancelled


def _duties_of(office: Office, task: Task) -> list[Duty]:
    return [each for each in duties_store.outstanding_of(office.register, task.occasion) if each.case == task.id]


def cancelling(office: Office, task: Task, at: datetime) -> Foreseen:
    """What ``cancel`` would bring about; nothing is done."""
    told: list[tuple[str, dict[str, object]]] = [
        ("duty.cancelled", {"of": each.id}) for each in _duties_of(office, task)
    ]
    return rules_at_work.foresee_events(office, task.occasion, at, told) if told else Foreseen()


def _settle(office: Office, task: Task, state: stored.State, kind: str, note: str) -> Task:
    if task.state in {"accepted", "cancelled"}:
        raise TaskSettled(task.words)
    changed = replace(task, state=state, note=note)
    with office.register.transaction():
        if not stored.replace(office.register, changed):
            raise ChangedMeanwhile(task.words)
        office.record(kind, dossier=task.occasion, task=task.id, reason=note)
    return replace(changed, version=task.version + 1)


def listed(office: Office) -> list[Occasion]:
    """Every occasion, newest first."""
    return stored.load(office.register)


def by_number(office: Office, number: str) -> Occasion:
    """The occasion with this number.

    Raises:
        UnknownRecord

    """
    return known((each for each in listed(office) if each.number == number), number)


def task(office: Office, identity: str) -> Task:
    """The task with this id.

    Raises:
        UnknownRecord

    """
    return known((each for found in listed(office) for each in found.tasks if each.id == identity), identity)
