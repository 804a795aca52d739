"""The panel beside the hand-offs: the chosen one's whole story, or how the day stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.base.words import say, say_in, say_many
from app.custody import endings, whereabouts
from app.custody import words as custody_words
from app.custody.lists.handoff_columns import pieces
from app.dossiers import names
from app.dossiers import service as dossiers
from app.kit.parts import button
from app.kit.side_panel import ActsPanel
from app.office import phrases
from app.office.words import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.custody.lent import Lent
    from app.custody.rules import Count, Handoff
    from app.office.office import Office


class HandoffPanel(ActsPanel):
    """Who gave what to whom under which receipt, how it was signed for, and what can be done with it.

    Its buttons do nothing by themselves: the page connects them.
    """

    def __init__(self, office: Office, page: QWidget) -> None:
        self._office = office
        self.accept = button(say("签收"), lambda: None, key="F6")
        self.print = button(say("打印交接单"), lambda: None, key="Ctrl+P")
        self.sign = button(say_in("to sign", "签名"), lambda: None, key="F7")
        self.withdraw, self.void, self.look = (
            button(words, lambda: None) for words in (say("撤回"), say("作废"), say("看档案"))
        )
        super().__init__(say("交接说明"), page, self.accept, self.print, self.sign, self.withdraw, self.void, self.look)

    def show_none(self, today: Sequence[Handoff], pending: Sequence[Handoff]) -> None:
        """Show how the day stands: what came and went today, and what waits for whose acceptance."""
        office = self._office
        self.begin(say("今天"), phrases.with_weekday(office.today()))
        here = office.rules.this_office
        done = [each for each in today if each.state == "accepted"]
        came, went = ([each for each in done if (each.taker == here) == inward] for inward in (True, False))
        self.fact(say("收件"), _receipts(came))
        self.fact(say("移交"), _receipts(went))
        self.section(say("待签收"), say_many("{n} 份", len(pending)) if pending else "")
        if not pending:
            self.sentence(say("没有等对方签收的交接单。"), "quiet")
        takers = Counter(office.rules.holder(each.taker) for each in pending)
        for taker, count in takers.most_common():
            self.fact(taker, say_many("{n} 份", count))
        self.end()
        self.offer()

    def show_several(self, chosen: Sequence[Handoff], together: Sequence[Handoff]) -> None:
        """Show several chosen ones, of which those ``together`` can be accepted at once."""
        self.begin(say_many("已选 {n} 份", len(chosen)), "")
        for each in chosen:
            self.fact(f"{each.number} {self._office.rules.holder(each.taker)}", say_many("{n} 件", pieces(each)))
        if together:
            self.sentence(say_many("其中 {n} 份可以由同一方一起签收。", len(together)), "small")
        self.end()
        self.offer(self.accept if together else self.print)

    def show_handoff(self, handoff: Handoff, loan: Lent | None, signatures: str) -> None:
        """Show one hand-off; ``signatures`` says how its receipt is signed."""
        office = self._office
        client = dossiers.load(office, handoff.dossier)
        self.begin(client.names, " · ".join(filter(None, (client.unit, names.payment(client.payment)))))
        giver, taker = (custody_words.holder_of(office, each, loan) for each in (handoff.giver, handoff.taker))
        self.section(f"{giver} → {taker}", custody_words.handoff_state(handoff.state))
        self.fact(say("交接单号"), handoff.number)
        self._papers(handoff)
        self._times(handoff, signatures)
        if handoff.reason or handoff.note:
            self.section(say("说明"))
            self.sentence(handoff.reason or handoff.note)
        self.end()
        self._acts(handoff)

    def _papers(self, handoff: Handoff) -> None:
        self.section(say("文件"), say_many("{n} 件", pieces(handoff)))
        named = whereabouts.names_of(self._office, [line.paper for line in handoff.lines])
        for line in handoff.lines:
            self.fact(named.get(line.paper, ""), _sheets(line.count))
            if line.refused:
                self.sentence(say("拒收：{reason}", reason=line.refused), "error")

    def _times(self, handoff: Handoff, signatures: str) -> None:
        office = self._office
        self.section(say("经过"))
        offered = say("交付") if handoff.state == "pending" else say("时间")
        self.fact(offered, phrases.near_moment(office, handoff.at))
        if handoff.settled_at and handoff.settled_at != handoff.at:
            ended = say("撤回") if handoff.state == "withdrawn" else say("签收")
            self.fact(ended, phrases.near_moment(office, handoff.settled_at))
        if handoff.counterpart:
            self.fact(say("对方经手人"), handoff.counterpart)
        self.fact(say("经办人"), office.name_of(handoff.by))
        if handoff.entered_at != handoff.at:
            self.fact(say("录入时间"), phrases.near_moment(office, handoff.entered_at))
        if signatures:
            self.fact(say("签字"), signatures)

    def _acts(self, handoff: Handoff) -> None:
        if handoff.state == "pending":
            self.sentence(say("签收时，不收的文件可以逐件写明原因。"), "small")
            self.offer(self.accept, self.print, self.withdraw, self.look)
            return
        if handoff.state == "accepted":
            self.offer(self.print, self.sign, self.void, self.look)
            why_not = endings.why_not(self._office, handoff)
            self.void.setEnabled(why_not is None)
            self.void.setToolTip(sentence(why_not) if why_not else "")
            return
        signs = (self.sign,) if handoff.state == "voided" else ()
        self.offer(self.print, *signs, self.look)


def _receipts(found: Sequence[Handoff]) -> str:
    if not found:
        return say("没有")
    count = say_many("{n} 份", len(found))
    return f"{count} · {say_many('{n} 件', sum(map(pieces, found)))}"


def _sheets(count: Count) -> str:
    originals = say_many("原件 {n}", count.originals) if count.originals else ""
    copies = say_many("复印件 {n}", count.copies) if count.copies else ""
    return " · ".join(filter(None, (originals, copies)))
