"""Every list prints and exports as it is filtered."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog

from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import service as dossiers
from app.forms.preview_dialog import PreviewDialog
from app.forms.printing import show_sheet
from app.kit.dialogs import ReasonDialog
from app.kit.listings import Column, PagedListing
from app.kit.tables import Table
from app.lists import output as list_output
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow


@pytest.fixture
def busy(office: Office, purchase: Dossier) -> Office:
    """Two hand-offs, one of a second purchase."""
    other = dossiers.open_dossier(office, a_purchase("3-1-502"))
    for each in (purchase, other):
        handoffs.receive(office, dossier=each.id, giver="sales-back-office", items=[Item("presale-contract")])
    return office


def test_a_list_is_drawn_with_its_rows_and_titles(busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("handoffs")
    hands.press("Ctrl+Shift+P", window)
    dialog = hands.dialog(PreviewDialog)
    text = pypdfium2.PdfDocument(dialog.sheet.pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("交接", "交接单号", "2-1-1001", "3-1-502", "2026-0001", "KF-LB-01"))
    dialog.reject()


def test_a_list_is_exported_with_a_reason_as_it_is_sorted(
    busy: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_window("handoffs")
    table = list_output.in_view(window.stack.currentWidget())
    assert table is not None
    table.sortByColumn(1, list_output.Qt.SortOrder.DescendingOrder)
    hands.press("Ctrl+Shift+E", window)
    reason = hands.dialog(ReasonDialog)
    hands.click(reason.primary)
    assert reason.field.complaint
    reason.reject()
    shown = list_output.gather(table)
    assert shown is not None
    list_output.write(window.desk, shown, tmp_path / "交接.xlsx", "月末对账")
    sheet = openpyxl.load_workbook(tmp_path / "交接.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:2] == ("交接单号", "房号")
    assert [row[1] for row in rows[1:]] == ["3-1-502", "2-1-1001"]
    assert "已导出 2 行" in window.line.text


def test_a_list_of_many_pages_is_exported_whole(office: Office, open_window: Callable[..., MainWindow]) -> None:
    for place in range(300):
        dossiers.open_dossier(office, a_purchase(f"1-1-{place + 1}"))
    window = open_window("clients")
    shown = list_output.gather(list_output.in_view(window.stack.currentWidget()))
    assert shown is not None
    assert len(shown.texts) == 300
    assert shown.texts[299][0] == "1-1-300"


def test_a_list_taken_out_before_it_was_counted_is_whole(qtbot: QtBot) -> None:
    listing = PagedListing(
        [Column("房号", str)], lambda: 300, lambda start, size, *_: [*range(300)][start:][:size], "n"
    )
    table = Table(listing, "several-pages", "客户")
    qtbot.addWidget(table)
    shown = list_output.gather(table)
    assert shown is not None
    assert [row[0] for row in shown.texts] == [str(each) for each in range(300)]


def test_trouble_while_a_sheet_is_drawn_is_said(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("clients")
    said: list[str] = []
    window.desk.refused.connect(said.append)
    office.register.connection.set_authorizer(None)
    office.register.connection.execute("PRAGMA foreign_keys = OFF")
    office.register.connection.execute("DROP TABLE buyer")
    show_sheet(window.desk, "dossier-cover", purchase.number, window)
    assert len(said) == 1
    assert said[0]


def test_no_cell_of_an_export_is_a_formula(
    office: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    dossiers.open_dossier(office, a_purchase("1-1-1", adviser='=HYPERLINK("x")', note="@SUM(A1)"))
    window = open_window("clients")
    shown = list_output.gather(list_output.in_view(window.stack.currentWidget()))
    assert shown is not None
    list_output.write(window.desk, shown, tmp_path / "客户.xlsx", "对账")
    sheet = openpyxl.load_workbook(tmp_path / "客户.xlsx").active
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def exported(window: MainWindow, path: Path) -> list[dict[str, Any]]:
    """The list in view as it is written, a row by its titles."""
    shown = list_output.gather(list_output.in_view(window.stack.currentWidget()))
    assert shown is not None
    list_output.write(window.desk, shown, path, "对账")
    titles, *rows = openpyxl.load_workbook(path).active.iter_rows()
    return [{title.value: cell for title, cell in zip(titles, row, strict=True)} for row in rows]


def test_moments_are_the_offices_and_counts_are_numbers(
    busy: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    row = exported(open_window("handoffs"), tmp_path / "交接.xlsx")[0]
    assert (row["时间"].is_date, f"{row['时间'].value:%Y-%m-%d %H:%M}") == (True, "2026-10-12 10:00")
    assert row["件数"].value == 1
    assert row["交接单号"].data_type == "s"


def plain(value: object) -> str:
    """A cell or a text of a list without the way in which it is written: 1,200.00, 1200 and 1200.0 are one number."""
    if isinstance(value, datetime):
        # The end of a day is stored a second before, and shown as its 24:00.
        hour = "24:00" if value.time() == time(23, 59, 59) else f"{value:%H:%M}"
        return f"{value:%Y-%m-%d} {hour}".removesuffix(" 00:00")
    text = "" if value is None else str(value).strip()
    number = text.replace(",", "")
    return str(float(number)) if re.fullmatch(r"-?\d+(\.\d+)?", number) else text


@pytest.mark.parametrize("page", ["clients", "handoffs", "progress"])
def test_every_cell_of_a_reopened_export_says_what_the_list_says(
    busy: Office, open_window: Callable[..., MainWindow], tmp_path: Path, page: str
) -> None:
    window = open_window(page)
    shown = list_output.gather(list_output.in_view(window.stack.currentWidget()))
    assert shown is not None
    assert shown.texts
    list_output.write(window.desk, shown, tmp_path / "列表.xlsx", "对账")
    titles, *rows = openpyxl.load_workbook(tmp_path / "列表.xlsx").active.iter_rows(values_only=True)
    assert list(titles) == shown.titles
    for row, texts in zip(rows, shown.texts, strict=True):
        assert [plain(each) for each in row] == [plain(each) for each in texts]


def test_a_deadline_keeps_its_day_and_time_left_stays_beside_it(
    busy: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    rows = exported(open_window("today"), tmp_path / "今日.xlsx")
    row = next(each for each in rows if each["条款"].value == "SO-1.1")
    assert (row["期限"].is_date, f"{row['期限'].value:%Y-%m-%d}") == (True, "2026-10-12")
    assert "24:00" in row["期限"].number_format
    assert row["剩余"].value == "剩 14 小时"


def test_prices_are_amounts(office: Office, open_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    dossiers.open_dossier(office, a_purchase("1-1-1"))
    row = exported(open_window("clients"), tmp_path / "客户.xlsx")[0]
    assert (row["总价（元）"].data_type, row["总价（元）"].value) == ("n", 2590639.23)


def test_a_list_whose_title_has_a_stroke_is_exported(
    busy: Office, open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = open_window("handoffs")
    table = list_output.in_view(window.stack.currentWidget())
    assert table is not None
    table.setAccessibleName("收/发: 登记")
    assert len(exported(window, tmp_path / "收发.xlsx")) == 2


def test_no_suggested_file_name_has_a_colon(busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("handoffs")
    hands.press("Ctrl+Shift+P", window)
    dialog = hands.dialog(PreviewDialog)
    assert ":" in dialog.windowTitle()
    dialog.save()
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    [name] = asked.selectedFiles()
    assert name.endswith("2026-10-12 10-00.pdf")
    asked.close()
    dialog.reject()


def test_a_list_of_a_client_is_printed_and_the_window_lives_on(
    busy: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("today")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("papers")
    page.papers.table.setFocus()
    hands.press("Ctrl+Shift+P", page.papers.table)
    hands.dialog(PreviewDialog).reject()
    hands.settle(window)
    assert window.shown_dossier() == purchase.id
