"""Events of records: each step is journalled with its seal, and may cause further events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from app.base import period_labels
from app.office import duties_store
from app.register.journal import read as journal_of
from app.register.moments import stamp
from app.registers.record_rules import meets, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.forms.entries import Act, Also, Entry
    from app.office.office import Office
    from app.registers.record_rules import Record, Step, Value


def happened(office: Office, day: str, values: Mapping[str, Value], at: datetime) -> datetime:
    """When something happened that was entered ``at`` a moment: as the field ``day`` says, on a past day at its end; the
    moment itself if there is no such field, or nothing in it, or it lies ahead."""
    value = values.get(day)
    if not isinstance(value, str) or not value:
        return at
    named = datetime.fromisoformat(value)
    if not named.tzinfo:
        if named.date() == office.local(at).date():
            return at
        named = office.rules.calendar.end(named.date()) - timedelta(microseconds=1)
    return min(named, at)


def own_day(office: Office, entry: Entry, record: Record) -> date:
    """The day to which a record counts: the one that its form names, corrected if need be, else on which it was written;
    of a report written after its period, the last of that."""
    day = office.local(happened(office, entry.day, record.values, record.written.at)).date()
    period = str(record.values.get(entry.names_period) or "")
    return min(day, period_labels.period_of(period)[1]) if period_labels.is_period(period) else day


def journal(
    office: Office,
    kind: str,
    record: Record,
    step: Step,
    values: Mapping[str, Value],
    *,
    at: datetime | None = None,
    **more: object,
) -> None:
    """Journal a step as an event of this ``kind``, with those of ``values`` that are fields of the event, and ``more``;
    ``at`` is when it happened, if not when it was done."""
    facts = facts_of(office, kind, record, step, values) | {name: value for name, value in more.items() if value}
    if ALSO not in step.event:
        facts["seal"] = seal(record, step)
    office.record(kind, at=at or step.at, dossier=file_of(record), id=step.event, **facts)


def facts_of(office: Office, kind: str, record: Record, step: Step, values: Mapping[str, Value]) -> dict[str, object]:
    """What an event of this ``kind`` says of a step: those of ``values`` that are its fields, and which record it is."""
    event = office.rules.book.vocabulary.events.get(kind)
    fields = event.fields if event else {"reason": "text"}
    facts: dict[str, object] = {name: _plain(values[name]) for name in fields if values.get(name) not in (None, "", [])}
    facts.setdefault("number", record.number)
    person = office.names.key(str(facts.pop("person", None) or step.by))
    return {**facts, "person": person, "record": record.id, "form": record.form}


def file_of(record: Record) -> str:
    """The file a record's events belong to: the client's, or, without a dossier, the record itself."""
    return record.dossier or record.id


MOVED = "+moved"
"""Ends the id of an event that was told anew since its day was corrected."""

ALSO = "+"
"""Separates a step's event id from the kind of a further event of the same step."""


def seal(record: Record, step: Step) -> str:
    """The SHA-256 of a step with its record, which the journal keeps so that ``verify`` notices changes."""
    import msgspec

    facts = [record.id, record.form, record.version, record.number, record.dossier, step.kind, step.name]
    content = [*facts, stamp(step.at), stamp(step.entered_at), step.by, step.data]
    return sha256(msgspec.json.Encoder(order="sorted").encode(content)).hexdigest()


def journal_also(
    office: Office,
    also: Iterable[Also],
    record: Record,
    step: Step,
    values: Mapping[str, Value],
    at: datetime | None = None,
) -> None:
    """Journal a step's further events, one for each row of a table if the form says so."""
    for kind, own, known in further(also, values):
        journal(office, kind, record, replace(step, event=f"{step.event}{own}"), known, at=at)


def journal_act(office: Office, act: Act, record: Record, step: Step, values: Mapping[str, Value]) -> None:
    """Journal an act as its event, with its further ones, when it happened."""
    at = happened(office, act.day, values, step.at)
    journal(office, act.event or "record.done", record, step, values, at=at)
    journal_also(office, act.also, record, step, values, at)


def moved(office: Office, entry: Entry, before: Record, after: Record) -> None:
    """Tell the events of the writing anew if a correction changed the day that the form names: what they count for moves.

    What began a duty stays, and so does what was taken back since. The caller holds the transaction.
    """
    if not entry.day or before.values.get(entry.day) == after.values.get(entry.day):
        return
    told = [
        each
        for each in journal_of(office.register, dossier=file_of(before))
        if (each.body or {}).get("record") == before.id
    ]
    events = office.rules.book.vocabulary.events
    undone = {str((each.body or {}).get("of")) for each in told}
    first = {each.id: each for each in told if each.id.partition(ALSO)[0] == before.written.event} or {}
    first |= {each.id: each for each in told if MOVED in each.id}
    taken_back = {kind.undoes for each in told if (kind := events.get(each.kind))}
    began = {duty.trigger for duty in duties_store.of_file(office.register, file_of(before))}
    again = [
        each
        for each in first.values()
        if each.id not in undone | began and each.kind in events and each.kind not in taken_back
    ]
    when, step = happened(office, entry.day, after.values, before.written.at), after.steps[-1]
    own, reason = {each.kind for each in again}, str(step.data.get("reason", ""))
    for each in again:
        office.record("record.undone", dossier=each.dossier, of=each.id, reason=reason)
    anew = [(entry.event, "", after.values), *further(entry.also, after.values)]
    for name, ends, known in anew:
        if name in own:
            journal(office, name, after, replace(step, event=f"{step.event}{MOVED}{ends}"), known, at=when)


def further(also: Iterable[Also], values: Mapping[str, Value]) -> Iterator[tuple[str, str, Mapping[str, Value]]]:
    """The further events of these values: their kind, what their id ends in, and the values that they are about."""
    for each in also:
        about = [{**values, **row} for row in rows(values.get(each.rows))] if each.rows else [values]
        for place, known in enumerate(about):
            if meets(known, each.when) and all(known.get(name) for name in each.given):
                yield each.event, f"{ALSO}{each.event}" + (f"+{place}" if each.rows else ""), known


def _plain(value: Value) -> Value:
    return ("yes" if value else "no") if isinstance(value, bool) else value
