"""Scans at the desk: brought in, looked at, withdrawn, and signed sheets that find their way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from app.custody import handoffs
from app.custody.handoffs import Item
from app.find.scan_back_dialog import ScanBackDialog
from app.forms import sheets
from app.kit.dialogs import ReasonDialog
from app.office import history as histories
from app.scans import attachments
from app.scans.add_dialog import AddScansDialog
from tests import hands
from tests import invented_scans as scans

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.file.scans_tab import ScansTab
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def tab(open_window: Open, purchase: Dossier) -> ScansTab:
    """The scans of a dossier, in front."""
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    page.tabs.look_at("scans")
    return page.scans


def titles(office: Office, purchase: Dossier) -> list[str]:
    return [each.title for each in attachments.of_dossier(office, purchase.id)]


def add(qtbot: QtBot) -> None:
    dialog = hands.dialog(AddScansDialog)
    hands.click(dialog.primary)
    qtbot.waitUntil(lambda: hands.closed(dialog))


def come(tab: ScansTab, qtbot: QtBot) -> None:
    """Come to the list by keyboard: its first row is chosen."""
    tab.window().activateWindow()
    qtbot.waitUntil(tab.window().isActiveWindow)
    tab.table.setFocus()


def look(tab: ScansTab, qtbot: QtBot) -> None:
    """Choose the first scan and wait until it is on screen."""
    come(tab, qtbot)
    qtbot.waitUntil(lambda: not tab.view.sheet.pixmap().isNull())


def test_files_dropped_on_the_tab_are_added(
    tab: ScansTab, office: Office, purchase: Dossier, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "身份证.jpg").write_bytes(scans.jpeg())
    assert hands.drop(tab.table, tmp_path / "身份证.jpg")
    add(qtbot)
    assert titles(office, purchase) == ["身份证"]
    assert hands.column(tab.table, 0) == ["身份证"]


def test_a_copied_picture_is_pasted(tab: ScansTab, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    hands.click(tab.paste_button)
    add(qtbot)
    (made,) = attachments.of_dossier(office, purchase.id)
    assert (made.title, made.media) == ("粘贴的图片", "image/png")


def test_a_refused_file_stays_with_its_reason_and_the_others_are_added(
    tab: ScansTab, office: Office, purchase: Dossier, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "账目.pdf").write_bytes(b"MZ\x90\0")
    tab.bring([tmp_path / "账目.pdf", scans.jpeg()])
    dialog = hands.dialog(AddScansDialog)
    dialog.commit()
    qtbot.waitUntil(lambda: "账目.pdf" in dialog.problem.text())
    assert dialog.table.rowCount() == 1
    assert titles(office, purchase) == ["粘贴的图片"]


def test_looking_at_a_scan_is_written_down_once(tab: ScansTab, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    attachments.add(office, purchase.id, scans.pdf(3), "合同")
    tab.look_again()
    look(tab, qtbot)
    hands.press("Tab", tab.table)
    tab.table.setFocus()
    shown = [each for each in histories.of_dossier(office, purchase.id) if each.kind == "attachment.shown"]
    assert len(shown) == 1


def test_page_down_turns_and_ctrl_plus_enlarges(tab: ScansTab, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    attachments.add(office, purchase.id, scans.pdf(3), "合同")
    tab.look_again()
    look(tab, qtbot)
    tab.view.area.setFocus()
    qtbot.keyClick(tab.view.area, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: tab.view.place.text() == "第 2 页，共 3 页")
    before = tab.view.sheet.pixmap().height()
    qtbot.keyClick(tab.view.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.view.sheet.pixmap().height() > before)
    assert tab.view.place.text() == "第 2 页，共 3 页"


def test_an_altered_scan_is_not_shown_but_said(tab: ScansTab, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    made = attachments.add(office, purchase.id, scans.jpeg(), "身份证")
    (office.register.folder / "attachments" / made.digest[:2] / made.digest).write_bytes(b"x" * 80)
    tab.look_again()
    come(tab, qtbot)
    qtbot.waitUntil(lambda: "已损坏或被改动" in tab.view.sheet.text())
    assert tab.view.sheet.pixmap().isNull()


def test_a_scan_is_withdrawn_with_a_reason(tab: ScansTab, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
    attachments.add(office, purchase.id, scans.jpeg(), "身份证")
    tab.look_again()
    look(tab, qtbot)
    hands.click(tab.withdraw_button)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("扫错了客户", dialog.reason)
    hands.click(dialog.primary)
    assert titles(office, purchase) == []
    assert tab.view.document is None
    tab.withdrawn.setChecked(True)
    assert hands.column(tab.table, 0) == ["身份证（已撤下）"]


def test_a_stack_of_signed_receipts_is_put_in_place(
    open_window: Open, office: Office, purchase: Dossier, tmp_path: Path, qtbot: QtBot
) -> None:
    items = [Item("income-proof")]
    number = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items).number
    sheet = scans.scanned(sheets.draw(office, "handoff-receipt", number).pdf, angle=1, noise=60)
    (tmp_path / "stack.pdf").write_bytes(scans.bound([sheet, scans.jpeg(800, 1100)]))
    window = open_window("handoffs")
    page = window.stack.currentWidget()
    hands.click(page.acts.more)
    hands.menu(page, "扫描件归位\tF9")
    dialog = hands.dialog(ScanBackDialog)
    dialog.read([tmp_path / "stack.pdf"])
    qtbot.waitUntil(lambda: len(dialog.pages) == 2, timeout=20_000)
    assert hands.column(dialog.table, 3) == [f"2-1-1001 {number}", "不归位"]
    dialog.table.selectRow(1)
    hands.type_("2-1-1001", dialog.record)
    hands.press("Enter", dialog.record)
    assert hands.column(dialog.table, 3) == [f"2-1-1001 {number}", "2-1-1001"]
    hands.click(dialog.primary)
    qtbot.waitUntil(lambda: hands.closed(dialog), timeout=20_000)
    assert attachments.signed_back(office, [number]) == {number}
    assert "已签回" in hands.below(window.stack.currentWidget().table, 5)
    assert len(titles(office, purchase)) == 2
