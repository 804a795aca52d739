"""Hand papers over 移交 (F3): to whom, which of a dossier's papers, signed at once or waiting for acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.custody import OFFICE, Count, Line
from app.domain.refusals import Refusal
from app.services import handoffs
from app.windows import receipts
from app.windows.bundle import BundleTable, Offered
from app.windows.dialogs import Sheet
from app.windows.fields import DossierEdit, HolderBox, MomentEdit
from app.windows.parts import Field, label, row
from app.windows.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.windows.desk import Desk


class HandOverDialog(Sheet):
    """Only what the office holds and has promised to nobody can be ticked."""

    def __init__(
        self,
        desk: Desk,
        dossier: str = "",
        parent: QWidget | None = None,
        *,
        taker: str = "",
        papers: Iterable[str] = (),
    ) -> None:
        """``taker`` and ``papers`` (numbers) fill the dialog in, as a duty asks for."""
        super().__init__(desk, parent, width=860)
        self.entitle(self.tr("移交"), self.tr("移交"))
        office = desk.office
        self.client = DossierEdit(office)
        self.taker = HolderBox(office, but=OFFICE)
        self.at = MomentEdit(office)
        self.counterpart = QLineEdit()
        self.bundle = BundleTable(self.tr("移交的文件"), new=False)
        self.signed = QCheckBox(self.tr("接收人当面签收（不勾选则待对方签收，签收前仍由本部门保管）"))
        self.signed.setChecked(True)
        self.client_field = Field(self.tr("客户(&C)"), self.client)
        self.at_field = Field(self.tr("移交时间(&T)"), self.at)
        self.taker_field = Field(self.tr("接收方(&G)"), self.taker)
        self._arrange()
        self.client.setFocus()
        self.client.chosen.connect(self._follow)
        self.client.scanned.connect(self.bundle.tick)
        if dossier:
            self.client.show_dossier(dossier)
            self.bundle.setFocus()
        if taker:
            self.taker.choose(taker)
        for number in papers:
            self.bundle.tick_number(number)
        self.resize(900, 600)

    def _arrange(self) -> None:
        self.body.addLayout(row(self.client_field, self.taker_field, stretch=(3, 1)))
        self.body.addLayout(row(self.at_field, Field(self.tr("接收人姓名(&N)"), self.counterpart)))
        self.body.addWidget(label(self.tr("移交的文件：打勾或扫描，件数可改"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.signed)

    def _follow(self) -> None:
        office = self.desk.office
        self.bundle.offer(
            [
                Offered(
                    held.paper.kind, office.rules.document(held.paper.kind), held.paper.id, held.paper.number, *count
                )
                for held in handoffs.held(office, self.client.dossier)
                if (count := held.holders.get(OFFICE)) and not held.waiting
            ]
        )
        self.bundle.setFocus()

    def commit(self) -> None:
        if not self.client.dossier:
            self.client_field.complain(self.tr("请先选一位客户：输入房号或姓名，按回车。"))
            self.client.setFocus()
            return
        if not self.taker.holder():
            self.taker_field.complain(self.tr("请选择移交给谁。"))
            self.taker.setFocus()
            return
        try:
            at = self.at.moment()
        except Refusal as refusal:
            self.at_field.complain(sentence(refusal))
            self.at.setFocus()
            return
        handoff = self.attempt(
            handoffs.hand_over,
            dossier=self.client.dossier,
            taker=self.taker.holder(),
            lines=[Line(each.paper or "", Count(each.originals, each.copies)) for each in self.bundle.ticked()],
            at=at,
            counterpart=self.counterpart.text().strip(),
            accepted=self.signed.isChecked(),
        )
        if handoff:
            self.accept()
            receipts.announce(self.desk, handoff, self.parentWidget())
