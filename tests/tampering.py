"""Somebody with the register's key and another program, who changes what must never change; and a disk that does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from app.register.engine import Connections
from app.register.register import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.register.register import Register


class Unguarded:
    """A connection of that person, who takes the triggers away for a moment and puts them back, so that nothing shows."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def execute(self, sql: str, arguments: tuple[object, ...] = ()) -> Any:
        """Carry out a statement that the triggers would refuse, and what the table itself does not take."""
        self.connection.execute("PRAGMA foreign_keys = OFF")
        with without_triggers(self.connection):
            return self.connection.execute(sql, arguments).fetchall()


@contextmanager
def without_triggers(connection: Any) -> Iterator[None]:
    """While the triggers are gone."""
    kept = connection.execute(
        "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' ORDER BY rowid"
    ).fetchall()
    for name, _ in kept:
        connection.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        for _, sql in kept:
            connection.execute(sql)


def unguarded(register: Register) -> Unguarded:
    """A connection to the register as somebody with its key and another program has it."""
    return Unguarded(Connections(register.folder / FILE, register.key, guarded=False).here())


def damage(path: Path, place: int = 2) -> None:
    """Flip the bits of one byte in the middle of the page ``place``."""
    content = bytearray(path.read_bytes())
    content[4096 * place + 1000] ^= 0xFF
    path.write_bytes(bytes(content))
