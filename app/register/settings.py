"""Settings of the office, name to text. Read before the first paint, so through the engine's own cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.register import rows

if TYPE_CHECKING:
    from app.register.register import Register

FIRST = "today clients handoffs progress archive complaints fines reports regulations settings"
"""The pages before any are stored: those that the sales office's regulations need."""


def setting(register: Register, name: str, default: str = "") -> str:
    """The value of a setting, or ``default`` if it was never set."""
    kept = rows.value(register.connection, "SELECT value FROM setting WHERE name = ?", (name,))
    return default if kept is None else str(kept)


def set_setting(register: Register, name: str, value: str) -> None:
    """Store a setting."""
    register.connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )


def shown_pages(register: Register) -> frozenset[str]:
    """The names of the pages the office needs, as last stored: the first paint does not wait for the regulations."""
    return frozenset(setting(register, "pages", FIRST).split())
