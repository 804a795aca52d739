"""Registers and their records as headless commands print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office.nouns import Noun
from app.registers import reading
from app.registers import service as registers
from app.registers import values as record_values

if TYPE_CHECKING:
    from app.office.office import Office
    from app.registers.record_rules import Record


def as_json(office: Office, record: Record) -> dict[str, object]:
    """A record as values that JSON can hold; moments in the office's time, ISO."""
    entry = reading.entry_of(office, record)
    return {
        "number": record.number,
        "form": record.form,
        "version": record.version,
        "at": office.local(record.written.at).isoformat(),
        "by": office.name_of(record.written.by),
        "state": record_values.state(office, record, entry),
        "closed": record.closed(entry),
        "values": record.values,
        "acts": [
            {
                "act": step.name,
                "at": office.local(step.at).isoformat(),
                "by": office.name_of(step.by),
                "values": step.data,
            }
            for step in record.steps
            if step.kind in {"done", "reviewed"}
        ],
        "corrections": [step.data for step in record.corrections],
        "void": record.voided is not None,
    }


def _records(office: Office) -> list[dict[str, object]]:
    """The records of all registers that the person signed in may read, in use or not."""
    return [as_json(office, record) for form in registers.shown(office) for record in reading.listed(office, form.name)]


def _registers(office: Office) -> list[dict[str, object]]:
    """The registers in use."""
    return [
        {
            "form": form.name,
            "number": form.number,
            "version": form.version,
            "title": form.title.of(office.language),
            "series": registers.entry_of(form).series,
            "fields": [field.name for field in registers.entry_of(form).fields],
            "acts": [act.name for act in registers.entry_of(form).acts],
        }
        for form in registers.in_use(office)
    ]


NOUNS = {
    "records": Noun(_records, personal=True),
    "registers": Noun(_registers),
}
