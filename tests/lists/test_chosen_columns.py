"""Everybody sees the columns they want, in every list, and copies rows into a spreadsheet cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QTabWidget

from app.archive.page import SUBJECTS
from app.base.rights import NotAllowed
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.kit.dialogs import Dialog
from app.kit.listings import Column, RowsListing, natural
from app.kit.tables import RowsTable, Table
from app.lists import service as lists
from app.lists.output import pasted
from app.office.own.parties import Party
from app.parties import service as parties
from app.register import journal
from app.shell import needed_pages
from tests import hands
from tests.conftest import a_purchase
from tests.fixtures.secured import CLERK, DIRECTOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from tests.fixtures.secured import Seats

    Open = Callable[..., MainWindow]


@pytest.fixture
def busy(office: Office, purchase: Dossier) -> Office:
    """Two hand-offs, one of a second purchase."""
    other = dossiers.open_dossier(office, a_purchase("3-1-502"))
    for each in (purchase, other):
        handoffs.receive(office, dossier=each.id, giver="sales-back-office", items=[Item("presale-contract")])
    return office


def titles(table: Table[object]) -> list[str]:
    """The titles of the columns in view, from left to right."""
    header = table.horizontalHeader()
    places = [header.logicalIndex(place) for place in range(header.count())]
    return [table.listing.columns[place].title for place in places if not table.isColumnHidden(place)]


def offered(table: Table[object]) -> QMenu:
    """The menu that a right click on the titles opens."""
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 10))
    return [each for each in table.findChildren(QMenu) if each.isVisible()][-1]


def turn(table: Table[object], title: str) -> None:
    """Tick a column, or take its tick away."""
    offered(table).close()
    hands_menu = offered(table)
    entry = next(each for each in hands_menu.actions() if each.text() == title)
    hands_menu.close()
    assert entry.isEnabled()
    entry.trigger()


def test_a_column_that_nobody_wants_stays_away_until_the_standard_is_wanted(busy: Office, open_window: Open) -> None:
    table = open_window("handoffs").stack.currentWidget().table
    all_of_them = titles(table)
    turn(table, "状态")
    turn(table, "件数")
    table.horizontalHeader().moveSection(2, 0)
    wanted = titles(table)
    assert wanted[0] == "时间"
    assert set(all_of_them) - set(wanted) == {"状态", "件数"}
    again = open_window("handoffs").stack.currentWidget().table
    assert titles(again) == wanted
    turn(again, "标准列")
    assert titles(again) == all_of_them
    assert titles(open_window("handoffs").stack.currentWidget().table) == all_of_them


def test_a_width_that_was_pulled_is_kept_and_the_standard_brings_the_old_one_back(
    busy: Office, open_window: Open
) -> None:
    table = open_window("handoffs").stack.currentWidget().table
    before = table.columnWidth(1)
    table.horizontalHeader().resizeSection(1, before - 30)
    again = open_window("handoffs").stack.currentWidget().table
    assert again.columnWidth(1) == before - 30
    turn(again, "标准列")
    assert again.columnWidth(1) == before


def test_the_standard_keeps_the_rows_as_they_are_sorted(busy: Office, open_window: Open) -> None:
    table = open_window("handoffs").stack.currentWidget().table
    newest_first = hands.column(table, 3)
    turn(table, "标准列")
    assert hands.column(table, 3) == newest_first == ["2026-0002", "2026-0001"]
    table.sortByColumn(3, hands.Qt.SortOrder.AscendingOrder)
    rows = hands.column(table, 3)
    turn(table, "标准列")
    assert hands.column(table, 3) == rows == sorted(rows)


def test_at_least_one_column_stays(clean_settings: object) -> None:
    columns: list[Column[str]] = [Column("甲", str), Column("乙", str), Column("", str, acts=True)]
    table = RowsTable(RowsListing(columns, ["1"]), "few", "少")
    table.show()
    assert [each.text() for each in table.columns_menu().actions()] == ["甲", "乙", "", "标准列"]
    turn(table, "甲")
    assert titles(table) == ["乙", ""]
    assert [each.isEnabled() for each in table.columns_menu().actions()[:2]] == [True, False]


def test_the_boxes_of_today_cannot_be_hidden(open_window: Open) -> None:
    table = open_window("today").stack.currentWidget().table
    assert not offered(table).actions()[0].isEnabled()


def test_another_column_takes_the_room_of_the_one_that_stretched(busy: Office, open_window: Open) -> None:
    table = open_window("handoffs").stack.currentWidget().table
    turn(table, "客户")
    hands.settle(table)
    assert table.horizontalHeader().length() >= table.viewport().width()


def test_a_hidden_column_is_neither_printed_nor_copied(open_window: Open, office: Office) -> None:
    window = open_window("settings")
    page = window.stack.currentWidget()
    page.sections.look_at("往来单位")
    table = page.parties.parties
    parties.add(office, Party("", "mortgage-lawyer", "高律师"))
    window.desk.changed.emit()
    last = table.listing.columns[-1].title
    turn(table, last)
    table.setFocus()
    table.selectRow(0)
    hands.press("Ctrl+C", table)
    head = QGuiApplication.clipboard().text().splitlines()[0].split("\t")
    assert head == titles(table)
    assert last not in head


def test_copied_rows_are_a_table_with_titles(busy: Office, open_window: Open) -> None:
    window = open_window("handoffs")
    table = window.stack.currentWidget().table
    table.setFocus()
    table.selectAll()
    hands.press("Ctrl+C", table)
    head, *rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert head[:2] == ["交接单号", "房号"]
    assert {row[1] for row in rows} == {"2-1-1001", "3-1-502"}
    assert {len(row) for row in rows} == {len(head)}
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 3
    assert "已复制 2 行" in window.line.text


def test_only_the_chosen_rows_are_copied_and_a_paper_keeps_its_zeros(
    busy: Office, open_window: Open, purchase: Dossier
) -> None:
    window = open_window("today")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("papers")
    table = page.papers.table
    table.setFocus()
    table.selectRow(0)
    hands.press("Ctrl+C", table)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2
    html = QGuiApplication.clipboard().mimeData().html()
    assert """mso-number-format:"\\@"'>00000001<""" in html


def test_a_cell_with_signs_of_its_own_breaks_neither_form() -> None:
    shown = lists.ListContent("列表", "", ["甲", "乙"], [1, 1], [["a\tb\nc", "<b>&"]], [["a", 1]])
    data = pasted(shown)
    assert data.text() == "甲\t乙\na b c\t<b>&"
    assert "<td>&lt;b&gt;&amp;</td>" in data.html()


def test_rows_of_a_list_in_a_dialog_are_copied_too(open_window: Open, qtbot: object) -> None:
    window = open_window("today")
    dialog = Dialog(window.desk, window)
    columns: list[Column[str]] = [Column("甲", str)]
    table = RowsTable(RowsListing(columns, ["一", "二"]), "in-dialog", "窗口里的")
    dialog.body.addWidget(table)
    dialog.open()
    hands.dialog(Dialog)
    table.setFocus()
    table.selectRow(1)
    hands.press("Ctrl+C", table)
    assert QGuiApplication.clipboard().text() == "甲\n二"
    dialog.leave_for_good()


def test_without_a_chosen_row_nothing_is_copied(open_window: Open) -> None:
    QGuiApplication.clipboard().setText("before")
    window = open_window("complaints")
    window.call("copy-rows")
    assert QGuiApplication.clipboard().text() == "before"
    assert "选中" in window.line.text


def test_the_menu_of_a_list_offers_all_of_it(busy: Office, open_window: Open) -> None:
    window = open_window("handoffs")
    table = window.stack.currentWidget().table
    table.selectRow(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), table.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(table, event)
    menu = next(each for each in table.findChildren(QMenu) if each.isVisible())
    assert [each.text() for each in menu.actions()] == ["复制所选各行", "打印列表…", "导出列表…", "显示哪些列"]
    hands.menu(window, "复制所选各行")
    assert "2026-0002" in QGuiApplication.clipboard().text()


def content(rows: int) -> lists.ListContent:
    """A list of so many rows."""
    return lists.ListContent("客户", "", ["甲"], [1], [["x"]] * rows, [["x"]] * rows)


def test_more_than_a_screenful_takes_the_right_to_export(seat: Seats) -> None:
    clerk = seat(CLERK)
    assert not clerk.may("export")
    lists.copy(clerk, content(lists.FREELY))
    with pytest.raises(NotAllowed):
        lists.copy(clerk, content(lists.FREELY + 1))
    lists.copy(seat(DIRECTOR), content(lists.FREELY + 1))
    told = {(each.by, each.body["reason"]) for each in journal.read(clerk.register) if each.kind == "personal.exported"}
    assert told == {(CLERK, f"复制 {lists.FREELY} 行"), (DIRECTOR, f"复制 {lists.FREELY + 1} 行")}


def test_numbers_in_a_text_sort_as_people_count() -> None:
    assert sorted(["卷 10", "卷 9", "a2", "A1"], key=natural) == ["A1", "a2", "卷 9", "卷 10"]
    assert natural("") is None


def tables(window: MainWindow) -> Iterator[Table[object]]:
    """Every list of a page, on all of its tabs."""
    for tabs in window.stack.currentWidget().findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
    yield from window.stack.currentWidget().findChildren(Table)


def test_every_list_of_every_page_can_be_sorted_or_is_in_groups(busy: Office, open_window: Open) -> None:
    with busy.register.transaction():
        needed_pages.begin(busy, ["sales-office", "duty-desk", "front-desk"])
    busy.forget_rules()
    window = open_window("today")
    seen = set()
    for name in window.sidebar.names():
        window.go(name)
        for subject in SUBJECTS if name == "archive" else ():
            window.show_archive(subject)
        for table in tables(window):
            seen.add(table.objectName())
            assert table.isSortingEnabled() or table.STAYS, (name, table.objectName())
            for place, column in enumerate(table.listing.columns):
                assert column.title or column.acts, (name, table.objectName(), place)
    assert len(seen) > 20
