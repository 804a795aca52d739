"""General service (GS): act first, three ways to help, rounds, surveys, daily reports, hours, complaints, holidays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.fines import lines as fine_lines
from app.forms.entries import REVIEWED
from app.forms.sheets import draw
from app.registers import contents, reading, records, register_sheets
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.rulebook.duties import Duty

PEOPLE = {"周敏": "clerk", "吴磊": "staff", "钱进": "supervisor", "郑华": "manager", "高岚": "general-manager"}
TODAY = "2026-10-12"
FORMS = (
    "work-contact",
    "help-request",
    "quality-round",
    "survey-answer",
    "survey-month",
    "work-report",
    "staff-late",
    "staff-complaint",
    "care-case",
    "special-case",
    "holiday-cover",
)


@pytest.fixture
def desk(office_of: Callable[..., Office]) -> Office:
    """A client service of five, and of the two people every test office has."""
    return office_of("general-service", people=PEOPLE)


def states(office: Office, clause: str) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == clause]


def clock(office: Office, record: records.Record) -> Duty | None:
    return duties.of_cases(office).get(record.number)


def contact(office: Office, **more: Any) -> records.Record:
    return records.write(office, "work-contact", {"matter": "网站无法访问", "department": "技术部", **more})


def help_asked(office: Office) -> records.Record:
    values = {"client": "安泰公司", "phone": "13800138000", "sort": "fault", "problem": "系统登录不上"}
    return records.write(office, "help-request", values)


def unsolved_by_phone(office: Office) -> records.Record:
    asked = help_asked(office)
    return records.act(office, asked.number, "phoned", {"advice": "重启服务", "by_phone": "unsolved"})


def care(office: Office, **more: Any) -> records.Record:
    values = {"client": "安泰公司", "words": "催了三次没人来", "courtesy": [True, True], **more}
    return records.write(office, "care-case", values)


@pytest.mark.clauses("GS-1")
def test_in_an_urgent_case_the_sheet_may_follow(desk: Office) -> None:
    urgent = {"urgent": True, "acted_at": "2026-10-12T01:00:00+00:00", "acted": "已重启", "sheet_by": TODAY}
    made = contact(desk, **urgent)
    due = clock(desk, made)
    assert due is not None
    assert (due.clause, due.due) == ("GS-1", desk.rules.calendar.end(desk.today()))
    records.act(desk, made.number, "issued", {"asked": "请补查原因"})
    assert states(desk, "GS-1") == ["met"]


@pytest.mark.clauses("GS-1")
def test_otherwise_the_sheet_comes_first(desk: Office) -> None:
    made = contact(desk)
    assert states(desk, "GS-1") == []
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "answered", {"outcome": "已修复"})
    records.act(desk, made.number, "issued", {"asked": "请排查"})
    done = records.act(desk, made.number, "answered", {"outcome": "已修复"})
    assert done.closed(reading.entry_of(desk, done))


@pytest.mark.clauses("GS-2")
def test_remote_help_comes_after_the_hotline_and_needs_the_clients_authorisation(desk: Office) -> None:
    asked = help_asked(desk)
    with pytest.raises(NotOpen):
        records.act(desk, asked.number, "remote", {"remote": "declined"})
    records.act(desk, asked.number, "phoned", {"advice": "重启服务", "by_phone": "unsolved"})
    with pytest.raises(Unfit) as refused:
        records.act(desk, asked.number, "remote", {"remote": "solved"})
    assert {name for name, _ in refused.value.problems} == {"authorised_by", "authorised_how"}
    told = {"remote": "solved", "authorised_by": "安泰公司 刘工", "authorised_how": "phone"}
    records.act(desk, asked.number, "remote", told)
    done = records.act(desk, asked.number, "confirmed", {})
    assert done.closed(reading.entry_of(desk, done))


@pytest.mark.clauses("GS-2")
def test_nobody_is_sent_out_for_what_the_hotline_solved(desk: Office) -> None:
    asked = help_asked(desk)
    records.act(desk, asked.number, "phoned", {"advice": "重启服务", "by_phone": "solved"})
    for act in ("remote", "sent"):
        with pytest.raises(NotOpen):
            records.act(desk, asked.number, act, {"remote": "declined", "engineer": "吴磊", "band": "town"})


@pytest.mark.clauses("GS-2", "GS-2.1", "GS-2.2", "GS-2.3")
@pytest.mark.parametrize(
    ("band", "clause", "due"),
    [
        ("town", "GS-2.1", "2026-10-12T14:00:00+08:00"),
        ("province", "GS-2.2", "2026-10-13T10:00:00+08:00"),
        ("far", "GS-2.3", "2026-10-16T00:00:00+08:00"),
    ],
)
def test_the_limit_on_site_goes_by_the_distance(desk: Office, band: str, clause: str, due: str) -> None:
    asked = unsolved_by_phone(desk)
    records.act(desk, asked.number, "remote", {"remote": "declined"})
    records.act(desk, asked.number, "sent", {"engineer": "吴磊", "band": band})
    owed = clock(desk, asked)
    assert owed is not None
    assert (owed.clause, owed.responsible, desk.local(owed.due).isoformat()) == (clause, "吴磊", due)
    records.act(desk, asked.number, "arrived", {})
    assert states(desk, clause) == ["met"]


@pytest.mark.clauses("GS-3")
def test_a_round_with_hidden_defects_is_done_once_client_service_has_them(desk: Office) -> None:
    found = [{"place": "机房", "problem": "接地松动", "sort": "hidden"}]
    values = {"project": "翠湖花园", "checked": "钱进", "findings": found, "hidden": "yes"}
    made = records.write(desk, "quality-round", values)
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "clean", {})
    assert states(desk, "GS-3") == ["open"]
    records.act(desk, made.number, "passed", {"taker": "周敏"})
    assert states(desk, "GS-3") == ["met"]


def answers(office: Office, *told: tuple[str, str, bool]) -> None:
    for channel, overall, problem in told:
        values = {"client": "安泰公司", "channel": channel, "overall": overall, "problem_found": problem}
        records.write(office, "survey-answer", values | ({"problem": "响应慢"} if problem else {}))


@pytest.mark.clauses("GS-4")
def test_a_months_answers_are_counted_and_open_problems_listed(desk: Office) -> None:
    answers(desk, ("phone", "very", False), ("phone", "good", False), ("mail", "good", False), ("fax", "poor", True))
    form = registers.form_of(desk, "survey-month")
    month = records.write(desk, "survey-month", contents.assemble(desk, form).values)
    assert {row["group"]: row["count"] for row in month.values["channels"]} == {"电话": 2, "电子邮件": 1, "传真": 1}
    assert (month.values["answers"], month.values["rate"]) == (4, 75_00)
    assert [row["problem"] for row in month.values["problems"]] == ["响应慢"]


@pytest.mark.clauses("GS-4")
def test_the_month_is_rated_when_the_manager_has_confirmed(desk: Office) -> None:
    form = registers.form_of(desk, "survey-month")
    month = records.write(desk, "survey-month", contents.assemble(desk, form).values)
    with pytest.raises(NotOpen):
        records.act(desk, month.number, "confirmed", {}, by="郑华")
    records.act(desk, month.number, "rated", {"rating": "good"}, by="钱进")
    assert states(desk, "GS-4") == ["open"]
    records.act(desk, month.number, "confirmed", {}, by="郑华")
    assert states(desk, "GS-4") == ["met"]


@pytest.mark.clauses("GS-4")
def test_a_problem_somebody_named_is_followed_up_before_it_is_filed(desk: Office) -> None:
    answers(desk, ("letter", "poor", True))
    (answer,) = reading.listed(desk, "survey-answer")
    with pytest.raises(NotOpen):
        records.act(desk, answer.number, "filed", {})
    records.act(desk, answer.number, "followed", {"done_about": "已约技术部"})
    done = records.act(desk, answer.number, "settled", {"outcome": "增派一人"})
    assert done.closed(reading.entry_of(desk, done))


@pytest.mark.clauses("GS-5")
def test_everybody_owes_a_report_of_their_own(desk: Office) -> None:
    owed = {each.duty.responsible: each.state for each in duties.every(desk) if each.duty.clause == "GS-5"}
    clerks = {name for name in owed if name != "林晓燕"}
    assert owed == dict.fromkeys(owed, "open")
    assert "周敏" in clerks  # those who joined during the day owe today's, too
    records.write(desk, "work-report", {"period": TODAY, "person": "周敏", "work": "接待"})
    records.write(desk, "work-report", {"period": TODAY, "person": "林晓燕", "work": "回访十户"})
    assert sorted(states(desk, "GS-5")) == sorted(["met", "met"] + ["open"] * (len(clerks) - 1))


@pytest.mark.clauses("GS-5")
def test_the_supervisor_reviews_a_report_and_nobody_their_own(desk: Office) -> None:
    made = records.write(desk, "work-report", {"period": TODAY, "person": "林晓燕", "work": "回访十户"})
    with pytest.raises(NotOfRole):
        records.act(desk, made.number, REVIEWED, {}, by="周敏")
    desk.signed_in = "钱进"
    own = records.write(desk, "work-report", {"period": TODAY, "person": "钱进", "work": "排班"})
    with pytest.raises(SamePerson):
        records.act(desk, own.number, REVIEWED, {}, by="钱进")
    assert records.act(desk, made.number, REVIEWED, {}, by="钱进").reviewed is not None


def comes_late(office: Office, times: int) -> list[records.Record]:
    values = {"about": "周敏", "day": TODAY, "arrived": "08:45"}
    return [records.write(office, "staff-late", values) for _ in range(times)]


def percents(office: Office) -> list[int]:
    open_lines = [line for line in fine_lines.listed(office) if line.state == "proposed"]
    return sorted(line.proposal.low for line in open_lines if line.proposal.unit == "percent")


@pytest.mark.clauses("GS-6")
def test_three_times_late_cost_one_percent_each_and_the_fourth_five(desk: Office) -> None:
    comes_late(desk, 3)
    assert percents(desk) == [1_00, 1_00, 1_00]
    comes_late(desk, 1)
    assert percents(desk) == [1_00, 1_00, 1_00, 5_00]


@pytest.mark.clauses("GS-6")
def test_an_excused_lateness_does_not_count(desk: Office) -> None:
    made = comes_late(desk, 4)
    records.act(desk, made[1].number, "confirmed", {}, by="周敏")
    with pytest.raises(NotOfRole):
        records.act(desk, made[1].number, "excused", {"why": "地铁故障"}, by="周敏")
    records.act(desk, made[1].number, "excused", {"why": "地铁故障"}, by="郑华")
    assert percents(desk) == [1_00, 1_00, 1_00]


@pytest.mark.clauses("GS-7")
def test_a_complaint_about_somebody_costs_at_least_ten_yuan_unless_it_proves_unfounded(desk: Office) -> None:
    values = {"about": "周敏", "source": "sales", "words": "态度冷淡"}
    made = records.write(desk, "staff-complaint", values)
    (line,) = fine_lines.listed(desk)
    assert (line.proposal.person, line.proposal.low, line.proposal.high) == ("周敏", 10_00, None)
    records.act(desk, made.number, "cleared", {"findings": "当时不当班"}, by="郑华")
    assert [line.state for line in fine_lines.listed(desk)] == ["withdrawn"]


@pytest.mark.clauses("GS-8")
def test_a_promise_is_kept_once_the_client_was_answered(desk: Office) -> None:
    made = care(desk, promised="2026-10-14")
    owed = clock(desk, made)
    assert owed is not None
    assert desk.local(owed.due).isoformat() == "2026-10-15T00:00:00+08:00"
    records.act(desk, made.number, "answered", {"answer": "零件明日到"})
    assert states(desk, "GS-8") == ["met"]


@pytest.mark.clauses("GS-8")
def test_nothing_is_solved_before_it_was_repeated_back(desk: Office) -> None:
    made = care(desk, courtesy=[True, False])
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "solved", {"solution": "换新"})


@pytest.mark.clauses("GS-8")
def test_after_the_solution_the_client_is_asked_once_or_twice_and_no_more(desk: Office) -> None:
    made = care(desk)
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "asked_once", {"opinion": "satisfied"})
    records.act(desk, made.number, "offered", {"offers": "修理\n换新\n退货", "chosen": "换新"})
    solved = records.act(desk, made.number, "solved", {"solution": "换新"})
    entry = reading.entry_of(desk, solved)
    assert not solved.closed(entry)
    assert records.act(desk, made.number, "asked_once", {"opinion": "fair"}).closed(entry)
    records.act(desk, made.number, "asked_twice", {"opinion": "satisfied"})
    for again in ("asked_once", "asked_twice"):
        with pytest.raises(NotOpen):
            records.act(desk, made.number, again, {"opinion": "satisfied"})


@pytest.mark.clauses("GS-9")
def test_a_complex_case_gets_a_team_from_the_manager(desk: Office, at: Callable[[str], None]) -> None:
    values = {"matter": "多地同时断网", "why": "涉及三个部门", "team_by": TODAY}
    made = records.write(desk, "special-case", values)
    team = {"leader": "钱进", "members": "吴磊：网络；周敏：回访"}
    with pytest.raises(NotOfRole):
        records.act(desk, made.number, "formed", team, by="钱进")
    at("2026-10-13 09:00")
    owed = clock(desk, made)
    assert owed is not None
    assert [level.roles for level in duties.escalation_levels(desk, owed)] == [("manager",)]
    at("2026-10-14 09:00")
    assert [level.roles for level in duties.escalation_levels(desk, owed)] == [("manager",), ("general-manager",)]
    records.act(desk, made.number, "formed", team, by="郑华")
    assert states(desk, "GS-9") == ["met-late"]


@pytest.mark.clauses("GS-10")
def test_a_holiday_is_summed_up_only_after_its_days_were_looked_at(desk: Office) -> None:
    cover = [{"day": "2026-10-13", "person": "吴磊", "service": "网站"}]
    values = {"holiday": "调休", "first_day": "2026-10-13", "last_day": "2026-10-14", "cover": cover}
    made = records.write(desk, "holiday-cover", values)
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "surveyed", {"findings": "正常"}, by="钱进")
    with pytest.raises(Unfit):
        records.act(desk, made.number, "checked", {"day": TODAY, "running": "fault"})
    records.act(desk, made.number, "checked", {"day": TODAY, "running": "normal"})
    records.act(desk, made.number, "surveyed", {"findings": "正常"}, by="钱进")
    assert states(desk, "GS-10") == ["met"]


def test_every_sheet_of_general_service_prints_and_counts(desk: Office) -> None:
    assert [form.name for form in registers.in_use(desk)] == [
        *("work-contact", "help-request", "quality-round", "survey-month", "survey-answer", "work-report"),
        *("staff-late", "staff-complaint", "care-case", "special-case", "holiday-cover"),
    ]
    for form in FORMS:
        assert draw(desk, form, "").pdf.startswith(b"%PDF")
        assert register_sheets.summary(desk, f"{form} 2026-10")[1]["count"] == 0
