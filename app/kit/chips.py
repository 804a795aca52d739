"""Chips: a narrow button that says by what a list is narrowed, with a menu of the values to choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.base.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

Value = int | str


class Chip(QPushButton):
    """Shows its title, and after it the chosen value; the menu is filled when it opens. None is anything."""

    changed = Signal()

    def __init__(self, title: str, values: Callable[[], list[Value]], words: Callable[[Value], str]) -> None:
        super().__init__(title)
        self._title, self._values, self._words = title, values, words
        self.value: Value | None = None
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("chip", title)
        self.setProperty("filter", True)
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.setChecked(self.value is not None)
        if self._menu is None:
            self._menu = QMenu(self)
        self._menu.clear()
        self._menu.addAction(say("全部"), partial(self.choose, None))
        for value in self._values():
            self._menu.addAction(self._words(value).replace("&", "&&"), partial(self.choose, value))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choose(self, value: Value | None) -> None:
        """Choose a value, or anything."""
        if value == self.value:
            return
        self.value = value
        self.setChecked(value is not None)
        self.setText(self._title if value is None else f"{self._title} {self._words(value)}")
        self.changed.emit()
