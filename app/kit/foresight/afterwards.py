"""What follows from what is being entered, beside it; on one line where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.base.words import say_many
from app.kit import icons
from app.kit.look import colour
from app.kit.painted.painting import font, mark, small
from app.kit.parts import label, vbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent

    from app.kit.foresight.consequences import Consequence, Kind

ICONS: dict[Kind, str] = {
    "done": "check-circle-fill",
    "late": "warning-circle-fill",
    "waits": "warning",
    "today": "clock",
    "coming": "calendar-blank",
    "dropped": "minus-circle",
}
SHADES: dict[Kind, str] = {"waits": "today", "dropped": "coming"}
"""The colours of those whose colour has another name."""

INDENT, GAP = 24, 10
"""What the texts leave at the left for their icons, and what lies between two things that follow, in pixels."""


class Consequences(QWidget):
    """Paints what follows, one below the other, each with its icon; lines wrap."""

    def __init__(self) -> None:
        super().__init__()
        icons.load()
        self._shown: Sequence[Consequence] = ()
        self._note = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, shown: Sequence[Consequence], note: str) -> None:
        """Show these, and a note below them."""
        self._shown, self._note = shown, note
        told = [f"{each.what}，{each.more}" if each.more else each.what for each in shown]
        self.setAccessibleDescription("\n".join(filter(None, (*told, note))))
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> Iterator[tuple[QRect, str, QFont, str]]:
        """Each text with its box, its letters and its colour, from top to bottom."""
        top = 0
        for each in self._shown:
            for text, letters, shade in ((each.what, font(), "text"), (each.more, small(), "quiet")):
                if text:
                    box = _box(text, letters, QRect(INDENT, top, width - INDENT, 10_000))
                    yield box, text, letters, shade
                    top = box.bottom() + 1
            top += GAP
        if self._note:
            yield _box(self._note, small(), QRect(0, top, width, 10_000)), self._note, small(), "quiet"

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for box, *_ in self._lines(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        marks = iter(self._shown)
        for box, text, letters, shade in self._lines(self.width()):
            if shade == "text":
                kind = next(marks).kind
                mark(painter, QRect(0, box.top() + 3, 16, 16), ICONS[kind], SHADES.get(kind, kind))
            painter.setFont(letters)
            painter.setPen(colour(shade))
            painter.drawText(box, Qt.TextFlag.TextWordWrap, text)


def _box(text: str, letters: QFont, room: QRect) -> QRect:
    """The box of a text that wraps, as wide as its room."""
    high = QFontMetrics(letters).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
    return QRect(room.left(), room.top(), room.width(), high)


class Afterwards(QWidget):
    """A title over what follows; folded, a button with their number. ``unfolded`` says that they are wanted nevertheless."""

    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._nothing, self._folded = "", "", False
        self.head = label("", "section")
        self.fold_button = QPushButton()
        self.fold_button.setCheckable(True)
        self.fold_button.setAutoDefault(False)
        self.fold_button.toggled.connect(self._lay_open)
        self.list = Consequences()
        inside = vbox(self, (0, 4, 0, 0), 10)
        inside.addWidget(self.head)
        inside.addWidget(self.fold_button)
        inside.addWidget(self.list)
        inside.addStretch(1)
        self.fold(folded=False)

    def name(self, title: str, nothing: str) -> None:
        """Give it its title; ``nothing`` is said where nothing follows."""
        self._title, self._nothing = title, nothing
        self.head.setText(title)
        self.list.setAccessibleName(title)
        self.show_consequences([])

    def show_consequences(self, found: Sequence[Consequence], note: str = "") -> None:
        """Show what follows; ``note`` is said instead of the usual words where nothing does."""
        self.list.show_lines(found, note or ("" if found else self._nothing))
        count = say_many("{n} 项", len(found))
        self.fold_button.setText(f"{self._title}  {count}" if found else self._title)

    def fold(self, *, folded: bool) -> None:
        """Fold to one line, or show everything."""
        self._folded = folded
        self.head.setVisible(not folded)
        self.fold_button.setVisible(folded)
        self.list.setVisible(not folded or self.fold_button.isChecked())

    def _lay_open(self, wanted: bool) -> None:
        self.list.setVisible(wanted or not self._folded)
        if wanted:
            self.unfolded.emit()
