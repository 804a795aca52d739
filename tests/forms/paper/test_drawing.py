"""Forms on paper: everything is there, inside the frame, on as many pages as it takes."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.forms.library import packaged_forms
from app.forms.paper.draw import Drawing, draw, draw_pack
from app.forms.rules import MissingGlyphs, parse

A4 = (595.3, 841.9)
QUIET = 5 * 72 / 25.4  # no office printer reaches closer to the edge than 5 mm
LONG = "上海市浦东新区张江高科技园区某某国际投资管理咨询有限责任公司第一分公司"


@pytest.mark.parametrize(("papers", "pages"), [(0, 1), (1, 1), (6, 1), (12, 1), (60, 6)])
def test_a_short_receipt_shares_one_sheet_and_a_long_one_has_pages_of_its_own(printed, read, receipt, papers, pages):
    assert len(read(printed("handoff-receipt", receipt(papers)))) == pages


def test_every_value_of_a_receipt_can_be_read_on_both_copies(printed, read, receipt):
    [page] = read(printed("handoff-receipt", receipt(2)))
    values = [value for value in receipt(2).values() if isinstance(value, str)]
    for words in [*values, "文件甲1号", "文件甲2号", "2026年10月12日 14:05", "滨江置业有限公司客户服务部"]:
        assert page.count(words) >= 2, words


def test_both_sides_sign_and_date_on_both_copies(printed, read, receipt):
    [page] = read(printed("handoff-receipt", receipt(1)))
    assert [page.count(words) for words in ("存根联", "回执联")] == [1, 1]
    assert [page.count(words) for words in ("移交人", "接收人", "签字：")] == [2, 2, 4]
    assert page.replace(" ", "").count("年月日") == 4


def test_a_long_receipt_repeats_its_labels_and_counts_the_pages_of_each_copy(printed, read, receipt):
    pages = read(printed("handoff-receipt", receipt(60)))
    assert all("文件名称" in page for page in pages)
    half = len(pages) // 2
    assert ["存根联" in page for page in pages] == [True] * half + [False] * half
    counted = [f"第 {number} 页 共 {half} 页" for number in range(1, half + 1)]
    assert [words in page for words, page in zip(counted * 2, pages, strict=True)] == [True] * 2 * half


def test_originals_and_copies_are_added_up(printed, read, receipt):
    [page] = read(printed("handoff-receipt", receipt(4)))
    assert page.replace("  ", " ").count("合计 共 4 项 4 8") == 2


def test_rows_that_stand_beside_each_other_are_added_up_across_both(printed, read, receipt):
    [page] = read(printed("handoff-receipt", receipt(12)))
    assert page.replace("    ", " ").count("合计 共 12 项 原件 12 复印件 24") == 2


@given(papers=st.integers(0, 130), wide=st.booleans())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_paper_is_lost_or_doubled_over_page_breaks(printed, read, receipt, papers, wide):
    values = receipt(papers)
    for row in values["papers"]:
        row["remark"] = LONG if wide else ""
    text = "".join(read(printed("handoff-receipt", values)))
    assert [text.count(f"文件甲{n}号") for n in range(1, papers + 1)] == [2] * papers


@given(papers=st.integers(1, 80))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_signatures_never_stand_on_a_page_without_papers(printed, read, receipt, papers):
    for page in read(printed("handoff-receipt", receipt(papers))):
        assert "接收人" not in page or "文件甲" in page


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
@pytest.mark.parametrize("form", ["handoff-receipt", "dossier-cover", "day-sheet"])
def test_nothing_is_printed_outside_the_page(printed, boxes, receipt, form, language):
    values = receipt(40, from_whom=f"{LONG}、欧阳春兰、司马相如", unit=LONG, reason="W" * 90, handed_by=LONG)
    values["buyers"] = [{"buyer": LONG, "phone": "1" * 60}] if form == "dossier-cover" else LONG
    if form == "dossier-cover":
        values["papers"] = [{**row, "originals": "11/14", "copies": "10/12"} for row in values["papers"]]
    for left, bottom, right, top in boxes(printed(form, values, language=language, printed_by=LONG)):
        assert left >= QUIET
        assert right <= A4[0] - QUIET
        assert bottom >= QUIET
        assert top <= A4[1] - QUIET


def test_a_text_longer_than_a_page_is_printed_to_its_end(printed, read, receipt):
    pages = read(printed("handoff-receipt", receipt(1, reason="很长的事由" * 700 + "到此为止")))
    assert "".join(pages).replace(" ", "").count("到此为止") == 2


def test_the_footer_says_form_version_copy_and_who_printed_when(printed, read, receipt):
    pages = read(printed("handoff-receipt", receipt(1), copies=2))
    assert all("KF-JJ-01 第 1 版" in page and "王芳 打印于 2026年10月12日 14:06" in page for page in pages)
    assert ["第 1 份 共 2 份" in page for page in pages] == [True, False]


def test_a_receipt_speaks_english_and_traditional_chinese(printed, read, receipt):
    [english] = read(printed("handoff-receipt", receipt(1), language="en"))
    [traditional] = read(printed("handoff-receipt", receipt(1), language="zh_TW"))
    assert "Document Hand-off Receipt" in english
    assert "12 Oct 2026 14:05" in english
    assert "文件交接單" in traditional


def test_a_cover_shows_identity_and_telephone_masked(printed, read):
    buyer = {"buyer": "张建国", "identity": "11010519900307451X", "phone": "13800138000"}
    [page] = read(printed("dossier-cover", {"unit": "2-1-1001", "buyers": [buyer], "price": 234567890}))
    assert "110***********451X" in page
    assert "138****8000" in page
    assert "2,345,678.90" in page


def test_a_cover_ticks_the_papers_that_are_in(printed, read):
    papers = [{"paper": "收入证明", "needed": True, "received": True}, {"paper": "户口簿", "needed": True}]
    [page] = read(printed("dossier-cover", {"papers": papers, "opened_on": date(2026, 9, 30)}))
    assert page.count("✓") == 3
    assert "2026年9月30日" in page


def test_a_day_sheet_says_how_much_is_late_today_and_coming(printed, read):
    [page] = read(
        printed(
            "day-sheet",
            {"number": "2026-10-12", "late": [{"duty": "移交按揭律师"}], "today": [{"duty": "归档"}] * 3},
        )
    )
    assert [words in page for words in ("逾期（1）", "今日（3）", "将到期（0）", "主管复核")] == [True] * 4


def test_an_empty_form_is_printed_for_the_pen(printed, read):
    [page] = read(printed("handoff-receipt", {}))
    assert page.count("移交人") == 2
    assert "共 0 项" not in page


def test_the_same_values_make_the_same_bytes(printed, receipt):
    rare = receipt(3, buyers="李𠮷、张䶮")
    assert printed("handoff-receipt", rare) == printed("handoff-receipt", rare)


def test_rare_names_are_embedded_in_part_only(printed, receipt):
    assert len(printed("handoff-receipt", receipt(1, buyers="李𠮷"))) < 200_000


def test_a_character_that_no_font_has_is_refused_before_printing(printed, receipt):
    with pytest.raises(MissingGlyphs) as refusal:
        printed("handoff-receipt", receipt(1, buyers="张🐉", handed_by="王\U0002ebf0"))
    assert refusal.value.characters == "🐉\U0002ebf0"


def test_a_moment_without_a_time_zone_is_refused(printed, receipt):
    with pytest.raises(ValueError, match="time zone"):
        printed("handoff-receipt", receipt(1), printed_at=datetime(2026, 10, 12))  # noqa: DTZ001


@pytest.mark.parametrize("wrong", [{"unit": 5}, {"papers": "三份"}, {"unit": [{"paper": "合同"}]}, {"at": 12}])
def test_a_value_that_its_place_cannot_take_is_a_mistake(printed, receipt, wrong):
    with pytest.raises(TypeError):
        printed("handoff-receipt", receipt(1, **wrong))


ROSTER = """
name = "roster"
number = "KF-ZB-01"
version = 2
change = "x"
valid_from = 2026-01-01
landscape = true
title = { zh_CN = "值班安排表", zh_TW = "值班安排表", en = "Roster" }

[[blocks]]
kind = "heading"
words = { zh_CN = "十月", zh_TW = "十月", en = "October" }

[[blocks]]
kind = "table"
name = "days"
columns = [
    { name = "day", kind = "date", share = 1, label = { zh_CN = "日期", zh_TW = "日期", en = "Day" } },
    { name = "fee", kind = "money", share = 1, total = true, label = { zh_CN = "补贴", zh_TW = "補貼", en = "Fee" } },
]
"""


def test_a_form_that_an_office_adds_is_printed_from_its_file_alone(read):
    days = [{"day": date(2026, 10, day), "fee": 5050} for day in range(1, 32)]
    at = datetime(2026, 10, 12, tzinfo=UTC)
    roster = parse(ROSTER, "roster-2.toml")
    first, last = read(draw(roster, {"days": days}, language="en", printed_by="Wang", printed_at=at, office="Office"))
    assert "October" in first
    assert "31 Oct 2026" in last
    assert "1,565.50" in last


def test_every_packaged_form_is_named_after_its_file_and_has_one_number():
    forms = packaged_forms()
    assert {form.name for form in forms} >= {"handoff-receipt", "dossier-cover", "day-sheet"}
    assert len({(form.number, form.version) for form in forms}) == len(forms)


def test_the_pages_of_a_pack_are_counted_through_in_every_copy(receipt, read):
    forms = {form.name: form for form in packaged_forms()}
    pack = [
        Drawing(forms["dossier-cover"], {"unit": "2-1-1001", "number": "KH000001"}),
        Drawing(forms["loss-report"], receipt(60)),
        Drawing(forms["dossier-cover"], {"unit": "3-1-101", "number": "KH000002"}),
    ]
    at = datetime(2026, 10, 12, tzinfo=UTC)
    pages = read(draw_pack(pack, language="zh_CN", printed_by="王芳", printed_at=at, office="客服部", copies=2))
    half = len(pages) // 2
    assert half > 3
    for place, page in enumerate(pages):
        assert f"第 {place % half + 1} 页 共 {half} 页" in page
        assert f"第 {place // half + 1} 份 共 2 份" in page
    for whole in (pages[:half], pages[half:]):
        assert "2-1-1001" in whole[0]
        assert "3-1-101" in whole[-1]
