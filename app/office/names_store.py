"""The names of people by key: today's, and those they had at an earlier moment, out of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.register.register import Register


class _Row(NamedTuple):
    id: str
    key: str
    name: str


@dataclass(frozen=True)
class Names:
    """Who is called what; ``ids`` and ``today`` are by key."""

    register: Register
    ids: Mapping[str, str]
    today: Mapping[str, str]

    def of(self, key: str, at: datetime | None = None) -> str:
        """The name of a person today, or at a moment; whoever is no person of this office stands for themselves."""
        key = self.key(key)
        if at is None or key not in self.today:
            return self.today.get(key, key)
        return next((before for until, before in self._changes.get(self.ids[key], ()) if at < until), self.today[key])

    def key(self, text: str) -> str:
        """The key of whoever is named, by key, by today's name, or by one they had when names were keys; else the text."""
        return text if text in self.today or not text else self._once.get(text, text)

    @cached_property
    def _changes(self) -> dict[str, list[tuple[datetime, str]]]:
        """Person (id) -> until when they had which name, oldest first."""
        from app.register import journal

        found: dict[str, list[tuple[datetime, str]]] = {}
        for each in reversed(journal.read(self.register, kind="person.changed")):
            body = each.body or {}
            before = body["before"]["name"]
            if before != body["after"]["name"]:
                found.setdefault(body["person"], []).append((each.entered_at, before))
        return found

    @cached_property
    def _once(self) -> dict[str, str]:
        """Name, today's or a former one -> key, where it tells one person."""
        keys = {id_: key for key, id_ in self.ids.items()}
        pairs = {(name, keys[id_]) for id_, names in self._changes.items() if id_ in keys for _, name in names}
        pairs |= {(name, key) for key, name in self.today.items()}
        names = [name for name, _ in pairs]
        return {name: key for name, key in pairs if names.count(name) == 1}


def load(register: Register) -> Names:
    """The names of everybody, including those who left."""
    people = list(rows.read(register.connection, _Row, "SELECT id, key, name FROM person"))
    return Names(register, {each.key: each.id for each in people}, {each.key: each.name for each in people})
