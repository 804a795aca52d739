"""Backs up 备份 in the background while the program is open, and once more on closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog

from app.base.refusals import Refusal
from app.base.words import say
from app.keeping import backups
from app.keeping.backup_words import not_written
from app.keeping.seats import service as seats
from app.kit.background import unwatched
from app.kit.desk import Desk
from app.office.office import TROUBLE
from app.office.words import sentence, trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.keeping.backups import BackupResult
    from app.kit.background import Beside
    from app.office.office import Office

MINUTE = 60_000
PATIENCE = 500
"""How many milliseconds closing may take before its progress is shown."""


def back_up(office: Office, tell: Callable[[tuple[int, int]], object]) -> BackupResult:
    """Back up; ``tell`` is called with (pages done, pages in all)."""
    return backups.make(office, lambda left, pages: tell((pages - left, pages)))


def keep_shown(office: Office, tell: Callable[[tuple[int, int]], object]) -> Exception | None:
    """Write a snapshot if one is due; why it could not be written, None if it was or is not due."""
    try:
        if seats.due(office):
            seats.bring_up_to_date(office, lambda left, pages: tell((pages - left, pages)))
    except (Refusal, *TROUBLE) as error:
        return error
    return None


class Keeper(QObject):
    """Backs up an office whenever a backup is due, and writes the snapshots that other PCs look at; nobody waits for it."""

    made = Signal(object)
    warned = Signal(str)
    """Why there is no backup, or none in the second place."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self.work: Beside | None = None
        self._showing: Beside | None = None
        self._failed_so = ""
        self._desk = Desk(office)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(MINUTE)

    def look(self) -> None:
        """Back up if it is due, and see to the snapshot."""
        try:
            self.show()
            if self.work is None and backups.due(self.office):
                self.begin()
        except TROUBLE as error:
            self.warned.emit(trouble(error))

    def begin(self) -> None:
        """Back up now, unless a backup is under way."""
        if self.work is None:
            self.work = self._back_up(unwatched)

    def show(self) -> None:
        """See to the snapshot beside the window, since its place may be far away."""
        if self._showing is None and seats.rules(self.office).place:
            self._showing = self._desk.beside(
                keep_shown, told=unwatched, done=self._shown, failed=self.warned.emit, ended=self._shown_ended
            )

    def _shown_ended(self) -> None:
        self._showing = None

    def _shown(self, failed: Exception | None) -> None:
        """Why there is no snapshot is said once, not every minute."""
        words = not_written(failed) if failed else ""
        if words and words != self._failed_so:
            self.warned.emit(words)
        self._failed_so = words

    def _back_up(self, told: Callable[[tuple[int, int]], object]) -> Beside:
        return self._desk.beside(back_up, told=told, done=self._made, failed=self._failed, ended=self._finished)

    def _finished(self) -> None:
        self.work = None

    def _made(self, made: BackupResult) -> None:
        if made.missed:
            self.warned.emit(missed_words(made.missed))
        self.made.emit(made)

    def _failed(self, words: str) -> None:
        self.warned.emit(say("没有备份成：{why}", why=words))

    def rest(self) -> None:
        """Stop backing up, and wait for the backup under way."""
        self._timer.stop()
        if self._showing:
            self._showing.cancel()
            self._showing.wait()
        if self.work:
            self.work.wait()

    def close_office(self) -> None:
        """Back up once more if anything was entered since the last backup; shown after PATIENCE, and may be skipped."""
        self.rest()
        try:
            if not backups.entries_since(self.office, backups.last(self.office)):
                return
        except TROUBLE:
            return
        loop, closing = QEventLoop(), ClosingDialog()
        work = self._back_up(closing.show_moved)
        work.ended.connect(loop.quit)
        closing.canceled.connect(work.cancel)
        loop.exec()
        work.wait()
        closing.close()

    def hand_back(self) -> None:
        """Back up, without waiting, if anything was entered since the last backup: the person signs out."""
        self._timer.stop()
        try:
            if backups.entries_since(self.office, backups.last(self.office)):
                self.begin()
        except TROUBLE as error:
            self.warned.emit(trouble(error))


class ClosingDialog(QProgressDialog):
    """Shows the progress of the last backup before the program ends."""

    def __init__(self) -> None:
        super().__init__()
        self.setLabelText(say("正在备份…"))
        self.setCancelButtonText(say("跳过"))
        self.setWindowTitle(say("卷宗"))
        self.setMinimumDuration(PATIENCE)
        self.setAutoClose(False)
        self.setAutoReset(False)

    def show_moved(self, moved: tuple[int, int]) -> None:
        """Show (pages done, pages in all)."""
        done, steps = moved
        self.setMaximum(steps)
        self.setValue(done)


def missed_words(error: Exception) -> str:
    """The sentence that says why the second place got no backup."""
    if isinstance(error, FileNotFoundError):
        return say(
            "备份的第二处现在不在（{folder}），下次再试。",
            folder=error.args[0] if len(error.args) == 1 else error.filename,
        )
    why = sentence(error) if isinstance(error, Refusal) else trouble(error)
    return say("备份的第二处没有写成，下次再试。{why}", why=why)
