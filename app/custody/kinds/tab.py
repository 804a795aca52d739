"""Kinds of paper 文件种类 in the settings: what papers there are, how many are needed, for whom, how long they are valid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.base.words import listed, say, say_many
from app.custody.kinds import service as paper_kinds
from app.custody.kinds.service import PaperKind
from app.kit.boxes import ComboBox, Counter
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.parts import Field, button, label, row, vbox
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from app.kit.desk import Desk


class PaperKindsTab(QWidget):
    """The list of kinds, with buttons to add one and to change one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.kinds = RowsTable(RowsListing(self._columns()), "paper-kinds", say("文件种类"))
        self.kinds.opened.connect(self._edit)
        self.add = button(say("添加文件种类"), lambda: PaperKindDialog(desk, None, self).open())
        self.edit = button(say("修改"), lambda: self._edit(self.kinds.current()))
        inside = vbox(self)
        inside.addLayout(Flow(self.add, self.edit, None))
        inside.addWidget(self.kinds, 1)
        self.look_again()

    def look_again(self) -> None:
        """Read the kinds again."""
        self.kinds.listing.show(paper_kinds.listed(self.desk.office))
        for each in (self.add, self.edit):
            each.setEnabled(self.desk.office.may("office"))

    def _columns(self) -> list[Column[PaperKind]]:
        office = self.desk.office
        return [
            Column(say("名称"), lambda each: office.rules.document(each.id), width=240),
            Column(say("属于"), lambda each: paper_kinds.groups(office).get(each.group, ""), width=150),
            Column(say("应收原件"), lambda each: str(each.originals), width=80, right=True),
            Column(say("应收复印件"), lambda each: str(each.copies), width=90, right=True),
            Column(say("哪些客户必备"), self._needed_for, width=200),
            Column(say("有效期"), _valid, width=100),
            Column(say("状态"), lambda each: "" if each.active else say("停用"), width=70),
        ]

    def _needed_for(self, kind: PaperKind) -> str:
        if not kind.payments:
            return say("都不必备")
        return listed(map(self.desk.office.rules.payment, kind.payments))

    def _edit(self, kind: PaperKind | None) -> None:
        if kind and self.edit.isEnabled():
            PaperKindDialog(self.desk, kind, self).open()


def _valid(kind: PaperKind) -> str:
    return say_many("{n} 天", kind.valid_days) if kind.valid_days else say("不限")


class PaperKindDialog(Dialog):
    """Adds a kind of paper, or changes one; a kind of the regulations keeps its name and group."""

    def __init__(self, desk: Desk, kind: PaperKind | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=560)
        self.entitle(say("修改文件种类") if kind else say("添加文件种类"), say("保存"))
        self.kind = kind
        self.name, self.group = QLineEdit(desk.office.rules.document(kind.id) if kind else ""), ComboBox()
        self.group.addItem(say("不属于"), "")
        for group, name in paper_kinds.groups(desk.office).items():
            self.group.addItem(name, group)
        self.group.setCurrentIndex(max(0, self.group.findData(kind.group if kind else "")))
        self.originals, self.copies, self.valid = Counter(0, 99, 0), Counter(0, 99, 0), Counter(0, 9999, 0)
        self.payments = {id_: QCheckBox(desk.office.rules.payment(id_)) for id_ in _payments(desk)}
        self.active = QCheckBox(say("还在使用"))
        self._fill(kind)
        self._arrange()
        (self.originals if kind and not kind.name else self.name).setFocus()

    def _arrange(self) -> None:
        self.body.addLayout(row(Field(say("名称(&N)"), self.name), Field(say("属于(&G)"), self.group), stretch=(2, 1)))
        counts = (Field(say("应收原件(&O)"), self.originals), Field(say("应收复印件(&C)"), self.copies))
        self.body.addLayout(row(*counts, Field(say("收到后有效（天，0 是不限）(&V)"), self.valid), stretch=(1, 1, 1)))
        self.body.addWidget(label(say("哪些付款方式的客户必备"), "section"))
        self.body.addLayout(Flow(*self.payments.values(), None))
        self.body.addWidget(self.active)
        self.body.addStretch(1)

    def _fill(self, kind: PaperKind | None) -> None:
        self.originals.set_value(kind.originals if kind else 1)
        self.copies.set_value(kind.copies if kind else 0)
        self.valid.set_value(kind.valid_days if kind else 0)
        for payment, box in self.payments.items():
            box.setChecked(kind is not None and payment in kind.payments)
        self.active.setChecked(kind is None or kind.active)
        self.active.setHidden(kind is None)
        self.name.setEnabled(kind is None or bool(kind.name))
        self.group.setEnabled(kind is None)

    def commit(self) -> None:
        typed = replace(
            self.kind or PaperKind("", group=str(self.group.currentData())),
            name=self.name.text(),
            originals=self.originals.value(),
            copies=self.copies.value(),
            payments=tuple(each for each, box in self.payments.items() if box.isChecked()),
            valid_days=self.valid.value(),
            active=self.active.isChecked(),
        )
        if self.attempt(paper_kinds.change, typed) if self.kind else self.attempt(paper_kinds.add, typed):
            self.accept()


def _payments(desk: Desk) -> list[str]:
    return list(desk.office.rules.book.vocabulary.payments)
