"""The buyers of a dossier, one line each; slips are pointed out while typing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.base import identity
from app.base.refusals import Refusal
from app.base.typed_amounts import basis_points
from app.base.words import say, say_in
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.dossiers.words import identity_fault
from app.kit.flow import Flow
from app.kit.parts import Field, button, row, vbox
from app.office.words import sentence

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk


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
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._inside.insertWidget(len(self.lines) - 1, line)
        if len(self.lines) > 1:
            self._follow(self.lines[-2], line)
        self._show_removal()

    def _remove(self, line: BuyerLine) -> None:
        """Take a buyer out; the last one stays."""
        if len(self.lines) > 1:
            self.lines.remove(line)
            self._inside.removeWidget(line)
            line.hide()
            line.deleteLater()
            self._show_removal()
            self.lines[0].name.setFocus()

    def _show_removal(self) -> None:
        for line in self.lines:
            line.remove.setVisible(len(self.lines) > 1)

    def _follow(self, before: BuyerLine, line: BuyerLine) -> None:
        """Put a new line after the one above it in the tab order."""
        stops = (before.remove, line.name, line.number, line.share, line.other, line.remove)
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
    removed = Signal()

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
        self.remove = button(say_in("a line", "移除"), self.removed.emit, link=True)
        self._elsewhere = ""
        self._arrange()
        self.number.textChanged.connect(self._check)
        self._check(self.number.text())

    def _arrange(self) -> None:
        across = row(
            Field(say("姓名或单位名称"), self.name), self.number_field, self.share_field, self.other, self.remove
        )
        across.setStretch(0, 4)
        across.setStretch(1, 5)
        across.setStretch(2, 1)
        self.setLayout(across)

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
        written = self.known.written if self.hidden else self.number.text().strip()
        return replace(self.known.identified(judged, written), name=self.name.text().strip(), share=share)
