"""The scan inbox at the desk: counted on Today, filed with one button, and files dropped wherever a record is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app.custody import handoffs
from app.custody.handoffs import Item
from app.find.inbox_dialog import InboxDialog
from app.forms import sheets
from app.kit import background
from app.scans import attachments
from app.scans.add_dialog import AddScansDialog
from app.scans.inbox_watch import InboxWatch
from app.scans.signed_sheet_dialog import SignedSheetDialog
from app.shell.general_tab import GeneralTab
from tests import counter, hands
from tests import invented_scans as scans
from tests.scans.test_arranging import paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the scanner saves."""
    made = tmp_path / "扫描"
    made.mkdir()
    return made


@pytest.fixture(autouse=True)
def _leave_the_folder() -> Iterator[None]:
    """Nobody looks into the folder of a test that is over."""
    yield
    for window in QApplication.topLevelWidgets():
        for each in window.findChildren(InboxWatch):
            each.choose(None)
    hands.until(lambda: not background.busy())


def receipt(office: Office, dossier: Dossier) -> tuple[str, bytes]:
    """The number of a new receipt, and its sheet as scanned."""
    made = handoffs.receive(office, dossier=dossier.id, giver="sales-back-office", items=[Item("income-proof")])
    return made.number, scans.scanned(sheets.draw(office, "handoff-receipt", made.number).pdf)


def watch(window: MainWindow, folder: Path) -> InboxWatch:
    """Watch a folder, until everything in it has stood still."""
    made = InboxWatch.of(window, window.desk)
    made.choose(folder)
    wait(made, sum(each.is_file() for each in folder.iterdir()))
    return made


def wait(watch: InboxWatch, count: int) -> None:
    def there() -> bool:
        watch.look()
        return len(watch.files) == count

    hands.until(there)


def opened(window: MainWindow, count: int) -> InboxDialog:
    """The inbox, with so many files that were read."""
    window.call("scan-inbox")
    dialog = hands.dialog(InboxDialog)
    hands.until(lambda: dialog.work is None and len(dialog.list.files) == count)
    return dialog


def test_today_counts_what_the_scanner_brought(open_window: Open, folder: Path) -> None:
    window = open_window()
    tile = window.stack.currentWidget().scanned
    assert tile.isHidden()
    (folder / "SCAN0001.jpg").write_bytes(scans.jpeg())
    made = watch(window, folder)
    assert (tile.isVisible(), tile.figure, tile.which) == (True, 1, "SCAN0001.jpg")
    (folder / "SCAN0002.pdf").write_bytes(scans.pdf(2))
    wait(made, 2)
    assert tile.figure == 2
    hands.click(tile)
    hands.dialog(InboxDialog).reject()


def test_a_folder_that_vanishes_is_said_and_comes_back(open_window: Open, folder: Path) -> None:
    window = open_window()
    (folder / "SCAN0001.jpg").write_bytes(scans.jpeg())
    made = watch(window, folder)
    folder.rename(folder.with_name("away"))
    made.look()
    hands.until(lambda: made.trouble)
    tile = window.stack.currentWidget().scanned
    assert tile.figure == 0
    assert "打不开" in tile.which
    folder.with_name("away").rename(folder)
    wait(made, 1)
    assert (made.trouble, tile.figure) == ("", 1)


def test_what_has_a_code_is_filed_with_one_button_and_the_rest_by_hand(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    number, sheet = receipt(office, purchase)
    (folder / "SCAN0001.jpg").write_bytes(sheet)
    (folder / "IMG_2.heic").write_bytes(scans.heic())
    (folder / "SCAN0003.pdf").write_bytes(scans.bound([paper(signed=True), paper()]))
    window = open_window()
    watch(window, folder)
    dialog = opened(window, 3)
    by_name = {each.path.name: each for each in dialog.list.files}
    assert by_name["SCAN0001.jpg"].where == f"→ 2-1-1001 陈䶮、解晓东 {number}"
    assert "HEIC" in by_name["IMG_2.heic"].where
    assert "去掉 1 张空白页" in by_name["SCAN0003.pdf"].below()
    assert dialog.primary.text() == "归位 1 份"
    dialog.list.setCurrentRow(dialog.list.files.index(by_name["SCAN0003.pdf"]))
    hands.click(dialog.to.right)
    hands.type_("1001", dialog.to.client)
    hands.press("Enter", dialog.to.client)
    assert dialog.primary.text() == "归位 2 份"
    hands.click(dialog.primary)
    hands.until(lambda: [each.path.name for each in dialog.list.files] == ["IMG_2.heic"] and dialog.work is None)
    other, signed = sorted(attachments.of_dossier(office, purchase.id), key=lambda each: each.signed)
    assert (signed.record, signed.signed, signed.pages) == (number, True, 1)
    assert (other.record, other.signed, other.pages, other.title) == ("", False, 1, "SCAN0003")
    assert sorted(each.name for each in (folder / "已归档").iterdir()) == ["SCAN0001.jpg", "SCAN0003.pdf"]
    dialog.reject()


def test_a_proposal_is_taken_with_one_click_and_a_file_can_be_left(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    (folder / "2-1-1001 身份证.jpg").write_bytes(scans.jpeg())
    window = open_window()
    watch(window, folder)
    dialog = opened(window, 1)
    hands.click(hands.button(dialog, "2-1-1001 陈䶮、解晓东"))
    assert dialog.primary.text() == "归位 1 份"
    hands.click(dialog.to.leave)
    assert not dialog.primary.isEnabled()
    hands.click(hands.button(dialog, "2-1-1001 陈䶮、解晓东"))
    hands.click(dialog.primary)
    hands.until(lambda: hands.closed(dialog))
    assert [each.title for each in attachments.of_dossier(office, purchase.id)] == ["2-1-1001 身份证"]


def test_the_folder_is_chosen_in_the_settings_and_remembered_on_this_pc(
    open_window: Open, office: Office, folder: Path
) -> None:
    window = open_window()
    tab = GeneralTab(window.desk)
    window.stack.addWidget(tab)
    for typed, kept in ((str(office.register.folder), None), (str(folder / "gone"), None), (str(folder), folder)):
        tab.inbox.set_text(typed)
        tab.inbox.settled.emit()
        assert InboxWatch.of(window, window.desk).folder == kept
    assert InboxWatch(window, window.desk).folder == folder
    tab.inbox.set_text("")
    tab.inbox.settled.emit()
    assert InboxWatch(window, window.desk).folder is None


def added(words: str) -> None:
    """Add what was dropped, in the dialog that says these words."""
    dialog = hands.dialog(AddScansDialog)
    assert words in dialog.windowTitle()
    hands.click(dialog.primary)
    hands.until(lambda: hands.closed(dialog))


def test_files_dropped_on_a_client_are_added(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    (folder / "身份证.jpg").write_bytes(scans.jpeg())
    window = open_window("clients")
    window.open_dossier(purchase.id)
    assert hands.drop(window.stack.currentWidget().overview.board, folder / "身份证.jpg")
    added("2-1-1001")
    assert [each.title for each in attachments.of_dossier(office, purchase.id)] == ["身份证"]


def test_files_dropped_on_a_hand_off_are_added_to_it(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    (folder / "a.pdf").write_bytes(scans.pdf(1))
    window = open_window("handoffs")
    page = window.stack.currentWidget()
    assert not hands.drop(page.table.viewport(), folder / "a.pdf")
    number, _ = receipt(office, purchase)
    window.desk.changed.emit()
    page.table.selectRow(0)
    assert hands.drop(page.panel, folder / "a.pdf")
    added("2-1-1001")
    assert [each.title for each in attachments.of_record(office, number)] == ["a"]


def test_files_dropped_on_a_complaint_are_added_and_shown_there(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    made = counter.complain(office, purchase, "law-firm", words="来信")
    (folder / "信.jpg").write_bytes(scans.jpeg())
    page = open_window("complaints").stack.currentWidget()
    assert hands.drop(page.panel, folder / "信.jpg")
    added(made.number)
    hands.click(hands.button(page.panel, "看扫描件：信"))
    assert hands.dialog(SignedSheetDialog).windowTitle() == "信"


def test_who_may_not_add_scans_drops_nothing(
    open_window: Open, office: Office, purchase: Dossier, folder: Path
) -> None:
    (folder / "a.jpg").write_bytes(scans.jpeg())
    window = open_window("clients")
    window.open_dossier(purchase.id)
    office.signed_in = "何志远"
    assert office.may("scans") == hands.drop(window.stack.currentWidget().overview.board, folder / "a.jpg")
