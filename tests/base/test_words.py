"""One function says everything, in the language that the office speaks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.base import words
from app.base.toml_tables import Declared, Malformed, read
from app.base.words import Names, say, say_in, say_many, speak


class Page(Declared, frozen=True, kw_only=True):
    id: str = ""
    name: Names


def named(told: str) -> Names:
    return read(f"name = {told}\n", "page.toml", Page).name


def test_what_is_said_follows_the_language_at_once() -> None:
    told = []
    for language in words.LANGUAGES:
        speak(language)
        told.append(say("房号"))
    assert told == ["房号", "房號", "Unit"]


def test_facts_are_filled_in_and_braces_without_facts_stay() -> None:
    assert say("日志第 {number} 条没有签名", number=7) == "日志第 7 条没有签名"
    assert say("日志第 {number} 条没有签名") == "日志第 {number} 条没有签名"


def test_what_has_no_translation_is_said_as_it_was_written() -> None:
    speak("en")
    assert say("世上没有这句话") == "世上没有这句话"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh_CN", ["有 1 条登记不见了", "有 2 条登记不见了"]),
        ("zh_TW", ["有 1 條登記不見了", "有 2 條登記不見了"]),
        ("en", ["1 record is gone", "2 records are gone"]),
    ],
)
def test_numbers_of_things_have_each_languages_plural(language: str, told: list[str]) -> None:
    speak(language)
    assert [say_many("有 {n} 条登记不见了", count) for count in (1, 2)] == told


def test_the_same_chinese_in_two_meanings_is_told_apart() -> None:
    speak("en")
    assert [say("恢复"), say_in("a backup", "恢复")] == ["Resume", "Restore"]


def test_background_threads_speak_the_same_language() -> None:
    with ThreadPoolExecutor(1) as pool:
        speak("en")
        assert pool.submit(say, "房号").result() == "Unit"


def test_a_text_in_one_language_is_looked_up_in_the_catalogues() -> None:
    assert [named('"房号"').of(language) for language in words.LANGUAGES] == ["房号", "房號", "Unit"]


def test_an_offices_own_text_in_one_language_is_read_by_everybody() -> None:
    assert {named('"Parcels of the lobby"').of(language) for language in words.LANGUAGES} == {"Parcels of the lobby"}


@pytest.mark.parametrize(
    ("table", "language", "told"),
    [
        ('{ zh_CN = "房号", en = "Flat" }', "en", "Flat"),
        ('{ zh_CN = "房号", en = "Flat" }', "zh_TW", "房號"),
        ('{ zh_TW = "門牌", en = "Flat" }', "zh_CN", "門牌"),
        ('{ en = "Flat" }', "zh_TW", "Flat"),
    ],
)
def test_a_table_of_some_languages_falls_back_on_what_there_is(table: str, language: str, told: str) -> None:
    assert named(table).of(language) == told


def test_a_text_alone_says_what_a_table_with_the_same_chinese_says() -> None:
    """An office's file may repeat in a table of languages what a packaged one says in Chinese."""
    alone, table = named('"房号"'), named('{ zh_CN = "房号", en = "Flat" }')
    assert alone == table
    assert hash(alone) == hash(table)
    assert table != named('{ zh_CN = "房号", en = "Unit" }')


@pytest.mark.parametrize("told", ["7", '""', "{}", '{ fr = "Lot" }', '{ en = "" }'])
def test_what_is_no_text_is_refused_with_its_place(told: str) -> None:
    with pytest.raises(Malformed) as slip:
        named(told)
    assert slip.value.place == "name"


def test_a_slip_in_a_file_is_told_in_the_language_in_force() -> None:
    speak("en")
    with pytest.raises(Malformed, match=r"page\.toml: line 1: unknown key “nmae”; did you mean name\?"):
        read('nmae = "房号"\n', "page.toml", Page)


def test_a_file_may_call_a_thing_differently_from_the_others() -> None:
    named_so = [read(f'id = "{file}"\nname = "书面警告"\n', "page.toml", Page).name for file in ("bank", "shop")]
    assert [each.of("en") for each in named_so] == ["Written", "Written warning"]
