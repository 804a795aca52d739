"""Records 登记: a filled-in form with all of its steps 经过, from which its state follows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from app.base.refusals import Refusal
from app.base.series import Series

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from app.forms.entries import Act, Entry
    from app.forms.fields import When

StepKind = Literal["written", "corrected", "done", "reviewed", "voided"]

Cell = str | int | bool | None
"""The value of a field or of a column in a row: text, the id of a choice, a day, moment or time in ISO form, a number
(fen, hundredths or a count, by the kind of field), a tick; None for nothing."""

Row = dict[str, Cell]
Value = Cell | list[bool] | list[Row]
"""A cell, the ticks of a checklist, or the rows of a table."""

Values = dict[str, Value]


RECORD = "record-"
"""The prefix of record counters' names, before the letters of the form."""


def series(letters: str, form: str = "") -> Series:
    """The series of a form's records, whose numbers begin with ``letters``."""
    return Series(letters, f"{RECORD}{letters}", form, stored_in="record:number")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a record ``at`` a moment, entered at another.

    ``data`` by kind: the values (written); ``changes`` as name -> [old, new] and ``reason`` (corrected); what was filled
    in (done and reviewed, where ``name`` is the act's); ``reason`` (voided). ``event`` is the id of its journal entry.
    """

    kind: StepKind
    name: str
    at: datetime
    entered_at: datetime
    by: str
    event: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Record:
    """One record on one version of a form. ``dossier`` is None unless it is about a client on file."""

    id: str
    form: str
    version: int
    number: str
    dossier: str | None
    steps: tuple[Step, ...]

    @property
    def written(self) -> Step:
        """The step with which it began."""
        return self.steps[0]

    @cached_property
    def values(self) -> Values:
        """Its present values, with corrections."""
        now = dict(self.written.data)
        for step in self.corrections:
            now |= {name: new for name, (_, new) in step.data["changes"].items()}
        return now

    @property
    def corrections(self) -> tuple[Step, ...]:
        """Every correction, oldest first (DC-5)."""
        return tuple(step for step in self.steps if step.kind == "corrected")

    @property
    def voided(self) -> Step | None:
        """The step that voided it, or None."""
        return next((step for step in self.steps if step.kind == "voided"), None)

    @property
    def reviewed(self) -> Step | None:
        """The superior's review 复核 since the last correction, or None (DC-4)."""
        last = next((step for step in reversed(self.steps) if step.kind in {"reviewed", "corrected"}), None)
        return last if last and last.kind == "reviewed" else None

    def drawn_until(self, entry: Entry) -> tuple[datetime, bool] | None:
        """Up to when what a report gathers was gathered, and whether it is signed, so that it stays; None for other records."""
        if not entry.period or not entry.gathers:
            return None
        signed = next((step for step in self.acts(entry) if settles(entry, step)), None)
        return (signed.at, True) if signed else (self.written.at, False)

    def signed_as(self, step: Step) -> str:
        """The key under which a step is signed: number/act, and /2, /3 … when the act is repeated."""
        same = [each for each in self.steps if each.name == step.name and each.kind == step.kind]
        nth = same.index(step) + 1
        return f"{self.number}/{step.name}" + (f"/{nth}" if nth > 1 else "")

    def acts(self, entry: Entry) -> tuple[Step, ...]:
        """The acts done since it was last reopened, that one included."""
        done = [step for step in self.steps if step.kind == "done"]
        for place in range(len(done) - 1, -1, -1):
            if _reopened(entry, done[place]):
                return tuple(done[place:])
        return tuple(done)

    def closed(self, entry: Entry) -> bool:
        """Whether it is voided, an act closed it, or no act is left."""
        known = self.all_values(entry)
        if self.voided or any(
            (act := entry.act(step.name)) and act.closes and meets(known | step.data, act.closes_when)
            for step in self.acts(entry)
        ):
            return True
        return not self._next(entry)

    def all_values(self, entry: Entry) -> Values:
        """Its present values together with those filled in with its acts."""
        return self.values | {name: value for step in self.acts(entry) for name, value in step.data.items()}

    def open_acts(self, entry: Entry) -> tuple[Act, ...]:
        """The acts that can be done now, in the form's order."""
        if self.voided:
            return ()
        done = self._done(entry)
        closed = self.closed(entry)
        return tuple(
            act
            for act in self._next(entry)
            if not closed or act.reopens or (act.after and act.name not in done and _follows(act, entry))
        )

    def _next(self, entry: Entry) -> tuple[Act, ...]:
        """The acts whose conditions hold, whether or not it is closed."""
        acts = self.acts(entry)
        known = self.all_values(entry)
        done = self._done(entry)
        asked = {act.name for act in entry.acts if _applies(act, known)}
        return tuple(
            act
            for act in entry.acts
            if (act.again or act.everyone or act.name not in done)
            and {*act.after, *(asked & {*act.after_asked})} <= done
            and not (acts and acts[-1].name in act.blocked_by)
            and act.name in asked
            and all(_full(known, name) for name in act.complete)
        )

    def _done(self, entry: Entry) -> set[str]:
        """The names of the acts done since it was last reopened, that one left out: it may be needed again."""
        return {step.name for step in self.acts(entry) if not _reopened(entry, step)}


def settles(entry: Entry, step: Step) -> bool:
    """Whether an act is a signature, or closes its record: from then on what a report gathered stays."""
    act = entry.act(step.name)
    return act is not None and (act.signs or act.closes)


def _reopened(entry: Entry, step: Step) -> bool:
    """Whether an act reopened its record."""
    act = entry.act(step.name)
    return act is not None and act.reopens and meets(step.data, act.reopens_when)


def _applies(act: Act, known: Mapping[str, object]) -> bool:
    return meets(known, act.when) and not (act.unless and meets(known, act.unless))


def _full(known: Values, name: str) -> bool:
    """Whether a checklist is fully ticked, or a table's column (``table.column``) filled in in every row."""
    table, _, column = name.partition(".")
    if column:
        return all(row.get(column) not in (None, "") for row in rows(known.get(table)))
    return all(ticks(known.get(table)) or [False])


def _follows(act: Act, entry: Entry) -> bool:
    """Whether an act, such as a call-back, comes after one that closes the record."""
    return any((before := entry.act(name)) and before.closes for name in act.after)


@dataclass(eq=False)
class Unfit(Refusal):
    """Values break the form's rules; ``problems`` are pairs of field (``table.3.column`` in a table) and reason.

    Reasons: missing, shape, number, least, most, choice, day, time, unknown, rows, unticked, reason, period, twice; ``at_least=`` and
    ``at_most=`` with the bound, as the field would hold it
    """

    problems: tuple[tuple[str, str], ...]


@dataclass(eq=False)
class NotOpen(Refusal):
    """``act`` cannot be done on the record ``number`` now."""

    number: str
    act: str


@dataclass(eq=False)
class BeforeWritten(Refusal):
    """An act on the record ``number`` cannot be dated before the record."""

    number: str


@dataclass(eq=False)
class NothingChanged(Refusal):
    """The correction of ``number`` changes nothing."""

    number: str


@dataclass(eq=False)
class NotOfRole(Refusal):
    """``person`` neither has the ``role`` that does this nor is the deputy of somebody who has."""

    person: str
    role: str


@dataclass(eq=False)
class SamePerson(Refusal):
    """``person`` did the step before, after which somebody else has to sign."""

    person: str


@dataclass(eq=False)
class TooEarly(Refusal):
    """An act on the record ``number`` cannot be done before the day ``until``."""

    number: str
    until: date


@dataclass(eq=False)
class NotToRead(Refusal):
    """The person signed in is not among the readers of the record ``number``."""

    number: str


@dataclass(eq=False)
class StillToDo(Refusal):
    """An act before this one is for everybody in a role, and ``people`` have not done it yet."""

    people: tuple[str, ...]


def rows(value: Value) -> list[Row]:
    """The rows of a table; empty for anything else."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def ticks(value: Value) -> list[bool]:
    """The ticks of a checklist; empty for anything else."""
    return [tick for tick in value if isinstance(tick, bool)] if isinstance(value, list) else []


def meets(values: Mapping[str, object], when: When) -> bool:
    """Whether each field in ``when`` has the value, or one of the values, it names; ticks are ``yes`` or ``no``."""

    def word(name: str) -> str:
        value = values.get(name)
        if isinstance(value, bool):
            return "yes" if value else "no"
        return str(value) if value == 0 else str(value or "")

    return all(word(name) in ((wanted,) if isinstance(wanted, str) else wanted) for name, wanted in when.items())


def changes(record: Record, values: Mapping[str, Value]) -> dict[str, tuple[Value, Value]]:
    """What a correction to ``values`` changes: name -> (old, new).

    Raises:
        NothingChanged

    """
    names = dict.fromkeys([*record.values, *values])
    found = {
        name: (record.values.get(name), values.get(name))
        for name in names
        if record.values.get(name) != values.get(name)
    }
    if not found:
        raise NothingChanged(record.number)
    return found


def with_step(record: Record, step: Step) -> Record:
    """The record with a further step."""
    return replace(record, steps=(*record.steps, step))
