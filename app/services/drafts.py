"""Drafts 草稿 of whoever is signed in: kept while a dialog is open, dropped when it ends, offered after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.storage import drafts as stored

if TYPE_CHECKING:
    from app.services.office import Office

Draft = dict[str, Any]


def waiting(office: Office) -> dict[str, Draft]:
    """What was left half typed, by kind of dialog."""
    return stored.load(office.register, office.signed_in)


def keep(office: Office, kind: str, draft: Draft) -> None:
    """Keep what is typed so far.

    Raises:
        OSError

    """
    stored.keep(office.register, office.signed_in, {**waiting(office), kind: draft})


def drop(office: Office, kind: str) -> None:
    """It was carried out, or is not wanted any more."""
    known = waiting(office)
    if known.pop(kind, None) is not None:
        stored.keep(office.register, office.signed_in, known)
