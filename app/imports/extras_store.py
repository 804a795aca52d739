"""Extra fields 附加栏目 in the register: what columns of ledgers held that are no fields of the dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.register.register import Register


class _Row(NamedTuple):
    dossier: str
    name: str
    value: str


def load(register: Register) -> dict[str, dict[str, str]]:
    """All extra fields: dossier (id) -> name -> text."""
    found: dict[str, dict[str, str]] = {}
    for row in rows.read(register.connection, _Row, "SELECT dossier, name, value FROM extra_field ORDER BY rowid"):
        found.setdefault(row.dossier, {})[row.name] = row.value
    return found


def of_dossier(register: Register, dossier: str) -> dict[str, str]:
    """The extra fields of one dossier, as they came in."""
    sql = "SELECT dossier, name, value FROM extra_field WHERE dossier = ? ORDER BY rowid"
    return {row.name: row.value for row in rows.read(register.connection, _Row, sql, (dossier,))}


def write(register: Register, fields: Mapping[str, Mapping[str, str]]) -> None:
    """Store extra fields: dossier (id) -> name -> text; those of the same name are replaced."""
    found = (_Row(dossier, name, text) for dossier, each in fields.items() for name, text in each.items())
    then = "ON CONFLICT (dossier, name) DO UPDATE SET value = excluded.value"
    rows.add(register.connection, "extra_field", _Row, found, then)


def remove(register: Register, dossiers: Iterable[str]) -> None:
    """Delete all extra fields of dossiers (ids)."""
    register.connection.executemany("DELETE FROM extra_field WHERE dossier = ?", [(each,) for each in dossiers])


def remove_named(register: Register, dossier: str, names: Iterable[str]) -> None:
    """Delete single extra fields of a dossier (id)."""
    gone = [(dossier, name) for name in names]
    register.connection.executemany("DELETE FROM extra_field WHERE dossier = ? AND name = ?", gone)
