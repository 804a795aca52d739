"""Breaking lines as Chinese is set."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.forms.paper.fonts import width
from app.forms.paper.lines import NEVER_FIRST, NEVER_LAST, even, fit, fit_on_line


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


def test_an_option_stays_with_its_box():
    assert fit("■ 来电   □ 来函   □ 其他", 75, 10, 6).lines == ("■ 来电   □ 来函", "□ 其他")


def test_an_option_longer_than_its_cell_does_not_make_all_the_others_small():
    assert fit("□ 技术故障（申报技术部门）   □ 其他", 60, 10, 6).size == 10


def test_a_date_stays_whole():
    assert fit("于2026年11月5日归还", 75, 10, 6).lines == ("于", "2026年11月5日", "归还")
    assert fit("due on 5 Nov 2026 at noon", 62, 10, 6).lines == ("due on", "5 Nov 2026", "at noon")


def test_no_single_character_stands_below_a_label():
    assert even("部门负责人签字", fit("部门负责人签字", 60, 10, 6), 60).lines == ("部门负责", "人签字")


@given(
    text=st.text(alphabet="甲乙丙丁，AB ", min_size=1, max_size=40).map(str.strip).filter(bool),
    room=st.integers(45, 300),
)
def test_lines_made_even_are_no_more_and_lose_nothing(text, room):
    setting = fit(text, room, 10, 10)
    made = even(text, setting, room)
    assert len(made.lines) <= len(setting.lines)
    assert re.sub(r"\s", "", "".join(made.lines)) == re.sub(r"\s", "", text)
    assert all(width(line, made.size) <= room for line in made.lines)


def test_words_of_a_label_stay_apart_when_its_lines_are_made_even():
    words = "Reasons of lateness"
    assert " ".join(even(words, fit(words, 75, 10, 6), 75).lines) == words
    assert even("Manager signs", fit("Manager signs", 45, 10, 6), 45).lines == ("Manager", "signs")


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
