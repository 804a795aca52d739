"""Who had which paper of a dossier from when to when 谁在保管, as a ribbon."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.base.features import key_of
from app.base.words import say
from app.custody import filing, lent
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.custody.rules import Count
from app.custody.tracing import spans
from app.forms.printing import show_sheet
from app.kit.painted.ribbon import CustodyRibbon, Lane, Span
from app.kit.parts import vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.custody.lent import Lent
    from app.custody.whereabouts import Held
    from app.kit.desk import Desk


class Keeping(QWidget):
    """The ribbon of a dossier; Enter previews the receipt under its cursor."""

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier = desk, dossier
        self.ribbon = CustodyRibbon(say("谁在保管"))
        self.empty = wrapped(say("还没有收到文件。按 {key} 收件。", key=key_of("receive")), "quiet")
        inside = vbox(self)
        inside.addWidget(self.empty)
        inside.addWidget(self.ribbon)
        self.ribbon.opened.connect(lambda number: show_sheet(desk, "handoff-receipt", number, self))

    def show_held(self, held: Sequence[Held]) -> None:
        """Show who has had these papers, which are all of the dossier's."""
        office = self.desk.office
        lanes, now = self._lanes(held), office.local(office.now())
        self.empty.setVisible(not lanes)
        self.ribbon.setVisible(bool(lanes))
        first = min((span.begin for lane in lanes for span in lane.spans), default=now)
        days = [first.date() + timedelta(days) for days in range((now.date() - first.date()).days + 1)]
        rest: list[date] = [day for day in days if not office.rules.calendar.is_working(day)]
        self.ribbon.show_lanes(lanes, rest, now)

    def _lanes(self, held: Sequence[Held]) -> list[Lane]:
        office = self.desk.office
        known = spans.of_dossier(office, self.dossier)
        loans, lost = lent.by_handoffs(office, self.dossier), losses.lost(office, self.dossier)
        numbers = spans.receipts(office, chain.from_iterable(known.values()))
        named = Counter(filing.name(office, each.paper) for each in held)
        found: list[Lane] = []
        for each in held:
            paper = each.paper
            name = filing.name(office, paper)
            if named[name] > 1:
                name = f"{name} {paper.number}"
            if filing.document(paper) in lost:
                name = say("{name}（已报遗失）", name=name)
            single = all(span.count == Count(1, 0) for span in known.get(paper.id, ()))
            found += [
                Lane(name, [self._span(span, loans, numbers, counted=not single) for span in lane])
                for lane in spans.lanes(known.get(paper.id, ()))
            ]
        return found

    def _span(self, span: spans.Span, loans: dict[str, Lent], numbers: dict[str, str], *, counted: bool) -> Span:
        office = self.desk.office
        # What a clock that was ahead dated later than now has happened all the same.
        now = office.now()
        return Span(
            keeper=custody_words.holder_of(office, span.holder, loans.get(span.handoff)),
            sheets=custody_words.count(span.count) if counted else "",
            begin=office.local(min(span.begin, now)),
            end=office.local(min(span.end, now)) if span.end else None,
            kind=spans.side(office, span.holder),
            receipt=numbers.get(span.handoff, ""),
        )
