"""The papers of a dossier 文件去向: who has which now, and what is done with single ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.archive.volumes import service as volumes
from app.base.features import key_of
from app.base.words import say
from app.custody import filing, whereabouts
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.file.later_tabs import Content
from app.forms import printing
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.look import ROW, colour
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QPushButton

    from app.custody.whereabouts import Held
    from app.kit.desk import Desk


class PapersTab(Content):
    """The papers with their holders; the acts are for the chosen ones."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self._lost: set[str] = set()
        self.table = RowsTable(RowsListing(self._columns()), "papers", say("文件去向"))
        self.table.records = "paper", lambda held: held.paper.number
        self.table.setMinimumHeight(4 * ROW)
        self.table.empty = say("还没有收到文件。按 {key} 收件。", key=key_of("receive"))
        self.file_button = button(say("建档"), self._file)
        self.volume_button = button(say("立卷归档"), self._volume)
        self.hq_button = button(say("标记上交"), self._mark_for_hq)
        self.trace_button = button(say("去向经过"), self._trace, key="Ctrl+H")
        self.loss_button = button(say("报告遗失…"), self._report_loss)
        self.found_button = button(say("找回"), self._note_found)
        self.move_button = button(say("改到另一客户…"), self._move)
        self.labels_button = button(say("打印标签"), self._offer_labels)
        register = button(say("网上登记"), self._register_contract)
        inside = vbox(self)
        inside.addLayout(
            Flow(*self._for_chosen(), self.loss_button, self.found_button, self.labels_button, None, register)
        )
        inside.addWidget(self.table)
        self.table.opened.connect(lambda _held: self._trace())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())

    def look_again(self) -> None:
        """Read the papers again."""
        self._lost = losses.lost(self.desk.office, self.dossier)
        self.table.listing.show(whereabouts.held(self.desk.office, self.dossier))
        self._enable()

    def _columns(self) -> list[Column[Held]]:
        office = self.desk.office
        return [
            Column(say("文件"), lambda each: filing.name(office, each.paper), width=240),
            Column(say("编号"), lambda each: each.paper.number, width=110),
            Column(say("现由谁保管"), self._keeper, width=320, tip=self._keeper, colour=_overdue),
            Column(say("有效期至"), lambda each: each.paper.valid_until, width=110),
            Column(
                say("待签收"),
                lambda each: say("{number} 待签收", number=each.waiting) if each.waiting else "",
                width=160,
            ),
        ]

    def _keeper(self, held: Held) -> str:
        if self._is_lost(held):
            return say("已报遗失")
        return custody_words.holders(self.desk.office, held.holders, held.lent)

    def _for_chosen(self) -> tuple[QPushButton, ...]:
        """The acts that any paper allows."""
        return self.file_button, self.volume_button, self.hq_button, self.trace_button, self.move_button

    def _enable(self) -> None:
        chosen = bool(self.table.chosen())
        for each in self._for_chosen():
            each.setEnabled(chosen)
        lost = [self._is_lost(held) for held in self.table.chosen()]
        self.loss_button.setEnabled(chosen and not any(lost))
        self.found_button.setEnabled(chosen and all(lost))

    def _is_lost(self, held: Held) -> bool:
        return filing.document(held.paper) in self._lost

    def _chosen(self) -> list[str]:
        return [held.paper.id for held in self.table.chosen()]

    def _report_loss(self) -> None:
        from app.custody.losses.dialog import LossDialog

        LossDialog(self.desk, self.dossier, self.table.chosen(), self).open()

    def _note_found(self) -> None:
        self.desk.do(losses.report_found, dossier=self.dossier, papers=self._chosen())

    def _file(self) -> None:
        self.desk.do(filing.file, dossier=self.dossier, papers=self._chosen())

    def _volume(self) -> None:
        self.desk.do(volumes.put_in, dossier=self.dossier, papers=self._chosen())

    def _mark_for_hq(self) -> None:
        self.desk.do(filing.mark_for_hq, dossier=self.dossier, papers=self._chosen())

    def _register_contract(self) -> None:
        from app.custody.register_contract_dialog import RegisterContractDialog

        RegisterContractDialog(self.desk, self.dossier, self).open()

    def _offer_labels(self) -> None:
        """Show the menu of labels: those of the chosen papers, and that of the bag for all of them."""
        menu, chosen = QMenu(self), [held.paper.number for held in self.table.chosen()]
        of_papers = partial(printing.show_labels, self.desk, "paper-label", chosen, self)
        menu.addAction(say("所选文件的标签(&P)"), of_papers).setEnabled(bool(chosen))
        menu.addAction(
            say("档案袋标签(&B)"), partial(printing.show_labels, self.desk, "bag-label", [self.dossier], self)
        )
        menu.popup(self.labels_button.mapToGlobal(self.labels_button.rect().bottomLeft()))

    def _trace(self) -> None:
        from app.custody.tracing.dialog import TraceDialog

        if held := self.table.current():
            TraceDialog(self.desk, held.paper, self).open()

    def _move(self) -> None:
        from app.custody.moving.dialog import MovePaperDialog

        MovePaperDialog(self.desk, self.table.the_row().paper, self).open()


def _overdue(held: Held) -> QColor | None:
    return colour("late") if held.lent and held.lent.overdue else None
