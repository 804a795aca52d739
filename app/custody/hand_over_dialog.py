"""The dialog that hands papers over 移交 (F3), signed at once or waiting for acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from app.base.words import say
from app.custody import handoffs
from app.custody.bundles.dialog import BundleSheet
from app.custody.rules import Count, Line
from app.kit.parts import Field, label, row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.kit.desk import Desk
    from app.kit.fields import HolderBox, MomentEdit
    from app.kit.office_window import OfficeWindow


class HandOverDialog(BundleSheet):
    """Offers the papers that the office holds and that wait for no acceptance."""

    DRAFT = "hand-over"

    def __init__(
        self,
        desk: Desk,
        dossier: str = "",
        parent: QWidget | None = None,
        *,
        taker: str = "",
        papers: Iterable[str] = (),
    ) -> None:
        """``taker`` and ``papers`` (numbers) are filled in, as a duty requires."""
        super().__init__(desk, parent, usual=taker, new=False)
        self.entitle(say("移交"), say("移交"))
        self.signed = QCheckBox(say("接收人当面签收（不勾选则待对方签收，签收前仍由本部门保管）"))
        self.signed.setChecked(True)
        self.body.addLayout(row(self.client_field, self.other_field, stretch=(3, 1)))
        self.body.addLayout(row(self.at_field, Field(say("接收人姓名(&N)"), self.counterpart)))
        self.body.addWidget(label(say("移交的文件：打勾或扫描，件数可改"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.signed)
        self.begin(dossier)
        for number in papers:
            self.bundle.tick_number(number)

    def name_fields(self) -> tuple[Field[HolderBox], Field[MomentEdit]]:
        return Field(say("接收方(&G)"), self.other), Field(say("移交时间(&T)"), self.at)

    def offer(self) -> None:
        self.bundle.offer(self.held_by(self.desk.office.rules.this_office))

    def commit(self) -> None:
        at = self.checked_moment(say("请选择移交给谁。"))
        if at is None:
            return
        done = self.attempt(
            handoffs.hand_over,
            dossier=self.client.dossier,
            taker=self.other.holder(),
            lines=[Line(each.paper or "", Count(each.originals, each.copies)) for each in self.bundle.ticked()],
            at=at,
            counterpart=self.counterpart.text().strip(),
            accepted=self.signed.isChecked(),
        )
        self.finish(done)


def hand_over(window: OfficeWindow) -> None:
    """Open the dialog, for the client in view if there is one."""
    HandOverDialog(window.desk, window.shown_dossier(), window).open()
