"""Headless lists of this room: contacts and follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.contacts import store as stored
from app.dossiers import service as dossiers
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.office.office import Office


def _contacts(office: Office) -> list[dict[str, Any]]:
    found = stored.contacts(office.register)
    units = dossiers.units(office, {each.dossier for each in found})
    return [
        {
            "file": units[each.dossier],
            "at": office.local(each.at).isoformat(),
            "way": each.way,
            "words": each.words,
            "promised": each.promised,
            "by": office.name_of(each.by),
        }
        for each in found
    ]


def _follow_ups(office: Office) -> list[dict[str, Any]]:
    found = stored.follow_ups(office.register, done=True)
    units = dossiers.units(office, {each.dossier for each in found})
    return [
        {
            "file": units[each.dossier],
            "day": each.day.isoformat(),
            "words": each.words,
            "person": office.name_of(each.person),
            "done_at": office.local(each.done_at).isoformat() if each.done_at else None,
            "result": each.result,
        }
        for each in found
    ]


NOUNS = {"contacts": Noun(_contacts, personal=True), "follow-ups": Noun(_follow_ups)}
