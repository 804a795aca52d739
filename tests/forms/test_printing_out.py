"""Sheets leave the printer in their own shape, on their own paper, and only the pages that are wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pypdfium2
import pytest
from PIL import ImageChops, ImageFilter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from app.forms import printer as printing_out
from app.forms.paper.draw import Drawing, lay_out
from app.forms.paper.laid import Laid
from app.forms.preview_dialog import PreviewDialog
from app.kit.desk import Desk
from app.lists import service as lists
from tests.forms.test_every_form import AT, NUMBER, codes, filled, form_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from reportlab.pdfgen.canvas import Canvas

    from app.office.office import Office

SHEETS = {"A4": (595, 842), "A4 lying": (842, 595), "A5": (420, 595), "A5 lying": (595, 420)}
"""Sizes in points."""


@pytest.fixture
def printer(tmp_path: Path, qapp: QApplication) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "painted.pdf"))
    return made


def black(*sizes: tuple[int, int]) -> Laid:
    """Pages of these sizes, black up to their edges."""

    def onto(canvas: Canvas) -> None:
        for width, height in sizes:
            canvas.setPageSize((width, height))
            path = canvas.beginPath()
            path.rect(0, 0, width, height)
            canvas.drawPath(path, stroke=0, fill=1)
            canvas.showPage()

    return Laid(b"", onto)


def painted(printer: QPrinter) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Of every page that came out its size in points, and the size of what is black on it."""
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        told = []
        for page in document:
            picture = page.render(scale=1).to_pil().convert("L").point(lambda grey: 255 if grey < 128 else 0)
            left, top, right, bottom = picture.getbbox()
            told.append((picture.size, (right - left, bottom - top)))
        return told


def near(told: tuple[int, int] | int) -> object:
    return pytest.approx(told, abs=3)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_comes_out_on_its_own_paper_and_fills_it(printer: QPrinter, sheet: str) -> None:
    size = SHEETS[sheet]
    printing_out.set_up(printer, *size, 1)
    assert printing_out.paint(printer, black(size), 1)
    [(paper, filled)] = painted(printer)
    assert (paper, filled) == (near(size), near(size))


@pytest.mark.parametrize("label", [(142, 85), (113, 170), (198, 105)], ids=["50 x 30 mm", "40 x 60 mm", "70 x 37 mm"])
def test_labels_on_a_roll_keep_its_width_whichever_side_is_longer(printer: QPrinter, label: tuple[int, int]) -> None:
    printing_out.set_up(printer, *label, 3, roll=True)
    assert printing_out.paint(printer, black(label, label, label), 3)
    assert painted(printer) == [(near(label), near(label))] * 3
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Portrait


@pytest.mark.parametrize(
    ("name", "paper"), [("handoff-receipt", "A4"), ("wage-sheet", "A4 lying"), ("mail-register", "A5")]
)
def test_the_codes_of_sheets_that_left_the_printer_lead_back(printer: QPrinter, name: str, paper: str) -> None:
    form = msgspec.structs.replace(form_of(name), paper=paper[:2])
    values, _ = filled(form)
    named = {"printed_by": "林晓燕", "printed_at": AT, "office": "客户服务部"}
    laid = lay_out([Drawing(form, values)], language="zh_CN", **named)
    with pypdfium2.PdfDocument(laid.pdf) as document:
        count, size = len(document), document[0].get_size()
    printing_out.set_up(printer, *size, count)
    assert printing_out.paint(printer, laid, count)
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        assert [near(tuple(map(round, page.get_size()))) for page in document] == [SHEETS[paper]] * count
        assert all(set(found) == {NUMBER} for found in codes(document))


def test_a_lying_sheet_is_turned_on_upright_paper_and_its_code_leads_back(printer: QPrinter) -> None:
    form = form_of("wage-sheet")
    named = {"printed_by": "林晓燕", "printed_at": AT, "office": "客户服务部"}
    laid = lay_out([Drawing(form, filled(form)[0])], language="zh_CN", **named)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert printing_out.paint(printer, laid, 1)
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        assert tuple(map(round, document[0].get_size())) == near(SHEETS["A4"])
        assert list(codes(document)) == [[NUMBER]]


@pytest.mark.parametrize(("sheet", "filled"), [("A5", (420, 595)), ("A4 lying", (595, 842)), ("A4", (595, 842))])
def test_on_upright_a4_nothing_is_distorted_whatever_was_chosen(
    printer: QPrinter, sheet: str, filled: tuple[int, int]
) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert printing_out.paint(printer, black(SHEETS[sheet]), 1)
    assert painted(printer) == [(near((595, 842)), near(filled))]


def test_only_the_wanted_pages_come_out(printer: QPrinter) -> None:
    printing_out.set_up(printer, 595, 842, 5)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    sizes = [(100 * page, 842) for page in range(1, 6)]
    printing_out.paint(printer, black(*sizes), 5)
    assert [filled[0] for _, filled in painted(printer)] == [near(200), near(300), near(400)]


def test_letters_leave_as_letters_where_the_pdf_has_them(printer: QPrinter, office: Office) -> None:
    """No picture is sent: what comes out differs from the PDF by no more than the edges of letters."""
    titles = ["姓名", "金额", "𪚥 Łódź"]
    sheet = lists.draw(
        office, lists.ListContent("客户", "全部", titles, [200] * 3, [["李𪚥", "1,200.00", "字"]] * 9, [])
    )
    with pypdfium2.PdfDocument(sheet.pdf) as document:
        wide, high = document[0].get_size()
        expected = document[0].render(scale=2).to_pil().convert("L")
    printing_out.set_up(printer, wide, high, 1)
    assert printing_out.paint(printer, sheet.laid, 1)
    assert b"/Subtype /Image" not in Path(printer.outputFileName()).read_bytes()
    with pypdfium2.PdfDocument(printer.outputFileName()) as document:
        came_out = document[0].render(scale=2).to_pil().convert("L").resize(expected.size)
    apart = ImageChops.difference(expected.filter(ImageFilter.BoxBlur(3)), came_out.filter(ImageFilter.BoxBlur(3)))
    assert expected.getextrema() == (0, 255)
    assert apart.getextrema()[1] < 60


def test_unless_a_range_is_wanted_all_pages_are(printer: QPrinter) -> None:
    printing_out.set_up(printer, 595, 842, 3)
    assert printing_out.wanted(printer, 3) == [1, 2, 3]


def test_a_small_sheet_lies_in_the_middle_in_its_true_size() -> None:
    assert printing_out.placed(QRectF(0, 0, 600, 800), 400, 500) == QRectF(100, 150, 400, 500)


def test_the_print_dialog_begins_with_the_sheets_own_paper_and_all_its_pages(
    office: Office, qtbot: QtBot, clean_settings: QApplication
) -> None:
    shown = lists.ListContent("客户", "全部", [f"第 {n} 栏" for n in range(12)], [200] * 12, [["字"] * 12] * 80, [])
    dialog = PreviewDialog(Desk(office), lists.draw(office, shown))
    qtbot.addWidget(dialog)
    dialog.print_()
    layout = dialog._printer.pageLayout()
    assert layout.fullRectPoints().size().toTuple() == near((842, 595))
    system = dialog.findChild(QPrintDialog)
    assert isinstance(system, QPrintDialog)
    assert (system.minPage(), system.maxPage()) == (1, dialog._pages)
    assert dialog._pages > 1
    system.close()
