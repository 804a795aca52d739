"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.refusals import UnknownRecord
from app.base.words import say
from app.closing import service as closing
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def procedure(office: Office, record: str) -> dict[str, object]:
    """A procedure that was carried out, by its number. Raises NothingToSign."""
    try:
        entry = closing.by_number(office, record)
    except UnknownRecord as error:
        raise NothingToSign(record) from error
    return {"procedure": record, "at": stamp(entry.at), "by": entry.by, "body": entry.body}


MATTERS = {"procedure": Matter(procedure, closing.RIGHT, lambda: say("办结、变更的批准"))}
"""Matter -> the content that is signed, and the right that signing takes."""
