"""Keeping in the background: backing up now and then, and once more on closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog

from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import backups
from app.kit.background import Stopped, Work, begin
from app.office.office import TROUBLE
from app.office.words import sentence, trouble

if TYPE_CHECKING:
    from app.keeping.backups import Made
    from app.office.office import Office

MINUTE = 60_000
PATIENCE = 500
"""Milliseconds that closing may take without a word."""


class Counted(Work):
    """Work that can say how far it is: ``moved`` carries steps done and steps in all."""

    moved = Signal(int, int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office

    def count(self, done: int, steps: int) -> None:
        """Called between steps; stops the work if somebody asked for it."""
        if self.isInterruptionRequested():
            raise Stopped
        self.moved.emit(done, steps)


class Backing(Counted):
    """Backs up; ``done`` carries ``backups.Made``."""

    def answer(self) -> object:
        try:
            return backups.make(self._office, lambda left, pages: self.count(pages - left, pages))
        finally:
            self._office.register.close()


class Keeper(QObject):
    """Backs up now and then while the program is open; nobody waits for it."""

    made = Signal(object)
    warned = Signal(str)
    """Why the second place, or nothing at all, was backed up."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work: Backing | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(MINUTE)

    def look(self) -> None:
        """Back up if it is time."""
        try:
            if self.work is None and backups.due(self.office):
                self.begin()
        except TROUBLE as error:
            self.warned.emit(trouble(error))

    def begin(self) -> None:
        """Back up now."""
        if self.work is None:
            self.work = Backing(self.office)
            self.work.finished.connect(self._finished)
            begin(self.work, self._made, self._failed)

    def _finished(self) -> None:
        self.work = None

    def _made(self, made: Made) -> None:
        if made.missed:
            self.warned.emit(missed_words(made.missed))
        self.made.emit(made)

    def _failed(self, words: str) -> None:
        if words:
            self.warned.emit(say("没有备份成：{why}", why=words))

    def rest(self) -> None:
        """Back up no more, and wait for what is under way."""
        self._timer.stop()
        if self.work:
            self.work.wait()

    def close_office(self) -> None:
        """Back up once more if anything happened since the last time; said after half a second, and may be skipped."""
        self.rest()
        try:
            if not backups.entries_since(self.office, backups.last(self.office)):
                return
        except TROUBLE:
            return
        loop = QEventLoop()
        closing = Closing(Backing(self.office))
        closing.over.connect(loop.quit)
        closing.start()
        loop.exec()

    def hand_back(self) -> None:
        """Whoever sat here leaves: back up what happened since, without waiting."""
        self._timer.stop()
        try:
            if backups.entries_since(self.office, backups.last(self.office)):
                self.begin()
        except TROUBLE as error:
            self.warned.emit(trouble(error))


class Closing(QProgressDialog):
    """The last backup before the program ends."""

    over = Signal()

    def __init__(self, work: Backing) -> None:
        super().__init__()
        self.work = work
        self.setLabelText(say("正在备份…"))
        self.setCancelButtonText(say("跳过"))
        self.setWindowTitle(say("卷宗"))
        self.setMinimumDuration(PATIENCE)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.canceled.connect(work.requestInterruption)
        work.moved.connect(self._move)
        work.finished.connect(self._finished)

    def start(self) -> None:
        """Start the work; ``over`` comes when it ended, whichever way."""
        self.work.start()

    def _move(self, done: int, steps: int) -> None:
        self.setMaximum(steps)
        self.setValue(done)

    def _finished(self) -> None:
        self.work.wait()
        self.over.emit()
        self.close()


def missed_words(error: Exception) -> str:
    """Why the second place got no backup."""
    if isinstance(error, FileNotFoundError):
        return say(
            "备份的第二处现在不在（{folder}），下次再试。",
            folder=error.args[0] if len(error.args) == 1 else error.filename,
        )
    why = sentence(error) if isinstance(error, Refusal) else trouble(error)
    return say("备份的第二处没有写成，下次再试。{why}", why=why)
