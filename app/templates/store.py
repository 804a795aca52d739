"""Templates in the register; their documents lie sealed among the scans' files, so that backups and restores have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import rows
from app.register.moments import moment, stamp
from app.templates.rules import Template

if TYPE_CHECKING:
    from app.register.register import Register


class _Template(NamedTuple):
    id: str
    name: str
    subject: Any
    format: Any
    digest: str
    size: int
    at: int
    by: str


def every(register: Register) -> list[Template]:
    """All templates by name."""
    sql = f"SELECT {rows.columns(_Template)} FROM template ORDER BY name"
    return [
        Template(row.id, row.name, row.subject, row.format, row.digest, row.size, moment(row.at), row.by)
        for row in rows.read(register.connection, _Template, sql)
    ]


def keep(register: Register, made: Template) -> None:
    """Store a template, in the place of the one with its id, if there is one."""
    register.connection.execute("DELETE FROM template WHERE id = ?", (made.id,))
    row = _Template(made.id, made.name, made.subject, made.format, made.digest, made.size, stamp(made.at), made.by)
    rows.add(register.connection, "template", _Template, [row])


def remove(register: Register, template: str) -> bool:
    """Delete a template (id); False if it is gone already."""
    return bool(register.connection.execute("DELETE FROM template WHERE id = ?", (template,)).rowcount)
