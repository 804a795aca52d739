"""Reading 阅读: records of the registers that the person signed in may read, with the forms they were written on."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from app.base.refusals import UnknownRecord
from app.dossiers import service as dossiers
from app.forms import editions
from app.forms.gathering import ANY_FORM
from app.registers import allowed, boxes, records_store
from app.registers import service as registers
from app.registers.record_events import own_day
from app.registers.record_rules import NotToRead, Record, meets, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from app.forms.entries import Entry
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Value


def by_number(office: Office, number: str) -> Record:
    """The record with this number. Raises UnknownRecord, NotToRead."""
    found = whole(office, number)
    if not may_read(office, found):
        raise NotToRead(number)
    return found


def whole(office: Office, number: str) -> Record:
    """The record with this number, whoever may read it. Raises UnknownRecord."""
    found = records_store.load(office.register, number=number)
    if not found:
        found = [each for each in boxes.opened(office) if each.number == number]
    if not found:
        raise UnknownRecord(number)
    return found[0]


def may_read(office: Office, record: Record) -> bool:
    """Whether the person signed in may read a record: whose form names its readers (BK-4, IF-10), or that lists records whose
    forms do; anybody may read others."""
    entry = entry_of(office, record)
    me, values = office.signed_in, record.all_values(entry) if entry.readers else {}
    return _may_read_listed(office, record, entry) and all(
        any(me in allowed.who(office, role) for role in each.roles)
        or (each.named and any(office.names.key(str(step.data.get(each.named, ""))) == me for step in record.steps))
        for each in entry.readers
        if meets(values, each.when)
    )


def _listing(office: Office) -> dict[str, set[str]]:
    """Form that names its readers -> the tables of other forms, as ``form/table``, that list its records."""
    forms = [form for form in editions.library(office) if form.entry]
    guarded: dict[str, set[str]] = {form.name: set() for form in forms if form.entry and form.entry.readers}
    for form in forms:
        if form.entry is None or not guarded:
            continue
        told = [(each.form, each.into) for each in form.entry.collects if not each.by]
        for source, into in (*told, *((each.form, each.into) for each in form.entry.draws)):
            for name in guarded if source == ANY_FORM else guarded.keys() & {source}:
                guarded[name].add(f"{form.name}/{into}")
    return guarded


def _may_read_listed(office: Office, record: Record, entry: Entry) -> bool:
    """Whether the person signed in may read every record that a record lists."""
    tables = {table for tables in _listing(office).values() for table in tables}
    values = record.all_values(entry) if any(table.startswith(f"{record.form}/") for table in tables) else {}
    listed_in = [rows(value) for name, value in values.items() if f"{record.form}/{name}" in tables]
    numbers = {str(row.get("number") or "") for table in listed_in for row in table}
    found = [each for number in sorted(numbers) for each in records_store.load(office.register, number=number)]
    return all(may_read(office, each) for each in found)


def hidden(office: Office, form: str, first: date, last: date) -> list[Record]:
    """The records of a form in a period that the person signed in may not read; voided ones left out."""
    calendar = office.rules.calendar
    since = calendar.end(first - timedelta(days=1)) if first > date.min else None
    found = records_store.load(office.register, since=since, until=calendar.end(last), form=form)
    seen = {each.id for each in _readable(office, found)}
    return [each for each in found if each.id not in seen and not each.voided]


def unreviewed(office: Office, last: date) -> list[Record]:
    """The entries of all registers until the end of a day that wait for a superior's review, oldest first: written since
    every entry is countersigned (DC-4), on forms that name no reviewer of their own, and no reports."""
    clauses = {clause.id for clause, _ in registers.countersigning(office)}
    if not clauses:
        return []
    own = (each for each in office.rules.book.regulations if any(clause.id in clauses for clause in each.clause))
    spans = [span for each in own for span in office.rules.book.spans(each)]
    since = office.rules.calendar.moment(min(on for on, _ in spans), time())
    found = records_store.load(office.register, since=since, until=office.rules.calendar.end(last))
    return [
        each
        for each in reversed(_readable(office, found))
        if each.reviewed is None and not each.voided and _waits(office, each)
    ]


def _waits(office: Office, record: Record) -> bool:
    entry = entry_of(office, record)
    return not (entry.period or entry.review or entry.anonymous)


def about(
    office: Office, number: str, forms: Sequence[str], naming: Mapping[str, Value] | None = None
) -> Record | None:
    """The record with this number, or if it is empty the latest record on one of ``forms`` that is not closed, of those that
    have the values in ``naming``, such as a company."""
    if number:
        return next(iter(_readable(office, records_store.load(office.register, number=number))), None)
    for form in forms:
        for record in _readable(office, records_store.load(office.register, form=form)):
            if not record.closed(entry_of(office, record)) and (naming or {}).items() <= record.values.items():
                return record
    return None


def entry_of(office: Office, record: Record) -> Entry:
    """The entry definition of the form's version that a record was written on."""
    return registers.entry_of(declared(office, record))


def entries(office: Office, found: Iterable[Record]) -> dict[int, Entry]:
    """Version -> entry definition, for records of one form; looked up once for each version."""
    return {record.version: entry_of(office, record) for record in {each.version: each for each in found}.values()}


def declared(office: Office, record: Record) -> Form:
    """The version of the form that a record was written on."""
    return registers.version_of(office, record.form, record.version)


def listed(office: Office, form: str, *, since: datetime | None = None, until: datetime | None = None) -> list[Record]:
    """The records of a form that the person signed in may read, newest first, with sheets of opened boxes."""
    found = records_store.load(office.register, since=since, until=until, form=form)
    if any(each.entry and each.entry.anonymous for each in editions.library(office) if each.name == form):
        found += [each for each in boxes.opened(office, form) if _within(each, since, until)]
    return _readable(office, found)


def _within(record: Record, since: datetime | None, until: datetime | None) -> bool:
    at = record.written.at
    return (since is None or since <= at) and (until is None or at < until)


def _readable(office: Office, found: list[Record]) -> list[Record]:
    listing = _listing(office)
    guarded = {*listing, *(table.partition("/")[0] for tables in listing.values() for table in tables)}
    return [each for each in found if each.form not in guarded or may_read(office, each)]


def of_dossier(office: Office, dossier: str) -> list[Record]:
    """The records about a client, newest first."""
    return _readable(office, records_store.load(office.register, dossier=dossier))


def client(office: Office, dossier: str) -> str:
    """Unit and buyers of a dossier, as records show a client."""
    known = dossiers.load(office, dossier)
    return f"{known.unit} {known.names}"


def of_period(office: Office, form_name: str, first: date, last: date, *, voided: bool = False) -> list[Record]:
    """The records of a form that count to a day from ``first`` to ``last`` (``record_events.own_day``), newest first, without
    voided ones unless ``voided``."""
    calendar = office.rules.calendar
    if any(
        each.entry and (each.entry.day or each.entry.period)
        for each in editions.library(office)
        if each.name == form_name
    ):
        found = listed(office, form_name)
        known = entries(office, found)
        found = [each for each in found if first <= own_day(office, known[each.version], each) <= last]
        return found if voided else [each for each in found if each.voided is None]
    since = calendar.end(first - timedelta(days=1)) if first > date.min else None
    found = listed(office, form_name, since=since, until=calendar.end(last))
    return found if voided else [each for each in found if each.voided is None]
