"""Counting 清点: the scanner types a number and Enter; what was seen leaves the list, the unexpected shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.access import staff
from app.archive import words as archive_words
from app.archive.inspections import rules
from app.archive.inspections import service as inspections
from app.base.words import say
from app.kit.boxes import ComboBox
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.look import colour
from app.kit.parts import Field, button, fit, label, wrapped
from app.kit.person_box import PersonBox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from app.archive.inspections.rules import Inspection
    from app.archive.inspections.service import LineRow
    from app.kit.desk import Desk


class InspectDialog(Dialog):
    """The counting; the box stays ready for the next number, and closing only interrupts."""

    def __init__(self, desk: Desk, inspection: Inspection, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=900)
        self.entitle(say("盘点 {number}", number=inspection.number), say("结束盘点…"))
        self.inspection = inspection
        self._all: list[LineRow] = []
        self.cancel.setText(say("暂停"))
        # Enter belongs to the scanner.
        self.primary.setDefault(False)
        self.primary.setAutoDefault(False)
        self.scan = CodeEdit()
        self.scan.setPlaceholderText(say("扫描或输入文件编号、案卷号，回车"))
        self.scan.returnPressed.connect(self._scan)
        self.last, self.counts = label("", "name"), label("", "section")
        self.filter = ComboBox()
        for words, name in (
            (say("未见"), "missing"),
            (say("多出"), "surplus"),
            (say("损坏"), "damaged"),
            (say("全部"), ""),
        ):
            self.filter.addItem(words, name)
        self.filter.setAccessibleName(say("筛选"))
        self.table = RowsTable(RowsListing(self._columns()), "inspected", say("清点"))
        self.table.empty = say("这一类没有内容。")
        self.whole = button(say("本卷齐全"), self._whole, key="F8")
        self.damage = button(say("记录损坏…"), self._damage, key="F7")
        self.back = button(say("读错撤回"), self._take_back)
        self.body.addWidget(Field(say("扫描(&S)"), self.scan))
        self.body.addWidget(self.last)
        self.body.addLayout(Flow(self.counts, None, self.whole, self.damage, self.back, self.filter))
        self.body.addWidget(self.table, 1)
        self.filter.currentIndexChanged.connect(lambda _: self._show())
        self.table.looked_at.connect(lambda _: self._enable())
        fit(self, 980, 640)
        self.look_again()
        self.scan.setFocus()

    def _columns(self) -> list[Column[LineRow]]:
        return [
            Column(say("编号"), lambda each: each.number, width=130),
            Column(say("种类"), lambda each: archive_words.line_kind(each.line.kind), width=80),
            Column(say("名称"), lambda each: each.name, width=260),
            Column(say("应在"), lambda each: each.place, width=250),
            Column(say("情况"), lambda each: archive_words.finding(each.line.finding), width=80, colour=_shade),
            Column(say("损坏与处理"), lambda each: f"{each.line.damage} {each.line.outcome}".strip(), width=150),
        ]

    def look_again(self) -> None:
        """Read the lines again."""
        self._all = inspections.lines(self.desk.office, self.inspection)
        self.counts.setText(archive_words.counts(rules.summary(each.line for each in self._all)))
        self._show()

    def _show(self) -> None:
        chosen = self.filter.currentData()
        self.table.listing.show([each for each in self._all if chosen in {"", each.line.finding}])
        self._enable()

    def _enable(self) -> None:
        current: LineRow | None = self.table.current()
        self.whole.setEnabled(bool(current and current.line.kind == "volume" and current.line.expected))
        self.damage.setEnabled(bool(current))
        self.back.setEnabled(bool(current and current.line.seen_at))

    def _scan(self) -> None:
        number = self.scan.code()
        self.scan.clear()
        if not number:
            return
        line = self.attempt(inspections.scan, self.inspection, number)
        if line:
            self.look_again()
            self._tell(line.number)

    def _tell(self, number: str) -> None:
        """Show what was just scanned, in words and a colour."""
        each = next(each for each in self._all if each.number == number)
        finding = each.line.finding
        words = f"{archive_words.finding(finding)}  {each.number}  {each.name}".strip()
        self.last.setText(words if each.line.kind != "unknown" else say("{words}，没有登记，请核对", words=words))
        self.last.setStyleSheet(f"color: {_shade(each).name()}")

    def _whole(self) -> None:
        number = self.table.the_row().number
        if self.attempt(inspections.see_whole, self.inspection, number) is not None:
            self.look_again()
            self._tell(number)
        self.scan.setFocus()

    def _damage(self) -> None:
        dialog = DamageDialog(self.desk, self.inspection, self.table.the_row(), self)
        dialog.accepted.connect(self.look_again)
        dialog.open()

    def _take_back(self) -> None:
        if self.attempt(inspections.take_back, self.inspection, self.table.the_row().number):
            self.look_again()
        self.scan.setFocus()

    def commit(self) -> None:
        dialog = FinishDialog(self.desk, self.inspection, [each.line for each in self._all], self)
        dialog.accepted.connect(self.accept)
        dialog.open()


def _shade(each: LineRow) -> QColor:
    return colour(
        {"seen": "done", "missing": "quiet", "left": "quiet", "surplus": "today", "damaged": "late"}[each.line.finding]
    )


class DamageDialog(Dialog):
    """Asks how something is damaged and what is done about it."""

    def __init__(self, desk: Desk, inspection: Inspection, counted: LineRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("记录损坏 {number}", number=counted.number), say("记录"))
        self.inspection, self.number = inspection, counted.number
        self.what, self.remedy = QLineEdit(counted.line.damage), QLineEdit(counted.line.outcome)
        self.body.addWidget(label(counted.name))
        self.body.addWidget(Field(say("怎样损坏(&D)"), self.what))
        self.body.addWidget(Field(say("怎样处理(&R)"), self.remedy))
        self.what.setFocus()

    def commit(self) -> None:
        if self.attempt(
            inspections.note_damage,
            self.inspection,
            self.number,
            damage=self.what.text(),
            repair=self.remedy.text(),
        ):
            self.accept()


class FinishDialog(Dialog):
    """Asks who answers for missing papers, which are reported lost."""

    def __init__(
        self, desk: Desk, inspection: Inspection, lines: list[rules.Line], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("结束盘点 {number}", number=inspection.number), say("结束盘点"), final=True)
        here = [each.key for each in staff.everybody(desk.office) if each.active]
        self.inspection, self.liable, self.note = inspection, PersonBox(desk.office, here, asks=True), QLineEdit()
        counted = rules.summary(lines)
        text = archive_words.counts(counted)
        if counted.missing:
            text += "\n" + say("未见的文件将填写遗失报告，并按制度提出处罚。")
        words = wrapped(text)
        self.body.addWidget(words)
        if counted.missing:
            self.body.addWidget(Field(say("遗失责任人(&L)"), self.liable))
        self.body.addWidget(Field(say("说明(&N)"), self.note))
        (self.liable if counted.missing else self.note).setFocus()

    def commit(self) -> None:
        done = self.attempt(
            inspections.finish, self.inspection, liable=str(self.liable.chosen()), note=self.note.text()
        )
        if done:
            self.accept()
            words = say("盘点 {number} 结束，账实相符") if done.clean else say("盘点 {number} 结束，有差异")
            self.desk.said.emit(words.format(number=self.inspection.number), [])
