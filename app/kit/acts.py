"""Acts in a row: side by side while there is room, the others in a menu behind ⋯."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.base.words import say
from app.kit.parts import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

GAP = 8
"""The space between two acts in pixels."""


class Acts(QWidget):
    """Buttons in the order of their use, at the right end of the room or at its left. Their keys work, wherever they are."""

    def __init__(self, *acts: QPushButton, more: Callable[[QMenu], object] | None = None, left: bool = False) -> None:
        """``more`` fills the menu with what is in it alone, when it opens."""
        super().__init__()
        self._acts, self._fill, self._left, self._folded = acts, more, left, set[QPushButton]()
        self.more = button("⋯", self._open)
        self.more.setAccessibleName(say("更多"))
        self.more.setToolTip(say("更多"))
        for act in (*acts, self.more):
            act.setParent(self)
            if not act.shortcut().isEmpty():
                # A hidden button does not hear its own key.
                QShortcut(act.shortcut(), self, act.click)
                act.setShortcut("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def offers(self, act: QPushButton) -> bool:
        """Whether an act is in the row, or in the menu."""
        return act in self._folded or not act.isHidden()

    def offer(self, *offered: QPushButton) -> None:
        """Offer these of the acts, in this order."""
        self._folded.clear()
        self._acts = (*offered, *(act for act in self._acts if act not in offered))
        for act in self._acts:
            act.setVisible(act in offered)
        self._lay()

    def _wanted(self) -> list[QPushButton]:
        return [act for act in self._acts if self.offers(act)]

    def sizeHint(self) -> QSize:
        shown = [*self._wanted(), *([self.more] if self._fill else [])]
        wide = sum(act.sizeHint().width() for act in shown) + GAP * max(0, len(shown) - 1)
        return QSize(wide, self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.more.sizeHint().width()), whole.height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        wanted, room = self._wanted(), self.width()
        if self._fill or self.sizeHint().width() > room:
            room -= self.more.sizeHint().width() + GAP
        shown = list[QPushButton]()
        for act in wanted:
            if sum(each.sizeHint().width() + GAP for each in shown) + act.sizeHint().width() > room:
                break
            shown.append(act)
        self._folded = set(wanted[len(shown) :])
        for act in wanted:
            act.setVisible(act in shown)
        self.more.setVisible(bool(self._folded or self._fill))
        self._place(shown)

    def _place(self, shown: list[QPushButton]) -> None:
        """Put the acts that are shown where they belong."""
        row = [*shown, *([] if self.more.isHidden() else [self.more])]
        used = sum(act.sizeHint().width() + GAP for act in row) - GAP
        at = 0 if self._left else self.width() - used
        for act in row:
            act.setGeometry(at, 0, act.sizeHint().width(), self.height())
            at += act.width() + GAP

    def _open(self) -> None:
        menu = QMenu(self)
        for act in self._acts:
            if act in self._folded:
                menu.addAction(act.text().replace("&", "&&"), act.click).setEnabled(act.isEnabled())
        if self._fill:
            self._fill(menu)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
