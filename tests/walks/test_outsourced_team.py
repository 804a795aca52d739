"""Outsourced teams (OT): briefings, notices, samples that three parties sign, scales of performance, accidents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("outsourced-team",)
FOREMAN, INSPECTOR, MANAGER, SUPERVISOR, CHIEF = "周强", "吴磊", "郑华", "钱进", "高岚"
PEOPLE = {
    FOREMAN: "contractor-foreman",
    INSPECTOR: "meter-inspector",
    MANAGER: "manager",
    SUPERVISOR: "supervisor",
    CHIEF: "general-manager",
}
PASSED, FAILED, BONUS = "合格", "不合格", "合格，奖励"


def install(walk: Walk, count: int, **more: Any) -> None:
    for place in range(count):
        meter = {"household": "王芳", "unit": f"2-1-{place:04}", "new_meter": f"N{place:05}", "installer": "李明"}
        walk.write(
            "meter-record", **meter, **({"old_meter": f"A{place}"} if more["work"] == "exchange" else {}), **more
        )


def results(rows: list[dict[str, Any]], right: int, collected: int) -> list[dict[str, Any]]:
    """What was found of the drawn meters: the first so many are right, the first so many can be read."""
    return [
        {"number": row["number"], "collected": "yes" if place < collected else "no"}
        | ({"field": "right"} if place < right else {"field": "wrong", "why": "接反"})
        for place, row in enumerate(rows)
    ]


def signed_by_three(walk: Walk, number: str) -> None:
    with pytest.raises(NotOpen):
        walk.act(number, "owner", FOREMAN, owner_name="王芳", owner_signed="王芳")
    with pytest.raises(NotOfRole):
        walk.act(number, "agreed", INSPECTOR)
    walk.act(number, "agreed", FOREMAN)
    walk.act(number, "owner", FOREMAN, owner_name="王芳", owner_signed="王芳")


@pytest.mark.walk("OT-1")
def test_everybody_signs_a_briefing_before_each_working_day_and_it_is_spot_checked(walk: Walk) -> None:
    assert walk.owed("OT-1") == [f"{FOREMAN} 2026-09-28 24:00"]
    told = {"site": "3 号楼", "foreman": FOREMAN, "work": "换表", "dangers": "触电", "gear": [True] * 4}
    crew = [{"member": "李明", "signed": "李明"}, {"member": "王刚"}]
    with pytest.raises(Unfit):
        walk.write("safety-briefing", **told, crew=crew)
    crew[1]["signed"] = "王刚"
    number = walk.write("safety-briefing", **told, crew=crew)
    assert walk.states("OT-1") == ["met"]
    assert walk.lacks("safety-briefing", number, "3 号楼", "触电", "李明", "王刚") == []
    walk.at("2026-09-28 10:00", INSPECTOR)
    with pytest.raises(Unfit):
        walk.write("briefing-check", briefing=number, site="3 号楼", verdict="bad")
    check = walk.write("briefing-check", briefing=number, site="3 号楼", verdict="bad", wrong="代签")
    walk.act(check, "mended", FOREMAN, how="已补签并教育")
    assert walk.lacks("briefing-check", check, number, "代签", "已补签并教育") == []
    walk.at("2026-10-08 09:00")
    assert walk.owed("OT-1") == [f"{FOREMAN} 2026-{day} 24:00" for day in ("09-29", "09-30", "10-08")]
    assert walk.told("OT-1") == [("meter-inspector",)] * 2


@pytest.mark.walk("OT-2")
def test_the_notice_is_up_fifteen_days_before_the_meters_are_changed(walk: Walk) -> None:
    """Fifteen days before Tuesday 20 October is Monday the 5th."""
    number = walk.write("meter-notice", area="翠湖花园", change_day="2026-10-20", boxes=6, households=72)
    assert walk.owed("OT-2") == [f"{FOREMAN} 2026-10-05 24:00"]
    walk.at("2026-10-06 00:01")
    assert walk.told("OT-2") == [("meter-inspector", "supervisor")]
    walk.act(number, "posted", FOREMAN, place="单元门口")
    assert walk.states("OT-2") == ["met-late"]
    walk.act(number, "told", FOREMAN, who="翠湖物业 郑主任")
    assert walk.lacks("meter-notice", number, "翠湖花园", "2026年10月20日", "单元门口", "翠湖物业 郑主任") == []


@pytest.mark.walk("OT-3")
def test_a_share_of_the_meters_is_drawn_and_checked_by_three(walk: Walk) -> None:
    """15 % of 21 exchanged are 3.15; all 7 of class two, and 20 % of 11 of class three (2.2)."""
    install(walk, 21, work="exchange")
    install(walk, 7, work="batch", load="two")
    install(walk, 11, work="batch", load="three")
    owed = [f"{INSPECTOR} 2026-09-30 24:00"]
    assert [walk.owed(each) for each in ("OT-3", "OT-3.1", "OT-3.2")] == [owed] * 3
    walk.at("2026-09-30 16:00", INSPECTOR)
    check = walk.write("meter-check")
    meters = walk.values(check)["meters"]
    assert len(meters) == 4
    with pytest.raises(NotOfRole):
        walk.act(check, "checked", FOREMAN, points=[True] * 4, meters=results(meters, 4, 4))
    walk.act(check, "checked", INSPECTOR, points=[True] * 4, meters=results(meters, 4, 4))
    signed_by_three(walk, check)
    batch = walk.write("batch-check")
    two, three = walk.values(batch)["class_two"], walk.values(batch)["class_three"]
    assert (len(two), len(three)) == (7, 3)
    found = {"class_two": results(two, 7, 7), "class_three": results(three, 3, 3)}
    walk.act(batch, "checked", INSPECTOR, points=[True] * 5, **found)
    signed_by_three(walk, batch)
    assert [walk.states(each) for each in ("OT-3", "OT-3.1", "OT-3.2")] == [["met"]] * 3
    assert walk.lacks("meter-check", check, *(row["number"] for row in meters), "施工方签字", "王芳") == []
    assert walk.lacks("batch-check", batch, *(row["number"] for row in (*two, *three)), "王芳") == []
    walk.at("2026-11-01 00:01")
    assert walk.told("OT-3") == [("manager",)]


@pytest.mark.walk("OT-4")
def test_wireless_collectors_pass_at_eighty_percent(walk: Walk) -> None:
    """Five to eight a day; above 80 % +5 %, each whole 10 % below it −5 %."""
    days = [(8, 7, "符合定额", BONUS, 5_00), (5, 4, "符合定额", PASSED, 0), (9, 9, "超出定额", BONUS, 5_00)]
    days += [(4, 3, "低于定额", FAILED, 0), (10, 7, "超出定额", FAILED, -5_00), (5, 3, "符合定额", FAILED, -10_00)]
    for served, worked, norm, verdict, change in days:
        number = walk.write("wireless-day", worker="李明", area="3 号楼", served=served, worked=worked)
        told = walk.values(number)
        assert (told["norm"], told["verdict"], told["change"]) == (norm, verdict, change)
    assert walk.lacks("wireless-day", number, "李明", "60", FAILED, "-10") == []
    month = walk.write("performance-month")
    (row,) = walk.values(month)["wireless"]
    assert (row["served"], row["worked"], row["rate"], row["change"]) == (41, 33, 80_49, 5_00), (
        "by the month's own rate"
    )
    walk.act(month, "settled", INSPECTOR)
    walk.act(month, "approved", MANAGER)
    assert walk.lacks("performance-month", month, "李明", "80.49") == []


@pytest.mark.walk("OT-5")
def test_carrier_collectors_pass_at_seventy_percent(walk: Walk) -> None:
    """Fifteen to twenty a day; 80 % +5 %, 90 % +10 %, below 70 % −5 %."""
    days = [(20, 18, "符合定额", "优秀", 10_00), (20, 16, "符合定额", "良好", 5_00), (20, 14, "符合定额", PASSED, 0)]
    days += [
        (20, 13, "符合定额", FAILED, -5_00),
        (14, 14, "低于定额", "优秀", 10_00),
        (21, 21, "超出定额", "优秀", 10_00),
    ]
    for served, worked, norm, verdict, change in days:
        number = walk.write("carrier-day", worker="王刚", served=served, worked=worked)
        told = walk.values(number)
        assert (told["norm"], told["verdict"], told["change"]) == (norm, verdict, change)
    (row,) = walk.values(walk.write("performance-month"))["carrier"]
    assert (row["served"], row["worked"], row["rate"], row["change"]) == (115, 96, 83_48, 5_00)
    assert walk.lacks("carrier-day", number, "王刚", "优秀", "超出定额") == []


@pytest.mark.walk("OT-6")
def test_each_day_over_the_time_costs_ten_percent(walk: Walk) -> None:
    job = {"work": "exchange", "area": "3 号楼", "meters": 60, "foreman": FOREMAN, "finish_by": "2026-10-09"}
    number, late = walk.write("meter-job", **job), walk.write("meter-job", **job)
    assert walk.owed("OT-6") == [f"{FOREMAN} 2026-10-09 24:00"] * 2
    walk.at("2026-10-12 10:00")
    assert walk.told("OT-6") == [("meter-inspector",)] * 2
    with pytest.raises(Unfit):
        walk.act(number, "finished", FOREMAN, finished_on="2026-10-13")
    walk.act(number, "finished", FOREMAN, finished_on="2026-10-09")
    walk.act(late, "finished", FOREMAN, finished_on="2026-10-12")
    assert (walk.states("OT-6", number), walk.states("OT-6", late)) == (["met"], ["met-late"])
    assert [(walk.values(each)["over"], walk.values(each)["change"]) for each in (number, late)] == [
        (0, 0),
        (3, -30_00),
    ]
    walk.act(late, "accepted", INSPECTOR, remarks="返工两户")
    assert walk.lacks("meter-job", late, "3 号楼", "超期", "-30", "返工两户") == []
    month = walk.write("performance-month", period="2026-09")
    assert {row["number"]: row["change"] for row in walk.values(month)["jobs"]} == {number: 0, late: -30_00}


@pytest.mark.walk("OT-6")
@pytest.mark.parametrize(("right", "collected", "field", "read"), [(50, 48, PASSED, PASSED), (48, 47, FAILED, FAILED)])
def test_exchanged_meters_pass_at_98_percent_in_the_field_and_95_collected(
    walk: Walk, right: int, collected: int, field: str, read: str
) -> None:
    """Of 51 batch meters of class two all are drawn; 99 % of them are 50.49."""
    install(walk, 51, work="batch", load="two")
    walk.at("2026-09-30 16:00", INSPECTOR)
    number = walk.write("batch-check")
    found = results(walk.values(number)["class_two"], right + 1, collected + 1)
    walk.act(number, "checked", INSPECTOR, points=[True] * 5, class_two=found)
    told = walk.values(number)
    assert (told["field_result"], told["collected_result"]) == (field, read)
    assert walk.lacks("batch-check", number, field, read) == []


@pytest.mark.walk("OT-7")
def test_an_accident_is_told_at_once_written_up_in_a_day_and_cleared_up(walk: Walk) -> None:
    walk.at("2026-09-30 10:00", FOREMAN)
    number = walk.write("accident", sort="person", weight="plain", place="3 号楼", words="手指划伤")
    assert walk.owed("OT-7.1") == [f"{FOREMAN} 2026-09-30 10:30"]
    assert walk.owed("OT-7") == [f"{FOREMAN} 2026-10-01 10:00"], "holidays count"
    walk.act(number, "told", FOREMAN, told_to=MANAGER)
    assert walk.states("OT-7.1") == ["met"]
    walk.at("2026-10-01 10:01")
    assert walk.told("OT-7") == [("manager",), ("general-manager",)]
    cleared = {"spared": [True] * 4, "findings": "未戴手套"}
    with pytest.raises(NotOpen):
        walk.act(number, "investigated", MANAGER, **cleared)
    walk.act(number, "reported", FOREMAN, course="搬表箱时", harm="轻伤")
    with pytest.raises(Unfit):
        walk.act(number, "investigated", MANAGER, **{**cleared, "spared": [True, True, False, True]})
    walk.act(number, "investigated", MANAGER, **cleared)
    assert (walk.states("OT-7"), walk.closed(number)) == (["met-late"], True)
    assert walk.lacks("accident", number, "手指划伤", "搬表箱时", "未戴手套", MANAGER) == []
    assert walk.owed("OT-7.2")[0] == f"{FOREMAN} 2026-09-30 24:00"
    month = walk.write("accident-month")
    assert (walk.values(month)["period"], walk.values(month)["count"]) == ("2026-09", 1)
    walk.act(month, "sent", FOREMAN, sent_to="安检部门")
    assert walk.states("OT-7.2") == ["met-late", "open"]
    assert walk.owed("OT-7.3") == [f"{FOREMAN} 2026-12-31 24:00"]
    year = walk.write("accident-year")
    walk.act(year, "sent", FOREMAN, sent_to="安全监督部门")
    assert (walk.values(year)["count"], walk.states("OT-7.3")) == (1, ["met"])
    assert walk.lacks("accident-month", month, number, "安检部门") == []
    assert walk.lacks("accident-year", year, number, "人身", "安全监督部门") == []
