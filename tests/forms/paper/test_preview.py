"""Pages as pictures."""

import pytest
from reportlab.graphics.barcode import qrencoder

from app.forms.paper.ink import squares
from app.forms.paper.preview import pictures


def test_every_page_becomes_a_picture_of_its_size(printed, receipt):
    shown = list(pictures(printed("handoff-receipt", receipt(60)), 72))
    assert len(shown) > 1
    for picture in shown:
        assert (picture.width, picture.height) == (596, 842)
        assert len(picture.pixels) == 596 * 842 * 3


def test_a_picture_is_white_paper_with_black_ink(printed, receipt):
    [picture] = pictures(printed("handoff-receipt", receipt(1)), 96)
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert min(picture.pixels) == 0


def test_the_code_on_paper_is_the_number_of_the_record(printed, receipt):
    [picture] = pictures(printed("handoff-receipt", receipt(1)), 300)
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData("R2026-0412")
    code.make()
    expected = [[bool(dark) for dark in row] for row in code.modules]
    assert squares("R2026-0412") == expected
    for upper in (12, 148.5 + 12):
        assert seen(picture, left=210 - 15 - 15, top=upper, side=15, modules=len(expected)) == expected


def seen(picture, *, left, top, side, modules):
    """Dark or light in the middle of every square of a code printed at these millimetres."""
    step = side / modules
    at = [(row + 0.5) * step for row in range(modules)]
    return [[dark(picture, left + x, top + y) for x in at] for y in at]


def dark(picture, x, y):
    column, row = (round(place / 25.4 * 300) for place in (x, y))
    return picture.pixels[(row * picture.width + column) * 3] < 128


def test_a_receipt_without_a_number_has_no_code(printed, receipt):
    [picture] = pictures(printed("handoff-receipt", receipt(1, number="")), 300)
    assert not any(dark(picture, x, 16) for x in range(180, 194))


@pytest.mark.parametrize("number", ["R2026-0412", "收据2026-0412", "1"])
def test_codes_are_square(number):
    grid = squares(number)
    assert {len(row) for row in grid} == {len(grid)}
