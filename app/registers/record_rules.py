"""Records 登记: a filled-in form with all of its steps 经过, from which its state follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeGuard

from app.base.refusals import Refusal
from app.base.series import Series
from app.base.typed_numbers import MOST
from app.forms.fields import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from app.forms.entries import Act, Entry
    from app.forms.fields import Field, When

StepKind = Literal["written", "corrected", "done", "reviewed", "voided"]

Cell = str | int | bool | None
"""The value of a field or of a column in a row: text, the id of a choice, a day, moment or time in ISO form, a number
(fen, hundredths or a count, by the kind of field), a tick; None for nothing."""

Row = dict[str, Cell]
Value = Cell | list[bool] | list[Row]
"""A cell, the ticks of a checklist, or the rows of a table."""

Values = dict[str, Value]

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""Characters that cannot be stored: NUL and lone surrogates."""


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

    def signed_as(self, step: Step) -> str:
        """The key under which a step is signed: number/act, and /2, /3 … when the act is repeated."""
        same = [each for each in self.steps if each.name == step.name and each.kind == step.kind]
        nth = same.index(step) + 1
        return f"{self.number}/{step.name}" + (f"/{nth}" if nth > 1 else "")

    def acts(self, entry: Entry) -> tuple[Step, ...]:
        """The acts done since it was last reopened, that one included."""
        done = [step for step in self.steps if step.kind == "done"]
        for place in range(len(done) - 1, -1, -1):
            act = entry.act(done[place].name)
            if act and act.reopens:
                return tuple(done[place:])
        return tuple(done)

    def closed(self, entry: Entry) -> bool:
        """Whether it is voided, an act closed it, or no act is left."""
        if self.voided or any((act := entry.act(step.name)) and act.closes for step in self.acts(entry)):
            return True
        return not self._next(entry)

    def all_values(self, entry: Entry) -> Values:
        """Its present values together with those filled in with its acts."""
        return self.values | {name: value for step in self.acts(entry) for name, value in step.data.items()}

    def open_acts(self, entry: Entry) -> tuple[Act, ...]:
        """The acts that can be done now, in the form's order."""
        if self.voided:
            return ()
        done = {step.name for step in self.acts(entry)}
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
        done = {step.name for step in acts}
        asked = {act.name for act in entry.acts if meets(known, act.when)}
        return tuple(
            act
            for act in entry.acts
            if (act.again or act.everyone or act.name not in done)
            and {*act.after, *(asked & {*act.after_asked})} <= done
            and not (acts and acts[-1].name in act.blocked_by)
            and meets(known, act.when)
            and all(all(ticks(self.values.get(name)) or [False]) for name in act.complete)
        )


def _follows(act: Act, entry: Entry) -> bool:
    """Whether an act, such as a call-back, comes after one that closes the record."""
    return any((before := entry.act(name)) and before.closes for name in act.after)


@dataclass(eq=False)
class Unfit(Refusal):
    """Values break the form's rules; ``problems`` are pairs of field (``table.3.column`` in a table) and reason.

    Reasons: missing, shape, number, least, most, choice, day, time, unknown, rows, unticked
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
        return ("yes" if value else "no") if isinstance(value, bool) else str(value or "")

    return all(word(name) in ((wanted,) if isinstance(wanted, str) else wanted) for name, wanted in when.items())


def fit(fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]]) -> Values:
    """The values of fields that apply, with texts stripped; all others are left out.

    ``known`` are the allowed words for fields of a kind (``person``, ``document``).

    Raises:
        Unfit

    """
    taken, problems = _fit(fields, values, known, "")
    if problems:
        raise Unfit(tuple(problems))
    return taken


def unticked(act: Act, values: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """The checklists that must be fully ticked for an act and are not, as problems of ``Unfit``."""
    return tuple((name, "unticked") for name in act.all_ticked if not all(ticks(values.get(name)) or [False]))


def _fit(
    fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]], within: str
) -> tuple[Values, list[tuple[str, str]]]:
    taken, problems = Values(), list[tuple[str, str]]()
    for each in fields:
        if each.compute or not meets(values, each.when):
            continue
        cleaned, path = _clean(values.get(each.name)), f"{within}{each.name}"
        if not _shaped(cleaned, each.kind):
            problems.append((path, "number" if each.kind in NUMBERS else "shape"))
            continue
        value: Value = cleaned
        if each.kind == "table" and value:
            value, below = _rows(each, rows(value), known, path)
            problems += below
        elif value not in (None, "", []):
            problems += [(path, why) for why in _wrong(each, value, known)]
        empty = not any(ticks(value)) if each.kind == "checklist" else value in (None, "", [])
        if empty and each.required:
            problems.append((path, "missing"))
        if each.kind == "checklist":
            taken[each.name] = value or [False] * len(each.items)
        elif not empty:
            taken[each.name] = value
    return taken, problems


def _rows(
    table: Field, given: list[Row], known: Mapping[str, Collection[str]], path: str
) -> tuple[list[Row], list[tuple[str, str]]]:
    taken, problems = list[Row](), list[tuple[str, str]]()
    for place, row in enumerate(given, 1):
        if not any(_clean(value) not in (None, "", False) for value in row.values()):
            continue
        cells, wrong = _fit(table.columns, row, known, f"{path}.{place}.")
        taken.append({name: cell for name, cell in cells.items() if not isinstance(cell, list)})
        problems += wrong
    if (table.least and len(taken) < int(table.least)) or (table.most and len(taken) > int(table.most)):
        problems.append((path, "rows"))
    return taken, problems


def _clean(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _shaped(value: object, kind: str) -> TypeGuard[Value]:
    """Whether a value from outside is None or of the type for this kind of field; a table's cells are not checked."""
    if value is None:
        return True
    match kind:
        case "table":
            return isinstance(value, list) and all(isinstance(row, dict) for row in value)
        case "checklist":
            return isinstance(value, list) and all(isinstance(tick, bool) for tick in value)
        case "tick":
            return isinstance(value, bool)
        case _:
            if kind in NUMBERS and value != "":
                return isinstance(value, int) and not isinstance(value, bool)
            return isinstance(value, str) and not _UNWRITABLE.search(value)


def _wrong(each: Field, value: Value, known: Mapping[str, Collection[str]]) -> Iterator[str]:
    if isinstance(value, int):
        if abs(value) > MOST:
            yield "number"
        elif each.kind in NUMBERS:
            scale = 1 if each.kind == "count" else 100
            if each.least and value < Decimal(each.least) * scale:
                yield "least"
            if each.most and value > Decimal(each.most) * scale:
                yield "most"
    elif isinstance(value, str):
        if each.kind == "choice" and value not in {choice.id for choice in each.choices}:
            yield "choice"
        elif each.kind in {"date", "moment", "time"} and not _is(each.kind, value):
            yield "time" if each.kind == "time" else "day"
        elif each.kind in known and value not in known[each.kind]:
            yield "unknown"


def _is(kind: str, value: str) -> bool:
    try:
        if kind == "moment":
            return datetime.fromisoformat(value).tzinfo is not None
        (date if kind == "date" else time).fromisoformat(value)
    except ValueError:
        return False
    return True


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
