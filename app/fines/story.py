"""The story of one line beside the ledger: grounds, terms, evidence and all entries."""

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
    """Shows one line, or a hint while none is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(say("罚款经过"), say("选中一项，这里显示事实、凭据和经过。"))
        self.desk = desk

    def tell(self, line: Line | None) -> None:
        """Show a line, or the hint if None."""
        if line is None:
            self.show_parts()
            return
        office = self.desk.office
        self.show_parts(
            wrapped(f"{line.number} {office.name_of(line.proposal.person)}".strip(), "name"),
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


def _evidence(office: Office, evidence: Evidence) -> list[tuple[str, str]]:
    on_paper = say("纸面签字")
    signed = listed(f"{each.record} {each.name or on_paper}" for each in evidence.signatures)
    papers = dict.fromkeys(office.rules.document(each.partition("#")[0]) for each in evidence.documents)
    return [
        (say("起算"), phrases.at(office, evidence.started) if evidence.started else ""),
        (say("时限"), phrases.limit(evidence.limit) if evidence.limit else ""),
        (say_in("days counted", "计入"), listed(evidence.days)),
        (say("期限"), office.due_words(evidence.due) if evidence.due else ""),
        (say("完成"), phrases.at(office, evidence.met_at) if evidence.met_at else ""),
        (say_in("computer file", "文件"), listed(papers)),
        (say("单据"), listed(evidence.receipts)),
        (say("签名"), signed),
        (say("日历"), evidence.calendar),
    ]


def _facts(facts: list[tuple[str, str]]) -> QWidget:
    """Names and values as a table, without empty values."""
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
    """One entry on one line: when, what, who (unless it was the program), how much, why."""
    by_itself = entry.kind in {"proposed", "withdrawn", "undone", "restored"}
    parts = [phrases.at(office, entry.at), NAMES[entry.kind].of(office.language)]
    if not by_itself:
        parts.append(entry.decider or entry.by)
    if entry.amount:
        parts.append(duties_words.amount(line.proposal, entry.amount))
    return "  ".join([*parts, reason(entry.reason, office.language)]).strip()
