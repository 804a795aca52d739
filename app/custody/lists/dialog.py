"""The dialog in which papers of several clients pass to or from one party under one list 交接清单."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.base.words import say, say_many
from app.custody import filing, scanning
from app.custody.bundles.table import BundleTable, Offered
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.rules import Count, Line
from app.forms.printing import show_sheet
from app.kit.dialogs import Dialog
from app.kit.fields import HolderBox, MomentEdit, moment_in
from app.kit.parts import Field, fit, label, row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.custody.lists.service import HandoffList, Passing
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow

Way = Literal["out", "in"]


class ListDialog(Dialog):
    """Offers everything that is due to one party, or everything that it holds, over all clients."""

    def __init__(
        self,
        desk: Desk,
        way: Way,
        parent: QWidget | None = None,
        *,
        other: str = "",
        clients: Iterable[str] = (),
        papers: Iterable[str] = (),
    ) -> None:
        """``other`` is the party; ``papers`` (numbers) of ``clients`` (dossier ids) are ticked, else what is due."""
        super().__init__(desk, parent, width=860)
        self.way, self.clients, self.wanted = way, tuple(clients), frozenset(papers)
        verb = say("一起移交") if way == "out" else say("一起收回")
        self.entitle(verb, verb)
        self.other = HolderBox(desk.office, but=desk.office.rules.this_office, first=other)
        self.at, self.counterpart = MomentEdit(desk.office), QLineEdit()
        self.other_field = Field(say("交给谁(&G)") if way == "out" else say("从谁那里收回(&G)"), self.other)
        self.at_field = Field(say("时间(&T)"), self.at)
        self.bundle = BundleTable(say("文件"), new=False)
        self.bundle.told.connect(self.complain)
        self.bundle.explain = lambda number: desk.ask(scanning.told, number)
        self.bundle.empty = say("选好对方后，这里列出各户的文件。")
        self.signed = QCheckBox(
            say("对方当面签收（不勾选则待对方签收，签收前仍由本部门保管）")
            if way == "out"
            else say("已逐件核对并归入客户档案（建档）")
        )
        self.signed.setChecked(way == "out")
        self.sum = label("", "quiet")
        self._passing: dict[str, Passing] = {}
        self._arrange()
        self.other.currentIndexChanged.connect(self.offer)
        self.bundle.itemChanged.connect(lambda _: self._count())
        fit(self, 960, 640)
        self.offer()
        (self.bundle if other else self.other).setFocus()

    def _arrange(self) -> None:
        self.body.addLayout(
            row(self.other_field, Field(say("对方姓名(&N)"), self.counterpart), self.at_field, stretch=(2, 2, 2))
        )
        self.body.addWidget(label(say("文件：空格打勾，或直接扫描；件数可改"), "section"))
        self.body.addWidget(self.bundle, 1)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.signed)

    def offer(self) -> None:
        """Offer what can pass to or from the party, and tick what is due or was asked for."""
        office, other = self.desk.office, self.other.holder()
        self.other_field.complain("")
        if not other:
            found: list[Passing] = []
        elif self.way == "out":
            found = lists.due_to(office, other, self.clients)
        else:
            found = lists.held_by(office, other)
        self._passing = {each.held.paper.id: each for each in found}
        self.bundle.offer([self._offered(each) for each in found])
        for each in found:
            if each.held.paper.number in self.wanted if self.wanted else each.due:
                self.bundle.tick(each.held.paper.id)
        self._count()

    def _offered(self, each: Passing) -> Offered:
        office, paper = self.desk.office, each.held.paper
        name = f"{each.unit} {each.names}  {filing.name(office, paper)}"
        due = say("{name}（{due} 前）", name=name, due=office.due_words(each.due)) if each.due else name
        return Offered(paper.kind, due, paper.id, paper.number, *each.count)

    def _count(self) -> None:
        chosen = self.bundle.ticked()
        clients = {self._passing[each.paper].dossier for each in chosen if each.paper}
        papers = say_many("{n} 件", len(chosen))
        self.sum.setText(say("已勾选 {papers}，{clients}", papers=papers, clients=say_many("{n} 户", len(clients))))

    def commit(self) -> None:
        if not self.other.holder():
            self.other_field.complain(say("请选择对方。"))
            self.other.setFocus()
            return
        at = moment_in(self.at_field)
        if at is None:
            return
        self.finish(self._hand_over() if self.way == "out" else self._receive())

    def _hand_over(self) -> HandoffList | None:
        lines: dict[str, list[Line]] = {}
        for each in self.bundle.ticked():
            if each.paper:
                line = Line(each.paper, Count(each.originals, each.copies))
                lines.setdefault(self._passing[each.paper].dossier, []).append(line)
        return self.attempt(
            lists.hand_over,
            taker=self.other.holder(),
            lines=lines,
            at=moment_in(self.at_field),
            counterpart=self.counterpart.text().strip(),
            accepted=self.signed.isChecked(),
        )

    def _receive(self) -> HandoffList | None:
        items: dict[str, list[Item]] = {}
        for each in self.bundle.ticked():
            if each.paper:
                item = Item(each.kind, each.originals, each.copies, each.paper)
                items.setdefault(self._passing[each.paper].dossier, []).append(item)
        return self.attempt(
            lists.receive,
            giver=self.other.holder(),
            items=items,
            at=moment_in(self.at_field),
            counterpart=self.counterpart.text().strip(),
            filed=self.signed.isChecked(),
        )

    def finish(self, made: HandoffList | None) -> None:
        """Close and announce the list, if there is one."""
        if made:
            self.accept()
            parent, pieces = self.parentWidget(), len(self.bundle.ticked())
            words = (
                say_many("已移交 {n} 件，清单 {number}", pieces, number=made.number)
                if self.way == "out"
                else say_many("已收回 {n} 件，清单 {number}", pieces, number=made.number)
            )
            show = (say("打印清单"), lambda: show_sheet(self.desk, "handoff-list", made.number, parent))
            self.desk.said.emit(words, [show])


def hand_over(window: OfficeWindow) -> None:
    """Open the dialog that hands papers of several clients over."""
    ListDialog(window.desk, "out", window).open()


def receive(window: OfficeWindow) -> None:
    """Open the dialog that takes papers of several clients back."""
    ListDialog(window.desk, "in", window).open()
