"""Looks after the office while the program runs: one program per register, backups, the clock, the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSysInfo, Qt, Signal

from app.base.words import say
from app.keeping.seats.seat import Seat
from app.kit.background import unwatched
from app.kit.one_program import OneProgram
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.keeping.backup_keeper import Keeper
    from app.keeping.clock_watch import ClockWatch
    from app.keeping.copy_traces import Traces
    from app.kit.office_window import OfficeWindow
    from app.kit.one_program import Elsewhere
    from app.office.office import Office


PATIENCE = 3000
"""How many milliseconds the program that has the office open may take to come to the front."""


class Caretaker(QObject):
    """Holds the office's folder and backs it up; of a snapshot it shows newer ones (``seat``).

    ``wanted``: the program was started again, so show its window.
    """

    wanted = Signal()

    def __init__(self, steady: Callable[[], float]) -> None:
        """``steady`` gives seconds that nobody can set; they tell a clock that jumped."""
        super().__init__()
        self._steady = steady
        self._clock: ClockWatch | None = None
        self._one: OneProgram | None = None
        self._refused: OneProgram | None = None
        self._keeper: Keeper | None = None
        self._traces: Traces | None = None
        self.elsewhere: Elsewhere | None = None
        self.seat = Seat(self)

    def hold(self, folder: Path, *, over: bool = False) -> bool:
        """Take the lock of the office in ``folder``. False if another program has it: one on this PC is asked to come to
        the front, one on another PC is described in ``elsewhere``.

        ``over``: take over a lock that another PC left.
        """
        if self._one and self._one.folder == folder:
            return True
        one, self.elsewhere = (self._refused if over and self._refused else OneProgram(folder)), None
        self._refused = None
        if not (one.take_over() if over else one.take()):
            self.elsewhere = one.elsewhere()
            if self.elsewhere is None and not one.ask(PATIENCE):
                self.elsewhere = one.elsewhere()
            if self.elsewhere:
                # Only it knows that nobody answered, so it is asked to take over.
                self._refused = one
            return False
        self._release()
        self._one = one
        one.wanted.connect(self.wanted)
        return True

    def is_sound(self, office: Office) -> bool:
        """Whether the register is undamaged; checked only if the program did not end properly the last time."""
        from app.register import checks

        one = self._one
        if one is None or not one.left_open:
            return True
        sound = checks.sound(office.register)
        one.left_open = not sound
        return sound

    def watch(self, office: Office, window: OfficeWindow) -> None:
        """Look after an office once its window was painted."""
        window.after_paint(partial(self._watch, office, window))

    def _watch(self, office: Office, window: OfficeWindow) -> None:
        from app.keeping.backup_keeper import Keeper

        if office.register.unwritable:
            # The window says so; nothing is entered, so there is nothing to back up or to date.
            self.forget()
            if office.register.as_of:
                self.seat.watch(window)
            return
        if self._keeper is None or self._keeper.office is not office:
            self.forget()
            self._keeper = Keeper(office)
        self._keeper.warned.connect(window.desk.refused)
        try:
            self._look_at_clock(office, window)
        except TROUBLE:
            # The page on screen already shows the trouble with the register.
            return
        self._look_at_place(office, window)
        self._look_at_copies(office, window)
        self._look_at_recent(window)

    def _look_at_recent(self, window: OfficeWindow) -> None:
        """In the background, look again at what was stored since the register was last verified."""
        from app.access import recent

        def tell(wrong: str | None) -> None:
            if wrong:
                words = say("上次核验以后存入的内容有一处不符：{wrong}。请核验登记库，先不要恢复备份。", wrong=wrong)
                window.desk.refused.emit(words)

        window.desk.beside(recent.first_wrong, done=tell, failed=window.desk.refused.emit)

    def _look_at_clock(self, office: Office, window: OfficeWindow) -> None:
        from app.keeping.clock_watch import ClockWatch
        from app.office import clock as clocks

        self._rest_clock()
        last = clocks.doubtful(office)
        self._clock = watch = ClockWatch(office, self._steady)
        watch.jumped.connect(lambda due: self._ask_about_clock(due, window, watch))
        office.trusted = watch.agrees
        if last:
            watch.ask()
            self._ask_about_clock(last, window, None)

    def _ask_about_clock(self, last: datetime, window: OfficeWindow, watch: ClockWatch | None) -> None:
        from app.keeping.clock_dialog import ClockDialog

        dialog = ClockDialog(window.desk, last, window, watch=watch)
        dialog.left.connect(window.signed_out)
        if self._clock:
            dialog.accepted.connect(self._clock.begin_again)
            dialog.accepted.connect(window.bring_up_to_date)
        dialog.open()

    def distrust(self, office: Office) -> None:
        """Until somebody is asked about it, trust the clock of an office only if it follows the last entry."""

        def trusted() -> bool:
            # Loaded when it is first asked, which is after the first paint.
            from app.office import clock as clocks

            return clocks.doubtful(office) is None

        office.trusted = trusted

    def _rest_clock(self) -> None:
        if self._clock:
            self._clock.stop()
            self._clock = None

    def _look_at_place(self, office: Office, window: OfficeWindow) -> None:
        from app.keeping import place_checks
        from app.keeping.backup_words import place_warning

        words = place_warning(place_checks.look(office.register.folder))
        if words:
            window.desk.refused.emit(words)

    def _look_at_copies(self, office: Office, window: OfficeWindow) -> None:
        """Say that the folder is one of two copies, if so; whoever read that goes on here."""
        from PySide6.QtWidgets import QMessageBox

        from app.keeping import copies, copy_traces
        from app.keeping.backup_words import copied

        host = QSysInfo.machineHostName()
        self._traces = copy_traces.Traces(office)
        found = window.desk.ask(copies.look, host, self._traces.seen())
        if found is None:
            self._accept_place(window, host)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, say("卷宗"), copied(office, found), parent=window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setStandardButtons(QMessageBox.StandardButton.NoButton)
        box.addButton(say("知道了，在这里接着用"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(lambda _: self._accept_place(window, host))
        box.open()

    def _accept_place(self, window: OfficeWindow, host: str) -> None:
        from app.keeping import copies

        window.desk.quietly(unwatched, copies.accept, host)
        self._note()

    def _note(self) -> None:
        """Remember what was last entered."""
        if self._traces:
            self._traces.note()

    def hand_back(self) -> None:
        """The person signed out: back up while the sign-in page is shown."""
        self._note()
        self._traces = None
        self.seat.rest()
        self._rest_clock()
        if self._keeper:
            self._keeper.hand_back()
            self._keeper = None

    def forget(self) -> None:
        """Stop backing up: the office is about to be opened again."""
        self.seat.rest()
        self._rest_clock()
        if self._keeper:
            self._keeper.rest()
            self._keeper = None

    def give_up(self) -> None:
        """The office is about to be removed: stop backing up, remember nothing, and release the folder."""
        self._traces = None
        self.forget()
        self._release()

    def end(self) -> None:
        """The program ends: back up once more and release the folder."""
        self._note()
        self._traces = None
        self.seat.rest()
        self._rest_clock()
        if self._keeper:
            self._keeper.close_office()
            self._keeper = None
        self._release()

    def _release(self) -> None:
        if self._one:
            self._one.release()
            self._one = None
