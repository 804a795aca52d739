"""Days, amounts and ways of paying as people write them into a sales ledger."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.ledger_grids import HEADER, read, sold

if TYPE_CHECKING:
    from app.domain.sheets import Cell


@pytest.mark.parametrize(
    "written",
    ["2026-01-24", "2026/1/24", "2026.1.24", "2026年1月24日", "20260124", "２０２６年１月２４日", "2026-01-24 10:30:00",
     46_046.0, "46046", date(2026, 1, 24)],
)  # fmt: skip
def test_days_in_many_spellings(written: Cell) -> None:
    assert read(HEADER, sold(signed=written)).rows[0].signed == date(2026, 1, 24)


@pytest.mark.parametrize(
    ("written", "code"),
    [("2026-02-30", "date_unreadable"), ("下周", "date_unreadable"), ("26/2/4", "date_unreadable"),
     ("=TODAY()", "not_calculated")],
)  # fmt: skip
def test_days_that_cannot_be_leave_the_field_empty_with_a_warning(written: str, code: str) -> None:
    reading = read(HEADER, sold(signed=written))
    assert reading.rows[0].signed is None
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("F2", code)]


def test_a_day_later_than_today_is_kept_and_warned_of() -> None:
    """The PC's clock may be the one that is wrong."""
    reading = read(HEADER, sold(signed="2026-11-23"))
    assert reading.rows[0].signed == date(2026, 11, 23)
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("F2", "date_in_future")]


@pytest.mark.parametrize("written", ["", "/", "未签", "无"])
def test_no_day_yet_is_nothing_to_warn_of(written: str) -> None:
    reading = read(HEADER, sold(signed=written, contract=written))
    assert (reading.rows[0].signed, reading.rows[0].contract, reading.warnings) == (None, None, ())


@pytest.mark.parametrize(
    ("written", "fen"),
    [(1_842_359.25, 184_235_925), ("1,842,359.25", 184_235_925), ("¥1842359.25元", 184_235_925), ("184.2万元", 184_200_000), ("￥184.2万", 184_200_000),
     ("１８４２３５９．２５", 184_235_925), (2_590_639.235, 259_063_924), (100_000.1, 10_000_010)],
)  # fmt: skip
def test_prices_in_many_spellings(written: Cell, fen: int) -> None:
    assert read(HEADER, sold(price=written)).rows[0].price == fen


@given(st.integers(100_000_00, 10**12))
def test_no_fen_is_lost_between_number_cell_and_price(fen: int) -> None:
    (row,) = read(HEADER, sold(price=fen / 100)).rows
    assert row.price == fen


def test_a_sheet_in_ten_thousands_says_so_in_its_header_or_title() -> None:
    assert read((*HEADER[:7], "总价(万元)"), sold(price=184.2)).rows[0].price == 184_200_000
    assert read(("单位:万元",), HEADER, sold(price="184.2")).rows[0].price == 184_200_000


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("一百万", "number_unreadable"),
        (-5.0, "number_unreadable"),
        ("1,23", "number_unreadable"),
        (184.2, "price_small"),
    ],
)
def test_prices_that_are_none_or_small_are_warned_of(written: Cell, code: str) -> None:
    assert [(warning.cell, warning.code) for warning in read(HEADER, sold(price=written)).warnings] == [("H2", code)]


@pytest.mark.parametrize(
    ("words", "payment"),
    [("按揭", "mortgage"), ("银行按揭", "mortgage"), ("商业贷款", "mortgage"), ("公积金贷款", "mortgage"), ("组合贷", "mortgage"),
     ("全款", "other"), ("一次性付款", "other"), ("分期付款", "other"), ("分期/按揭", None), ("待定价", None)],
)  # fmt: skip
def test_ways_of_paying(words: str, payment: str | None) -> None:
    reading = read(HEADER, sold(payment=words))
    assert (reading.rows[0].payment, reading.rows[0].payment_words) == (payment, words)
    assert [warning.code for warning in reading.warnings] == ([] if payment else ["payment_unknown"])
