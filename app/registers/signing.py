"""The matter 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.registers import records_store

if TYPE_CHECKING:
    from app.office.office import Office


def record_content(office: Office, record: str) -> dict[str, object]:
    """A record, with what was filled in with the act or review that is signed (DC-4). Raises NothingToSign.

    ``record`` is a key as ``Record.signed_as`` returns it.
    """
    found = next(iter(records_store.load(office.register, number=record.partition("/")[0])), None)
    step = next((step for step in found.steps if found.signed_as(step) == record), None) if found else None
    if found is None or step is None:
        raise NothingToSign(record)
    content = {"number": found.number, "form": found.form, "version": found.version, "values": found.values}
    return content | {"act": step.name, "filled": step.data}


MATTERS = {
    "record": Matter(record_content, "records", lambda: say("登记")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
