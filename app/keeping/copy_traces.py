"""What the system user's settings on this PC remember of an office, to notice that its folder was copied."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from app.keeping import copies
from app.keeping.copy_rules import Trace
from app.office.office import TROUBLE
from app.register import backups

if TYPE_CHECKING:
    from app.office.office import Office


class Traces:
    """The trace of one office, kept under its series, which all copies of it share."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._key = f"copies/{backups.series(office.register)}"

    def seen(self) -> Trace | None:
        """What was remembered; None if the office was never opened here."""
        kept = QSettings().value(self._key)
        if not isinstance(kept, list) or len(kept) != 4:
            return None
        place, seq, head, entered_at = map(str, kept)
        try:
            return Trace(place, int(seq), head, datetime.fromisoformat(entered_at))
        except ValueError:
            return None

    def note(self) -> None:
        """Remember what was last entered."""
        try:
            now = copies.trace(self._office)
        except TROUBLE:
            return
        if now:
            QSettings().setValue(self._key, [now.place, str(now.seq), now.head, now.entered_at.isoformat()])
