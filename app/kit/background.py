"""Long work beside the window, each piece in a thread of its own that ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QThread, Signal

from app.base.refusals import Refusal
from app.office.office import TROUBLE
from app.office.words import sentence, trouble

if TYPE_CHECKING:
    from collections.abc import Callable


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The person cancelled; nothing was changed."""


_running: set[Work] = set()


class Work(QThread):
    """Something long in the background; ``failed`` carries a sentence."""

    done = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    """How far it is, in words of the work's own."""

    def answer(self) -> object:
        """What the work is; runs in its own thread, with the register's own connection there."""
        raise NotImplementedError

    def run(self) -> None:
        try:
            self.done.emit(self.answer())
        except Refusal as refusal:
            self.failed.emit(sentence(refusal))
        except TROUBLE as error:
            self.failed.emit(trouble(error))
        except Stopped:
            self.failed.emit("")

    def tell(self, what: str) -> None:
        """Called between steps; stops the work if somebody asked for it."""
        if self.isInterruptionRequested():
            raise Stopped
        self.told.emit(what)

    def over(self) -> None:
        """Called in the window's thread when this one has ended."""
        self.wait()
        _running.discard(self)


def busy() -> bool:
    """Whether any work is under way."""
    return bool(_running)


def begin(work: Work, then: Callable[[Any], object], otherwise: Callable[[str], object]) -> None:
    """Start work that stays until its end even if who asked is gone.

    The answer comes to ``then``, a sentence to ``otherwise``: methods of widgets, so that they run in the window's
    thread and not at all once the widget is deleted.
    """
    _running.add(work)
    work.done.connect(then)
    work.failed.connect(otherwise)
    work.finished.connect(work.over)
    application = QCoreApplication.instance()
    if application:
        application.aboutToQuit.connect(work.wait)
    work.start()
