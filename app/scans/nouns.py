"""Scans as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import service as dossiers
from app.office.nouns import Noun
from app.scans import attachments

if TYPE_CHECKING:
    from app.office.office import Office


def _attachments(office: Office) -> list[dict[str, object]]:
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "title": each.title,
            "file": units.get(each.dossier),
            "record": each.record or None,
            "media": each.media,
            "pages": each.pages,
            "size": each.size,
            "signed": each.signed,
            "at": office.local(each.at).isoformat(),
            "by": office.name_of(each.by),
            "withdrawn": each.reason or None,
        }
        for each in attachments.every(office)
    ]


NOUNS = {
    "attachments": Noun(_attachments, personal=True),
}
