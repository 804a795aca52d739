"""Starts the program with a window: look, language, office, sign-in. Only here and in ``commands`` a clock is read."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base import crash
from app.base.refusals import Refusal

# Qt's import hook reads the source of every module imported after it, so the rooms without Qt come first.
from app.dossiers import service as dossiers  # noqa: F401
from app.office import founding as offices
from app.office.office import TROUBLE, Office
from app.register import engine, register
from app.shell import features  # noqa: F401 - installs them

# isort: split
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.keeping.caretaker import (
    Caretaker,
)
from app.kit.application import (
    collect,
    default_folder,
    make_application,
    remember,
    system_language,
    tell_started,
    usual_folder,
)
from app.kit.desk import Desk
from app.kit.languages import speak
from app.kit.office_window import Frame
from app.shell.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from app.access.sign_in import SignIn
    from app.kit.one_program import Elsewhere
    from app.register.backups import Backup
    from app.starting import Beginning


def clock() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


def steady() -> float:
    """Seconds since the PC started, sleep included; nobody can set them."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


class Program(QObject):
    """The program from start to end: one office and one window at a time."""

    superfluous = Signal()
    """Another program on this PC has the office open, and was asked to come to the front."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = self.place = folder
        """The office's folder, and the folder that is open, which may be a demonstration inside it."""
        self.office: Office | None = None
        self.frame = Frame()
        self.language = system_language()
        self.lock: QObject | None = None
        self.beginning: Beginning | None = None
        self.restoring: Backup | None = None
        """The backup that becomes this PC's register once somebody signed in to it."""
        self.keeping = Caretaker(steady)
        self.keeping.wanted.connect(self.frame.come_forward)
        self.keeping.seat.fresher.connect(self._look_anew)
        self.keeping.seat.over.connect(self._say)

    @property
    def window(self) -> QWidget | None:
        """What is shown: a page, or a notice."""
        return self.frame.shown

    def begin(self) -> None:
        """Open the office, or offer the ways to begin one."""
        speak(self.language)
        with self._telling():
            if register.exists(self.folder):
                self.open_office(self.folder)
            else:
                self.offer_beginning()

    def offer_beginning(self) -> None:
        """Show the ways to begin: open an office, restore one, found one, see a demonstration."""
        from app.starting import Beginning

        self.beginning = Beginning(self.folder, self.language, clock)
        self.beginning.shown.connect(self.frame.present)
        self.beginning.opened.connect(self.choose_office)
        self.beginning.founded.connect(self._founded)
        self.beginning.prepared.connect(self._restore_into)
        self.beginning.failed.connect(self._say)
        self.beginning.offer()

    def found(self, way: str, name: str, person: str, secret: str, choice: str) -> None:
        """Found an office in the way chosen; see ``Beginning.found``."""
        if self.beginning is None:
            self.offer_beginning()
        if self.beginning:
            self.beginning.language = self.language
            self.beginning.found(way, name, person, secret, choice)

    def _founded(self, office: Office, way: str, key: str, even_so: str) -> None:
        from app.access.recovery_sheet_dialog import RecoverySheetDialog
        from app.keeping import place_checks

        self._opened(office)
        self.sign_in(office.signed_in)
        if even_so:
            place_checks.note(office, even_so)
        if isinstance(self.window, MainWindow):
            window = self.window
            sheet = RecoverySheetDialog(window.desk, key, window)
            if way == "import":
                window.go("clients")
                sheet.finished.connect(lambda _: window.call("import-ledger"))
            sheet.open()

    def choose_office(self, folder: Path, stays: bool) -> None:
        """Open the office in a folder; if it ``stays``, the next start opens it too."""
        if stays:
            self.folder = folder
            remember(folder)
        self.open_office(folder)

    def _restore_into(self, prepared: Path, backup: Backup) -> None:
        """Ask who signs in to a backup; then it becomes the register of this PC."""
        self.place, self.restoring = prepared, backup
        if register.is_secured(prepared):
            self.ask_secret()
            return
        with self._telling():
            self._opened(self._settled(offices.open_office(prepared, clock)))
            self.ask_who()

    def _settled(self, office: Office) -> Office:
        """The office, moved to its folder if it was opened from a backup. Raises Refusal, OSError, EngineError."""
        from app.starting import settled

        if self.restoring and office.register.folder != self.folder:
            office = settled(self.folder, office, self.restoring, self.beginning)
            self.place, self.restoring = self.folder, None
        return office

    def open_office(self, folder: Path, *, over: bool = False) -> None:
        """Open the office in ``folder`` and ask who is there; one with secrets is opened only by a secret.

        ``over``: take over a lock that another PC left.
        """
        speak(self.language)
        try:
            folder = self.keeping.seat.enter(folder, clock())
        except (Refusal, *TROUBLE) as error:
            self._say(error, self.offer_beginning)
            return
        if not self.keeping.hold(folder, over=over):
            if self.keeping.elsewhere:
                self._tell_elsewhere(folder, self.keeping.elsewhere)
            else:
                self.superfluous.emit()
            return
        self.place = folder
        if register.is_secured(folder):
            self.ask_secret()
            return
        try:
            office = offices.open_office(folder, clock)
            if not self.keeping.is_sound(office):
                raise engine.CannotOpen
        except (Refusal, *TROUBLE) as error:
            self._cannot_open(error)
            return
        self._opened(office)
        self.ask_who()

    def _tell_elsewhere(self, folder: Path, other: Elsewhere) -> None:
        """Say that another PC has the office open, or that its lock was copied, and offer to go on."""
        from app.shell.notices import elsewhere

        self.frame.present(elsewhere(other, lambda: self.open_office(folder, over=True)))

    def _cannot_open(self, error: Exception) -> None:
        """Offer the backups of a damaged office whose key is beside the register; otherwise say what is wrong."""
        if engine.is_damage(error) and (self.place / register.KEY).is_file():
            key = register.key_beside(self.place)
            self._rescue(key, lambda folder: Office(register.open_register(folder, key), clock))
        else:
            self._say(error)

    def _damaged(self, name: str, secret: str) -> None:
        """The secret is right, but the register is damaged: offer the backups."""
        from app.access import service as access
        from app.register import keys

        key = keys.unlock(self.place, name, secret).data
        self._rescue(key, lambda folder: access.sign_in(folder, clock, name, secret))

    def _rescue(self, key: bytes, seat: Callable[[Path], Office]) -> None:
        """Show the recovery page: the register is damaged."""
        from app.keeping.recovery_page import RecoveryPage

        speak(self.language)
        page = RecoveryPage(self.place, key, clock, seat)
        page.again.connect(lambda: self.open_office(self.place))
        self.frame.present(page)

    def ask_secret(self) -> None:
        """Show the sign-in by name and secret; a demonstration fills in its known secret."""
        from app.starting import sign_in_page

        with self._telling():
            self._show_sign_in(sign_in_page(self.place, clock))

    def _show_sign_in(self, page: SignIn) -> None:
        page.opened.connect(self._signed_in)
        page.damaged.connect(self._damaged)
        page.wants_recovery.connect(self.ask_recovery)
        self.frame.present(page)

    def ask_recovery(self) -> None:
        """Show the sign-in by the recovery sheet."""
        from app.access.secret_dialogs import RecoverPage

        page = RecoverPage(self.place, clock)
        page.opened.connect(self._signed_in)
        page.left.connect(self.ask_secret)
        self.frame.present(page)

    def _signed_in(self, office: Office) -> None:
        with self._telling():
            self._go_in(self._settled(office))

    def _go_in(self, office: Office) -> None:
        if not self.keeping.is_sound(office):
            office.register.close()
            key = office.register.key
            self._rescue(key, lambda folder: replace(office, register=register.open_register(folder, key)))
            return
        self._opened(office)
        self.sign_in(office.signed_in)

    def _opened(self, office: Office) -> None:
        self.keeping.hold(office.register.folder)
        self.office = office
        self.language = office.language
        speak(self.language)

    def ask_who(self) -> None:
        """Sign out and ask who comes next: by secret, or by choosing a person where there are no secrets."""
        from app.access.sign_in import ChoosePerson

        if self.office is None:
            return
        if self.office.signer:
            self._leave()
            self.ask_secret()
            return
        with self._telling():
            page = ChoosePerson(self.office, offices.name(self.office))
            page.chosen.connect(self.sign_in)
            self.frame.present(page)

    def _leave(self) -> None:
        """Whoever sits here leaves: nobody is signed in."""
        self.keeping.hand_back()
        if self.office:
            self.office.register.close()
        self.office = None

    def sign_in(self, person: str, page: str = "today") -> None:
        """Sign ``person`` (key) in and show the main window at ``page``; trouble is told."""
        if self.office:
            with self._telling():
                self._sit_down(self.office, person, page)

    def _sit_down(self, office: Office, person: str, page: str) -> None:
        office.signed_in = person
        self.keeping.distrust(office)
        window = MainWindow(Desk(office), offices.name(office), page)
        window.signed_out.connect(self.ask_who)
        window.language_chosen.connect(lambda _: self._again(person))
        window.look_chosen.connect(lambda: self._again(person))
        window.restored.connect(self._restored)
        window.demonstration_left.connect(self._leave_demonstration)
        self.frame.present(window)
        window.bring_up_to_date()
        self.keeping.watch(office, window)
        if office.signer:
            from app.access.lock import Lock
            from app.access.sign_in import Remembered

            Remembered(office.register.folder).add(office.name_of(person))
            self.lock = lock = Lock(self.frame, window, office)
            for left in (lock.gave_up, lock.taken_over):
                left.connect(self._leave)
            lock.gave_up.connect(self.ask_recovery)
            lock.taken_over.connect(self._signed_in)

    def _restored(self) -> None:
        """The register was exchanged for a backup: open the office again."""
        self.keeping.forget()
        self.open_office(self.place)

    def _look_anew(self, office: Office) -> None:
        """A newer snapshot was brought: show it to the same person on the same page."""
        if isinstance(window := self.window, MainWindow):
            page, dossier = window.sidebar.current(), window.shown_dossier()
            window.desk.office.register.close()
            self.place = office.register.folder
            self._opened(office)
            self.sign_in(office.signed_in, page)
            if dossier and isinstance(window := self.window, MainWindow):
                window.open_dossier(dossier)

    def _leave_demonstration(self) -> None:
        """Remove the demonstration that is open, and begin again without it."""
        from app.keeping import demonstration
        from app.shell.notices import left_over

        office, self.office = self.office, None
        if office is None:
            return
        self.keeping.give_up()
        with self._telling():
            removed = demonstration.remove(office)
            if removed.folder == self.folder:
                self.folder = usual_folder()
            self.begin()
            if removed.kept:
                left_over(removed, self.window).open()

    def end(self) -> None:
        """Back up once more, release the office's folder and close the register."""
        self.keeping.end()
        if self.office:
            self.office.register.close()

    def _again(self, person: str) -> None:
        """Open the window again in the office's new language, or with the look that was chosen."""
        if self.office:
            speak(self.office.language)
            self.sign_in(person, "settings")

    def own_up(self, report: Path) -> None:
        """Say that the program made a mistake, and where the report is."""
        from app.shell.notices import mistake

        mistake(report, self.window).open()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Inside, refusals and trouble outside the program, such as a disk error, are told in a sentence."""
        try:
            yield
        except (Refusal, *TROUBLE) as error:
            self._say(error)

    def _say(self, error: BaseException | str, go_on: Callable[[], object] | None = None) -> None:
        from app.shell.notices import trouble

        self.frame.present(trouble(error, go_on))


def main(arguments: list[str]) -> int:
    """Run the program with a window. Returns the exit status."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m app")
    parser.add_argument("--office", type=Path, metavar="DIR", help="the office's folder")
    # For the check of a build: write the first window's title after a second, then end.
    parser.add_argument("--started", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    application = make_application()
    program = Program(asked.office or usual_folder())
    crash.watch(default_folder() / "support", program.own_up)
    program.superfluous.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    program.begin()
    QTimer.singleShot(0, collect)
    if asked.started:
        QTimer.singleShot(1000, lambda: tell_started(program.window, asked.started))
    status = application.exec()
    program.end()
    return status
