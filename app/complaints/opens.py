"""What is open in a dossier: complaints that are not closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say_in
from app.complaints import service as complaints
from app.complaints import words
from app.office.open_things import OpenThings
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    return [
        Open(each.number, f"{each.number} {words.state(each)}")
        for each in complaints.of_dossier(office, dossier)
        if each.state != "closed"
    ]


def _files(office: Office) -> set[str]:
    return {each.file for each in complaints.unclosed(office)}


OPENS: dict[OpenKind, OpenThings] = {
    "complaints": OpenThings(lambda: say_in("several", "投诉"), _find, _files),
}
