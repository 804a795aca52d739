"""The dialog of acceptance 签收: the receiver signs for a bundle and may refuse single papers with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from app.base.words import say
from app.custody import endings, previews, whereabouts
from app.kit.dialogs import Dialog
from app.kit.fields import MomentEdit, moment_in
from app.kit.look import ROW
from app.kit.parts import Field, label, row

if TYPE_CHECKING:
    from app.custody.rules import Handoff
    from app.kit.desk import Desk


class AcceptDialog(Dialog):
    """Lists the papers of a hand-off; a reason in the last column refuses one."""

    def __init__(self, desk: Desk, handoff: Handoff, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=680)
        self.entitle(say("签收 {number}", number=handoff.number), say("签收"))
        self.handoff = handoff
        self.at = MomentEdit(desk.office)
        self.at_field = Field(say("签收时间(&T)"), self.at)
        self.counterpart = QLineEdit(handoff.counterpart)
        self.table = QTableWidget(len(handoff.lines), 4)
        self._fill()
        taker = desk.office.rules.holder(handoff.taker)
        self.body.addLayout(row(Field(say("签收人姓名(&N)"), self.counterpart), self.at_field))
        self.body.addWidget(label(say("{taker} 签收；拒收的文件请在末列写明原因", taker=taker), "section"))
        self.body.addWidget(self.table, 1)

    def _fill(self) -> None:
        titles = [say("文件"), say("原件"), say("复印件"), say("拒收原因")]
        self.table.setHorizontalHeaderLabels(titles)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(say("待签收的文件"))
        self.table.setColumnWidth(0, 260)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        names = whereabouts.paper_names(self.desk.office, self.handoff.dossier)
        for place, line in enumerate(self.handoff.lines):
            for column, text in enumerate((names[line.paper], str(line.count.originals), str(line.count.copies), "")):
                item = QTableWidgetItem(text)
                if column < 3:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(place, column, item)

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        reasons = [self.table.item(place, 3) for place in range(self.table.rowCount())]
        refused = {
            line.paper: cell.text().strip()
            for line, cell in zip(self.handoff.lines, reasons, strict=True)
            if cell and cell.text().strip()
        }
        done = self.attempt(
            endings.accept, self.handoff, at=at, counterpart=self.counterpart.text().strip(), refused=refused
        )
        if done:
            self.accept()
            previews.announce(self.desk, done, self.parentWidget())
