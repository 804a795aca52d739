"""Nouns 名目: the lists that the command ``list`` prints; each room declares its own. Here: the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.office import history

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Noun:
    """All rows of one noun as JSON values; a ``personal`` list needs the right to export, and is logged."""

    rows: Callable[[Office], list[dict[str, object]]]
    personal: bool = False


def yuan(fen: int | None) -> str | None:
    """Fen as a text in yuan with two decimals; None stays None."""
    return None if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _journal(office: Office) -> list[dict[str, object]]:
    return [
        {
            "seq": each.seq,
            "kind": each.kind,
            "file": each.dossier,
            "by": office.name_of(each.by),
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "body": each.body,
            "hash": each.hash,
        }
        for each in reversed(history.of_office(office))
    ]


NOUNS = {"journal": Noun(_journal, personal=True)}
