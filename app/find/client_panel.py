"""The panel beside Clients: how far a purchase is, where its papers are, what happened last."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.base.words import say, say_many
from app.custody import whereabouts
from app.dossiers import names
from app.dossiers import service as dossiers
from app.dossiers.words import happened
from app.kit import commands
from app.kit.painted.shares import SHADES, Share, Shares
from app.kit.painted.steps import SmallSteps
from app.kit.parts import button
from app.kit.side_panel import SidePanel
from app.office import history, phrases
from app.progress import segments
from app.progress import service as progress
from app.progress import words as progress_words

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.dossiers.service import Row
    from app.office.office import Office

LATEST = 4
"""How many happenings are shown."""


class ClientPanel(SidePanel):
    """Tells the chosen client's story; ``opened`` asks for the whole dossier."""

    opened = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(say("客户概况"))
        self._office = office

    def show_client(self, row: Row | None) -> None:
        """Show the client of a row, or what to do."""
        if row is None:
            self.begin(say("客户概况"), "")
            self.sentence(say("选中一位客户，这里显示办到哪一步、文件在哪里、最近发生了什么。"), "quiet")
            self.end()
            self.foot.hide()
            return
        dossier = dossiers.load(self._office, row.id)
        signed = say("{day}签约", day=phrases.near_day(self._office, dossier.signed)) if dossier.signed else ""
        contract = say("合同 {number}", number=dossier.contract) if dossier.contract else ""
        state = names.dossier_state(dossier.state)
        self.begin(dossier.names, " · ".join(filter(None, (dossier.unit, contract, signed, state))))
        if dossier.phone or dossier.adviser:
            self.fact(names.masked(dossier.phone) if dossier.phone else say("没有电话"), dossier.adviser)
        self._progress(dossier)
        self._papers(dossier)
        self._latest(dossier)
        self.end()
        self._feet()

    def _progress(self, dossier: Dossier) -> None:
        office = self._office
        purchase = progress.of_dossier(office, dossier)
        if not purchase.tracks:
            return
        self.section(say("进度"))
        for each in purchase.tracks:
            words, shade = segments.current(office, each)
            title = progress_words.track(office, each.id)
            self.body.addWidget(SmallSteps(title, segments.segments(office, each), words, shade))

    def _papers(self, dossier: Dossier) -> None:
        office = self._office
        held = whereabouts.held(office, dossier.id)
        if not held:
            return
        pieces: Counter[str] = Counter()
        for each in held:
            for holder, count in each.holders.items():
                pieces[holder] += count.originals + count.copies
        shares = [
            Share(office.rules.holder(holder), size, SHADES[place % len(SHADES)])
            for place, (holder, size) in enumerate(pieces.most_common())
        ]
        self.section(say("文件在哪里"), say_many("在册 {n} 件", len(held)))
        sentence = "，".join(f"{each.name} {each.size}" for each in shares)
        self.body.addWidget(Shares(shares, sentence))
        for share in shares:
            self.fact(share.name, say_many("{n} 件", share.size))

    def _latest(self, dossier: Dossier) -> None:
        office = self._office
        latest = history.of_dossier(office, dossier.id)[:LATEST]
        if not latest:
            return
        self.section(say("最近"))
        for each in latest:
            self.sentence(happened(office, each))
            self.sentence(f"{phrases.at(office, each.at)} · {office.name_of(each.by)}", "small")

    def _feet(self) -> None:
        self.foot.show()
        look = button(say("打开档案"), self.opened.emit)
        look.setProperty("primary", True)
        self.buttons.addWidget(look)
        self.buttons.addWidget(commands.button("receive"))
        self.buttons.addWidget(commands.button("hand-over"))
        self.buttons.addStretch(1)
