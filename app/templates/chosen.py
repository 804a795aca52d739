"""What a letter is written for: the rows chosen in the list in view, all that it shows, or the client in view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from app.lists.output import in_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.kit.office_window import OfficeWindow
    from app.kit.tables import Table
    from app.templates.rules import Subject


@dataclass(frozen=True, slots=True)
class Chosen:
    """A subject, the chosen records of it, and how many the list shows in all; 0 where there is no list."""

    subject: Subject
    records: tuple[str, ...]
    listed: int = 0
    table: Table[object] | None = None

    def everything(self) -> Sequence[str]:
        """All records that the list shows; it is read to its end."""
        if self.table is None:
            return self.records
        self.table.listing.complete()
        return _records(self.table, self.table.listing.values())


def chosen(window: OfficeWindow) -> Chosen | None:
    """What is chosen in a window, or None if there is nothing that a letter could be about.

    With a client in view it is the client, unless somebody is just choosing in a list of theirs.
    """
    table, dossier = in_view(window.centralWidget()), window.shown_dossier()
    if table is not None and table.records and (table.hasFocus() or not dossier):
        records = _records(table, table.chosen())
        return Chosen(cast("Subject", table.records[0]), tuple(records), table.listing.rowCount(), table)
    return Chosen("dossier", (dossier,)) if dossier else None


def _records(table: Table[object], rows: Iterable[object]) -> list[str]:
    return [table.records[1](row) for row in rows] if table.records else []
