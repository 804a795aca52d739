"""Drafts 草稿 of dialogs: their inputs are stored every few seconds, so that they survive a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from app.kit.background import unwatched
from app.office import drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.desk import Desk
    from app.office.drafts import Draft


EVERY = 2000
"""Milliseconds between two checks for changes."""


def typed(of: QWidget) -> Draft:
    """The contents of the inputs that are attributes of ``of``; never secrets."""
    state: Draft = {}
    for name, each in vars(of).items():
        if isinstance(each, QLineEdit) and each.echoMode() == QLineEdit.EchoMode.Normal and not each.isReadOnly():
            state[name] = each.text()
        elif isinstance(each, QPlainTextEdit):
            state[name] = each.toPlainText()
        elif isinstance(each, QComboBox):
            state[name] = each.currentIndex()
        elif isinstance(each, QCheckBox | QRadioButton):
            state[name] = each.isChecked()
    return state


def retype(into: QWidget, state: Draft) -> None:
    """Restore what ``typed`` returned."""
    for name, value in state.items():
        each = getattr(into, name, None)
        if isinstance(each, QLineEdit):
            each.setText(str(value))
        elif isinstance(each, QPlainTextEdit):
            each.setPlainText(str(value))
        elif isinstance(each, QComboBox) and isinstance(value, int):
            each.setCurrentIndex(value)
        elif isinstance(each, QCheckBox | QRadioButton):
            each.setChecked(bool(value))


class Keeper(QTimer):
    """Stores what is half typed in a dialog or a part of a page. A dialog's is dropped when it is accepted or rejected; a
    part's as soon as ``now`` tells of nothing any more."""

    def __init__(self, of: QWidget, desk: Desk, kind: str, now: Callable[[], Draft]) -> None:
        super().__init__(of)
        self._desk, self._kind, self._now = desk, kind, now
        self._last = now()
        self._left = self.kept = False
        self.setInterval(EVERY)
        self.timeout.connect(self.keep)
        if isinstance(of, QDialog):
            of.finished.connect(self._drop)
        self.start()

    def keep(self) -> None:
        """Store the draft if it changed since the last check."""
        now = self._now()
        if now == self._last:
            return
        self._last = now
        if not now:
            self._desk.quietly(unwatched, drafts.drop, self._kind)
            return
        self.kept = True
        if not self._desk.quietly(unwatched, drafts.keep, self._kind, now):
            # Nothing confirmed is at stake; the next check tries again.
            self._last = {}

    def leave(self) -> bool:
        """Leave the draft for the next time the dialog is wanted; False if it could not be stored."""
        self._last = {}
        self.keep()
        self._left = bool(self._last)
        return self._left

    def _drop(self) -> None:
        self.stop()
        if self.kept and not self._left:
            self._desk.quietly(unwatched, drafts.drop, self._kind)
