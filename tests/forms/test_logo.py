"""The office's mark stands before its name on every sheet (DC-2), on paper and in archived files alike."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from pypdfium2 import raw
from PySide6.QtGui import QImage, QPainter

from app.base.refusals import Refusal
from app.forms import logo, sheets
from app.forms.printed_canvas import PrintedCanvas
from app.kit.desk import Desk
from app.shell.logo_edit import LogoEdit

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A red square with room around it, in colour and partly transparent."""
    made = Image.new("RGBA", (900, 900), (0, 0, 0, 0))
    ImageDraw.Draw(made).rectangle((200, 200, 700, 700), fill=(200, 0, 0, 255))
    made.save(tmp_path / "mark.png")
    return tmp_path / "mark.png"


def images(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Where the first page has pictures: left, bottom, right, top in points."""
    page = pypdfium2.PdfDocument(pdf)[0]
    return [each.get_bounds() for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4)]


def test_without_a_mark_sheets_are_as_ever(office: Office, purchase: Dossier) -> None:
    assert images(sheets.draw(office, "dossier-cover", purchase.id).pdf) == []


def test_the_mark_stands_before_the_name_of_the_office(office: Office, purchase: Dossier, picture: Path) -> None:
    logo.choose(office, picture)
    ((left, bottom, right, top),) = images(sheets.draw(office, "dossier-cover", purchase.id).pdf)
    assert right - left == pytest.approx(top - bottom, rel=0.05)  # what was white around it is gone
    assert right - left == pytest.approx(7 * 72 / 25.4, rel=0.05)


def test_it_is_grey_as_the_files_profile_is(office: Office, purchase: Dossier, picture: Path) -> None:
    logo.choose(office, picture)
    kept = Image.open(BytesIO(logo.load(office.register)))
    assert kept.mode == "L"
    assert b"/DeviceRGB" not in sheets.draw(office, "dossier-cover", purchase.id).pdf


def test_a_printer_gets_it_upright(qapp: QApplication, office: Office, purchase: Dossier, tmp_path: Path) -> None:
    made = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(made).rectangle((0, 0, 400, 100), fill="black")
    ImageDraw.Draw(made).rectangle((0, 380, 400, 400), fill=(250, 250, 250))
    made.save(tmp_path / "up.png")
    logo.choose(office, tmp_path / "up.png")
    sheet = sheets.draw(office, "dossier-cover", purchase.id)
    ((left, bottom, right, top),) = images(sheet.pdf)
    shown = QImage(600, 850, QImage.Format.Format_RGB32)
    shown.fill(0xFFFFFFFF)
    painter = QPainter(shown)
    sheet.laid.onto(PrintedCanvas(painter, lambda page, _size: page == 1))  # type: ignore[arg-type]
    painter.end()
    middle, high = round((left + right) / 2), pypdfium2.PdfDocument(sheet.pdf)[0].get_height()
    assert shown.pixelColor(middle, round(high - top + 2)).lightness() < 80
    assert shown.pixelColor(middle, round(high - bottom - 4)).lightness() > 200


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\nrest", b"GIF89a"])
def test_what_is_no_picture_is_refused(office: Office, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.png").write_bytes(content)
    with pytest.raises(logo.NoPicture):
        logo.choose(office, tmp_path / "x.png")
    with pytest.raises(Refusal):
        logo.choose(office, tmp_path / "nowhere.png")


def test_it_is_chosen_and_taken_away_in_the_settings(qtbot: QtBot, office: Office, picture: Path) -> None:
    edit = LogoEdit(Desk(office))
    qtbot.addWidget(edit)
    said: list[list[object]] = []
    edit.desk.said.connect(lambda _words, offers: said.append(offers))
    edit.take(str(picture))
    assert not edit.shown.pixmap().isNull()
    edit.remove.click()
    assert edit.shown.isHidden()
    said[-1][0].act()  # type: ignore[attr-defined]
    edit.look_again()
    assert not edit.shown.pixmap().isNull()
