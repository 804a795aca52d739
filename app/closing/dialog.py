"""The dialog of procedures 办结、变更: what is open, each with its mend; papers that go back; approval."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.base.words import listed, say, say_in
from app.closing import ahead
from app.closing import service as closing
from app.closing.inputs.alteration import AlterationInputs
from app.closing.inputs.approval import ApprovalInputs
from app.closing.inputs.gate_list import FEW, GateList
from app.closing.service import Asked
from app.custody import filing
from app.custody.bundles.rules import Offered
from app.custody.bundles.table import BundleTable
from app.custody.rules import Count, Line
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog, reprints
from app.forms import printing
from app.kit.dialogs import ReasonDialog
from app.kit.fields import ChoiceBox
from app.kit.foresight.ahead import AheadDialog
from app.kit.parts import Field, clear, label, wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from app.closing.service import Done
    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.rulebook.answers.foresight import Foreseen
    from app.rulebook.purchases.procedures import Procedure


class ProcedureDialog(AheadDialog):
    """Asks which procedure, shows what is open before it and what follows, and asks for what it takes. ``carried_out`` carries
    the id."""

    carried_out = Signal(str)

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None, *, first: str = "") -> None:
        """``first`` is the procedure (id) that is chosen at first."""
        super().__init__(desk, parent, QSize(1080, 660))
        self.entitle(say("办结、变更"), say("办理"), final=True)
        self.dossier = dossier
        self.kind: ChoiceBox[str] = ChoiceBox()
        for name, each in closing.procedures(desk.office, dossier).items():
            self.kind.offer(each.name.of(desk.office.language), name)
        self.kind.setCurrentIndex(max(0, self.kind.findData(first)))
        self.text = wrapped("", "quiet")
        self.gate = GateList(desk, dossier.id)
        self.alteration = AlterationInputs(desk, dossier)
        self.approval = ApprovalInputs(desk, dossier.id)
        self.papers = BundleTable(say("退还客户的文件"), new=False)
        self.papers.setMinimumHeight(FEW)
        self.papers.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.papers_head = label(say("打勾的退还客户，不打勾的留在本部门；可以扫描"), "section")
        self.reason, self.evidence = QLineEdit(), QLineEdit()
        self.evidence.setPlaceholderText(say("如 退房协议、变更协议的名称和编号"))
        self._known: frozenset[str] = frozenset()
        self._going: set[str] = set()
        self.said: dict[str, QLineEdit] = {}
        self.asks = QHBoxLayout()
        self._arrange()
        self.kind.currentIndexChanged.connect(lambda _: self._ask())
        self.gate.changed.connect(self._enable)
        self.papers.itemChanged.connect(lambda _: self._ticked())
        self.papers.told.connect(self.complain)
        desk.changed.connect(self._look_again)
        self._ask()
        self.kind.setFocus()

    def _arrange(self) -> None:
        self.reason_field = Field(say("原因(&R)"), self.reason)
        kind = Field(say_in("of a dossier", "办理什么(&K)"), self.kind)
        head = wrapped(f"{self.dossier.unit}   {self.dossier.names}", "section")
        for each in (head, kind, self.reason_field, Field(say("凭据(&V)"), self.evidence)):
            self.side.addWidget(each)
        self.afterwards.name(say("办理以后"), say("没有新的期限，也没有事项随之办完。"))
        self.end_side()
        fields = self.add_fields()
        fields.addWidget(self.text)
        fields.addWidget(self.gate, 2)
        fields.addWidget(self.alteration)
        fields.addLayout(self.asks)
        fields.addWidget(self.papers_head)
        fields.addWidget(self.papers, 1)
        fields.addWidget(self.approval)

    @property
    def procedure(self) -> Procedure:
        """The chosen procedure."""
        return closing.the_procedure(self.desk.office, self.kind.the_chosen())

    def _ask(self) -> None:
        """Show what the chosen procedure takes."""
        self.complain("")
        procedure, language = self.procedure, self.desk.office.language
        text = procedure.text.of(language) if procedure.text else ""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.alteration.ask(procedure.act)
        self.approval.ask(procedure)
        clear(self.asks)
        self.said = {ask.id: QLineEdit() for ask in procedure.asks}
        for ask in procedure.asks:
            title = ask.name.of(language)
            self.asks.addWidget(Field(f"{title} *" if ask.required else title, self.said[ask.id]))
        self._offer_papers(procedure)
        self._look()

    def _offer_papers(self, procedure: Procedure, known: Collection[str] = (), ticked: Collection[str] = ()) -> None:
        """Offer the papers that are here; those that usually go back are ticked, ``known`` ones as they were."""
        office = self.desk.office
        found = closing.here(office, self.dossier.id, procedure) if procedure.leads_to or procedure.back else []
        # Each cell that is filled would be looked at as a tick.
        self.papers.blockSignals(True)
        self.papers.offer(
            [
                Offered(held.paper.kind, filing.name(office, held.paper), held.paper.id, held.paper.number, *count)
                for held, count, _ in found
            ]
        )
        for held, _, usual in found:
            if held.paper.id in ticked or (usual and held.paper.id not in known):
                self.papers.tick(held.paper.id)
        self.papers.blockSignals(False)
        self._known = frozenset(held.paper.id for held, _, _ in found)
        self.papers.setVisible(bool(found))
        self.papers_head.setVisible(bool(found))

    def _back(self) -> tuple[Line, ...]:
        return tuple(Line(each.paper or "", Count(each.originals, each.copies)) for each in self.papers.ticked())

    def _ticked(self) -> None:
        """Look again if other papers than before go back."""
        if {line.paper for line in self._back()} != self._going:
            self._look()

    def _look(self) -> None:
        """Look what is open now."""
        self._going = back = {line.paper for line in self._back()}
        self.gate.show_gate(
            closing.gate(self.desk.office, self.dossier.id, self.kind.the_chosen(), back), self.procedure
        )
        self._enable()
        self.reckon()

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        return {
            self.dossier.id: ahead.carrying_out(
                self.desk.office, self.dossier.id, self.kind.the_chosen(), sorted(self._going), at
            )
        }

    def note(self) -> str:
        """What becomes of the purchase's way through lawyer and bank."""
        running = self.gate.gate.may.get("tracks", ())
        return (
            say("{tracks}停下，不再计时。", tracks=listed(each.words for each in running))
            if self.procedure.tracks == "stop" and running
            else ""
        )

    def _look_again(self) -> None:
        """Look again after something was mended."""
        if self.isVisible():
            self._offer_papers(self.procedure, self._known, {line.paper for line in self._back()})
            self._look()

    def _enable(self) -> None:
        self.primary.setEnabled(self.gate.passed)
        tip = "" if self.gate.gate.free else say("先办完上面标红的，再办理")
        self.primary.setToolTip(tip if tip or self.gate.passed else say("请先勾选“照样办理”"))

    def commit(self) -> None:
        altered = None
        if self.procedure.act and (altered := self.alteration.altered()) is None:
            return
        if done := self.attempt(closing.carry_out, self._asked(altered)):
            self.accept()
            self._announce(done)

    def _asked(self, altered: Dossier | None) -> Asked:
        return Asked(
            dossier=self.dossier.id,
            procedure=self.kind.the_chosen(),
            reason=self.reason.text(),
            evidence=self.evidence.text(),
            said={name: line.text() for name, line in self.said.items()},
            seen=self.gate.gate.seen,
            back=self._back(),
            approval=self.approval.given() if self.procedure.approval else None,
            altered=altered,
        )

    def _announce(self, done: Done) -> None:
        """Say it is done, and offer what usually comes next: printing, a new dossier for the unit."""
        stored, parent = done.dossier, self.parentWidget()
        words = say("已办理{act}：{unit} {names}", act=self.kind.currentText(), unit=stored.unit, names=stored.names)
        acts = reprints(self.desk, done.labels, parent)
        if done.receipt:
            show = partial(printing.show_sheet, self.desk, "handoff-receipt", done.receipt, parent)
            acts.append((say("打印交接单 {number}", number=done.receipt), show))
        if stored.state == "returned":
            acts.append(
                (say("{unit} 再售，新建档案", unit=stored.unit), partial(_sell_again, self.desk, stored, parent))
            )
        self.desk.said.emit(words, acts)
        self.carried_out.emit(stored.id)


def _sell_again(desk: Desk, returned: Dossier, parent: QWidget | None) -> None:
    """Open the dialog of a new dossier for a unit that was given back."""
    begun = replace(dossiers.fresh(), unit=returned.unit, project=returned.project, estate=returned.estate)
    dialog = DossierDialog(desk, None, parent, begun=begun)
    dialog.open()


class ReopenDialog(ReasonDialog):
    """Asks why a closed or returned dossier is taken up again."""

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None) -> None:
        words = say(
            "{unit} {names} 现在{state}。重新启用后可以照常收件、办理；已终止的事项不会自己恢复，停下的进度接着走。",
            unit=dossier.unit,
            names=dossier.names,
            state=names.dossier_state(dossier.state),
        )
        super().__init__(desk, say("重新启用"), words, say("启用"), parent)
        self.dossier = dossier
        self.given.connect(self._reopen)

    def _reopen(self, reason: str) -> None:
        stored = self.desk.do(closing.reopen, dossier=self.dossier.id, reason=reason)
        if stored:
            self.desk.said.emit(say("已重新启用 {number} {unit}", number=stored.number, unit=stored.unit), [])


def over(window: OfficeWindow) -> None:
    """Show the dialog for the client in view; without one, say what to do."""
    shown = window.shown_dossier()
    if not shown:
        window.desk.said.emit(say("请先打开一位客户的档案，再办结或变更。"), [])
        return
    show(window.desk, dossiers.load(window.desk.office, shown), window)


def show(desk: Desk, dossier: Dossier, parent: QWidget | None) -> None:
    """Show the dialog for a dossier; if no procedure is left for it, that of taking it up again."""
    if closing.procedures(desk.office, dossier):
        ProcedureDialog(desk, dossier, parent).open()
    elif dossier.state != "active":
        ReopenDialog(desk, dossier, parent).open()
    else:
        desk.said.emit(say("现行制度没有写明可以办理什么。"), [])
