"""What is open in a dossier: follow-ups that nobody has finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say_in
from app.contacts import service as contacts
from app.contacts import store as stored
from app.office import phrases
from app.office.open_things import OpenThings
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    return [
        Open(each.id, f"{phrases.day(each.day)}  {each.words}  {office.name_of(each.person)}")
        for each in contacts.follow_ups(office, dossier)
        if not each.done_at
    ]


def _files(office: Office) -> set[str]:
    return {each.dossier for each in stored.follow_ups(office.register)}


OPENS: dict[OpenKind, OpenThings] = {
    "follow-ups": OpenThings(lambda: say_in("with a client", "跟进"), _find, _files),
}
