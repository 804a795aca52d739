"""Rows in groups, ticked for one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.kit.listings import Column
from app.kit.painted.grouped import GroupedListing, GroupedTable
from app.kit.painted.two_lines import BOX, Group
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Table = GroupedTable[str]


@pytest.fixture
def table(qtbot: QtBot, clean_settings: object) -> Table:
    """Two late rows, one for today, none to come."""
    listing = GroupedListing(
        [Column("事项", str, width=200), Column("", lambda _: "移交", acts=True)], lambda each: each
    )
    made: Table = GroupedTable(listing, "test-groups", "事项")
    qtbot.addWidget(made)
    made.resize(500, 400)
    listing.show([Group("逾期", ["甲", "乙"]), Group("今日到期", ["丙"]), Group("7 天内", [])])
    made.show()
    return made


def test_groups_without_rows_have_no_heading(table: Table) -> None:
    assert [table.listing.index(row, 0).data() for row in range(table.listing.rowCount())] == [
        "逾期 2",
        "甲",
        "乙",
        "今日到期 1",
        "丙",
    ]
    assert hands.column(table, 0) == ["甲", "乙", "丙"]


def test_the_arrow_keys_pass_over_headings(table: Table) -> None:
    table.select(lambda each: each == "乙")
    hands.press("Down", table)
    assert table.current() == "丙"


def test_space_ticks_and_esc_takes_the_ticks_away(table: Table) -> None:
    table.select(lambda each: each == "甲")
    hands.press("Space", table)
    table.select(lambda each: each == "丙")
    assert table.chosen() == ["甲"]
    hands.press("Space", table)
    assert table.chosen() == ["甲", "丙"]
    hands.press("Esc", table)
    assert table.chosen() == ["丙"]


def test_a_click_on_the_box_ticks_and_elsewhere_chooses(table: Table) -> None:
    row = table.visualRect(table.listing.index(2, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + hands_at(BOX - 20, 20))
    assert table.listing.ticked() == ["乙"]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + hands_at(BOX + 20, 20))
    assert table.listing.ticked() == ["乙"]
    assert table.current() == "乙"


def hands_at(x: int, y: int):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_what_is_gone_is_not_ticked_any_more(table: Table) -> None:
    table.select(lambda each: each == "甲")
    hands.press("Space", table)
    table.listing.show([Group("逾期", ["乙"])])
    assert table.listing.ticked() == []


def test_a_click_on_the_act_asks_for_it(table: Table, qtbot: QtBot) -> None:
    at = table.visualRect(table.listing.index(1, 1)).center()
    with qtbot.waitSignal(table.acted) as asked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == ["甲"]
