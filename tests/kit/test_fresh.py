"""After an act only what is in view looks again; the rest does when somebody comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.kit.desk import Desk, Fresh

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.office.office import Office


@pytest.fixture
def pages(office: Office, qtbot: QtBot) -> tuple[Desk, QStackedWidget, list[str]]:
    """Two pages in a stack, each of which tells when it looks again."""
    desk, stack, looked = Desk(office), QStackedWidget(), list[str]()
    qtbot.addWidget(stack)
    for name in ("first", "second"):
        page = QWidget()
        stack.addWidget(page)
        Fresh(page, desk, lambda name=name: looked.append(name))  # type: ignore[misc]
    return desk, stack, looked


def test_before_the_window_is_shown_every_page_looks(pages: tuple[Desk, QStackedWidget, list[str]]) -> None:
    desk, _, looked = pages
    desk.changed.emit()
    assert looked == ["first", "second"]


def test_only_the_page_in_view_looks_again(pages: tuple[Desk, QStackedWidget, list[str]]) -> None:
    desk, stack, looked = pages
    stack.show()
    desk.changed.emit()
    desk.changed.emit()
    assert looked == ["first", "first"]


def test_a_page_that_missed_changes_looks_once_when_it_comes_into_view(
    pages: tuple[Desk, QStackedWidget, list[str]],
) -> None:
    desk, stack, looked = pages
    stack.show()
    desk.changed.emit()
    desk.changed.emit()
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    stack.setCurrentIndex(1)
    assert looked == ["first", "first", "second"]
