"""Volumes follow the dossier whose papers they hold: their titles name its unit and buyers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.archive.volumes import store as stored
from app.archive.volumes.service import title_of

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def retitle(office: Office, before: Dossier, after: Dossier) -> list[tuple[str, str]]:
    """Give volumes that bear the dossier's old title the new one; the caller holds the transaction.

    Returns the covers and spines that show it, as form and number.
    """
    labels: list[tuple[str, str]] = []
    for volume in stored.load(office.register, dossier=after.id):
        if volume.title in {title_of(before), f"{before.place} {before.names}"} and volume.state in {"open", "closed"}:
            stored.replace(office.register, replace(volume, title=title_of(after)))
            office.record(
                "volume.retitled", dossier=after.id, number=volume.number, before=volume.title, title=title_of(after)
            )
            labels += [("volume-cover", volume.number), ("volume-spine", volume.number)]
    return labels


FOLLOWERS = (retitle,)
