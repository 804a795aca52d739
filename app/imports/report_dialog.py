"""The row report of an earlier import: opened again, and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed, say, say_in, say_many
from app.imports import report_lines
from app.imports.dialog import report_columns
from app.kit.dialogs import Dialog
from app.kit.listings import RowsListing
from app.kit.parts import fit, wrapped
from app.kit.tables import RowsTable
from app.lists import output

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.imports.batches_store import Batch
    from app.imports.reports import Report
    from app.kit.desk import Desk


class ReportDialog(Dialog):
    """What became of each row of an import; the primary button exports it."""

    def __init__(self, desk: Desk, batch: Batch, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(say("导入 {number} 的逐行结果", number=batch.number), say("导出列表…"))
        self.cancel.setText(say("关闭"))
        words = say(
            "{source}：新增 {new} 份，变更 {changed} 份，相同 {same} 份；不导入 {refused}",
            source=batch.source,
            new=len(report.new),
            changed=len(report.changed),
            same=report.same,
            refused=say_many("{n} 行", len(report.refused)),
        )
        if report.kept:
            words += "\n" + say("存为附加栏目的列：{columns}", columns=listed(report.kept))
        self.body.addWidget(wrapped(words))
        self.table = RowsTable(RowsListing(report_columns()), "import-report", say_in("several", "结果"))
        self.table.listing.show(report_lines.of_report(report))
        self.body.addWidget(self.table, 1)
        fit(self, 1000, 640)

    def commit(self) -> None:
        output.export_table(self.desk, self.table, self)
