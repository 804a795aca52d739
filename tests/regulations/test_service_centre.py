"""The service centre (SC): duty round the clock, four refusals, enquiries, first-asked owners, call-backs, samples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.forms.sheets import draw
from app.office import periods
from app.registers import contents, due_reports, reading, records
from app.registers import service as registers
from app.registers.duty_desk import service as rostering
from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {
    "周敏": "clerk",
    "吴磊": "clerk",
    "赵强": "clerk",
    "钱进": "supervisor",
    "郑华": "manager",
    "孙丽": "manager",
    "冯远": "centre-head",
    "沈洁": "quality-department",
    "马骏": "operations-department",
}
NOVEMBER = date(2026, 11, 2)


@pytest.fixture
def centre(office_of: Callable[..., Office]) -> Office:
    """A service centre with four clerks, a supervisor, two managers and its head."""
    return office_of("service-centre", "duty-desk", people=PEOPLE)


def roster(office: Office) -> records.Record:
    name = rostering.roster_form(office)
    return records.write(office, name, contents.assemble(office, registers.form_of(office, name)).values)


def enquiry(office: Office, topic: str, **more: Any) -> records.Record:
    return records.write(office, "enquiry-log", {"way": "call", "topic": topic, "words": "怎么办理", **more})


def repair(office: Office, unit: str = "2-1-1001", service: str = "repair") -> records.Record:
    values = {"service": service, "caller": "王芳", "unit": unit, "phone": "13800138000", "words": "漏水"}
    return records.write(office, "repair-case", values)


def called_back(office: Office, satisfied: str = "yes", **more: str) -> records.Record:
    """A repair that was done and called back."""
    made = repair(office, **more)
    records.act(office, made.number, "done", {"result": "已修好"})
    return records.act(office, made.number, "called", {"satisfied": satisfied})


def drawn_up(office: Office, form: str) -> records.Record:
    made = contents.assemble(office, registers.form_of(office, form))
    return records.write(office, form, made.values)


def first_asked(office: Office) -> records.Record:
    values = {"owner": "周敏", "way": "visit", "caller": "李强", "words": "门禁卡失灵", "answer_by": "2026-10-14"}
    return records.write(office, "first-asked", values)


def clock(office: Office, number: str) -> dict[str, str]:
    """What runs for a case: each clause and by when."""
    found = [row.duty for row in duties.every(office) if row.duty.case == number]
    return {duty.clause: office.due_words(duty.due) for duty in found if duty.outstanding}


@pytest.mark.clauses("SC-1")
def test_the_three_shifts_of_a_day_leave_no_hour_without_anybody(centre: Office) -> None:
    hours = sorted(hour.split("–") for hour in rostering.shift_hours(centre).values())
    assert [hours[0][0], hours[-1][1]] == ["00:00", "24:00"]
    assert [end for _, end in hours[:-1]] == [start for start, _ in hours[1:]]


@pytest.mark.clauses("SC-1")
def test_every_shift_of_the_month_has_somebody_and_every_rest_day_a_manager(centre: Office) -> None:
    rows = roster(centre).values["shifts"]
    assert rostering.month(centre, NOVEMBER).gaps == ()
    assert all(len({row["night"], row["first"], row["second"]}) == 3 for row in rows)
    led = {row["day"]: row["lead"] for row in rows if row.get("lead")}
    assert list(led)[:4] == ["2026-11-01", "2026-11-07", "2026-11-08", "2026-11-14"]
    assert set(led.values()) == {"郑华", "孙丽"}


@pytest.mark.clauses("SC-1")
def test_a_rest_day_without_a_manager_is_a_gap(centre: Office) -> None:
    made = roster(centre)
    rows = [dict(row) for row in made.values["shifts"]]
    del rows[0]["lead"]
    del rows[1]["night"]
    records.correct(centre, made.number, {**made.values, "shifts": rows}, "临时调整")
    gaps = [(gap.day.day, gap.shift, gap.why) for gap in rostering.month(centre, NOVEMBER).gaps]
    assert gaps == [(1, "lead", "no leader"), (2, "night", "nobody")]


@pytest.mark.clauses("SC-1")
def test_the_night_has_its_own_person_and_publishing_meets_the_month(centre: Office, at: Callable[[str], None]) -> None:
    made = roster(centre)
    periods.bring_up_to_date(centre)
    records.act(centre, made.number, "published", {}, by="钱进")
    assert [each.state for each in duties.every(centre) if each.duty.clause == "DD-1"] == ["met"]
    at("2026-11-03 02:00")
    row = next(row for row in made.values["shifts"] if row["day"] == "2026-11-03")
    assert [turn.person for turn in rostering.now_on_duty(centre)] == [row["night"]]


@pytest.mark.clauses("SC-2")
@pytest.mark.parametrize("grounds", ["records", "place", "items", "repair"])
def test_each_of_four_grounds_keeps_the_shift_from_being_taken_over(centre: Office, grounds: str) -> None:
    values = {"on_duty": "周敏", "ends_at": "2026-10-12T08:30:00+00:00"}
    made = records.write(centre, rostering.SHIFT, values)
    assert clock(centre, made.number)["SC-2"] == "2026-10-12 16:30"
    records.act(centre, made.number, "ready", {}, by="周敏")
    records.act(centre, made.number, "refused", {"grounds": grounds}, by="吴磊")
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "checked", {"items": [True] * 4}, by="吴磊")
    records.act(centre, made.number, "ready", {"matters": "已补齐"}, by="周敏")
    records.act(centre, made.number, "checked", {"items": [True] * 4}, by="吴磊")
    assert "SC-2" not in clock(centre, made.number)


@pytest.mark.clauses("SC-2")
@pytest.mark.parametrize("wrong", range(4))
def test_one_of_the_four_points_not_right_is_enough_to_refuse(centre: Office, wrong: int) -> None:
    values = {"on_duty": "周敏", "ends_at": "2026-10-12T08:30:00+00:00"}
    made = records.write(centre, rostering.SHIFT, values)
    records.act(centre, made.number, "ready", {}, by="周敏")
    with pytest.raises(Unfit):
        records.act(centre, made.number, "checked", {"items": [each != wrong for each in range(4)]}, by="吴磊")


@pytest.mark.clauses("SC-3", "SC-4")
def test_the_quarters_enquiries_are_counted_for_the_summary_and_the_notice_board(
    centre: Office, at: Callable[[str], None]
) -> None:
    for topic in ("fees", "parking", "fees"):
        enquiry(centre, topic, answer="按公示标准")
    at("2026-12-31 16:00")
    periods.bring_up_to_date(centre)
    made = {each.form: each for each in due_reports.draw_up(centre)}
    counted = [{"group": "收费", "count": 2}, {"group": "停车", "count": 1}]
    assert made["enquiry-summary"].values["topics"] == counted
    assert made["notice-board"].values["topics"] == counted
    assert made["enquiry-summary"].values["period"] == "2026-Q4"


@pytest.mark.clauses("SC-3")
def test_the_summary_goes_to_the_head_of_centre(centre: Office) -> None:
    made = drawn_up(centre, "enquiry-summary")
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "noted", {}, by="冯远")
    records.act(centre, made.number, "submitted", {"findings": "收费标准问得最多"}, by="钱进")
    with pytest.raises(NotOfRole):
        records.act(centre, made.number, "noted", {}, by="郑华")
    records.act(centre, made.number, "noted", {}, by="冯远")


@pytest.mark.clauses("SC-3")
def test_an_enquiry_answered_on_the_spot_leaves_nothing_to_do(centre: Office) -> None:
    entry = registers.entry_of(registers.form_of(centre, "enquiry-log"))
    assert enquiry(centre, "fees", answer="按公示标准").closed(entry)
    assert not enquiry(centre, "rules").closed(entry)


@pytest.mark.clauses("SC-4")
def test_only_the_head_of_centre_fixes_the_notice_board(centre: Office) -> None:
    made = drawn_up(centre, "notice-board")
    with pytest.raises(NotOfRole):
        records.act(centre, made.number, "fixed", {"content": "收费标准问答"}, by="钱进")
    records.act(centre, made.number, "fixed", {"content": "收费标准问答"}, by="冯远")


@pytest.mark.clauses("SC-5")
def test_what_is_not_answered_in_time_counts_against_its_owner(centre: Office, at: Callable[[str], None]) -> None:
    first_asked(centre)
    at("2026-10-15 00:01")
    fines.bring_up_to_date(centre)
    (line,) = fine_lines.listed(centre)
    assert (line.proposal.clause, line.proposal.person, line.proposal.unit, line.proposal.low) == (
        "SC-5",
        "周敏",
        "points",
        100,
    )


@pytest.mark.clauses("SC-5")
def test_the_owner_keeps_it_until_the_client_says_it_is_right(centre: Office) -> None:
    made = first_asked(centre)
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "satisfied", {})
    records.act(centre, made.number, "answered", {"answer": "已换卡"}, by="周敏")
    assert clock(centre, made.number) == {}
    records.act(centre, made.number, "unsatisfied", {"opinion": "仍刷不开", "answer_by": "2026-10-16"}, by="周敏")
    assert clock(centre, made.number) == {"SC-5": "2026-10-16 24:00"}
    records.act(centre, made.number, "answered", {"answer": "已修读卡器"}, by="周敏")
    done = records.act(centre, made.number, "satisfied", {}, by="周敏")
    assert done.closed(reading.entry_of(centre, done))


@pytest.mark.clauses("SC-6")
def test_every_repair_is_called_back_the_day_it_is_done(centre: Office) -> None:
    made = repair(centre)
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "called", {"satisfied": "yes"})
    records.act(centre, made.number, "done", {"result": "换阀门"})
    assert clock(centre, made.number) == {"SC-6": "2026-10-12 24:00"}
    records.act(centre, made.number, "missed", {"note": "无人接听"})
    assert clock(centre, made.number) == {"SC-6": "2026-10-12 24:00"}
    records.act(centre, made.number, "called", {"satisfied": "fair", "opinion": "来得晚"})
    assert clock(centre, made.number) == {}


@pytest.mark.clauses("SC-6")
def test_the_months_summary_tells_how_many_were_called_back_and_who_was_not_content(
    centre: Office, at: Callable[[str], None]
) -> None:
    called_back(centre)
    bad = called_back(centre, "no")
    called_back(centre, "yes", service="security")
    left = repair(centre)
    at("2026-10-31 16:00")
    periods.bring_up_to_date(centre)
    report = {each.form: each for each in due_reports.draw_up(centre)}["callback-summary"].values
    assert (report["cases"], report["called"], report["rate"]) == (4, 3, 75_00)
    assert [row["number"] for row in report["bad"]] == [bad.number]
    assert [row["number"] for row in report["open"]] == [left.number]


@pytest.mark.clauses("SC-7")
def test_a_big_complaint_goes_to_the_head_before_it_is_answered(centre: Office) -> None:
    values = {"way": "call", "caller": "李强", "cause": "security", "words": "地库丢车", "weight": "big"}
    made = records.write(centre, "centre-complaint", values)
    assert clock(centre, made.number) == {"SC-7": "2026-10-15 24:00", "SC-7.1": "2026-10-12 10:30"}
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "answered", {"answer": "已报案"})
    records.act(centre, made.number, "raised", {"raised_to": "冯远"})
    records.act(centre, made.number, "answered", {"answer": "已报案"})
    assert clock(centre, made.number) == {}


@pytest.mark.clauses("SC-7")
def test_a_small_complaint_settled_on_the_spot_only_waits_for_its_answer(centre: Office) -> None:
    values = {"way": "call", "caller": "李强", "cause": "cleaning", "words": "楼道垃圾", "weight": "small"}
    made = records.write(centre, "centre-complaint", {**values, "settled": "已清走"})
    assert clock(centre, made.number) == {"SC-7": "2026-10-15 24:00"}
    records.act(centre, made.number, "answered", {"answer": "已清走，增加巡检"})
    assert clock(centre, made.number) == {}


@pytest.mark.clauses("SC-8")
def test_a_fifth_of_the_quarters_repairs_is_drawn_rounded_up(centre: Office) -> None:
    numbers = {repair(centre).number for _ in range(11)}
    drawn = contents.assemble(centre, registers.form_of(centre, "repair-recall"))
    picked = [row["number"] for row in drawn.values["sample"]]
    assert len(set(picked)) == 3  # 20 % of 11 are 2.2
    assert set(picked) <= numbers
    assert drawn.drawn["sample"]["from"] == 11
    assert sorted(drawn.drawn["sample"]["numbers"]) == sorted(picked)


@pytest.mark.clauses("SC-8")
def test_the_head_of_centre_calls_himself_and_the_rate_is_worked_out(centre: Office) -> None:
    asked = called_back(centre)
    made = drawn_up(centre, "repair-recall")
    answer = {"sample": [{"number": asked.number, "answer": "yes"}]}
    with pytest.raises(NotOfRole):
        records.act(centre, made.number, "called", answer, by="周敏")
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "finished", {}, by="冯远")
    records.act(centre, made.number, "called", answer, by="冯远")
    done = records.act(centre, made.number, "finished", {}, by="冯远")
    assert [done.steps[-1].data[name] for name in ("asked", "good", "rate")] == [1, 1, 100_00]


@pytest.mark.clauses("SC-9")
def test_both_departments_check_call_backs_that_were_made(centre: Office) -> None:
    numbers = {called_back(centre).number for _ in range(12)}
    repair(centre)
    made = drawn_up(centre, "callback-audit")
    assert len(made.values["sample"]) == 10
    assert {row["number"] for row in made.values["sample"]} <= numbers
    with pytest.raises(NotOpen):
        records.act(centre, made.number, "operations", {"score": 90_00}, by="马骏")
    verdicts = [{"number": row["number"], "verdict": "true"} for row in made.values["sample"]]
    verdicts[0] |= {"verdict": "false", "why": "没有回访"}
    told = records.act(centre, made.number, "quality", {"sample": verdicts}, by="沈洁").steps[-1].data
    assert (told["checked"], told["true"], told["rate"]) == (10, 9, 90_00)
    with pytest.raises(NotOfRole):
        records.act(centre, made.number, "operations", {"score": 90_00}, by="沈洁")
    records.act(centre, made.number, "operations", {"score": 90_00}, by="马骏")


def test_every_sheet_of_the_centre_prints(centre: Office) -> None:
    for form in registers.in_use(centre):
        assert draw(centre, form.name, "").pdf.startswith(b"%PDF")
