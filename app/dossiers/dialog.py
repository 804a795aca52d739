"""The dialog that opens or changes a dossier; slips are pointed out while typing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from app.base import units
from app.base.words import say
from app.dossiers import names, personal, projects, tiers
from app.dossiers import service as dossiers
from app.dossiers.buyers_edit import BuyerRows
from app.dossiers.people_edit import PeopleRows
from app.dossiers.purchase_edit import PurchaseInputs
from app.dossiers.rules import PAYMENTS, TEXTS, Buyer, Dossier, UnknownProject, with_texts
from app.forms import editions, printing
from app.kit.dialogs import Dialog
from app.kit.drafts import retype, typed
from app.kit.fields import ChoiceBox, DayEdit
from app.kit.parts import Field, fit, label, row, vbox
from app.office import drafts, phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Payment
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

    def __init__(
        self, desk: Desk, dossier: Dossier | None, parent: QWidget | None = None, *, begun: Dossier | None = None
    ) -> None:
        """``begun`` is a new dossier of which something is known, such as its unit."""
        super().__init__(desk, parent, width=760)
        self.entitle(say("修改客户档案") if dossier else say("新建客户档案"), say("保存"))
        self.dossier, self.new = dossier or begun or dossiers.fresh(), dossier is None
        each = self.dossier
        self.whole = desk.office.may("see-personal")
        if dossier and self.whole:
            desk.do(personal.show, dossier.id)
        self.unit, self.contract = QLineEdit(each.place), QLineEdit(each.contract or "")
        self.unit.setPlaceholderText(say("如 2-1-1001、地下车位B1-023、商铺S-12"))
        self.project: ChoiceBox[int] = ChoiceBox()
        self.tier: ChoiceBox[str] = ChoiceBox()
        self.signed = DayEdit(desk.office, each.signed)
        self.payment: ChoiceBox[Payment] = ChoiceBox()
        self.price = QLineEdit(phrases.money(each.price))
        self.phone = QLineEdit(each.phone)
        self.texts = {name: QLineEdit(getattr(each, name)) for name in TEXTS}
        if each.phone and not self.whole:
            self.phone.setText(names.masked(each.phone))
            self.phone.setReadOnly(True)
        self.phone.setPlaceholderText(say("几个号码用“、”隔开"))
        self.buyers = BuyerRows(desk, each)
        self.people = PeopleRows(each, whole=self.whole)
        self._fill_choices()
        self._arrange()
        self.unit.textChanged.connect(self._check_unit)
        self.project.activated.connect(lambda _: self._check_unit(self.unit.text()))
        self.contract.textChanged.connect(self._check_contract)
        self.buyers.wants_other.connect(self._open_other)
        fit(self, 840, 720)
        (self.unit if self.new and not begun else self.contract).setFocus()

    def draft(self) -> Draft:
        lines = [typed(line) for line in self.buyers.lines]
        return {**super().draft(), "dossier": "" if self.new else self.dossier.id, "lines": lines}

    def fits(self, draft: Draft) -> bool:
        return (draft.get("dossier") or "") == (self.draft().get("dossier") or "")

    def take_up(self, draft: Draft) -> None:
        super().take_up(draft)
        lines = drafts.read(draft, _Drafted).lines
        for _ in range(len(lines) - len(self.buyers.lines)):
            self.buyers.add(Buyer(""))
        for line, fields in zip(self.buyers.lines, lines, strict=False):
            retype(line, fields)

    def _fill_choices(self) -> None:
        for project in projects.every(self.desk.office):
            self.project.offer(project.name or say("（未定名）"), project.id)
        self.project.setCurrentIndex(max(0, self.project.findData(self.dossier.project)))
        for tier in dict.fromkeys(["", *tiers.every(self.desk.office), self.dossier.tier]):
            self.tier.offer(tier or say("未定"), tier)
        self.tier.setCurrentIndex(self.tier.findData(self.dossier.tier))
        for kind in PAYMENTS:
            self.payment.offer(names.payment(kind), kind)
        self.payment.setCurrentIndex(self.payment.findData(self.dossier.payment if not self.new else "mortgage"))

    def _arrange(self) -> None:
        self.purchase = PurchaseInputs(
            Field(say("房号(&U)"), self.unit),
            Field(say("合同编号(&C)"), self.contract),
            Field(say("签约日期(&D)"), self.signed),
            Field(say("总价（元）(&P)"), self.price),
        )
        self.unit_field, self.contract_field, self.signed_field, self.price_field = self.purchase
        of_project = Field(say("项目(&J)"), self.project)
        of_project.setVisible(self.project.count() > 1)
        heads = (of_project, self.unit_field, Field(say("客户等级(&G)"), self.tier))
        self.body.addLayout(row(*heads, stretch=(2, 3, 1)))
        self.body.addWidget(label(say("买受人"), "section"))
        area, people = QScrollArea(), QWidget()
        inside = vbox(people)
        inside.addWidget(self.buyers)
        inside.addWidget(self.people)
        inside.addStretch(1)
        area.setWidgetResizable(True)
        area.setWidget(people)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body.addWidget(area, 1)
        self.body.addLayout(
            row(
                self.contract_field,
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
        self.unit_field.complain("")
        if not text.strip():
            return
        try:
            project, unit = projects.placed(self.desk.office, text, self.project.the_chosen())
        except UnknownProject as refusal:
            self.unit_field.complain(sentence(refusal))
            return
        except units.NotAUnit:
            return
        self.project.setCurrentIndex(self.project.findData(project.id))
        self._tell_of(dossiers.same_unit(self.desk.office, str(unit), self.dossier.id, project.id))

    def _tell_of(self, other: Dossier | None) -> None:
        """Tell of the active dossier that has the unit."""
        if other:
            words = say(
                "{unit} 已有在办档案 {number}（{names}）。退房后再售请先给原档案办退房；录了两遍可以在档案页合并。",
                unit=other.unit,
                number=other.number,
                names=other.names,
            )
            self.unit_field.complain(words)

    def _check_contract(self, text: str) -> None:
        """Tell of another dossier with the same contract number: a flat and its parking place, or entered twice."""
        found = dossiers.same_contract(self.desk.office, text, self.dossier.id)
        words = (
            say(
                "合同编号与 {unit} {names}（{number}）相同，请核对；录了两遍可以在档案页合并。",
                unit=found.unit,
                names=found.names,
                number=found.number,
            )
            if found
            else ""
        )
        self.contract_field.complain(words, warning=True)

    def _open_other(self, dossier: str) -> None:
        self.reject()
        self.opened.emit(dossier)

    def _edited(self) -> Dossier | None:
        """The dossier as typed, or None after pointing out what cannot be read."""
        read = self.purchase.read(self.desk.office, self.dossier, self.project.the_chosen())
        buyers = self.buyers.buyers() if read else None
        if read is None or buyers is None:
            return None
        payment = self.payment.the_chosen()
        texts = {name: line.text().strip() for name, line in self.texts.items()}
        return replace(
            with_texts(read, texts),
            buyers=buyers,
            people=self.people.people(),
            tier=self.tier.the_chosen(),
            payment=payment,
            payment_words=self.dossier.payment_words if payment == self.dossier.payment else "",
            phone=self.dossier.phone if self.phone.isReadOnly() else self.phone.text().strip(),
        )

    def commit(self) -> None:
        edited = self._edited()
        if edited is None:
            return
        if self.new:
            stored = self.attempt(dossiers.open_dossier, edited)
            labels: dossiers.Labels = []
        else:
            stored, labels = self.attempt(dossiers.changed, edited) or (None, [])
        if stored:
            self.accept()
            words = say("已新建 {number} {unit}") if self.new else say("已保存 {number} {unit}")
            words = words.format(number=stored.number, unit=stored.unit)
            self.desk.said.emit(words, reprints(self.desk, labels, self.parentWidget()))
            self.saved.emit(stored.id)


def reprints(desk: Desk, labels: dossiers.Labels, parent: QWidget | None) -> list[tuple[str, Callable[[], None]]]:
    """The acts that print anew what shows a dossier's old name or unit."""
    return [
        (
            say("重印 {form} {number}", form=editions.title(desk.office, form), number=number),
            partial(printing.show_sheet, desk, form, number, parent),
        )
        for form, number in labels
    ]


def over(window: OfficeWindow, dossier: Dossier | None = None) -> DossierDialog:
    """The dialog over a window, which shows the dossier after saving."""
    dialog = DossierDialog(window.desk, dossier, window)
    dialog.saved.connect(window.open_dossier)
    dialog.opened.connect(window.open_dossier)
    return dialog


def new(window: OfficeWindow) -> None:
    """Show the dialog for a new dossier."""
    over(window).open()
