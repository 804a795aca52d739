"""A main window on the test's office."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.services import offices
from app.windows.desk import Desk
from app.windows.look import dress
from app.windows.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.services.office import Office


@pytest.fixture
def clean_settings(tmp_path: Path, qapp: QApplication) -> QApplication:
    """Column widths and window places of nobody; the program's look."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    qapp.setOrganizationName("Juanzong")
    qapp.setApplicationName("Juanzong")
    dress(qapp, "light")
    return qapp


@pytest.fixture
def open_window(office: Office, qtbot: QtBot, clean_settings: QApplication) -> Iterator[Callable[..., MainWindow]]:
    """Opens the main window at a page."""
    made: list[MainWindow] = []

    def show(page: str = "today") -> MainWindow:
        window = MainWindow(Desk(office), offices.name(office), page)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        made.append(window)
        return window

    yield show
    for each in QApplication.topLevelWidgets():
        each.close()
