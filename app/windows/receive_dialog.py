"""Receive papers 收件 (F2): from whom, for which dossier, what lies on the counter, one signature, one receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.custody import OFFICE
from app.domain.refusals import Refusal
from app.services import handoffs, papers
from app.services.handoffs import Item
from app.windows import receipts
from app.windows.bundle import BundleTable, Offered
from app.windows.dialogs import Sheet
from app.windows.fields import DossierEdit, HolderBox, MomentEdit
from app.windows.parts import Field, label, row
from app.windows.wording import sentence

if TYPE_CHECKING:
    from app.windows.desk import Desk


USUAL_GIVER = "sales-back-office"


class ReceiveDialog(Sheet):
    """Fields in the order of the receipt; the paper list follows the giver and the dossier."""

    def __init__(self, desk: Desk, dossier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=860)
        self.entitle(self.tr("收件"), self.tr("收件"))
        office = desk.office
        self.client = DossierEdit(office)
        self.giver = HolderBox(office, but=OFFICE, first=USUAL_GIVER)
        self.at = MomentEdit(office)
        self.counterpart = QLineEdit()
        self.bundle = BundleTable(self.tr("收到的文件"), new=True)
        self.filed = QCheckBox(self.tr("已逐件核对并归入客户档案（建档）"))
        self.client_field = Field(self.tr("客户(&C)"), self.client)
        self.at_field = Field(self.tr("收到时间(&T)"), self.at)
        self.giver_field = Field(self.tr("移交方(&G)"), self.giver)
        self._arrange()
        self._connect()
        self.client.setFocus()
        if dossier:
            self.client.show_dossier(dossier)
            self.bundle.setFocus()
        self.resize(900, 620)

    def _arrange(self) -> None:
        self.body.addLayout(row(self.client_field, self.giver_field, stretch=(3, 1)))
        self.body.addLayout(row(self.at_field, Field(self.tr("移交人姓名(&N)"), self.counterpart)))
        self.body.addWidget(label(self.tr("收到的文件：打勾或扫描；件数可改，不收的写明原因"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.filed)

    def _connect(self) -> None:
        self.client.chosen.connect(self._follow)
        self.client.scanned.connect(self.bundle.tick)
        self.giver.currentIndexChanged.connect(self._follow)

    def _follow(self) -> None:
        """Offer what this giver may bring: papers registered with him, then new ones by the required list."""
        if not self.client.dossier:
            return
        office, giver = self.desk.office, self.giver.holder()
        known = [
            Offered(held.paper.kind, office.rules.document(held.paper.kind), held.paper.id, held.paper.number, *count)
            for held in handoffs.held(office, self.client.dossier)
            if (count := held.holders.get(giver)) and not held.waiting
        ]
        new = [
            Offered(kind, name, None, "", *count, needed=missing)
            for kind, name, count, missing in papers.offered(office, self.client.dossier)
        ]
        self.bundle.offer([*known, *new])
        self.bundle.setFocus()

    def commit(self) -> None:
        if not self.client.dossier:
            self.client_field.complain(self.tr("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
            return
        if not self.giver.holder():
            self.giver_field.complain(self.tr("请选择是谁送来的。"))
            self.giver.setFocus()
            return
        try:
            at = self.at.moment()
        except Refusal as refusal:
            self.at_field.complain(sentence(refusal))
            self.at.setFocus()
            return
        items = [
            Item(each.kind, each.originals, each.copies, each.paper, valid_until=each.valid_until, refused=each.refused)
            for each in self.bundle.ticked()
        ]
        handoff = self.attempt(
            handoffs.receive,
            dossier=self.client.dossier,
            giver=self.giver.holder(),
            items=items,
            at=at,
            counterpart=self.counterpart.text().strip(),
            filed=self.filed.checkState() == Qt.CheckState.Checked,
        )
        if handoff:
            self.accept()
            receipts.announce(self.desk, handoff, self.parentWidget())
