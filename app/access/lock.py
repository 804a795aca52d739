"""The screen lock 锁屏: after some idle minutes the window is covered; half-typed input is kept underneath."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.access import service as access
from app.access.sign_in import SignIn
from app.base import features
from app.base.words import say, say_many
from app.kit.leaving import AskingDialog
from app.office import founding as offices
from app.office import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QCloseEvent

    from app.kit.office_window import Frame, OfficeWindow
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
    """Who is here forgot the secret; what was typed in the dialogs that were open waits for its person."""
    taken_over = Signal(object)
    """Somebody else signed in, with their ``Office``; what was typed waits likewise."""

    def __init__(self, frame: Frame, window: OfficeWindow, office: Office) -> None:
        super().__init__(window)
        self._frame, self._office = frame, office
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self.cover: Cover | None = None
        self._key = QKeySequence(features.key_of("lock"))
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
        if self.cover is None:
            if event.type() in _SIGNS_OF_LIFE:
                self._begin_again()
            if (
                isinstance(event, QKeyEvent)
                and QKeySequence(event.keyCombination()) == self._key
                and self._is_to_lock(event)
            ):
                return True
        elif event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            # Work that ends now must not show its result to whoever is here.
            QTimer.singleShot(0, watched, partial(self._put_away, watched))
        return super().eventFilter(watched, event)

    def _is_to_lock(self, event: QKeyEvent) -> bool:
        """Lock on the key of *lock* where an open dialog keeps it from the window; whether it was that.

        Without a secret to unlock with, the key is nobody's."""
        if not QApplication.activeModalWidget() or not locks(self._office):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.lock()
        event.accept()
        return True

    def _put_away(self, window: QWidget) -> None:
        if self.cover:
            self._hidden.append(window)
            window.hide()

    def lock(self) -> None:
        """Cover the window; open dialogs are hidden until it is unlocked."""
        if self.cover is not None:
            return
        self._hidden = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not self._frame]
        self._focus = QApplication.focusWidget()
        for each in self._hidden:
            each.hide()
        self.cover = Cover(self._office, _kept(self._hidden))
        self.cover.unlocked.connect(self._uncover)
        self.cover.opened.connect(self._hand_over)
        self.cover.wants_recovery.connect(self._give_up)
        self._frame.cover(self.cover)

    def _uncover(self) -> None:
        self.cover = None
        self._frame.uncover()
        for each in self._hidden:
            # Hiding a dialog removes the modality that open() gave it.
            each.setWindowModality(Qt.WindowModality.WindowModal)
            each.show()
        self._hidden = []
        if self._focus:
            self._focus.setFocus()
        self._begin_again()

    def _hand_over(self, office: Office) -> None:
        self._keep_words()
        self.taken_over.emit(office)

    def _give_up(self) -> None:
        self._keep_words()
        self.gave_up.emit()

    def _keep_words(self) -> None:
        """Keep what was typed for its person; the cover stays until something else is shown."""
        left, self._hidden = self._hidden, []
        for each in left:
            if isinstance(each, AskingDialog):
                each.keep_words()
            each.deleteLater()


class Cover(SignIn):
    """Asks for the secret of who is signed in; anybody else signs in anew, and only then is the seat taken over."""

    unlocked = Signal()

    def __init__(self, office: Office, kept: str) -> None:
        self._seat = office
        now = f"{office.local(office.now()):%H:%M}"
        super().__init__(
            office.register.folder,
            office.clock,
            first=[office.name_of(office.signed_in)],
            title=offices.name(office),
            below=say("{time} 锁屏 · {day}", time=now, day=phrases.with_weekday(office.today())),
            note=kept,
        )
        self.setWindowTitle(say("已锁屏 · {office}", office=offices.name(office)))

    def verb(self) -> str:
        return say("解锁")

    def ask(self) -> Office | None:
        if self.people.currentRow():
            return super().ask()
        access.confirm(self._seat, self._seat.signed_in, self.secret.text())
        return None

    def refuse(self, error: Exception) -> None:
        """Whatever is wrong is said here: what waits under the cover is not given up for it."""
        self.tell(error)

    def let_in(self, office: Office | None) -> None:
        if office:
            self.opened.emit(office)
        else:
            self.unlocked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window does not lead past the lock, nor lose what waits under it."""
        event.ignore()


def _kept(dialogs: Iterable[QWidget]) -> str:
    """What is said of the dialogs that wait under the cover: how many, but nothing of what is in them."""
    several = sum(isinstance(each, QDialog) for each in dialogs)
    if not several:
        return ""
    return say_many("没有填完的 {n} 个窗口留着，解锁后接着填；换人登录，也给您留着。", several)


def locks(office: Office) -> bool:
    """Whether there is a secret to unlock with."""
    return office.signer is not None


def lock(window: OfficeWindow) -> None:
    """Cover the window at once."""
    for each in window.findChildren(Lock):
        each.lock()
