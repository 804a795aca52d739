"""The shape 结构 of the register: its tables, indexes, triggers and views are those that the migrations make, and no others.

A trigger or view that somebody plants with the key would change what others store, and so what they sign.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlcipher3 import dbapi2

from app.register import rows
from app.register.engine import CannotOpen

if TYPE_CHECKING:
    from collections.abc import Sequence

DECLARED = "73539544f45eff4a54c253c85139dd81"
"""The digest of the shape that all migrations together make, so that an opening need not make it; a test compares."""

_OLDER = {
    ("table", "gram"): ", prefix='1 2'",
}
"""What an object's text may have besides, because an earlier program made it so: the search index had lists of prefixes."""


@dataclass(eq=False)
class ShapeAltered(CannotOpen):
    """Somebody else added, changed or removed ``name`` (a trigger, view, table or index) in the register."""

    kind: str
    name: str


class _Object(NamedTuple):
    type: str
    name: str
    tbl_name: str
    sql: str | None


def check(connection: Any, migrations: Sequence[str]) -> None:
    """Refuse a register whose shape is not what ``migrations`` make, of which it has had all. Raises ShapeAltered."""
    found = _shape(connection)
    if digest(found) == DECLARED:
        return
    made = _made(migrations)
    # An index that comes with a table has no text of its own, and is looked at with the table.
    for each in sorted(found ^ made, key=lambda each: (each.sql is None, each)):
        raise ShapeAltered(each.type, each.name)


def cookie(connection: Any) -> int:
    """A number that is another one whenever this connection sees another shape."""
    return int(rows.value(connection, "PRAGMA schema_version"))


def digest(shape: frozenset[_Object]) -> str:
    """The digest of a shape."""
    return sha256(repr(sorted(shape, key=repr)).encode()).hexdigest()[:32]


def _shape(connection: Any) -> frozenset[_Object]:
    sql = f"SELECT {rows.columns(_Object)} FROM main.sqlite_master"
    return frozenset(
        each._replace(sql=each.sql and each.sql.replace(_OLDER.get((each.type, each.name), "\0"), ""))
        for each in rows.read(connection, _Object, sql)
    )


def _made(migrations: Sequence[str]) -> frozenset[_Object]:
    """The shape of a new register after ``migrations``."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, migrations)
        return _shape(connection)
    finally:
        connection.close()


def declared(migrations: Sequence[str]) -> str:
    """The digest of the shape that ``migrations`` make."""
    return digest(_made(migrations))


def migrate(connection: Any, migrations: Sequence[str]) -> None:
    """Carry out migrations one after the other; the caller holds the transaction."""
    for name in migrations:
        step = importlib.import_module(f"app.register.migrations.{name}")
        for statement in statements(step.SCRIPT):
            connection.execute(statement)
        if hasattr(step, "after"):
            step.after(connection)


def statements(script: str) -> list[str]:
    """A script split into statements; triggers end with ``END;``."""
    parts: list[str] = []
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        whole = line.rstrip().endswith("END;") if "CREATE TRIGGER" in pending else line.rstrip().endswith(";")
        if whole:
            parts.append(pending)
            pending = ""
    return parts
