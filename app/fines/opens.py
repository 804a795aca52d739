"""What is open in a dossier: fines that wait for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.fines import words
from app.office import fine_ledger, fines_store
from app.office.open_things import OpenThings
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    """The lines without the person, whom not everybody may see."""
    return [
        Open(line.id, f"{line.proposal.breached} {words.state(line.state)}")
        for line in fines_store.of_file(office.register, dossier)
        if line.proposal.person and line.state in fine_ledger.WAITING
    ]


def _files(office: Office) -> set[str]:
    return {line.proposal.file for line in fines_store.waiting(office.register)}


OPENS: dict[OpenKind, OpenThings] = {
    "fines": OpenThings(lambda: say("拟处罚"), _find, _files),
}
