"""What is signed here, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.access.matters import Matter, NothingToSign
from app.base.words import write_names
from app.office import amendments_store

if TYPE_CHECKING:
    from app.office.office import Office


def amendment(office: Office, record: str) -> dict[str, Any]:
    """New terms of a clause (制度修订), whole."""
    import msgspec

    found = next((each for each in amendments_store.load(office.register) if each.id == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"clause": found.clause, "terms": msgspec.to_builtins(found.amendment, enc_hook=write_names), "by": found.by}


MATTERS = {
    "amendment": Matter(amendment, "regulations"),
}
"""What is signed off here: its content word for word, and the right that it takes."""
