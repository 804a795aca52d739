"""The dialog that receives papers 收件 (F2) under one receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QWidget

from app.base.words import say, say_many
from app.custody import handoffs, papers
from app.custody.bundles import service as bundles
from app.custody.bundles import words
from app.custody.bundles.client_dialog import ClientBundleDialog
from app.custody.bundles.rules import Group, Offered
from app.custody.handoffs import Item
from app.forms import printing
from app.kit.flow import Flow
from app.kit.parts import Field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.custody.bundles.rules import Sum
    from app.kit.desk import Desk
    from app.kit.fields import HolderBox, MomentEdit
    from app.kit.office_window import OfficeWindow
    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen

YES = "yes"


class ReceiveDialog(ClientBundleDialog):
    """Offers papers by giver and dossier."""

    DRAFT = "receive"
    HELP = "receive"

    def __init__(self, desk: Desk, dossier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, usual=desk.office.rules.usual_holder, new=True)
        self.entitle_ways(
            say("收件"), say("收件"), say("收件并打印"), say("收件以后"), say("打勾以后，这里列出随之开始计时的事项。")
        )
        self.filed = QCheckBox(say("已逐件核对，建档"))
        self.filed.setToolTip(say("已逐件核对并归入客户档案（建档）"))
        self.filed.toggled.connect(self.reckon)
        self.labels = QCheckBox(say("打印标签"))
        self.labels.setToolTip(say("收件以后打印这些文件的标签"))
        self.labels.setChecked(QSettings().value(_labels_wanted(desk.office), "") == YES)
        self.labels.clicked.connect(self._remember_labels)
        self.add_field(self.client_field, self.client_facts)
        self.side.addWidget(self.other_field)
        self.add_name_and_time(say("移交人姓名(&N)"), self.at_field)
        self.side.addLayout(Flow(self.filed, self.labels))
        self.end_side()
        self.add_papers(
            say("收到的文件"),
            say("空格打勾，也可扫描；不收的写明原因"),
            say("勾选全部缺件"),
        )
        self.other.currentIndexChanged.connect(self.offer)
        self.begin(dossier)
        self.reckon()

    def name_fields(self) -> tuple[Field[HolderBox], Field[MomentEdit]]:
        return Field(say("移交方(&G)"), self.other), Field(say("收到时间(&T)"), self.at)

    def offer(self) -> None:
        """Offer the registered papers this giver holds, then the kinds that are still needed, then all others."""
        office, dossier = self.desk.office, self.client.dossier
        if not dossier:
            return
        have = {each.kind: each for each in papers.needed(office, dossier)}
        needed, others = list[Offered](), list[Offered]()
        for kind, name, count, missing in papers.offered(office, dossier):
            here = have.get(kind)
            told = f"{sum(here.have)} / {here.originals + here.copies}" if here and any(here.have) else ""
            until = papers.usually_valid(office, kind)
            offered = Offered(kind, name, None, "", *count, needed=missing, valid_until=until, have=told)
            (needed if missing else others).append(offered)
        held = self.held_by(self.other.holder())
        self.bundle.offer_groups(
            [
                Group(say("{holder}手里的文件", holder=office.rules.holder(self.other.holder())), held),
                Group(say("必备文件"), needed, say_many("缺 {n} 件", len(needed))),
                Group(say("其余文件"), others),
            ]
        )

    def sum_words(self, sum_: Sum) -> tuple[str, str]:
        taken, sheets = words.sum_words(sum_)
        return say("收 {papers}", papers=taken), sheets

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        dossier = self.client.dossier
        if not dossier:
            return {}
        filed, giver = self.filed.isChecked(), self.other.holder()
        seen = bundles.receiving(
            self.desk.office, dossier=dossier, giver=giver, items=self._items(), at=at, filed=filed
        )
        return {dossier: seen}

    def _items(self) -> list[Item]:
        return [
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

    def commit(self) -> None:
        at = self.checked_moment(say("请选择是谁送来的。"))
        if at is None:
            return
        done = self.attempt(
            handoffs.receive,
            dossier=self.client.dossier,
            giver=self.other.holder(),
            items=self._items(),
            at=at,
            counterpart=self.counterpart.text().strip(),
            filed=self.filed.isChecked(),
        )
        if done and self.labels.isChecked():
            printing.show_labels(self.desk, "paper-label", [done.number], self.parentWidget())
        self.finish(done)

    def _remember_labels(self) -> None:
        QSettings().setValue(_labels_wanted(self.desk.office), YES if self.labels.isChecked() else "")


def _labels_wanted(office: Office) -> str:
    """Where it is kept whether this person wants labels."""
    return f"labels/{office.signed_in or '-'}/received"


def receive(window: OfficeWindow) -> None:
    """Open the dialog, for the client in view if there is one."""
    ReceiveDialog(window.desk, window.shown_dossier(), window).open()
