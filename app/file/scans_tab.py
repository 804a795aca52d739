"""Scans 扫描件 of a dossier: the list and, beside it, the selected one; files are added by button or paste, or dropped on the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QSplitter, QWidget

from app.base.file_names import safe
from app.base.words import say
from app.custody.lists import scan_owners
from app.file.later_tabs import Content
from app.file.move_scan_dialog import MoveScanDialog
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import ROW
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments, drops
from app.scans import words as scan_words
from app.scans.rules import ENDINGS, SCANNED
from app.scans.view import Document, ScanView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk
    from app.scans.rules import Attachment


class ScansTab(Content):
    """The scans of one dossier. Looking at one is logged, once each time the dossier is opened."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self._logged: set[str] = set()
        self._current: Attachment | None = None
        self.table = RowsTable(RowsListing(self._columns()), "scans", say("扫描件"))
        self.view = ScanView(desk)
        self.withdrawn = QCheckBox(say("含已撤下的(&V)"))
        self.add_button = button(say("添加…"), self.choose, key="Ctrl+O")
        self.paste_button = button(say("粘贴"), self.paste, key="Ctrl+V")
        self.save_button = button(say("另存原件…"), self._save)
        self.withdraw_button = button(say("撤下…"), self._withdraw)
        self.move_button = button(say("改到另一客户…"), self._move)
        self._arrange()
        self.withdrawn.toggled.connect(self.look_again)
        self.table.looked_at.connect(self._look_at)
        self.table.opened.connect(lambda _: self.view.area.setFocus())
        self.view.seen.connect(self._seen)

    def _arrange(self) -> None:
        left = QWidget()
        inside = vbox(left)
        inside.addLayout(
            Flow(self.add_button, self.paste_button, self.save_button, self.withdraw_button, self.move_button, None)
        )
        inside.addWidget(self.table, 1)
        inside.addWidget(self.withdrawn)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(left)
        self.split.addWidget(self.view)
        self.split.setChildrenCollapsible(False)
        # A splitter does not ask how high buttons in several lines are.
        self.split.setMinimumHeight(8 * ROW)
        self.split.setSizes([560, 440])
        outer = vbox(self)
        outer.addWidget(self.split)

    def _columns(self) -> list[Column[Attachment]]:
        office = self.desk.office
        return [
            Column(say("名称"), self._title, width=150, tip=lambda each: each.reason or each.title),
            Column(say("属于"), lambda each: each.record, width=90),
            Column(say("页数"), lambda each: str(each.pages), width=50, right=True),
            Column(say("大小"), lambda each: scan_words.size(each.size), width=75, right=True),
            Column(say("添加时间"), lambda each: phrases.at(office, each.at), width=130),
            Column(say("添加人"), lambda each: office.name_of(each.by), width=70),
        ]

    def _title(self, each: Attachment) -> str:
        if each.withdrawn_at:
            return say("{title}（已撤下）", title=each.title)
        return say("{title}（已签回）", title=each.title) if each.signed else each.title

    def look_again(self) -> None:
        """Read the list again."""
        office = self.desk.office
        self.table.empty = self._empty()
        found = attachments.of_dossier(office, self.dossier.id, withdrawn=self.withdrawn.isChecked())
        self.table.listing.show(found)
        if self._current in found:
            self.table.selectRow(found.index(self._current))
        else:
            self._current = None
            self.view.clear()
        self._enable()

    def _empty(self) -> str:
        if not self.desk.office.may("scans"):
            return say("您没有添加和查看扫描件的权限。")
        return say("还没有扫描件。把文件拖到这里，或按“添加…”；支持 PDF、JPEG、PNG、TIFF。")

    def _enable(self) -> None:
        office, current = self.desk.office, self.table.current()
        may = office.may("scans")
        self.add_button.setEnabled(may)
        self.paste_button.setEnabled(may)
        self.save_button.setEnabled(bool(current) and office.may("export"))
        for each in (self.withdraw_button, self.move_button):
            each.setEnabled(may and current is not None and not current.withdrawn_at)

    def _look_at(self, attachment: Attachment | None) -> None:
        self._enable()
        if attachment and attachment != self._current and self.desk.office.may("scans"):
            self._current = attachment
            read = partial(attachments.read, attachment=attachment)
            self.view.look_at(Document(attachment.title, attachment.media, attachment.pages, read, attachment.id))

    def _seen(self, _document: Document) -> None:
        if self._current and self._current.id not in self._logged:
            self._logged.add(self._current.id)
            self.desk.do(attachments.show, self._current)

    def choose(self) -> None:
        """Ask for files."""
        patterns = " ".join(f"*{ending}" for ending in (*SCANNED, ".jpeg", ".tiff"))
        files = say("扫描件 ({patterns})", patterns=patterns)
        dialog = passing(QFileDialog(self, say("添加扫描件"), "", files + ";;" + say("所有文件 (*)")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.bring(list(map(Path, paths))))
        dialog.open()

    def bring(self, sources: Sequence[Path | bytes]) -> None:
        """Open the dialog that asks for the titles of files, or pasted pictures, and adds them."""
        from app.scans.add_dialog import AddScansDialog

        if sources:
            AddScansDialog(self.desk, scan_owners.of_dossier(self.desk.office, self.dossier.id), sources, self).open()

    def paste(self) -> None:
        """Add what is on the clipboard: files, or a picture."""
        self.bring(drops.sources(QGuiApplication.clipboard().mimeData()))

    def _save(self) -> None:
        attachment: Attachment = self.table.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("另存“{title}”", title=attachment.title),
            say("原件离开登记库后不再加密。用途会记入日志。"),
            say("选择位置…"),
            self,
        )
        dialog.given.connect(partial(self._save_where, attachment))
        dialog.open()

    def _save_where(self, attachment: Attachment, reason: str) -> None:
        name = safe(f"{attachment.title}{ENDINGS[attachment.media]}")
        dialog = passing(QFileDialog(self, say("另存原件"), name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save_as(attachment, Path(path), reason))
        dialog.open()

    def save_as(self, attachment: Attachment, path: Path, reason: str) -> None:
        """Save a scan as a file; the system's dialog has already asked about overwriting."""
        if self.desk.do(attachments.save, attachment, path, reason, asked=True):
            self.desk.said.emit(say("已另存 {file}", file=path.name), [])

    def _withdraw(self) -> None:
        attachment: Attachment = self.table.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("撤下“{title}”", title=attachment.title),
            say("撤下后不再列出；文件和原因保留，可以查到。"),
            say("撤下"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(attachments.withdraw, attachment, reason))
        dialog.open()

    def _move(self) -> None:
        MoveScanDialog(self.desk, self.table.the_row(), self).open()
