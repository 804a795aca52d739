"""Which dossiers a list shows: conditions on their columns, the values to choose from, and the flats of a building."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.register import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.register.register import Register


STANDING = "iif(resting > 0, 'resting', state)"
"""The state as lists show it."""

EXPRESSIONS = {"state": STANDING}
"""What a field of ``Wanted`` is compared with, where that is no column of its name."""


class Wanted(NamedTuple):
    """What dossiers must be; None is anything. ``state`` may be ``resting``: those at yearly rest, which are in no other.

    ``adviser`` and ``tier`` may be empty: those without one.
    """

    project: int | None = None
    building: str | None = None
    state: str | None = None
    payment: str | None = None
    adviser: str | None = None
    tier: str | None = None

    @classmethod
    def of(cls, values: Mapping[str, int | str | None]) -> Wanted:
        """What dossiers must be, by the names of the fields."""
        given: dict[str, Any] = dict(values)
        return cls(**given)

    @property
    def condition(self) -> str:
        """The condition in SQL; its arguments are ``given``."""
        return " AND ".join(
            [
                "1 = 1",
                *(f"{EXPRESSIONS.get(name, name)} = ?" for name, value in self._asdict().items() if value is not None),
            ]
        )

    @property
    def given(self) -> list[Any]:
        """The values of the condition."""
        return [value for value in self if value is not None]


ANYTHING = Wanted()


def choices(register: Register, column: str, wanted: Wanted = ANYTHING) -> list[int | str]:
    """The values of a column of ``Wanted`` among the dossiers that are ``wanted`` otherwise, buildings in their order."""
    others = wanted._replace(**{column: None})
    shown = EXPRESSIONS.get(column, column)
    sql = f"SELECT {shown} FROM dossier WHERE {others.condition} GROUP BY {shown} ORDER BY min(unit_order)"
    return rows.values(register.connection, sql, others.given)


class _Counted(NamedTuple):
    state: str
    number: int


def states(register: Register, wanted: Wanted = ANYTHING) -> dict[str, int]:
    """How many dossiers there are in each state, of those that are ``wanted`` otherwise."""
    others = wanted._replace(state=None)
    sql = f"SELECT {STANDING} AS state, count(*) AS number FROM dossier WHERE {others.condition} GROUP BY 1"
    return {row.state: row.number for row in rows.read(register.connection, _Counted, sql, others.given)}


class Flat(NamedTuple):
    """A unit of a building on its board: the dossier that is active, else the latest."""

    id: str
    number: str
    unit: str
    buyers: str
    state: str


def board(register: Register, project: int, building: str) -> list[Flat]:
    """The units of a building that have a dossier, in their order, each once; those at yearly rest are left out."""
    sql = (
        "SELECT id, number, unit, buyers, state FROM dossier WHERE project = ? AND building = ? AND resting = 0 "
        "ORDER BY unit_order, state != 'active', seq DESC"
    )
    found: dict[str, Flat] = {}
    for flat in rows.read(register.connection, Flat, sql, (project, building)):
        found.setdefault(flat.unit, flat)
    return list(found.values())
