"""Leaving: what somebody typed at length in a dialog is not lost by Esc, Cancel or the window's cross; it is asked about.

A part of a window is left by Esc before the window is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.base.words import say
from app.kit.office_window import OfficeWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

SHADE = QColor(38, 36, 32, 87)
"""What lies over a window that waits for a dialog: warm black, a third of it."""

FEW = 20
"""As many typed characters are soon typed again, so nobody is asked about them."""


def written(into: QWidget) -> int:
    """How many characters the inputs of a dialog hold that somebody typed into; secrets do not count, nor does what the
    program filled in, nor dialogs above it."""
    return sum(len(words) for _, words in typed_words(into))


def typed_words(into: QWidget) -> list[tuple[str, str]]:
    """What ``written`` counts: the name of each input with what it holds."""
    lines = [
        (each.accessibleName(), each.text())
        for each in into.findChildren(QLineEdit)
        if each.window() is into
        and each.isModified()
        and each.echoMode() == QLineEdit.EchoMode.Normal
        and not each.isReadOnly()
    ]
    changed = [each for each in _texts(into) if each.window() is into and each.document().isModified()]
    return lines + [(each.accessibleName(), each.toPlainText()) for each in changed if not each.isReadOnly()]


def _texts(into: QWidget) -> list[QPlainTextEdit | QTextEdit]:
    return [*into.findChildren(QPlainTextEdit), *into.findChildren(QTextEdit)]


def mark_typed(into: QWidget) -> None:
    """Treat what the inputs hold as typed, such as a draft that was taken up."""
    for line in into.findChildren(QLineEdit):
        line.setModified(True)
    for text in _texts(into):
        text.document().setModified(True)


class PassingDialog(QDialog):
    """A dialog that is freed, with what it shows, once it was closed and the dialogs that it opened are closed too.

    Whoever opened it hears of its end by its signals, before it is gone."""

    def done(self, result: int) -> None:
        super().done(result)
        self._pass()

    def _pass(self) -> None:
        above = next((each for each in self.findChildren(QDialog) if each.isVisible()), None)
        if above:
            above.finished.connect(self._pass)
        else:
            self.deleteLater()


D = TypeVar("D", bound=QDialog)


def passing(dialog: D) -> D:
    """Let one of Qt's own dialogs be freed once it was closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


class AskingDialog(PassingDialog):
    """A dialog that asks before it is left with more than ``FEW`` characters typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed_cells = 0
        self._cells_watched = False
        self.question: QMessageBox | None = None
        self._shade: QWidget | None = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shade_below()
        if not self._cells_watched:
            self._cells_watched = True
            for view in self.findChildren(QAbstractItemView):
                # The lists of closed boxes have none yet.
                if delegate := view.itemDelegate():
                    delegate.commitData.connect(self._typed_in_cell)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._shade:
            self._shade.deleteLater()
            self._shade = None

    def _shade_below(self) -> None:
        """Darken the office's window while it has to wait for this dialog."""
        parent: QWidget | None = self.parentWidget()
        below = OfficeWindow.around(parent) if parent else None
        if below and self.isModal() and not self._shade:
            self._shade = Shade(below)

    def _typed_in_cell(self, editor: QWidget) -> None:
        if isinstance(editor, QLineEdit):
            self._typed_cells += len(editor.text())

    def reject(self) -> None:
        """Leave the dialog, after a question if much was typed."""
        if written(self) + self._typed_cells > FEW:
            self._ask_whether_lost()
        else:
            self.leave_for_good()

    def leave_for_good(self) -> None:
        """Leave the dialog for good; what is under way is let go first."""
        self.let_go()
        super().reject()

    def let_go(self) -> None:
        """Hook for a subclass: stop what is under way, since the dialog is left."""

    def keep_draft(self) -> bool:
        """Hook for a subclass: keep what was typed for the next time; False if it cannot."""
        return False

    def keep_words(self) -> None:
        """Hook for a subclass: keep what was typed, since the dialog goes without being asked."""

    def keeps_drafts(self) -> bool:
        """Hook for a subclass: whether ``keep_draft`` can be offered."""
        return False

    def _ask_whether_lost(self) -> None:
        if self.question:
            return
        words = say("这里输入的内容还没有保存。")
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), words, parent=self)
        go_on = box.addButton(say("接着填"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        if self.keeps_drafts():
            box.addButton(say("留着下次填"), QMessageBox.ButtonRole.ActionRole).clicked.connect(self._leave_draft)
        box.addButton(say("不要了"), QMessageBox.ButtonRole.DestructiveRole).clicked.connect(self.leave_for_good)
        box.finished.connect(self._answered)
        self.question = box
        box.open()

    def _leave_draft(self) -> None:
        if self.keep_draft():
            self.leave_for_good()

    def _answered(self, _result: int) -> None:
        if self.question:
            self.question.deleteLater()
            self.question = None


class Shade(QWidget):
    """Lies over a whole window and darkens it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        over.installEventFilter(self)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), SHADE)


def busy_dialog(window: QWidget) -> AskingDialog | None:
    """An open dialog of a window in which much was typed; None if there is none."""
    shown = [each for each in window.findChildren(AskingDialog) if each.isVisible()]
    return next((each for each in shown if written(each) > FEW), None)


class Escape(QObject):
    """Watches the program's keys: Esc within ``part`` calls ``act``, and nobody else hears of it."""

    def __init__(self, part: QWidget, act: Callable[[], object]) -> None:
        super().__init__(part)
        self._part, self._act = part, act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape or not self._is_within(watched):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._act()
        return True

    def _is_within(self, watched: QObject) -> bool:
        """Whether a key goes to the part; what goes to a dialog above it does not."""
        each: QObject | None = watched
        while each is not None and each is not self._part:
            each = None if isinstance(each, QWidget) and each.isWindow() else each.parent()
        return each is self._part
