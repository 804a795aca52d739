"""Labels of papers, bags, volumes, boxes and places: printed where they are needed, and their codes lead back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.archive.locations import service as locations
from app.archive.locations.tab import LocationsTab
from app.archive.volumes import service as volumes
from app.archive.volumes.tab import VolumesTab
from app.base.refusals import UnknownRecord
from app.base.words import say
from app.commands.headless import main
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.file.papers_tab import PapersTab
from app.forms import printed_store, printing
from app.forms.labels import rules, sheets, stocks
from app.forms.labels.dialog import LabelsDialog
from app.forms.rules import MissingGlyphs
from app.kit.desk import Desk
from app.office.words import sentence
from app.scans.codes import numbers
from tests import hands

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

pytestmark = pytest.mark.usefixtures("clean_settings")

KINDS = ("presale-contract", "survey-report", "title-certificate")


@pytest.fixture
def archive(office: Office, purchase: Dossier) -> Office:
    """Three papers in a volume, which lies in a box."""
    items = [Item(kind) for kind in KINDS]
    received = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    volume = volumes.put_in(office, dossier=purchase.id, papers=[line.paper for line in received.lines])
    room = locations.add(office, kind="room", name="档案室")
    volumes.place(office, volume, locations.add(office, kind="box", name="一号盒", parent=room.id).id)
    return office


def pages(pdf: bytes) -> list[str]:
    """The texts of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def size(pdf: bytes) -> tuple[int, int]:
    """The size of the first page in millimetres."""
    with pypdfium2.PdfDocument(pdf) as document:
        across, down = document[0].get_size()
    return round(across * 25.4 / 72), round(down * 25.4 / 72)


def codes(pdf: bytes) -> list[str]:
    """The QR codes on all pages, read as a scanner does."""
    return [code for page in range(len(pages(pdf))) for code in numbers(pdf, "application/pdf", page)]


def records(office: Office, kind: str) -> list[str]:
    """Records whose label of a kind bears a code, each once."""
    return {
        "paper-label": ["00000001", "00000002", "00000003"],
        "bag-label": [dossiers.named(office, "2-1-1001").number],
        "volume-label": ["AJ2026-0001"],
        "location-label": ["WZ0001", "WZ0002"],
        "volume-spine": ["AJ2026-0001"],
    }[kind]


LABELS = ("paper-label", "bag-label", "volume-label", "location-label")


@pytest.mark.parametrize("stock", ["a4-24", "a4-14", "a4-65", "a4-8", "roll-50x30", "roll-40x60", "roll-70x37"])
@pytest.mark.parametrize("kind", LABELS)
def test_the_code_of_every_label_is_read_back_and_finds_its_record(archive: Office, kind: str, stock: str) -> None:
    wanted = records(archive, kind)
    read = codes(sheets.draw(archive, kind, wanted, stock).pdf)
    assert all(code.isdigit() for code in read)
    assert sorted(finding.find(archive, code)[0].number for code in read) == sorted(wanted)


@pytest.mark.parametrize("width", ["", "10", "15", "20", "30", "40", "50"])
def test_the_code_of_every_strip_is_read_back_and_finds_its_volume(archive: Office, width: str) -> None:
    (code,) = codes(sheets.draw(archive, "volume-spine", ["AJ2026-0001"], width).pdf)
    assert finding.find(archive, code)[0].number == "AJ2026-0001"


def test_a_papers_label_says_whose_it_is_what_it_is_and_when_it_came(archive: Office) -> None:
    (text,) = pages(sheets.draw(archive, "paper-label", ["00000001"], "roll-70x37").pdf)
    for told in ("2-1-1001", "陈䶮", "00000001", archive.rules.document("presale-contract"), "原件 1", "2026-0001"):
        assert told in text


def test_a_receipt_stands_for_all_papers_on_it_but_those_refused(office: Office, purchase: Dossier) -> None:
    items = [Item("presale-contract"), Item("survey-report", originals=0, refused="没有盖章")]
    made = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    assert len(pages(sheets.draw(office, "paper-label", [made.number], "roll-50x30").pdf)) == 1


def test_a_boxs_label_says_which_volumes_years_and_retention(archive: Office) -> None:
    box = locations.by_number(archive, "WZ0002")
    older = volumes.draw_up(archive, replace(volumes.fresh(archive, "旧卷"), year=2024, retention=None))
    volumes.place(archive, older, box.id)
    (text,) = pages(sheets.draw(archive, "location-label", ["WZ0002"], "a4-4").pdf)
    text = "".join(text.split())
    for told in ("一号盒", "AJ2024-0001—AJ2026-0001", "2卷", "2024—2026", "永久", "30年", "档案室"):
        assert told in text


def test_labels_begin_where_a_used_sheet_goes_on(archive: Office) -> None:
    drawn = sheets.draw(archive, "paper-label", records(archive, "paper-label"), "a4-24", 23)
    assert ["00000001" in text for text in pages(drawn.pdf)] == [True, False]
    assert ["00000003" in text for text in pages(drawn.pdf)] == [False, True]


def test_a_volumes_papers_are_stamped_each_on_a_page_or_on_labels(archive: Office) -> None:
    on_pages = sheets.draw(archive, "archive-stamp", ["AJ2026-0001"], "page-top-right")
    assert len(pages(on_pages.pdf)) == 3
    assert size(on_pages.pdf) == (210, 297)
    for told in ("全宗号", "年度", "2026", "件号", "机构", "保管期限", "30 年", "页数"):
        assert told in pages(on_pages.pdf)[2]
    assert len(pages(sheets.draw(archive, "archive-stamp", ["00000002"], "roll-50x30").pdf)) == 1


def test_what_is_in_no_volume_has_no_stamp(office: Office, purchase: Dossier) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="client", items=[Item("presale-contract")])
    with pytest.raises(UnknownRecord):
        sheets.draw(office, "archive-stamp", ["00000001"], "a4-24")
    empty = volumes.draw_up(office, volumes.fresh(office, "空卷"))
    with pytest.raises(rules.NothingToLabel):
        sheets.draw(office, "archive-stamp", [empty.number], "a4-24")


@pytest.mark.parametrize(
    ("stock", "wanted"), [("roll-50x30", (50, 30)), ("roll-40x60", (40, 60)), ("a4-24", (210, 297))]
)
def test_a_roll_has_one_page_for_each_label_of_its_own_size(
    archive: Office, stock: str, wanted: tuple[int, int]
) -> None:
    drawn = sheets.draw(archive, "paper-label", records(archive, "paper-label"), stock)
    assert (size(drawn.pdf), drawn.roll) == (wanted, stock.startswith("roll"))
    assert len(pages(drawn.pdf)) == (3 if drawn.roll else 1)


@pytest.mark.parametrize(("kind", "stock"), [("paper-label", "a4-24"), ("volume-spine", "20")])
def test_labels_too_are_pdfs_that_an_archive_keeps(archive: Office, kind: str, stock: str) -> None:
    pdf = sheets.draw(archive, kind, records(archive, kind)[:1], stock).pdf
    assert pdf.startswith(b"%PDF-1.7")
    assert b"/GTS_PDFA1" in pdf
    assert b"/DeviceRGB" not in pdf


def test_a_name_that_no_font_has_is_refused_before_printing(office: Office, purchase: Dossier) -> None:
    dossiers.change(office, replace(purchase, buyers=(Buyer("陈🐉"),)))
    with pytest.raises(MissingGlyphs):
        sheets.draw(office, "bag-label", [purchase.number], "a4-24")


def test_an_offices_own_stock_comes_first_and_a_slip_in_it_is_told(archive: Office) -> None:
    own = archive.register.folder / stocks.FILE
    own.write_text('[[rolls]]\nid = "ours"\nlabel = [60, 30]\n', encoding="utf-8")
    known = stocks.known(archive.register.folder)
    assert (known.stocks[0].id, known.strips.widths[0]) == ("ours", 10)
    assert size(sheets.draw(archive, "paper-label", ["00000001"], "ours").pdf) == (60, 30)
    own.write_text('[[rolls]]\nid = "ours"\nlable = [60, 30]\n', encoding="utf-8")
    with pytest.raises(stocks.WrongStockFile) as slip:
        stocks.known(archive.register.folder)
    assert "label-stocks.toml" in sentence(slip.value)
    assert "lable" in sentence(slip.value)


# The window.


def the_dialog() -> LabelsDialog:
    """The labels that are being previewed."""
    return hands.dialog(LabelsDialog)


def choose(dialog: LabelsDialog, stock: str) -> None:
    dialog.stock.setCurrentIndex(dialog.stock.findData(stock))


@pytest.fixture
def preview(archive: Office, qtbot: QtBot) -> LabelsDialog:
    """The labels of all papers."""
    printing.show_labels(Desk(archive), "paper-label", records(archive, "paper-label"), None)
    dialog = the_dialog()
    qtbot.addWidget(dialog)
    return dialog


def test_the_stock_is_remembered_for_everybody_by_themselves(preview: LabelsDialog, archive: Office) -> None:
    choose(preview, "roll-40x60")
    assert not preview.first_field.isVisible()
    preview.reject()
    printing.show_labels(Desk(archive), "paper-label", ["00000001"], None)
    assert the_dialog().stock.chosen() == "roll-40x60"
    the_dialog().reject()
    archive.signed_in = "somebody else"
    printing.show_labels(Desk(archive), "paper-label", ["00000001"], None)
    assert the_dialog().stock.chosen() == "a4-24"
    the_dialog().reject()


def test_a_click_on_the_sheet_says_where_to_begin(preview: LabelsDialog) -> None:
    choose(preview, "a4-24")
    sheet = preview.area.pages[0]
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(sheet.width() // 2, int(sheet.height() * 2.5 / 8)))
    assert hands.until(lambda: preview.first.value() == 8)
    assert preview.sheet.pdf == sheets.draw(preview.desk.office, "paper-label", preview.records, "a4-24", 8).pdf


def test_printing_labels_is_logged_once(preview: LabelsDialog, archive: Office, tmp_path: Path) -> None:
    choose(preview, "roll-50x30")
    preview.save_as(str(tmp_path / "labels.pdf"))
    (logged,) = printed_store.load(archive.register)
    assert (logged.form, logged.record, logged.copies) == ("paper-label", "00000001 … 00000003 (3)", 1)


def test_a_roll_leaves_the_printer_upright_though_it_is_broader_than_high(
    preview: LabelsDialog, tmp_path: Path
) -> None:
    choose(preview, "roll-50x30")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.set_up(printer)
    assert printer.pageLayout().orientation().name == "Portrait"
    preview.paint(printer)
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert (size(printed), len(pages(printed))) == ((50, 30), 3)
    assert len(codes(printed)) == 3


def in_view(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(widget)
    widget.show()


def test_received_papers_are_labelled_if_that_is_wanted_from_then_on(
    office: Office, purchase: Dossier, qtbot: QtBot
) -> None:
    dialog = ReceiveDialog(Desk(office), purchase.id)
    in_view(dialog, qtbot)
    hands.press("Space", dialog.labels)
    dialog.bundle.setFocus()
    hands.press("Space", dialog.bundle)
    dialog.commit()
    assert the_dialog().records == ["2026-0001"]
    the_dialog().reject()
    again = ReceiveDialog(Desk(office), purchase.id)
    in_view(again, qtbot)
    assert again.labels.isChecked()


def test_chosen_papers_and_the_bag_are_labelled_from_the_clients_page(
    archive: Office, purchase: Dossier, qtbot: QtBot
) -> None:
    tab = PapersTab(Desk(archive), purchase.id)
    in_view(tab, qtbot)
    tab.look_again()
    tab.table.clearSelection()
    hands.click(tab.labels_button)
    assert not tab.findChild(QMenu).actions()[0].isEnabled()
    hands.menu(tab, say("档案袋标签(&B)"))
    bag = the_dialog()
    assert finding.find(archive, codes(bag.sheet.pdf)[0])[0].number == purchase.number
    bag.reject()
    tab.table.selectAll()
    hands.click(tab.labels_button)
    hands.menu(tab, say("所选文件的标签(&P)"))
    papers = the_dialog()
    assert sorted(papers.records) == records(archive, "paper-label")
    papers.reject()


def test_several_places_are_labelled_at_once(archive: Office, qtbot: QtBot) -> None:
    tab = LocationsTab(Desk(archive))
    in_view(tab, qtbot)
    tab.table.selectRow(0)
    tab.table.selectAll()
    tab.print.click()
    assert the_dialog().records == ["WZ0001", "WZ0002"]
    the_dialog().reject()


@pytest.mark.parametrize("words", ["案卷脊背(&S)", "案卷标签(&B)"])
def test_several_volumes_get_strips_and_labels_at_once(archive: Office, qtbot: QtBot, words: str) -> None:
    volumes.draw_up(archive, volumes.fresh(archive, "另一卷"))
    tab = VolumesTab(Desk(archive))
    in_view(tab, qtbot)
    tab.table.selectRow(0)
    tab.table.selectAll()
    hands.click(tab.print)
    hands.menu(tab, say(words))
    dialog = the_dialog()
    assert dialog.records == ["AJ2026-0002", "AJ2026-0001"]
    assert len(codes(dialog.sheet.pdf)) == 2
    dialog.reject()


def test_the_width_of_a_strip_is_chosen(archive: Office, qtbot: QtBot) -> None:
    printing.show_labels(Desk(archive), "volume-spine", ["AJ2026-0001"], None)
    dialog = the_dialog()
    qtbot.addWidget(dialog)
    before = dialog.sheet.pdf
    choose(dialog, "50")
    assert dialog.sheet.pdf != before
    assert dialog.sheet.pdf == sheets.draw(archive, "volume-spine", ["AJ2026-0001"], "50").pdf
    assert not dialog.first_field.isVisible()
    dialog.reject()


# Without a window.


def test_labels_of_several_records_are_drawn_without_a_window(archive: Office, tmp_path: Path) -> None:
    folder, target = archive.register.folder, tmp_path / "labels.pdf"
    archive.register.close()
    words = ["print", "paper-label", "00000001", "2026-0001", "--stock", "a4-24", "--first", "22", "-o", str(target)]
    assert main([*words, "--office", str(folder)]) == 0
    assert [len(numbers(target.read_bytes(), "application/pdf", page)) for page in (0, 1)] == [2, 1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["paper-label", "00000001", "--stock", "a4-25"], "a4-24"),
        (["volume-spine", "AJ2026-0001", "--stock", "12"], "15"),
        (["handoff-receipt", "2026-0001", "2026-0002"], "标签"),
    ],
)
def test_a_stock_that_there_is_not_is_told_with_those_there_are(
    archive: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    folder = archive.register.folder
    archive.register.close()
    assert main(["print", *words, "-o", str(tmp_path / "x.pdf"), "--office", str(folder)]) in {1, 2}
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()
