"""What is open in a dossier: its duties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_in
from app.office import duties_store
from app.office.open_things import OpenThings
from app.rulebook.events import kind_of
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _find(office: Office, dossier: str) -> list[Open]:
    late, now = say("已逾期"), office.now()
    return [
        Open(
            duty.id,
            f"{office.rules.duty_words(duty)}  {office.due_words(duty.due)}"
            + (f"（{late}）" if duty.due < now else ""),
            tuple(kind_of(part) for part in duty.parts if part),
            duty.case,
        )
        for duty in duties_store.outstanding_of(office.register, dossier)
    ]


def _files(office: Office) -> set[str]:
    return {duty.file for duty in duties_store.outstanding(office.register)}


OPENS: dict[OpenKind, OpenThings] = {
    "duties": OpenThings(lambda: say_in("duties", "事项"), _find, _files),
}
