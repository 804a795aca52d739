"""Exports 导出: the tables that a room contributes to the exit door; each room declares its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.table_values import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def nothing(_office: Office) -> Iterator[str]:
    """The default of ``Export.withheld``: nothing is withheld."""
    yield from ()


def no_files(_office: Office) -> Iterator[tuple[str, bytes]]:
    """The default of ``Export.files``: there are none."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Export:
    """Tables of the exit door: their file ``name``, and ``about``, their description in the read-me.

    ``stored`` are the register's tables that they cover; tables that no export covers are exported unchanged.
    ``withheld`` describes, in words, what is left out because the person who exports may not read it.
    ``files`` are documents that leave beside the tables, by name, in a folder called ``name``.
    """

    name: Callable[[], str]
    about: Callable[[], str]
    tables: Callable[[Office], Iterable[Table]]
    stored: tuple[str, ...] = ()
    withheld: Callable[[Office], Iterable[str]] = nothing
    files: Callable[[Office], Iterable[tuple[str, bytes]]] = no_files


def one(
    name: Callable[[], str],
    about: Callable[[], str],
    titles: Callable[[], tuple[str, ...]],
    rows: Callable[[Office], Iterable[Row]],
    *stored: str,
) -> Export:
    """An export of one table."""
    return Export(name, about, lambda office: (Table(name(), titles(), rows(office)),), stored)
