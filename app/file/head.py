"""The head of a dossier: whose it is and how it stands, what begins here, the facts of the contract, how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QGridLayout, QMenu, QPushButton, QToolButton, QWidget

from app.base.words import say, say_in
from app.dossiers import names
from app.duties.columns import ICONS, urgency
from app.file.about_tab import state
from app.file.ways import Ways
from app.kit.icons import icon
from app.kit.look import SMALL_SIZE
from app.kit.painted.one_line import OneLine, StateChip
from app.kit.parts import button, clear, hbox, label, vbox
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.dossiers.rules import Dossier
    from app.duties.service import DutyRow
    from app.office.office import Office
    from app.progress.service import Purchase

TIGHT, LOOSE = 4, 8
"""The pixels between the lines of a folded head, and of one that is not."""

NAME, UNIT, TITLE = 240, 200, 15.0
"""The widths in pixels that name and unit keep where others give way to them, and the size of the name's letters in points."""


class Entry(NamedTuple):
    """What the menu offers: words, key, act; ``why_not`` says why it cannot be done now, empty if it can."""

    words: str
    act: Callable[[], object]
    key: str = ""
    why_not: str = ""


class DossierHead(QWidget):
    """``acts`` are the buttons with words, the first of which always stays; those without room are in the menu, which
    ``entries`` fills when it opens."""

    def __init__(
        self,
        office: Office,
        acts: Sequence[QPushButton],
        entries: Callable[[], list[Entry]],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._office, self.acts, self._entries = office, tuple(acts), entries
        self.back = QToolButton()
        self.back.clicked.connect(lambda: leave())
        self.back.setShortcut("Esc")
        self.back.setAccessibleName(say("返回"))
        self.back.setToolTip(f"{say('返回')} (Esc)")
        self.name, self.unit = OneLine(TITLE, bold=True), OneLine(12, shade="quiet")
        self.line = OneLine(SMALL_SIZE, shade="quiet")
        self.more = button("⋯", self._offer)
        self.more.setAccessibleName(say_in("acts", "更多"))
        self.more.setToolTip(say_in("acts", "更多"))
        self.facts, self.ways = QWidget(), Ways(office)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self._arrange()

    def _arrange(self) -> None:
        self._down = vbox(self, (0, 0, 0, 0), LOOSE)
        first = QWidget()
        self._first = hbox(first, (0, 0, 0, 0), 8)
        self._chips = QWidget()
        hbox(self._chips, (0, 0, 0, 0), 8)
        for each in (self.back, self.name, self.unit, self._chips):
            self._first.addWidget(each)
        self._first.addStretch(1)
        for act in (*self.acts, self.more):
            self._first.addWidget(act)
        grid = QGridLayout(self.facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        for part in (first, self.facts, self.line, self.ways):
            self._down.addWidget(part)

    def show_dossier(self, dossier: Dossier, purchase: Purchase, urgent: DutyRow | None) -> None:
        """Show a dossier, its tracks, and the duty that is late or due today first."""
        self.back.setIcon(icon("arrow-left", "text"))
        self.name.show_text(dossier.names)
        self.unit.show_text(dossier.unit)
        self._show_chips(dossier, urgent)
        self._show_facts(dossier)
        self.ways.show_purchase(purchase)
        self._fold_acts()

    def _show_chips(self, dossier: Dossier, urgent: DutyRow | None) -> None:
        row = self._chips.layout()
        if row is None:
            return
        clear(row)
        row.addWidget(StateChip(state(dossier), "accent" if dossier.state == "active" else "coming"))
        if urgent:
            words = (
                f"{phrases.remaining(self._office, urgent.duty)} {self._office.rules.clause_title(urgent.duty.clause)}"
            )
            row.addWidget(StateChip(words, urgency(urgent), ICONS[urgency(urgent)]))

    def _show_facts(self, each: Dossier) -> None:
        signed = phrases.day(each.signed) if each.signed else ""
        price = phrases.money(each.price)
        facts = (
            (say("档案编号"), each.number),
            (say("合同编号"), each.contract or ""),
            (say("付款方式"), each.payment_words or names.payment(each.payment)),
            (say("总价（元）"), price),
            (say("签约日期"), signed),
        )
        grid = self.facts.layout()
        if isinstance(grid, QGridLayout):
            clear(grid)
            for place, (name, text) in enumerate(facts):
                grid.addWidget(label(name, "small"), 0, place)
                value = OneLine()
                value.show_text(text or say("未填"))
                grid.addWidget(value, 1, place)
                grid.setColumnStretch(place, 1)
        self.line.show_text(" · ".join(f"{name} {text}" for name, text in facts if text))

    def fold(self, *, small: bool, room: int) -> None:
        """Take as little height as it needs, or show everything again; ``room`` is the width in pixels."""
        self.facts.setVisible(not small)
        self.line.setVisible(small)
        self._down.setSpacing(TIGHT if small else LOOSE)
        self.ways.fold(small=small, room=room)

    def minimumSizeHint(self) -> QSize:
        """What it needs when it is folded: it unfolds only where there is room."""
        first = self.back, self.name, self.unit, self._chips, self.acts[0], self.more
        wide = sum(each.minimumSizeHint().width() + 8 for each in first)
        high = self._first.minimumSize().height() + self.line.minimumSizeHint().height() + self.ways.least()
        return QSize(wide, high + 2 * TIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_acts()

    def _fold_acts(self) -> None:
        """Show as many buttons as have room beside the name."""
        before = (self.back, self.unit, self._chips, self.more)
        taken = sum(each.sizeHint().width() + 8 for each in before) + min(self.name.sizeHint().width(), NAME)
        for place, each in enumerate(self.acts):
            taken += each.sizeHint().width() + 8
            each.setVisible(place == 0 or taken <= self.width())
        self._keep_names()

    def _keep_names(self) -> None:
        """Cut the chips first, then the name, then the unit."""
        others = (self.back, self.more, *(each for each in self.acts if not each.isHidden()))
        room = self.width() - sum(each.sizeHint().width() + 8 for each in others)
        room -= self._chips.minimumSizeHint().width() + 3 * 8
        for each, most in ((self.unit, UNIT), (self.name, NAME)):
            each.setMinimumWidth(max(0, min(each.sizeHint().width(), most, room)))
            room -= each.minimumWidth()

    def _offer(self) -> None:
        """The acts that have no button with words now, each with its key."""
        self.menu.clear()
        for each in self.acts:
            if each.isHidden():
                self.menu.addAction(each.text(), each.click)
        if self.menu.actions():
            self.menu.addSeparator()
        for entry in self._entries():
            action = self.menu.addAction(entry.words, entry.act)
            # Only shown here: the page itself listens for it.
            action.setShortcut(entry.key)
            action.setEnabled(not entry.why_not)
            action.setToolTip(entry.why_not or entry.words)
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomRight()) - _leftwards(self.menu))


def _leftwards(menu: QMenu) -> QPoint:
    """How far a menu opens to the left of the right end of its button."""
    return QPoint(menu.sizeHint().width(), 0)
