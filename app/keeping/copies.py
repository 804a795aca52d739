"""Notices copies of an office's folder: two that are worked in by turns can never be put together again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.keeping.copy_rules import Trace, judge
from app.register import journal, register
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from app.keeping.copy_rules import Copied
    from app.office.office import Office

PLACES, MOST_PLACES = "places", 20
"""The setting with the places in which the office was opened and somebody accepted that, the last one last."""


def look(office: Office, host: str, seen: Trace | None) -> Copied | None:
    """What is wrong with the place of the register, on the PC ``host``, which remembers ``seen``; None if nothing is."""
    opened, other = office.register, Path(seen.place) if seen else None
    known = bool(seen and journal.hash_at(opened, seen.seq) == seen.head)
    # Only what is missing has to be explained, and looking for that takes a while.
    restored = journal.read(opened, kind="office.restored", limit=1) if seen and not known else []
    return judge(
        str(opened.folder),
        seen=seen,
        there=bool(other and other != opened.folder and register.exists(other)),
        known=known,
        restored_at=restored[0].entered_at if restored else None,
        places=tuple(_without(host, each) for each in _places(office)),
    )


def _without(host: str, place: str) -> str:
    """The folder of a place on this PC; on another, the PC and the folder."""
    where, _, folder = place.partition("|")
    return folder if where == host else f"{where} {folder}"


def _places(office: Office) -> list[str]:
    kept = setting(office.register, PLACES)
    return msgspec.json.decode(kept, type=list[str]) if kept else []


def trace(office: Office) -> Trace | None:
    """What this PC should remember of the office; None if nothing was ever entered."""
    entries = journal.read(office.register, limit=1)
    if not entries:
        return None
    return Trace(
        str(office.register.folder), journal.last(office.register), journal.head(office.register), entries[0].entered_at
    )


def accept(office: Office, host: str) -> None:
    """Note that the office is opened in its place on the PC ``host``, so that nobody is asked about it again."""
    here, known = f"{host}|{office.register.folder}", _places(office)
    if known[-1:] == [here]:
        return
    kept = [each for each in known if each != here][-MOST_PLACES + 1 :]
    with office.register.transaction():
        set_setting(office.register, PLACES, msgspec.json.encode([*kept, here]).decode())
