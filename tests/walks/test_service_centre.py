"""The service centre (SC): duty round the clock, four refusals, enquiries, first-asked owners, call-backs, samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.duty_desk.publishing import RosterGaps
from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("service-centre", "duty-desk")
ZHOU, WU, ZHAO, SUPERVISOR, MANAGER, HEAD, QUALITY, OPERATIONS = (
    "周敏",
    "吴磊",
    "赵强",
    "钱进",
    "郑华",
    "冯远",
    "沈洁",
    "马骏",
)
PEOPLE = {
    ZHOU: "clerk",
    WU: "clerk",
    ZHAO: "clerk",
    SUPERVISOR: "supervisor",
    MANAGER: "manager",
    HEAD: "centre-head",
    QUALITY: "quality-department",
    OPERATIONS: "operations-department",
}


def repaired(walk: Walk, satisfied: str = "", unit: str = "2-1-1001") -> str:
    """A repair that was done, and called back if somebody said something."""
    number = walk.write("repair-case", service="repair", caller="王芳", unit=unit, phone="13800138000", words="漏水")
    walk.act(number, "done", ZHOU, result="换阀门")
    if satisfied:
        walk.act(number, "called", ZHOU, satisfied=satisfied)
    return number


def complaint(walk: Walk, **more: object) -> str:
    return walk.write("centre-complaint", way="call", caller="李强", cause="security", words="地库丢车", **more)


@pytest.mark.walk("SC-1")
def test_somebody_is_there_every_hour_and_a_manager_leads_on_holidays(walk: Walk) -> None:
    """Rest days of October: National Day 1 to 7, the 11th, then weekends; Saturday the 10th is worked."""
    walk.at("2026-09-29 09:00", SUPERVISOR)
    number = walk.write("duty-roster-24")
    rows = walk.values(number)["shifts"]
    assert all({row["night"], row["first"], row["second"]} == {ZHOU, WU, ZHAO} for row in rows)
    led = {int(row["day"][-2:]) for row in rows if row.get("lead")}
    assert led == {*range(1, 8), 11, 17, 18, 24, 25, 31}
    assert {row.get("lead") for row in rows} == {MANAGER, HEAD, None}
    gap = [dict(row) for row in rows]
    del gap[0]["lead"]
    walk.correct(number, "郑华出差", shifts=gap)
    with pytest.raises(RosterGaps):
        walk.act(number, "published", SUPERVISOR)
    walk.act(number, "published", SUPERVISOR, gaps="1 日由总经理带班")
    hours = ("00:00–08:30", "08:30–16:30", "16:30–24:00", "1 日由总经理带班")
    assert walk.lacks("duty-roster-24", number, *hours) == []


@pytest.mark.walk("SC-2")
@pytest.mark.parametrize("grounds", ["records", "place", "items", "repair"])
def test_a_shift_is_refused_on_four_grounds(walk: Walk, grounds: str) -> None:
    walk.at("2026-10-01 08:25", ZHOU)
    number = walk.write("duty-shift", on_duty=ZHOU, ends_at="2026-10-01T16:30", incoming=WU)
    assert walk.owed("SC-2") == [f"{WU} 2026-10-01 16:30"], "of whoever takes over"
    walk.act(number, "ready", ZHOU)
    walk.act(number, "refused", WU, grounds=grounds, words="不接")
    with pytest.raises(NotOpen):
        walk.act(number, "checked", WU, items=[True] * 4)
    walk.at("2026-10-01 16:31")
    assert walk.told("SC-2") == [("centre-head",)]
    walk.act(number, "ready", ZHOU, matters="已补齐")
    for wrong in range(4):
        with pytest.raises(Unfit):
            walk.act(number, "checked", WU, items=[each != wrong for each in range(4)])
    walk.act(number, "checked", WU, items=[True] * 4)
    assert walk.states("SC-2") == ["met-late"]
    words = {"records": "记录不清", "place": "场地不洁", "items": "公物缺少", "repair": "重要报修未了"}
    assert walk.lacks("duty-shift", number, words[grounds], "已补齐") == []


@pytest.mark.walk("SC-3")
def test_enquiries_are_logged_and_summed_up_for_the_head_at_the_quarters_end(walk: Walk) -> None:
    for topic in ("fees", "parking", "fees"):
        walk.write("enquiry-log", way="call", topic=topic, words="怎么收", answer="按公示标准")
    open_one = walk.write("enquiry-log", way="visit", topic="rules", words="怎么过户")
    walk.act(open_one, "answered", ZHOU, reply="先办产权证", asked="交易中心")
    assert walk.lacks("enquiry-log", open_one, "怎么过户", "先办产权证", "交易中心") == []
    assert walk.owed("SC-3") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    walk.at("2026-10-01 09:00", SUPERVISOR)
    assert walk.told("SC-3") == [("centre-head",)]
    number = walk.write("enquiry-summary")
    assert walk.values(number)["period"] == "2026-Q3"
    counted = {row["group"]: row["count"] for row in walk.values(number)["topics"]}
    assert counted == {"收费": 2, "停车": 1, "办事规定": 1}
    walk.act(number, "submitted", SUPERVISOR, findings="收费标准问得最多")
    with pytest.raises(NotOfRole):
        walk.act(number, "noted", MANAGER)
    walk.act(number, "noted", HEAD, remark="上宣传栏")
    assert walk.states("SC-3") == ["met-late", "open"]
    assert walk.lacks("enquiry-summary", number, "收费标准问得最多", "上宣传栏", "收费", open_one) == []


@pytest.mark.walk("SC-4")
def test_the_head_fixes_the_next_notice_board_from_the_enquiries(walk: Walk) -> None:
    walk.write("enquiry-log", way="call", topic="parking", words="月租多少", answer="三百")
    assert walk.owed("SC-4") == [f"{HEAD} 2026-09-30 24:00"]
    number = walk.write("notice-board")
    assert walk.values(number)["topics"] == [{"group": "停车", "count": 1}]
    with pytest.raises(NotOfRole):
        walk.act(number, "fixed", SUPERVISOR, content="停车月租")
    walk.act(number, "fixed", HEAD, content="停车月租问答", maker=ZHOU, ready_by="2026-10-08")
    assert walk.states("SC-4") == ["met"]
    walk.act(number, "posted", ZHOU)
    assert walk.lacks("notice-board", number, "停车月租问答", "2026年第三季度", ZHOU) == []


@pytest.mark.walk("SC-5")
def test_who_was_asked_first_keeps_it_until_the_client_is_content(walk: Walk) -> None:
    asked = {"way": "visit", "caller": "李强", "words": "门禁卡失灵"}
    number = walk.write("first-asked", owner=WU, **asked, answer_by="2026-10-08")
    assert walk.owed("SC-5") == [f"{WU} 2026-10-08 24:00"]
    walk.at("2026-10-08 10:00")
    walk.act(number, "answered", WU, answer="已换卡")
    walk.act(number, "unsatisfied", WU, opinion="仍刷不开", answer_by="2026-10-09")
    assert walk.owed("SC-5") == [f"{WU} 2026-10-09 24:00"]
    walk.at("2026-10-10 00:01")
    assert walk.fined("SC-5") == [f"{WU} 1分 proposed"]
    assert walk.told("SC-5") == [("manager",)]
    walk.at("2026-10-11 00:01")
    assert walk.told("SC-5") == [("manager",), ("centre-head",)], "a working day later: Saturday the 10th is worked"
    walk.decide("SC-5", "1", by=HEAD, of=WU)
    walk.act(number, "answered", WU, answer="已修读卡器")
    walk.act(number, "satisfied", WU)
    assert (walk.closed(number), walk.owed("SC-5")) == (True, [])
    assert walk.lacks("first-asked", number, "门禁卡失灵", "仍刷不开", "已修读卡器") == []


@pytest.mark.walk("SC-6")
def test_every_repair_is_called_back_the_same_day_and_the_month_summed_up(walk: Walk) -> None:
    number = repaired(walk)
    assert walk.owed("SC-6") == [f"{ZHOU} 2026-09-28 24:00"]
    walk.act(number, "missed", ZHOU, note="无人接听")
    assert walk.owed("SC-6") == [f"{ZHOU} 2026-09-28 24:00"]
    walk.act(number, "called", ZHOU, satisfied="no", opinion="又漏了")
    walk.act(number, "redo", ZHOU, why="垫圈坏")
    walk.act(number, "done", ZHOU, result="换垫圈")
    walk.at("2026-09-29 00:01")
    assert walk.told("SC-6") == [("supervisor",)]
    walk.act(number, "called", ZHOU, satisfied="yes")
    assert sorted(walk.states("SC-6")) == ["met", "met-late"]
    bad, left = (
        repaired(walk, "no"),
        walk.write("repair-case", service="repair", caller="赵", phone="1", unit="3-1-1", words="灯坏"),
    )
    assert walk.owed("SC-6.1") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    summary = walk.write("callback-summary")
    told = walk.values(summary)
    assert (told["cases"], told["called"], told["rate"]) == (3, 2, 66_67)
    assert ([row["number"] for row in told["bad"]], [row["number"] for row in told["open"]]) == ([bad], [left])
    walk.act(summary, "submitted", SUPERVISOR, review="回访及时")
    assert walk.owed("SC-6.1") == []
    assert walk.lacks("callback-summary", summary, "回访及时", "66.67", bad, left) == []


@pytest.mark.walk("SC-7")
def test_a_complaint_has_a_clear_answer_within_three_days(walk: Walk) -> None:
    walk.at("2026-09-30 10:00", ZHOU)
    small = complaint(walk, weight="small", settled="已找回")
    assert (walk.owed("SC-7", small), walk.owed("SC-7.1", small)) == ([f"{ZHOU} 2026-10-03 24:00"], [])
    big = complaint(walk, weight="big")
    assert walk.owed("SC-7.1", big) == [f"{ZHOU} 2026-09-30 10:30"], "at once: half an hour is allowed"
    with pytest.raises(NotOpen):
        walk.act(big, "answered", ZHOU, answer="已报案")
    walk.act(big, "raised", ZHOU, raised_to=HEAD, instruction="配合警方")
    walk.at("2026-10-04 00:01")
    assert walk.told("SC-7", big) == [("centre-head",)]
    walk.act(big, "answered", ZHOU, answer="已报案", solution="加装监控")
    assert walk.states("SC-7", big) == ["met-late"]
    walk.act(big, "called", ZHOU, satisfied="no", opinion="没有进展")
    assert walk.owed("SC-7", big) == [f"{ZHOU} 2026-10-07 24:00"]
    assert walk.lacks("centre-complaint", big, "地库丢车", "配合警方", "已报案", "加装监控", "没有进展") == []


@pytest.mark.walk("SC-8")
def test_the_head_calls_a_fifth_of_the_quarters_repairs_again(walk: Walk) -> None:
    numbers = {repaired(walk, "yes", unit=f"2-1-{place}") for place in range(11)}
    assert walk.owed("SC-8") == [f"{HEAD} 2026-09-30 24:00"]
    number = walk.write("repair-recall")
    drawn = [row["number"] for row in walk.values(number)["sample"]]
    assert (len(set(drawn)), set(drawn) <= numbers) == (3, True), "20 % of 11 are 2.2"
    answers = [{"number": each, "answer": "yes"} for each in drawn]
    with pytest.raises(NotOfRole):
        walk.act(number, "called", ZHOU, sample=answers)
    walk.act(number, "called", HEAD, sample=answers[:2])
    with pytest.raises(NotOpen):
        walk.act(number, "finished", HEAD)
    answers[2] |= {"answer": "no", "opinion": "仍渗水"}
    walk.act(number, "called", HEAD, sample=answers)
    walk.act(number, "finished", HEAD, problems="返工一件")
    assert (walk.values(number)["rate"], walk.states("SC-8")) == (66_67, ["met"])
    assert walk.lacks("repair-recall", number, *drawn, "仍渗水", "返工一件", "66.67") == []


@pytest.mark.walk("SC-9")
def test_two_departments_check_the_quarters_call_backs(walk: Walk) -> None:
    numbers = {repaired(walk, "yes", unit=f"2-1-{place}") for place in range(12)}
    left = repaired(walk)
    assert walk.owed("SC-9") == [f"{QUALITY} 2026-09-30 24:00"]
    walk.at("2026-10-01 09:00", QUALITY)
    assert walk.told("SC-9") == [("centre-head",)]
    number = walk.write("callback-audit")
    drawn = [row["number"] for row in walk.values(number)["sample"]]
    assert (len(drawn), set(drawn) <= numbers, left in drawn) == (10, True, False)
    verdicts = [{"number": each, "verdict": "true"} for each in drawn]
    verdicts[0] |= {"verdict": "false", "why": "没有回访"}
    walk.act(number, "quality", QUALITY, sample=verdicts, remark="一件不实")
    assert (walk.values(number)["rate"], walk.owed("SC-9")[:1]) == (90_00, [f"{QUALITY} 2026-09-30 24:00"])
    with pytest.raises(NotOfRole):
        walk.act(number, "operations", QUALITY, score=90_00)
    walk.act(number, "operations", OPERATIONS, score=90_00, remedy="当天回访")
    assert walk.states("SC-9") == ["met-late", "open"]
    assert walk.lacks("callback-audit", number, "没有回访", "一件不实", "当天回访", "90") == []
