"""Half-typed dialogs survive a crash: what is in their inputs is kept every few seconds, and offered again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.base.words import say, say_in
from app.office import drafts
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.kit.dialogs import Sheet
    from app.office.drafts import Draft
    from app.shell.main_window import MainWindow

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


def offer(window: MainWindow) -> None:
    """Say that something was left half typed, with ways to go on or to drop it."""
    for kind, draft in drafts.waiting(window.desk.office).items():
        if kind in _OPENERS:
            name, again = _OPENERS[kind]
            words = say("上次有没填完的“{name}”", name=name())
            window.desk.said.emit(
                words,
                [
                    (say("接着填"), partial(_go_on, window, again, draft)),
                    (say("不要了"), partial(drafts.drop, window.desk.office, kind)),
                ],
            )
            return


def _go_on(window: MainWindow, again: Callable[[MainWindow, Draft], Sheet], draft: Draft) -> None:
    dialog = again(window, draft)
    dialog.open()
    dialog.take_up(draft)


def _receive(window: MainWindow, _draft: Draft) -> Sheet:
    from app.custody.receive_dialog import ReceiveDialog

    return ReceiveDialog(window.desk, "", window)


def _hand_over(window: MainWindow, _draft: Draft) -> Sheet:
    from app.custody.hand_over_dialog import HandOverDialog

    return HandOverDialog(window.desk, "", window)


def _dossier(window: MainWindow, draft: Draft) -> Sheet:
    from app.dossiers import service as dossiers
    from app.dossiers.dialog import DossierDialog

    known = dossiers.load(window.desk.office, draft["dossier"]) if draft.get("dossier") else None
    dialog = DossierDialog(window.desk, known, window)
    dialog.saved.connect(window.open_dossier)
    dialog.opened.connect(window.open_dossier)
    return dialog


def _complaint(window: MainWindow, _draft: Draft) -> Sheet:
    from app.complaints.dialogs import ReceiveComplaintDialog

    return ReceiveComplaintDialog(window.desk, "", window)


def _record(window: MainWindow, draft: Draft) -> Sheet:
    from app.registers import service as registers
    from app.registers.dialogs import WriteDialog

    return WriteDialog(window.desk, registers.form_of(window.desk.office, draft["form"]), window)


_OPENERS: dict[str, tuple[Callable[[], str], Callable[[MainWindow, Any], Sheet]]] = {
    "receive": (lambda: say("收件"), _receive),
    "hand-over": (lambda: say("移交"), _hand_over),
    "complaint": (lambda: say("投诉"), _complaint),
    "record": (lambda: say_in("enter something", "登记"), _record),
    "dossier": (lambda: say("客户档案"), _dossier),
}
