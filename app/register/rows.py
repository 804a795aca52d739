"""Rows of the engine's own cursor, by name: a NamedTuple declares the columns, and no code counts positions."""

from __future__ import annotations

from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from app.base.ahead import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import NamedTuple

Row = TypeVar("Row", bound="NamedTuple")

_KEYWORDS = frozenset({"on", "group"})
"""Columns whose names are SQL keywords and need quotes."""


def columns(kind: type[NamedTuple], of: str = "") -> str:
    """The columns of a kind of row, as a statement lists them; ``of`` is the table's alias where there are several."""
    prefix = f"{of}." if of else ""
    return ", ".join(f'{prefix}"{name}"' if name in _KEYWORDS else prefix + name for name in kind._fields)


def read(connection: Any, kind: type[Row], sql: str, arguments: Iterable[object] = ()) -> Iterator[Row]:
    """The rows of a query whose columns have the names of the fields of ``kind``, in the same order.

    Raises:
        LookupError: the query has other columns

    """
    cursor = connection.execute(sql, tuple(arguments))
    names = tuple(column[0] for column in cursor.description)
    if names != kind._fields:
        raise LookupError(f"{kind.__name__} has {kind._fields}, the query {names}")
    return map(kind._make, cursor)


def named(connection: Any, sql: str, arguments: Iterable[object] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a query as dictionaries by column name."""
    cursor = connection.execute(sql, tuple(arguments))
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def first(connection: Any, kind: type[Row], sql: str, arguments: Iterable[object] = ()) -> Row | None:
    """The first row of a query, or None."""
    return next(read(connection, kind, sql, arguments), None)


def values(connection: Any, sql: str, arguments: Iterable[object] = ()) -> list[Any]:
    """The values of a query with one column."""
    return [value for (value,) in connection.execute(sql, tuple(arguments))]


def value(connection: Any, sql: str, arguments: Iterable[object] = ()) -> Any:
    """The first value of a query with one column; None if there is no row."""
    found = values(connection, sql, arguments)
    return found[0] if found else None


def whole(connection: Any, sql: str, arguments: Iterable[object] = ()) -> list[tuple[Any, ...]]:
    """Whole rows as plain tuples, for a hash over all their values."""
    rows: list[tuple[Any, ...]] = connection.execute(sql, tuple(arguments)).fetchall()
    return rows


def add(connection: Any, table: str, kind: type[Row], rows: Iterable[Row], then: str = "") -> None:
    """Insert rows; ``then`` is an ON CONFLICT clause. They are bound as plain tuples, which is faster."""
    marks = ", ".join("?" * len(kind._fields))
    connection.executemany(f"INSERT INTO {table} ({columns(kind)}) VALUES ({marks}) {then}", map(tuple, rows))


def add_many(connection: Any, table: str, kind: type[Row], rows: Iterable[Row], then: str = "") -> None:
    """Insert rows of which there may be many; see ``add_plain``."""
    add_plain(connection, table, columns(kind).split(", "), rows, then)


AT_ONCE = 300
"""Rows in one statement. More gain nothing, and a statement may have no more than 32 766 values."""


def add_plain(
    connection: Any, table: str, names: Sequence[str], rows: Iterable[tuple[object, ...]], then: str = ""
) -> None:
    """Insert rows given as tuples with a value for each of the columns ``names``; ``then`` is an ON CONFLICT clause.

    Many are made, in a thread of their own, while the engine stores those before them.
    """
    into = f"INSERT INTO {table} ({', '.join(names)}) VALUES "
    marks = f"({', '.join('?' * len(names))})"
    with closing(pieces(rows, AT_ONCE)) as made:
        for piece in made:
            connection.execute(f"{into}{', '.join([marks] * len(piece))} {then}", [*chain.from_iterable(piece)])
