"""A list with the details of its chosen row beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QWidget

from app.kit.parts import clear, vbox, wrapped

LEAST = 290
"""The least width of a story in pixels."""


class Story(QScrollArea):
    """The details of a row, as parts below each other that scroll; ``empty`` is shown where no row is chosen."""

    def __init__(self, title: str, empty: str) -> None:
        super().__init__()
        self._empty = empty
        inside = QWidget()
        self.parts = vbox(inside, (12, 4, 8, 4))
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setMinimumWidth(LEAST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(title)
        self.show_parts()

    def show_parts(self, *parts: QWidget) -> None:
        """Show these parts; without any, the sentence for no chosen row."""
        clear(self.parts)
        for part in parts or (wrapped(self._empty, "quiet"),):
            self.parts.addWidget(part)
        self.parts.addStretch(1)


def beside(table: QWidget, story: QWidget, width: int) -> QSplitter:
    """The list, ``width`` pixels wide where there is room, and the story in the rest."""
    both = QSplitter(Qt.Orientation.Horizontal)
    both.addWidget(table)
    both.addWidget(story)
    both.setSizes([width, LEAST])
    both.setStretchFactor(0, 3)
    both.setStretchFactor(1, 2)
    both.setChildrenCollapsible(False)
    return both
