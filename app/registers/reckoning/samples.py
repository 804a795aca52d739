"""Samples 抽查: drawn by lot once for each period; the rows are the records themselves, to which only results are added."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from app.base import period_labels
from app.base.refusals import Refusal
from app.register import journal
from app.registers import reading
from app.registers import service as registers
from app.registers.reckoning import sampling
from app.registers.record_events import own_day
from app.registers.record_rules import Unfit, meets, rows
from app.registers.values import row_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from app.forms.entries import Act, Entry
    from app.forms.gathering import Draw
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Record, Row, Values

NUMBER = "number"
"""The column of a sample with the numbers of its records."""


@dataclass(eq=False)
class AlreadyDrawn(Refusal):
    """The sample of this period has been drawn: ``number`` is its record."""

    number: str


def fixed(office: Office, form: Form, values: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """The values of a form that draws samples, with the rows as they are drawn, whatever rows were given: only cells that
    the draw leaves open are taken from those; and how they were drawn.

    Raises:
        AlreadyDrawn, Unfit: a row that was not drawn

    """
    entry = registers.entry_of(form)
    day = _day(office, form, entry, values)
    first, last = date.min, day
    if entry.period:
        _once(office, form, entry, period_labels.written(entry.period, day))
        first, last = period_labels.bounds(entry.period, day)
    full, told = dict(values), dict[str, object]()
    if entry.period and entry.field("period") and not values.get("period"):
        full["period"] = period_labels.written(entry.period, day)
    for draw in entry.draws:
        sample, told[draw.into] = drawn(office, form, draw, first, last)
        full[draw.into] = filled(draw.into, sample, values.get(draw.into), ())
    return full, told


def refilled(entry: Entry, record: Record, wanted: Act, values: Mapping[str, object]) -> dict[str, object]:
    """The values of an act with the tables that it fills: the record's rows, with the cells that the act asks for.

    Raises:
        Unfit: a row that the record does not have

    """
    full, known = dict(values), record.all_values(entry)
    for table in wanted.fills:
        own = entry.field(table)
        kept = {column.name for column in own.columns} if own else set[str]()
        full[table] = filled(table, rows(known.get(table)), values.get(table), kept)
    return full


def corrected(office: Office, entry: Entry, record: Record, values: Mapping[str, object]) -> dict[str, object]:
    """The values of a correction, in which the rows of samples, and what was drawn in them, stay.

    Raises:
        Unfit: a row that was not drawn

    """
    full = dict(values)
    for draw in entry.draws:
        source = registers.entry_of(registers.form_of(office, draw.form))
        own = {NUMBER, "day", "person", "state", *(field.name for field in source.all_fields)}
        full[draw.into] = filled(draw.into, rows(record.values.get(draw.into)), values.get(draw.into), own)
    return full


def filled(table: str, base: Sequence[Row], given: object, kept: Collection[str]) -> list[Row]:
    """The rows of ``base``, each with the cells given for it, but for the columns ``kept`` and those it has itself.

    A given row is that with its number, without one that in its place. Raises Unfit.
    """
    by_number = {str(row[NUMBER]): place for place, row in enumerate(base) if row.get(NUMBER)}
    full = [dict(row) for row in base]
    told = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    for place, row in enumerate(told):
        if not any(value not in (None, "", False) for value in row.values()):
            continue
        number = str(row.get(NUMBER) or "")
        at = by_number.get(number, -1) if number else place
        if not 0 <= at < len(full):
            raise Unfit(((f"{table}.{place + 1}.{NUMBER}", "unknown"),))
        own = {*kept, NUMBER} if kept else set(base[at])
        full[at] |= {name: value for name, value in row.items() if name not in own}
    return full


def _day(office: Office, form: Form, entry: Entry, values: Mapping[str, object]) -> date:
    named = str(values.get(entry.day) or "") if entry.day else ""
    if named:
        try:
            return date.fromisoformat(named[:10])
        except ValueError:
            return office.today()
    try:
        return registers.owed_day(office, form, str(values.get("period") or ""))
    except ValueError:
        return office.today()


def _once(office: Office, form: Form, entry: Entry, period: str) -> None:
    """Refuse to draw a period's sample again. Raises AlreadyDrawn."""
    first, last = period_labels.period_of(period)
    for each in reading.listed(office, form.name):
        theirs = str(each.values.get("period") or "")
        same = theirs == period if theirs else first <= own_day(office, entry, each) <= last
        if same and not each.voided:
            raise AlreadyDrawn(each.number)


def _seed(office: Office, name: str, first: date) -> str:
    """The seed of a period's sample: nobody knew it before the period began, and nobody can change it afterwards.

    It is a hash over the journal as it was when the period began, or when the register did.
    """
    begins = office.rules.calendar.end(first - timedelta(days=1)) if first > date.min else office.now()
    return sha256(f"{journal.hash_before(office.register, begins)}/{name}/{first}".encode()).hexdigest()


def drawn(office: Office, form: Form, draw: Draw, first: date, last: date) -> tuple[list[Row], dict[str, object]]:
    """Rows of a sample 抽查 for a table of ``form``, and how it was drawn (seed, clause, population, numbers), so that it can be
    repeated. It is the same whenever and however often somebody draws it, as long as the records are."""
    into = registers.entry_of(form).field(draw.into)
    book = office.rules.book
    sample = book.terms_on(draw.clause, office.today()).evidence.sample if draw.clause in book.clauses else None
    if sample is None or into is None:
        return [], {}
    seed = _seed(office, f"{form.name}/{draw.into}", first)
    entry = registers.entry_of(registers.form_of(office, draw.form))
    found = [
        each for each in reading.of_period(office, draw.form, first, last) if meets(each.all_values(entry), draw.where)
    ]
    groups: dict[str, dict[str, Record]] = {}
    for each in found:
        groups.setdefault(_group(each.all_values(entry), each, draw.each), {})[each.number] = each
    chosen = [
        members[number]
        for name, members in sorted(groups.items(), key=lambda group: group[0])
        for number in sorted(sampling.draw(members, sample, f"{seed}/{name}", draw.percent))
    ]
    drawn = {"seed": seed, "clause": draw.clause, "from": len(found), "numbers": [each.number for each in chosen]}
    return [row_of(office, into, entry, each) for each in chosen], drawn


def _group(values: Values, record: Record, each: str) -> str:
    """The group a record is sampled in: its person or author if ``each`` is ``person``, else the value of that field."""
    if each == "person":
        return str(values.get("person") or record.written.by)
    return str(values.get(each, "")) if each else ""
