"""The duty desk (DD): rosters, shifts, absences, logs, hand-overs to the minute, problems, the telephone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.rules import Turn
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("duty-desk",)
ZHOU, WU, ZHAO, LIN, SUPERVISOR, MANAGER, CHIEF = "周敏", "吴磊", "赵强", "林晓燕", "钱进", "郑华", "韩松"
PEOPLE = {
    ZHOU: "clerk",
    WU: "clerk",
    ZHAO: "clerk",
    LIN: "clerk",
    SUPERVISOR: "supervisor",
    MANAGER: "manager",
    CHIEF: "general-manager",
}
TICKED = [True] * 4


def shift(walk: Walk) -> str:
    """The day shift of 1 October, a holiday: 周敏 has it until 16:30, 吴磊 follows."""
    walk.at("2026-10-01 08:25", ZHOU)
    return walk.write("duty-shift", on_duty=ZHOU, ends_at="2026-10-01T16:30", incoming=WU)


def logged(walk: Walk) -> str:
    number = shift(walk)
    walk.act(number, "noted", ZHOU, sort="daily", words="接待三批客户")
    return number


@pytest.mark.walk("DD-1")
def test_next_months_roster_is_out_by_the_end_of_the_month(walk: Walk) -> None:
    """Owed for September on its first day of use, Monday the 28th; October's is owed after that."""
    walk.at("2026-09-29 09:00", SUPERVISOR)
    assert walk.owed("DD-1") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    number = walk.write("duty-roster")
    assert walk.values(number)["month"] == "2026-10"
    with pytest.raises(NotOfRole):
        walk.act(number, "published", ZHOU)
    had = [row[each] for row in walk.values(number)["shifts"] for each in ("first", "second")]
    assert len(had) == 2 * 31
    assert max(map(had.count, PEOPLE)) - min(map(had.count, (ZHOU, WU, ZHAO, LIN))) <= 1, "in turn"
    walk.act(number, "published", SUPERVISOR)
    assert (walk.owed("DD-1"), walk.states("DD-1")) == ([], ["met"])
    assert walk.lacks("duty-roster", number, ZHOU, WU, ZHAO, LIN, MANAGER, "10月31日") == []
    walk.at("2026-11-01 00:01")
    assert walk.owed("DD-1") == [f"{SUPERVISOR} 2026-10-31 24:00", f"{SUPERVISOR} 2026-11-30 24:00"]
    assert walk.told("DD-1") == [("manager",)]


@pytest.mark.walk("DD-2")
def test_two_shifts_a_day_meet_at_half_past_four(walk: Walk) -> None:
    number = walk.write("duty-roster")
    row = next(row for row in walk.values(number)["shifts"] if row["day"] == "2026-10-08")
    assert walk.lacks("duty-roster", number, "08:30–16:30", "16:30–23:30") == []
    for moment, on_duty in (("08:29", []), ("08:30", [row["first"]]), ("16:29", [row["first"]])):
        walk.at(f"2026-10-08 {moment}")
        assert [turn.person for turn in rostering.now_on_duty(walk.office)] == on_duty
    for moment, on_duty in (("16:30", [row["second"]]), ("23:29", [row["second"]]), ("23:30", [])):
        walk.at(f"2026-10-08 {moment}")
        assert [turn.person for turn in rostering.now_on_duty(walk.office)] == on_duty


@pytest.mark.walk("DD-3")
def test_an_absence_is_approved_with_a_substitute_before_the_shift(walk: Walk) -> None:
    roster = walk.write("duty-roster")
    row = next(row for row in walk.values(roster)["shifts"] if row["day"] == "2026-10-08")
    away, other = (
        row["first"],
        next(each for each in (ZHOU, WU, ZHAO, LIN) if each not in {row["first"], row["second"]}),
    )
    number = walk.write("shift-absence", who=away, shift_at="2026-10-08T08:30", reason="看病", proposed=other)
    assert walk.owed("DD-3") == [f"{SUPERVISOR} 2026-10-08 08:30"]
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", away, substitute=other)
    with pytest.raises(Unfit):
        walk.act(number, "approved", SUPERVISOR)
    walk.at("2026-10-08 08:31")
    assert walk.told("DD-3") == [("manager",)]
    walk.act(number, "approved", SUPERVISOR, substitute=other)
    assert walk.states("DD-3") == ["met-late"]
    assert Turn(date(2026, 10, 8), "first", other) in rostering.month(walk.office, date(2026, 10, 8)).turns
    assert walk.lacks("shift-absence", number, away, other, "看病") == []


@pytest.mark.walk("DD-4")
def test_every_shift_is_logged_and_what_a_round_found_is_put_right(walk: Walk) -> None:
    number = shift(walk)
    assert walk.owed("DD-4") == [f"{ZHOU} 2026-10-01 16:30"]
    for sort, words in (("enquiry", "问班车时间"), ("help", "轮椅借用"), ("daily", "收发钥匙")):
        walk.act(number, "noted", ZHOU, sort=sort, words=words)
    walk.act(number, "noted", ZHOU, sort="round", words="巡查东楼", wrong="通道堵塞", corrected="已清理")
    assert walk.owed("DD-4") == []
    assert walk.lacks("duty-shift", number, "问班车时间", "轮椅借用", "收发钥匙", "通道堵塞", "已清理") == []
    other = walk.write("duty-shift", on_duty=WU, ends_at="2026-10-01T23:30", incoming=ZHAO)
    walk.at("2026-10-01 23:31")
    assert walk.states("DD-4", other) == ["late"]


@pytest.mark.walk("DD-5")
def test_who_takes_over_has_checked_everything_five_minutes_before(walk: Walk) -> None:
    number = logged(walk)
    assert walk.owed("DD-5") == [f"{WU} 2026-10-01 16:25"], "the incoming person"
    walk.at("2026-10-01 16:10")
    walk.act(number, "ready", ZHOU, matters="3 号电梯待修")
    walk.at("2026-10-01 16:25", WU)
    with pytest.raises(Unfit):
        walk.act(number, "checked", WU, items=[True, True, False, True])
    walk.act(number, "checked", WU, items=TICKED, damage="对讲机天线断，已登记")
    assert walk.states("DD-5") == ["met"]
    assert walk.lacks("duty-shift", number, "对讲机天线断，已登记", "3号电梯待修", WU) == []


@pytest.mark.walk("DD-6")
def test_who_leaves_has_tidied_and_listed_what_is_open_fifteen_minutes_before(walk: Walk) -> None:
    hard = walk.write("duty-problem", words="车库照明故障", weight="hard")
    number = logged(walk)
    assert walk.owed("DD-6") == [f"{ZHOU} 2026-10-01 16:15"]
    walk.at("2026-10-01 16:16")
    walk.act(number, "ready", ZHOU, matters="车库照明待修")
    assert walk.states("DD-6") == ["met-late"]
    assert walk.lacks("duty-shift", number, "车库照明待修", hard) == []


@pytest.mark.walk("DD-7")
def test_both_sign_and_nothing_important_is_handed_over(walk: Walk) -> None:
    number = logged(walk)
    assert walk.owed("DD-7") == [f"{ZHOU} 2026-10-01 16:30"]
    walk.act(number, "ready", ZHOU, matters="停电未复", important=True)
    with pytest.raises(NotOpen):
        walk.act(number, "checked", WU, items=TICKED)
    walk.at("2026-10-01 16:31")
    assert walk.told("DD-7") == [("supervisor",)]
    walk.act(number, "ready", ZHOU, matters="已来电", important=False)
    walk.act(number, "checked", WU, items=TICKED)
    walk.act(number, "gave", ZHOU)
    assert walk.owed("DD-7") == [f"{ZHOU} 2026-10-01 16:30"], "one signature is not enough"
    with pytest.raises(SamePerson):
        walk.act(number, "took", ZHOU)
    walk.act(number, "took", WU)
    assert (walk.closed(number), walk.states("DD-7")) == (True, ["met-late"])
    assert walk.lacks("duty-shift", number, "交班签字", "接班签字") == []


@pytest.mark.walk("DD-8")
def test_problems_are_settled_at_once_or_go_up_level_by_level(walk: Walk) -> None:
    walk.at("2026-09-28 10:00", ZHOU)
    plain = walk.write("duty-problem", words="访客迷路", weight="plain", settled="已带路")
    assert walk.states("DD-8", plain) == ["met"]
    hard = walk.write("duty-problem", words="水管爆裂", weight="major")
    assert walk.owed("DD-8") == [f"{ZHOU} 2026-09-28 10:30"], "at once: half an hour is allowed"
    for level, why in (("supervisor", "关不上阀门"), ("manager", "要停水"), ("head", "影响全楼")):
        walk.act(hard, "raised", ZHOU, level=level, why=why)
    assert walk.owed("DD-8") == []
    walk.act(hard, "done", ZHOU, outcome="已抢修")
    assert walk.lacks("duty-problem", hard, "主管", "部门经理", "负责人", "影响全楼", "已抢修") == []


@pytest.mark.walk("DD-9")
def test_calls_answered_within_three_rings_are_sampled(walk: Walk) -> None:
    with pytest.raises(Unfit):
        walk.write("ring-sample", person=ZHOU, calls=20, in_time=21)
    number = walk.write("ring-sample", person=ZHOU, calls=20, in_time=19)
    assert walk.values(number)["rate"] == 95_00
    assert walk.owed("DD-9") == [], "a standard of conduct, never a timer"
    assert "95" in walk.sheet("ring-sample", number)
