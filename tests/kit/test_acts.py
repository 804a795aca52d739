"""Acts in a row give way to a menu, their keys never; columns of a list give way before the list scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.kit.acts import Acts
from app.kit.listings import Column, RowsListing
from app.kit.parts import button, vbox
from app.kit.tables import RowsTable
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_has_no_room_is_in_the_menu_and_its_key_still_works(qtbot: QtBot) -> None:
    done: list[str] = []
    first, last = (
        button(words, lambda w=words: done.append(w), key=key) for words, key in (("收件", "F2"), ("移交", "F3"))
    )  # type: ignore[misc]
    page = QWidget()
    acts = Acts(first, last)
    vbox(page).addWidget(acts)
    qtbot.addWidget(page)
    page.resize(first.sizeHint().width() + acts.more.sizeHint().width() + 12, 40)
    page.show()
    qtbot.waitActive(page)
    hands.settle(page)
    assert (first.isVisible(), last.isVisible(), acts.more.isVisible()) == (True, False, True)
    hands.press("F3", page)
    hands.click(acts.more)
    hands.menu(page, "移交")
    assert done == ["移交", "移交"]
    page.resize(800, 40)
    hands.settle(page)
    assert (last.isVisible(), acts.more.isVisible()) == (True, False)


def test_columns_give_way_before_the_list_scrolls(qtbot: QtBot) -> None:
    columns: list[Column[int]] = [Column(f"栏{place}", str, width=200) for place in range(4)]
    table = RowsTable(RowsListing(columns, [1, 2]), "narrow", "窄")
    qtbot.addWidget(table)
    table.resize(560, 200)
    table.show()
    hands.settle(table)
    assert table.horizontalScrollBar().maximum() == 0
    table.resize(1200, 200)
    hands.settle(table)
    assert table.columnWidth(0) == 200


def test_a_title_is_never_cut(qtbot: QtBot) -> None:
    columns: list[Column[int]] = [Column("Amount in yuan, all together", str, width=40), Column("X", str)]
    table = RowsTable(RowsListing(columns, [1]), "titled", "titled")
    qtbot.addWidget(table)
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance(columns[0].title) * 0.8
