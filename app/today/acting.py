"""What a duty asks for, one keystroke away: the dialog that meets it, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from app.archive.blanks import service as blanks
from app.archive.loans import service as loans
from app.archive.runs import service as submissions
from app.archive.runs.rules import HQ
from app.archive.volumes import service as volumes
from app.base.words import say
from app.complaints import service as complaints
from app.custody import filing, whereabouts
from app.kit.dialogs import Sheet
from app.kit.fields import MomentEdit, moment_in
from app.kit.parts import Field, label
from app.occasions import service as occasions

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk
    from app.rulebook.clauses import Met
    from app.rulebook.duties import Duty


def act_on(desk: Desk, duty: Duty, parent: QWidget | None) -> None:
    """Open what meets ``duty``; where the program has no act for it, say what the clause wants."""
    if _registered(desk, duty, parent):
        return
    met_by = desk.office.rules.terms(duty).duty.met_by
    numbers = [part.partition("#")[2] for part in duty.outstanding]
    for met in met_by:
        if _archived(desk, duty, met, numbers, parent) or _of_its_case(desk, duty, met, parent):
            return
        if met.event == "documents.handed-over":
            from app.custody.hand_over_dialog import HandOverDialog

            wanted = met.where.get("to", "")
            taker = wanted if isinstance(wanted, str) else wanted[0]
            HandOverDialog(desk, duty.file, parent, taker=taker, papers=numbers).open()
            return
        if met.event == "contract.registered":
            RegisterContractDialog(desk, duty.file, parent).open()
            return
        notes: dict[str, Callable[..., object]] = {
            "documents.filed": filing.file,
            "documents.volumed": volumes.put_in,
        }
        note = notes.get(met.event)
        if note:
            papers = [
                held.paper.id for held in whereabouts.held(desk.office, duty.file) if held.paper.number in numbers
            ]
            words = say("已办：{duty}", duty=desk.office.rules.duty_words(duty))
            if desk.do(note, dossier=duty.file, papers=papers):
                desk.said.emit(words, [])
            return
    words = say("请按条款 {clause} 办理：{text}")
    text = desk.office.rules.terms(duty).duty.text.of(desk.office.language)
    desk.said.emit(words.format(clause=duty.clause, text=text), [])


def _registered(desk: Desk, duty: Duty, parent: QWidget | None) -> bool:
    """Open what comes next about the record that the duty is about, or a form that is to be filled in."""
    from app.registers import records
    from app.registers import service as registers
    from app.registers.dialogs import ActDialog, WriteDialog

    office, terms = desk.office, desk.office.rules.terms(duty)
    wanted = {met.event for met in terms.duty.met_by}
    record = records.about(office, duty.case, terms.evidence.papers)
    if record:
        acts = records.acts_of(records.entry_of(office, record), record)
        telling = [act for act in acts if wanted & {act.event, *(also.event for also in act.also)}]
        for act in (telling or acts)[:1]:
            ActDialog(desk, record, act, parent).open()
        return bool(acts)
    for form in registers.in_use(office):
        if form.name in terms.evidence.papers and not duty.trigger:
            WriteDialog(desk, form, parent).open()
            return True
    return False


def _archived(desk: Desk, duty: Duty, met: Met, numbers: list[str], parent: QWidget | None) -> bool:
    """Open what the archive has for it: the run, the return of a loan, the next step with blank contracts."""
    office = desk.office
    if met.event == "documents.handed-over" and met.where.get("to") == HQ and (plan := submissions.plan(office)).going:
        from app.archive.runs.tab import SubmitDialog

        SubmitDialog(desk, plan, parent).open()
        return True
    if met.event == "loan.returned":
        from app.archive.loans.dialogs import GiveBackDialog

        wanted = {held.paper.id for held in whereabouts.held(office, duty.file) if held.paper.number in numbers}
        out = {loan.number: loan for paper, loan in loans.out(office).items() if paper in wanted}
        for loan in out.values():
            GiveBackDialog(desk, loan, parent).open()
            return True
    if met.event == "blanks.issued":
        from app.archive.blanks.tab import StepDialog

        StepDialog(desk, blanks.next_step(office), None, parent).open()
        return True
    return False


def _of_its_case(desk: Desk, duty: Duty, met: Met, parent: QWidget | None) -> bool:
    """Open what there is for a complaint, a task or the stamp duty."""
    if met.event in {"complaint.settled", "complaint.informed"}:
        from app.complaints.dialogs import step_dialog

        step_dialog(desk, complaints.by_case(desk.office, duty.case), parent).open()
    elif met.event == "task.accepted":
        from app.occasions.tab import AcceptTaskDialog

        AcceptTaskDialog(desk, occasions.task(desk.office, duty.case), parent).open()
    elif met.event == "stamp-duty.paid":
        from app.progress.page import StampPaidDialog

        StampPaidDialog(desk, duty.file, parent).open()
    else:
        return False
    return True


class RegisterContractDialog(Sheet):
    """The presale contract was registered online: its number and when."""

    def __init__(self, desk: Desk, dossier: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("网上登记"), say("登记"))
        self.dossier = dossier
        self.number, self.at = QLineEdit(), MomentEdit(desk.office)
        self.number_field = Field(say("登记编号(&N)"), self.number)
        self.at_field = Field(say("登记时间(&T)"), self.at)
        self.body.addWidget(label(say("预售合同已在主管部门网站登记"), "section"))
        self.body.addWidget(self.number_field)
        self.body.addWidget(self.at_field)
        self.number.setFocus()

    def commit(self) -> None:
        at = moment_in(self.at_field)
        if at is None:
            return
        if self.attempt(filing.register_contract, dossier=self.dossier, number=self.number.text(), at=at):
            self.accept()
            self.desk.said.emit(say("已记录网上登记 {number}", number=self.number.text()), [])
