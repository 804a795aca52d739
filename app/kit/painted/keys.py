"""The key of a button, painted in small letters behind its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from app.kit.painted.painting import line, small

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


def paint_key(button: QPushButton, key: str, *, wide: bool) -> None:
    """Paint a key at the right end of a button whose text leaves the room for it."""
    shade = "disabled" if not button.isEnabled() else "on_fill" if button.property("primary") else "faint"
    inset = 10 if wide else 12
    line(QPainter(button), button.rect().adjusted(0, 0, -inset, 0), key, small(), shade, Qt.AlignmentFlag.AlignRight)
