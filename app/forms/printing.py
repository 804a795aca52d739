"""Printing from a page of the window: a form is previewed before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk


def show_sheet(desk: Desk, form: str, record: str, parent: QWidget | None) -> None:
    """Draw a form and open its preview; a refusal or other error is shown at the foot of the window."""
    from app.forms import sheets
    from app.forms.preview_dialog import PreviewDialog

    sheet = desk.ask(sheets.draw, form, record)
    if sheet:
        PreviewDialog(desk, sheet, parent).open()
