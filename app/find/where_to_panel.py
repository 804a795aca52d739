"""Where a scanned file goes: the proposals, the client that is typed, the hand-off it shows, its turned and its blank pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.base.words import say, say_many
from app.custody import handoffs
from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.find import signed_sheets
from app.find.signed_sheets import Record
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.parts import Field, button, clear, held, label, row, vbox

if TYPE_CHECKING:
    from app.find.inbox_list import Waiting
    from app.kit.desk import Desk


class WhereTo(QWidget):
    """Edits what was decided about one file. ``turned`` carries by how many quarters the page in view is to be turned."""

    decided = Signal()
    turned = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._waiting: Waiting | None = None
        self._typed = ""
        self.left = button(say("左转"), partial(self.turned.emit, 3))
        self.right = button(say("右转"), partial(self.turned.emit, 1))
        self.blanks = QCheckBox()
        self.client, self.record = DossierEdit(desk.office), ChoiceBox[str]()
        self.leave = button(say("不归位(&X)"), self._leave)
        self._arrange()
        self.client.textEdited.connect(self._remember)
        self.client.chosen.connect(self._choose)
        self.client.returnPressed.connect(self._choose_number)
        self.record.activated.connect(lambda _: self._settle())
        self.blanks.toggled.connect(self._keep_blank)
        self.show_file(None)

    def _arrange(self) -> None:
        holder = QWidget()
        self._offers = vbox(holder, (0, 0, 0, 0), 0)
        client, record = Field(say("归到(&T)"), self.client), Field(say("属于(&R)"), self.record)
        down = vbox(self, (0, 0, 0, 0), 8)
        down.addLayout(Flow(self.left, self.right, self.blanks, None, self.leave))
        down.addWidget(holder)
        down.addLayout(row(client, record, stretch=(3, 2)))

    def show_file(self, waiting: Waiting | None) -> None:
        """Show what was decided about a file."""
        self._waiting = waiting
        there = waiting is not None and waiting.scanned is not None
        for each in (self.left, self.right, self.leave, self.client, self.record):
            each.setEnabled(there)
        self._show_blanks()
        self._show_offers()
        self._show_choice()

    def _show_blanks(self) -> None:
        waiting = self._waiting
        count = len(waiting.scanned.blanks) if waiting and waiting.scanned else 0
        self.blanks.blockSignals(True)
        self.blanks.setText(say_many("留着 {n} 张空白页", count))
        self.blanks.setChecked(bool(waiting and waiting.keep_blank))
        self.blanks.setVisible(bool(count and waiting and waiting.scanned and count < len(waiting.scanned.pages)))
        self.blanks.blockSignals(False)

    def _show_offers(self) -> None:
        """A button for each client to whom the file may belong, and what tells so as its tip."""
        clear(self._offers)
        waiting = self._waiting
        if waiting is None or waiting.scanned is None or waiting.scanned.sure:
            return
        offers: list[QWidget] = [label(say("建议："), "quiet")] if waiting.proposals else []
        if any(each.records for each in waiting.scanned.pages):
            offers.append(button(say("照页上的码"), self._by_codes))
        for each in waiting.proposals:
            made = button(f"{each.record.unit} {each.names}", partial(self._take, each.record))
            made.setToolTip(say("文件名里有") if each.why == "name" else say("最近办过"))
            offers.append(made)
        self._offers.addWidget(held(Flow(*offers, None)))

    def _show_choice(self) -> None:
        chosen = self._waiting.chosen if self._waiting else None
        self.client.blockSignals(True)
        self.client.dossier = ""
        self.client.setText("")
        if chosen and chosen.dossier:
            self.client.show_dossier(chosen.dossier)
        elif chosen:
            self.client.setText(chosen.number)
        self.client.blockSignals(False)
        self._offer_records(chosen)

    def _offer_records(self, chosen: Record | None) -> None:
        self.record.clear()
        if chosen is None:
            self.record.setEnabled(False)
            return
        office = self.desk.office
        numbers = [each.number for each in handoffs.listed(office, dossier=chosen.dossier)] if chosen.dossier else []
        if chosen.dossier:
            self.record.offer(say("客户档案"), "")
        for number in dict.fromkeys((*numbers, *([chosen.number] if chosen.number else []))):
            self.record.offer(say("签好的 {number}", number=number), number)
        self.record.setCurrentIndex(max(0, self.record.findData(chosen.number)))
        self.record.setEnabled(self.record.count() > 1)

    def _remember(self, text: str) -> None:
        self._typed = text

    def _choose(self, dossier: str) -> None:
        """A client was picked, perhaps by the number of a hand-off."""
        unit = dossiers.load(self.desk.office, dossier).unit
        named = signed_sheets.by_code(self.desk.office, self._typed.strip().upper()) if self._typed.strip() else None
        self._typed = ""
        of_handoff = named and any(
            each.number == named.number for each in handoffs.listed(self.desk.office, dossier=dossier)
        )
        self._take(named if named and of_handoff else Record(dossier, unit, ""))

    def _choose_number(self) -> None:
        """A number without a client, such as a complaint's."""
        if not self.client.dossier and self.client.text().strip():
            named = signed_sheets.by_code(self.desk.office, self.client.text().strip().upper())
            if named:
                self._take(named)

    def _take(self, record: Record) -> None:
        if self._waiting:
            self._waiting.chosen, self._waiting.left = record, False
            self._show_choice()
            self.decided.emit()

    def _settle(self) -> None:
        waiting = self._waiting
        if waiting and waiting.chosen:
            waiting.chosen = Record(waiting.chosen.dossier, waiting.chosen.unit, self.record.the_chosen())
            self.decided.emit()

    def _by_codes(self) -> None:
        if self._waiting:
            self._waiting.chosen, self._waiting.by_codes, self._waiting.left = None, True, False
            self._show_choice()
            self.decided.emit()

    def _leave(self) -> None:
        if self._waiting:
            self._waiting.chosen, self._waiting.by_codes, self._waiting.left = None, False, True
            self._show_choice()
            self.decided.emit()

    def _keep_blank(self, keep: bool) -> None:
        if self._waiting:
            self._waiting.keep_blank = keep
            self.decided.emit()
