"""Anniversaries 周年日: days of people that come round each year, such as birthdays, are told so many days before (IF-9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from app.register import journal
from app.registers import reading, record_events, records_store
from app.registers import service as registers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.forms.entries import Yearly
    from app.office.office import Office
    from app.registers.record_rules import Record


def tell(office: Office) -> int:
    """Record the events of yearly days that have come near; return how many. Looking later records the same ones."""
    if not office.derives():
        return 0
    told = 0
    for form in registers.in_use(office):
        if not registers.entry_of(form).yearly:
            continue
        for record in records_store.load(office.register, form=form.name):
            entry = reading.entry_of(office, record)
            if not record.closed(entry):
                told += sum(
                    _tell(office, record, yearly, day)
                    for yearly in entry.yearly
                    for day in _days(record, yearly, office.today())
                )
    return told


def _tell(office: Office, record: Record, yearly: Yearly, day: date) -> bool:
    """Record one event, unless it is too early for it, it was before the record, or it has been recorded."""
    near = office.rules.calendar.end(day - timedelta(days=yearly.days + 1))
    at = max(near, record.written.at)
    over = office.rules.calendar.end(day)
    known = str(uuid5(NAMESPACE_OID, f"{record.id}/{yearly.field}/{day}"))
    if (
        not at <= office.now()
        or over <= record.written.at
        or over < begins(office)
        or journal.has(office.register, known)
    ):
        return False
    facts = {"number": record.number, "promised": day.isoformat(), "person": record.written.by, "record": record.id}
    with office.register.transaction():
        office.record(yearly.event, at=at, dossier=record_events.file_of(record), id=known, form=record.form, **facts)
    return True


def begins(office: Office) -> datetime:
    """The moment before which nothing is told: a year ago."""
    return office.now() - timedelta(days=366)


def _days(record: Record, yearly: Yearly, today: date) -> Iterator[date]:
    """The yearly day of last year, of this one and of the next; 29 February is the 28th in other years."""
    value = record.values.get(yearly.field)
    if isinstance(value, str) and value:
        first = date.fromisoformat(value)
        yield from (
            anniversary(first, today.year + offset) for offset in (-1, 0, 1) if today.year + offset > first.year
        )


def anniversary(first: date, year: int) -> date:
    """The day of a year on which a day comes round; 29 February is the 28th in other years."""
    try:
        return first.replace(year=year)
    except ValueError:
        return first.replace(year=year, day=28)
