"""What is wrong with dossiers, seen from the journal and the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.base.words import say
from app.dossiers import service as dossiers
from app.register import checks, journal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.office.office import Office
    from app.register.journal import Entry


def faults(office: Office) -> Iterator[str]:
    """Dossiers that searching does not find, or that are not what the journal says of them, in words."""
    for unit in checks.unindexed(office.register):
        yield say("房号 {unit} 的检索索引不符", unit=unit)
    yield from _dossiers(office)


def _dossiers(office: Office) -> Iterator[str]:
    """Every dossier says what the journal says it says, and none is missing or stands there besides."""
    told = _told(reversed(journal.read(office.register, kind="%")))
    for dossier in dossiers.all_of_them(office):
        if told.pop(dossier.id, None) != dossiers.facts(dossier):
            yield say("客户档案 {number}（{unit}）与日志不符", number=dossier.number, unit=dossier.unit)
    for facts in told.values():
        yield say("客户档案 {number}（{unit}）不见了", number=facts["number"], unit=facts["unit"])


def _told(entries: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    """The facts of every dossier by its id, as entry after entry told them; an undone import never was."""
    told: dict[str, dict[str, Any]] = {}
    batches: dict[str, list[Entry]] = {}
    for entry in entries:
        body = entry.body or {}
        if entry.kind == "ledger.import-undone":
            for each in batches.pop(body["number"], []):
                _untell(told, each)
        elif entry.dossier and entry.kind.startswith("dossier."):
            told[entry.dossier] = {**told.get(entry.dossier, {}), **body["after"]}
            batches.setdefault(body.get("batch", ""), []).append(entry)
    return told


def _untell(told: dict[str, dict[str, Any]], entry: Entry) -> None:
    before = (entry.body or {}).get("before")
    if before:
        told[entry.dossier or ""] = before
    else:
        told.pop(entry.dossier or "", None)


CHECKS = {"dossiers": faults}
