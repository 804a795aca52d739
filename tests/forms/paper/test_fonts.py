"""Rare characters of names: found in a font, and copied out of the PDF as they are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.normal import covered, unprintable
from app.forms.paper.fonts import BOLD, FALLBACKS, REGULAR, font, refuse_missing, runs, width
from app.forms.rules import MissingGlyphs
from tests.tools.coverage import ranges

BEFORE_G = [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x2EBF0), (0xF900, 0xFB00), (0x2F800, 0x2FA20)]
"""The blocks of ideographs before extension G; what Unicode added to them since 14 is unknown to Python 3.11."""


@pytest.mark.parametrize(
    "name", ["䶮", "㛃", "𬭎", "𠮷", "李𬭎与张䶮、㛃𠮷野家Lee", "Łukasz Dvořák", "Nguyễn Thị Hương", "𰻝𱍊"]
)
def test_a_rare_name_is_copied_out_of_the_paper_as_it_is(printed, read, receipt, name):
    [page] = read(printed("handoff-receipt", receipt(1, buyers=name)))
    assert page.count(name) == 2


def test_a_long_list_of_different_characters_is_copied_out_as_it_is(printed, read, receipt):
    many = "".join(chr(0x4E00 + 7 * n) for n in range(600))
    assert many in "".join(read(printed("handoff-receipt", receipt(1, buyers=many))))


def test_a_text_is_cut_where_its_font_changes():
    assert runs("李𪚥兄") == [(REGULAR, "李"), ("HanaMinB", "𪚥"), (REGULAR, "兄")]


def test_every_ideograph_of_a_name_up_to_extension_f_and_every_latin_letter_with_a_mark_is_in_a_font():
    ideographs = [chr(each) for block in BEFORE_G for each in range(*block) if unicodedata.category(chr(each)) == "Lo"]
    marked = [each for each in map(chr, range(0x250)) if unicodedata.decomposition(each)[:1] not in {"", "<"}]
    marked += [chr(each) for each in range(0x1E00, 0x1F00)]
    assert len(ideographs) > 88_000
    assert unprintable("".join([*ideographs, *marked])) == ""


def test_quotes_are_as_narrow_as_letters_where_words_are_english():
    assert [name for name, _ in runs("press “Show all”")] == [REGULAR, "NotoSerif-Latin", REGULAR, "NotoSerif-Latin"]
    assert runs("按“全部显示”") == [(REGULAR, "按“全部显示”")]


def test_the_list_of_printable_characters_is_what_the_fonts_have():
    assert list(covered()) == ranges()


def test_every_everyday_character_is_in_the_font():
    glyphs = font(REGULAR).face.charToGlyph
    assert [chr(each) for each in (*range(0x20, 0x7F), *range(0x4E00, 0x9FA6)) if each not in glyphs] == []


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Zs", "Cc"]), max_size=8))
def test_a_text_is_said_to_be_unprintable_exactly_where_no_font_has_its_characters(text):
    cmaps = [font(name).face.charToGlyph for name in (REGULAR, *FALLBACKS)]
    lacking = {each for each in text if not any(ord(each) in cmap for cmap in cmaps)}
    assert set(unprintable(text)) == {each for each in lacking if not each.isspace()}


def test_what_the_bold_face_lacks_is_written_in_the_other():
    assert [name for name, _ in runs("张ł", bold=True)] == [BOLD, "NotoSerif-Latin"]


def test_full_width_characters_are_as_wide_as_they_are_high():
    assert width("卷宗𠮷", 10) == pytest.approx(30)


def test_every_missing_character_is_named_once():
    with pytest.raises(MissingGlyphs) as refusal:
        refuse_missing(["张🐉", "🐉🐲", "𠮷"])
    assert refusal.value.characters == "🐉🐲"
