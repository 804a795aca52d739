"""What stands before a procedure, each with its mend beside it, and the box that confirms what may stay open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSizePolicy, QWidget

from app.base.words import say, say_many
from app.closing.rules import Gate, ends
from app.kit import commands, mends
from app.kit.icons import icon
from app.kit.parts import Scrolled, button, clear, label, vbox, wrapped
from app.office import open_things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.kit.desk import Desk
    from app.rulebook.purchases.procedures import Open, OpenKind, Procedure

SIZE = 16
"""Pixels of the icon before something open."""

FEW = 150
"""Pixels of height at least for what is open, if it is that much, and for the list of papers."""


class _Area(Scrolled):
    """Asks for little, takes what is left, and scrolls where that is not enough."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), min(FEW, self.inside.minimumSizeHint().height()))


class GateList(QWidget):
    """``changed`` is emitted when something was mended or confirmed."""

    changed = Signal()

    def __init__(self, desk: Desk, dossier: str) -> None:
        super().__init__()
        self.desk, self.dossier, self.gate = desk, dossier, Gate()
        self.head = wrapped("", "section")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(2)
        self.grid.setColumnStretch(1, 1)
        inside = QWidget()
        within = vbox(inside)
        within.addLayout(self.grid)
        within.addStretch(1)
        self.area = _Area(inside, say("没办完的"))
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.confirm = QCheckBox(say("上面没办完的都看过了，照样办理(&Y)"))
        self.confirm.toggled.connect(lambda _: self.changed.emit())
        outer = vbox(self, spacing=6)
        outer.addWidget(self.head)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.confirm)

    def show_gate(self, gate: Gate, procedure: Procedure) -> None:
        """Show what stands before a procedure; what is new has to be confirmed again."""
        if gate.seen - self.gate.seen:
            self.confirm.setChecked(False)
        self.gate = gate
        self._list(gate, procedure)
        self.confirm.setVisible(bool(gate.may))
        must = len(gate.missing) + sum(map(len, gate.must.values()))
        may = sum(map(len, gate.may.values()))
        told = [say_many("{n} 项要先办完", must)] if must else []
        told += [say_many("{n} 项没办完，看过可以照样办理", may)] if may else []
        self.head.setText(say("；").join(told) or say("没有未了的事，可以办理。"))
        self.area.setVisible(bool(told))
        high = QSizePolicy.Policy.Expanding if told else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, high)

    @property
    def passed(self) -> bool:
        """Whether nothing stands before the procedure any more."""
        return self.gate.free and (not self.gate.may or self.confirm.isChecked())

    def _what_becomes(self, kind: OpenKind, each: Open, procedure: Procedure) -> str:
        if kind == "duties" and ends(procedure, each, self.desk.office.rules.book.vocabulary):
            return say("办理后终止")
        if kind == "tracks" and procedure.tracks == "stop":
            return say("办理后停止")
        return say("可以照旧")

    def _list(self, gate: Gate, procedure: Procedure) -> None:
        clear(self.grid)
        if gate.missing:
            self._head(say("要先收到"))
        for kind in gate.missing:
            self._add_missing(self.desk.office.rules.document(kind))
        for kind, things in gate.must.items():
            self._add(kind, things, None)
        for kind, things in gate.may.items():
            self._add(kind, things, procedure)

    def _add(self, kind: OpenKind, things: Sequence[Open], procedure: Procedure | None) -> None:
        """Add what is open of a kind; it has to be mended first where there is no ``procedure`` that leaves it."""
        self._head(open_things.declared()[kind].title())
        mend = mends.declared().get(kind)
        for each in things:
            act = (
                button(mend.verb(), partial(mend.open, self.desk, self.dossier, each.id, self.window()), link=True)
                if mend
                else None
            )
            stands = self._what_becomes(kind, each, procedure) if procedure else say("先办完")
            self._line(each.words, stands, "today" if procedure else "late", act)

    def _add_missing(self, paper: str) -> None:
        act = button(say("收件"), lambda: commands.call(self, "receive"), link=True)
        self._line(paper, say("先办完"), "late", act)

    def _head(self, title: str) -> None:
        self.grid.addWidget(label(title, "quiet"), self.grid.rowCount(), 0, 1, 4)

    def _line(self, words: str, stands: str, shade: str, act: QWidget | None) -> None:
        place = self.grid.rowCount()
        mark = QLabel()
        name = "warning-circle-fill" if shade == "late" else "clock"
        mark.setPixmap(icon(name, shade).pixmap(SIZE, SIZE))
        self.grid.addWidget(mark, place, 0)
        self.grid.addWidget(wrapped(words), place, 1)
        self.grid.addWidget(label(stands, "error" if shade == "late" else "quiet"), place, 2)
        if act:
            act.setAccessibleDescription(words)
            self.grid.addWidget(act, place, 3)
