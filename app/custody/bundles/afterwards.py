"""What follows from a bundle, beside it: told while it is ticked, on one line where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.base.words import say_many
from app.kit.icons import icon
from app.kit.parts import clear, hbox, label, vbox, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.custody.bundles.words import Consequence, Kind

ICONS: dict[Kind, tuple[str, str]] = {
    "done": ("check-circle-fill", "done"),
    "late": ("warning-circle-fill", "late"),
    "waits": ("warning", "today"),
    "today": ("clock", "today"),
    "coming": ("calendar-blank", "coming"),
    "dropped": ("minus-circle", "coming"),
}


class Afterwards(QWidget):
    """A title over what follows; folded, a button with their number. ``unfolded`` says that they are wanted nevertheless."""

    unfolded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title, self._nothing, self._folded = "", "", False
        self.head = label("", "section")
        self.fold_button = QPushButton()
        self.fold_button.setCheckable(True)
        self.fold_button.setAutoDefault(False)
        self.fold_button.toggled.connect(self._lay_open)
        self.list = QWidget()
        self._rows = vbox(self.list, (0, 0, 0, 0), 10)
        inside = vbox(self, (0, 4, 0, 0), 10)
        inside.addWidget(self.head)
        inside.addWidget(self.fold_button)
        inside.addWidget(self.list)
        inside.addStretch(1)
        self.fold(folded=False)

    def name(self, title: str, nothing: str) -> None:
        """Give it its title; ``nothing`` is said where nothing follows."""
        self._title, self._nothing = title, nothing
        self.head.setText(title)
        self.list.setAccessibleName(title)
        self.show_consequences([])

    def show_consequences(self, found: Sequence[Consequence], note: str = "") -> None:
        """Show what follows; ``note`` is said instead of the usual words where nothing does."""
        clear(self._rows)
        for each in found:
            self._rows.addWidget(_row(each))
        if not found or note:
            self._rows.addWidget(wrapped(note or self._nothing, "small"))
        count = say_many("{n} 项", len(found))
        self.fold_button.setText(f"{self._title}  {count}" if found else self._title)

    def fold(self, *, folded: bool) -> None:
        """Fold to one line, or show everything."""
        self._folded = folded
        self.head.setVisible(not folded)
        self.fold_button.setVisible(folded)
        self.list.setVisible(not folded or self.fold_button.isChecked())

    def _lay_open(self, wanted: bool) -> None:
        self.list.setVisible(wanted or not self._folded)
        if wanted:
            self.unfolded.emit()


def _row(each: Consequence) -> QWidget:
    made = QWidget()
    across = hbox(made, (0, 0, 0, 0), 8)
    sign = QLabel()
    sign.setPixmap(icon(*ICONS[each.kind]).pixmap(16, 16))
    sign.setFixedSize(16, 20)
    across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    lines = QWidget()
    below = vbox(lines, (0, 0, 0, 0), 0)
    below.addWidget(wrapped(each.what))
    if each.more:
        below.addWidget(wrapped(each.more, "small"))
    across.addWidget(lines, 1)
    return made
