"""Puts the window together: look, language, office, sign-in; the only place with a clock besides ``commands``."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

# Qt's import hook reads the source of every module that is imported after it: the rooms that know no Qt come first.
from app import crash
from app.domain.refusals import Refusal
from app.resources import packaged
from app.services import dossiers, offices  # noqa: F401
from app.services.office import TROUBLE
from app.storage import register

# isort: split
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QStandardPaths, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.windows.desk import Desk
from app.windows.look import dress
from app.windows.main_window import MainWindow

if TYPE_CHECKING:
    from app.services.office import Office


def clock() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def default_folder() -> Path:
    """Where the office lies unless somebody says otherwise: the user's own, local, never synced."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def make_application(scheme: str = "") -> QApplication:
    """The one Qt application, dressed; ``scheme`` is light, dark or the system's."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setOrganizationName("Juanzong")
    application.setApplicationName("Juanzong")
    dress(application, scheme)
    return application


_translators: list[QTranslator] = []


def speak(language: str) -> None:
    """Make program and Qt speak a language; the program's own texts are written in Chinese."""
    for old in _translators:
        QCoreApplication.removeTranslator(old)
    _translators.clear()
    own = str(packaged("resources", "translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt, f"qtbase_{language}"), (own, f"juanzong_{language}")):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _translators.append(translator)
    QLocale.setDefault(QLocale(language))


def system_language() -> str:
    """The language to begin with, before an office says its own."""
    name = QLocale.system().name()
    if name.startswith("zh"):
        return "zh_TW" if name in {"zh_TW", "zh_HK", "zh_MO"} else "zh_CN"
    return "en" if name.startswith("en") and name != "en_US" else "zh_CN"


class Program(QObject):
    """From start to end: one office, one window at a time."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.office: Office | None = None
        self.window: QWidget | None = None
        self.language = system_language()

    def begin(self) -> None:
        """Open the office, or offer the ways to begin one."""
        if register.exists(self.folder):
            self.open_office(self.folder)
        else:
            speak(self.language)
            self.offer_beginning()

    def offer_beginning(self) -> None:
        """First start: demonstration, import or an empty office."""
        from app.windows.first_start import FirstStart

        first = FirstStart(str(self.folder), self.language)
        first.wanted.connect(self.found)
        first.language_chosen.connect(self._begin_in)
        self._show(first)

    def _begin_in(self, language: str) -> None:
        self.language = language
        speak(language)
        self.offer_beginning()

    def found(self, way: str, name: str, person: str) -> None:
        """Found an office in the way somebody chose."""
        from app.services import demo, staff

        try:
            if way == "demo":
                folder = self.folder / "demo"
                if not register.exists(folder):
                    demo.make(folder, clock, language=self.language).register.close()
                self.open_office(folder)
                return
            office = offices.found(self.folder, clock, name=name, language=self.language)
            staff.add(office, person, "clerk")
        except (Refusal, *TROUBLE) as error:
            self._say(error)
            return
        self._opened(office)
        self.sign_in(person)
        if way == "import" and isinstance(self.window, MainWindow):
            self.window.go("clients")
            self.window.import_ledger()

    def open_office(self, folder: Path) -> None:
        """Open the office in ``folder`` and ask who is there."""
        try:
            office = offices.open_office(folder, clock)
        except (Refusal, *TROUBLE) as error:
            self._say(error)
            return
        self._opened(office)
        self.ask_who()

    def _opened(self, office: Office) -> None:
        self.office = office
        self.language = office.language
        speak(self.language)

    def ask_who(self) -> None:
        """Sign-in by choosing a person."""
        from app.windows.sign_in import SignIn

        if self.office:
            page = SignIn(self.office, offices.name(self.office))
            page.chosen.connect(self.sign_in)
            self._show(page)

    def sign_in(self, person: str, page: str = "today") -> None:
        """``person`` is at the desk; show the main window at ``page``."""
        if self.office is None:
            return
        self.office.signed_in = person
        window = MainWindow(Desk(self.office), offices.name(self.office), page)
        window.signed_out.connect(self.ask_who)
        window.language_chosen.connect(lambda _: self._again(person))
        self._show(window)
        window.bring_up_to_date()

    def _again(self, person: str) -> None:
        """The language changed: every text is made anew."""
        if self.office:
            speak(self.office.language)
            self.sign_in(person, "settings")

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.show()
        if old:
            old.close()
            old.deleteLater()

    def own_up(self, report: Path) -> None:
        """The program made a mistake: say so, and where the report lies."""
        words = self.tr("程序出了差错，刚才的操作可能没有完成，请核对后再做一次。报告已存到 {file}，可交给支持人员。")
        box = QMessageBox(QMessageBox.Icon.Warning, "卷宗", words.format(file=report), parent=self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _say(self, error: BaseException) -> None:
        from app.windows.wording import sentence, trouble

        words = sentence(error) if isinstance(error, Refusal) else trouble(error)
        self._show(QMessageBox(QMessageBox.Icon.Warning, "卷宗", words))


def main(arguments: list[str]) -> int:
    """Open the window."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m app")
    parser.add_argument("--office", type=Path, metavar="DIR", help="the office's folder")
    # The build's own check: write the first window's title once it is painted, then end.
    parser.add_argument("--started", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    application = make_application()
    program = Program(asked.office or default_folder())
    crash.watch(default_folder() / "support", program.own_up)
    program.begin()
    if asked.started:
        QTimer.singleShot(1000, lambda: _tell_started(program, asked.started))
    return application.exec()


def _tell_started(program: Program, file: Path) -> None:
    window = program.window
    title = window.windowTitle() if window and window.isVisible() else ""
    file.write_text(title, encoding="utf-8")
    QCoreApplication.exit(0 if title else 1)
