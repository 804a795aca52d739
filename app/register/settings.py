"""Settings of the office: name -> text. Read before the first paint, so through the engine's own cursor."""

from __future__ import annotations

from typing import Any


def setting(connection: Any, name: str, default: str = "") -> str:
    """A setting, or ``default`` if it was never set."""
    row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else default


def set_setting(connection: Any, name: str, value: str) -> None:
    """Change a setting."""
    connection.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
