"""The list of the scan inbox: each file with a small picture of its first page, its pages, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from app.base.words import say, say_many
from app.find import inbox
from app.kit.look import colour
from app.kit.painted.painting import LINE, SMALL_LINE, font, line, rounded, scale, small

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.find.inbox import Filing, Proposal, Scanned
    from app.find.signed_sheets import Record
    from app.forms.paper.preview import Picture
    from app.scans.inbox_rules import Stamp

ROW, ACROSS = 80, 56
"""The height of a row and the width that its small picture has, in pixels."""


@dataclass(eq=False)
class Waiting:
    """A file of the inbox and what was decided about it; ``scanned`` and ``refused`` are empty until it was read."""

    path: Path
    stamp: Stamp
    when: str
    scanned: Scanned | None = None
    refused: str = ""
    proposals: list[Proposal] = field(default_factory=list)
    chosen: Record | None = None
    by_codes: bool = False
    left: bool = False
    keep_blank: bool = False
    turns: dict[int, int] = field(default_factory=dict)
    where: str = ""
    """Where it goes, in words."""

    @property
    def ready(self) -> bool:
        """Whether it is to be filed: its codes say where it belongs, or somebody did."""
        if self.scanned is None or self.left:
            return False
        return bool(self.chosen) or self.by_codes or self.scanned.sure

    def filing(self) -> Filing:
        """How it is filed. Raises ``LookupError`` before it was read."""
        if self.scanned is None:
            raise LookupError(self.path)
        return inbox.filing(self.scanned, self.chosen, self.turns, keep_blank=self.keep_blank)

    def dropped(self) -> int:
        """How many blank pages are left out."""
        blanks = len(self.scanned.blanks) if self.scanned else 0
        all_blank = self.scanned is not None and blanks == len(self.scanned.pages)
        return 0 if self.keep_blank or all_blank else blanks

    def below(self) -> str:
        """When it came, and its pages, in words."""
        if self.scanned is None:
            return self.when
        pages = say_many("{n} 页", len(self.scanned.pages))
        dropped = self.dropped()
        return " · ".join((self.when, pages, *([say_many("去掉 {n} 张空白页", dropped)] if dropped else [])))


class Rows(QStyledItemDelegate):
    """Paints a file: the small picture, and beside it three lines."""

    def __init__(self, shown: InboxList) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, round(ROW * scale()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        chosen = index.row() == self._list.currentRow()
        painter.fillRect(box, colour("tint" if chosen else "surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        if chosen:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
        _paint_picture(
            painter, QRect(box.left() + 12, box.top() + 8, ACROSS, box.height() - 16), self._list, index.row()
        )
        _paint_lines(painter, box.adjusted(ACROSS + 24, 0, -12, 0), self._list.files[index.row()])


def _paint_picture(painter: QPainter, place: QRect, shown: InboxList, row: int) -> None:
    picture = shown.pictures[row]
    if picture.isNull():
        rounded(painter, place, 4, "sunken", "line")
        return
    size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    at = QRect(QPoint(0, 0), size)
    at.moveCenter(place.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(at, picture)
    rounded(painter, at, 0, "", "line")


def _paint_lines(painter: QPainter, box: QRect, waiting: Waiting) -> None:
    high, low = round(LINE * scale()), round(SMALL_LINE * scale())
    top = box.top() + (box.height() - 2 * high - low - 4) // 2
    line(painter, QRect(box.left(), top, box.width(), high), waiting.path.name, font(bold=True), "text")
    line(painter, QRect(box.left(), top + high + 2, box.width(), low), waiting.below(), small(), "quiet")
    shade = "late" if waiting.refused else "text" if waiting.ready else "quiet"
    line(painter, QRect(box.left(), top + high + low + 4, box.width(), high), waiting.where, font(), shade)


class InboxList(QListWidget):
    """The files that wait, the oldest first, with their small pictures; ``looked_at`` carries the one that is chosen, or None."""

    looked_at = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Waiting] = []
        self.pictures: list[QImage] = []
        self.setAccessibleName(say("收件夹里的文件"))
        self.setItemDelegate(Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)
        self.currentRowChanged.connect(lambda _: self.looked_at.emit(self.current()))

    def current(self) -> Waiting | None:
        """The file that is chosen."""
        row = self.currentRow()
        return self.files[row] if 0 <= row < len(self.files) else None

    def show_files(self, files: Sequence[Waiting]) -> None:
        """List files; the chosen one stays chosen, or the one in its place is."""
        before, place = self.current(), max(0, self.currentRow())
        self.blockSignals(True)
        self.clear()
        self.files = list(files)
        self.pictures = [QImage() for _ in files]
        for each in files:
            self.addItem(each.path.name)
        self.look_again()
        self.setCurrentRow(self.files.index(before) if before in self.files else min(place, len(files) - 1))
        self.blockSignals(False)
        if self.current() is not before:
            self.looked_at.emit(self.current())

    def look_again(self) -> None:
        """Show again what was read and decided."""
        for row, each in enumerate(self.files):
            if self.pictures[row].isNull() and each.scanned:
                self.pictures[row] = _image(each.scanned.picture)
            item = self.item(row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.path.name}，{each.below()}，{each.where}")
            item.setToolTip(each.refused or each.where)
        self.viewport().update()


def _image(seen: Picture) -> QImage:
    shown = QImage(seen.pixels, seen.width, seen.height, seen.width * 3, QImage.Format.Format_RGB888)
    return shown.copy()
