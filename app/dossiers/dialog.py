"""The dialog that opens or changes a dossier; slips are pointed out while typing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.base import identity, units
from app.base.refusals import Refusal
from app.base.typed_amounts import basis_points, fen
from app.base.words import say
from app.dossiers import names, personal
from app.dossiers import service as dossiers
from app.dossiers.rules import PAYMENTS, STATES, TEXTS, Buyer, Dossier, with_texts
from app.dossiers.words import identity_fault
from app.kit.dialogs import Dialog
from app.kit.drafts import retype, typed
from app.kit.fields import ChoiceBox, DayEdit
from app.kit.flow import Flow
from app.kit.parts import Field, button, fit, label, row, vbox
from app.office import drafts, phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from app.dossiers.rules import Payment, State
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


class _Drafted(msgspec.Struct):
    """The buyers in a draft: the fields of each line."""

    lines: list[dict[str, object]] = []


class DossierDialog(Dialog):
    """Edits a copy. ``saved`` and ``opened`` carry a dossier's id; ``opened`` asks to show another dossier."""

    DRAFT = "dossier"

    saved = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, dossier: Dossier | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=760)
        self.entitle(say("修改客户档案") if dossier else say("新建客户档案"), say("保存"))
        self.dossier, self.new = dossier or dossiers.fresh(), dossier is None
        each = self.dossier
        self.whole = desk.office.may("see-personal")
        if dossier and self.whole:
            desk.do(personal.show, dossier.id)
        self.unit, self.contract = QLineEdit(each.unit), QLineEdit(each.contract or "")
        self.unit.setPlaceholderText(say("楼栋-单元-房号，如 2-1-1001"))
        self.signed = DayEdit(desk.office, each.signed)
        self.payment: ChoiceBox[Payment] = ChoiceBox()
        self.state: ChoiceBox[State] = ChoiceBox()
        self.price = QLineEdit(phrases.money(each.price))
        self.phone = QLineEdit(each.phone)
        self.texts = {name: QLineEdit(getattr(each, name)) for name in TEXTS}
        if each.phone and not self.whole:
            self.phone.setText(names.masked(each.phone))
            self.phone.setReadOnly(True)
        self.buyers = BuyerRows(desk, each)
        self._fill_choices()
        self._arrange()
        self.unit.textChanged.connect(self._check_unit)
        self.buyers.wants_other.connect(self._open_other)
        fit(self, 800, 640)
        (self.unit if self.new else self.contract).setFocus()

    def draft(self) -> Draft:
        lines = [typed(line) for line in self.buyers.lines]
        return {**super().draft(), "dossier": "" if self.new else self.dossier.id, "lines": lines}

    def take_up(self, draft: Draft) -> None:
        super().take_up(draft)
        lines = drafts.read(draft, _Drafted).lines
        for _ in range(len(lines) - len(self.buyers.lines)):
            self.buyers.add(Buyer(""))
        for line, fields in zip(self.buyers.lines, lines, strict=False):
            retype(line, fields)

    def _fill_choices(self) -> None:
        for kind in PAYMENTS:
            self.payment.offer(names.payment(kind), kind)
        for state in STATES:
            self.state.offer(names.dossier_state(state), state)
        self.payment.setCurrentIndex(self.payment.findData(self.dossier.payment if not self.new else "mortgage"))
        self.state.setCurrentIndex(self.state.findData(self.dossier.state))

    def _arrange(self) -> None:
        self.unit_field = Field(say("房号(&U)"), self.unit)
        self.signed_field = Field(say("签约日期(&D)"), self.signed)
        self.price_field = Field(say("总价（元）(&P)"), self.price)
        self.body.addLayout(row(self.unit_field, Field(say("状态(&S)"), self.state)))
        self.body.addWidget(label(say("买受人"), "section"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.buyers)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body.addWidget(area, 1)
        self.body.addLayout(
            row(
                Field(say("合同编号(&C)"), self.contract),
                self.signed_field,
                Field(say("付款方式(&W)"), self.payment),
                self.price_field,
            )
        )
        beside, *below = (Field(names.typed_name(name), line) for name, line in self.texts.items())
        self.body.addLayout(row(Field(say("联系电话(&T)"), self.phone), beside))
        for each in below:
            self.body.addWidget(each)

    def _check_unit(self, text: str) -> None:
        unit = _unit(text)
        self.unit_field.complain("")
        other = dossiers.same_unit(self.desk.office, unit, self.dossier.id) if unit else None
        if other:
            self.unit_field.complain(
                say(
                    "{unit} 已有在办档案 {number}（{names}）。退房后再售请先把原档案改为“已退房”。",
                    unit=unit,
                    number=other.number,
                    names=other.names,
                )
            )

    def _open_other(self, dossier: str) -> None:
        self.reject()
        self.opened.emit(dossier)

    def _edited(self) -> Dossier | None:
        """The dossier as typed, or None after pointing out what cannot be read."""
        unit = _unit(self.unit.text())
        if not unit:
            self.unit_field.complain(say("看不懂的房号。请按 楼栋-单元-房号 填写，如 2-1-1001。"))
            self.unit.setFocus()
            return None
        try:
            signed = self.signed.day()
        except Refusal as refusal:
            self.signed_field.complain(sentence(refusal))
            return None
        try:
            price = fen(self.price.text())
        except Refusal as refusal:
            self.price_field.complain(sentence(refusal))
            return None
        buyers = self.buyers.buyers()
        if buyers is None:
            return None
        payment = self.payment.the_chosen()
        texts = {name: line.text().strip() for name, line in self.texts.items()}
        return replace(
            with_texts(self.dossier, texts),
            unit=unit,
            buyers=buyers,
            contract=self.contract.text().strip() or None,
            signed=signed,
            payment=payment,
            payment_words=self.dossier.payment_words if payment == self.dossier.payment else "",
            price=price,
            phone=self.dossier.phone if self.phone.isReadOnly() else self.phone.text().strip(),
            state=self.state.the_chosen(),
        )

    def commit(self) -> None:
        edited = self._edited()
        if edited is None:
            return
        stored = self.attempt(dossiers.open_dossier if self.new else dossiers.change, edited)
        if stored:
            self.accept()
            words = say("已新建 {number} {unit}") if self.new else say("已保存 {number} {unit}")
            self.desk.said.emit(words.format(number=stored.number, unit=stored.unit), [])
            self.saved.emit(stored.id)


def _unit(text: str) -> str:
    """The unit in its canonical form, or an empty text while it cannot be read."""
    try:
        return str(units.parse(text))
    except units.NotAUnit:
        return ""


class BuyerRows(QWidget):
    """The buyers, one line each."""

    wants_other = Signal(str)

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.lines: list[BuyerLine] = []
        self._inside = vbox(self)
        for buyer in dossier.buyers or (Buyer(""),):
            self.add(buyer)
        self._inside.addLayout(Flow(button(say("再加一位"), lambda: self.add(Buyer("")), link=True), None))
        self._inside.addStretch(1)

    def add(self, buyer: Buyer) -> None:
        """Add a line filled in with a buyer."""
        line = BuyerLine(self.desk, self.dossier.id, buyer)
        line.wants_other.connect(self.wants_other)
        self.lines.append(line)
        self._inside.insertWidget(len(self.lines) - 1, line)
        if len(self.lines) > 1:
            self._follow(self.lines[-2], line)

    def _follow(self, before: BuyerLine, line: BuyerLine) -> None:
        """Put a new line after the one above it in the tab order."""
        stops = (before.share, before.other, line.name, line.number, line.share, line.other)
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)
        line.name.setFocus()

    def buyers(self) -> tuple[Buyer, ...] | None:
        """The buyers as typed, or None after pointing out what cannot be read."""
        typed = [line.buyer() for line in self.lines if not line.empty]
        return None if None in typed else tuple(buyer for buyer in typed if buyer)


class BuyerLine(QWidget):
    """One buyer: name, identity number, share; a number known from another dossier is pointed out, with a link to it."""

    wants_other = Signal(str)

    def __init__(self, desk: Desk, dossier: str, buyer: Buyer) -> None:
        super().__init__()
        self.desk, self.dossier, self.known = desk, dossier, buyer
        self.name, self.number = QLineEdit(buyer.name), QLineEdit(buyer.identity or buyer.written)
        # Without the right to see a number it cannot be edited either.
        self.hidden = bool(self.number.text()) and not desk.office.may("see-personal")
        if self.hidden:
            self.number.setText(names.masked(self.number.text()))
            self.number.setReadOnly(True)
        self.share = QLineEdit(names.share(buyer.share) if buyer.share is not None else "")
        self.share.setPlaceholderText("50%")
        self.number_field = Field(say("证件号码"), self.number)
        self.share_field = Field(say("份额"), self.share)
        self.other = button(say("查看"), self._open, link=True)
        self.other.hide()
        self._elsewhere = ""
        across = row(Field(say("姓名或单位名称"), self.name), self.number_field, self.share_field, self.other)
        across.setStretch(0, 4)
        across.setStretch(1, 5)
        across.setStretch(2, 1)
        self.setLayout(across)
        self.number.textChanged.connect(self._check)
        self._check(self.number.text())

    @property
    def empty(self) -> bool:
        """Whether neither name nor number is given."""
        return not (self.name.text().strip() or self.number.text().strip())

    def judged(self) -> identity.Identity:
        """The number on this line, judged; a hidden one is taken from the dossier."""
        today = self.desk.office.today()
        written = (self.known.identity or self.known.written) if self.hidden else self.number.text()
        return identity.judge(written, today)

    def _check(self, _text: str) -> None:
        judged = self.judged()
        self._elsewhere = ""
        if judged.state in {"wrong", "damaged"}:
            self.number_field.complain(identity_fault(judged))
        else:
            self.number_field.complain("")
        if judged.number:
            found = dossiers.same_person(self.desk.office, judged.number, self.dossier)
            if found:
                self._elsewhere = found[0].id
                words = say("同一证件已在 {unit} {names}", unit=found[0].unit, names=found[0].names)
                self.number_field.complain(words, warning=True)
        self.other.setVisible(bool(self._elsewhere))

    def _open(self) -> None:
        self.wants_other.emit(self._elsewhere)

    def buyer(self) -> Buyer | None:
        """The buyer as typed, or None after pointing out that the share cannot be read."""
        judged = self.judged()
        try:
            share = basis_points(self.share.text())
        except Refusal as refusal:
            self.share_field.complain(sentence(refusal))
            return None
        organisation = judged.kind == "organisation" or (judged.kind == "unknown" and self.known.kind == "organisation")
        return Buyer(
            self.name.text().strip(),
            "organisation" if organisation else "person",
            judged.number,
            judged.state,
            self.known.written if self.hidden else "" if judged.number else self.number.text().strip(),
            share,
        )


def over(window: OfficeWindow, dossier: Dossier | None = None) -> DossierDialog:
    """The dialog over a window, which shows the dossier after saving."""
    dialog = DossierDialog(window.desk, dossier, window)
    dialog.saved.connect(window.open_dossier)
    dialog.opened.connect(window.open_dossier)
    return dialog


def new(window: OfficeWindow) -> None:
    """Show the dialog for a new dossier."""
    over(window).open()
