"""The register's table of editions 表单版本, the office's own versions of forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.register.moments import moment, stamp
from app.register.tables import FormEdition as Row

if TYPE_CHECKING:
    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Edition:
    """One version of a form that the office made (``text`` is TOML or JSON), a draft until it is approved."""

    name: str
    version: int
    text: str
    made_by: str
    made_at: datetime
    approved_by: str = ""
    approved_at: datetime | None = None


def load(register: Register) -> list[Edition]:
    """All editions, sorted by name and version."""
    rows = Row.select().order_by(Row.name, Row.version).dicts().execute(register.rows)
    return [
        Edition(
            **row
            | {
                "made_at": moment(row["made_at"]),
                "approved_at": None if row["approved_at"] is None else moment(row["approved_at"]),
            }
        )
        for row in rows
    ]


def keep(register: Register, edition: Edition) -> None:
    """Store an edition, replacing one of the same name and version."""
    Row.insert(
        name=edition.name,
        version=edition.version,
        text=edition.text,
        made_by=edition.made_by,
        made_at=stamp(edition.made_at),
        approved_by=edition.approved_by,
        approved_at=None if edition.approved_at is None else stamp(edition.approved_at),
    ).on_conflict_replace().execute(register.rows)


def discard(register: Register, name: str, version: int) -> None:
    """Delete an edition, which must be a draft."""
    Row.delete().where((Row.name == name) & (Row.version == version)).execute(register.rows)
