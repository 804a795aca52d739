"""Where things are, as parts of one bar: so many here, so many with each keeper, so many missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.kit.painted.painting import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

HEIGHT, GAP = 10, 2
"""Of the bar, and between its parts, in pixels."""

SHADES = ("accent", "tint_edge", "today_mark", "provisional_mark", "done_mark", "coming_mark")
"""The colours of the parts, in order."""


class Share(NamedTuple):
    """A part: what it is called, how large, and its colour."""

    name: str
    size: int
    shade: str


class Shares(QWidget):
    """Paints parts side by side, as wide as they are large."""

    def __init__(self, shares: Sequence[Share], sentence: str) -> None:
        super().__init__()
        self._shares = [each for each in shares if each.size]
        self.setAccessibleName(sentence)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, whole = QPainter(self), sum(each.size for each in self._shares)
        room = self.width() - GAP * max(0, len(self._shares) - 1)
        x = 0.0
        for each in self._shares:
            broad = room * each.size / whole
            missing = each.shade == "today_tint"
            box = QRect(round(x), 0, max(3, round(broad)), HEIGHT)
            rounded(painter, box, 2, each.shade, "today_mark" if missing else "")
            x += broad + GAP
