"""A page that is opened shows itself and no other window, not even for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.base import features
from tests.access.reading import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.shell.main_window import MainWindow


class Windows(QObject):
    """Notes which windows are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName() or watched.objectName()}")
        return False


@pytest.mark.parametrize("busy", ["zh_CN"], indirect=True)
def test_a_page_opens_without_another_window(
    open_window: Callable[..., MainWindow], busy: Dossier, request: pytest.FixtureRequest
) -> None:
    window, application = open_window("today"), QCoreApplication.instance()
    watch = Windows()
    assert application
    application.installEventFilter(watch)
    request.addfinalizer(lambda: application.removeEventFilter(watch))
    for name in (*features.pages(), "dossier"):
        show(window, name, busy)
        assert (name, watch.shown) == (name, [])
