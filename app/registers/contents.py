"""Assembling 汇集: the values a form fills in by itself, such as a period's records, open cases, a sample or a roster."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.base import period_labels
from app.base.words import say, say_many
from app.fines import points
from app.forms.gathering import ANY_FORM
from app.registers import reading
from app.registers import service as registers
from app.registers import values as record_values
from app.registers.duty_desk import rules as rosters
from app.registers.duty_desk.rules import (
    Rule,
    Turn,
)
from app.registers.reckoning import samples
from app.registers.reckoning.defaults import initial_value
from app.registers.reckoning.formulas import numbers
from app.registers.record_rules import meets, rows
from app.rulebook.clauses import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.base.working_calendar import Calendar
    from app.forms.entries import Entry, Rotate
    from app.forms.fields import Field
    from app.forms.gathering import Balance, Collect
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Cell, Record, Row, Value, Values


@dataclass(frozen=True, slots=True)
class Assembled:
    """The values a form begins with, and how samples in them were drawn, by field."""

    values: Values
    drawn: dict[str, object] = field(default_factory=dict)


def assemble(
    office: Office, form: Form, day: date | None = None, given: Mapping[str, object] | None = None
) -> Assembled:
    """The values a form begins with; a report covers the period in which ``day`` lies (None: the one that is owed). ``given``
    are values that are known, such as whose report it is."""
    entry = registers.entry_of(form)
    day = day or (registers.owed_day(office, form) if entry.period or entry.rotates else office.today())
    values: dict[str, Any] = _period(entry, day)
    drawn: dict[str, object] = {}
    first, last = period_labels.bounds(entry.period, day) if entry.period else (date.min, day)
    for collect in entry.collects:
        if into := entry.field(collect.into):
            whose = _whose(office, entry, collect, given or {})
            values[collect.into] = _collected(office, into, collect, *_span(entry, collect, first, last), whose)
            values[collect.into] += _came_late(office, form, into, collect, first, whose)
    for draw in entry.draws:
        if into := entry.field(draw.into):
            values[draw.into], drawn[draw.into] = samples.drawn(office, form, draw, first, last)
    for balance in entry.balances:
        if into := entry.field(balance.into):
            values[balance.into] = _balanced(office, into, balance, day)
    if entry.rotates:
        values |= _rotated(office, form, entry.rotates, day)
    return Assembled(values, drawn)


def _span(entry: Entry, collect: Collect, first: date, last: date) -> tuple[date, date]:
    """The first and last day of what is collected: the report's own period, or one before it."""
    for _ in range(collect.back if entry.period else 0):
        first, last = period_labels.bounds(entry.period or "day", first - timedelta(days=1))
    return first, last


def _balanced(office: Office, into: Field, balance: Balance, day: date) -> list[Row]:
    """The month's accounts of points 积分, one row per person."""
    columns = {column.name for column in into.columns}
    if balance.clause not in office.rules.book.clauses:
        return []
    return [
        {name: value for name, value in _account(office, each).items() if name in columns}
        for each in points.of_month(office, balance.clause, period_labels.written("month", day))
    ]


def _account(office: Office, account: points.Account) -> Row:
    step = account.step
    return {
        "person": account.person,
        "base": account.base,
        "taken": account.taken,
        "proposed": account.proposed,
        "left": account.left,
        "result": step.result.of(office.language) if step else "",
        "amount": hundredths(step.amount) if step else 0,
    }


def _rotated(office: Office, form: Form, rotate: Rotate, day: date) -> Values:
    """Next month's roster, continuing the last two."""
    first, last = period_labels.bounds("month", (day.replace(day=1) + timedelta(days=32)).replace(day=1))
    days = [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    before = [record for record in reading.listed(office, form.name) if record.voided is None][:2]
    earlier = [turn for record in reversed(before) for turn in turns(record.values.get(rotate.into))]
    drawn: dict[date, Row] = {each: {"day": each.isoformat()} for each in days}
    for turn in rosters.draw(days, rule(office, rotate), earlier):
        drawn[turn.day][turn.shift] = turn.person
    return {"month": period_labels.written("month", first), rotate.into: list(drawn.values())}


def turns(table: Value) -> list[Turn]:
    """The turns in a roster's rows, in the order of the rows."""
    return [
        Turn(date.fromisoformat(str(row["day"])), shift, str(person))
        for row in rows(table)
        for shift, person in row.items()
        if shift != "day" and person
    ]


def rule(office: Office, rotate: Rotate) -> Rule:
    """The rule of a roster: everybody in its roles takes turns, with a leader on rest days if it names roles for one (SC-1)."""
    calendar = office.rules.calendar
    in_force = office.rules.in_force

    def with_one_of(roles: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for role in roles for name in in_force.people_with(role)))

    shifts = tuple(shift.id for shift in rotate.shifts)
    return Rule(shifts, with_one_of(rotate.people), with_one_of(rotate.leaders), RestDays(calendar))


class RestDays:
    """All rest days, as a container that looks a day up only when asked."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and not self._calendar.is_working(day)


def _period(entry: Entry, day: date) -> Values:
    """The period that a report is about, in the field that says it."""
    return {entry.names_period: period_labels.written(entry.period, day)} if entry.period and entry.names_period else {}


def _came_late(office: Office, form: Form, into: Field, collect: Collect, first: date, whose: str) -> list[Row]:
    """The rows of the period before that were entered after its report was signed, marked as such."""
    entry = registers.entry_of(form)
    if not entry.period or collect.open or collect.back:
        return []
    day = first - timedelta(days=1)
    written = period_labels.written(entry.period, day)
    same = (
        each for each in reading.listed(office, form.name) if each.values.get("period") == written and not each.voided
    )
    drawn = next((each.drawn_until(entry) for each in same), None)
    if drawn is None or not drawn[1]:
        return []
    late = _collected(office, into, collect, *period_labels.bounds(entry.period, day), whose, after=drawn[0])
    text = next((column.name for column in into.columns if column.kind == "text" and column.name != samples.NUMBER), "")
    return [{**row, text: f"{row.get(text) or ''}{say('（上期签字后登记）')}"} if text else row for row in late]


def _whose(office: Office, entry: Entry, collect: Collect, given: Mapping[str, object]) -> str:
    """Whose records alone a report collects; empty: everybody's."""
    field = entry.field(collect.of) if collect.of else None
    return str(given.get(field.name) or initial_value(office, field) or "") if field else ""


def _belongs(record: Record, entry: Entry, field: str) -> str:
    """To whom a record belongs, by the field of this name; who wrote it, if it is about a person and names nobody."""
    value = record.all_values(entry).get(field)
    return str(value or (record.written.by if field == "person" else ""))


def _named_left_out(into: Field, count: int) -> list[Row]:
    """A row that says how many records are not listed since the person signed in may not read them."""
    text = next((column.name for column in into.columns if column.kind == "text" and column.name != samples.NUMBER), "")
    return [{text: say_many("另有 {n} 条只供指定的人阅读，没有列出", count)}] if count and text else []


def _collected(
    office: Office, into: Field, collect: Collect, first: date, last: date, whose: str, after: datetime | None = None
) -> list[Row]:
    """The rows of a period's records; only of those entered ``after`` a moment, if it is given."""
    if collect.form == ANY_FORM:
        return (
            [] if after else [record_values.entry_row(office, into, each) for each in reading.unreviewed(office, last)]
        )
    entry = registers.entry_of(registers.form_of(office, collect.form))
    found = reading.of_period(office, collect.form, first, last)
    found = [each for each in found if after is None or each.written.entered_at > after]
    chosen = [each for each in found if meets(each.all_values(entry), collect.where)]
    if whose:
        chosen = [each for each in chosen if _belongs(each, entry, collect.of) == whose]
    if collect.open:
        chosen = [each for each in chosen if not each.closed(entry)]
    left_out = (
        []
        if after
        else [
            each
            for each in reading.hidden(office, collect.form, first, last)
            if meets(each.all_values(entry), collect.where)
        ]
    )
    if not collect.by:
        return _named_left_out(into, len(left_out)) + [
            record_values.row_of(office, into, entry, each) for each in reversed(chosen)
        ]
    groups: dict[Cell, list[Record]] = {}
    for each in reversed(chosen):
        value = each.all_values(entry).get(collect.by)
        groups.setdefault(None if isinstance(value, list) else value, []).append(each)
    by = entry.asked(collect.by)
    unread: list[Row] = [{"group": say("（只供指定的人阅读）"), "count": len(left_out)}] if left_out else []
    return unread + [
        {
            "group": record_values.words(office, by, value) if by else str(value),
            "count": len(members),
            **{name: sum(sum(numbers(each.all_values(entry), name)) for each in members) for name in collect.sum},
        }
        for value, members in groups.items()
    ]
