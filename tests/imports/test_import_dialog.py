"""Correcting what an import understood, at the keyboard."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QLabel

from app.dossiers import projects
from app.dossiers import service as dossiers
from app.dossiers.rules import Project
from app.imports.dialog import ImportDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.kit.offers import Offer
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def ledger(folder: Path, room: str, price: float) -> str:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["房号", "买受人", "合同编号", "总价"])
    sheet.append([room, "陈䶮", "YS" + room, price])
    path = folder / f"{room}.xlsx"
    book.save(path)
    return str(path)


def read(window: MainWindow, path: str, qtbot: QtBot) -> ImportDialog:
    window.call("import-ledger")
    dialog = hands.dialog(ImportDialog)
    dialog.read(path)
    qtbot.waitUntil(dialog.primary.isEnabled)
    return dialog


def bring_in(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(dialog.primary.isEnabled)
    hands.click(dialog.primary)
    qtbot.waitUntil(lambda: hands.closed(dialog))


def test_a_price_in_ten_thousands_is_corrected_and_remembered(
    open_window: Open, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window("clients")
    dialog = read(window, ledger(tmp_path, "1-1-101", 259), qtbot)
    unit = dialog.boxes[3]
    assert unit.currentText() == "合同总价（元）"
    unit.setFocus()
    hands.press("Down", unit)
    assert unit.currentText() == "合同总价（万元）"
    bring_in(dialog, qtbot)
    bring_in(read(window, ledger(tmp_path, "1-1-102", 260), qtbot), qtbot)
    prices = [dossiers.named(office, room).price for room in ("1-1-101", "1-1-102")]
    assert prices == [259_000_000, 260_000_000]


def test_a_corrected_column_keeps_the_focus(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = read(open_window("clients"), ledger(tmp_path, "1-1-101", 2_590_000), qtbot)
    dialog.boxes[2].setFocus()
    hands.press("Down", dialog.boxes[2])
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog.boxes[2].hasFocus()
    dialog.reject()


def test_the_first_sheet_that_is_a_ledger_is_chosen(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = ledger(tmp_path, "1-1-101", 2_590_000)
    book = load_workbook(path)
    book.create_sheet("封面", 0).append(["销售台账"])
    book.save(path)
    dialog = read(open_window("clients"), path, qtbot)
    assert (dialog.sheets.itemText(0), dialog.sheets.currentIndex()) == ("封面", 1)
    dialog.reject()


def test_what_else_the_workbook_holds_is_told_above_its_rows(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = ledger(tmp_path, "1-1-101", 2_590_000)
    book = load_workbook(path)
    for title, state in (("2栋", "visible"), ("旧台账", "hidden")):
        sheet = book.copy_worksheet(book.worksheets[0])
        sheet.title, sheet.sheet_state = title, state
    book.save(path)
    dialog = read(open_window("clients"), path, qtbot)
    told = [row for row in hands.column(dialog.report, 2) if "工作表" in row]
    assert ["旧台账" in each for each in told] == [True, False]
    assert "2栋" in told[1]
    dialog.reject()


def test_a_refused_row_is_mended_in_place(open_window: Open, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    path = ledger(tmp_path, "一千零一", 2_590_000)
    open_window("clients").call("import-ledger")
    dialog = hands.dialog(ImportDialog)
    dialog.read(path)
    qtbot.waitUntil(lambda: hands.column(dialog.report, 0)[:1] == ["不导入"])
    assert not dialog.primary.isEnabled()
    dialog.report.selectRow(0)
    assert (dialog.cell.text(), dialog.cell_edit.text()) == ("A2 房号", "一千零一")
    dialog.cell_edit.setText("1-1-1001")
    hands.press("Enter", dialog.cell_edit)
    bring_in(dialog, qtbot)
    assert dossiers.named(office, "1-1-1001").names == "陈䶮"


def test_the_quiet_line_offers_to_undo_an_import(
    open_window: Open, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window("clients")
    dialog = read(window, ledger(tmp_path, "1-1-101", 2_590_000), qtbot)
    offered: list[Offer] = []
    window.desk.said.connect(lambda _words, acts: offered.extend(acts))
    bring_in(dialog, qtbot)
    ((name, undo, _still),) = offered
    undo()
    assert (name, dossiers.count(office)) == ("撤销导入", 0)


def test_a_ledger_without_payments_asks_how_they_are_paid(
    open_window: Open, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = read(open_window("clients"), ledger(tmp_path, "1-1-101", 2_590_000), qtbot)
    assert dialog.payment.isVisible()
    dialog.payment.setFocus()
    hands.press("Down", dialog.payment)
    bring_in(dialog, qtbot)
    assert dossiers.named(office, "1-1-101").payment == "mortgage"


def test_each_column_is_shown_with_what_it_holds(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = read(open_window("clients"), ledger(tmp_path, "1-1-101", 2_590_000), qtbot)
    texts = [each.text() for each in dialog.columns.findChildren(QLabel)]
    assert {"陈䶮", "YS1-1-101", "2590000"} <= {*texts}
    dialog.reject()


def test_a_file_of_hidden_sheets_says_what_to_do(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    path = Path(ledger(tmp_path, "1-1-101", 1))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'state="visible"', b'state="hidden"')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    open_window("clients").call("import-ledger")
    dialog = hands.dialog(ImportDialog)
    dialog.read(str(path))
    qtbot.waitUntil(lambda: "隐藏" in dialog.problem.text())
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_ledger_that_names_no_project_is_asked_for_one(
    open_window: Open, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    projects.keep(office, [Project(1, "翠湖苑"), Project(0, "锦绣园")])
    window = open_window("clients")
    window.call("import-ledger")
    dialog = hands.dialog(ImportDialog)
    dialog.read(ledger(tmp_path, "1-1-101", 2_590_000))
    qtbot.waitUntil(lambda: dialog.plan is not None)
    assert not dialog.primary.isEnabled()
    assert dialog.project.isVisible()
    dialog.project.setFocus()
    hands.press("Down", dialog.project)
    hands.press("Down", dialog.project)
    assert "锦绣园" in dialog.project.currentText()
    bring_in(dialog, qtbot)
    assert dossiers.named(office, "锦绣园 1-1-101").project == 2


def test_an_office_with_one_project_is_not_asked(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = read(open_window("clients"), ledger(tmp_path, "1-1-101", 2_590_000), qtbot)
    assert not dialog.project.isVisible()
    dialog.reject()
