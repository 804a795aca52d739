"""Destruction 销毁: volumes past their retention, why some are kept, and the lists with their signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.access import sign_dialog, staff
from app.archive import words as archive_words
from app.archive.destructions import service as destructions
from app.archive.destructions.rules import Destruction
from app.archive.tab import ArchiveTab
from app.base.words import say, say_many
from app.forms import printing
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog, ReasonDialog
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, row, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.scans import attachments
from app.scans import words as scan_words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.archive.destructions.service import Candidate
    from app.kit.desk import Desk


class DestructionsTab(ArchiveTab[Destruction]):
    """Volumes whose retention is over on the left, the lists on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._signed: set[str] = set()
        self.candidates = RowsTable(RowsListing(self._candidate_columns()), "expired-volumes", say("保管期满的案卷"))
        self.candidates.empty = say("没有保管期满的案卷。")
        self.table = RowsTable(RowsListing(self._columns()), "destructions", say("销毁清册"))
        self.table.empty = say("还没有销毁清册。保管期满的案卷列在左边，按 F6 造册。")
        self.approve = button(say("批准"), lambda: self._sign(destructions.APPROVAL), key="F7")
        self.witness = button(say("销毁、监销签字"), lambda: self._sign(destructions.WITNESS), key="F8")
        self.execute = button(say("已销毁"), self._execute, key="F9")
        self.withdraw = button(say("撤销…"), self._withdraw)
        self.print = button(say("打印清册"), self._print, key="Ctrl+P")
        both = QHBoxLayout()
        both.addWidget(self.candidates, 2)
        both.addWidget(self.table, 3)
        self.arrange(
            Flow(
                button(say("编制清册 F6"), self._draw_up, key="F6"),
                self.approve,
                self.witness,
                self.execute,
                self.withdraw,
                None,
                self.print,
            ),
            both,
        )
        self.outer.setStretch(1, 1)
        self.table.looked_at.connect(lambda _: self._enable())
        self.table.opened.connect(lambda _: self._print())

    def _candidate_columns(self) -> list[Column[Candidate]]:
        return [
            Column(say("案卷号"), lambda each: each.volume.number, width=110),
            Column(say("案卷题名"), lambda each: each.volume.title, width=150),
            Column(
                say("能否销毁"),
                lambda each: archive_words.destruction_obstacle(each.obstacle),
                width=120,
                colour=lambda each: colour("today") if each.obstacle else None,
            ),
        ]

    def _columns(self) -> list[Column[Destruction]]:
        office = self.desk.office
        return [
            Column(say("清册号"), lambda each: each.number, width=110),
            Column(say("造册"), lambda each: phrases.at(office, each.at), width=135),
            Column(say("卷数"), lambda each: str(len(each.volumes)), width=50, right=True),
            Column(say("状态"), lambda each: archive_words.list_state(each.state), width=75, colour=_shade),
            Column(say("签字"), lambda each: self._signatures(each.number), width=170),
            Column(say("依据"), lambda each: each.reason, width=150),
        ]

    def _signatures(self, number: str) -> str:
        paper = scan_words.signed_back(number in self._signed)
        return sign_dialog.standing(self.desk.office, number) or paper

    def look_again(self) -> None:
        """Read volumes and lists again."""
        office = self.desk.office
        self.candidates.listing.show(destructions.candidates(office))
        found = destructions.listed(office)
        self._signed = attachments.signed_back(office, [each.number for each in found])
        self.table.listing.show(found)
        self._enable()

    def _enable(self) -> None:
        current: Destruction | None = self.table.current()
        drawn = bool(current and current.state == "drawn-up")
        for act in (self.approve, self.witness, self.execute, self.withdraw):
            act.setEnabled(drawn)
        self.print.setEnabled(bool(current))

    def _draw_up(self) -> None:
        DrawUpDialog(self.desk, self).open()

    def _sign(self, matter: str) -> None:
        each: Destruction = self.table.the_row()
        words = say_many(
            "销毁清册 {number}：{n} 卷。批准人 {approver}，销毁人 {executor}，监销人 {witness}。",
            len(each.volumes),
            number=each.number,
            approver=each.approver,
            executor=each.executor,
            witness=each.witness,
        )
        sign_dialog.SignDialog(self.desk, matter, each.number, words, self).open()

    def _execute(self) -> None:
        each: Destruction = self.table.the_row()
        if self.desk.do(destructions.execute, each):
            self.desk.said.emit(say("清册 {number} 的案卷已标为销毁", number=each.number), [])

    def _withdraw(self) -> None:
        each: Destruction = self.table.the_row()
        dialog = ReasonDialog(
            self.desk,
            say("撤销清册 {number}", number=each.number),
            say("案卷不销毁；清册号保留，状态为“已撤销”。"),
            say("撤销清册"),
            self,
            final=True,
        )
        dialog.given.connect(lambda reason: self.desk.do(destructions.withdraw, each, reason))
        dialog.open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "destruction-list", self.table.the_row().number, self)


def _shade(each: Destruction) -> QColor:
    return colour({"drawn-up": "today", "executed": "done"}.get(each.state, "quiet"))


class DrawUpDialog(Dialog):
    """Asks for the reason and for approver, executor and witness."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("编制销毁清册"), say("造册"))
        self.reason = QLineEdit(say("保管期满"))
        self.people = [self._box() for _ in range(3)]
        found = destructions.candidates(desk.office)
        going = sum(not each.obstacle for each in found)
        words = wrapped(
            say(
                "可销毁 {going}；另有 {kept} 保管期已满但还有未了的事项，列在清册末尾，不销毁。",
                going=say_many("{n} 卷", going),
                kept=say_many("{n} 卷", len(found) - going),
            )
        )
        self.body.addWidget(words)
        self.body.addWidget(Field(say("销毁依据(&R)"), self.reason))
        titles = (say("批准人(&A)"), say("销毁人(&E)"), say("监销人(&W)"))
        fields = [Field(title, box) for title, box in zip(titles, self.people, strict=True)]
        self.body.addLayout(row(*fields, stretch=(1, 1, 1)))
        self.reason.setFocus()

    def _box(self) -> QComboBox:
        """A choice of the office's people; any name may be typed, as a witness may come from elsewhere."""
        box = ComboBox()
        box.setEditable(True)
        here = [each.key for each in staff.everybody(self.desk.office) if each.active]
        for key, name in phrases.people(self.desk.office, here).items():
            box.addItem(name, key)
        box.setCurrentText("")
        return box

    def commit(self) -> None:
        approver, executor, witness = (_named(box) for box in self.people)
        made = self.attempt(
            destructions.draw_up, reason=self.reason.text(), approver=approver, executor=executor, witness=witness
        )
        if made:
            self.accept()
            self.desk.said.emit(say("已造册 {number}", number=made.number), [])


def _named(box: QComboBox) -> str:
    """The key of a person of the office, or the name that was typed."""
    known = box.findText(box.currentText().strip())
    return str(box.itemData(known)) if known >= 0 else box.currentText()
