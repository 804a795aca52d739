"""Half-typed dialogs survive a crash: what is in their inputs is kept every few seconds, and offered again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.base import features
from app.base.words import say
from app.office import drafts
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.dialogs import Sheet
    from app.kit.office_window import OfficeWindow
    from app.office.drafts import Draft


@dataclass(frozen=True, slots=True)
class Opener:
    """How a half-typed dialog is opened again: what it is called, and the dialog still empty. Rooms declare them."""

    name: Callable[[], str]
    dialog: Callable[[OfficeWindow, Draft], Sheet]


EVERY = 2000
"""Milliseconds between two looks at what is typed."""


def typed(of: QWidget) -> Draft:
    """What stands in the inputs that are attributes of ``of``; secrets never."""
    state: Draft = {}
    for name, each in vars(of).items():
        if isinstance(each, QLineEdit) and each.echoMode() == QLineEdit.EchoMode.Normal and not each.isReadOnly():
            state[name] = each.text()
        elif isinstance(each, QPlainTextEdit):
            state[name] = each.toPlainText()
        elif isinstance(each, QComboBox):
            state[name] = each.currentIndex()
        elif isinstance(each, QCheckBox):
            state[name] = each.isChecked()
    return state


def retype(into: QWidget, state: Draft) -> None:
    """Put back what ``typed`` found."""
    for name, value in state.items():
        each = getattr(into, name, None)
        if isinstance(each, QLineEdit):
            each.setText(str(value))
        elif isinstance(each, QPlainTextEdit):
            each.setPlainText(str(value))
        elif isinstance(each, QComboBox):
            each.setCurrentIndex(int(value))
        elif isinstance(each, QCheckBox):
            each.setChecked(bool(value))


class Keeper(QTimer):
    """Keeps one dialog's draft until the dialog ends, however it ends."""

    def __init__(self, dialog: Sheet) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._last = dialog.draft()
        self.setInterval(EVERY)
        self.timeout.connect(self.keep)
        dialog.finished.connect(self._drop)
        self.start()

    def keep(self) -> None:
        """Keep what was typed since the last look."""
        now = self._dialog.draft()
        if now == self._last:
            return
        self._last = now
        try:
            drafts.keep(self._dialog.desk.office, self._dialog.DRAFT, now)
        except TROUBLE:
            # Nothing confirmed is at stake; the next look tries again.
            self._last = {}

    def _drop(self) -> None:
        self.stop()
        try:
            drafts.drop(self._dialog.desk.office, self._dialog.DRAFT)
        except TROUBLE:
            return


def offer(window: OfficeWindow) -> None:
    """Say that something was left half typed, with ways to go on or to drop it."""
    openers: dict[str, Opener] = features.table("drafts")
    for kind, draft in drafts.waiting(window.desk.office).items():
        if kind in openers:
            words = say("上次有没填完的“{name}”", name=openers[kind].name())
            window.desk.said.emit(
                words,
                [
                    (say("接着填"), partial(_go_on, window, openers[kind], draft)),
                    (say("不要了"), partial(drafts.drop, window.desk.office, kind)),
                ],
            )
            return


def _go_on(window: OfficeWindow, opener: Opener, draft: Draft) -> None:
    dialog = opener.dialog(window, draft)
    dialog.open()
    dialog.take_up(draft)
