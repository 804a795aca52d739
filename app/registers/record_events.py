"""What journal and regulations hear of a record: its event with the values there is room for, sealed, and further ones."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from app.register.moments import stamp
from app.registers.record_rules import meets, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from app.forms.entries import Also
    from app.office.office import Office
    from app.registers.record_rules import Record, Step, Value


def tell(office: Office, kind: str, record: Record, step: Step, said: Mapping[str, Value], **more: object) -> None:
    """The journal and the regulations hear of a step: its number, and the values that the kind of event has room for."""
    event = office.rules.book.vocabulary.events.get(kind)
    fields = event.fields if event else {"reason": "text"}
    told: dict[str, object] = {name: _plain(said[name]) for name in fields if said.get(name) not in (None, "", [])}
    told |= {name: value for name, value in more.items() if value}
    told.setdefault("number", record.number)
    if ALSO not in step.event:
        told["seal"] = sealed(record, step)
    _record(office, kind, record, step.at, id=step.event, person=told.pop("person", None) or step.by, **told)


ALSO = "+"
"""Between a step's event and a further one that the same step tells of."""


def sealed(record: Record, step: Step) -> str:
    """A digest of a step and the record it belongs to; the journal keeps it, so that ``verify`` sees a change."""
    import msgspec

    facts = [record.id, record.form, record.version, record.number, record.dossier, step.kind, step.name]
    told = [*facts, stamp(step.at), stamp(step.entered_at), step.by, step.data]
    return sha256(msgspec.json.Encoder(order="sorted").encode(told)).hexdigest()


def tell_also(office: Office, also: Iterable[Also], record: Record, step: Step, said: Mapping[str, Value]) -> None:
    """The further events of a step, one per row where the form says so."""
    for each in also:
        about = [{**said, **row} for row in rows(said.get(each.rows))] if each.rows else [said]
        for place, known in enumerate(about):
            if meets(known, each.when) and all(known.get(name) for name in each.given):
                own = f"{step.event}{ALSO}{each.event}" + (f"+{place}" if each.rows else "")
                tell(office, each.event, record, replace(step, event=own), known)


def _record(office: Office, kind: str, record: Record, at: datetime, **told: object) -> None:
    """A record about no client on file is a file of its own: its clocks are derived from its own events."""
    office.record(kind, at=at, dossier=record.dossier or record.id, record=record.id, form=record.form, **told)


def _plain(value: Value) -> Value:
    return ("yes" if value else "no") if isinstance(value, bool) else value
