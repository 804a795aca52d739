"""Regulations 制度: the clauses in force and their amendments; a clause can be amended, a regulation switched on or off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QWidget

from app.access import sign_dialog
from app.base.words import say
from app.forms import editions, printing
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import (
    button,
    card,
    label,
    vbox,
    wrapped,
)
from app.kit.story import (
    Story,
    beside,
)
from app.kit.tables import RowsTable
from app.office import phrases
from app.regulations import amendments
from app.regulations import words as regulation_words

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.regulations.amendments import ClauseRow


class RegulationsPage(QWidget):
    """A row per clause; beside the list the selected clause in full."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.table = RowsTable(RowsListing(self._columns()), "regulations", say("制度"))
        self.story = Story(say("条款内容"), say("选中一条，这里显示它的内容和修订经过。"))
        self.change = button(say("修改规定…"), self._change, key="Ctrl+E")
        outer = vbox(self, (16, 12, 16, 12), 8)
        outer.addLayout(
            Flow(
                label(say("制度"), "title"),
                None,
                button(say("启用或停用…"), self._switch),
                self.change,
                button(say("打印制度"), self._print, key="Ctrl+P"),
            )
        )
        outer.addWidget(beside(self.table, self.story, 700), 1)
        self.setFocusProxy(self.table)
        self.table.opened.connect(lambda _: self._change())
        self.table.looked_at.connect(self._tell)
        desk.changed.connect(self.look_again)
        self.look_again()

    def _switch(self) -> None:
        from app.regulations.switch_dialog import SwitchDialog

        SwitchDialog(self.desk, self).open()

    def look_again(self) -> None:
        """Read the clauses again."""
        self.table.listing.show(amendments.clauses(self.desk.office))
        self.change.setEnabled(self.desk.office.may("regulations"))
        self._tell(self.table.current())

    def _columns(self) -> list[Column[ClauseRow]]:
        office = self.desk.office
        language = office.language
        return [
            Column(say("条款"), lambda each: each.clause.id, width=80),
            Column(say("名称"), lambda each: each.clause.title.of(language), width=150),
            Column(say("时限"), lambda each: phrases.limit(each.terms.limit), width=170),
            Column(say("责任岗位"), lambda each: regulation_words.who(office, each.terms), width=90),
            Column(say("自何日起"), lambda each: phrases.day(each.since), key=lambda each: each.since, width=100),
            Column(
                say("将修订"),
                lambda each: phrases.day(each.coming) if each.coming else "",
                key=lambda each: each.coming,
                width=100,
            ),
        ]

    def _tell(self, shown: ClauseRow | None) -> None:
        if shown is None:
            self.story.show_parts()
            return
        self.story.show_parts(
            wrapped(f"{shown.clause.id}  {shown.clause.title.of(self.desk.office.language)}", "name"),
            card(self._facts(shown)),
            *(wrapped(line, "quiet") for line in self._versions(shown)),
        )

    def _facts(self, shown: ClauseRow) -> QWidget:
        office, terms = self.desk.office, shown.terms
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        proof = terms.evidence
        evidence = proof.text.of(office.language) if proof.text else editions.title(office, proof.form)
        for name, text in (
            (say("要求"), terms.duty.text.of(office.language)),
            (say("时限"), phrases.limit(terms.limit)),
            (say("责任岗位"), regulation_words.who(office, terms)),
            (say("凭据"), evidence or say("无")),
            (say("处罚"), regulation_words.sanctions(office, terms)),
            (say("上报"), regulation_words.escalation(office, terms)),
        ):
            form.addRow(label(name, "quiet"), wrapped(text))
        return holder

    def _versions(self, shown: ClauseRow) -> list[str]:
        """The office's own amendments, each with its reason and signature."""
        office = self.desk.office
        lines = []
        for each in amendments.history(office, shown.clause.id):
            words = say(
                "自 {day} 起修订，{by} {at}：{reason}",
                day=phrases.day(each.amendment.from_),
                by=office.name_of(each.by, each.at),
                at=phrases.at(office, each.at),
                reason=each.amendment.reason,
            )
            signed = sign_dialog.standing(office, each.id)
            lines.append(f"{words}  {signed}".strip())
        return lines or [say("没有修订过。")]

    def _change(self) -> None:
        from app.regulations.amend_dialog import AmendDialog

        shown = self.table.current()
        if shown and self.desk.office.may("regulations"):
            AmendDialog(self.desk, shown, self).open()

    def _print(self) -> None:
        printing.show_sheet(self.desk, "regulation", "", self)


def make(window: OfficeWindow) -> QWidget:
    """Build the page for a window."""
    return RegulationsPage(window.desk)
