"""Pages are turned, blank ones are told from written ones, and what is not asked for stays as it came."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFilter

from app.forms import sheets
from app.scans.arranging import arranged, blank
from app.scans.pages import examine, picture
from tests import invented_scans as scans

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.scans.rules import Media


def paper(*, grain: float = 0, signed: bool = False, shadow: bool = False, shade: int = 255) -> bytes:
    """A sheet of A4 at 200 dpi: with the grain of a scanner, a signature in the corner, a shadow at the edge."""
    sheet = Image.new("L", (1654, 2339), shade)
    pen = ImageDraw.Draw(sheet)
    if signed:
        pen.line([(1200, 2000), (1240, 1940), (1270, 2010), (1310, 1950), (1350, 2000)], fill=40, width=4)
    if shadow:
        pen.rectangle((0, 0, 40, 2339), fill=60)
    if grain:
        sheet = Image.blend(sheet, Image.effect_noise(sheet.size, grain), 0.15).filter(ImageFilter.GaussianBlur(0.8))
    file = BytesIO()
    sheet.save(file, "JPEG", quality=60)
    return file.getvalue()


@pytest.mark.parametrize("sheet", [paper(), paper(grain=60), paper(shadow=True), paper(shade=205), scans.jpeg()])
def test_the_back_of_a_sheet_is_blank(sheet: bytes) -> None:
    assert blank(sheet, "image/jpeg", 0)


@pytest.mark.parametrize("sheet", [paper(signed=True), paper(signed=True, grain=60), scans.jpeg(colour="black")])
def test_a_signature_alone_is_something_written(sheet: bytes) -> None:
    assert not blank(sheet, "image/jpeg", 0)


def test_a_form_is_not_blank(office: Office, purchase: Dossier) -> None:
    sheet = scans.scanned(sheets.draw(office, "dossier-cover", purchase.id).pdf, noise=60)
    assert not blank(sheet, "image/jpeg", 0)


FILES: list[tuple[bytes, Media, int]] = [
    (scans.pdf(3), "application/pdf", 3),
    (scans.tiff(3), "image/tiff", 3),
    (scans.jpeg(), "image/jpeg", 1),
    (scans.webp(), "image/webp", 1),
    (scans.png(60, 80), "image/png", 1),
]


@pytest.mark.parametrize(("content", "media", "pages"), FILES)
def test_a_file_of_which_nothing_changes_stays_as_it_came(content: bytes, media: Media, pages: int) -> None:
    assert arranged(content, media, range(pages), {0: 4}, pages) is content


@pytest.mark.parametrize(("content", "media", "pages"), FILES)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_lies_as_it_was_turned(content: bytes, media: Media, pages: int, quarters: int) -> None:
    turned = arranged(content, media, range(pages), {0: quarters}, pages)
    assert (examine(turned, "x").media, examine(turned, "x").pages) == (media, pages)
    before, after = picture(content, media, 0, 80), picture(turned, media, 0, 80)
    lying = (before.height, before.width) if quarters % 2 else (before.width, before.height)
    assert (after.width, after.height) == lying


@pytest.mark.parametrize(("quarters", "corner"), [(1, (55, 5)), (2, (55, 75)), (3, (5, 75))])
def test_turning_goes_clockwise(quarters: int, corner: tuple[int, int]) -> None:
    sheet = Image.new("L", (60, 80), 255)
    sheet.paste(0, (0, 0, 12, 12))
    file = BytesIO()
    sheet.save(file, "PNG")
    turned = arranged(file.getvalue(), "image/png", [0], {0: quarters}, 1)
    lies = Image.open(BytesIO(turned)).convert("L")
    at = corner if quarters == 2 else (corner[0] * lies.width // 60, corner[1] * lies.height // 80)
    assert lies.getpixel(at) == 0


def test_a_page_that_is_left_out_is_gone_and_the_others_keep_their_order() -> None:
    made = arranged(scans.pdf(3), "application/pdf", [0, 2], {}, 3)
    with pypdfium2.PdfDocument(made) as document:
        assert [round(page.get_height()) for page in document] == [400, 402]
