"""Sections of a page: their names in a list at the left, or in a box where the window is narrow; one is shown at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QWidget,
)

from app.kit.boxes import ComboBox
from app.kit.look import colour
from app.kit.painted.painting import font, line, mark, rounded, scale, width
from app.kit.parts import Scrolled, breadth, hbox, vbox

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

NARROW, LEAST, BESIDE, ROW, LINE = 720, 136, 54, 34, 13
"""From which width on the list has room beside its section; the least width of the list and that beside a name; the
heights of a row and of a line between groups; in pixels."""

ICON = Qt.ItemDataRole.UserRole + 1


class Sections(QWidget):
    """``shown`` carries the title of the section that is shown now. The page puts the ``box`` into its head; ``folded``
    says whether it stands for the list.
    """

    shown = Signal(str)
    folded = Signal(bool)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._group = 0
        self.list, self.box, self.stack = QListWidget(), ComboBox(), QStackedWidget()
        self.list.setObjectName("sections")
        self.list.setItemDelegate(SectionRows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in (self.list, self.box):
            each.setAccessibleName(title)
        across = hbox(self, (24, 0, 16, 12), 20)
        across.addWidget(self.list)
        frame = QFrame()
        frame.setProperty("surface", True)
        vbox(frame).addWidget(self.stack)
        across.addWidget(frame, 1)
        self.list.currentRowChanged.connect(lambda _: self._show(self.list.currentItem()))
        self.box.activated.connect(lambda _: self.look_at(self.box.currentText()))
        self.setFocusProxy(self.list)

    def add(self, title: str, icon: str, section: QWidget, group: int = 0) -> None:
        """Add a section; a line stands between groups."""
        if group != self._group:
            gap = QListWidgetItem()
            gap.setFlags(Qt.ItemFlag.NoItemFlags)
            gap.setSizeHint(QSize(0, LINE))
            self.list.addItem(gap)
        self._group = group
        self.stack.addWidget(Scrolled(section, title))
        item = QListWidgetItem(title)
        item.setData(ICON, icon)
        item.setData(Qt.ItemDataRole.UserRole, self.stack.count() - 1)
        item.setSizeHint(QSize(0, round(ROW * scale())))
        self.list.addItem(item)
        self.box.addItem(title)
        widest = max(width(each, font(bold=True)) for each in self.titles())
        self.list.setFixedWidth(max(LEAST, widest + BESIDE))
        if self.stack.count() == 1:
            self.list.setCurrentItem(item)

    def titles(self) -> list[str]:
        """The titles of the sections, in order."""
        return [self.box.itemText(place) for place in range(self.box.count())]

    def look_at(self, title: str) -> None:
        """Show a section."""
        self.list.setCurrentItem(self.list.findItems(title, Qt.MatchFlag.MatchExactly)[0])

    def go_to(self, title: str) -> None:
        """Show a section, and begin in it: at its first button, else at whatever takes keys first."""
        self.look_at(title)
        area = self.stack.currentWidget()
        inside = area.inside if isinstance(area, Scrolled) else self
        able = [
            each
            for each in (*inside.findChildren(QPushButton), *inside.findChildren(QWidget))
            if each.isVisibleTo(inside) and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        (able[0] if able else inside).setFocus()

    def current(self) -> str:
        """The title of the section that is shown."""
        return self.box.currentText()

    def _show(self, item: QListWidgetItem) -> None:
        place = int(item.data(Qt.ItemDataRole.UserRole))
        self.stack.setCurrentIndex(place)
        self.box.setCurrentIndex(place)
        self.shown.emit(item.text())

    def minimumSizeHint(self) -> QSize:
        """As wide as the sections need by themselves: in a narrow window the list is away."""
        return QSize(self.stack.minimumSizeHint().width() + 40, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * breadth(self)
        self.list.setHidden(narrow)
        self.box.setVisible(narrow)
        self.folded.emit(narrow)
        self.setFocusProxy(self.box if narrow else self.list)


class SectionRows(QStyledItemDelegate):
    """Paints a name with its icon; the current one bold on a tint."""

    def __init__(self, sections: QListWidget) -> None:
        super().__init__(sections)
        self._list = sections

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        icon = index.data(ICON)
        if not icon:
            painter.fillRect(QRect(box.left() + 10, box.center().y(), box.width() - 20, 1), colour("line"))
            return
        current = index.row() == self._list.currentRow()
        if current:
            rounded(painter, box, 6, "tint", "accent" if self._list.hasFocus() else "", 2)
        mark(painter, QRect(box.left() + 10, box.center().y() - 8, 18, 18), icon, "accent" if current else "quiet")
        line(painter, box.adjusted(38, 0, -6, 0), str(index.data()), font(bold=current), "text")
