"""Drafts 草稿 of whoever is signed in: kept while a dialog is open, dropped when it ends, offered after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.office import drafts_store

if TYPE_CHECKING:
    from app.office.office import Office

Draft = dict[str, object]
"""What stood in a dialog, as JSON knows it."""

T = TypeVar("T")


def waiting(office: Office) -> dict[str, Draft]:
    """What was left half typed, by kind of dialog."""
    return drafts_store.load(office.register, office.signed_in)


def read(draft: Draft, kind: type[T]) -> T:
    """What a dialog kept beside its own inputs, as the ``kind`` that it kept; what a draft does not say stays empty."""
    return msgspec.convert(draft, kind)


def keep(office: Office, kind: str, draft: Draft) -> None:
    """Keep what is typed so far.

    Raises:
        OSError

    """
    drafts_store.keep(office.register, office.signed_in, {**waiting(office), kind: draft})


def drop(office: Office, kind: str) -> None:
    """It was carried out, or is not wanted any more."""
    known = waiting(office)
    if known.pop(kind, None) is not None:
        drafts_store.keep(office.register, office.signed_in, known)
