"""Things on the desk: filled-in values, and a way to print and read back."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.forms.library import packaged_forms
from app.forms.paper.draw import draw
from app.forms.rules import in_force

if TYPE_CHECKING:
    from collections.abc import Callable

CHINA = timezone(timedelta(hours=8))
OFFICE = "滨江置业有限公司客户服务部"


@pytest.fixture
def receipt() -> Callable[..., dict]:
    """Values of a hand-off receipt over so many papers."""

    def values(papers: int, **others: object) -> dict:
        rows = [{"paper": f"文件甲{n}号", "originals": 1, "copies": 2, "remark": ""} for n in range(1, papers + 1)]
        return {
            "number": "R2026-0412",
            "unit": "2-1-1001",
            "contract": "GF-2026-0001873",
            "buyers": "张建国、李晓梅",
            "from_whom": "客户服务部",
            "to_whom": "按揭律师",
            "at": datetime(2026, 10, 12, 14, 5, tzinfo=CHINA),
            "reason": "办理按揭贷款",
            "handed_by": "王芳",
            "received_by": "陈志远",
            "papers": rows,
            **others,
        }

    return values


@pytest.fixture
def printed() -> Callable[..., bytes]:
    """Print a packaged form."""

    def pdf(name: str, values: dict, **others: object) -> bytes:
        form = in_force(packaged_forms(), name, date(2026, 10, 12))
        usual = {"language": "zh_CN", "printed_by": "王芳", "office": OFFICE}
        return draw(form, values, **{"printed_at": datetime(2026, 10, 12, 14, 6, tzinfo=CHINA), **usual, **others})

    return pdf


@pytest.fixture
def read() -> Callable[[bytes], list[str]]:
    """The text of every page as somebody would copy it, without the line ends."""

    def pages(pdf: bytes) -> list[str]:
        with pypdfium2.PdfDocument(pdf) as document:
            return ["".join(page.get_textpage().get_text_bounded().splitlines()) for page in document]

    return pages


@pytest.fixture
def boxes() -> Callable[[bytes], list[tuple[float, float, float, float]]]:
    """Left, bottom, right, top in points of every visible character of a PDF."""

    def characters(pdf: bytes) -> list[tuple[float, float, float, float]]:
        with pypdfium2.PdfDocument(pdf) as document:
            texts = [page.get_textpage() for page in document]
            return [
                text.get_charbox(index)
                for text in texts
                for index in range(text.count_chars())
                if text.get_text_range(index, 1).strip()
            ]

    return characters
