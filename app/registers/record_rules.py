"""Records 登记记录: one filled-in form with everything that was done about it; where it stands follows from its steps."""

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
from app.forms.entries import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from app.forms.entries import Act, Entry, Field, When

StepKind = Literal["written", "corrected", "done", "reviewed", "voided"]

Cell = str | int | bool | None
"""What one field, or one column of a row, holds: words, the id of what was chosen, a day, moment or time as ISO has it,
a number, a tick; None for nothing."""

Row = dict[str, Cell]
Value = Cell | list[bool] | list[Row]
"""A cell, the ticks of a checklist, the rows of a table."""

Values = dict[str, Value]

_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""What no text keeps: a NUL, half a character."""


RECORD = "record-"
"""How the counters of records are called, before the letters of their form."""


def series(letters: str, form: str = "") -> Series:
    """The series of the records of a form, whose numbers begin with these letters."""
    return Series(letters, f"{RECORD}{letters}", form, stored_in="record:number")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to a record: by whom, when, when it was written down.

    ``data`` holds the values (written), ``changes`` as name -> [old, new] and ``reason`` (corrected), what was
    filled in (done, under the act's ``name``), ``reason`` (voided). ``event`` is its entry in the journal.
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
    """One record of a form's version. ``dossier`` is None where it is about no client on file."""

    id: str
    form: str
    version: int
    number: str
    dossier: str | None
    steps: tuple[Step, ...]

    @property
    def written(self) -> Step:
        """How it began."""
        return self.steps[0]

    @cached_property
    def values(self) -> Values:
        """What it says now, corrections included."""
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
        """How it was voided, if it was."""
        return next((step for step in self.steps if step.kind == "voided"), None)

    @property
    def reviewed(self) -> Step | None:
        """The superior's review, if there was one since the last correction (DC-4)."""
        last = next((step for step in reversed(self.steps) if step.kind in {"reviewed", "corrected"}), None)
        return last if last and last.kind == "reviewed" else None

    def signed_as(self, step: Step) -> str:
        """Under what a step is signed: number and act, and from the second time on which time it is."""
        times = [each for each in self.steps if each.name == step.name and each.kind == step.kind]
        time = times.index(step) + 1
        return f"{self.number}/{step.name}" + (f"/{time}" if time > 1 else "")

    def acts(self, entry: Entry) -> tuple[Step, ...]:
        """What was done about it since it was last reopened."""
        done = [step for step in self.steps if step.kind == "done"]
        for place in range(len(done) - 1, -1, -1):
            act = entry.act(done[place].name)
            if act and act.reopens:
                return tuple(done[place:])
        return tuple(done)

    def closed(self, entry: Entry) -> bool:
        """Whether nothing is to be done about it any more."""
        if self.voided or any((act := entry.act(step.name)) and act.closes for step in self.acts(entry)):
            return True
        return not self._next(entry)

    def told(self, entry: Entry) -> Values:
        """What it says now, with what was filled in when something was done about it."""
        return self.values | {name: value for step in self.acts(entry) for name, value in step.data.items()}

    def open_acts(self, entry: Entry) -> tuple[Act, ...]:
        """What can be done about it now, in the form's order."""
        if self.voided:
            return ()
        done = {step.name for step in self.acts(entry)}
        shut = self.closed(entry)
        return tuple(
            act
            for act in self._next(entry)
            if not shut or act.reopens or (act.after and act.name not in done and _follows(act, entry))
        )

    def _next(self, entry: Entry) -> tuple[Act, ...]:
        """What could be done next, whether or not it is closed."""
        mine = self.acts(entry)
        known = self.told(entry)
        done = {step.name for step in mine}
        asked = {act.name for act in entry.acts if meets(known, act.when)}
        return tuple(
            act
            for act in entry.acts
            if (act.again or act.everyone or act.name not in done)
            and {*act.after, *(asked & {*act.after_asked})} <= done
            and not (mine and mine[-1].name in act.blocked_by)
            and meets(known, act.when)
            and all(all(ticks(self.values.get(name)) or [False]) for name in act.complete)
        )


def _follows(act: Act, entry: Entry) -> bool:
    """Whether the act comes after one that closes, such as a call-back."""
    return any((before := entry.act(name)) and before.closes for name in act.after)


@dataclass(eq=False)
class Unfit(Refusal):
    """What was filled in does not keep the form's rules: pairs of field (``table.3.column`` in a table) and why.

    why: missing, shape, number, least, most, choice, day, time, unknown, rows, unticked
    """

    problems: tuple[tuple[str, str], ...]


@dataclass(eq=False)
class NotOpen(Refusal):
    """``act`` is not what comes next for the record ``number``."""

    number: str
    act: str


@dataclass(eq=False)
class BeforeWritten(Refusal):
    """The record ``number`` began later: nothing was done about it before."""

    number: str


@dataclass(eq=False)
class NothingChanged(Refusal):
    """A correction of ``number`` that changes nothing."""

    number: str


@dataclass(eq=False)
class NotOfRole(Refusal):
    """``person`` does not have the ``role`` that does this, nor stands in for one who has."""

    person: str
    role: str


@dataclass(eq=False)
class SamePerson(Refusal):
    """``person`` did what somebody else has to follow up: two sign, not one twice."""

    person: str


@dataclass(eq=False)
class NotToRead(Refusal):
    """Who is signed in is not among those who read the record ``number``."""

    number: str


@dataclass(eq=False)
class StillToDo(Refusal):
    """What comes before is done by everybody of a role; ``people`` have not done it yet."""

    people: tuple[str, ...]


def rows(value: Value) -> list[Row]:
    """The rows of a table; none where nothing is filled in."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def ticks(value: Value) -> list[bool]:
    """The ticks of a checklist; none where nothing is filled in."""
    return [tick for tick in value if isinstance(tick, bool)] if isinstance(value, list) else []


def meets(values: Mapping[str, object], when: When) -> bool:
    """Whether the values are those that ``when`` names; a tick counts as ``yes`` or ``no``."""

    def said(name: str) -> str:
        value = values.get(name)
        return ("yes" if value else "no") if isinstance(value, bool) else str(value or "")

    return all(said(name) in ((wanted,) if isinstance(wanted, str) else wanted) for name, wanted in when.items())


def fit(fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]]) -> Values:
    """The values that the fields take, others and those not asked for left out; texts stripped.

    ``known`` are the right words for fields of a kind (``person``, ``document`` …).

    Raises:
        Unfit

    """
    taken, problems = _fit(fields, values, known, "")
    if problems:
        raise Unfit(tuple(problems))
    return taken


def unticked(act: Act, values: Mapping[str, Value]) -> tuple[tuple[str, str], ...]:
    """The checklists that the act is not done without and that are not ticked throughout, as problems of ``Unfit``."""
    return tuple((name, "unticked") for name in act.all_ticked if not all(ticks(values.get(name)) or [False]))


def _fit(
    fields: Iterable[Field], values: Mapping[str, object], known: Mapping[str, Collection[str]], within: str
) -> tuple[Values, list[tuple[str, str]]]:
    taken, problems = Values(), list[tuple[str, str]]()
    for each in fields:
        if each.compute or not meets(values, each.when):
            continue
        told, path = _clean(values.get(each.name)), f"{within}{each.name}"
        if not _shaped(told, each.kind):
            problems.append((path, "number" if each.kind in NUMBERS else "shape"))
            continue
        value: Value = told
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
    table: Field, told: list[Row], known: Mapping[str, Collection[str]], path: str
) -> tuple[list[Row], list[tuple[str, str]]]:
    taken, problems = list[Row](), list[tuple[str, str]]()
    for place, row in enumerate(told, 1):
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
    """Whether a value, told from outside, is of the type that a field of this kind keeps, or nothing; a table's cells are
    looked at one by one."""
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


def changed(record: Record, values: Mapping[str, Value]) -> dict[str, tuple[Value, Value]]:
    """What ``values`` would change: name -> (old, new).

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


def grown(record: Record, step: Step) -> Record:
    """The record with one more step."""
    return replace(record, steps=(*record.steps, step))
