"""Breaking lines as Chinese is set."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.forms.paper.fonts import width
from app.forms.paper.lines import NEVER_FIRST, NEVER_LAST, fit, fit_on_line


def test_a_short_text_stays_on_its_line():
    assert fit("卷宗", 100, 10, 6).lines == ("卷宗",)


def test_no_line_begins_with_a_comma():
    assert fit("甲乙丙丁，戊", 40, 10, 6).lines == ("甲乙丙", "丁，戊")


def test_no_line_ends_with_an_opening_mark():
    assert fit("甲乙丙《丁》", 40, 10, 6).lines == ("甲乙丙", "《丁》")


def test_numbers_and_words_stay_whole():
    assert fit("合同GF-2026编号", 45, 10, 6).lines == ("合同", "GF-2026", "编号")


def test_a_number_too_long_for_its_cell_shrinks():
    setting = fit("GF-2026-0001873", 70, 10, 6)
    assert setting.lines == ("GF-2026-0001873",)
    assert setting.size < 10


def test_a_word_too_long_even_when_small_is_broken():
    setting = fit("A" * 60, 70, 10, 6)
    assert (setting.size, "".join(setting.lines)) == (6, "A" * 60)


def test_paragraphs_are_kept():
    assert fit("甲\n\n乙", 100, 10, 6).lines == ("甲", "", "乙")


def test_a_title_shrinks_before_it_wraps():
    setting = fit_on_line("文件交接单", 40, 10, 6)
    assert (setting.size, setting.lines) == (8, ("文件交接单",))


def test_invisible_characters_that_came_with_a_pasted_name_are_left_out():
    assert fit("王\u200b芳\ufeff\t律师", 100, 10, 6).lines == ("王芳 律师",)


TEXTS = st.text(alphabet="甲乙丙丁，。、；《》（）AB12- ", max_size=60)


@given(text=TEXTS, room=st.integers(45, 300))
def test_nothing_is_lost_and_every_line_fits(text, room):
    setting = fit(text, room, 10, 6)
    assert re.sub(r"\s", "", "".join(setting.lines)) == re.sub(r"\s", "", text)
    assert all(width(line, setting.size) <= room for line in setting.lines)


@given(
    text=st.text(alphabet="甲乙丙丁", min_size=1, max_size=40),
    room=st.integers(45, 300),
    mark=st.sampled_from("，。》）"),
)
def test_marks_stay_beside_their_characters(text, room, mark):
    lines = fit("".join(f"《{each}{mark}" for each in text), room, 10, 6).lines
    assert not any(line[0] in NEVER_FIRST or line[-1] in NEVER_LAST for line in lines)
