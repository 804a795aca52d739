"""The story of one line beside the ledger: why, on what evidence, by whom, and everything entered since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from app.access import sign_dialog
from app.base.words import listed, say, say_in
from app.duties import words as duties_words
from app.fines import evidence as fine_evidence
from app.fines import lines as fine_lines
from app.fines import words as fine_words
from app.fines.names import NAMES, reason
from app.kit.parts import (
    card,
    label,
    wrapped,
)
from app.kit.story import (
    Story,
)
from app.office import phrases

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.office.fine_ledger import Entry, Evidence, Line
    from app.office.office import Office


class FineStory(Story):
    """Shows one line, or says what it would show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("罚款经过"), say("选中一项，这里显示事实、凭据和经过。"))
        self.desk = desk

    def tell(self, line: Line | None) -> None:
        """Show ``line``."""
        if line is None:
            self.show_parts()
            return
        office = self.desk.office
        self.show_parts(
            wrapped(f"{line.number} {line.proposal.person}".strip(), "name"),
            wrapped(fine_lines.because(office, line)),
            card(_facts(self._terms(line))),
            wrapped(say("凭据"), "section"),
            card(_facts(_evidence(office, fine_evidence.of_line(office, line)))),
            wrapped(say("经过"), "section"),
            *(wrapped(_entered(office, line, entry)) for entry in line.entries),
        )

    def _terms(self, line: Line) -> list[tuple[str, str]]:
        office, proposal = self.desk.office, line.proposal
        main = fine_lines.main_line(office, line)
        liability = ""
        if main:
            liability = say("连带责任，主责 {person} {number}", person=main.proposal.person, number=main.number)
        signed = sign_dialog.standing(office, line.decision.decision or "") if line.decision else ""
        return [
            (say("违反"), f"{proposal.breached} {office.rules.clause_title(proposal.breached)}"),
            (say("依据"), f"{proposal.clause} {office.rules.clause_title(proposal.clause)}"),
            (say("幅度（元）") if line.in_money else say("幅度"), fine_words.span(line)),
            (say("责任"), liability),
            (say("由谁决定"), fine_words.decider(office, line)),
            (
                say("金额（元）") if line.in_money else say("数量"),
                duties_words.amount(proposal, line.amount) if line.decision else "",
            ),
            (say("签名"), signed),
        ]


def _evidence(office: Office, told: Evidence) -> list[tuple[str, str]]:
    on_paper = say("纸面签字")
    signed = listed(f"{each.record} {each.name or on_paper}" for each in told.signatures)
    papers = dict.fromkeys(office.rules.document(each.partition("#")[0]) for each in told.documents)
    return [
        (say("起算"), phrases.at(office, told.started) if told.started else ""),
        (say("时限"), phrases.limit(told.limit) if told.limit else ""),
        (say_in("days counted", "计入"), listed(told.days)),
        (say("期限"), office.due_words(told.due) if told.due else ""),
        (say("完成"), phrases.at(office, told.met_at) if told.met_at else ""),
        (say_in("computer file", "文件"), listed(papers)),
        (say("单据"), listed(told.receipts)),
        (say("签名"), signed),
        (say("日历"), told.calendar),
    ]


def _facts(facts: list[tuple[str, str]]) -> QWidget:
    """Names and values, those without a value left out."""
    holder = QWidget()
    form = QFormLayout(holder)
    form.setContentsMargins(0, 0, 0, 0)
    for name, text in facts:
        if text:
            words = QLabel(text)
            words.setWordWrap(True)
            form.addRow(label(name, "quiet"), words)
    return holder


def _entered(office: Office, line: Line, entry: Entry) -> str:
    """One entry in a line: when, what, who unless it was the program, how much, why."""
    by_itself = entry.kind in {"proposed", "withdrawn", "undone", "restored"}
    told = [phrases.at(office, entry.at), NAMES[entry.kind].of(office.language)]
    if not by_itself:
        told.append(entry.decider or entry.by)
    if entry.amount:
        told.append(duties_words.amount(line.proposal, entry.amount))
    return "  ".join([*told, reason(entry.reason, office.language)]).strip()
