"""Showing a record's signed sheet that was scanned back 签字页; each showing is journalled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.base.words import say
from app.kit.leaving import PassingDialog
from app.kit.parts import button, fit, over_foot
from app.scans import attachments
from app.scans.view import Document, ScanView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from app.kit.desk import Desk
    from app.scans.rules import Attachment


class SignedSheetDialog(PassingDialog):
    """Shows one signed sheet."""

    def __init__(self, desk: Desk, sheet: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.shown = desk, sheet
        self.setWindowTitle(say("签字页 {record}", record=sheet.record) if sheet.signed else sheet.title)
        self.view = ScanView(desk)
        self.view.seen.connect(self._seen)
        over_foot(self, None, button(say("关闭"), self.reject), paper=True).addWidget(self.view, 1)
        fit(self, 900, 720)
        read = partial(attachments.read, attachment=sheet)
        self.view.look_at(Document(sheet.title, sheet.media, sheet.pages, read, sheet.id))
        self.view.area.setFocus()

    def _seen(self, _document: Document) -> None:
        self.view.seen.disconnect(self._seen)
        self.desk.do(attachments.show, self.shown)


def scan_links(desk: Desk, record: str, parent: QWidget, *, signed: bool = True) -> list[QPushButton]:
    """A link to each scan of a record, with or without ``signed`` sheets, for who may see scans."""
    if not desk.office.may("scans"):
        return []
    found = [each for each in attachments.of_record(desk.office, record) if signed or not each.signed]
    words = [say("看扫描件：{title}", title=each.title) for each in found]
    shown = [partial(_show, desk, each, parent) for each in found]
    return [button(text, show, link=True) for text, show in zip(words, shown, strict=True)]


def _show(desk: Desk, scan: Attachment, parent: QWidget) -> None:
    SignedSheetDialog(desk, scan, parent).open()


def show_signed(desk: Desk, record: str, parent: QWidget) -> None:
    """Show the latest signed sheet of a record, if there is one and the person signed in may see scans."""
    found = attachments.signed_sheets(desk.office, record)
    if found and desk.office.may("scans"):
        SignedSheetDialog(desk, found[-1], parent).open()
