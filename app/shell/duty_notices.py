"""A quiet notice on the window's foot before a duty of the person who sits here falls due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.duties import notices
from app.duties import words as duty_words
from app.kit.background import unwatched

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.duties.service import DutyRow
    from app.kit.desk import Desk
    from app.shell.status_line import StatusLine

MINUTE = 60_000


class DutyNotices(QObject):
    """Looks every minute; what is shown stays until it is pressed or done, and is one notice however many duties it is about."""

    def __init__(self, desk: Desk, line: StatusLine, go: Callable[[str], object]) -> None:
        """``go`` shows a page; the notices live as long as the ``line``."""
        super().__init__(line)
        self._desk, self._line, self._show_page = desk, line, go
        self._shown: set[str] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(MINUTE)
        self._desk.changed.connect(self._show)
        self.look()

    def look(self) -> None:
        """Tell what is to be told now."""
        found = self._desk.quietly(unwatched, notices.take)
        if found:
            self._shown |= {each.duty.id for each in found}
        if self._shown:
            self._show()

    def _show(self) -> None:
        """Show what was told and is not done, with the time that is left."""
        rows: list[DutyRow] | None = (
            self._desk.quietly(unwatched, notices.still_open, self._shown) if self._shown else []
        )
        if rows is None:
            return
        self._shown = {each.duty.id for each in rows}
        self._line.note(duty_words.notice(self._desk.office, rows) if rows else "", self._go)

    def _go(self) -> None:
        self._shown.clear()
        self._show_page("today")
