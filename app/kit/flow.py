"""A row of widgets that wraps into as many lines as the window's width and the font require."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QSpacerItem, QWidget, QWidgetItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem

SPACING = 8
WORDS, WORDS_EDGE = 240, 2
"""The least width in pixels of a sentence that wraps, and the margin that its letters need."""


class Flow(QLayout):
    """Widgets side by side while they fit; what doesn't fit continues in the next line.

    None is a stretch, which shares the room left in its line with others; a number is a gap in pixels. Without a
    stretch, widgets that can expand get the room.
    """

    def __init__(self, *parts: QWidget | int | None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.append(part)

    def append(self, part: QWidget | int | None) -> None:
        """Append a widget, a gap or a stretch."""
        if isinstance(part, QWidget):
            self.addWidget(part)
        elif part is None:
            self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
        else:
            self.addItem(QSpacerItem(part, 0, QSizePolicy.Policy.Fixed))

    def insert(self, place: int, widget: QWidget) -> None:
        """Add a widget before the part at ``place``."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        # Layouts above ask for the same sizes dozens of times.
        self._heights.clear()
        self._least = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            lines = self._lines(width)
            high = sum(_height(line, _shares(line, width)) for line in lines)
            self._heights[width] = high + SPACING * max(0, len(lines) - 1)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widths = [_needed(each, least=False) for each in shown]
        return QSize(_width(shown), _height(shown, widths))

    def minimumSize(self) -> QSize:
        if self._least is None:
            shown = self._shown()
            widest = max((_needed(each, least=True) for each in shown if each.widget()), default=0)
            self._least = QSize(widest, _height(shown, [_needed(each, least=False) for each in shown]))
        return self._least

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        top = place.y()
        for line in self._lines(place.width()):
            widths = _shares(line, place.width())
            height, left = _height(line, widths), place.x()
            for item, width in zip(line, widths, strict=True):
                high = _tall(item, width)
                item.setGeometry(QRect(left, top + (height - high) // 2, width, high))
                left += width + SPACING
            top += height + SPACING

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._items if not (isinstance(each, QWidgetItem) and each.isEmpty())]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line; a stretch before a break is repeated after it."""
        lines: list[list[QLayoutItem]] = [[]]
        for item in self._shown():
            if (
                item.widget()
                and _width([*lines[-1], item], least=True) > width
                and any(each.widget() for each in lines[-1])
            ):
                before = [each for each in lines[-1] if _expands(each) and not each.widget()]
                lines.append(before[-1:])
            lines[-1].append(item)
        return lines


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _needed(item: QLayoutItem, *, least: bool) -> int:
    words = item.widget()
    if isinstance(words, QLabel) and words.wordWrap():
        whole = words.fontMetrics().horizontalAdvance(words.text()) + WORDS_EDGE
        return min(whole, WORDS) if least else whole
    least_width = item.minimumSize().width()
    return least_width if least else max(item.sizeHint().width(), least_width)


def _width(items: list[QLayoutItem], *, least: bool = False) -> int:
    return sum(_needed(each, least=least) for each in items) + SPACING * max(0, len(items) - 1)


def _tall(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), item.minimumSize().height())


def _height(items: list[QLayoutItem], widths: list[int]) -> int:
    return max((_tall(item, width) for item, width in zip(items, widths, strict=True)), default=0)


def _shares(line: list[QLayoutItem], width: int) -> list[int]:
    """The width of each item of a line."""
    wanted = [_needed(each, least=False) for each in line]
    room = width - sum(wanted) - SPACING * max(0, len(line) - 1)
    if room < 0:
        return _shrunk(line, wanted, -room)
    takers = [place for place, each in enumerate(line) if _expands(each) and not each.widget()]
    takers = takers or [place for place, each in enumerate(line) if _expands(each)]
    for count, place in enumerate(takers):
        share = room // (len(takers) - count)
        wanted[place] += share
        room -= share
    return wanted


def _shrunk(line: list[QLayoutItem], wanted: list[int], over: int) -> list[int]:
    """The widths with ``over`` pixels taken from items above their least width, first from what can give most."""
    spare = [width - _needed(item, least=True) for item, width in zip(line, wanted, strict=True)]
    for place in sorted(range(len(line)), key=lambda place: -spare[place]):
        less = min(over, spare[place])
        wanted[place] -= less
        over -= less
    return wanted
