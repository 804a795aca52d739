"""What is typed or pasted is stored and looked for in one spelling."""

from __future__ import annotations

import pytest

from app.base import normal


@pytest.mark.parametrize("dot", ["·", "•", "・", "．", ".", "。", "‧", " · "])
def test_one_dot_stands_between_the_parts_of_a_name(dot: str) -> None:
    assert normal.name(f"买买提{dot}艾力") == "买买提·艾力"


@pytest.mark.parametrize("written", ["ＹＳ２０２６０００１", " YS2026\u200b0001 ", "YS2026 0001", "\ufeffYS20260001"])
def test_a_number_has_neither_full_width_nor_spaces_nor_what_nobody_sees(written: str) -> None:
    assert normal.number(written) == "YS20260001"


def test_dashes_of_a_number_are_hyphens() -> None:
    assert normal.number("HT–2026—01－3") == "HT-2026-01-3"


def test_rare_characters_of_a_name_stay_what_they_are() -> None:
    assert normal.name("陈䶮 ") == "陈䶮"
    assert normal.name("\ufa0c") == "\ufa0c"


def test_dots_of_latin_names_stay() -> None:
    assert normal.name("J. R. Smith") == "J. R. Smith"
