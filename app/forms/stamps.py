"""Stamps 印戳 across sheets whose record is no longer valid, or not yet: what happened to it, why, by whom and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base import features
from app.base.words import Names
from app.register import journal

if TYPE_CHECKING:
    from datetime import datetime

    from app.forms.rules import Form
    from app.office.office import Office

ANY = "*"
"""The key, among the rooms' ``STAMPS``, of the function for every form with an ``[entry]``."""

DRAFT = Names("草稿", "stamp")
VOID = Names("作废", "stamp")
WITHDRAWN = Names("已撤回", "stamp")
REFUSED = Names("未批准", "stamp")
REVERSED = Names("已撤销", "stamp")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp: ``word`` is printed large, below it why, and by whom and when, as far as there is something to say; ``at`` is in the
    office's time zone."""

    word: Names
    reason: str = ""
    by: str = ""
    at: datetime | None = None


Maker = Callable[["Office", str], "Stamp | None"]
"""The stamp on a record by its number; None while it is valid."""


def stamped(office: Office, form: Form, number: str) -> Stamp | None:
    """The stamp on a record's sheet, from its room; None if it is valid, cannot be voided, or has no number."""
    makers: dict[str, Maker] = features.table("stamps")
    made = makers.get(ANY if form.entry else form.name)
    return made(office, number) if made and number else None


def from_journal(office: Office, word: Names, kind: str, number: str, dossier: str) -> Stamp | None:
    """The stamp ``word`` from the journal entry of this ``kind`` about the record; None if there is none."""
    entries = journal.read(office.register, dossier=dossier, kind=kind)
    found = next((each for each in entries if (each.body or {}).get("number") == number), None)
    return (
        Stamp(word, (found.body or {}).get("reason", ""), office.name_of(found.by, found.at), office.local(found.at))
        if found
        else None
    )
