"""General service (GS): act first, three ways to help, rounds, surveys, reports, hours, complaints, holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("general-service",)
ZHOU, WU, SUPERVISOR, MANAGER, CHIEF = "周敏", "吴磊", "钱进", "郑华", "高岚"
PEOPLE = {ZHOU: "clerk", WU: "staff", SUPERVISOR: "supervisor", MANAGER: "manager", CHIEF: "general-manager"}
CLIENT = {"client": "安泰公司", "phone": "13800138000"}


@pytest.mark.walk("GS-1")
def test_in_urgent_cases_one_acts_first_and_the_sheet_follows(walk: Walk) -> None:
    plain = walk.write("work-contact", matter="官网打不开", department="技术部")
    assert walk.owed("GS-1", plain) == [], "otherwise the sheet comes first"
    with pytest.raises(NotOpen):
        walk.act(plain, "answered", ZHOU, outcome="已修")
    urgent = {"urgent": True, "acted_at": "2026-09-28T08:40", "acted": "已切备用线路", "sheet_by": "2026-09-29"}
    number = walk.write("work-contact", matter="机房断网", department="技术部", **urgent)
    assert walk.owed("GS-1") == [f"{ZHOU} 2026-09-29 24:00"]
    walk.at("2026-09-30 00:01")
    assert walk.told("GS-1") == [("supervisor",)]
    walk.act(number, "issued", ZHOU, asked="请查断网原因", answer_by="2026-10-08")
    assert walk.states("GS-1") == ["met-late"]
    walk.act(number, "answered", ZHOU, outcome="光缆被挖断", officer="罗工")
    assert walk.lacks("work-contact", number, "机房断网", "已切备用线路", "请查断网原因", "光缆被挖断") == []


@pytest.mark.walk("GS-2")
@pytest.mark.parametrize(
    ("band", "clause", "due"),
    [
        ("town", "GS-2.1", "2026-09-30 14:00"),
        ("province", "GS-2.2", "2026-10-01 10:00"),
        ("far", "GS-2.3", "2026-10-03 24:00"),
    ],
)
def test_hotline_then_authorised_remote_help_then_somebody_on_site(
    walk: Walk, band: str, clause: str, due: str
) -> None:
    walk.at("2026-09-30 10:00", ZHOU)
    number = walk.write("help-request", **CLIENT, sort="fault", problem="系统登录不上")
    with pytest.raises(NotOpen):
        walk.act(number, "remote", ZHOU, remote="declined")
    walk.act(number, "phoned", ZHOU, advice="重启服务", by_phone="unsolved")
    with pytest.raises(Unfit):
        walk.act(number, "remote", ZHOU, remote="unsolved")
    walk.act(number, "remote", ZHOU, remote="unsolved", authorised_by="安泰公司 刘工", authorised_how="phone")
    walk.act(number, "sent", ZHOU, engineer=WU, band=band)
    assert walk.owed(clause) == [f"{WU} {due}"]
    walk.at("2026-10-04 00:01")
    assert walk.told(clause) == [("supervisor", "manager")]
    walk.act(number, "arrived", WU)
    assert walk.states(clause) == ["met-late"]
    walk.act(number, "solved", WU, result="换网卡", client_signed="刘工")
    assert walk.closed(number)
    assert walk.lacks("help-request", number, "系统登录不上", "重启服务", "安泰公司 刘工", "换网卡", WU) == []


@pytest.mark.walk("GS-3")
def test_a_round_gives_hidden_defects_to_client_service(walk: Walk) -> None:
    assert walk.owed("GS-3") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    found = [
        {"place": "机房", "problem": "接地松动", "sort": "hidden", "analysis": "螺栓锈蚀"},
        {"place": "大门", "problem": "指示牌脱落", "sort": "plain"},
    ]
    number = walk.write("quality-round", project="翠湖花园", checked=SUPERVISOR, findings=found)
    assert walk.values(number)["hidden"] == 1
    with pytest.raises(NotOpen):
        walk.act(number, "clean", SUPERVISOR)
    walk.act(number, "passed", SUPERVISOR, taker=ZHOU)
    assert walk.owed("GS-3") == []
    walk.act(number, "mended", ZHOU, outcome="已加固")
    assert walk.lacks("quality-round", number, "接地松动", "螺栓锈蚀", "指示牌脱落", ZHOU, "已加固") == []
    walk.at("2026-11-01 00:01")
    assert walk.told("GS-3") == [("manager",)]


@pytest.mark.walk("GS-4")
def test_clients_are_asked_five_ways_and_the_month_is_rated(walk: Walk) -> None:
    """Four of five are content."""
    for channel in ("phone", "letter", "visit", "fax"):
        walk.write("survey-answer", client="安泰公司", channel=channel, overall="good", problem_found=False)
    poor = walk.write(
        "survey-answer", client="平湖公司", channel="mail", overall="poor", problem_found=True, problem="响应慢"
    )
    with pytest.raises(NotOpen):
        walk.act(poor, "filed", ZHOU)
    walk.act(poor, "followed", ZHOU, done_about="已约技术部")
    assert walk.owed("GS-4") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    number = walk.write("survey-month", remarks="加强夜间值守")
    told = walk.values(number)
    assert {row["group"]: row["count"] for row in told["channels"]} == dict.fromkeys(
        ("电话", "信函", "上门", "传真", "电子邮件"), 1
    )
    assert (told["answers"], told["rate"], [row["number"] for row in told["problems"]]) == (5, 80_00, [poor])
    with pytest.raises(NotOpen):
        walk.act(number, "confirmed", MANAGER)
    walk.act(number, "rated", SUPERVISOR, rating="good", measures="增派一人")
    assert walk.owed("GS-4") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    walk.act(number, "confirmed", MANAGER)
    assert walk.states("GS-4") == ["met"]
    walk.act(poor, "settled", ZHOU, outcome="增派一人")
    assert walk.lacks("survey-month", number, "加强夜间值守", "增派一人", "80", poor) == []


@pytest.mark.walk("GS-5")
def test_everybody_reports_each_working_day(walk: Walk) -> None:
    """30 September is the last working day before Thursday the 8th; the clerks owe it, one by one."""
    walk.at("2026-09-28 17:00", ZHOU)
    assert walk.owed("GS-5") == [f"{ZHOU} 2026-09-28 24:00"]
    met = [{"client": "安泰公司", "matter": "续约", "next": "寄合同"}]
    number = walk.write("work-report", person=ZHOU, calls=12, work="回访十户", contacts=met, plan="寄合同")
    assert walk.owed("GS-5") == []
    walk.act(number, "reviewed", SUPERVISOR)
    assert walk.lacks("work-report", number, "回访十户", "安泰公司", "续约", SUPERVISOR) == []
    walk.at("2026-10-08 09:00", ZHOU)
    due = [f"{ZHOU} 2026-{day} 24:00" for day in ("09-29", "09-30", "10-08")]
    assert walk.owed("GS-5") == due, "none on the holidays"
    assert walk.told("GS-5") == [("supervisor",)] * 2
    late = walk.write("work-report", person=ZHOU, work="培训")
    assert (walk.values(late)["period"], walk.owed("GS-5")) == ("2026-09-29", due[1:])


@pytest.mark.walk("GS-6")
def test_lateness_costs_one_percent_three_times_a_month_and_then_five(walk: Walk) -> None:
    walk.at("2026-10-15 09:00", SUPERVISOR)
    with pytest.raises(Unfit):
        walk.write("staff-late", about=ZHOU, day="2026-10-15", arrived="08:29")
    numbers = [
        walk.write("staff-late", about=ZHOU, day=f"2026-10-{day}", arrived="08:45", reason="堵车")
        for day in ("08", "09", "10", "12")
    ]
    assert walk.fined("GS-6") == [f"{ZHOU} 1% proposed"] * 3 + [f"{ZHOU} 5% proposed"]
    walk.write("staff-late", about=ZHOU, day="2026-09-29", arrived="08:31")
    assert walk.fined("GS-6").count(f"{ZHOU} 1% proposed") == 4, "September's is September's first"
    walk.act(numbers[1], "confirmed", ZHOU)
    with pytest.raises(NotOfRole):
        walk.act(numbers[1], "excused", ZHOU, why="地铁故障")
    walk.act(numbers[1], "excused", MANAGER, why="地铁故障")
    assert walk.fined("GS-6") == [f"{ZHOU} 1% proposed"] * 4, "three are left in October"
    for line in walk.lines("GS-6"):
        walk.decide_line(line, MANAGER)
    assert [line.amount for line in walk.lines("GS-6")] == [1_00] * 4
    assert walk.lacks("staff-late", numbers[1], ZHOU, "08:45", "堵车", "地铁故障") == []


@pytest.mark.walk("GS-7")
def test_a_founded_complaint_about_somebody_costs_ten_yuan_or_more(walk: Walk) -> None:
    number = walk.write("staff-complaint", about=ZHOU, source="sales", name="孔国晨", words="态度冷淡")
    assert walk.fined("GS-7") == [f"{ZHOU} 10–元 proposed"]
    walk.act(number, "founded", SUPERVISOR, gravity="heavy", findings="录音属实")
    walk.decide("GS-7", "60", by=MANAGER, of=ZHOU)
    assert [line.amount for line in walk.lines("GS-7")] == [60_00]
    assert walk.lacks("staff-complaint", number, ZHOU, "销售人员", "态度冷淡", "严重", "录音属实") == []
    other = walk.write("staff-complaint", about=WU, source="client", words="迟到")
    assert f"{WU} 10–元 proposed" in walk.fined("GS-7")
    walk.act(other, "cleared", MANAGER, findings="当时不当班")
    assert walk.fined("GS-7") == [f"{ZHOU} 10–元 approved"]


@pytest.mark.walk("GS-8")
def test_a_complaint_is_repeated_back_promised_kept_and_asked_about_once_or_twice(walk: Walk) -> None:
    rough = walk.write("care-case", **CLIENT, words="催了三次", courtesy=[True, False])
    with pytest.raises(NotOpen):
        walk.act(rough, "solved", ZHOU, solution="换新")
    number = walk.write("care-case", **CLIENT, words="催了三次没人来", courtesy=[True, True], promised="2026-10-08")
    assert walk.owed("GS-8") == [f"{ZHOU} 2026-10-08 24:00"]
    walk.at("2026-10-09 00:01")
    assert walk.told("GS-8") == [("supervisor",)]
    walk.act(number, "offered", ZHOU, offers="修理\n换新\n退货", chosen="换新")
    with pytest.raises(NotOpen):
        walk.act(number, "asked_once", ZHOU, opinion="satisfied")
    walk.act(number, "solved", ZHOU, solution="换新")
    assert (walk.states("GS-8"), walk.closed(number)) == (["met-late"], False)
    walk.act(number, "asked_once", ZHOU, opinion="fair", said="再看看")
    walk.act(number, "asked_twice", ZHOU, opinion="satisfied")
    assert (walk.closed(number), {"asked_once", "asked_twice"} & walk.can(number)) == (True, set())
    assert walk.lacks("care-case", number, "催了三次没人来", "退货", "换新", "再看看") == []


@pytest.mark.walk("GS-9")
def test_a_complex_case_gets_a_team_from_the_manager(walk: Walk) -> None:
    """Due on Wednesday 30 September; one working day later is Thursday the 8th."""
    parts = [{"department": "网络部", "part": "排查线路"}]
    number = walk.write("special-case", matter="多地断网", why="涉及三个部门", team_by="2026-09-30", departments=parts)
    assert walk.owed("GS-9") == [f"{MANAGER} 2026-09-30 24:00"]
    team = {"leader": SUPERVISOR, "members": "吴磊：网络"}
    with pytest.raises(NotOfRole):
        walk.act(number, "formed", SUPERVISOR, **team)
    walk.at("2026-10-08 23:00")
    assert walk.told("GS-9") == [("manager",)]
    walk.at("2026-10-09 00:01")
    assert walk.told("GS-9") == [("manager",), ("general-manager",)]
    walk.act(number, "formed", MANAGER, **team)
    assert walk.states("GS-9") == ["met-late"]
    walk.act(number, "progress", SUPERVISOR, words="线路已复通")
    walk.act(number, "solved", SUPERVISOR, outcome="换主干设备")
    assert walk.lacks("special-case", number, "网络部", "排查线路", SUPERVISOR, "线路已复通", "换主干设备") == []


@pytest.mark.walk("GS-10")
def test_a_holiday_is_looked_at_day_by_day_and_summed_up_at_its_end(walk: Walk) -> None:
    cover = [{"day": f"2026-10-0{day}", "person": WU, "service": "网站"} for day in range(1, 8)]
    number = walk.write("holiday-cover", holiday="国庆节", first_day="2026-10-01", last_day="2026-10-07", cover=cover)
    assert walk.owed("GS-10") == [f"{SUPERVISOR} 2026-10-07 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "surveyed", SUPERVISOR, findings="正常")
    walk.at("2026-10-02 10:00", WU)
    with pytest.raises(Unfit):
        walk.act(number, "checked", WU, day="2026-10-02", running="fault")
    walk.act(number, "checked", WU, day="2026-10-02", running="fault", problem="网页慢", told="技术部")
    walk.at("2026-10-08 00:01")
    assert walk.told("GS-10") == [("manager",)]
    walk.act(number, "surveyed", SUPERVISOR, findings="加服务器")
    assert walk.states("GS-10") == ["met-late"]
    assert walk.lacks("holiday-cover", number, "国庆节", WU, "网页慢", "技术部", "加服务器") == []
