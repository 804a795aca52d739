"""Slips in files of an office's own are told in its language, with what would be right."""

from __future__ import annotations

import tomllib

import pytest

from app.base import file_slips
from app.base.toml_tables import Malformed
from app.base.words import speak
from app.forms import rules as forms
from app.rulebook import office_kinds, reader
from tests import ENGLISH, ROOT

FORM = (ROOT / "forms" / "bank-suggestion-1.toml").read_text(encoding="utf-8")


def slip(right: str, wrong: str) -> str:
    """What is said of the form file with a slip in it."""
    assert right in FORM
    with pytest.raises(forms.InvalidForm) as refused:
        forms.parse(FORM.replace(right, wrong, 1), "own.toml")
    return refused.value.problem


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("version = 1", 'version = "1"', "应为 整数，实为 引号里的文字"),
        ("version = 1", "version = 0", "至少为 1"),
        ("version = 1", "versions = 1", "未知的项 “versions”"),
        ("version = 1", "", "缺少 “version”"),
        ("version = 1", "version = ", "第 5 行第 11 列不是有效的 TOML"),
        ('series = "', 'series = "x', '写法不对；应如 "KYJ"'),
        ('kind = "count"', 'kind = "counts"', "未知的 “counts”"),
        ('kind = "count"', 'kind = "table"', "table 不能没有 columns"),
    ],
)
def test_a_slip_in_a_form_is_told_in_chinese(right: str, wrong: str, told: str) -> None:
    assert told in slip(right, wrong)
    assert not ENGLISH.search(slip(right, wrong))


def test_a_slip_is_told_in_the_language_in_force() -> None:
    speak("en")
    assert slip("version = 1", 'version = "1"') == "a whole number is wanted, not text in quotes"
    assert slip("version = 1", "version = 0") == "at least 1"


@pytest.mark.parametrize(
    ("parse", "file"),
    [(reader.parse, "regulations/sales-office.toml"), (office_kinds.parse, "offices/property.toml")],
)
def test_a_file_that_ends_in_the_middle_says_so_in_chinese(parse, file: str) -> None:  # type: ignore[no-untyped-def]
    text = (ROOT / "resources" / file).read_text(encoding="utf-8")
    with pytest.raises(Malformed) as refused:
        parse(text + '\nwords = ["', "own.toml")
    assert "不是有效的 TOML" in str(refused.value)
    assert not ENGLISH.search(refused.value.problem)


@pytest.mark.parametrize("text", ["x = [", "x =", "x", "[a\n", 'x = "a', "x = 1\nx = 2"])
def test_every_unreadable_file_is_told_without_english(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    assert not ENGLISH.search(file_slips.of_toml(error.value))
