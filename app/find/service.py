"""Find 查找: one box for everything; a scanned number opens its record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.dossiers import store as stored_dossiers

if TYPE_CHECKING:
    from app.office.office import Office

_PAPER = re.compile(r"\d{8}")
_RECEIPT = re.compile(r"\d{4}-\d{4,}")
_ARCHIVED = re.compile(r"(?:AJ|JY|SJ|KB|PD|XH)\d{4}-\d{4,}(?:-\d+)?|WZ\d{4,}")
_LETTERED = re.compile(r"[A-Z]{2,5}\d{4,8}[-Q\d]*")


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: ``kind`` says what it is, ``id`` the record, ``dossier`` where it belongs (nowhere for a day sheet).

    What the archive numbers itself is ``archived``: volumes, places, loans, submissions, lists. A ``sheet`` is a printed
    form, ``title`` says which, ``id`` what it is drawn of. ``kept``: a signed one is kept, even if it has no dossier.
    ``state`` is a dossier's.
    """

    kind: Literal["dossier", "paper", "receipt", "archived", "sheet"]
    id: str
    dossier: str
    number: str
    title: str
    detail: str = ""
    kept: bool = False
    state: str = ""


def find(office: Office, text: str, limit: int = 50) -> list[Found]:
    """Whatever matches ``text``: exact record numbers first, then dossiers by any piece, the active before others."""
    text = text.strip()
    return [*by_number(office, text), *_dossiers(office, text, limit)]


def chooses(office: Office, text: str) -> bool:
    """Whether ``text`` says anything: what begins every dossier's number, as KH does, chooses none by itself."""
    return not stored_dossiers.all_begin(office.register.connection, text)


def by_number(office: Office, text: str) -> list[Found]:
    """The record under exactly this number."""
    # peewee comes with hand-offs; plain typing must not wait for it.
    if _PAPER.fullmatch(text):
        from app.custody.handoffs_store import paper

        found = paper(office.register, text)
        return [Found("paper", found.id, found.dossier, found.number, found.kind)] if found else []
    if _RECEIPT.fullmatch(text):
        from app.custody.handoffs_store import load

        return [
            Found("receipt", handoff.id, handoff.dossier, handoff.number, handoff.giver, handoff.taker)
            for handoff in load(office.register, number=text)
        ]
    if _ARCHIVED.fullmatch(text.upper()):
        from app.archive.found import find as archived

        return archived(office, text.upper())
    if _LETTERED.fullmatch(text.upper()):
        from app.find.sheets import find as numbered

        return numbered(office, text.upper())
    return []


def _dossiers(office: Office, text: str, limit: int) -> list[Found]:
    return [
        Found("dossier", row.id, row.id, row.number, f"{row.unit} {row.buyers}", row.contract or "", state=row.state)
        for row in stored_dossiers.find(office.register.connection, text, limit)
    ]
