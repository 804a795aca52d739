"""Rosters 值班表 with approved substitutes and their gaps, and who is on duty now (DD, SC-1)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app.base import period_labels
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.duty_desk import rules as rosters
from app.registers.duty_desk.rules import LEAD, Rule, Turn
from app.registers.record_rules import rows

if TYPE_CHECKING:
    from app.forms.entries import Rotate
    from app.office.office import Office
    from app.registers.duty_desk.rules import Gap
    from app.registers.record_rules import Record, Row

ABSENCE, SHIFT = "shift-absence", "duty-shift"


@dataclass(frozen=True, slots=True)
class Month:
    """A month's roster: its record (None if there is none), whether it is published, its turns and gaps, the rule that it
    keeps; its turns as ``drawn``, and who was approved to take which of them instead.
    """

    record: Record | None
    published: bool
    turns: tuple[Turn, ...]
    gaps: tuple[Gap, ...]
    rule: Rule = field(default_factory=lambda: Rule((), ()))
    drawn: tuple[Turn, ...] = ()
    substitutes: dict[Turn, str] = field(default_factory=dict)


def roster_form(office: Office) -> str:
    """The name of the first register in use that is a roster; empty if there is none."""
    found = (form.name for form in registers.in_use(office) if registers.entry_of(form).rotates)
    return next(found, "")


def month(office: Office, day: date) -> Month:
    """The roster of the month in which ``day`` lies: the latest published one, else the latest."""
    written = period_labels.written("month", day)
    found = [
        record
        for record in reading.listed(office, roster_form(office))
        if record.voided is None and record.values.get("month") == written
    ]
    published = [record for record in found if record.closed(reading.entry_of(office, record))]
    record = next(iter([*published, *found]), None)
    if record is None:
        return Month(None, False, (), ())
    first, last = period_labels.bounds("month", day)
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    rotate = _rotate(office)
    substitutes = _substitutes(office, rotate)
    drawn = tuple(contents.turns(record.values.get(rotate.into)))
    turns = tuple(replace(turn, person=substitutes.get(turn, turn.person)) for turn in drawn)
    rule = contents.rule(office, rotate)
    here = {turn: person for turn, person in substitutes.items() if turn in drawn}
    return Month(record, bool(published), turns, rosters.gaps(turns, days, rule), rule, drawn, here)


def assign(office: Office, record: Record, day: date, *, person: str, shift: str, reason: str) -> Record:
    """Give a person a shift of a day, or none, by a correction of the roster's record; whoever had it takes theirs.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, Unfit, NotOpen, NotToRead, ChangedMeanwhile

    """
    office.require("records")
    into = _rotate(office).into
    table: list[Row] = []
    for row in rows(record.values.get(into)):
        if row["day"] == day.isoformat():
            had = {name: str(value or "") for name, value in row.items() if name != "day"}
            row = {"day": row["day"], **rosters.reassigned(had, person, shift)}
        table.append(row)
    return records.correct(office, record.number, {**record.values, into: table}, reason, seen=record)


def absences(office: Office, day: date) -> list[Record]:
    """The absences asked for shifts in the month of ``day``, by the time of the shift."""
    month_of = period_labels.written("month", day)
    found = [each for each in reading.listed(office, ABSENCE) if not each.voided]
    found.sort(key=lambda each: str(each.values["shift_at"]))
    return [each for each in found if period_labels.written("month", shift_begins(office, each).date()) == month_of]


def shift_begins(office: Office, absence: Record) -> datetime:
    """When the shift begins for which somebody asked for leave, by the office's clocks."""
    return office.local(datetime.fromisoformat(str(absence.values["shift_at"])))


def begins(office: Office, turn: Turn) -> datetime | None:
    """When a turn begins; None if its shift has no hours."""
    start = shift_starts(office).get(turn.shift)
    return office.rules.calendar.moment(turn.day, time.fromisoformat(start)) if start else None


def shift_starts(office: Office) -> dict[str, str]:
    """Shift -> when it begins, such as 08:30, in the order of the roster."""
    return {shift.id: shift.start for shift in _rotate(office).shifts}


def _rotate(office: Office) -> Rotate:
    rotate = registers.entry_of(registers.form_of(office, roster_form(office))).rotates
    if rotate is None:
        raise ValueError(roster_form(office))
    return rotate


def _substitutes(office: Office, rotate: Rotate) -> dict[Turn, str]:
    """Turn -> substitute, for approved absences."""
    shifts = {shift.start: shift.id for shift in rotate.shifts}
    found = {}
    for record in reading.listed(office, ABSENCE):
        approved = next((step for step in record.steps if step.name == "approved"), None)
        if approved and not record.voided:
            begins = shift_begins(office, record)
            shift = shifts.get(f"{begins:%H:%M}", LEAD)
            found[Turn(begins.date(), shift, str(record.values["who"]))] = str(approved.data["substitute"])
    return found


def now_on_duty(office: Office) -> tuple[Turn, ...]:
    """The turns on duty at this moment, with the leader of the day."""
    now = office.local(office.now())
    hours = {shift.id: (shift.start, shift.end) for shift in _rotate(office).shifts}
    clock = f"{now:%H:%M}"
    return tuple(
        turn
        for turn in month(office, now.date()).turns
        if turn.day == now.date()
        and (turn.shift == LEAD or (turn.shift in hours and hours[turn.shift][0] <= clock < hours[turn.shift][1]))
    )


def next_on_duty(office: Office) -> str:
    """Who takes over from whoever is signed in, by the roster of today and tomorrow; empty if it does not say."""
    if not roster_form(office):
        return ""
    now = office.local(office.now())
    starts = shift_starts(office)
    days = (now.date(), now.date() + timedelta(days=1))
    coming = sorted(
        (turn.day, starts[turn.shift], turn.person)
        for day in days
        for turn in month(office, day).turns
        if turn.day == day and turn.shift in starts and turn.person != office.signed_in
        if (day, starts[turn.shift]) > (now.date(), f"{now:%H:%M}")
    )
    return coming[0][2] if coming else ""


def shift_hours(office: Office) -> dict[str, str]:
    """Shift -> its hours in words."""
    return {shift.id: f"{shift.start}–{shift.end}" for shift in _rotate(office).shifts}


def open_shift(office: Office) -> Record | None:
    """The record of the latest shift that was begun and not handed over, or None."""
    for record in reading.listed(office, SHIFT):
        if not record.closed(reading.entry_of(office, record)):
            return record
    return None


def has_roster(office: Office) -> bool:
    """Whether a register in use is a roster."""
    return bool(roster_form(office))
