"""Long work in the background, each piece in a thread of its own."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QThread, QTimer, Signal

from app.base.refusals import Refusal
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The person cancelled; nothing was changed."""


_running: set[QThread] = set()

TIDIED = 2000
"""Milliseconds between two collections of garbage while something runs in the background."""


class Beside(QThread):
    """Work in a thread of its own; its signals arrive in the window's thread.

    It runs to its end even if the caller is gone. Its signals are connected to methods of widgets, which are not called
    once the widget is deleted.
    """

    done = Signal(object)
    failed = Signal(str)
    """Why there is no result, as a sentence."""
    told = Signal(object)
    """Progress, as a value that the work defines."""
    ended = Signal()
    """The work has ended, in whatever way; emitted before the result."""
    _came = Signal(object)
    _tells = Signal(object)

    def __init__(self, work: Callable[[Callable[[object], None]], object], *, keep: bool = False) -> None:
        super().__init__()
        self._work, self._keep, self._cancelled, self._open = work, keep, False, True
        self._tidy = QTimer(self)
        self._tidy.timeout.connect(lambda: gc.collect(1))
        self._came.connect(self._hand_over)
        self._tells.connect(self._pass_on)
        self.finished.connect(self._over)

    def begin(self) -> None:
        """Start; the program waits for the work before it quits.

        Garbage is collected in the window's thread alone: it may hold widgets, and one that ends in another thread while
        the window paints takes the program with it.
        """
        gc.disable()
        self._tidy.start(TIDIED)
        _running.add(self)
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.wait)
        self.start()

    def cancel(self) -> None:
        """Stop between two steps; a result that still comes is dropped, unless ``keep`` is set."""
        self._cancelled = True

    def run(self) -> None:
        from app.office.words import sentence, trouble

        try:
            self._came.emit(partial(self.done.emit, self._work(self._tell)))
        except Refusal as refusal:
            self._came.emit(partial(self.failed.emit, sentence(refusal)))
        except TROUBLE as error:
            self._came.emit(partial(self.failed.emit, trouble(error)))
        except Stopped:
            pass

    def _tell(self, what: object) -> None:
        if self._cancelled:
            raise Stopped
        self._tells.emit(what)

    def _pass_on(self, what: object) -> None:
        if not self._cancelled:
            self.told.emit(what)

    def _hand_over(self, answer: Callable[[], object]) -> None:
        self._end()
        if self._keep or not self._cancelled:
            answer()

    def _over(self) -> None:
        self.wait()
        self._tidy.stop()
        _running.discard(self)
        if not _running:
            gc.enable()
        self._end()

    def _end(self) -> None:
        if self._open:
            self._open = False
            self.ended.emit()


def busy() -> bool:
    """Whether any background work is running."""
    return bool(_running)


def unwatched(_what: object) -> None:
    """Ignores progress or a message where nothing shows it."""
