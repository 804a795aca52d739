"""Lists of records: which ones are shown, and in which columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.base.words import say
from app.duties import service as duties
from app.forms.fields import NUMBERS
from app.kit.icons import icon
from app.kit.listings import Column
from app.kit.look import colour
from app.office import phrases
from app.registers import reading
from app.registers import values as record_values
from app.registers import words as record_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.forms.entries import Entry
    from app.forms.fields import Field
    from app.office.office import Office
    from app.registers.record_rules import Record
    from app.rulebook.duties import Duty

SHOWN = 3
"""How many of a form's fields are columns; the others are in the story."""


@dataclass(frozen=True, slots=True)
class Line:
    """A record with its form's entry and its open duty, if any."""

    record: Record
    entry: Entry
    duty: Duty | None


def lines(office: Office, form: str, which: str) -> list[Line]:
    """A register's records; ``which`` is ``open``, ``month``, ``before`` (last month), ``year`` or ``all``."""
    open_duties, found = duties.of_cases(office), _records(office, form, which)
    entries = reading.entries(office, found)
    listed = [Line(each, entries[each.version], open_duties.get(each.number)) for each in found]
    if which == "open":
        return [each for each in listed if each.duty or not each.record.closed(each.entry)]
    return listed


def _records(office: Office, form: str, which: str) -> Sequence[Record]:
    today = office.today()
    match which:
        case "month":
            first, last = period_labels.bounds("month", today)
        case "before":
            first, last = period_labels.bounds("month", today.replace(day=1) - timedelta(days=1))
        case "year":
            first, last = period_labels.bounds("year", today)
        case _:
            return reading.listed(office, form)
    # With voided ones, as their numbers stay.
    return reading.of_period(office, form, first, last, voided=True)


def text(office: Office, line: Line) -> str:
    """The text in which searching the list looks for words."""
    record = line.record
    values = [record_values.words(office, field, record.values.get(field.name)) for field in line.entry.fields]
    return " ".join([record.number, record.written.by, *values])


def record_columns(office: Office, entry: Entry) -> list[Column[Line]]:
    """A register's columns in rows of two lines: number and moment, some fields of the form, state and time left."""
    shown = _fields(entry)
    below = shown[1] if len(shown) > 1 else None
    return [
        Column(
            say("编号"),
            lambda each: each.record.number,
            width=150,
            second=lambda each: phrases.near_moment(office, each.record.written.at),
            key=lambda each: each.record.written.at,
        ),
        *(_column(office, each, below, stretches=True) for each in shown[:1]),
        *(_column(office, each, None, stretches=False) for each in shown[2:]),
        Column(
            say("状态"),
            lambda each: record_values.state(office, each.record, each.entry),
            width=150,
            second=lambda each: phrases.remaining(office, each.duty) if each.duty else "",
            icon=lambda each: icon(*_mark(office, each)),
            colour=lambda each: colour("late") if _late(office, each) else None,
        ),
    ]


def paper_columns(office: Office, entry: Entry) -> list[Column[Line]]:
    """The columns on paper and in files: one fact each."""
    return [
        Column(say("编号"), lambda each: each.record.number, width=118),
        Column(say("时间"), lambda each: phrases.at(office, each.record.written.at), width=124),
        *(_column(office, field, None, stretches=False) for field in _fields(entry)),
        Column(say("状态"), lambda each: record_values.state(office, each.record, each.entry), width=84),
        Column(say("剩余时间"), lambda each: phrases.left(office, each.duty.due) if each.duty else "", width=110),
    ]


def _late(office: Office, each: Line) -> bool:
    return each.duty is not None and each.duty.state_at(office.now()) == "late"


def _mark(office: Office, each: Line) -> tuple[str, str]:
    """The icon of a record's state, and its colour."""
    if _late(office, each):
        return "warning-circle-fill", "late"
    name = "prohibit" if each.record.voided else "check-circle" if each.record.closed(each.entry) else "clock"
    return name, record_words.shade(each.entry, each.record)


def _fields(entry: Entry) -> list[Field]:
    """The fields that are columns; long texts come last."""
    brief = [field for field in entry.fields if field.kind not in {"table", "checklist", "phone"} and field.lines == 1]
    longer = [field for field in entry.fields if field.kind == "text" and field.lines > 1]
    return [*brief, *longer][:SHOWN]


def _column(office: Office, field: Field, below: Field | None, *, stretches: bool) -> Column[Line]:
    """A field's column, with another field in small letters ``below`` it."""

    def words(each: Line, shown: Field) -> str:
        # A record is read with the version of the form it was written on.
        own = each.entry.field(shown.name)
        now = record_values.current(each.entry, each.record)
        return record_values.words(office, own, now.get(shown.name)).replace("\n", " ") if own else ""

    return Column(
        field.label.of(office.language),
        lambda each: words(each, field),
        width=130,
        right=field.kind in NUMBERS,
        stretches=stretches,
        second=(lambda each: words(each, below)) if below else None,
        tip=lambda each: words(each, field),
    )
