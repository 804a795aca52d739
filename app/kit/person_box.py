"""A choice among people of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.boxes import ComboBox
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.office.office import Office


class PersonBox(ComboBox):
    """One of several people (keys), by name, or by name and role where two have the same; who is signed in comes first.

    With ``asks`` nobody is chosen at first.
    """

    def __init__(self, office: Office, keys: Iterable[str] = (), *, asks: bool = False) -> None:
        super().__init__()
        if asks:
            self.addItem(say("请选择…"), "")
        self.offer(office, keys)

    def offer(self, office: Office, keys: Iterable[str]) -> None:
        """Append people."""
        for key, name in phrases.people(office, sorted(keys, key=lambda key: key != office.signed_in)).items():
            self.addItem(name, key)

    def chosen(self) -> str:
        """The key of who is chosen; empty if nobody is."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose a person, if they are offered."""
        self.setCurrentIndex(max(self.findData(key), min(self.currentIndex(), 0)))
