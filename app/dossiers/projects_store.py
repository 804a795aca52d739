"""Projects 项目 in the register, where a unit stands in them, and what dossiers are called where only their id is known."""

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


def units(register: Register, ids: Iterable[str]) -> dict[str, str]:
    """Dossier id -> unit, for those of ``ids`` that are dossiers."""
    wanted = set(ids)
    found = _named(register, wanted, SHOWN.removesuffix(" AS unit"), "dossier")
    gone = _named(register, wanted - found.keys(), "dossier", "merged")
    return found | {each: unit for each, into in gone.items() for unit in units(register, [into]).values()}


class Client(NamedTuple):
    """Who a dossier is about: the buyers' names, and the way of paying."""

    buyers: str
    payment: str


class _Client(NamedTuple):
    id: str
    buyers: str
    payment: str


def clients(register: Register, ids: Iterable[str]) -> dict[str, Client]:
    """Dossier id -> its client, for those of ``ids`` that are dossiers."""
    wanted = list(dict.fromkeys(ids))
    found: dict[str, Client] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        sql = f"SELECT id, buyers, payment FROM dossier WHERE id IN ({', '.join('?' * len(some))})"
        found |= {row.id: Client(row.buyers, row.payment) for row in rows.read(register.connection, _Client, sql, some)}
    return found


def called(register: Register, files: Iterable[str]) -> dict[str, str]:
    """File id -> what it is called: a dossier's unit, or the number of a record, complaint or occasion without dossier."""
    wanted = set(files)
    found = units(register, wanted)
    for table in ("record", "complaint", "occasion"):
        found |= _named(register, wanted - found.keys(), "number", table)
    return found


class _Name(NamedTuple):
    id: str
    name: str


def _named(register: Register, ids: Iterable[str], column: str, table: str) -> dict[str, str]:
    wanted = list(ids)
    found: dict[str, str] = {}
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        sql = f"SELECT id, {column} AS name FROM {table} WHERE id IN ({', '.join('?' * len(some))})"
        found |= {row.id: row.name for row in rows.read(register.connection, _Name, sql, some)}
    return found
