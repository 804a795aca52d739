"""Calling the commands that rooms declare: from a widget, or by a button that shows the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import features
from app.kit import parts
from app.kit.office_window import OfficeWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget


def call(where: QWidget, name: str) -> None:
    """Call a command in the window that a widget is in."""
    if window := OfficeWindow.around(where):
        window.call(name)


def button(name: str) -> QPushButton:
    """A button for a command that shows its key; the shortcut itself belongs to the window."""
    command = features.commands()[name]
    made: QPushButton = parts.KeyButton(command.title(), command.key) if command.key else parts.Button(command.title())
    made.setAutoDefault(False)
    made.clicked.connect(lambda: call(made, name))
    return made
