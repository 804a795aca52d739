"""Printing from a page of the window: a form is previewed before it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk


def show_sheet(desk: Desk, form: str, record: str, parent: QWidget | None) -> None:
    """Draw a form, or the label of a kind, and open its preview; a refusal is shown at the foot of the window."""
    from app.base import features
    from app.forms import sheets
    from app.forms.preview_dialog import PreviewDialog

    if form in features.table("labels"):
        show_labels(desk, form, [record], parent)
        return
    sheet = desk.ask(sheets.draw, form, record)
    if sheet:
        PreviewDialog(desk, sheet, parent).open()


def show_labels(desk: Desk, kind: str, records: Sequence[str], parent: QWidget | None) -> None:
    """Draw the labels of records on the stock last used, and open their preview; a refusal is shown like that of a form."""
    from app.forms.labels import sheets
    from app.forms.labels.dialog import LabelsDialog, begin

    sheet = desk.ask(begin, kind, records)
    if sheet:
        LabelsDialog(desk, sheets.of_kind(kind), records, sheet, parent).open()
