"""The dialog that hands papers over 移交 (F3), signed at once or waiting for acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say, say_many
from app.custody import handoffs
from app.custody.bundles import service as bundles
from app.custody.bundles import words
from app.custody.bundles.client_dialog import ClientBundleDialog
from app.custody.bundles.rules import Group
from app.custody.bundles.signing_ways import SigningWays
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.kit.parts import Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.custody.bundles.rules import Sum
    from app.kit.desk import Desk
    from app.kit.fields import HolderBox, MomentEdit
    from app.kit.office_window import OfficeWindow
    from app.rulebook.answers.foresight import Foreseen


class HandOverDialog(ClientBundleDialog):
    """Offers the papers that the office holds and that wait for no acceptance."""

    DRAFT = "hand-over"
    HELP = "hand-over"

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
        self.entitle_ways(
            say("移交"),
            say("移交"),
            say("移交并打印"),
            say("移交以后"),
            say("选好接收方、打好勾以后，这里列出办完和新开始的事项。"),
        )
        self.ways = SigningWays()
        self.signed, self.offered = self.ways.signed, self.ways.offered
        self.signed.toggled.connect(self.reckon)
        self.side.addWidget(self.other_field)
        self.add_field(self.client_field, self.client_facts)
        self.add_name_and_time(say("接收人姓名(&N)"), self.at_field)
        self.side.addWidget(self.ways)
        self.end_side()
        self.add_papers(
            say("移交的文件"),
            say("空格打勾，也可扫描；件数可改"),
            say("全部打勾"),
        )
        self.begin(dossier)
        for number in papers:
            self.bundle.tick_number(number)
        self.reckon()

    def begin(self, dossier: str) -> None:
        super().begin(dossier)
        if not self.other.holder():
            self.other.setFocus()

    def name_fields(self) -> tuple[Field[HolderBox], Field[MomentEdit]]:
        return Field(say("接收方(&G)"), self.other), Field(say("移交时间(&T)"), self.at)

    def offer(self) -> None:
        client = dossiers.load(self.desk.office, self.client.dossier)
        held = self.held_by(self.desk.office.rules.this_office)
        self.bundle.empty = say("这位客户没有文件在本部门。")
        self.bundle.offer_groups([Group(client.names, held, client.unit, together=True)])

    def sum_words(self, sum_: Sum) -> tuple[str, str]:
        return words.sum_words(sum_)

    def counted_verb(self, papers: int) -> str:
        return say_many("移交 {n} 件", papers) if papers else say("移交")

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        dossier = self.client.dossier
        if not dossier:
            return {}
        chosen = [each.paper or "" for each in self.bundle.ticked()]
        signed, taker = self.signed.isChecked(), self.other.holder()
        seen = bundles.handing_over(
            self.desk.office, dossier=dossier, taker=taker, papers=chosen, at=at, accepted=signed
        )
        return {dossier: seen}

    def note(self) -> str:
        return self.ways.note()

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
