"""A sentence in large lines, some of whose words can be chosen: they are underlined, and those that are being changed tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.base.words import say
from app.kit.look import colour
from app.kit.painted.painting import font, scale

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextLine

SIZE, LINE = 12.0, 32
"""The size of the letters in points, and the height of a line in pixels."""


class Piece(NamedTuple):
    """Some words, and what they stand for if they can be chosen."""

    words: str
    link: str = ""


class Sentence(QWidget):
    """``chosen`` carries what the chosen words stand for. Left and Right go through them, Enter or a click chooses."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self._changing: frozenset[str] = frozenset()
        self._layout = QTextLayout()
        self._at = -1
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Sequence[Piece], changing: Collection[str] = ()) -> None:
        """Show these words; those that stand for something in ``changing`` are tinted."""
        self._pieces, self._changing = tuple(pieces), frozenset(changing)
        self._at = min(self._at, len(self.links()) - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.links() else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("".join(each.words for each in pieces))
        self._tell()
        self._lay_out()

    def links(self) -> list[Piece]:
        """The words that can be chosen, in order."""
        return [each for each in self._pieces if each.link]

    def _tell(self) -> None:
        told = say("{words}，回车修改或打开", words=self.links()[self._at].words) if self._at >= 0 else ""
        self.setAccessibleDescription(told)

    def _lay_out(self) -> None:
        self._break(max(120, self.width()))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def _break(self, room: int) -> int:
        """Break the sentence into lines; returns how many there are."""
        large, bold = font(SIZE), font(SIZE, bold=True)
        self._layout = QTextLayout("".join(each.words for each in self._pieces), large)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        formats = []
        for start, piece in self._placed():
            if piece.link:
                made, shade = QTextLayout.FormatRange(), QTextCharFormat()
                shade.setForeground(colour("accent"))
                if piece.link in self._changing:
                    shade.setFont(bold)
                made.start, made.length, made.format = start, len(piece.words), shade
                formats.append(made)
        self._layout.setFormats(formats)
        self._layout.beginLayout()
        count, high = 0, round(LINE * scale())
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, count * high + (high - line.height()) / 2))
            count += 1
        self._layout.endLayout()
        return count

    def _placed(self) -> Iterator[tuple[int, Piece]]:
        start = 0
        for piece in self._pieces:
            yield start, piece
            start += len(piece.words)

    def heightForWidth(self, width: int) -> int:
        return max(1, self._break(max(120, width))) * round(LINE * scale()) + 4

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, round(LINE * scale()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _boxes(self, wanted: int) -> list[QRectF]:
        """Where the words of a link are, in each line."""
        found, place, high = list[QRectF](), -1, round(LINE * scale())
        for start, piece in self._placed():
            place += bool(piece.link)
            if not piece.link or place != wanted:
                continue
            for number in range(self._layout.lineCount()):
                line = self._layout.lineAt(number)
                first = max(start, line.textStart())
                last = min(start + len(piece.words), line.textStart() + line.textLength())
                if first < last:
                    left, right = (_x(line, at) for at in (first, last))
                    found.append(QRectF(left, number * high + 3, right - left, high - 6))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place, piece in enumerate(self.links()):
            changing, here = piece.link in self._changing, place == self._at and self.hasFocus()
            for box in self._boxes(place):
                if changing:
                    painter.fillRect(box.adjusted(-3, 0, 3, 0), colour("tint2"))
                edge = "accent" if changing or here else "tint_edge"
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), colour(edge))
                if here:
                    painter.setPen(colour("accent"))
                    painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), 4, 4)
        painter.setPen(colour("text"))
        self._layout.draw(painter, QPointF(0, 0))

    def _under(self, event: QMouseEvent) -> int:
        at = event.position()
        return next(
            (
                place
                for place, _ in enumerate(self.links())
                if any(box.adjusted(-2, -3, 2, 3).contains(at) for box in self._boxes(place))
            ),
            -1,
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._under(event) >= 0 else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (place := self._under(event)) >= 0:
            self._at = place
            self.chosen.emit(self.links()[place].link)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._at = max(0, self._at)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self._at = min(max(self._at + step, 0), len(self.links()) - 1)
            self._tell()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._at >= 0:
            self.chosen.emit(self.links()[self._at].link)
        else:
            super().keyPressEvent(event)


def _x(line: QTextLine, at: int) -> float:
    """Where a place is in a line; PySide tells with it the cursor, which Qt may have moved."""
    told: object = line.cursorToX(at)
    return told[0] if isinstance(told, tuple) else line.x()
