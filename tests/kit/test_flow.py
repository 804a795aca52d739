"""Buttons side by side go on in the next line where there is no room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QPushButton, QWidget

from app.kit.flow import SPACING, Flow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDE, HIGH = 100, 32


class Row:
    """Four buttons of 100 by 32 pixels, the last two behind the room that is left."""

    def __init__(self, qtbot: QtBot) -> None:
        self.holder = QWidget()
        qtbot.addWidget(self.holder)
        self.buttons = [QPushButton(letter) for letter in "abcd"]
        for each in self.buttons:
            each.setFixedSize(WIDE, HIGH)
        first, second, third, fourth = self.buttons
        self.flow = Flow(first, second, None, third, fourth)
        self.holder.setLayout(self.flow)
        self.holder.show()

    def places(self, width: int) -> list[tuple[int, int]]:
        """Where the buttons are in a window so wide."""
        self.flow.setGeometry(QRect(0, 0, width, 500))
        return [(each.x(), each.y()) for each in self.buttons if each.isVisible()]


@pytest.fixture
def row(qtbot: QtBot, clean_settings: object) -> Row:
    return Row(qtbot)


def test_with_room_they_stand_at_both_ends_of_one_line(row: Row) -> None:
    assert row.places(800) == [(0, 0), (108, 0), (592, 0), (700, 0)]
    assert row.flow.heightForWidth(800) == HIGH


def test_without_room_what_is_left_goes_on_below_at_its_end(row: Row) -> None:
    below = HIGH + SPACING
    assert row.places(350) == [(0, 0), (108, 0), (250, 0), (250, below)]
    assert row.flow.heightForWidth(350) == below + HIGH


def test_the_narrowest_window_has_one_below_the_other(row: Row) -> None:
    assert row.flow.minimumSize().width() == WIDE
    assert [top for _, top in row.places(WIDE)] == [place * (HIGH + SPACING) for place in range(4)]


def test_what_is_hidden_takes_no_room(row: Row) -> None:
    row.buttons[1].hide()
    row.buttons[2].hide()
    assert row.places(300) == [(0, 0), (200, 0)]
