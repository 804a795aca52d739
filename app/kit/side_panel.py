"""The panel beside a list, which tells the chosen row's whole story: a head, sections, and at its foot what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QWidget

from app.kit.parts import Scrolled, clear, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

WIDTH, LEAST, BOTH = 360, 280, 860
"""The usual and the least width of a panel, and from which width on there is room for a list beside it, in pixels."""


class SidePanel(QFrame):
    """A head of two lines, sections that scroll, and a foot of buttons."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("sunken", True)
        self.setAccessibleName(title)
        self.setMinimumWidth(LEAST)
        self.title, self.below = wrapped("", "panel"), wrapped("", "small")
        head = QWidget()
        lines = vbox(head, (16, 12, 16, 12), 2)
        lines.addWidget(self.title)
        lines.addWidget(self.below)
        self.inside = QWidget()
        self.body = vbox(self.inside, (16, 12, 16, 16), 6)
        self.foot = QFrame()
        self.buttons = hbox(self.foot, (16, 10, 16, 10), 8)
        outer = vbox(self, (0, 0, 0, 0), 0)
        outer.addWidget(head)
        outer.addWidget(_line())
        outer.addWidget(Scrolled(self.inside, title), 1)
        outer.addWidget(_line())
        outer.addWidget(self.foot)

    def begin(self, title: str, below: str) -> None:
        """Empty the panel and give it another head."""
        self.title.setText(title)
        self.below.setText(below)
        self.below.setVisible(bool(below))
        clear(self.body)
        clear(self.buttons)

    def section(self, title: str, fact: str = "") -> None:
        """Begin a section; ``fact`` stands at the right end of its title."""
        if self.body.count():
            self.body.addSpacing(12)
        across = QWidget()
        row: QHBoxLayout = hbox(across, (0, 0, 0, 0), 8)
        row.addWidget(wrapped(title, "section"), 1)
        if fact:
            row.addWidget(label(fact, "small"), 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(across)

    def sentence(self, words: str, role: str = "") -> QLabel:
        """A line or paragraph in the present section."""
        made = wrapped(words, role)
        self.body.addWidget(made)
        return made

    def fact(self, name: str, value: str) -> None:
        """A name with its value at the right end of the line."""
        across = QWidget()
        row = hbox(across, (0, 2, 0, 2), 8)
        row.addWidget(wrapped(name), 1)
        row.addWidget(label(value, "small"), 0, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(across)

    def end(self) -> None:
        """Push what was added to the top."""
        self.body.addStretch(1)


class WithPanel(QSplitter):
    """A list with its panel, whose width is kept in the PC user's settings under ``name``.

    Where there is no room for both, the panel stays away until Alt+P asks for it.
    """

    def __init__(self, main: QWidget, panel: SidePanel | None, name: str, *, width: int = WIDTH) -> None:
        """Without a ``panel`` the list stands alone until one is given; ``width`` is the panel's at first, in pixels."""
        super().__init__(Qt.Orientation.Horizontal)
        self._panel, self._asked, self._name, self._width = panel, False, name, width
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(lambda: QSettings().setValue(f"panels/{name}", self.saveState()))
        QShortcut(QKeySequence("Alt+P"), self, self.toggle)
        if panel:
            self.give(panel)

    def give(self, panel: SidePanel) -> None:
        """Put a panel beside the list."""
        self._panel = panel
        self.addWidget(panel)
        self.setStretchFactor(1, 0)
        kept = QSettings().value(f"panels/{self._name}")
        if not kept or not self.restoreState(kept):
            self.setSizes([self.width() - self._width, self._width])
        panel.setVisible(self.width() >= BOTH)

    def toggle(self) -> None:
        """Show the panel where there is little room, or put it away again."""
        if self._panel:
            self._asked = not self._panel.isVisible()
            self._panel.setVisible(self._asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel:
            self._panel.setVisible(self.width() >= BOTH or self._asked)


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("line", True)
    made.setFixedHeight(1)
    return made
