"""The ways to begin where no office is open: open one, restore one from a backup, import, a demonstration, an empty one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.base.refusals import Refusal
from app.kit.application import remembered_folder
from app.kit.languages import speak
from app.office import founding as offices
from app.office.office import TROUBLE
from app.register import register

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from app.access.sign_in import SignIn
    from app.keeping.nearby import Nearby
    from app.office.office import Office
    from app.register.backups import Backup
    from app.shell.first_start import FirstStart


class Beginning(QObject):
    """Shows the first page, and does what is chosen there. ``folder`` is where a new office is founded."""

    shown = Signal(object)
    """A window to show instead of the present one."""
    opened = Signal(object, bool)
    """The folder of an office that exists, and whether the next start opens it too."""
    founded = Signal(object, str, str, str)
    """The new ``Office``, the way, its recovery key, and the reason to found it in a doubtful place."""
    prepared = Signal(object, object)
    """The folder in which somebody signs in to a backup that is being restored, and the ``Backup``."""
    failed = Signal(object)
    """The error."""

    def __init__(self, folder: Path, language: str, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.folder, self.language, self._clock = folder, language, clock
        self.page: QWidget | None = None
        self.even_so = ""
        """The reason to restore a backup into a doubtful place."""

    def offer(self) -> None:
        """Show the first page, and soon on it what lies near."""
        from app.shell.first_start import FirstStart

        first = FirstStart(str(self.folder), self.language)
        first.wanted.connect(self.found)
        first.language_chosen.connect(self._begin_in)
        first.office_chosen.connect(lambda folder: self.opened.emit(Path(folder), True))
        first.backups_chosen.connect(lambda folder: self._choose_backup(Path(folder)))
        first.folder_chosen.connect(lambda folder: self._look_in(Path(folder), first))
        self._show(first)
        QTimer.singleShot(0, first, lambda: self._look_around(first))

    def _show(self, page: QWidget) -> None:
        self.page = page
        self.shown.emit(page)

    def _begin_in(self, language: str) -> None:
        self.language = language
        speak(language)
        self.offer()

    def _near(self, folders: Sequence[Path]) -> Nearby:
        from app.demo import service as demo
        from app.keeping import nearby
        from app.rulebook import kind_files

        demonstrations = [demo.place(self.folder, kind.id) for kind in kind_files.every()]
        apart = [path for each in demonstrations for path in (each, each / "backups")]
        return nearby.look(folders, apart=apart)

    def _look_around(self, first: FirstStart) -> None:
        from app.keeping.places_store import removable_drives

        first.show_nearby(self._near([self.folder, *removable_drives()]))
        last = remembered_folder()
        if last and last != self.folder:
            first.miss(str(last))

    def _look_in(self, folder: Path, first: FirstStart) -> None:
        """Go on with what lies in a folder that somebody chose; several things are shown to choose from."""
        found = self._near([folder, folder.parent] if folder.name == "backups" else [folder])
        if folder in found.offices or (len(found.offices), len(found.backups)) == (1, 0):
            self.opened.emit(folder if folder in found.offices else found.offices[0], True)
        elif (len(found.offices), len(found.backups)) == (0, 1):
            self._choose_backup(found.backups[0][0])
        else:
            first.show_nearby(found, chosen=str(folder))

    def _choose_backup(self, folder: Path) -> None:
        from app.keeping.moving_in_page import MovingInPage

        kept = next((each for place, each in self._near([folder]).backups if place == folder), ())
        page = MovingInPage(folder, kept, self.folder)
        page.left.connect(self.offer)
        page.chosen.connect(partial(self._prepare, page))
        self._show(page)

    def _prepare(self, page: QWidget, backup: Backup, even_so: str = "") -> None:
        from app.keeping import moving_in, place_checks
        from app.keeping.moving_in_page import MovingInPage
        from app.keeping.places import DoubtfulPlace
        from app.office.words import sentence, trouble

        try:
            place_checks.check(self.folder, even_so=bool(even_so))
            folder = moving_in.prepare(self.folder, backup)
        except DoubtfulPlace as doubt:
            self._ask_about_place(doubt, lambda reason: self._prepare(page, backup, reason))
        except (Refusal, *TROUBLE) as error:
            if isinstance(page, MovingInPage):
                page.problem.setText(sentence(error) if isinstance(error, Refusal) else trouble(error))
        else:
            self.even_so = even_so
            self.prepared.emit(folder, backup)

    def _ask_about_place(self, doubt: Refusal, go_on: Callable[[str], object]) -> None:
        from app.keeping.place_dialog import PlaceDialog
        from app.keeping.places import DoubtfulPlace

        if isinstance(doubt, DoubtfulPlace):
            dialog = PlaceDialog(doubt, self.page)
            dialog.given.connect(go_on)
            dialog.open()

    def found(self, way: str, name: str, person: str, secret: str, choice: str, even_so: str = "") -> None:
        """Found an office in the way chosen: ``choice`` is the kind of a demonstration, otherwise the regulations, separated
        by blanks; ``even_so`` is the reason to do so in a doubtful place."""
        from app.keeping import place_checks
        from app.keeping.places import DoubtfulPlace

        try:
            place_checks.check(self.folder, even_so=bool(even_so))
            if way == "demo":
                self._demonstrate(choice)
                return
            office, key = self._founded(name, person, secret, choice)
        except DoubtfulPlace as doubt:
            self._ask_about_place(doubt, lambda reason: self.found(way, name, person, secret, choice, reason))
        except (Refusal, *TROUBLE) as error:
            self.failed.emit(error)
        else:
            self.founded.emit(office, way, key, even_so)

    def _demonstrate(self, kind: str) -> None:
        from app.demo import service as demo

        folder = demo.place(self.folder, kind)
        if not register.exists(folder):
            demo.make(folder, self._clock, language=self.language, kind=kind).register.close()
        self.opened.emit(folder, False)

    def _founded(self, name: str, person: str, secret: str, choice: str) -> tuple[Office, str]:
        from app.access import founding
        from app.shell import needed_pages

        return founding.found(
            self.folder,
            self._clock,
            name=name,
            administrator=person,
            secret=secret,
            language=self.language,
            begin=lambda made: needed_pages.begin(made, choice.split()),
        )


def settled(folder: Path, office: Office, backup: Backup, beginning: Beginning | None) -> Office:
    """The office that was opened from a ``backup``, moved to ``folder``. Raises Refusal, OSError, EngineError."""
    from app.keeping import moving_in, place_checks

    try:
        moved = moving_in.settle(folder, office, backup)
    except BaseException:
        office.register.close()
        raise
    if beginning and beginning.even_so:
        place_checks.note(moved, beginning.even_so)
    return moved


def sign_in_page(folder: Path, clock: Callable[[], datetime]) -> SignIn:
    """The sign-in by name and secret; a demonstration fills in its known secret.

    Raises:
        Refusal, OSError, EngineError

    """
    from app.access import service as access
    from app.access.sign_in import SignIn
    from app.demo import service as demo
    from app.office.words import sentence

    open_to_all, laid = _is_open_to_all(folder), access.is_open(folder)
    people = demo.people(folder) if open_to_all else []
    page = SignIn(folder, clock, people=people, known_secret=demo.SECRET if open_to_all else "")
    if laid and not open_to_all:
        page.complain(sentence(offices.KeyLaidBeside(str(folder))))
    return page


def _is_open_to_all(folder: Path) -> bool:
    """Whether the secrets here are known to everybody, as in a demonstration, and no key was merely left beside."""
    try:
        return offices.stands_open(folder)
    except (Refusal, *TROUBLE):
        return False
