"""The chosen clause in full: a sentence whose figures and roles are links, its proof and history; one changes it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QFrame, QWidget

from app.access import sign_dialog
from app.base.words import say
from app.kit.drafts import Keeper
from app.kit.flow import Flow
from app.kit.painted.one_line import StateChip
from app.kit.painted.sentence import Sentence
from app.kit.parts import KeyButton, Scrolled, breadth, button, clear, hairline, hbox, label, vbox, wrapped
from app.office import drafts, phrases
from app.regulations import amendments, clause_words
from app.regulations.change_panel import ChangePanel
from app.regulations.terms_input import TermsDraft

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent

    from app.kit.desk import Desk
    from app.office.drafts import Draft
    from app.regulations.amendments import ClauseRow

DRAFT = "clauses"
"""The draft of clauses half changed."""

LOW, NARROW = 500, 700
"""Below this height or width, in pixels, reason and signature stand in what scrolls, not in the foot."""


class ClausePanel(QFrame):
    """Shows one clause at a time. ``chosen`` carries the number of another clause; ``began``: a change; ``left``: it is over,
    or somebody goes back to the list."""

    chosen = Signal(str)
    began = Signal()
    left = Signal()

    def __init__(self, desk: Desk, empty: str) -> None:
        super().__init__()
        self.setProperty("surface", True)
        self.desk, self._empty = desk, empty
        self.shown: ClauseRow | None = None
        self._changes: dict[str, ChangePanel] = {}
        self._left = self._drafts()
        self.title, self.sentence = wrapped("", "panel"), Sentence()
        self.chip = StateChip(say("正在修改，还没施行"), "today", "pencil-line")
        self.facts, self.changing, self.signed = QWidget(), QWidget(), QWidget()
        self.primary = KeyButton(say("施行"), "Ctrl+Enter")
        self.give_up = button(say("放弃修改"), self._give_up)
        self._arrange()
        self.sentence.chosen.connect(self._follow)
        self.primary.clicked.connect(self._commit)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._commit).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        inside = QWidget()
        self.body = vbox(inside, (24, 8, 16, 16), 12)
        self.body.addLayout(Flow(self.title, self.chip))
        for part in (self.sentence, self.changing, self.facts):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._change_in, self._facts_in, self._signed_in = (
            vbox(each) for each in (self.changing, self.facts, self.signed)
        )
        self.foot = QFrame()
        self.foot.setProperty("foot", True)
        self.primary.setProperty("primary", True)
        across = hbox(self.foot, (24, 10, 16, 10), 12)
        bottom = Qt.AlignmentFlag.AlignBottom
        across.addWidget(self.give_up, 0, bottom)
        # A window that becomes narrow is not held by what then goes out of the foot.
        self.signed.setMinimumWidth(1)
        across.addWidget(self.signed, 1)
        across.addWidget(self.primary, 0, bottom | Qt.AlignmentFlag.AlignRight)
        outer = vbox(self, spacing=0)
        self.scrolled = Scrolled(inside, say("条款内容"))
        outer.addWidget(self.scrolled, 1)
        outer.addWidget(self.foot)
        self.show_clause(None)
        self.keeper = Keeper(self, self.desk, DRAFT, self._typed)

    def _drafts(self) -> dict[str, TermsDraft]:
        """The changes that were left half made, by clause, for whoever may make them."""
        left = (self.desk.ask(drafts.waiting) or {}).get(DRAFT, {})
        return msgspec.convert(left, dict[str, TermsDraft]) if self.desk.office.may("regulations") else {}

    def _typed(self) -> Draft:
        """What is half changed, by clause."""
        typed = {clause: each.typed() for clause, each in self._changes.items() if each.touched()}
        return {**msgspec.to_builtins(self._left), **typed}

    def hideEvent(self, event: QHideEvent) -> None:
        """What is half changed is kept before the page is left."""
        super().hideEvent(event)
        self.keeper.keep()

    @property
    def change(self) -> ChangePanel | None:
        """The change of the clause that is shown; None if it is not being changed."""
        return self._changes.get(self.shown.clause.id) if self.shown else None

    def is_changing(self, clause: str) -> bool:
        """Whether a clause is being changed."""
        return clause in self._changes or clause in self._left

    def show_clause(self, shown: ClauseRow | None) -> None:
        """Show a clause as it stands, or as it is being changed."""
        self.shown = shown
        self._put_aside()
        if shown is None:
            self.title.setText("")
            self.sentence.hide()
            self._facts_in.addWidget(wrapped(self._empty, "quiet"))
            return
        self.sentence.show()
        self.title.setText(f"{shown.clause.id}  {shown.clause.title.of(self.desk.office.language)}")
        self._take_up(shown)
        change = self.change
        if change:
            self._change_in.addWidget(change)
            change.show()
            self._place_signature()
        else:
            self._facts_in.addWidget(self._facts(shown))
        self._tell()

    def _put_aside(self) -> None:
        """Take out what belongs to the clause that was shown; a change is kept."""
        for change in self._changes.values():
            for part in (change, change.signed):
                part.hide()
                part.setParent(None)
        clear(self._facts_in)
        for part in (self.chip, self.changing, self.foot):
            part.setVisible(self.change is not None)

    def _tell(self) -> None:
        """The sentence, with the terms as typed."""
        if self.shown is None:
            return
        office, change = self.desk.office, self.change
        terms = change.terms() if change else self.shown.terms
        self.sentence.show_pieces(clause_words.sentence(office, terms), set(change.links()) if change else ())
        if change:
            self.primary.setText(change.verb())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_signature()

    def _place_signature(self) -> None:
        """Reason and signature stand in the foot, or where there is no height for that below everything else."""
        change = self.change
        if change is None:
            return
        low = self.height() < LOW or self.width() < NARROW * breadth(self)
        place = change.outer if low else self._signed_in
        if place.indexOf(change.signed) < 0:
            place.addWidget(change.signed)
        change.signed.show()

    def begin(self, link: str = "limit") -> None:
        """Begin to change the clause, at what a link of its sentence stands for."""
        if self.shown is None or not self.desk.office.may("regulations"):
            return
        if self.change is None:
            self._change(self.shown)
            self.show_clause(self.shown)
            self.began.emit()
        if self.change:
            self.change.input.focus_on(link)

    def _change(self, shown: ClauseRow) -> ChangePanel:
        change = ChangePanel(self.desk, shown)
        change.changed.connect(self._tell)
        self._changes[shown.clause.id] = change
        return change

    def _take_up(self, shown: ClauseRow) -> None:
        """Go on with a change that was left half made."""
        left = self._left.pop(shown.clause.id, None)
        if left:
            self._change(shown).retype(left)

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition("/")
        if kind == "clause":
            self.chosen.emit(name)
        else:
            self.begin(link)

    def _commit(self) -> None:
        change = self.change
        if change and change.commit():
            self._end(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list; what was changed stays, and is said to."""
        if event.key() != Qt.Key.Key_Escape or self.change is None:
            super().keyPressEvent(event)
        elif self.change.touched():
            self.keeper.keep()
            self.desk.said.emit(say("{title} 的改动还留着，没有施行", title=self.title.text()), [])
            self.left.emit()
        else:
            self._give_up()

    def _give_up(self) -> None:
        if self.change:
            self._end(self.change)

    def _end(self, change: ChangePanel) -> None:
        del self._changes[change.clause_row.clause.id]
        for part in (change, change.signed):
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.show_clause(self.shown)
        self.keeper.keep()
        self.left.emit()

    def _facts(self, shown: ClauseRow) -> QWidget:
        """What proves it, since when it stands, and the office's own amendments."""
        office = self.desk.office
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(label(say("凭据"), "quiet"), wrapped(clause_words.evidence(office, shown.terms)))
        if shown.since:
            form.addRow(label(say("自何日起"), "quiet"), wrapped(phrases.near_day(office, shown.since)))
        form.addRow(hairline())
        for line in _versions(self.desk, shown):
            form.addRow(wrapped(line, "quiet"))
        return holder


def _versions(desk: Desk, shown: ClauseRow) -> list[str]:
    """The office's own amendments, each with its reason and signature."""
    office = desk.office
    lines = []
    for each in amendments.history(office, shown.clause.id):
        words = say(
            "自 {day} 起修订，{by} {at}：{reason}",
            day=phrases.day(each.amendment.from_),
            by=office.name_of(each.by, each.at),
            at=phrases.at(office, each.at),
            reason=each.amendment.reason,
        )
        lines.append(f"{words}  {sign_dialog.standing(office, each.id)}".strip())
    return lines or [say("没有修订过。")]
