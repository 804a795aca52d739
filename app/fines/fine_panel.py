"""The panel beside the ledger: what happened, what the clause says and costs, the evidence, and at its foot the decision."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.access import sign_dialog, staff
from app.base.words import listed, say, say_many
from app.duties import due_days
from app.duties import service as duties
from app.fines import evidence as fine_evidence
from app.fines import lines as fine_lines
from app.fines import wages
from app.fines import words as fine_words
from app.fines.decision_input import Decision
from app.fines.names import NAMES, reason
from app.forms import printing
from app.kit.flow import Flow
from app.kit.painted.counted_days import CountedDays
from app.kit.painted.timeline import Event, Timeline
from app.kit.parts import KeyButton, button, flush, held, label, vbox, wrapped
from app.kit.side_panel import SidePanel
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.kit.desk import Desk
    from app.office.fine_ledger import Entry, Evidence, Line

WIDTH = 392
"""The panel's width in pixels."""


class FinePanel(SidePanel):
    """Tells the chosen line's story. ``act`` carries what is to be done: answer, settle, object, reverse or notice."""

    act = Signal(str)
    look = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("罚款经过"))
        self.desk = desk
        self.decision: Decision | None = None
        self._shown: list[Line] | None = None

    def show_lines(self, lines: Sequence[Line], empty: str = "") -> bool:
        """Show one line, or several to be decided together; what is being typed about the same ones stays.

        Returns whether something else is shown now.
        """
        if list(lines) == self._shown and lines:
            return False
        self._shown, self.decision = list(lines), None
        if not lines:
            self.begin(say("罚款经过"), "")
            self.sentence(empty or say("选中一项，这里显示事实、凭据和经过。"), "quiet")
            self.foot.hide()
        elif len(lines) == 1:
            self._show_one(lines[0])
        else:
            self._show_several(lines)
        self.end()
        return True

    def decide(self) -> None:
        """Put the cursor where deciding begins, in view."""
        if self.decision:
            self.decision.begin()
            self.scrolled.ensureWidgetVisible(self.decision)

    def _show_several(self, lines: Sequence[Line]) -> None:
        self.begin(say_many("已选 {n} 项", len(lines)), "")
        for line in lines:
            who = self.desk.office.name_of(line.proposal.person)
            self.fact(
                f"{who}  {self.desk.office.rules.clause_title(line.proposal.breached)}", fine_words.short_span(line)
            )
        if {line.state for line in lines} == {"proposed"}:
            self._decide(lines)
        else:
            self._feet(lines)

    def _show_one(self, line: Line) -> None:
        office, person = self.desk.office, line.proposal.person
        role = next((each.role for each in staff.everybody(office) if each.key == office.names.key(person)), "")
        self.begin(office.name_of(person), " · ".join(filter(None, (office.rules.role(role), *self._month(person)))))
        self.section(fine_words.ground(office, line, fine_lines.late_until(office, line)), fine_words.clauses(line))
        if line.proposal.why == "event":
            self.sentence(fine_lines.because(office, line), "small")
        self._clause(line)
        self._days(line)
        self._evidence(line)
        self._tariff(line)
        if line.state == "proposed":
            self._decide([line])
        else:
            self._feet([line])
        self.section(say("经过"))
        self.body.addWidget(Timeline([self._entered(line, each) for each in reversed(line.entries)]))

    def _month(self, person: str) -> list[str]:
        """What was decided against the person this month, and how much of the wage may be deducted."""
        office = self.desk.office
        month = office.today().replace(day=1)
        found = fine_lines.decided_of(office, month, person)
        decided = fine_words.short(sum(line.amount for line in found if line.in_money))
        told = [say("本月已决定 {sum} 元", sum=decided)]
        if office.may("approve") and (cap := wages.cap_of(office, person, f"{month:%Y-%m}")):
            percent = wages.limits(office).percent
            told.append(say("最多扣 {sum} 元（工资的 {n}%）", sum=fine_words.short(cap), n=percent))
        return told

    def _clause(self, line: Line) -> None:
        """What the clause demands, and within which time."""
        office, proposal = self.desk.office, line.proposal
        text = office.rules.book.terms_on(proposal.breached, proposal.at.date()).duty.text.of(office.language)
        limit = fine_evidence.of_line(office, line).limit
        told = say("；").join(filter(None, (text, phrases.limit(limit) if limit else "")))
        if told:
            self.sentence(say("条款规定：{text}", text=told))

    def _days(self, line: Line) -> None:
        """The calendar that shows when it was due and how late it was."""
        office, row = self.desk.office, fine_lines.duty_of(self.desk.office, line)
        if row is None:
            return
        days = CountedDays()
        self.body.addWidget(days)
        told = duties.explain(office, row.duty)
        words = say("{limit}，{due} 到期", limit=phrases.limit_of(row.duty), due=phrases.near_due(office, row.duty.due))
        days.show_days(due_days.cells(office, row.duty, told), words)

    def _evidence(self, line: Line) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        evidence = fine_evidence.of_line(self.desk.office, line)
        for place, (name, told) in enumerate(self._facts(line, evidence)):
            grid.addWidget(label(name, "small"), place, 0)
            grid.addWidget(told, place, 1)
        holder = QWidget()
        holder.setLayout(grid)
        grid.setContentsMargins(0, 4, 0, 0)
        self.body.addWidget(holder)

    def _facts(self, line: Line, evidence: Evidence) -> list[tuple[str, QWidget]]:
        """What is known of the breach, as names with what stands beside them; what is not known is left out."""
        office = self.desk.office
        on_paper = say("纸面签字")
        papers = dict.fromkeys(office.rules.document(each.partition("#")[0]) for each in evidence.documents)
        signed = listed(f"{each.record} {each.name or on_paper}" for each in evidence.signatures)
        known = (
            (say("客户"), self._client(line)),
            (say("起算"), phrases.near_moment(office, evidence.started) if evidence.started else ""),
            (say("应于"), phrases.near_due(office, evidence.due) if evidence.due else ""),
            (say("完成"), phrases.near_moment(office, evidence.met_at) if evidence.met_at else ""),
            (say("涉及文件"), listed(papers)),
            (say("单号"), line.number),
            (say("单据"), self._receipts(evidence)),
            (say("签名"), signed),
        )
        return [(name, wrapped(told) if isinstance(told, str) else told) for name, told in known if told]

    def _client(self, line: Line) -> QWidget | str:
        office, file = self.desk.office, line.proposal.file
        client = fine_lines.clients(office, [line]).get(file, "")
        unit = fine_lines.units(office, [line]).get(file, "")
        if not client:
            return unit
        return _left(flush(button(f"{client} {unit}", lambda: self.look.emit(file), link=True)))

    def _receipts(self, evidence: Evidence) -> QWidget | str:
        if not evidence.receipts:
            return ""
        return _left(*(self._receipt(number) for number in evidence.receipts))

    def _receipt(self, number: str) -> QPushButton:
        show = partial(printing.show_sheet, self.desk, "handoff-receipt", number, self)
        return flush(button(number, show, link=True))

    def _tariff(self, line: Line) -> None:
        office, proposal = self.desk.office, line.proposal
        title = say("处多少") if line.decision is None else say("已处")
        amount = fine_words.short_span(line)
        amount = say("{amount} 元", amount=amount) if line.in_money else amount
        self.section(title, amount)
        role = office.rules.role(proposal.decided_by) if proposal.decided_by else say("上级")
        told = say("由{role}决定（制度 {clause}）。", role=role, clause=proposal.clause)
        before = fine_lines.fined_before(office, line)
        often = say_many("此前因违反同一条处罚过 {n} 次。", before) if before else say("此前没有因违反同一条处罚过。")
        self.sentence(told, "small")
        self.sentence(often, "small")
        main = fine_lines.main_line(office, line)
        if main:
            words = say(
                "连带责任，主责 {person} {number}", person=office.name_of(main.proposal.person), number=main.number
            )
            self.sentence(words, "small")
        signed = sign_dialog.standing(office, line.decision.decision or "") if line.decision else ""
        if signed:
            self.sentence(signed, "small")

    def _entered(self, line: Line, entry: Entry) -> Event:
        office = self.desk.office
        by_itself = entry.kind in {"proposed", "withdrawn", "undone", "restored"}
        what = NAMES[entry.kind].of(office.language)
        amount = fine_words.with_unit(line, entry.amount) if entry.amount else ""
        why = reason(entry.reason, office.language)
        who = "" if by_itself else office.name_of(entry.decider or entry.by)
        below = " · ".join(filter(None, (phrases.near_moment(office, entry.at), who)))
        told = "  ".join(filter(None, (what, amount, why)))
        return Event(told, below, "now" if entry is line.entries[-1] else "past")

    def _decide(self, lines: Sequence[Line]) -> None:
        """The decision, for those who may; who else may is offered to sign here, or said."""
        made = Decision(self.desk, lines, low=True)
        office = self.desk.office
        able = (
            len(fine_lines.mine(office, list(lines))) == len(lines) if made.hand.open else bool(made.hand.name.count())
        )
        if not able:
            self.sentence(_who_may(self.desk, lines), "warning")
            self._feet(lines)
            return
        self.decision = made
        self.body.addWidget(made)
        self.setFocusProxy(made.amount)
        made.decided.connect(lambda words: self.desk.said.emit(words, []))
        self._foot(made.problem, made.hand, held(self._verdicts(made)))

    def _verdicts(self, made: Decision) -> Flow:
        go = KeyButton(made.verb(), "Enter")
        go.setProperty("primary", True)
        go.clicked.connect(made.commit)

        def call_it() -> None:
            go.setText(made.verb())
            go.setToolTip(f"{made.verb()} (Enter)")

        made.changed.connect(call_it)
        return Flow(go, button(say("减轻"), made.reduce), button(say("免除"), made.waive))

    def _feet(self, lines: Sequence[Line]) -> None:
        """What else can be done with one line; what it waits for is the filled button."""
        line = lines[0]
        states = {each.state for each in lines}
        acts = []
        if states == {"undone"}:
            acts.append(self._act("settle", say("决定冲销"), primary=True))
        if len(lines) == 1 and line.objected:
            acts.append(self._act("answer", say("答复异议"), primary=line.state == "objected"))
        if len(lines) == 1 and line.state in {"approved", "reduced"}:
            acts.append(self._act("object", say("提出异议")))
        if len(lines) == 1 and line.state in {"approved", "reduced", "objected"}:
            acts.append(self._act("reverse", say("撤销")))
        if len(lines) == 1 and line.decision:
            acts.append(self._act("notice", say("通知单")))
        self._foot(*([held(Flow(*acts))] if acts else []))

    def _act(self, name: str, words: str, *, primary: bool = False) -> QPushButton:
        made = KeyButton(words, "F6") if primary else button(words, lambda: self.act.emit(name))
        if primary:
            made.clicked.connect(lambda: self.act.emit(name))
        made.setProperty("primary", primary)
        self.setFocusProxy(made)
        return made

    def _foot(self, *parts: QWidget) -> None:
        self.foot.setVisible(bool(parts))
        holder = QWidget()
        inside = vbox(holder, spacing=8)
        for part in parts:
            inside.addWidget(part)
        self.buttons.addWidget(holder, 1)


def _who_may(desk: Desk, lines: Sequence[Line]) -> str:
    roles = listed(dict.fromkeys(desk.office.rules.role(line.proposal.decided_by) for line in lines))
    return say("由{role}决定。", role=roles or say("上级"))


def _left(*links: QWidget) -> QWidget:
    return held(Flow(*links, None))
