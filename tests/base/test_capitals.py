"""Amounts in capitals as banks take them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.capitals import capitals

PUBLISHED = [
    (1_409_50, "人民币壹仟肆佰零玖元伍角整"),
    (6_007_14, "人民币陆仟零柒元壹角肆分"),
    (1_680_32, "人民币壹仟陆佰捌拾元零叁角贰分"),
    (107_000_53, "人民币壹拾万柒仟元零伍角叁分"),
    (16_409_02, "人民币壹万陆仟肆佰零玖元零贰分"),
    (325_04, "人民币叁佰贰拾伍元零肆分"),
]
"""The examples of 《支付结算办法》, annex 1; only the first ends without 分, where 整 may stand."""


@pytest.mark.parametrize(("fen", "written"), PUBLISHED)
def test_the_published_examples_are_written_as_published(fen: int, written: str) -> None:
    assert capitals(fen) == written


@pytest.mark.parametrize(
    ("fen", "written"),
    [
        (0, "人民币零元整"),
        (5, "人民币伍分"),
        (50, "人民币伍角整"),
        (20_00, "人民币贰拾元整"),
        (100_00, "人民币壹佰元整"),
        (10_000_00, "人民币壹万元整"),
        (1_000_100_00, "人民币壹佰万零壹佰元整"),
        (100_000_001_00, "人民币壹亿零壹元整"),
        (-50_00, "负人民币伍拾元整"),
    ],
)
def test_zeros_are_told_once(fen: int, written: str) -> None:
    assert capitals(fen) == written


@given(st.integers(0, 10**14 - 1))
def test_no_two_amounts_are_written_the_same_and_zeros_never_double(fen: int) -> None:
    written = capitals(fen)
    assert "零零" not in written
    assert _read(written) == fen


def _read(written: str) -> int:
    """What the capitals say, read figure by figure."""
    yuan, _, rest = written.removeprefix("人民币").rpartition("元")
    total = _number(yuan) * 100
    figures = "零壹贰叁肆伍陆柒捌玖"
    for unit, worth in (("角", 10), ("分", 1)):
        place = rest.find(unit)
        total += figures.index(rest[place - 1]) * worth if place > 0 else 0
    return total


def _number(words: str) -> int:
    total = section = figure = 0
    for word in words:
        if word in "零壹贰叁肆伍陆柒捌玖":
            figure = "零壹贰叁肆伍陆柒捌玖".index(word)
        elif word in "拾佰仟":
            section, figure = section + figure * 10 ** ("拾佰仟".index(word) + 1), 0
        elif word == "万":
            total, section, figure = total + (section + figure) * 10_000, 0, 0
        else:
            total, section, figure = (total + section + figure) * 10**8, 0, 0
    return total + section + figure
