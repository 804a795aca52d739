"""Stamps 印戳 across a sheet whose record does not hold any more: what became of it, why, who did it and when."""

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
"""Under this key of the features' ``stamps`` stands what tells it of any form that people fill in."""

VOID = Names("作废", "stamp")
WITHDRAWN = Names("已撤回", "stamp")
REFUSED = Names("未批准", "stamp")
REVERSED = Names("已撤销", "stamp")


@dataclass(frozen=True, slots=True)
class Stamp:
    """``word`` is printed large; ``at`` carries the office's time zone."""

    word: Names
    reason: str
    by: str
    at: datetime


Maker = Callable[["Office", str], "Stamp | None"]
"""Tells of a record's number whether it still holds."""


def stamped(office: Office, form: Form, number: str) -> Stamp | None:
    """The stamp across the sheet of a record, as its room tells; None for one that holds, or cannot be voided."""
    makers: dict[str, Maker] = features.table("stamps")
    made = makers.get(ANY if form.entry else form.name)
    return made(office, number) if made and number else None


def told(office: Office, word: Names, kind: str, number: str, dossier: str) -> Stamp | None:
    """What the journal tells of a record's end."""
    entries = journal.read(office.register, dossier=dossier, kind=kind)
    found = next((each for each in entries if (each.body or {}).get("number") == number), None)
    return Stamp(word, (found.body or {}).get("reason", ""), found.by, office.local(found.at)) if found else None
