"""The investment fund (IF): tiers, complete data, demerits, dated lanes, greetings, confidentiality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, NotToRead, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("investment-fund",)
CLERK, MANAGER, CHIEF, FINANCE, INVESTMENT, ADVISER = "林晓燕", "顾明远", "贺建国", "蒋文静", "邵俊杰", "段志鹏"
PEOPLE = {
    CLERK: "clerk",
    MANAGER: "manager",
    CHIEF: "general-manager",
    FINANCE: "finance",
    INVESTMENT: "investment",
    ADVISER: "adviser",
}
YUAN, SET = 100, [True] * 5


def client(walk: Walk, **more: Any) -> str:
    return walk.write("fund-client", **{"client_name": "沈国栋", "nature": "person", **more})


def contract(walk: Walk) -> str:
    return walk.write("fund-contract", client_name="沈国栋", contract="HX1-031", adviser=ADVISER, promised="2026-09-30")


def fails(walk: Walk, number: str, promised: str) -> None:
    walk.act(number, "submitted", ADVISER, papers=SET)
    walk.act(number, "returned", MANAGER, missing="缺签字", promised=promised)


@pytest.mark.walk("IF-1")
def test_the_tier_follows_from_everything_that_was_subscribed(walk: Walk) -> None:
    number = client(walk)
    assert walk.values(number)["tier"] == "目标客户"
    walk.act(number, "checked_person", CLERK, papers=[True] * 4)
    tiers = [(999_999, "中级净值客户"), (1, "准高级净值客户"), (1_999_999, "准高级净值客户"), (1, "高级净值客户")]
    for amount, tier in [*tiers, (1_999_999, "高级净值客户"), (1, "贵宾客户")]:
        walk.act(number, "subscribed", CLERK, product="一号", amount=amount * YUAN)
        assert walk.values(number)["tier"] == tier
    assert walk.values(number)["total"] == 5_000_000 * YUAN
    assert walk.lacks("fund-client", number, "沈国栋", "贵宾客户", "5,000,000.00") == []


@pytest.mark.walk("IF-2")
def test_the_data_set_is_complete_or_the_general_manager_allows_less(walk: Walk) -> None:
    number = client(walk, nature="company")
    with pytest.raises(NotOpen):
        walk.act(number, "subscribed", CLERK, product="一号", amount=100)
    for missing in range(6):
        with pytest.raises(Unfit):
            walk.act(number, "checked_company", CLERK, papers=[place != missing for place in range(6)])
    walk.act(number, "checked_company", CLERK, papers=[True] * 6)
    assert "subscribed" in walk.can(number)
    quiet = client(walk, withheld=True, introducer="韩雪")
    with pytest.raises(NotOfRole):
        walk.act(quiet, "excepted", MANAGER, introducer_record="由韩雪介绍")
    with pytest.raises(Unfit):
        walk.act(quiet, "excepted", CHIEF)
    walk.act(quiet, "excepted", CHIEF, introducer_record="由韩雪介绍")
    assert "subscribed" in walk.can(quiet)
    assert walk.lacks("fund-client", quiet, "韩雪", "由韩雪介绍", CHIEF) == []


@pytest.mark.walk("IF-3")
def test_incomplete_contract_sets_go_back_with_a_date(walk: Walk) -> None:
    number = contract(walk)
    assert walk.owed("IF-3") == [f"{ADVISER} 2026-09-30 24:00"]
    fails(walk, number, "2026-10-09")
    assert walk.owed("IF-3") == [f"{ADVISER} 2026-10-09 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "passed", MANAGER, found=SET)
    walk.at("2026-10-09 15:00", ADVISER)
    sheet = walk.write(
        "fund-completion",
        contract="HX1-031",
        client_name="沈国栋",
        adviser=ADVISER,
        papers=[{"paper": "风险申明书", "wrong": "未签", "pieces": 1}],
    )
    walk.act(sheet, "received", MANAGER)
    walk.act(number, "submitted", ADVISER, papers=SET)
    assert (walk.owed("IF-3"), walk.states("IF-3")) == ([], ["met", "met"])
    with pytest.raises(Unfit):
        walk.act(number, "passed", MANAGER, found=[True, True, True, True, False])
    walk.act(number, "passed", MANAGER, found=SET)
    assert walk.closed(number)
    assert walk.lacks("fund-contract", number, "HX1-031", "缺签字", "2026年10月9日", ADVISER) == []
    assert walk.lacks("fund-completion", sheet, "风险申明书", "未签") == []


@pytest.mark.walk("IF-4")
def test_failing_submissions_cost_one_two_and_four_points_then_the_general_manager_decides(walk: Walk) -> None:
    """The first set is late, which is a failed submission by itself."""
    number = contract(walk)
    walk.at("2026-10-01 00:01")
    assert walk.fined("IF-3") == [f"{ADVISER} 1分 proposed"]
    assert walk.told("IF-3") == [("manager",)]
    for day in ("08", "09", "10"):
        walk.at(f"2026-10-{day} 11:00")
        fails(walk, number, f"2026-10-{int(day) + 5}")
    assert walk.fined("IF-4") == [f"{ADVISER} {points}分 proposed" for points in ("2", "4", "0–")]
    last = walk.lines("IF-4")[-1]
    assert last.proposal.decided_by == "general-manager"
    other = walk.write(
        "fund-contract", client_name="林佩珊", contract="HX1-032", adviser=ADVISER, promised="2026-10-12"
    )
    fails(walk, other, "2026-10-15")
    assert f"{ADVISER} 1分 proposed" in walk.fined("IF-4"), "each contract is counted by itself"
    walk.decide_line(last, CHIEF, 6_00)
    walk.decide("IF-3", "1", by=MANAGER, of=ADVISER)
    assert walk.fined("IF-3") == [f"{ADVISER} 1分 approved"]
    (decided,) = walk.lines("IF-3")
    assert walk.lacks("fine-notice", decided.number, ADVISER, "IF-3") == []


@pytest.mark.walk("IF-5")
def test_a_complaint_is_answered_in_24_hours_or_has_a_date_and_the_manager_knows(walk: Walk) -> None:
    walk.at("2026-09-30 10:00", CLERK)
    number = walk.write("fund-complaint", client_name="沈国栋", about="payment", words="派息晚到")
    assert walk.owed("IF-5") == [f"{CLERK} 2026-10-01 10:00"]
    with pytest.raises(Unfit):
        walk.act(number, "deferred", CLERK, promised="2026-10-09")
    walk.at("2026-10-01 10:01")
    assert walk.told("IF-5") == [("manager",)]
    walk.at("2026-10-02 10:01")
    assert walk.told("IF-5") == [("manager",), ("general-manager",)]
    walk.act(number, "deferred", CLERK, promised="2026-10-09", told=MANAGER)
    assert (walk.states("IF-5"), walk.owed("IF-5.1")) == (["met-late"], [f"{CLERK} 2026-10-09 24:00"])
    walk.at("2026-10-09 16:00")
    walk.act(number, "fedback", CLERK, result="已补派", satisfied="yes")
    assert (walk.states("IF-5.1"), walk.closed(number)) == (["met"], True)
    assert walk.lacks("fund-complaint", number, "派息晚到", "2026年10月9日", MANAGER, "已补派") == []


@pytest.mark.walk("IF-6")
def test_what_a_call_back_finds_is_settled_and_fed_back_in_three_working_days(walk: Walk) -> None:
    """From 30 September: the 8th, the 9th and Saturday the 10th, which is worked."""
    walk.at("2026-09-30 10:00", CLERK)
    quiet = walk.write("fund-callback", client_name="林佩珊", way="call", words="满意")
    told = {"client_name": "沈国栋", "way": "call", "words": "不满意", "problem": True, "matter": "收不到月刊"}
    number = walk.write("fund-callback", **told)
    assert (walk.owed("IF-6", quiet), walk.owed("IF-6", number)) == ([], [f"{CLERK} 2026-10-10 24:00"])
    with pytest.raises(NotOpen):
        walk.act(number, "fedback", CLERK)
    walk.act(number, "settled", CLERK, solution="改邮寄地址")
    assert walk.owed("IF-6") == [f"{CLERK} 2026-10-10 24:00"], "not yet fed back"
    walk.at("2026-10-11 00:01")
    assert walk.told("IF-6") == [("manager",)]
    walk.act(number, "fedback", CLERK, reply="已收到")
    assert walk.states("IF-6") == ["met-late"]
    assert walk.lacks("fund-callback", number, "收不到月刊", "改邮寄地址", "已收到") == []


@pytest.mark.walk("IF-7")
def test_a_distribution_goes_through_its_calendar_lane_by_lane(walk: Walk) -> None:
    """8.5 % on 280 days (15 March to 20 December) of 365: 391 232.88 on six million, 260 821.92 on four."""
    plan = {"product": "一号", "company": "恒信置业", "interest_from": "2026-03-15", "pay_on": "2026-12-20"}
    number = walk.write("fund-distribution", **plan, rate=8_50, principal=10_000_000_00, investors=2)
    assert walk.owed("IF-7") == [f"{CLERK} 2026-11-20 24:00"]
    assert walk.owed("IF-7.3") == [f"{INVESTMENT} 2026-11-20 24:00"]
    assert walk.owed("IF-7.4") == [f"{INVESTMENT} 2026-12-10 24:00"], "10 to 18 December are seven working days"
    walk.at("2026-11-18 10:00")
    walk.act(number, "called", CLERK, confirmed=2)
    assert walk.owed("IF-7.1") == [f"{CLERK} 2026-11-25 24:00"]
    shares = [{"investor": "沈国栋", "paid_in": 6_000_000_00}, {"investor": "林佩珊", "paid_in": 4_000_000_00}]
    walk.at("2026-11-20 10:00")
    walk.act(number, "computed", CLERK, shares=shares)
    assert [row["interest"] for row in walk.values(number)["shares"]] == [391_232_88, 260_821_92]
    assert walk.owed("IF-7.2") == [f"{FINANCE} 2026-11-24 24:00"]
    walk.act(number, "checked", FINANCE, checks=[True] * 3)
    with pytest.raises(NotOfRole):
        walk.act(number, "noticed", CLERK)
    walk.act(number, "noticed", INVESTMENT, notice="FX-7")
    assert walk.values(number)["interest_due"] == 652_054_79
    walk.act(number, "slip", INVESTMENT, slip_by="恒信置业 孟会计")
    walk.at("2026-12-11 09:00")
    walk.act(number, "confirmed", INVESTMENT, confirmed_on="2026-12-17")
    assert (walk.states("IF-7.4"), walk.told("IF-7.4")) == (["met-late"], [("manager",)])
    with pytest.raises(NotOpen):
        walk.act(number, "paid", FINANCE, paid_on="2026-12-11")
    walk.at("2026-12-17 10:00")
    walk.act(number, "received", FINANCE, received_amount=652_054_79)
    assert walk.values(number)["gap"] == -1, "a fen short"
    assert walk.owed("IF-7.5") == [f"{FINANCE} 2026-12-21 24:00"]
    walk.at("2026-12-21 09:00")
    walk.act(number, "paid", FINANCE, paid_on="2026-12-18")
    assert walk.owed("IF-7.6") == [f"{FINANCE} 2026-12-21 24:00"], "a working day after the Friday on which it was paid"
    walk.act(number, "told", FINANCE, informed=CLERK)
    assert walk.owed("IF-7.7") == [f"{CLERK} 2026-12-23 24:00"]
    walk.act(number, "called_back", CLERK, reached=2)
    assert walk.closed(number)
    assert [walk.states(f"IF-7.{each}") for each in (1, 2, 3, 5, 6, 7)] == [["met"]] * 6
    said = ("恒信置业", "391,232.88", "260,821.92", "652,054.80", "652,054.79", "恒信置业 孟会计", "FX-7")
    assert walk.lacks("fund-distribution", number, *said) == []


@pytest.mark.walk("IF-8")
def test_every_half_year_has_its_event_with_the_general_manager(walk: Walk) -> None:
    assert walk.owed("IF-8") == [f"{MANAGER} 2026-12-31 24:00"]
    guests = [{"client_name": "沈国栋", "tier": "贵宾客户", "came": True}]
    event = {"theme": "答谢会", "held_on": "2026-09-28", "place": "湖滨", "guests": guests}
    alone = walk.write("fund-vip-event", **event)
    walk.act(alone, "held", MANAGER, general_manager=False)
    assert walk.owed("IF-8") == [f"{MANAGER} 2026-12-31 24:00"]
    number = walk.write("fund-vip-event", **event)
    with pytest.raises(NotOpen):
        walk.act(number, "signed", CHIEF)
    walk.act(number, "held", MANAGER, general_manager=True, attended=12, feedback="很好")
    assert walk.states("IF-8") == ["met"]
    walk.act(number, "signed", CHIEF)
    assert walk.lacks("fund-vip-event", number, "答谢会", "湖滨", "沈国栋", "很好", CHIEF) == []
    walk.at("2027-07-01 00:01")
    assert walk.told("IF-8") == [("general-manager",)], "the first half-year of 2027"


@pytest.mark.walk("IF-9")
def test_birthdays_and_holidays_are_greeted_and_a_newsletter_goes_out_each_month(walk: Walk) -> None:
    number = client(walk, birthday="1970-10-08")
    assert walk.owed("IF-9") == []
    walk.at("2026-10-01 09:00", CLERK)
    assert walk.owed("IF-9") == [f"{CLERK} 2026-10-08 24:00"], "a week ahead"
    walk.at("2026-10-09 00:01", CLERK)
    assert walk.told("IF-9") == [("manager",)]
    walk.act(number, "greeted", CLERK, greeting="call")
    assert walk.states("IF-9") == ["met-late"]
    spring = walk.write("fund-greeting", occasion="new-year", promised="2027-01-01", words="新年好")
    assert walk.owed("IF-9") == [f"{CLERK} 2027-01-01 24:00"]
    assert [row["number"] for row in walk.values(spring)["recipients"]] == [number]
    walk.act(spring, "sent", CLERK, way="message", reached=1)
    assert walk.owed("IF-9.2") == [f"{CLERK} 2026-09-30 24:00", f"{CLERK} 2026-10-31 24:00"]
    letter = walk.write("fund-newsletter")
    walk.act(letter, "sent", CLERK, headline="三季度市场", tiers=[True] * 4, copies=86)
    assert walk.states("IF-9.2") == ["met-late", "open"]
    assert walk.lacks("fund-newsletter", letter, "2026年9月", "三季度市场", "86") == []
    assert walk.owed("IF-9.1") == [f"{MANAGER} 2026-12-31 24:00"]
    year = walk.write("fund-greeting-year")
    assert walk.values(year)["greetings"] == [{"group": "元旦", "count": 1, "reached": 1}]
    walk.act(year, "signed", MANAGER)
    assert walk.states("IF-9.1") == ["met"]
    assert walk.lacks("fund-greeting", spring, "元旦", "新年好", "沈国栋") == []


@pytest.mark.walk("IF-10")
def test_files_are_read_by_permission_and_leavers_hand_over(walk: Walk) -> None:
    number = client(walk)
    walk.at("2026-09-28 10:00", FINANCE)
    for look in (walk.record, lambda each: walk.sheet("fund-client", each)):
        with pytest.raises(NotToRead):
            look(number)
    walk.at("2026-09-28 10:10", CHIEF)
    with pytest.raises(NotOfRole):
        walk.act(number, "permitted", MANAGER, reader=FINANCE, purpose="派息")
    walk.act(number, "permitted", CHIEF, reader=FINANCE, purpose="派息")
    walk.at("2026-09-28 10:20", FINANCE)
    assert walk.lacks("fund-client", number, "沈国栋", "最少", "派息") == ["最少"]
    walk.at("2026-09-28 10:30", MANAGER)
    walk.act(number, "left", MANAGER, leaving="matured", sealed_at="C 柜")
    with pytest.raises(NotToRead):
        walk.record(number)
    staff = walk.write("fund-staff", person=ADVISER, job="adviser", scope="一号全部客户")
    with pytest.raises(NotOpen):
        walk.act(staff, "leaving", MANAGER, promised="2026-10-09", successor=CLERK)
    walk.act(staff, "agreed", ADVISER, terms=[True] * 4)
    walk.act(staff, "leaving", MANAGER, promised="2026-10-09", successor=CLERK)
    assert walk.owed("IF-10") == [f"{MANAGER} 2026-10-09 24:00"]
    with pytest.raises(NotOpen):
        walk.act(staff, "clients_told", MANAGER, told=8)
    walk.act(staff, "handed", ADVISER, items=[True] * 4)
    walk.at("2026-10-10 00:01")
    assert walk.told("IF-10") == [("general-manager",)]
    walk.act(staff, "clients_told", MANAGER, told=8)
    assert walk.states("IF-10") == ["met-late"]
    assert walk.lacks("fund-staff", staff, ADVISER, "一号全部客户", CLERK, "2026年10月9日") == []
