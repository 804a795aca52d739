"""The making of pages: each is loaded when it is first looked at, and what it asks for goes to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.shell.main_window import MainWindow


def make(window: MainWindow, name: str) -> QWidget:
    """A page by its name."""
    return MAKERS[name](window)


def _today(window: MainWindow) -> QWidget:
    from app.today.page import TodayPage

    page = TodayPage(window.desk)
    page.opened.connect(window.open_dossier)
    page.wants_pending.connect(lambda: window.go("handoffs"))
    page.wants_fines.connect(lambda: window.go("fines"))
    page.wants_archive.connect(window.show_archive)
    page.wants_page.connect(window.go)
    return page


def _clients(window: MainWindow) -> QWidget:
    from app.find.clients_page import ClientsPage

    page = ClientsPage(window.desk)
    page.opened.connect(window.open_dossier)
    page.wants_new.connect(window.new_dossier)
    page.wants_import.connect(window.import_ledger)
    return page


def _handoffs(window: MainWindow) -> QWidget:
    from app.custody.handoffs_page import HandoffsPage

    page = HandoffsPage(window.desk)
    page.wants_scans.connect(window.scan_back)
    page.opened.connect(window.open_dossier)
    page.wants_receive.connect(window.receive)
    page.wants_hand_over.connect(window.hand_over)
    return page


def _progress(window: MainWindow) -> QWidget:
    from app.progress.page import ProgressPage

    page = ProgressPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page


def _archive(window: MainWindow) -> QWidget:
    from app.archive.page import ArchivePage

    page = ArchivePage(window.desk)
    page.opened.connect(window.open_dossier)
    return page


def _complaints(window: MainWindow) -> QWidget:
    from app.complaints.page import ComplaintsPage

    return ComplaintsPage(window.desk)


def _fines(window: MainWindow) -> QWidget:
    from app.fines.page import FinesPage

    page = FinesPage(window.desk)
    page.opened.connect(window.open_dossier)
    return page


def _duty(window: MainWindow) -> QWidget:
    from app.registers.duty_page import DutyPage

    return DutyPage(window.desk)


def _registers(window: MainWindow) -> QWidget:
    from app.registers.page import RegistersPage

    return RegistersPage(window.desk)


def _reports(window: MainWindow) -> QWidget:
    from app.reports.page import ReportsPage

    return ReportsPage(window.desk)


def _regulations(window: MainWindow) -> QWidget:
    from app.regulations.page import RegulationsPage

    return RegulationsPage(window.desk)


def _settings(window: MainWindow) -> QWidget:
    from app.shell.settings_page import SettingsPage

    page = SettingsPage(window.desk)
    page.language_chosen.connect(window.language_chosen)
    page.restored.connect(window.restored)
    return page


MAKERS: dict[str, Callable[[MainWindow], QWidget]] = {
    "today": _today,
    "clients": _clients,
    "handoffs": _handoffs,
    "progress": _progress,
    "archive": _archive,
    "complaints": _complaints,
    "fines": _fines,
    "duty": _duty,
    "registers": _registers,
    "reports": _reports,
    "regulations": _regulations,
    "settings": _settings,
}
