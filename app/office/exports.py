"""Exports 导出: the tables with which a room takes part in the exit door; each room declares its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.table_values import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def nothing(_office: Office) -> Iterator[str]:
    """Nothing stays behind."""
    yield from ()


@dataclass(frozen=True, slots=True)
class Export:
    """Tables of the exit door: their ``name`` as files, and ``about`` what the read-me says is in them.

    What of the register stands in them is ``stored``; other stored tables leave as they lie there. ``withheld`` tells
    what whoever takes everything out may not read, in words.
    """

    name: Callable[[], str]
    about: Callable[[], str]
    tables: Callable[[Office], Iterable[Table]]
    stored: tuple[str, ...] = ()
    withheld: Callable[[Office], Iterable[str]] = nothing


def one(
    name: Callable[[], str],
    about: Callable[[], str],
    titles: Callable[[], tuple[str, ...]],
    rows: Callable[[Office], Iterable[Row]],
    *stored: str,
) -> Export:
    """An export that is one table."""
    return Export(name, about, lambda office: (Table(name(), titles(), rows(office)),), stored)
