"""What a past month would have looked like 试算: how many in time before and after, and who would differ, by name."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.base import period_labels
from app.base.words import say, say_many
from app.duties import service as duties
from app.duties import words as duties_words
from app.kit.boxes import ComboBox
from app.kit.flow import Flow
from app.kit.listings import Column, RowsListing
from app.kit.look import ROW
from app.kit.painted.bars import Bar, Bars
from app.kit.parts import label, vbox, wrapped
from app.kit.tables import RowsTable
from app.office import phrases
from app.regulations import amendments, clause_words

if TYPE_CHECKING:
    from datetime import datetime

    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.regulations.amendments import ClauseRow
    from app.rulebook.clauses import Amendment
    from app.rulebook.duties import Duty
    from app.rulebook.rehearsals import Comparison, Difference, Kept

PAUSE, ROWS = 300, 8
"""Milliseconds after the last change before it is tried, and how many rows of what differs are in view at once."""


class Rehearsal(QWidget):
    """Tries new terms on a month, beside the window, whenever they or the month change."""

    def __init__(self, desk: Desk, clause_row: ClauseRow) -> None:
        super().__init__()
        self.desk, self.clause_row = desk, clause_row
        self._amendment: Amendment | None = None
        self._work: Beside | None = None
        self._again = False
        self._called: dict[str, str] = {}
        self._until = desk.office.now()
        self.month = ComboBox()
        for month in period_labels.months(desk.office.today()):
            self.month.addItem(month, date.fromisoformat(f"{month}-01"))
        self.month.setCurrentIndex(1)
        self.month.setAccessibleName(say("拿哪个月试算"))
        self.month.setToolTip(say("拿哪个月试算"))
        self.bars = Bars(say("按时办结率"))
        self.bars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.outcome = wrapped("")
        self.table = RowsTable(RowsListing(self._columns()), "rehearsed", say("试算结果"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._try)
        self._arrange()
        self.month.currentIndexChanged.connect(lambda _: self._timer.start())
        self._clear(say("改动时限、岗位或金额，这里先算一个月会有什么不同。"))

    def _arrange(self) -> None:
        note = label(say("用当时真实的收件和移交时间；那个月本身不改动，已定的处罚照旧"), "small")
        note.setWordWrap(True)
        outer = vbox(self, spacing=8)
        outer.addLayout(Flow(label(say("改后会怎样"), "section"), self.month, note))
        outer.addWidget(self.bars)
        outer.addWidget(self.outcome)
        outer.addWidget(self.table)

    def try_on(self, amendment: Amendment | None) -> None:
        """Try these terms; None where nothing is changed, or it cannot be read."""
        self._amendment = amendment
        if amendment is None:
            self._timer.stop()
            self._clear(say("改动时限、岗位或金额，这里先算一个月会有什么不同。"))
        else:
            self._timer.start()

    def _clear(self, words: str) -> None:
        self.bars.hide()
        self.table.hide()
        self.outcome.setText(words)

    def _try(self) -> None:
        if self._amendment is None:
            return
        if self._work:
            self._again = True
            return
        self.outcome.setText(say("正在试算…"))
        asked = partial(
            amendments.rehearse,
            clause=self.clause_row.clause.id,
            amendment=self._amendment,
            month=self.month.currentData(),
        )
        self._work = self.desk.beside(asked, done=self._show, failed=self._clear, ended=self._ended)

    def _ended(self) -> None:
        self._work = None
        if self._again:
            self._again = False
            self._timer.start()

    def _show(self, found: Comparison) -> None:
        """Show what differs; those that would be late no more, or would now be late, first."""
        if self._amendment is None:
            return
        office = self.desk.office
        pair = [duty for each in found.duties for duty in (each.before, each.after) if duty]
        rows = duties.rows_at(office, pair, office.now())
        self._until = found.until
        self._called = {each.duty.file: f"{each.client} {each.unit}".strip() for each in rows}
        self._bars(found)
        self.outcome.setText(self._told(found))
        self.table.listing.show(sorted(found.duties, key=lambda each: not self._turns(each)))
        self.table.setVisible(bool(found.duties))
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + ROW * min(ROWS, max(1, len(found.duties))) + 2)

    def _bars(self, found: Comparison) -> None:
        """How many in time under the old terms and the new."""
        clause, terms = self.clause_row.clause.id, self.clause_row.terms
        before, after = found.before.get(clause), found.after.get(clause)
        new = self._amendment.limit if self._amendment and self._amendment.limit is not None else terms.limit
        was, would = clause_words.short_limit(terms.limit), clause_words.short_limit(new)
        if was == would:
            was, would = say("原来"), say("改后")
        bars = [_bar(*each) for each in (("before", was, before, "coming_mark"), ("after", would, after, "fill"))]
        self.bars.show_bars([each for each in bars if each])
        self.bars.setVisible(bool(before or after))

    def _told(self, found: Comparison) -> str:
        later = [each.later for each in found.duties if each.later]
        parts = [say_many("{n} 项事项会不同", len(found.duties)), clause_words.moved(later)]
        fewer = say_many("{n} 笔拟处罚", len(found.dropped))
        parts.append(say("少 {fewer}，多 {more} 笔", fewer=fewer, more=len(found.added)))
        turning = [each for each in found.duties if self._turns(each)]
        saved = sum(bool(each.before and self._late(each.before)) for each in turning)
        if saved:
            parts.append(say_many("{n} 件不再逾期", saved))
        if len(turning) > saved:
            parts.append(say_many("{n} 件会逾期", len(turning) - saved))
        return say("{words}。", words=say("；").join(filter(None, parts))).strip()

    def _late(self, duty: Duty | None) -> bool:
        return bool(duty and duty.state_at(self._until) in {"late", "met-late"})

    def _turns(self, each: Difference) -> bool:
        """Whether it would be late no more, or would now be late."""
        return self._late(each.before) != self._late(each.after)

    def _columns(self) -> list[Column[Difference]]:
        office = self.desk.office

        def due(duty: Duty | None) -> str:
            return phrases.near_due(office, duty.due) if duty else say("没有")

        def key(duty: Duty | None) -> datetime | None:
            return duty.due if duty else None

        return [
            Column(
                say("客户"),
                lambda each: self._called.get(each.duty.file) or office.rules.duty_words(each.duty),
                stretches=True,
            ),
            Column(say("条款"), lambda each: each.duty.clause, width=80, above=900),
            Column(say("原来到期"), lambda each: due(each.before), key=lambda each: key(each.before), width=132),
            Column(say("改后到期"), lambda each: due(each.after), key=lambda each: key(each.after), width=132),
            Column(say("办完"), lambda each: clause_words.done_at(office, each.duty.met_at), width=132, above=560),
            Column(say("结果"), self._turn, width=160, above=820),
        ]

    def _turn(self, each: Difference) -> str:
        """The state before and after."""
        before, after = (
            duties_words.duty_state(duty.state_at(self._until)) if duty else say("没有")
            for duty in (each.before, each.after)
        )
        return before if before == after else f"{before} → {after}"


def _bar(key: str, name: str, kept: Kept | None, shade: str) -> Bar | None:
    if kept is None or not kept.whole:
        return None
    share = kept.in_time / kept.whole
    percent = f"{100 if kept.in_time == kept.whole else min(99, round(100 * share))}%"
    note = f"{kept.in_time} / {kept.whole}"
    return Bar(key, name, share, percent, note, f"{name} {percent} {note}", shade=shade)
