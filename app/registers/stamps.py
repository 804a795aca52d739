"""The stamp on voided records of registers, and on reports that nobody has signed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.stamps import ANY, DRAFT, VOID, Stamp
from app.registers import reading

if TYPE_CHECKING:
    from app.office.office import Office


def _record(office: Office, number: str) -> Stamp | None:
    record = reading.by_number(office, number)
    step, entry = record.voided, reading.entry_of(office, record)
    if step:
        return Stamp(VOID, step.data.get("reason", ""), office.name_of(step.by, step.at), office.local(step.at))
    drawn = record.drawn_until(entry)
    waits = drawn and not drawn[1] and any(act.signs or act.closes for act in entry.acts)
    return Stamp(DRAFT, at=office.local(drawn[0])) if drawn and waits else None


STAMPS = {ANY: _record}
