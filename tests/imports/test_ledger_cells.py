"""Days, amounts and ways of paying as people write them into a sales ledger."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tools.ledger_grids import HEADER, SOLD, read, sold

if TYPE_CHECKING:
    from app.base.cells import Cell


@pytest.mark.parametrize(
    "written",
    ["2026-01-24", "2026/1/24", "2026.1.24", "2026年1月24日", "20260124", "２０２６年１月２４日", "2026-01-24 10:30:00",
     46_046.0, "46046", date(2026, 1, 24)],
)  # fmt: skip
def test_days_in_many_spellings(written: Cell) -> None:
    assert read(HEADER, sold(signed=written)).rows[0].signed == date(2026, 1, 24)


@pytest.mark.parametrize(
    "written",
    ["26/1/24", "26.1.24", "26-01-24", "26年1月24日", "2026、1、24", "2026。1。24", "2026.1.24.", "二〇二六年一月二十四日",
     "2026/1/24 上午9:00", "2026/1/24上午9:00", "2026年1月24日9时", "2026-01-24 9:05 PM"],
)  # fmt: skip
def test_days_with_short_years_odd_points_chinese_figures_or_a_time(written: str) -> None:
    reading = read(HEADER, sold(signed=written))
    assert (reading.rows[0].signed, reading.warnings) == (date(2026, 1, 24), ())


def test_tens_in_chinese_figures() -> None:
    days = [
        read(HEADER, sold(signed=f"二〇二五年{words}日")).rows[0].signed
        for words in ("十月十", "十二月三十一", "一月二十")
    ]
    assert days == [date(2025, 10, 10), date(2025, 12, 31), date(2025, 1, 20)]


@pytest.mark.parametrize(
    ("written", "code"),
    [("2026-02-30", "date_unreadable"), ("下周", "date_unreadable"), ("5/3/26", "date_unreadable"), ("05.03.26", "date_unreadable"),
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


@given(st.integers(100_000_00, 10**11))
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
     ("全款", "other"), ("一次性付款", "other"), ("一次過付款", "other"), ("分期付款", "other"), ("分期/按揭", None), ("待定价", None),
     ("无贷款", "other"), ("不贷款", "other"), ("非按揭", "other"), ("免按揭", "other"), ("不办理银行按揭", "other"), ("未办贷款", None),
     ("组合", "mortgage"), ("接力贷", "mortgage"), ("首付分期+按揭", "mortgage"), ("首付分期,余款按揭", "mortgage"), ("首付一次性付清余款按揭", "mortgage")],
)  # fmt: skip
def test_ways_of_paying(words: str, payment: str | None) -> None:
    reading = read(HEADER, sold(payment=words))
    assert (reading.rows[0].payment, reading.rows[0].payment_words) == (payment, words)
    assert [warning.code for warning in reading.warnings] == ([] if payment else ["payment_unknown"])


def test_a_missing_way_of_paying_is_told_from_one_that_is_not_understood() -> None:
    reading = read(HEADER, sold(payment=""))
    assert [(warning.cell, warning.code) for warning in reading.warnings] == [("G2", "payment_missing")]


@pytest.mark.parametrize("words", ["", "见合同"])
def test_a_bank_without_words_means_a_mortgage_and_the_warning_says_so(words: str) -> None:
    reading = read((*HEADER, "按揭银行"), (*sold(payment=words), "工行"))
    assert (reading.rows[0].payment, [each.code for each in reading.warnings]) == ("mortgage", ["payment_by_bank"])


def test_a_price_above_a_billion_yuan_is_left_empty_with_a_warning() -> None:
    reading = read((*HEADER[:7], "总价(万元)"), sold(price=1_205_000.0))
    assert (reading.rows[0].price, [(each.cell, each.code) for each in reading.warnings]) == (
        None,
        [("H2", "price_large")],
    )


@pytest.mark.parametrize("written", [202604151100012345.0, "2.02604E+11", date(2026, 1, 1), "同上", "已退房"])
def test_a_contract_number_that_is_none_is_left_empty_with_a_warning(written: Cell) -> None:
    reading = read(HEADER, sold(contract=written))
    assert (reading.rows[0].contract, [(each.cell, each.code) for each in reading.warnings]) == (
        None,
        [("E2", "contract_doubtful")],
    )


def test_one_contract_on_two_active_units_is_warned_of_at_the_second() -> None:
    reading = read(HEADER, SOLD, sold(unit="2-1-1002"), sold(unit="2-1-1003", note="已退房"))
    assert [(each.cell, each.code, each.facts["first"]) for each in reading.warnings] == [
        ("E3", "contract_twice", "E2")
    ]


def test_a_row_that_lacks_both_unit_and_buyer_is_refused_once() -> None:
    assert len(read(HEADER, sold(unit="", name="")).refused) == 1
