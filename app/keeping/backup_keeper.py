"""Keeping in the background: backing up now and then, and once more on closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog

from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import backups
from app.kit.background import unwatched
from app.kit.desk import Desk
from app.office.office import TROUBLE
from app.office.words import sentence, trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.keeping.backups import Made
    from app.kit.background import Beside
    from app.office.office import Office

MINUTE = 60_000
PATIENCE = 500
"""Milliseconds that closing may take without a word."""


def back_up(office: Office, tell: Callable[[tuple[int, int]], object]) -> Made:
    """Back up; ``tell`` hears pages done and pages in all."""
    return backups.make(office, lambda left, pages: tell((pages - left, pages)))


class Keeper(QObject):
    """Backs up now and then while the program is open; nobody waits for it."""

    made = Signal(object)
    warned = Signal(str)
    """Why the second place, or nothing at all, was backed up."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work: Beside | None = None
        self._desk = Desk(office)
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
            self.work = self._back_up(unwatched)

    def _back_up(self, told: Callable[[tuple[int, int]], object]) -> Beside:
        return self._desk.beside(back_up, told=told, done=self._made, failed=self._failed, ended=self._finished)

    def _finished(self) -> None:
        self.work = None

    def _made(self, made: Made) -> None:
        if made.missed:
            self.warned.emit(missed_words(made.missed))
        self.made.emit(made)

    def _failed(self, words: str) -> None:
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
        loop, closing = QEventLoop(), Closing()
        work = self._back_up(closing.show_moved)
        work.ended.connect(loop.quit)
        closing.canceled.connect(work.cancel)
        loop.exec()
        work.wait()
        closing.close()

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

    def __init__(self) -> None:
        super().__init__()
        self.setLabelText(say("正在备份…"))
        self.setCancelButtonText(say("跳过"))
        self.setWindowTitle(say("卷宗"))
        self.setMinimumDuration(PATIENCE)
        self.setAutoClose(False)
        self.setAutoReset(False)

    def show_moved(self, moved: tuple[int, int]) -> None:
        """So much is done, of so much."""
        done, steps = moved
        self.setMaximum(steps)
        self.setValue(done)


def missed_words(error: Exception) -> str:
    """Why the second place got no backup."""
    if isinstance(error, FileNotFoundError):
        return say(
            "备份的第二处现在不在（{folder}），下次再试。",
            folder=error.args[0] if len(error.args) == 1 else error.filename,
        )
    why = sentence(error) if isinstance(error, Refusal) else trouble(error)
    return say("备份的第二处没有写成，下次再试。{why}", why=why)
