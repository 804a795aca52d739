"""Verify 核验, dossiers: they are as the journal records them, and searching finds them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.dossiers import service as dossiers
from app.dossiers.rules import FIRST
from app.register import checks, journal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.office.office import Office
    from app.register.journal import Entry


_UNTOLD: dict[str, Any] = {"project": FIRST, "tier": "", "people": [], "resting": 0}
"""What entries do not tell that are older than these fields."""


_UNDONE = "ledger.import-undone"


def faults(office: Office) -> Iterator[str]:
    """Say which dossiers are indexed wrongly or differ from the journal."""
    for unit in checks.unindexed(office.register):
        yield say("房号 {unit} 的检索索引不符", unit=unit)
    yield from _dossiers(office)


def _dossiers(office: Office) -> Iterator[str]:
    """Compare every dossier with the journal: changed, missing or without an entry."""
    told = (journal.read(office.register, kind=kind, as_written=True) for kind in ("dossier.%", _UNDONE))
    journalled = _journalled(sorted(chain.from_iterable(told), key=lambda entry: entry.seq))
    for dossier in dossiers.all_of_them(office):
        known = journalled.pop(dossier.id, None)
        if known is None or {**_UNTOLD, **known} != dossiers.facts(dossier):
            yield say("客户档案 {number}（{unit}）与日志不符", number=dossier.number, unit=dossier.unit)
    for facts in journalled.values():
        yield say("客户档案 {number}（{unit}）不见了", number=facts["number"], unit=facts["unit"])


def _journalled(entries: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    """Dossier id -> its facts after these entries, oldest first; undone imports are taken out again."""
    known: dict[str, dict[str, Any]] = {}
    batches: dict[str, list[Entry]] = {}
    for entry in entries:
        body = entry.body or {}
        if entry.kind == _UNDONE:
            for each in batches.pop(body["number"], []):
                _undo(known, each)
        elif entry.dossier and entry.kind.startswith("dossier."):
            known[entry.dossier] = {**known.get(entry.dossier, {}), **body["after"]}
            if entry.kind == "dossier.merged":
                for some in batches.values():
                    some[:] = [each for each in some if each.dossier != entry.dossier]
            batches.setdefault(body.get("batch", ""), []).append(entry)
    return known


def _undo(known: dict[str, dict[str, Any]], entry: Entry) -> None:
    before = (entry.body or {}).get("before")
    if before:
        known[entry.dossier or ""] = before
    else:
        known.pop(entry.dossier or "", None)


CHECKS = {"dossiers": faults}
