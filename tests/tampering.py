"""Somebody with the register's key and another program, who changes what must never change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.register.engine import Connections
from app.register.register import FILE

if TYPE_CHECKING:
    from app.register.register import Register


def unguarded(register: Register) -> Any:
    """A connection of that person, who took the triggers away first."""
    here = Connections(register.folder / FILE, register.key, guarded=False).here()
    for (name,) in here.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        here.execute(f'DROP TRIGGER "{name}"')
    return here
