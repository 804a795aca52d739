"""Imports 导入记录 in the settings: what each brought, row by row, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.words import say
from app.imports import service as imports
from app.imports.report_dialog import ReportDialog
from app.kit.dialogs import ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable
from app.office import phrases

if TYPE_CHECKING:
    from app.imports.batches_store import Batch
    from app.kit.desk import Desk


class ImportsTab(QWidget):
    """The list of imports."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.batches = RowsTable(RowsListing(self._columns()), "batches", say("导入记录"))
        self.batches.empty = say("还没有导入过台账。")
        self.batches.opened.connect(lambda _batch: self._show_report())
        self.batches.looked_at.connect(lambda _batch: self._enable_undo())
        self.undo = button(say("撤销这次导入…"), self._undo)
        inside = vbox(self)
        inside.addLayout(Flow(button(say("逐行结果…"), self._show_report), self.undo, None))
        inside.addWidget(self.batches, 1)
        self.look_again()

    def look_again(self) -> None:
        """Read the imports again."""
        self.batches.listing.show(imports.history(self.desk.office))
        self._enable_undo()

    def _columns(self) -> list[Column[Batch]]:
        office = self.desk.office
        return [
            Column(say("导入号"), lambda each: each.number, width=100),
            Column(say("时间"), lambda each: phrases.at(office, each.at), width=150),
            Column(say("文件"), lambda each: each.source, width=260),
            Column(say("新增"), lambda each: str(each.new), width=70, right=True),
            Column(say("变更"), lambda each: str(each.changed), width=70, right=True),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=100),
            Column(
                say("撤销时间"),
                lambda each: phrases.at(office, each.undone_at) if each.undone_at else "",
                width=150,
            ),
        ]

    def _enable_undo(self) -> None:
        """Undo is offered only for an import that can be undone."""
        batch: Batch | None = self.batches.current()
        self.undo.setEnabled(batch is not None and bool(self.desk.ask(imports.undoable, batch)))

    def _show_report(self) -> None:
        batch: Batch | None = self.batches.current()
        report = self.desk.ask(imports.report_of, batch) if batch else None
        if batch and report:
            ReportDialog(self.desk, batch, report, self).open()
        elif batch:
            self.desk.said.emit(say("导入 {number} 没有留下逐行结果。", number=batch.number), [])

    def _undo(self) -> None:
        batch: Batch | None = self.batches.current()
        if batch is None:
            return
        dialog = ReasonDialog(
            self.desk,
            say("撤销导入 {number}", number=batch.number),
            say("新建的 {new} 份档案将取消，更新的 {changed} 份恢复原样。", new=batch.new, changed=batch.changed),
            say("撤销导入"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(imports.undo, batch, reason))
        dialog.open()
