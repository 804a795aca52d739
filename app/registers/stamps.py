"""The stamp on voided records of registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.forms.stamps import ANY, VOID, Stamp
from app.registers import reading

if TYPE_CHECKING:
    from app.office.office import Office


def _record(office: Office, number: str) -> Stamp | None:
    step = reading.by_number(office, number).voided
    return (
        Stamp(VOID, step.data.get("reason", ""), office.name_of(step.by, step.at), office.local(step.at))
        if step
        else None
    )


STAMPS = {ANY: _record}
