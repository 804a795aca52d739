"""What an office was told to be done, and whether it still is: nothing lost, nothing half there."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from app.custody import handoffs
from app.dossiers import service as dossiers
from app.imports import service as imports
from app.keeping import backups, restores, verification
from app.office import duties_store
from app.register import checks, journal, keys
from app.scans import attachments
from tests.tools.endure.load import ROOMS, secret

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.office.office import Office

NEXT = {"pending": {"accepted", "withdrawn", "voided"}, "accepted": {"voided"}}
"""What a hand-off may have become after the last word of it: the killed program did it and could not say so."""


@dataclass
class Promised:
    """Every confirmed thing by kind: what -> its last state."""

    kept: dict[str, dict[str, str]] = field(default_factory=dict)
    number: int = 0
    """Of the secret that opens the seat."""

    in_doubt: bool = False
    """Whether another secret was being set, so that it is not known which one opens."""

    def hear(self, lines: Sequence[list[str]]) -> int:
        """Take in what was confirmed; answers how much."""
        heard = [line for line in lines if line[0] not in {"ready", "choosing"}]
        for kind, what, state in heard:
            self.kept.setdefault(kind, {})[what] = state
            self.number = int(what) if kind == "secret" else self.number
        self.in_doubt = any(line[0] == "choosing" for line in lines)
        return len(heard)

    def lost(self, office: Office) -> Iterator[str]:
        """Whatever was confirmed and is not there."""
        yield from _missing(self._of("dossier"), {each.id: each.unit for each in dossiers.all_of_them(office)})
        yield from _missing(self._of("batch"), {each.number: str(each.new) for each in imports.history(office)})
        states = {each.number: each.state for each in handoffs.listed(office)}
        for number, state in self._of("handoff").items():
            if states.get(number) not in {state, *NEXT.get(state, ())}:
                yield f"receipt {number} {state}, now {states.get(number)}"
        stored = {each.id: each for each in attachments.every(office)}
        for scan, digest in self._of("scan").items():
            if scan not in stored or sha256(attachments.read(office, stored[scan])).hexdigest() != digest:
                yield f"scan {scan}"

    def _of(self, kind: str) -> dict[str, str]:
        return self.kept.get(kind, {})

    def secret_opens(self, folder: Path, name: str) -> bool:
        """Whether the last confirmed secret opens the seat, or the one that was being set when the plug was pulled."""
        for number in (self.number, self.number + 1):
            try:
                keys.unlock(folder, name, secret(number))
            except keys.WrongSecret:
                continue
            self.number = number
            return True
        return False


def secrets_changed(office: Office) -> int:
    """How many changes of a secret the journal knows."""
    return len(journal.read(office.register, kind="secret.changed"))


def _missing(promised: dict[str, str], there: dict[str, str]) -> Iterator[str]:
    return (f"{what} {state}" for what, state in promised.items() if there.get(what) != state)


def damaged(office: Office) -> Iterator[str]:
    """What is broken or half done, whoever did it."""
    if not checks.sound(office.register):
        yield "pages"
    wrong = verification.first_wrong(office)
    if wrong:
        yield wrong
    yield from _half_done(office)
    for each in backups.listed(office.register.folder):
        if restores.look(office, each, every_page=True).standing != "earlier":
            yield f"backup {each.path.name}"


def _half_done(office: Office) -> Iterator[str]:
    """Rows without their journal entry, entries without their rows, papers without the duties they bring."""
    entries = journal.read(office.register)
    told = {entry.id for entry in entries}
    began = {entry.dossier for entry in entries if entry.kind in {"dossier.opened", "dossier.imported"}}
    there = {each.id for each in dossiers.all_of_them(office)}
    yield from (f"dossier {each} and its entry" for each in began ^ there)
    yield from (f"receipt {each.number} without entry" for each in handoffs.listed(office) if each.id not in told)
    known = {duty.id for duty in duties_store.load(office.register)}
    for entry in entries:
        # SO-1.1: whatever the back office hands in opens a duty to file it.
        if entry.kind == "documents.received" and f"SO-1.1@{entry.id}" not in known:
            yield f"no duty for {entry.id}"
    imported = sum(entry.kind == "dossier.imported" for entry in entries)
    if imported != ROOMS * sum(1 for _ in imports.history(office)):
        yield f"{imported} dossiers imported"
