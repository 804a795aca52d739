"""What others did since yesterday 昨天以来的变化, opened from Today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say
from app.dossiers import service as dossiers
from app.dossiers.words import happened
from app.kit.leaving import PassingDialog
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, over_foot
from app.kit.tables import RowsTable
from app.office import history as histories
from app.office import phrases

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.office.history import Happened


class ChangesDialog(PassingDialog):
    """Lists what others entered since the last working day began; Enter opens the dossier."""

    opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(say("上个工作日以来"))
        found = histories.since_yesterday(desk.office)
        self._units = dossiers.called(desk.office, {each.dossier for each in found if each.dossier})
        self.table = RowsTable(RowsListing(self._columns()), "changes", say("上个工作日以来"))
        self.table.empty = say("上个工作日以来，别人没有登记什么。")
        self.table.listing.show(found)
        acts = button(say("看档案"), self._look), button(say("关闭"), self.reject)
        over_foot(self, None, *acts).addWidget(self.table, 1)
        self.table.opened.connect(lambda _: self._look())
        self.resize(900, 560)

    def _columns(self) -> list[Column[Happened]]:
        office = self.desk.office
        return [
            Column(say("时间"), lambda each: phrases.at(office, each.entered_at), width=140),
            Column(say("房号、编号"), lambda each: self._units.get(each.dossier or "", ""), width=130),
            Column(say("事情"), lambda each: happened(office, each), width=420),
            Column(say("经办人"), lambda each: office.name_of(each.by), width=90),
        ]

    def _look(self) -> None:
        current = self.table.current()
        if current and current.dossier:
            self.accept()
            self.opened.emit(current.dossier)
