"""Projects 项目 in the register, and where a unit stands in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.register.register import Register


class Estate(NamedTuple):
    """A project's row; ``phases`` is a JSON list."""

    id: int
    name: str
    phases: str


SHOWN = (
    "iif((SELECT count(*) FROM project) > 1, coalesce((SELECT nullif(name, '') || ' ' FROM project "
    "WHERE project.id = dossier.project), '') || dossier.unit, dossier.unit) AS unit"
)
"""A dossier's unit as people read it: with the project's name if the office has several."""


def estates(register: Register) -> list[Estate]:
    """All projects, in the order in which they were added."""
    return list(rows.read(register.connection, Estate, "SELECT id, name, phases FROM project ORDER BY id"))


def phases(estate: Estate) -> tuple[str, ...]:
    """The names of a project's phases."""
    return tuple(json.loads(estate.phases))


def add(register: Register, name: str, phases: Iterable[str] = ()) -> int:
    """Store a new project; return its id."""
    new = Estate(1 + rows.value(register.connection, "SELECT max(id) FROM project"), name, _listed(phases))
    rows.add(register.connection, "project", Estate, [new])
    return new.id


def rename(register: Register, project: int, name: str, phases: Iterable[str]) -> None:
    """Store a project's new name and phases."""
    register.connection.execute(
        "UPDATE project SET name = ?, phases = ? WHERE id = ?", (name, _listed(phases), project)
    )


def remove(register: Register, project: int) -> None:
    """Delete a project without dossiers, and with which parties its dossiers would work."""
    register.connection.execute("DELETE FROM party_default WHERE project = ?", (str(project),))
    register.connection.execute("DELETE FROM project WHERE id = ?", (project,))


class _Lies(NamedTuple):
    id: str
    project: int


def of_dossiers(register: Register, dossier: str = "") -> dict[str, int]:
    """Dossier (id) -> the project of its unit, of one dossier or of all."""
    condition, arguments = ("WHERE id = ?", (dossier,)) if dossier else ("", ())
    found = rows.read(register.connection, _Lies, f"SELECT id, project FROM dossier {condition}", arguments)
    return {row.id: row.project for row in found}


def _listed(phases: Iterable[str]) -> str:
    return json.dumps(list(phases), ensure_ascii=False)


def used(register: Register) -> set[int]:
    """The projects that have dossiers."""
    return set(rows.values(register.connection, "SELECT DISTINCT project FROM dossier"))


def key(project: int, unit: str, known: Sequence[Estate] = ()) -> str:
    """The key of a unit in a project: units of one project sort together, those of the first as in an office with one."""
    from app.base import units

    inside = units.key(unit, [each.name for each in known])
    return inside if project == 1 else f"~{project:04}/{inside}"


def keys(unit: str, known: Sequence[Estate]) -> list[str]:
    """The keys that a typed unit may have: in the project that it names, else in any."""
    from app.base import units

    names = [each.name for each in known if each.name]
    if unit.isalpha() or not any(map(str.isdigit, unit)):
        return []
    try:
        read = units.parse(unit, names)
    except units.NotAUnit:
        return []
    named = [each.id for each in known if each.name and each.name == read.estate]
    return [key(project, str(read)) for project in named or [each.id for each in known]]
