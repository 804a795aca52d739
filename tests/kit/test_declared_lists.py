"""Lists are declared; sorting never loses or misplaces a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.kit.listings import (
    PAGE,
    Column,
    PagedListing,
    RowsListing,
)
from app.kit.tables import RowsTable

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder

Row = tuple[str, int | None]


def listing(*rows: Row) -> RowsListing[Row]:
    columns: list[Column[Row]] = [
        Column("房号", lambda each: each[0], width=90),
        Column("总价", lambda each: f"{each[1]:,}" if each[1] else "", key=lambda each: each[1], right=True),
    ]
    return RowsListing(columns, rows)


def test_a_list_shows_what_its_columns_declare(qtmodeltester: ModelTester) -> None:
    model = listing(("1-1-101", 1_000_000))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "总价"
    assert model.index(0, 1).data() == "1,000,000"
    assert model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    qtmodeltester.check(model)


def test_numbers_sort_as_numbers() -> None:
    model = listing(("甲", 900_000), ("乙", 1_000_000), ("丙", 80))
    model.sort(1, UP)
    assert [each[0] for each in model.rows] == ["丙", "甲", "乙"]


@given(st.lists(st.tuples(st.text(), st.none() | st.integers())), st.sampled_from([UP, DOWN]))
def test_rows_without_a_value_stay_last_either_way(rows: list[Row], order: Qt.SortOrder) -> None:
    model = listing(*rows)
    model.sort(1, order)
    values = [each[1] for each in model.rows]
    known = [value for value in values if value is not None]
    assert values == known + [None] * (len(values) - len(known))
    assert known == sorted(known, reverse=order == DOWN)
    assert sorted(model.rows, key=repr) == sorted(rows, key=repr)


def test_new_rows_come_in_the_order_chosen_before() -> None:
    model = listing(("甲", 2))
    model.sort(1, DOWN)
    model.show([("乙", 1), ("丙", 3)])
    assert [each[0] for each in model.rows] == ["丙", "乙"]


def test_what_was_chosen_stays_chosen_but_another_row_in_its_place_is_not(qtbot: QtBot) -> None:
    table = RowsTable(listing(("甲", 1), ("乙", 2)), "chosen-rows", "名单")
    qtbot.addWidget(table)
    table.selectRow(1)
    table.listing.show([("甲", 9), ("乙", 2)])
    assert table.chosen() == [("乙", 2)]
    table.listing.show([("甲", 9), ("丙", 3)])
    assert table.chosen() == []


def test_what_was_chosen_stays_chosen_while_shift_is_held(qtbot: QtBot) -> None:
    table = RowsTable(listing(("甲", 1), ("乙", 2)), "chosen-rows", "名单")
    qtbot.addWidget(table)
    table.show()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
    table.listing.show([("甲", 9), ("乙", 2)])
    assert table.chosen() == [("乙", 2)]
    QTest.keyClick(table, Qt.Key.Key_F5)


class Register:
    """A register of whole numbers that remembers which pages were read."""

    def __init__(self, size: int) -> None:
        self.size, self.read = size, list[tuple[int, str, bool]]()

    def page(self, offset: int, size: int, order: str, down: bool) -> list[int]:
        self.read.append((offset, order, down))
        everything = range(self.size - 1, -1, -1) if down else range(self.size)
        return list(everything[offset : offset + size])


def paged(register: Register) -> PagedListing[int]:
    columns: list[Column[int]] = [Column("编号", str, order="number"), Column("说明", str)]
    return PagedListing(columns, lambda: register.size, register.page, "number")


def test_a_big_register_begins_with_its_first_page(qtbot: QtBot) -> None:
    model = paged(Register(1000))
    assert model.rowCount() == PAGE
    with qtbot.waitSignal(model.rowsInserted):
        model.complete()
    assert model.rowCount() == 1000


def test_a_small_register_is_complete_with_its_first_page(qtbot: QtBot) -> None:
    model = paged(Register(PAGE))
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.complete()
    assert model.rowCount() == PAGE


def test_a_big_register_is_read_a_page_at_a_time() -> None:
    register = Register(1000)
    model = paged(register)
    model.complete()
    assert [model.at(row) for row in (0, 1, 999)] == [0, 1, 999]
    assert [offset for offset, _, _ in register.read] == [0, 999 // PAGE * PAGE]


def test_a_big_register_is_sorted_by_itself() -> None:
    register = Register(300)
    model = paged(register)
    model.sort(0, DOWN)
    assert model.at(0) == 299
    assert register.read[1:] == [(0, "number", True)]


def test_an_order_that_is_there_already_is_not_read_again() -> None:
    register = Register(300)
    paged(register).sort(0)
    assert register.read == [(0, "number", False)]


def test_a_column_without_an_order_leaves_the_register_as_it_is() -> None:
    register = Register(300)
    model = paged(register)
    model.sort(1, DOWN)
    assert model.at(0) == 0


def test_a_changed_register_is_read_again(qtbot: QtBot) -> None:
    register = Register(1)
    model = paged(register)
    register.size = 2
    with qtbot.waitSignal(model.modelReset):
        model.reload()
    assert (model.rowCount(), model.at(1)) == (2, 1)


def test_a_column_grows_to_what_its_rows_say_where_others_leave_room(qtbot: QtBot) -> None:
    words = "19 working days late"
    columns: list[Column[str]] = [
        Column("Due", lambda each: each, width=90),
        Column("Duties", lambda _: "Put in its volume", width=300, stretches=True),
        Column("Person", lambda _: "Lin", width=90),
    ]
    table = RowsTable(RowsListing(columns, [words]), "growing", "List")
    qtbot.addWidget(table)
    table.resize(480, 200)
    table.show()
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(words)
    before = table.columnWidth(0)
    table.listing.show(["late"])
    assert table.columnWidth(0) == before


def test_a_width_that_somebody_chose_stays(qtbot: QtBot) -> None:
    table = RowsTable(listing(("1-1-101, on the far side of the garden", 1)), "chosen-width", "List")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    table.horizontalHeader().resizeSection(0, 60)
    table.listing.show([("1-1-101, on the far side of the garden", 2)])
    assert table.columnWidth(0) == 60
