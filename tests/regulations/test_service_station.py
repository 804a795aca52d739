"""The service station (SS): four routes, the week's turn, sampled records that cost points, bonus, newcomers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.fines import lines as fine_lines
from app.fines import points
from app.fines import service as fines
from app.forms.sheets import draw
from app.office import periods
from app.registers import contents, due_reports, reading, records
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, TooEarly, Unfit
from app.rulebook.scales import reached

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {
    "周敏": "clerk",
    "吴磊": "clerk",
    "何静": "complaint-officer",
    "罗工": "technician",
    "钱进": "supervisor",
    "郑华": "manager",
}
ANSWER, LESSON = {"answer": "已说明"}, {"lesson": "写进问答"}


@pytest.fixture
def station(office_of: Callable[..., Office]) -> Office:
    """A service station with three agents, a complaint officer, a technician, a supervisor and a manager."""
    return office_of("service-station", people=PEOPLE)


def case(office: Office, route: str = "plain", agent: str = "周敏") -> records.Record:
    values = {"agent": agent, "channel": "chat", "customer": "用户甲", "words": "无法登录", "route": route}
    return records.write(office, "station-case", values)


def sampled(office: Office, wrong: int) -> records.Record:
    """The day's sampling sheet, with so many records that fail."""
    made = contents.assemble(office, registers.form_of(office, "record-sampling"))
    rows = [
        {**row, **({"fault": "greeting"} if place < wrong else {})} for place, row in enumerate(made.values["records"])
    ]
    values = {**made.values, "day": office.today().isoformat(), "records": rows}
    return records.write(office, "record-sampling", values)


def do(office: Office, number: str, *acts: tuple[str, dict[str, Any], str]) -> records.Record:
    """Acts one after the other: name, what is filled in, by whom."""
    for name, said, by in acts:
        made = records.act(office, number, name, said, by=by)
    return made


ROUTES = {
    "plain": (),
    "dispute": (("verified", {"finding": "属实"}, "何静"),),
    "fault": (("checked", {"finding": "缓存问题"}, "吴磊"),),
    "technical": (
        ("checked", {"finding": "接口报错"}, "吴磊"),
        ("passed", {"trouble": "接口报错"}, "吴磊"),
        ("mended", {"cause": "已修复"}, "罗工"),
    ),
}


@pytest.mark.clauses("SS-1")
@pytest.mark.parametrize("route", ROUTES)
def test_each_route_has_its_steps_and_ends_with_answer_and_feedback(station: Office, route: str) -> None:
    made = case(station, route)
    for step in ROUTES[route]:
        with pytest.raises(NotOpen):
            records.act(station, made.number, "replied", ANSWER, by="周敏")
        do(station, made.number, step)
    with pytest.raises(NotOpen):
        records.act(station, made.number, "fed", LESSON, by="周敏")
    done = do(station, made.number, ("replied", ANSWER, "周敏"), ("fed", LESSON, "周敏"))
    assert done.closed(reading.entry_of(station, done))


@pytest.mark.clauses("SS-1")
def test_only_the_complaint_officer_verifies_a_dispute(station: Office) -> None:
    with pytest.raises(NotOfRole):
        records.act(station, case(station, "dispute").number, "verified", {"finding": "属实"}, by="周敏")


@pytest.mark.clauses("SS-1")
def test_a_fault_that_cannot_be_solved_takes_the_fourth_route(station: Office) -> None:
    made = case(station, "fault")
    do(station, made.number, ROUTES["fault"][0], ("unsolved", {"route": "technical"}, "吴磊"))
    with pytest.raises(NotOpen):
        records.act(station, made.number, "replied", ANSWER, by="周敏")
    do(station, made.number, *ROUTES["technical"][1:], ("replied", ANSWER, "周敏"))


@pytest.mark.clauses("SS-2")
def test_one_person_has_the_days_of_a_week_and_the_next_week_is_the_next_ones(
    station: Office, at: Callable[[str], None]
) -> None:
    at("2026-10-26 09:00")
    periods.bring_up_to_date(station)
    found = sorted(
        (each.duty for each in duties.every(station) if each.duty.clause == "SS-2"), key=lambda duty: duty.due
    )
    whose = [duty.responsible for duty in found]  # from Monday the 12th to Monday the 26th
    assert [len(set(whose[:7])), len(set(whose[7:14]))] == [1, 1]
    assert {whose[0], whose[7], whose[14]} == {"林晓燕", "周敏", "吴磊"}


@pytest.mark.clauses("SS-2")
def test_a_turn_goes_on_when_the_program_is_opened_again(station: Office, at: Callable[[str], None]) -> None:
    for day in ("12", "14", "18"):
        at(f"2026-10-{day} 09:00")
        periods.bring_up_to_date(station)
    whose = [each.duty.responsible for each in duties.every(station) if each.duty.clause == "SS-2"]
    assert (len(whose), len(set(whose))) == (7, 1)


@pytest.mark.clauses("SS-2")
def test_the_days_summary_gathers_everybodys_log_and_meets_the_day(station: Office) -> None:
    periods.bring_up_to_date(station)
    for person, sort in (("周敏", "order"), ("吴磊", "order"), ("周敏", "idea")):
        records.write(station, "service-log", {"person": person, "sort": sort, "words": "充值未到账"})
    begun = contents.assemble(station, registers.form_of(station, "daily-problems")).values
    assert begun["kinds"] == [{"group": "订单", "count": 2}, {"group": "建议", "count": 1}]
    assert [row["person"] for row in begun["logs"]] == ["周敏", "吴磊", "周敏"]
    records.write(station, "daily-problems", {**begun, "day": "2026-10-12", "summary": "充值慢"})
    assert [each.state for each in duties.every(station) if each.duty.clause == "SS-2"] == ["met"]


@pytest.mark.clauses("SS-3")
def test_twenty_records_of_each_persons_day_are_drawn_and_all_where_there_are_fewer(station: Office) -> None:
    for agent, cases in (("周敏", 25), ("吴磊", 5)):
        for _ in range(cases):
            case(station, agent=agent)
    made = sampled(station, 0)
    drawn = [row["agent"] for row in made.values["records"]]
    assert (drawn.count("周敏"), drawn.count("吴磊"), made.values["looked_at"]) == (20, 5, 25)
    assert len({row["number"] for row in made.values["records"]}) == 25


@pytest.mark.clauses("SS-3")
@pytest.mark.parametrize(("wrong", "taken"), [(3, []), (4, [100]), (7, [100]), (8, [100, 100])])
def test_every_four_records_that_fail_cost_a_point(station: Office, wrong: int, taken: list[int]) -> None:
    for _ in range(10):
        case(station)
    made = sampled(station, wrong)
    assert made.values["failures"] == wrong
    lines = [(line.proposal.person, line.proposal.unit, line.proposal.low) for line in fine_lines.listed(station)]
    assert lines == [("周敏", "points", amount) for amount in taken]


@pytest.mark.clauses("SS-3")
def test_a_sheet_that_is_voided_gives_the_point_back(station: Office) -> None:
    for _ in range(4):
        case(station)
    made = sampled(station, 4)
    records.void(station, made.number, "抽错了日期")
    assert [line.state for line in fine_lines.listed(station)] == ["withdrawn"]


@pytest.mark.clauses("SS-4")
@pytest.mark.parametrize(
    ("left", "result", "amount"),
    [
        (26_00, "奖金全得，考虑额外奖金", ""),
        (25_00, "基本奖金", ""),
        (20_00, "基本奖金", ""),
        (19_00, "扣奖金 50 元", "-50.00"),
        (15_00, "扣奖金 50 元", "-50.00"),
        (14_00, "扣奖金 100 元", "-100.00"),
        (12_00, "扣奖金 100 元", "-100.00"),
        (11_00, "当月无奖金", ""),
    ],
)
def test_what_is_left_of_26_points_decides_about_the_bonus(
    station: Office, left: int, result: str, amount: str
) -> None:
    step = reached(station.rules.book.clauses["SS-4"].versions[-1].scale, left)
    assert step is not None
    assert (step.result.of("zh_CN"), step.amount) == (result, amount)


@pytest.mark.clauses("SS-4")
def test_the_months_account_stands_ready_with_what_was_decided(station: Office, at: Callable[[str], None]) -> None:
    for _ in range(8):
        case(station)
    sampled(station, 8)
    at("2026-10-31 16:00")
    station.signed_in = "郑华"
    fines.decide(station, [fines.Verdict(fine_lines.listed(station)[0].id, 100)])
    periods.bring_up_to_date(station)
    account = {each.form: each for each in due_reports.draw_up(station)}["points-account"]
    rows = {row["person"]: row for row in account.values["accounts"]}
    assert rows["周敏"] == {
        "person": "周敏",
        "base": 26_00,
        "taken": 1_00,
        "proposed": 1_00,
        "left": 25_00,
        "result": "基本奖金",
        "amount": 0,
    }
    assert (rows["吴磊"]["left"], rows["吴磊"]["result"]) == (26_00, "奖金全得，考虑额外奖金")
    assert {each.person for each in points.of_month(station, "SS-4", "2026-10")} == rows.keys()
    with pytest.raises(NotOfRole):
        records.act(station, account.number, "settled", {}, by="钱进")
    records.act(station, account.number, "settled", {}, by="郑华")


@pytest.mark.clauses("SS-5")
def test_a_newcomer_has_three_whole_days_and_then_a_mentor(station: Office, at: Callable[[str], None]) -> None:
    made = records.write(station, "newcomer-training", {"newcomer": "吴磊", "begins": "2026-10-12"})
    assert station.due_words(duties.of_cases(station)[made.number].due) == "2026-10-15 24:00"
    with pytest.raises(NotOpen):
        records.act(station, made.number, "second", {"trainer": "钱进", "two": [True, True]}, by="钱进")
    with pytest.raises(Unfit):
        records.act(station, made.number, "first", {"trainer": "钱进", "one": [True, False]}, by="钱进")
    for day, (act, field) in enumerate((("first", "one"), ("second", "two"), ("third", "three")), 12):
        if day > 12:
            with pytest.raises(TooEarly):
                records.act(station, made.number, act, {"trainer": "钱进", field: [True, True]}, by="钱进")
        at(f"2026-10-{day} 18:00")
        with pytest.raises(NotOpen):
            records.act(station, made.number, "mentor", {"mentor": "周敏"}, by="钱进")
        records.act(station, made.number, act, {"trainer": "钱进", field: [True, True]}, by="钱进")
    records.act(station, made.number, "mentor", {"mentor": "周敏"}, by="钱进")
    assert made.number not in duties.of_cases(station)


@pytest.mark.clauses("SS-6")
def test_the_share_of_first_responses_within_60_seconds_is_worked_out(station: Office) -> None:
    made = records.write(station, "response-sample", {"person": "周敏", "chats": 20, "in_time": 17})
    assert made.values["rate"] == 85_00
    assert "SS-6" not in {each.duty.clause for each in duties.every(station)}


def test_every_sheet_of_the_station_prints(station: Office) -> None:
    for form in registers.in_use(station):
        assert draw(station, form.name, "").pdf.startswith(b"%PDF")
