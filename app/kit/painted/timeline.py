"""A line of time: what happened, over when and who, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.kit.look import colour
from app.kit.painted.painting import rounded
from app.kit.parts import vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

DOT, LEFT = 8, 20
"""The size of a dot, and where the words begin, in pixels."""

State = Literal["done", "now", "late", "past"]

_FILL = {"done": "done_mark", "now": "accent", "late": "late_mark", "past": "surface"}


class Event(NamedTuple):
    """What happened; below it when and who; and what kind of dot it has."""

    what: str
    below: str
    state: State = "past"


class Timeline(QWidget):
    """Events below each other, joined by a line. The words are labels: they wrap, and can be copied."""

    def __init__(self, events: Sequence[Event]) -> None:
        super().__init__()
        inside = vbox(self, (0, 0, 0, 0), 0)
        for place, event in enumerate(events):
            inside.addWidget(_Row(event, last=place == len(events) - 1))


class _Row(QWidget):
    def __init__(self, event: Event, *, last: bool) -> None:
        super().__init__()
        self._state, self._last = event.state, last
        inside = vbox(self, (LEFT, 0, 0, 10), 0)
        inside.addWidget(wrapped(event.what))
        inside.addWidget(wrapped(event.below, "small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._last:
            painter.fillRect(QRect(DOT // 2, DOT + 12, 1, self.height() - DOT - 8), colour("edge"))
        edge = "edge2" if self._state == "past" else ""
        rounded(painter, QRect(0, 7, DOT, DOT), DOT / 2, _FILL[self._state], edge, 2)
