"""What would follow from a record, or from an act on one, that is not entered yet."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from app.office import rules_at_work
from app.registers import reading, record_events, records
from app.registers import record_rules as rules
from app.registers import service as registers
from app.registers.reckoning import filling, samples
from app.registers.record_rules import Record, Step
from app.rulebook.answers.foresight import Foreseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from app.forms.entries import Act, Also
    from app.forms.rules import Form
    from app.office.office import Office
    from app.registers.record_rules import Value


def writing(office: Office, form: Form, values: Mapping[str, object], at: datetime) -> Foreseen:
    """What ``records.write`` would start, and what it would meet. Raises Unfit as long as the form is not filled in."""
    entry = registers.entry_of(form)
    if entry.anonymous:
        return Foreseen()
    taken = filling.taken(office, entry.fields, values, records.known(office, entry.fields), at=at)
    id_, step = str(uuid4()), _step(office, "written", "", at, taken)
    record = Record(id_, form.name, form.version, id_, records.client_of(entry, values), (step,))
    return _foreseen(office, record, step, entry.event or "record.written", entry.also, taken)


def acting(office: Office, record: Record, act: Act, values: Mapping[str, object], at: datetime) -> Foreseen:
    """What ``records.act`` would start, and what it would meet. Raises Unfit as long as the form is not filled in."""
    entry = reading.entry_of(office, record)
    beside = record.all_values(entry)
    values = samples.refilled(entry, record, act, values)
    taken = filling.taken(office, act.fields, values, records.known(office, act.fields), beside, entry.all_fields, at)
    step = _step(office, "done", act.name, at, taken)
    return _foreseen(office, record, step, act.event or "record.done", act.also, record.values | taken)


def voiding(office: Office, record: Record, at: datetime) -> Foreseen:
    """What ``records.void`` would bring about."""
    told: list[tuple[str, dict[str, object]]] = [
        ("record.undone", {"of": each.id}) for each in records.undone_with(office, record)
    ]
    return rules_at_work.foresee_events(office, record_events.file_of(record), at, told) if told else Foreseen()


def _step(office: Office, kind: rules.StepKind, name: str, at: datetime, taken: rules.Values) -> Step:
    return Step(kind, name, at, office.now(), office.signed_in, str(uuid4()), taken)


def _foreseen(
    office: Office, record: Record, step: Step, kind: str, also: Iterable[Also], values: Mapping[str, Value]
) -> Foreseen:
    further = [(each, known) for each, _, known in record_events.further(also, values)]
    told = [
        (each, record_events.facts_of(office, each, record, step, known)) for each, known in [(kind, values), *further]
    ]
    return rules_at_work.foresee_events(office, record_events.file_of(record), step.at, told)
