"""Drafts 草稿 of the person signed in: kept while a dialog is open, dropped when it ends, offered after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.office import drafts_store

if TYPE_CHECKING:
    from app.office.office import Office

Draft = dict[str, object]
"""The contents of a dialog's inputs, as JSON values."""

WORDS = "words:"
"""Before the title of a dialog that cannot be taken up again: only what was typed is kept, each under its input's name."""

T = TypeVar("T")


def waiting(office: Office) -> dict[str, Draft]:
    """The drafts of the person signed in, by kind of dialog."""
    return drafts_store.load(office.register, office.signed_in)


def read(draft: Draft, kind: type[T]) -> T:
    """The ``kind`` of value that a dialog keeps beside its inputs, from its draft; missing fields take their defaults."""
    return msgspec.convert(draft, kind)


def words(draft: Draft) -> list[tuple[str, str]]:
    """What was typed in a dialog that cannot be taken up again: the name of each input with what it held."""
    return msgspec.convert(draft.get(WORDS, []), list[tuple[str, str]])


def keep(office: Office, kind: str, draft: Draft) -> None:
    """Store the draft of a kind of dialog.

    Raises:
        OSError

    """
    drafts_store.keep(office.register, office.signed_in, {**waiting(office), kind: draft})


def drop(office: Office, kind: str) -> None:
    """Delete the draft of a kind of dialog, if there is one."""
    known = waiting(office)
    if known.pop(kind, None) is not None:
        drafts_store.keep(office.register, office.signed_in, known)
