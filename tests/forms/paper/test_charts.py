"""Bars compare what people count, on paper as on screen."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest

from app.forms import rules as forms
from app.forms.paper.draw import draw

FORM = """
name = "chart"
number = "T-1"
version = 1
change = "c"
valid_from = 2026-01-01
title = { zh_CN = "图", zh_TW = "圖", en = "Chart" }
[[blocks]]
kind = "chart"
name = "causes"
title = { zh_CN = "按原因", zh_TW = "按原因", en = "By cause" }
part = { zh_CN = "按时", zh_TW = "按時", en = "on time" }
"""


def drawn(rows: list[dict[str, object]]) -> bytes:
    form = forms.parse(FORM, "chart-1.toml")
    return draw(
        form,
        {"causes": rows},  # type: ignore[dict-item]
        language="zh_CN",
        printed_by="林",
        printed_at=datetime(2026, 11, 22, 1, 0, tzinfo=UTC),
        office="测试售楼部",
    )


def test_every_bar_says_its_label_and_figures() -> None:
    pdf = drawn([{"label": "漏水", "value": 12, "part": 9}, {"label": "噪音䶮", "value": 3, "part": 3}])
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert all(word in text for word in ("按原因", "按时", "漏水", "9 / 12", "噪音䶮", "3 / 3"))


def test_bars_are_as_long_as_their_values() -> None:
    """Of two bars the one of half the value is half as long, measured on the picture of the page."""
    page = pypdfium2.PdfDocument(drawn([{"label": "a", "value": 10}, {"label": "b", "value": 5}]))[0]
    picture = page.render(scale=2).to_pil().convert("L")
    across, down = picture.size
    lengths = set()
    for y in range(down):
        line = [picture.getpixel((x, y)) for x in range(across)]
        length = sum(200 <= grey <= 215 for grey in line)
        if across // 10 < length < across * 0.6:
            lengths.add(length)
    assert max(lengths) / min(lengths) == pytest.approx(2, abs=0.05)


def test_a_chart_without_rows_says_so() -> None:
    assert pypdfium2.PdfDocument(drawn([]))[0].get_textpage().get_text_range().count("按原因") == 1
