"""The content that is signed for an amendment and for switching a regulation off, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say, write_names
from app.office import amendments_store, regulation_spans
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office


def amendment(office: Office, record: str) -> dict[str, object]:
    """An amendment 修订 with all its new terms; ``record`` is its id."""
    import msgspec

    found = next((each for each in amendments_store.load(office.register) if each.id == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"clause": found.clause, "terms": msgspec.to_builtins(found.amendment, enc_hook=write_names), "by": found.by}


def regulation_off(office: Office, record: str) -> dict[str, object]:
    """A regulation switched off 停用; ``record`` is its id and the day, ``sales-office/2026-11-30``."""
    name, _, day = record.rpartition("/")
    bodies = (each.body or {} for each in journal.read(office.register, kind="regulation.switched-off"))
    body = next((each for each in bodies if (each["regulation"], each["first"]) == (name, day)), None)
    spans = regulation_spans.days(office).get(name, ())
    if body is None or not any(span.off and span.off.isoformat() == day for span in spans):
        raise NothingToSign(record)
    return {"regulation": name, "off": day, "reason": body.get("reason", "")}


MATTERS = {
    "regulation-off": Matter(regulation_off, "regulations", lambda: say("停用制度")),
    "amendment": Matter(amendment, "regulations", lambda: say("制度修订")),
}
"""What is signed off here: its content word for word, and the right that it takes."""
