"""The dialog in which papers of several clients pass to or from one party under one list 交接清单."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox

from app.base.words import listed, say, say_many
from app.custody import filing, scanning
from app.custody.bundles import service as bundles
from app.custody.bundles import words
from app.custody.bundles.dialog import BundleDialog
from app.custody.bundles.rules import Group, Offered
from app.custody.bundles.signing_ways import SigningWays
from app.custody.bundles.table import BundleTable
from app.custody.handoffs import Item
from app.custody.lists import service as lists
from app.custody.rules import Count, Line
from app.dossiers import names
from app.dossiers import service as dossiers
from app.forms.printing import show_sheet
from app.kit.fields import moment_in
from app.kit.parts import Field
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.custody.bundles.rules import Sum
    from app.custody.lists.service import HandoffList, Passing
    from app.kit.desk import Desk
    from app.kit.office_window import OfficeWindow
    from app.rulebook.answers.foresight import Foreseen

Way = Literal["out", "in"]


class ListDialog(BundleDialog):
    """Offers everything that is due to one party, or everything that it holds, over all clients."""

    HELP = "hand-over"

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
        bundle = BundleTable(say("客户、文件"), new=False, fact=say("期限") if way == "out" else "")
        super().__init__(desk, parent, QSize(1020, 612), bundle, other)
        self.way, self.clients, self.wanted = way, tuple(clients), frozenset(papers)
        self._passing: dict[str, Passing] = {}
        self._doubted: frozenset[str] = frozenset()
        # One more tick changes what follows for one client, not for all of them.
        self._foreseen = lru_cache(512)(self._look_ahead_of)
        self.other_field = Field(say("交给谁(&G)") if way == "out" else say("从谁那里收回(&G)"), self.other)
        self.at_field = Field(say("时间(&T)"), self.at)
        self.ways, self.filed = SigningWays(), QCheckBox(say("已逐件核对，建档"))
        self.bundle.explain = lambda number: desk.ask(scanning.told, number)
        self.bundle.empty = say("选好对方后，这里列出各户的文件。")
        if way == "out":
            self._put_first()
        self._entitle()
        self._arrange()
        self.other.currentIndexChanged.connect(self.offer)
        for each in (self.ways.signed, self.filed):
            each.toggled.connect(self.reckon)
        self.offer()
        (self.bundle if other else self.other).setFocus()

    def _put_first(self) -> None:
        """Offer those first who are to get something."""
        holder = self.desk.office.rules.holder
        self.other.put_first(
            {
                each: say("{holder}，该交 {clients}", holder=holder(each), clients=say_many("{n} 户", count))
                for each, count in lists.wanting(self.desk.office).items()
            }
        )

    def _entitle(self) -> None:
        if self.way == "out":
            first = say("选好接收方、打好勾以后，这里列出办完和新开始的事项。")
            verb, printed, after = say("一起移交"), say("移交并打印清单"), say("移交以后")
        else:
            first = say("打勾以后，这里列出随之开始计时的事项。")
            verb, printed, after = say("一起收回"), say("收回并打印清单"), say("收回以后")
        self.entitle_ways(verb, verb, printed, after, first)

    def _arrange(self) -> None:
        self.side.addWidget(self.other_field)
        self.add_name_and_time(say("对方姓名(&N)"), self.at_field)
        self.side.addWidget(self.ways if self.way == "out" else self.filed)
        self.end_side()
        self.add_papers(
            say("移交的文件") if self.way == "out" else say("收回的文件"),
            say("空格打勾，也可扫描；件数可改"),
            say("全部打勾"),
        )

    def offer(self) -> None:
        """Offer what can pass to or from the party, and tick what is due or was asked for."""
        office, other = self.desk.office, self.other.holder()
        self.other_field.complain("")
        self._foreseen.cache_clear()
        if not other:
            found: list[Passing] = []
        elif self.way == "out":
            found = lists.due_to(office, other, self.clients)
            self.bundle.empty = say("现在没有该交给 {holder} 的文件。", holder=office.rules.holder(other))
        else:
            found = lists.held_by(office, other)
            self.bundle.empty = say("{holder} 手里没有文件。", holder=office.rules.holder(other))
        self._passing = {each.held.paper.id: each for each in found}
        self.bundle.offer_groups(self._groups(found))
        for each in found:
            if each.held.paper.number in self.wanted if self.wanted else each.due:
                self.bundle.tick(each.held.paper.id)
        self.bundle.to_first()

    def _groups(self, found: Iterable[Passing]) -> list[Group]:
        """The papers under their clients, those first that are due first."""
        office = self.desk.office
        clients: dict[str, list[Passing]] = {}
        for each in found:
            clients.setdefault(each.dossier, []).append(each)
        groups = []
        for own in clients.values():
            due = min((each.due for each in own if each.due), default=None)
            shade = "" if due is None else "late" if due <= office.now() else "today" if self._today(due) else ""
            when = phrases.due_words(office, due) if due else ""
            papers = [self._offered(each) for each in own]
            groups.append(Group(own[0].names, papers, own[0].unit, together=True, due=when, shade=shade))
        return groups

    def _today(self, due: datetime) -> bool:
        return phrases.due_day(self.desk.office, due)[0] == self.desk.office.today()

    def _offered(self, each: Passing) -> Offered:
        paper = each.held.paper
        return Offered(paper.kind, filing.name(self.desk.office, paper), paper.id, paper.number, *each.count)

    def _chosen(self) -> dict[str, list[Offered]]:
        """Dossier (id) -> its papers that are ticked."""
        found: dict[str, list[Offered]] = {}
        for each in self.bundle.ticked():
            if each.paper:
                found.setdefault(self._passing[each.paper].dossier, []).append(each)
        return found

    def sum_words(self, sum_: Sum) -> tuple[str, str]:
        return words.sum_words(sum_, len(self._chosen()))

    def counted_verb(self, papers: int) -> str:
        if not papers:
            return self.windowTitle()
        return say_many("移交 {n} 件", papers) if self.way == "out" else say_many("收回 {n} 件", papers)

    def client_names(self) -> Mapping[str, str]:
        return {each.dossier: each.names for each in self._passing.values()}

    def note(self) -> str:
        return self.ways.note() if self.way == "out" else ""

    def foresee(self, at: datetime) -> Mapping[str, Foreseen]:
        minute, other = at.replace(second=0, microsecond=0), self.other.holder()
        wanted = self.ways.signed.isChecked() if self.way == "out" else self.filed.isChecked()
        return {
            dossier: self._foreseen(dossier, other, tuple(own), minute, wanted)
            for dossier, own in self._chosen().items()
        }

    def _look_ahead_of(
        self, dossier: str, other: str, own: tuple[Offered, ...], at: datetime, wanted: bool
    ) -> Foreseen:
        """What would follow for one client; ``wanted``: the receiver signs, or the papers are filed."""
        office = self.desk.office
        if self.way == "out":
            papers = [each.paper or "" for each in own]
            return bundles.handing_over(office, dossier=dossier, taker=other, papers=papers, at=at, accepted=wanted)
        items = [_item(each) for each in own]
        return bundles.receiving(office, dossier=dossier, giver=other, items=items, at=at, filed=wanted)

    def _items(self) -> dict[str, list[Item]]:
        return {dossier: [_item(each) for each in own] for dossier, own in self._chosen().items()}

    def commit(self) -> None:
        if not self.other.holder():
            self.other_field.complain(say("请选择对方。"))
            self.other.setFocus()
            return
        at = moment_in(self.at_field)
        if at is None or not self._are_meant():
            return
        self.finish(self._hand_over(at) if self.way == "out" else self._receive(at))

    def _are_meant(self) -> bool:
        """Whether all clients chosen are active, or were confirmed although they are not: the next try confirms."""
        chosen = [dossiers.load(self.desk.office, each) for each in self._chosen()]
        doubtful = {each.id: each for each in chosen if each.state != "active"}
        if doubtful.keys() <= self._doubted:
            return True
        self._doubted = frozenset(doubtful)
        told = [f"{each.unit} {each.names} {names.dossier_state(each.standing)}" for each in doubtful.values()]
        self.complain(
            say("{clients}。确实是这些档案，就再按一次“{verb}”。", clients=listed(told), verb=self.primary.text())
        )
        return False

    def _hand_over(self, at: datetime) -> HandoffList | None:
        lines = {
            dossier: [Line(each.paper or "", Count(each.originals, each.copies)) for each in own]
            for dossier, own in self._chosen().items()
        }
        return self.attempt(
            lists.hand_over,
            taker=self.other.holder(),
            lines=lines,
            at=at,
            counterpart=self.counterpart.text().strip(),
            accepted=self.ways.signed.isChecked(),
        )

    def _receive(self, at: datetime) -> HandoffList | None:
        return self.attempt(
            lists.receive,
            giver=self.other.holder(),
            items=self._items(),
            at=at,
            counterpart=self.counterpart.text().strip(),
            filed=self.filed.isChecked(),
        )

    def finish(self, made: HandoffList | None) -> None:
        """Close and announce the list, if there is one."""
        if made:
            self.accept()
            parent, pieces = self.parentWidget(), len(self.bundle.ticked())
            told = (
                say_many("已移交 {n} 件，清单 {number}", pieces, number=made.number)
                if self.way == "out"
                else say_many("已收回 {n} 件，清单 {number}", pieces, number=made.number)
            )
            show = (say("打印清单"), lambda: show_sheet(self.desk, "handoff-list", made.number, parent))
            self.desk.said.emit(told, [show])
            if self.printing:
                show[1]()


def _item(each: Offered) -> Item:
    return Item(each.kind, each.originals, each.copies, each.paper)


def hand_over(window: OfficeWindow) -> None:
    """Open the dialog that hands papers of several clients over."""
    ListDialog(window.desk, "out", window).open()


def receive(window: OfficeWindow) -> None:
    """Open the dialog that takes papers of several clients back."""
    ListDialog(window.desk, "in", window).open()
