"""Blank forms are made for a pen: ruled to the foot, with room to write and to sign."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pypdfium2

from app.forms import sheets
from app.forms.library import packaged_forms

if TYPE_CHECKING:
    from app.office.office import Office

MM = 72 / 25.4
EIGHT = 8 * MM


def characters(office: Office, form: str) -> list[list[tuple[str, float, float]]]:
    """The characters of a blank form, page by page, each with its left edge and lower edge in points."""
    with pypdfium2.PdfDocument(sheets.draw(office, form, "").pdf) as document:
        texts = [page.get_textpage() for page in document]
        return [
            [(text.get_text_range(at, 1), *text.get_charbox(at)[:2]) for at in range(text.count_chars())]
            for text in texts
        ]


def test_a_blank_form_leaves_no_sheet_with_a_table_half_empty(office: Office) -> None:
    for form in packaged_forms():
        entry = form.entry
        # A month of days ends where it ends.
        if entry and not form.blocks and not entry.rotates and any(field.kind == "table" for field in entry.fields):
            for page in characters(office, form.name):
                if any(each == "序" for each, *_ in page):
                    body = [below for each, _, below in page if each.strip() and below > 26 * MM]
                    assert min(body) < 45 * MM, form.name


def test_rows_are_numbered_and_high_enough_for_handwriting(office: Office) -> None:
    [page] = characters(office, "archive-disposal")
    left = next(x for each, x, _ in page if each == "序")
    bases = [below for each, x, below in page if each in "123456789" and abs(x - left) < 14 and below > 26 * MM]
    rows = [upper - lower for upper, lower in pairwise(bases) if upper > lower]
    assert len(rows) > 6
    assert min(rows) >= EIGHT


def test_lines_of_an_act_are_far_enough_apart_to_write_on(office: Office) -> None:
    [page] = characters(office, "accident")
    asked = [next(below for each, _, below in page if each == first) for first in "详伤"]
    assert asked[0] - asked[1] >= EIGHT - 0.1


def test_a_month_of_days_is_ruled_for_a_blank_roster(office: Office) -> None:
    told = "".join(each for page in characters(office, "duty-roster") for each, *_ in page)
    assert "31" in told
    assert "序号" not in told
