"""Headless lists of this room: the outside parties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.office.nouns import Noun
from app.parties import service as parties

if TYPE_CHECKING:
    from app.office.office import Office


def _parties(office: Office) -> list[dict[str, Any]]:
    return [
        {
            "kind": office.rules.holder(each.kind),
            "name": each.name,
            "contact": each.contact,
            "phone": each.phone,
            "active": each.active,
        }
        for each in parties.everybody(office)
    ]


NOUNS = {"parties": Noun(_parties)}
