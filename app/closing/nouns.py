"""Procedures as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.closing import rules
from app.dossiers import service as dossiers
from app.office.nouns import Noun
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office


def _procedures(office: Office) -> list[dict[str, object]]:
    entries = journal.read(office.register, kind=rules.DONE)
    units = dossiers.units(office, {entry.dossier or "" for entry in entries})
    return [
        {
            "number": body["number"],
            "file": units.get(entry.dossier or ""),
            "procedure": body["procedure"],
            "at": entry.at.isoformat(),
            "by": office.name_of(entry.by),
            "reason": body["reason"],
            "approver": office.name_of(body["approver"]) or None,
            "receipt": body["receipt"] or None,
            "open": body["open"],
        }
        for entry in entries
        if (body := entry.body)
    ]


NOUNS = {
    "procedures": Noun(_procedures),
}
