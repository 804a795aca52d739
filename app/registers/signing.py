"""What is signed here, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.registers import records_store

if TYPE_CHECKING:
    from app.office.office import Office


def record_content(office: Office, record: str) -> dict[str, object]:
    """What a filled-in form 表单 says, and what was filled in with the act or review that is signed (DC-4).

    The record is called as ``Record.signed_as`` says.
    """
    found = next(iter(records_store.load(office.register, number=record.partition("/")[0])), None)
    step = next((step for step in found.steps if found.signed_as(step) == record), None) if found else None
    if found is None or step is None:
        raise NothingToSign(record)
    told = {"number": found.number, "form": found.form, "version": found.version, "values": found.values}
    return told | {"act": step.name, "filled": step.data}


MATTERS = {
    "record": Matter(record_content, "records"),
}
"""What is signed off here: its content word for word, and the right that it takes."""
