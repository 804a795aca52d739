"""Events of records: each step is journalled with its seal, and may cause further events."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from app.register.moments import stamp
from app.registers.record_rules import meets, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.forms.entries import Also
    from app.office.office import Office
    from app.registers.record_rules import Record, Step, Value


def journal(office: Office, kind: str, record: Record, step: Step, values: Mapping[str, Value], **more: object) -> None:
    """Journal a step as an event of this ``kind``, with those of ``values`` that are fields of the event, and ``more``."""
    facts = facts_of(office, kind, record, step, values) | {name: value for name, value in more.items() if value}
    if ALSO not in step.event:
        facts["seal"] = seal(record, step)
    office.record(kind, at=step.at, dossier=file_of(record), id=step.event, **facts)


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


ALSO = "+"
"""Separates a step's event id from the kind of a further event of the same step."""


def seal(record: Record, step: Step) -> str:
    """The SHA-256 of a step with its record, which the journal keeps so that ``verify`` notices changes."""
    import msgspec

    facts = [record.id, record.form, record.version, record.number, record.dossier, step.kind, step.name]
    content = [*facts, stamp(step.at), stamp(step.entered_at), step.by, step.data]
    return sha256(msgspec.json.Encoder(order="sorted").encode(content)).hexdigest()


def journal_also(office: Office, also: Iterable[Also], record: Record, step: Step, values: Mapping[str, Value]) -> None:
    """Journal a step's further events, one for each row of a table if the form says so."""
    for kind, own, known in further(also, values):
        journal(office, kind, record, replace(step, event=f"{step.event}{own}"), known)


def further(also: Iterable[Also], values: Mapping[str, Value]) -> Iterator[tuple[str, str, Mapping[str, Value]]]:
    """The further events of these values: their kind, what their id ends in, and the values that they are about."""
    for each in also:
        about = [{**values, **row} for row in rows(values.get(each.rows))] if each.rows else [values]
        for place, known in enumerate(about):
            if meets(known, each.when) and all(known.get(name) for name in each.given):
                yield each.event, f"{ALSO}{each.event}" + (f"+{place}" if each.rows else ""), known


def _plain(value: Value) -> Value:
    return ("yes" if value else "no") if isinstance(value, bool) else value
