"""Procedures 办理事项: how a purchase is closed, given back, renamed, exchanged or set against a debt, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from app.base.toml_tables import Declared
from app.base.words import Names
from app.rulebook.tracks import Ask

OpenKind = Literal[
    "duties",
    "papers-here",
    "papers-away",
    "papers-offered",
    "loans",
    "complaints",
    "fines",
    "follow-ups",
    "tracks",
]
"""What may be open in a dossier; each is declared by the room whose it is (``office/open_things.py``)."""

Standing = Literal["mend", "tell"]
"""What is open is mended first, or only told and confirmed."""

Alteration = Literal["", "renamed", "exchanged", "co-buyer-added", "co-buyer-removed"]


@dataclass(frozen=True, slots=True)
class Open:
    """Something open: its ``id`` in its room, what a clerk reads, and which documents it is ``about``.

    A duty of a ``case``, such as a complaint, follows its case.
    """

    id: str
    words: str
    about: tuple[str, ...] = ()
    case: str = ""


class Procedure(Declared, frozen=True, kw_only=True):
    """One procedure: the state it ``leads_to`` (empty: the dossier stays as it is), or the alteration it is by ``act``.

    ``asks`` is what has to be said, ``documents`` are kinds of papers that must have come in, ``back`` kinds and groups
    that usually go back to the client. ``approval`` is the role that approves it, if any. Open duties ``about`` these
    documents, or all, are kept or end; then ``fines`` proposed because they were late stay or fall away. Tracks go on or
    stop: those that are not needed any more. ``paid`` is how the purchase is paid from then on. ``open`` says what is
    mended first; what is not named is told.
    """

    name: Names
    text: Names | None = None
    leads_to: Literal["", "returned", "closed"] = ""
    act: Alteration = ""
    asks: tuple[Ask, ...] = ()
    documents: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    approval: str = ""
    duties: Literal["keep", "end"] = "keep"
    about: tuple[str, ...] = ()
    fines: Literal["stay", "fall"] = "stay"
    tracks: Literal["go-on", "stop"] = "go-on"
    paid: Names | None = None
    open: dict[OpenKind, Standing] = msgspec.field(default_factory=dict)

    def stands(self, kind: OpenKind) -> Standing:
        """What is to be done about something open of a kind."""
        return self.open.get(kind, "tell")
