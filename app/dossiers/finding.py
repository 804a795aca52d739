"""Find 查找: one box for everything; a scanned number opens its record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base import features
from app.dossiers import store as stored_dossiers

if TYPE_CHECKING:
    from app.office.office import Office

_NUMBER = re.compile(r"\d{8}|\d{4}-\d{4,}|[A-Z]{2,5}\d{4,8}[-Q\d]*")
"""What the numbers on paper look like."""


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: ``kind`` says what it is, ``id`` the record, ``dossier`` where it belongs (nowhere for a day sheet).

    What the archive numbers itself is ``archived``: volumes, places, loans, submissions, lists. A ``sheet`` is a printed
    form, ``title`` says which, ``id`` what it is drawn of. ``kept``: a signed one is kept, even if it has no dossier.
    """

    kind: Literal["dossier", "paper", "receipt", "archived", "sheet"]
    id: str
    dossier: str
    number: str
    title: str
    detail: str = ""
    kept: bool = False


def find(office: Office, text: str, limit: int = 50) -> list[Found]:
    """Whatever matches ``text``: exact record numbers first, then dossiers by any piece."""
    text = text.strip()
    return [*_by_number(office, text), *_dossiers(office, text, limit)]


def _by_number(office: Office, text: str) -> list[Found]:
    """The records under a number; plain typing does not wait until every finder is loaded."""
    if not _NUMBER.fullmatch(text.upper()):
        return []
    for finder in features.table("finders").values():
        found: list[Found] = finder(office, text.upper())
        if found:
            return found
    return []


def _dossiers(office: Office, text: str, limit: int) -> list[Found]:
    return [
        Found("dossier", row.id, row.id, row.number, f"{row.unit} {row.buyers}", row.contract or "")
        for row in stored_dossiers.find(office.register.connection, text, limit)
    ]
