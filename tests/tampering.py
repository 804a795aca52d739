"""Somebody with the register's key and another program, who changes what must never change; and a disk that does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.register.engine import Connections
from app.register.register import FILE

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register


def unguarded(register: Register) -> Any:
    """A connection of that person, who took the triggers away first."""
    here = Connections(register.folder / FILE, register.key, guarded=False).here()
    for (name,) in here.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        here.execute(f'DROP TRIGGER "{name}"')
    return here


def damage(path: Path, place: int = 2) -> None:
    """Flip the bits of one byte in the middle of the page ``place``."""
    content = bytearray(path.read_bytes())
    content[4096 * place + 1000] ^= 0xFF
    path.write_bytes(bytes(content))
