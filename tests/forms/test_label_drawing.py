"""Whatever stands on a label stays on it, beside its code, and clear of where printers do not print."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.resources import packaged
from app.forms.labels.contents import ArchiveStamp, Label, Spine
from app.forms.labels.drawing import inside, label_marks, stamp_marks
from app.forms.labels.rules import Place, Stock, parse, place_of
from app.forms.labels.spines import spine_marks
from app.forms.labels.upright import fit_upright, upright_marks
from app.forms.paper.fonts import width
from app.forms.paper.marks import MM, Code, Mark, Rule, Text, Turned

FILE = "label-stocks.toml"
KNOWN = parse(packaged("resources", FILE).read_text(encoding="utf-8"), FILE)
STOCKS = [each for each in KNOWN.stocks if each.make != "page"]
CODE = "31000000125"
WORDS = st.text(alphabet="陈䶮何曦、（）·贸易有限公司ABCdef 0123456789-", max_size=60)
LABELS = st.builds(Label, WORDS, WORDS, st.lists(WORDS, max_size=4).map(tuple), st.just("AJ2026-0001"), st.just(CODE))
LOOSE = 0.5
"""Points by which letters may hang over."""


def box(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark, in points."""
    match mark:
        case Text():
            wide = width(mark.text, mark.size, bold=mark.bold) * (0.4 if mark.text in {"、", "，", "。"} else 1)
            return mark.x, mark.y - 0.9 * mark.size, mark.x + wide, mark.y + 0.2 * mark.size
        case Code():
            return mark.x, mark.y, mark.x + mark.side, mark.y + mark.side
        case Rule():
            return mark.x0, mark.y0, mark.x1, mark.y1
        case Turned():
            (text,) = mark.marks
            assert isinstance(text, Text)
            assert mark.angle == -90
            long = width(text.text, text.size, bold=text.bold)
            return mark.x - 0.2 * text.size, mark.y, mark.x + 0.9 * text.size, mark.y + long
    raise AssertionError(mark)


def within(mark: Mark, left: float, top: float, right: float, bottom: float) -> bool:
    x0, y0, x1, y1 = box(mark)
    return x0 >= left - LOOSE and y0 >= top - LOOSE and x1 <= right + LOOSE and y1 <= bottom + LOOSE


def apart(one: Mark, other: Mark) -> bool:
    a, b = box(one), box(other)
    return a[2] <= b[0] + LOOSE or b[2] <= a[0] + LOOSE or a[3] <= b[1] + LOOSE or b[3] <= a[1] + LOOSE


@given(LABELS, st.sampled_from(STOCKS), st.data())
def test_everything_lies_on_the_label_and_clear_of_the_code(label: Label, stock: Stock, data: st.DataObject) -> None:
    place = place_of(stock, data.draw(st.integers(1, stock.on_each)))
    frame = inside(stock, place)
    marks = list(label_marks(label, frame))
    (code,) = (mark for mark in marks if isinstance(mark, Code))
    assert code.content == CODE
    assert code.side >= 8.9 * MM
    for mark in marks:
        assert within(mark, frame.x, frame.y, frame.x + frame.width, frame.y + frame.height), mark
        assert mark is code or apart(mark, code), mark


@pytest.mark.parametrize("stock", STOCKS, ids=lambda each: each.id)
def test_an_ordinary_label_loses_nothing(stock: Stock) -> None:
    label = Label(
        "翠湖 12-3-1803", "陈䶮、欧阳何曦", ("商品房预售合同", "原件 4 复印件 1", "收件 2026-0001"), "00000012", CODE
    )
    marks = label_marks(label, inside(stock, place_of(stock, 1)))
    told = "".join(mark.text for mark in marks if isinstance(mark, Text)).replace(" ", "")
    for text in (label.heading, label.name, *label.lines, label.number, CODE):
        assert text.replace(" ", "") in told


def test_no_label_is_printed_where_printers_leave_an_edge() -> None:
    full = next(each for each in STOCKS if each.id == "a4-24")
    corner, middle, last = (inside(full, place_of(full, number)) for number in (1, 11, 24))
    assert corner.x == pytest.approx(5 * MM)
    assert middle.x == pytest.approx(0.03 * 70 * MM)
    assert last.x + last.width == pytest.approx((70 - 5) * MM)


@given(WORDS, st.sampled_from(KNOWN.strips.widths))
def test_everything_on_a_strip_lies_between_its_cuts(title: str, wide: float) -> None:
    spine = Spine(title, "永久", "2026", "2026-11-03 — 2026-11-20", "AJ2026-0001", CODE, 12)
    for mark in spine_marks(spine, Place(0, 0, wide, 297), "zh_CN"):
        assert within(mark, 0, 10 * MM, wide * MM, 287 * MM), mark


@given(WORDS, st.integers(8, 50), st.integers(40, 150))
def test_upright_text_keeps_its_characters_in_their_order(text: str, wide: int, tall: int) -> None:
    setting = fit_upright(text, wide * MM, tall * MM, 30, 5)
    kept = "".join(piece.text for column in setting.columns for piece in column)
    assert kept.replace(" ", "") == text.replace(" ", "")


def test_chinese_stands_upright_a_short_number_too_and_words_lie_on_their_side() -> None:
    marks = list(upright_marks(fit_upright("翠湖 12 栋 AJ2026-0001（续）", 40, 600, 12, 5), 20, 0))
    upright = [mark.text for mark in marks if isinstance(mark, Text)]
    turned = [mark.marks[0].text for mark in marks if isinstance(mark, Turned)]
    assert upright == ["翠", "湖", "12", "栋", "续"]
    assert turned == ["AJ2026-0001", "（", "）"]
    tops = [mark.y for mark in marks]
    assert all(one < other for one, other in zip(tops, tops[2:], strict=False))


def test_the_archive_stamp_has_the_size_of_the_standard() -> None:
    stamp = ArchiveStamp(tuple((name, "永久") for name in ("全宗号", "年度", "件号", "机构", "保管期限", "页数")))
    on_page = next(each for each in KNOWN.stocks if each.make == "page")
    rules = [mark for mark in stamp_marks(stamp, place_of(on_page, 1)) if isinstance(mark, Rule)]
    xs, ys = [rule.x0 for rule in rules] + [rule.x1 for rule in rules], [rule.y1 for rule in rules]
    assert (max(xs) - min(xs), max(ys) - min(ys)) == (pytest.approx(45 * MM), pytest.approx(16 * MM))


@pytest.mark.parametrize(("stock", "long"), list(product(STOCKS, (False, True))), ids=str)
def test_the_stamp_lies_on_every_label(stock: Stock, long: bool) -> None:
    value = "××新区客户服务中心档案管理部" if long else "客服部"
    stamp = ArchiveStamp(tuple((name, value) for name in ("全宗号", "年度", "件号", "机构", "保管期限", "页数")))
    place = place_of(stock, 1)
    for mark in stamp_marks(stamp, place):
        assert within(mark, 0, 0, place.width * MM, place.height * MM), mark


def test_no_column_begins_with_a_comma() -> None:
    columns = fit_upright("何欣、郑浩、郑萍、董晨秀、林建", 40, 60, 20, 20).columns
    assert len(columns) > 2
    assert all(column[0].text != "、" for column in columns)
