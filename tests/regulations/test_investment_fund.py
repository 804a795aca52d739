"""The investment fund (IF): tiers, complete data, demerits, dated lanes, greetings, confidentiality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.fines import lines as fine_lines
from app.forms.sheets import draw
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers.record_rules import NotOfRole, NotOpen, NotToRead, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {
    "顾明远": "manager",
    "贺建国": "general-manager",
    "蒋文静": "finance",
    "邵俊杰": "investment",
    "段志鹏": "adviser",
}
YUAN = 100
CLERK, MANAGER, CHIEF, FINANCE, INVESTMENT, ADVISER = "林晓燕", *PEOPLE
PAPERS = {"papers": [True] * 4}
SET = [True] * 5


@pytest.fixture
def fund(office_of: Callable[..., Office]) -> Office:
    return office_of("investment-fund", people=PEOPLE)


def client(office: Office, **more: Any) -> records.Record:
    return records.write(office, "fund-client", {"client_name": "沈国栋", "nature": "person", **more})


def subscribed(office: Office, *amounts: int) -> dict[str, Any]:
    """What a client's record says after subscriptions of so many yuan."""
    made = client(office)
    records.act(office, made.number, "checked_person", PAPERS)
    for amount in amounts:
        made = records.act(office, made.number, "subscribed", {"product": "一号", "amount": amount * YUAN})
    return record_values.current(reading.entry_of(office, made), made)


def contract(office: Office) -> records.Record:
    values = {"client_name": "沈国栋", "contract": "HX1-031", "adviser": ADVISER, "promised": "2026-10-15"}
    return records.write(office, "fund-contract", values)


def failed(office: Office, number: str, promised: str) -> None:
    records.act(office, number, "submitted", {"papers": SET}, by=ADVISER)
    records.act(office, number, "returned", {"missing": "缺签字", "promised": promised}, by=MANAGER)


def taken(office: Office) -> list[tuple[str, int, int | None]]:
    """The lines proposed, oldest first: person, least and most in hundredths of a point."""
    return [
        (line.proposal.person, line.proposal.low, line.proposal.high) for line in reversed(fine_lines.listed(office))
    ]


@pytest.mark.clauses("IF-1")
@pytest.mark.parametrize(
    ("yuan", "tier"),
    [
        (5_000_000, "贵宾客户"),
        (4_999_999, "高级净值客户"),
        (3_000_000, "高级净值客户"),
        (2_999_999, "准高级净值客户"),
        (1_000_000, "准高级净值客户"),
        (999_999, "中级净值客户"),
        (1, "中级净值客户"),
    ],
)
def test_the_tier_follows_from_what_was_subscribed(fund: Office, yuan: int, tier: str) -> None:
    assert subscribed(fund, yuan)["tier"] == tier


@pytest.mark.clauses("IF-1")
def test_a_client_who_has_not_subscribed_is_a_target(fund: Office) -> None:
    assert client(fund).values["tier"] == "目标客户"


@pytest.mark.clauses("IF-1")
def test_subscriptions_add_up_and_the_record_shows_the_new_tier(fund: Office) -> None:
    told = subscribed(fund, 2_000_000, 1_500_000, 1_500_000)
    assert (told["total"], told["tier"]) == (5_000_000 * YUAN, "贵宾客户")


@pytest.mark.clauses("IF-2")
def test_nobody_subscribes_before_the_data_set_is_complete(fund: Office) -> None:
    made = client(fund)
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "subscribed", {"product": "一号", "amount": 100})
    with pytest.raises(Unfit):
        records.act(fund, made.number, "checked_person", {"papers": [True, True, True, False]})
    records.act(fund, made.number, "checked_person", PAPERS)
    records.act(fund, made.number, "subscribed", {"product": "一号", "amount": 100})


@pytest.mark.clauses("IF-2")
def test_a_company_brings_six_papers(fund: Office) -> None:
    made = client(fund, nature="company")
    act = reading.entry_of(fund, made).act("checked_company")
    assert act is not None
    assert len(act.fields[0].items) == 6
    records.act(fund, made.number, "checked_company", {"papers": [True] * 6})


@pytest.mark.clauses("IF-2")
def test_withheld_data_need_the_general_manager_and_an_introducer(fund: Office) -> None:
    made = client(fund, withheld=True, introducer="韩雪")
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "checked_person", PAPERS)
    with pytest.raises(NotOfRole):
        records.act(fund, made.number, "excepted", {"introducer_record": "由韩雪介绍"}, by=MANAGER)
    with pytest.raises(Unfit):
        records.act(fund, made.number, "excepted", {}, by=CHIEF)
    records.act(fund, made.number, "excepted", {"introducer_record": "由韩雪介绍"}, by=CHIEF)
    records.act(fund, made.number, "subscribed", {"product": "一号", "amount": 100})


@pytest.mark.clauses("IF-3")
def test_an_incomplete_set_goes_back_with_a_date_which_the_adviser_owes(fund: Office) -> None:
    made = contract(fund)
    failed(fund, made.number, "2026-10-20")
    owed = [
        duty for duty in [row.duty for row in duties.every(fund) if row.duty.case == made.number] if duty.outstanding
    ]
    assert [(duty.clause, duty.responsible, str(fund.local(duty.due).date())) for duty in owed] == [
        ("IF-3", ADVISER, "2026-10-21")
    ]


@pytest.mark.clauses("IF-3")
def test_a_set_passes_only_with_every_paper(fund: Office) -> None:
    made = contract(fund)
    records.act(fund, made.number, "submitted", {"papers": SET}, by=ADVISER)
    with pytest.raises(Unfit):
        records.act(fund, made.number, "passed", {"found": [True, True, True, True, False]}, by=MANAGER)
    done = records.act(fund, made.number, "passed", {"found": SET}, by=MANAGER)
    assert done.closed(reading.entry_of(fund, done))


@pytest.mark.clauses("IF-3")
def test_a_returned_set_is_not_passed_before_it_was_handed_in_anew(fund: Office) -> None:
    made = contract(fund)
    failed(fund, made.number, "2026-10-20")
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "passed", {"found": SET}, by=MANAGER)


@pytest.mark.clauses("IF-3")
def test_what_was_completed_stands_on_a_sheet_of_its_own(fund: Office) -> None:
    papers = [{"paper": "风险申明书", "wrong": "未签", "pieces": 1}]
    values = {"contract": "HX1-031", "client_name": "沈国栋", "adviser": ADVISER, "completed_on": "2026-10-12"}
    made = records.write(fund, "fund-completion", {**values, "papers": papers})
    records.act(fund, made.number, "received", {}, by=MANAGER)
    assert draw(fund, "fund-completion", made.number).pdf.startswith(b"%PDF")


@pytest.mark.clauses("IF-4")
def test_failing_submissions_cost_one_two_and_four_points_then_the_general_manager_decides(
    fund: Office, at: Callable[[str], None]
) -> None:
    made = contract(fund)
    for day in (12, 13, 14, 15):
        at(f"2026-10-{day} 11:00")
        failed(fund, made.number, f"2026-10-{day + 3}")
    assert taken(fund) == [(ADVISER, 100, 100), (ADVISER, 200, 200), (ADVISER, 400, 400), (ADVISER, 0, None)]
    assert fine_lines.listed(fund)[0].proposal.decided_by == "general-manager"


@pytest.mark.clauses("IF-4")
def test_a_set_that_comes_too_late_is_one_failed_submission(fund: Office, at: Callable[[str], None]) -> None:
    made = contract(fund)
    at("2026-10-16 09:00")
    failed(fund, made.number, "2026-10-20")
    assert taken(fund) == [(ADVISER, 100, 100), (ADVISER, 200, 200)]


@pytest.mark.clauses("IF-5")
def test_a_complaint_that_waits_names_its_date_and_the_manager_who_knows(fund: Office) -> None:
    values = {"client_name": "沈国栋", "about": "payment", "words": "派息晚到"}
    made = records.write(fund, "fund-complaint", values)
    with pytest.raises(Unfit):
        records.act(fund, made.number, "deferred", {"promised": "2026-10-16"})
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "fedback", {"result": "已补", "satisfied": "yes"})
    records.act(fund, made.number, "deferred", {"promised": "2026-10-16", "told": MANAGER})
    assert duties.of_cases(fund)[made.number].clause == "IF-5.1"
    records.act(fund, made.number, "fedback", {"result": "已补", "satisfied": "yes"})
    assert made.number not in duties.of_cases(fund)


@pytest.mark.clauses("IF-6")
def test_a_call_back_without_a_problem_starts_no_clock(fund: Office) -> None:
    quiet = records.write(fund, "fund-callback", {"client_name": "沈国栋", "way": "call", "words": "满意"})
    assert quiet.number not in duties.of_cases(fund)
    told = {"client_name": "沈国栋", "way": "call", "words": "不满意", "problem": True, "matter": "收不到月刊"}
    made = records.write(fund, "fund-callback", told)
    assert duties.of_cases(fund)[made.number].clause == "IF-6"
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "fedback", {})


@pytest.mark.clauses("IF-7")
def test_each_department_has_its_own_lane_of_the_calendar(fund: Office) -> None:
    made = records.write(fund, "fund-distribution", PLANNED)
    lanes = {
        duty.clause: (duty.responsible, str(fund.local(duty.due).date()))
        for duty in [row.duty for row in duties.every(fund) if row.duty.case == made.number]
    }
    assert lanes == {
        "IF-7": (CLERK, "2026-11-21"),
        "IF-7.3": (INVESTMENT, "2026-11-21"),
        "IF-7.4": (INVESTMENT, "2026-12-11"),
    }


@pytest.mark.clauses("IF-7")
def test_finance_pays_only_what_was_checked_and_received(fund: Office) -> None:
    made = records.write(fund, "fund-distribution", PLANNED)
    for name, who, values in LANES[:-3]:
        with pytest.raises(NotOpen):
            records.act(fund, made.number, "paid", {"paid_on": "2026-10-12"}, by=FINANCE)
        records.act(fund, made.number, name, values, by=who)
    for name, who, values in LANES[-3:]:
        made = records.act(fund, made.number, name, values, by=who)
    assert made.closed(reading.entry_of(fund, made))
    told = made.all_values(reading.entry_of(fund, made))
    assert (told["interest_due"], told["payable"], told["gap"]) == (800_000_00, 800_000_00, 0)
    assert made.number not in duties.of_cases(fund)


PLANNED = {
    "product": "一号",
    "company": "恒信置业",
    "interest_from": "2025-12-20",
    "pay_on": "2026-12-20",
    "rate": 8_00,
    "principal": 10_000_000_00,
}

LANES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("called", CLERK, {"confirmed": 2}),
    (
        "computed",
        CLERK,
        {"shares": [{"investor": "沈国栋", "paid_in": 6_000_000_00}, {"investor": "林佩珊", "paid_in": 4_000_000_00}]},
    ),
    ("checked", FINANCE, {"checks": [True] * 3}),
    ("noticed", INVESTMENT, {}),
    ("confirmed", INVESTMENT, {"confirmed_on": "2026-12-20"}),
    ("received", FINANCE, {"received_amount": 800_000_00}),
    ("paid", FINANCE, {"paid_on": "2026-10-12"}),
    ("told", FINANCE, {"informed": CLERK}),
    ("called_back", CLERK, {"reached": 2}),
)


@pytest.mark.clauses("IF-7")
def test_the_work_of_one_department_is_not_done_by_another(fund: Office) -> None:
    made = records.write(fund, "fund-distribution", PLANNED)
    with pytest.raises(NotOfRole):
        records.act(fund, made.number, "noticed", {}, by=CLERK)


@pytest.mark.clauses("IF-8")
def test_an_event_without_the_general_manager_does_not_meet_the_half_year(fund: Office) -> None:
    def owed() -> list[str]:
        return [each.duty.clause for each in duties.due(fund, within=None) if each.duty.clause == "IF-8"]

    values = {"theme": "答谢会", "held_on": "2026-10-12", "place": "湖滨"}
    made = records.write(fund, "fund-vip-event", values)
    records.act(fund, made.number, "held", {"general_manager": False}, by=MANAGER)
    assert owed() == ["IF-8"]
    made = records.write(fund, "fund-vip-event", values)
    records.act(fund, made.number, "held", {"general_manager": True}, by=MANAGER)
    assert owed() == []


@pytest.mark.clauses("IF-9")
def test_a_greeting_begins_with_the_clients_and_their_tiers(fund: Office) -> None:
    subscribed(fund, 5_000_000)
    form = registers.form_of(fund, "fund-greeting")
    (row,) = contents.assemble(fund, form).values["recipients"]
    assert (row["client_name"], row["tier"]) == ("沈国栋", "贵宾客户")


@pytest.mark.clauses("IF-9")
def test_the_year_counts_its_greetings_by_occasion(fund: Office) -> None:
    for occasion in ("spring", "birthday", "birthday"):
        made = records.write(fund, "fund-greeting", {"occasion": occasion, "promised": "2026-10-20"})
        records.act(fund, made.number, "sent", {"way": "call", "reached": 3})
    form = registers.form_of(fund, "fund-greeting-year")
    rows = contents.assemble(fund, form).values["greetings"]
    assert {(row["group"], row["count"], row["reached"]) for row in rows} == {("春节", 1, 3), ("客户生日", 2, 6)}


@pytest.mark.clauses("IF-10")
def test_a_file_is_read_by_permission_and_by_others_only_with_the_general_manager(fund: Office) -> None:
    made = client(fund)
    fund.signed_in = FINANCE
    assert reading.listed(fund, "fund-client") == []
    with pytest.raises(NotToRead):
        reading.by_number(fund, made.number)
    with pytest.raises(NotToRead):
        draw(fund, "fund-client", made.number)
    with pytest.raises(NotOfRole):
        records.act(fund, made.number, "permitted", {"reader": FINANCE, "purpose": "派息"}, by=MANAGER)
    records.act(fund, made.number, "permitted", {"reader": FINANCE, "purpose": "派息"}, by=CHIEF)
    assert reading.by_number(fund, made.number).number == made.number


@pytest.mark.clauses("IF-10")
def test_the_data_are_sealed_when_the_client_leaves(fund: Office) -> None:
    made = client(fund)
    records.act(fund, made.number, "left", {"leaving": "matured", "sealed_at": "C 柜"}, by=MANAGER)
    for reader in (CLERK, MANAGER):
        fund.signed_in = reader
        with pytest.raises(NotToRead):
            reading.by_number(fund, made.number)
    fund.signed_in = CHIEF
    assert reading.by_number(fund, made.number).number == made.number


@pytest.mark.clauses("IF-10")
def test_a_leaver_signs_hands_over_and_then_the_clients_are_told(fund: Office) -> None:
    made = records.write(fund, "fund-staff", {"person": ADVISER, "job": "adviser"})
    leaving = {"promised": "2026-10-23", "successor": CLERK}
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "leaving", leaving, by=MANAGER)
    with pytest.raises(Unfit):
        records.act(fund, made.number, "agreed", {"terms": [True, True, True, False]}, by=ADVISER)
    records.act(fund, made.number, "agreed", {"terms": [True] * 4}, by=ADVISER)
    records.act(fund, made.number, "leaving", leaving, by=MANAGER)
    with pytest.raises(NotOpen):
        records.act(fund, made.number, "clients_told", {"told": 8}, by=MANAGER)
    records.act(fund, made.number, "handed", {"items": [True] * 4}, by=ADVISER)
    records.act(fund, made.number, "clients_told", {"told": 8}, by=MANAGER)
    assert made.number not in duties.of_cases(fund)


def test_every_sheet_of_the_fund_prints(fund: Office) -> None:
    for form in registers.in_use(fund):
        assert draw(fund, form.name, "").pdf.startswith(b"%PDF")
