"""What the dialogs have in common in which a bundle passes over the counter: who, when, the papers, and what follows."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.base.words import say, say_many
from app.custody.bundles.rules import sum_of
from app.kit.dialogs import LITTLE
from app.kit.fields import HolderBox
from app.kit.foresight.ahead import AheadDialog
from app.kit.look import colour
from app.kit.parts import Field, KeyButton, hbox, label, rich, row, strong, vbox, wrapped

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QResizeEvent

    from app.custody.bundles.rules import Sum
    from app.custody.bundles.table import BundleTable
    from app.kit.desk import Desk
    from app.kit.fields import MomentEdit


class BundleDialog(AheadDialog):
    """The papers at the right; at the left the other side and the time, and below them what would follow.

    A subclass adds its fields to ``side`` and ``afterwards`` after them, offers papers, and passes the bundle on.
    """

    def __init__(self, desk: Desk, parent: QWidget | None, wanted: QSize, bundle: BundleTable, usual: str) -> None:
        """``usual`` is the other side that is chosen at first."""
        super().__init__(desk, parent, wanted)
        self.bundle, self.hint = bundle, wrapped("", "small")
        self.other = HolderBox(desk.office, but=desk.office.rules.this_office, first=usual)
        # The longest of all names would make the column wider than it is.
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.other.setMinimumContentsLength(3)
        self.counterpart = QLineEdit()
        self.at.setPlaceholderText(say("现在"))
        self.and_print = KeyButton("", "Ctrl+P")
        self.and_print.clicked.connect(self._commit_and_print)
        QShortcut(QKeySequence("Ctrl+P"), self, self._commit_and_print)
        self.printing = False
        bundle.told.connect(self.complain)
        bundle.changed.connect(self.reckon)

    def entitle_ways(self, title: str, verb: str, and_print: str, after: str, nothing: str) -> None:
        """Name the dialog, its two acts, and what follows; ``nothing`` is said where nothing does."""
        self.entitle(title, verb)
        self.and_print.setText(and_print)
        self.and_print.setToolTip(f"{and_print} (Ctrl+P)")
        self.buttons.insertWidget(self.buttons.indexOf(self.primary), self.and_print)
        self.afterwards.name(after, nothing)

    def add_name_and_time(self, name: str, time: Field[MomentEdit]) -> None:
        """Add the other side's name and the time to the left column, with what may be typed there."""
        both = QWidget()
        hbox(both, (0, 0, 0, 0), 8).addLayout(row(Field(name, self.counterpart), time, stretch=(1, 1)))
        self.add_field(both, wrapped(say("也可输入 9:30、昨天 16:30、9-28 9:05"), "small"))

    def add_field(self, field: QWidget, below: QWidget) -> None:
        """Add a field to the left column with what belongs to it close below."""
        both = vbox(together := QWidget(), (0, 0, 0, 0), 4)
        both.addWidget(field)
        both.addWidget(below)
        self.side.addWidget(together)

    def add_papers(self, title: str, hint: str, all_: str) -> None:
        """Add the papers at the right, below a title and the act that ticks them."""
        act = KeyButton(all_, "Ctrl+A")
        act.clicked.connect(self.bundle.tick_all)
        # A key of the button itself would press it a tenth of a second later.
        QShortcut(QKeySequence("Ctrl+A"), self, self.bundle.tick_all)
        head = QWidget()
        across = hbox(head, (24, 10, 16, 6), 12)
        across.addWidget(label(title, "section"))
        self.hint.setText(hint)
        across.addWidget(self.hint, 100)
        across.addStretch(1)
        across.addWidget(act)
        self.body.addWidget(head)
        self.body.addWidget(self.bundle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setVisible(event.size().width() >= LITTLE)

    # What the sum is, and what follows, is reckoned anew after each change.

    def reckon(self) -> None:
        """Say the sum; what follows is told as soon as nothing more changes at once."""
        sum_ = sum_of(self.bundle.ticked())
        taken, sheets = self.sum_words(sum_)
        told = say("{taken}，{sheets}", taken=strong(taken), sheets=escape(sheets)) if sheets else strong(taken)
        if sum_.refused:
            refused = say_many("不收 {n} 件", sum_.refused)
            told += f"&nbsp;&nbsp; {strong(refused, colour('late').name())}"
        rich(self.sum).setText(told)
        self.primary.setText(self.counted_verb(sum_.papers))
        super().reckon()

    def sum_words(self, sum_: Sum) -> tuple[str, str]:
        """What is taken, and what that makes in sheets."""
        raise NotImplementedError

    def counted_verb(self, _papers: int) -> str:
        """What the primary button is called where so many papers are ticked."""
        return self.windowTitle()

    def _commit_and_print(self) -> None:
        self.printing = True
        self.commit()
        self.printing = False
