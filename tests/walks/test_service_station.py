"""The service station (SS): four routes, the week's turn, sampled records that cost points, bonus, newcomers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, TooEarly, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("service-station",)
ZHOU, WU, OFFICER, TECHNICIAN, SUPERVISOR, MANAGER = "周敏", "吴磊", "何静", "罗工", "钱进", "郑华"
PEOPLE = {
    ZHOU: "clerk",
    WU: "clerk",
    OFFICER: "complaint-officer",
    TECHNICIAN: "technician",
    SUPERVISOR: "supervisor",
    MANAGER: "manager",
}


def case(walk: Walk, route: str = "plain", agent: str = ZHOU) -> str:
    return walk.write("station-case", agent=agent, channel="chat", customer="用户甲", words="无法登录", route=route)


def sampled(walk: Walk, wrong: int) -> str:
    """The day's sampling sheet, on which the first so many records fail."""
    day = walk.office.today().isoformat()
    drawn = walk.draft("record-sampling", day)["records"]
    rows = [{**row, **({"fault": "wording"} if place < wrong else {})} for place, row in enumerate(drawn)]
    return walk.write("record-sampling", day=day, records=rows)


@pytest.mark.walk("SS-1")
@pytest.mark.parametrize(
    ("route", "steps"),
    [
        ("plain", ()),
        ("dispute", (("verified", OFFICER, {"finding": "属实"}),)),
        ("fault", (("checked", WU, {"finding": "缓存"}),)),
        (
            "technical",
            (
                ("checked", WU, {"finding": "报错"}),
                ("passed", WU, {"trouble": "接口"}),
                ("mended", TECHNICIAN, {"cause": "已修"}),
            ),
        ),
    ],
)
def test_each_of_four_routes_ends_with_answer_and_feedback(
    walk: Walk, route: str, steps: tuple[tuple[str, str, dict[str, str]], ...]
) -> None:
    number = case(walk, route)
    for act, by, said in steps:
        with pytest.raises(NotOpen):
            walk.act(number, "replied", ZHOU, answer="已说明")
        if by != WU:
            with pytest.raises(NotOfRole):
                walk.act(number, act, ZHOU, **said)
        walk.act(number, act, by, **said)
    with pytest.raises(NotOpen):
        walk.act(number, "fed", ZHOU, lesson="写进问答")
    walk.act(number, "replied", ZHOU, answer="已说明")
    walk.act(number, "fed", ZHOU, lesson="写进问答")
    assert walk.closed(number)
    said = [word for _, _, words in steps for word in words.values()]
    assert walk.lacks("station-case", number, "无法登录", *said, "已说明", "写进问答") == []


@pytest.mark.walk("SS-2")
def test_one_person_a_week_sums_up_each_day_and_everybody_keeps_a_log(walk: Walk) -> None:
    """Monday 28 September to Sunday 4 October is one turn; whose it was not has the next."""
    walk.at("2026-09-28 18:00", ZHOU)
    (turn,) = {each.split()[0] for each in walk.owed("SS-2")}
    assert walk.owed("SS-2.1") == [f"{WU} 2026-09-28 24:00", f"{ZHOU} 2026-09-28 24:00"]
    walk.write("service-log", person=ZHOU, sort="order", words="充值未到账")
    assert walk.owed("SS-2.1") == [f"{WU} 2026-09-28 24:00"]
    walk.at("2026-09-29 09:00", turn)
    assert sorted(walk.states("SS-2.1")) == ["late", "met", "open", "open"]
    assert walk.told("SS-2") == [("supervisor",)]
    walk.write("service-log", person=WU, sort="idea", words="加快捷入口")
    number = walk.write("daily-problems", summary="充值慢", feedback="supervisor")
    told = walk.values(number)
    assert told["day"] == "2026-09-28", "the oldest that is owed"
    assert [row["words"] for row in told["logs"]] == ["充值未到账"], "the logs of that day"
    assert walk.owed("SS-2") == [f"{turn} 2026-09-29 24:00"]
    assert walk.lacks("daily-problems", number, "充值未到账", "充值慢", "2026年9月28日") == []
    walk.at("2026-10-05 09:00")
    whose = [each.split()[0] for each in sorted(walk.owed("SS-2"), key=lambda each: each.split()[1])]
    assert whose == [turn] * 6 + [({ZHOU, WU} - {turn}).pop()]


@pytest.mark.walk("SS-3")
def test_twenty_records_a_day_are_sampled_and_every_four_that_fail_cost_a_point(walk: Walk) -> None:
    for agent, count in ((ZHOU, 25), (WU, 5)):
        for _ in range(count):
            case(walk, agent=agent)
    assert walk.owed("SS-3.1") == [f"{SUPERVISOR} 2026-09-28 24:00"]
    walk.at("2026-09-28 17:00", SUPERVISOR)
    drawn = walk.draft("record-sampling")["records"]
    rows = [dict(row) for row in sorted(drawn, key=lambda row: row["agent"] == WU)]
    for row, fault in zip(rows, ("greeting", "closing", "attitude", "wording"), strict=False):
        row["fault"] = fault
    number = walk.write("record-sampling", records=rows)
    agents = [row["agent"] for row in walk.values(number)["records"]]
    assert (agents.count(ZHOU), agents.count(WU)) == (20, 5)
    assert (walk.owed("SS-3.1"), walk.fined("SS-3")) == ([], [f"{ZHOU} 1分 proposed"])
    assert walk.values(number)["failures"] == 4
    assert walk.lacks("record-sampling", number, "问候语", "结束语", "服务态度", "服务用语", ZHOU, WU) == []
    walk.at("2026-09-29 10:00", SUPERVISOR)
    for _ in range(4):
        case(walk)
    sampled(walk, 3)
    assert walk.fined("SS-3") == [f"{ZHOU} 1分 proposed"], "seven in the month are one point"
    walk.decide("SS-3", "1", by=MANAGER, of=ZHOU)


@pytest.mark.walk("SS-4")
def test_what_is_left_of_26_points_decides_about_the_bonus(walk: Walk) -> None:
    """Every four records that fail cost one of October's 26 points."""
    whole, less, more = "奖金全得，考虑额外奖金", "扣奖金 50 元", "扣奖金 100 元"
    days = [(8, 0, 26, whole, 0), (9, 20, 21, "基本奖金", 0), (10, 4, 20, "基本奖金", 0), (11, 4, 19, less, -50_00)]
    days += [(12, 16, 15, less, -50_00), (13, 4, 14, more, -100_00), (14, 8, 12, more, -100_00)]
    for day, wrong, left, result, amount in [*days, (15, 4, 11, "当月无奖金", 0)]:
        walk.at(f"2026-10-{day:02} 10:00", SUPERVISOR)
        for _ in range(wrong):
            case(walk)
        sampled(walk, wrong)
        for line in walk.lines("SS-3"):
            if line.state == "proposed":
                walk.decide_line(line, MANAGER)
        row = next(row for row in walk.draft("points-account", "2026-10")["accounts"] if row["person"] == ZHOU)
        assert (row["base"], row["left"], row["result"], row["amount"]) == (26_00, left * 1_00, result, amount)
    walk.at("2026-10-31 17:00", MANAGER)
    assert f"{MANAGER} 2026-10-31 24:00" in walk.owed("SS-4.1")
    number = walk.write("points-account", period="2026-10")
    with pytest.raises(NotOfRole):
        walk.act(number, "settled", SUPERVISOR)
    walk.act(number, "settled", MANAGER)
    assert walk.owed("SS-4.1") == [f"{MANAGER} 2026-09-30 24:00"], "September's is late"
    assert walk.lacks("points-account", number, ZHOU, "当月无奖金", whole, "11", "26") == []


@pytest.mark.walk("SS-5")
def test_a_newcomer_has_three_days_of_training_and_then_a_mentor(walk: Walk) -> None:
    """Begun on Thursday 8 October: the 9th, 10th and 11th are the three days after it."""
    number = walk.write("newcomer-training", newcomer=WU, begins="2026-10-08", group="order")
    assert walk.owed("SS-5") == [f"{SUPERVISOR} 2026-10-11 24:00"]
    with pytest.raises(TooEarly):
        walk.act(number, "first", SUPERVISOR, trainer=SUPERVISOR, one=[True, True])
    for day, (act, ticks) in enumerate((("first", "one"), ("second", "two"), ("third", "three")), 8):
        walk.at(f"2026-10-{day:02} 18:00")
        with pytest.raises(Unfit):
            walk.act(number, act, SUPERVISOR, trainer=SUPERVISOR, **{ticks: [True, False]})
        with pytest.raises(NotOpen):
            walk.act(number, "mentor", SUPERVISOR, mentor=ZHOU)
        walk.act(number, act, SUPERVISOR, trainer=SUPERVISOR, **{ticks: [True, True]})
    walk.at("2026-10-12 00:01")
    assert walk.told("SS-5") == [("manager",)]
    walk.act(number, "mentor", SUPERVISOR, mentor=ZHOU, until="2026-11-08")
    assert walk.states("SS-5") == ["met-late"]
    assert walk.lacks("newcomer-training", number, WU, ZHOU, "第二天完成", "指定师傅") == []


@pytest.mark.walk("SS-6")
def test_first_responses_within_sixty_seconds_are_sampled(walk: Walk) -> None:
    with pytest.raises(Unfit):
        walk.write("response-sample", person=ZHOU, chats=20, in_time=21)
    number = walk.write("response-sample", person=ZHOU, chats=20, in_time=17, slowest=95)
    assert (walk.values(number)["rate"], walk.owed("SS-6")) == (85_00, [])
    assert walk.lacks("response-sample", number, ZHOU, "85", "95") == []
