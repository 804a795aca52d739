"""Signed sheets scanned back 签字页归位: choose files, see where each page would go, assign the rest, store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QSplitter, QWidget

from app.base.refusals import Refusal
from app.base.words import listed, say, say_in, say_many
from app.find import signed_sheets
from app.kit.background import unwatched
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.leaving import passing
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, fit, label, row
from app.kit.tables import RowsTable
from app.office.words import sentence
from app.scans import attachments
from app.scans.rules import SCANNED
from app.scans.view import Document, ScanView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.find.signed_sheets import (
        Page,
    )
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.scans.rules import Attachment


def look_at_each(office: Office, paths: Sequence[Path], tell: Callable[[str], None]) -> tuple[list[Page], list[str]]:
    """Read the codes on the pages of files. Returns the pages with their records, and why files were refused."""
    pages: list[Page] = []
    refused: list[str] = []
    for path in paths:
        try:
            pages += signed_sheets.look(office, path, tell)
        except Refusal as refusal:
            refused.append(sentence(refusal))
    return signed_sheets.place(office, pages), refused


class ScanBackDialog(Dialog):
    """One row per page. A page whose code cannot be read is given its record by hand, or left out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("扫描件归位"), say("归位"))
        self.pages: list[Page] = []
        self.work: Beside | None = None
        self.choose_button = button(say_in("several", "选择文件…(&O)"), self.choose)
        self.summary = label(say("签好的表单扫描后，凭页上的二维码找到各自的记录"), "quiet")
        self.table = RowsTable(RowsListing(self._columns()), "scan-back", say("扫描的页"))
        self.table.empty = say("选好文件后，这里列出每一页将归到哪里。一个文件可以含许多份表单。")
        self.view = ScanView(desk)
        self.record = QLineEdit()
        self.record.setPlaceholderText(say("交接单号、档案编号或房号"))
        self.assign_button = button(say("归到此处(&G)"), self.assign)
        self.leave_button = button(say("不归位(&X)"), self.leave)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self._arrange()
        self.table.looked_at.connect(self._look_at)
        self.record.returnPressed.connect(self.assign)
        self._enable()
        self.choose_button.setFocus()
        fit(self, 1100, 680)

    def _arrange(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self.view)
        split.setChildrenCollapsible(False)
        split.setSizes([560, 480])
        by_hand = row(Field(say("选中的页归到(&T)"), self.record), self.assign_button, self.leave_button)
        for each in (self.assign_button, self.leave_button):
            by_hand.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(Flow(self.choose_button, self.summary, None))
        self.body.addWidget(split, 1)
        self.body.addLayout(by_hand)
        self.body.addWidget(self.busy)

    def _columns(self) -> list[Column[Page]]:
        return [
            Column(say_in("computer file", "文件"), lambda each: each.path.name, width=120),
            Column(say("页"), lambda each: str(each.number + 1), width=45, right=True),
            Column(say("页上的码"), lambda each: listed(each.codes) or say("读不出"), width=105),
            Column(say("归到"), self._where, width=150),
        ]

    def _where(self, page: Page) -> str:
        words = listed(f"{each.unit} {each.number}".strip() for each in page.records)
        return words or say("不归位")

    def choose(self) -> None:
        """Ask for files."""
        patterns = " ".join(f"*{ending}" for ending in (*SCANNED, ".jpeg", ".tiff"))
        files = say("扫描件 ({patterns})", patterns=patterns)
        dialog = passing(QFileDialog(self, say("选择扫描的表单"), "", files + ";;" + say("所有文件 (*)")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.read(list(map(Path, paths))))
        dialog.open()

    def read(self, paths: Sequence[Path]) -> None:
        """Read the codes of files in the background, then show where each page would go."""
        self._wait()
        self.work = self.desk.beside(
            lambda office, tell: look_at_each(office, paths, tell),
            told=self._tell,
            done=self._looked,
            failed=self.complain,
            ended=self._rest,
        )
        self._enable()

    def _wait(self) -> None:
        self.complain("")
        self.busy.show()

    def _rest(self) -> None:
        self.work = None
        self.busy.hide()
        self._enable()

    def _tell(self, what: str) -> None:
        self.summary.setText(say("正在读 {page}", page=what))

    def _looked(self, answer: tuple[list[Page], list[str]]) -> None:
        pages, refused = answer
        self.complain("\n".join(refused))
        self.show_pages(pages)
        if pages:
            self.table.setFocus()

    def show_pages(self, pages: list[Page]) -> None:
        """Show where each page would go."""
        self.pages = pages
        self.table.listing.show(pages)
        self._enable()

    def _enable(self) -> None:
        placed = sum(bool(page.records) for page in self.pages)
        idle = self.work is None
        self.choose_button.setEnabled(idle)
        self.assign_button.setEnabled(idle and bool(self.pages))
        self.leave_button.setEnabled(idle and bool(self.pages))
        self.primary.setEnabled(idle and bool(placed))
        if self.pages and idle:
            count = len(self.pages)
            words = say_many("共 {n} 页：归位 {placed} 页，不归位 {left} 页", count, placed=placed, left=count - placed)
            self.summary.setText(words)

    def _look_at(self, page: Page | None) -> None:
        if page:
            count = sum(each.path == page.path for each in self.pages)
            path = page.path
            self.view.look_at(
                Document(path.name, page.media, count, lambda _: attachments.content_of(path), str(path)), page.number
            )

    def assign(self) -> None:
        """Assign the selected pages to the record that was typed."""
        found = self.attempt(signed_sheets.named, self.record.text())
        if found:
            self._settle((found,))

    def leave(self) -> None:
        """Leave the selected pages out."""
        self._settle(())

    def _settle(self, records: tuple[signed_sheets.Record, ...]) -> None:
        chosen = set(self.table.chosen())
        rows = [each.row() for each in self.table.selectionModel().selectedRows()]
        self.show_pages([replace(page, records=records) if page in chosen else page for page in self.pages])
        for place in rows[:1]:
            self.table.selectRow(place)

    def commit(self) -> None:
        self._wait()
        pages = self.pages
        self.work = self.desk.beside(
            lambda office, tell: signed_sheets.store(office, pages, tell),
            told=unwatched,
            done=self._stored,
            failed=self.complain,
            ended=self._rest,
            changes=True,
        )
        self._enable()

    def _stored(self, stored: list[Attachment]) -> None:
        self.accept()
        records = {each.record for each in stored}
        words = say_many("已归位 {n} 份签好的表单", len(records))
        self.desk.said.emit(words if stored else say("这些表单以前已经归位"), [])

    def let_go(self) -> None:
        if self.work:
            self.work.cancel()


def scan_back(window: OfficeWindow) -> None:
    """Open the dialog that stores signed sheets with their records."""
    ScanBackDialog(window.desk, window).open()
