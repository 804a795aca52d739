"""Rare characters of names: found in a font, and copied out of the PDF as they are."""

import pytest

from app.forms.paper.fonts import RARE, REGULAR, refuse_missing, runs, width
from app.forms.rules import MissingGlyphs


@pytest.mark.parametrize("name", ["䶮", "㛃", "𬭎", "𠮷", "李𬭎与张䶮、㛃𠮷野家Lee"])
def test_a_rare_name_is_copied_out_of_the_paper_as_it_is(printed, read, receipt, name):
    [page] = read(printed("handoff-receipt", receipt(1, buyers=name)))
    assert page.count(name) == 2


def test_a_long_list_of_different_characters_is_copied_out_as_it_is(printed, read, receipt):
    many = "".join(chr(0x4E00 + 7 * n) for n in range(600))
    assert many in "".join(read(printed("handoff-receipt", receipt(1, buyers=many))))


def test_a_text_is_cut_where_its_font_changes():
    assert runs("李𠮷兄") == [(REGULAR, "李"), (RARE, "𠮷"), (REGULAR, "兄")]


def test_full_width_characters_are_as_wide_as_they_are_high():
    assert width("卷宗𠮷", 10) == pytest.approx(30)


def test_every_missing_character_is_named_once():
    with pytest.raises(MissingGlyphs) as refusal:
        refuse_missing(["张🐉", "🐉🐲", "𠮷"])
    assert refusal.value.characters == "🐉🐲"
