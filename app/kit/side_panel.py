"""The panel beside a list, which tells the chosen row's whole story: a head, sections, and at its foot what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from app.kit.parts import Scrolled, clear, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

WIDTH, LEAST = 360, 280
"""The usual and the least width in pixels."""


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
        self.foot.setProperty("plainfoot", True)
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


def beside(main: QWidget, panel: SidePanel, name: str) -> QSplitter:
    """A list with its panel; the panel's width is kept in the PC user's settings under ``name``."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    made.addWidget(main)
    made.addWidget(panel)
    made.setStretchFactor(0, 1)
    made.setStretchFactor(1, 0)
    kept = QSettings().value(f"panels/{name}")
    if kept:
        made.restoreState(kept)
    else:
        made.setSizes([1_000, WIDTH])
    made.splitterMoved.connect(lambda: QSettings().setValue(f"panels/{name}", made.saveState()))
    return made


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("line", True)
    made.setFixedHeight(1)
    return made


def column(*parts: QWidget | QLayout) -> QWidget:
    """Parts below each other without margins, as one widget."""
    made = QWidget()
    inside = QVBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    for part in parts:
        if isinstance(part, QWidget):
            inside.addWidget(part)
        else:
            inside.addLayout(part)
    return made
