"""The dialog that receives papers 收件 (F2) under one receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.base.words import say
from app.custody import handoffs, papers
from app.custody.bundles.table import Offered
from app.custody.bundles.dialog import BundleSheet
from app.custody.handoffs import Item
from app.kit.parts import Field, label, row

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.kit.fields import HolderBox, MomentEdit
    from app.kit.office_window import OfficeWindow


class ReceiveDialog(BundleSheet):
    """Offers papers by giver and dossier."""

    DRAFT = "receive"

    def __init__(self, desk: Desk, dossier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, usual=desk.office.rules.usual_holder, new=True)
        self.entitle(say("收件"), say("收件"))
        self.filed = QCheckBox(say("已逐件核对并归入客户档案（建档）"))
        self.body.addLayout(row(self.client_field, self.other_field, stretch=(3, 1)))
        self.body.addLayout(row(self.at_field, Field(say("移交人姓名(&N)"), self.counterpart)))
        self.body.addWidget(label(say("收到的文件：打勾或扫描；件数可改，不收的写明原因"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.filed)
        self.other.currentIndexChanged.connect(self.offer)
        self.begin(dossier)

    def name_fields(self) -> tuple[Field[HolderBox], Field[MomentEdit]]:
        return Field(say("移交方(&G)"), self.other), Field(say("收到时间(&T)"), self.at)

    def offer(self) -> None:
        """Offer the registered papers this giver holds, then new ones, required kinds first."""
        if not self.client.dossier:
            return
        new = [
            Offered(
                kind, name, None, "", *count, needed=missing, valid_until=papers.usually_valid(self.desk.office, kind)
            )
            for kind, name, count, missing in papers.offered(self.desk.office, self.client.dossier)
        ]
        self.bundle.offer([*self.held_by(self.other.holder()), *new])

    def commit(self) -> None:
        items = [
            Item(
                each.kind,
                each.originals,
                each.copies,
                each.paper,
                title=each.title,
                valid_until=each.valid_until,
                refused=each.refused,
            )
            for each in self.bundle.ticked()
        ]
        at = self.checked_moment(say("请选择是谁送来的。"))
        if at is None:
            return
        done = self.attempt(
            handoffs.receive,
            dossier=self.client.dossier,
            giver=self.other.holder(),
            items=items,
            at=at,
            counterpart=self.counterpart.text().strip(),
            filed=self.filed.isChecked(),
        )
        self.finish(done)


def receive(window: OfficeWindow) -> None:
    """Open the dialog, for the client in view if there is one."""
    ReceiveDialog(window.desk, window.shown_dossier(), window).open()
