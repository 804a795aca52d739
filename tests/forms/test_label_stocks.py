"""Label stock is data, read strictly; labels lie on their sheet, each in a place of its own."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.resources import packaged
from app.base.toml_tables import Malformed
from app.forms.labels.rules import (
    WITHIN,
    Place,
    Stock,
    laid,
    number_at,
    parse,
    place_of,
    side_by_side,
    thickness,
)

FILE = "label-stocks.toml"
OURS = parse(packaged("resources", FILE).read_text(encoding="utf-8"), FILE)
STRIPS = OURS.strips


@st.composite
def stocks(draw: st.DrawFn) -> Stock:
    """Any stock that a file could declare."""
    lengths = st.floats(0, 12, width=32)
    columns, rows = draw(st.integers(1, 7)), draw(st.integers(1, 14))
    size = draw(st.tuples(st.floats(5, 120), st.floats(5, 120)))
    margins, gaps = draw(st.tuples(lengths, lengths)), draw(st.tuples(lengths, lengths))
    made = Stock("any", "sheet", *size, columns, rows, margins, gaps)
    return Stock("any", "sheet", *size, columns, rows, margins, gaps, sheet=made.extent)


def apart(one: Place, other: Place) -> bool:
    across = one.x + one.width <= other.x + 1e-6 or other.x + other.width <= one.x + 1e-6
    return across or one.y + one.height <= other.y + 1e-6 or other.y + other.height <= one.y + 1e-6


@given(stocks() | st.sampled_from(OURS.stocks), st.integers(1, 60), st.data())
def test_labels_lie_inside_the_sheet_apart_and_every_one_is_there(
    stock: Stock, count: int, data: st.DataObject
) -> None:
    first = data.draw(st.integers(1, stock.on_each))
    sheets = laid(stock, count, first)
    assert sum(map(len, sheets)) == count
    for places in sheets:
        for each in places:
            assert each.x >= 0
            assert each.y >= 0
            assert each.x + each.width <= stock.sheet[0] + WITHIN
            assert each.y + each.height <= stock.sheet[1] + WITHIN
        assert all(apart(one, other) for one, other in combinations(places, 2))


@given(stocks(), st.integers(1, 60), st.data())
def test_a_used_sheet_begins_at_its_next_label_and_only_the_last_has_room_left(
    stock: Stock, count: int, data: st.DataObject
) -> None:
    first = data.draw(st.integers(1, stock.on_each))
    sheets = laid(stock, count, first)
    assert sheets[0][0] == place_of(stock, first)
    assert all(places[0] == place_of(stock, 1) for places in sheets[1:])
    assert all(places[-1] == place_of(stock, stock.on_each) for places in sheets[:-1])


def test_the_program_knows_what_is_sold() -> None:
    sold = {(each.make, each.width, each.height, each.columns, each.rows) for each in OURS.stocks}
    assert sold >= {
        ("sheet", 70, 37, 3, 8),
        ("sheet", 99.1, 38.1, 2, 7),
        ("sheet", 38.1, 21.2, 5, 13),
        ("roll", 50, 30, 1, 1),
        ("roll", 40, 60, 1, 1),
        ("roll", 70, 37, 1, 1),
    }
    assert STRIPS.widths == (10, 15, 20, 30, 40, 50)


@given(st.lists(st.sampled_from(STRIPS.widths), min_size=1, max_size=60))
def test_strips_stand_side_by_side_in_their_order_and_none_is_cut(widths: list[float]) -> None:
    sheets = side_by_side(widths, STRIPS.height)
    assert [each.width for places in sheets for each in places] == widths
    for places in sheets:
        assert places[0].x >= 5
        assert places[-1].x + places[-1].width <= 205
        assert all(one.x + one.width == pytest.approx(other.x) for one, other in pairwise(places))


def test_ten_strips_of_20_mm_fill_one_sheet() -> None:
    assert [len(places) for places in side_by_side([20] * 11, STRIPS.height)] == [10, 1]


@given(st.integers(0, 900), st.integers(0, 200))
def test_a_strip_is_as_broad_as_its_volume_is_thick(pages: int, pieces: int) -> None:
    thick = thickness(pages, pieces)
    chosen = STRIPS.fitting(thick)
    assert chosen in STRIPS.widths
    assert chosen >= thick or chosen == 50
    assert all(each < thick for each in STRIPS.widths if each < chosen)


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [
        ('[[sheets]]\nid = "x"\nlabel = [70, 37]\ncolumns = 4\nrows = 8', "第 1 行", "280 × 296"),
        ('[[rolls]]\nid = "x"\nlabel = [50, 30]\nrows = 2', "第 1 行", "“rows”"),
        ('[[rolls]]\nid = "x"\nlabel = [50, 30]\n\n[[rolls]]\nid = "x"\nlabel = [40, 60]', "第 5 行", "“x” 写了两次"),
        ('[[sheets]]\nid = "x"\nlabel = [70, 37]\nrows = 0', "rows", "至少为 1"),
        ('[[sheets]]\nid = "x"', "第 1 行", "缺少 “label”"),
        ('[[sheets]]\nid = "x"\nlabel = [70, 2]', "label", "至少为 5"),
        ('[[places]]\nid = "x"\nlabel = [45, 16]\nat = [170, 10]', "第 1 行", "215 × 26"),
        ("[[sheets]", "", "TOML"),
    ],
)
def test_a_slip_in_the_file_says_where_and_what(text: str, place: str, problem: str) -> None:
    with pytest.raises(Malformed) as slip:
        parse(text, FILE)
    assert slip.value.file == FILE
    assert place in slip.value.place
    assert problem in slip.value.problem


@given(stocks(), st.data())
def test_a_point_on_a_label_tells_which_it_is(stock: Stock, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, stock.on_each))
    place = place_of(stock, number)
    assert number_at(stock, place.x + place.width / 2, place.y + place.height / 2) == number
    assert number_at(stock, stock.sheet[0] + 1, 0) == 0
