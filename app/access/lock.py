"""The screen lock 锁屏: after some idle minutes the window is covered; half-typed input is kept underneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.access.sign_in import SecretEdit
from app.base.refusals import Refusal
from app.base.words import say
from app.kit.flow import Flow
from app.kit.leaving import AskingDialog
from app.kit.parts import Field, button, label, vbox, wrapped
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from app.kit.office_window import OfficeWindow
    from app.office.office import Office

MINUTES = 10
"""Idle minutes before the screen locks, unless this PC has its own setting."""

SETTING = "lock-minutes"

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
    }
)


def minutes() -> int:
    """The idle minutes after which this PC locks; 0 means never."""
    return int(str(QSettings().value(SETTING, MINUTES)))


class Lock(QObject):
    """Watches the whole program for input, and covers the window when there was none for ``minutes()``."""

    gave_up = Signal()
    """Somebody else wants to sign in; what was typed in the dialogs that were open waits for its person."""

    def __init__(self, window: OfficeWindow, office: Office) -> None:
        super().__init__(window)
        self._window, self._office = window, office
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self.cover: Cover | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        application = QCoreApplication.instance()
        if application:
            application.installEventFilter(self)
        self._begin_again()

    def _begin_again(self) -> None:
        if minutes():
            self._idle.start(minutes() * 60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self.cover is None:
            self._begin_again()
        return super().eventFilter(watched, event)

    def lock(self) -> None:
        """Cover the window; open dialogs are hidden until it is unlocked."""
        if self.cover is not None:
            return
        self._hidden = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self._window
        ]
        self._focus = QApplication.focusWidget()
        for each in self._hidden:
            each.hide()
        self._show_window(False)
        self.cover = Cover(self._window, self._office)
        self.cover.unlocked.connect(self._uncover)
        self.cover.gave_up.connect(self._give_up)
        self.cover.open()

    def _uncover(self) -> None:
        if self.cover is None:
            return
        self.cover.hide()
        self.cover.deleteLater()
        self.cover = None
        self._show_window(True)
        for each in self._hidden:
            # Hiding a dialog removes the modality that open() gave it.
            each.setWindowModality(Qt.WindowModality.WindowModal)
            each.show()
        self._hidden = []
        if self._focus:
            self._focus.setFocus()
        self._begin_again()

    def _show_window(self, shown: bool) -> None:
        for each in (self._window.centralWidget(), self._window.statusBar()):
            if each:
                each.setVisible(shown)

    def _give_up(self) -> None:
        left, self._hidden = self._hidden, []
        self._uncover()
        for each in left:
            if isinstance(each, AskingDialog):
                each.keep_words()
            each.deleteLater()
        self.gave_up.emit()


class Cover(QDialog):
    """Asks for the secret of the person who is signed in; anybody else must sign in anew."""

    unlocked = Signal()
    gave_up = Signal()

    def __init__(self, parent: QWidget, office: Office) -> None:
        super().__init__(parent)
        self._office = office
        self.setWindowTitle(say("已锁屏"))
        self.secret = SecretEdit()
        self.problem = wrapped("", "error")
        self.enter = button(say("继续"), self._unlock)
        self.enter.setDefault(True)
        outer = vbox(self, (32, 24, 32, 24), 12)
        outer.addWidget(label(say("已锁屏 · {name}", name=office.name_of(office.signed_in)), "title"))
        note = label(say("没有填完的内容都还在，输入口令后继续；换人登录，也给您留着。"), "quiet")
        outer.addWidget(note)
        outer.addWidget(Field(say("口令(&S)"), self.secret))
        outer.addWidget(self.problem)
        outer.addLayout(Flow(button(say("换人登录"), self.gave_up.emit, link=True), None, self.enter))
        self.setMinimumWidth(400)
        self.secret.returnPressed.connect(self._unlock)
        self.secret.setFocus()

    def reject(self) -> None:
        """Esc does not unlock."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()

    def _unlock(self) -> None:
        from app.access import service as access
        from app.office.words import sentence, trouble

        try:
            access.confirm(self._office, self._office.signed_in, self.secret.text())
        except Refusal as refusal:
            self.problem.setText(sentence(refusal))
            self.secret.selectAll()
            self.secret.setFocus()
        except TROUBLE as error:
            self.problem.setText(trouble(error))
        else:
            self.unlocked.emit()


def locks(office: Office) -> bool:
    """Whether there is a secret to unlock with."""
    return office.signer is not None


def lock(window: OfficeWindow) -> None:
    """Cover the window at once."""
    for each in window.findChildren(Lock):
        each.lock()
