"""Scenario files: each clause in time, late and undone, and what a slip of the pen is answered with."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime

import pytest

from app.rulebook.files import load_calendar, load_regulations
from app.rulebook.replays import simulate, vocabulary
from app.rulebook.scenarios import ScenarioError, parse
from tests import SCENARIOS

FOLDER = SCENARIOS
TOLD = sorted(page for page in FOLDER.glob("*.toml") if not page.stem.endswith(".expected"))

LOAN_PAPERS = """\
regulations = ["sales-office"]
until = 2026-10-12T18:00:00

[[staff]]
name = "clerk-1"
role = "clerk"
monthly_wage = "6000.00"

[[event]]
at = 2026-09-30T16:00:00
kind = "documents.received"
file = "2-1-1001"
from = "sales-back-office"
documents = ["loan-application", "income-proof"]
payment = "mortgage"
"""


def outcome(text, name="day.toml"):
    scenario = parse(text, name)
    return simulate(scenario, load_regulations(scenario.regulations), load_calendar())


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_a_day_at_the_office_ends_as_the_clause_says(page):
    expected = tomllib.loads(page.with_suffix(".expected.toml").read_text(encoding="utf-8"))
    clause = expected["clause"]
    found = outcome(page.read_text(encoding="utf-8"), page.name)
    duties = [
        {"due": duty["due"], "state": duty["state"], "met_at": duty["met_at"]}
        for duty in found["duties"]
        if duty["clause"] == clause
    ]
    lines = [line for line in found["ledger"] if line["because"].startswith(f"{clause} ")]
    assert duties == [
        {
            "due": duty["due"].isoformat(),
            "state": duty["state"],
            "met_at": duty["met_at"].isoformat() if "met_at" in duty else None,
        }
        for duty in expected.get("duty", [])
    ]
    told = [
        {key: line[key] for key in ("clause", "person", "joint", "low", "high") if line[key] is not None}
        for line in lines
    ]
    assert told == expected.get("line", [])
    assert len(found["warnings"]) == expected["warnings"]


def test_every_outcome_has_the_same_keys():
    found = outcome(LOAN_PAPERS)
    assert list(found) == ["duties", "ledger", "warnings"]
    assert [list(duty) for duty in found["duties"]] == [
        ["id", "clause", "file", "responsible", "started", "due", "provisional", "state", "met_at", "escalations"]
    ] * 2
    assert [list(line) for line in found["ledger"]] == [
        ["clause", "person", "joint", "unit", "low", "high", "state", "because"]
    ] * 2


def test_loan_papers_handed_to_nobody_are_late_24_hours_after_receipt():
    assert outcome(LOAN_PAPERS)["duties"][1] == {
        "id": "SO-1.5@1",
        "clause": "SO-1.5",
        "file": "2-1-1001",
        "responsible": "clerk-1",
        "started": "2026-09-30T16:00:00+08:00",
        "due": "2026-10-01T16:00:00+08:00",
        "provisional": False,
        "state": "late",
        "met_at": None,
        "escalations": [
            {"to": ["supervisor", "sales-director"], "since": "2026-10-01T16:00:00+08:00"},
        ],
    }


def test_duties_are_listed_by_due_and_then_by_clause():
    found = outcome(LOAN_PAPERS.replace('"loan-application"', '"loan-application", "presale-contract"'))
    assert [duty["clause"] for duty in found["duties"]] == ["SO-1.1", "SO-1.7", "SO-1.5", "SO-1.6"]


def test_an_unpublished_year_makes_a_due_provisional():
    told = LOAN_PAPERS.replace("2026-09-30", "2026-12-31").replace("2026-10-12", "2027-01-12")
    found = outcome(told.replace('"loan-application"', '"presale-contract"'))
    assert {duty["clause"]: duty["provisional"] for duty in found["duties"]} == {
        "SO-1.1": False,
        "SO-1.5": False,
        "SO-1.6": True,
        "SO-1.7": False,
    }


def test_the_offices_own_day_of_rest_is_not_counted():
    told = LOAN_PAPERS.replace("2026-09-30T16", "2026-10-08T16").replace('"loan-application"', '"presale-contract"')
    told = told.replace("[[staff]]", "[calendar]\nrest = [2026-10-09]\n\n[[staff]]")
    due = {duty["clause"]: duty["due"] for duty in outcome(told)["duties"]}
    assert due["SO-1.6"] == "2026-10-11T00:00:00+08:00"  # Saturday 10 October is a moved working day


def test_the_payment_may_be_known_from_an_earlier_event_of_the_file():
    signed = '[[event]]\nat = 2026-09-01\nkind = "purchase.signed"\nfile = "2-1-1001"\npayment = "mortgage"\n\n'
    told = LOAN_PAPERS.replace('payment = "mortgage"\n', "").replace("[[event]]", signed + "[[event]]", 1)
    found = outcome(told.replace("2026-09-01", "2026-09-01T09:00:00"))
    assert "SO-1.5" in {duty["clause"] for duty in found["duties"]}


def test_loan_papers_of_a_purchase_with_unknown_payment_are_pointed_out():
    found = outcome(LOAN_PAPERS.replace('payment = "mortgage"\n', ""))
    assert [duty["clause"] for duty in found["duties"]] == ["SO-1.1"]
    assert len(found["warnings"]) == 1
    assert "SO-1.5" in found["warnings"][0]
    assert "payment" in found["warnings"][0]


def test_a_purchase_without_a_mortgage_needs_no_mortgage_lawyer():
    found = outcome(LOAN_PAPERS.replace('"mortgage"', '"full"'))
    assert [duty["clause"] for duty in found["duties"]] == ["SO-1.1"]
    assert found["warnings"] == []


def test_the_same_moment_keeps_the_order_of_the_file():
    filed = '\n[[event]]\nat = 2026-09-30T16:00:00\nkind = "documents.filed"\nfile = "2-1-1001"\n'
    found = outcome(LOAN_PAPERS + filed + 'documents = ["loan-application", "income-proof"]\n')
    assert found["duties"][0]["state"] == "met"


def test_times_may_carry_an_offset_and_until_may_be_a_day():
    told = LOAN_PAPERS.replace("2026-09-30T16:00:00", "2026-09-30T08:00:00Z").replace(
        "2026-10-12T18:00:00", "2026-10-12"
    )
    assert outcome(told)["duties"][1]["due"] == "2026-10-01T16:00:00+08:00"
    assert parse(told, "day.toml").until == datetime(2026, 10, 12, 16, tzinfo=UTC)


def test_wages_are_read_in_fen():
    assert parse(LOAN_PAPERS, "day.toml").wages == {"clerk-1": 600_000}


SLIPS = [
    ('kind = "documents.received"', 'kind = "documents.recieved"', "documents.received"),
    ('role = "clerk"', 'role = "clark"', "clerk"),
    ('"income-proof"', '"income"', "income-proof"),
    ('from = "sales-back-office"', 'from = "back-office"', "sales-back-office"),
    ('from = "sales-back-office"', 'form = "sales-back-office"', "from"),
    ('payment = "mortgage"', 'payment = "morgage"', "mortgage"),
    ('file = "2-1-1001"', 'file = "2-1-1001"\nby = "clerk-2"', "clerk-1"),
    ('file = "2-1-1001"\n', "", "file"),
    ("at = 2026-09-30T16:00:00\n", "", "at"),
    ("at = 2026-09-30T16:00:00", "at = 2026-09-30", "2026-09-30T16:00:00"),
    ("until = 2026", "until = 2025", "until"),
    ("until =", "untill =", "until"),
    ('monthly_wage = "6000.00"', "monthly_wage = 6000", "应为 引号里的文字"),
    ("2026-09-30T16:00:00", "2026-09-30X16:00:00", "第 10 行"),
]


@pytest.mark.parametrize(("right", "wrong", "remedy"), SLIPS)
def test_a_slip_is_answered_with_the_file_and_what_would_be_right(right, wrong, remedy):
    with pytest.raises(ScenarioError) as refused:
        outcome(LOAN_PAPERS.replace(right, wrong))
    assert str(refused.value).startswith("day.toml: ")
    assert remedy in str(refused.value)


def test_a_slip_in_an_event_names_its_line():
    with pytest.raises(ScenarioError, match=r"第 9 行 \[\[event\]\] 第 1 项"):
        outcome(LOAN_PAPERS.replace("documents.received", "documents.recieved"))


def test_time_cannot_run_backwards():
    earlier = '\n[[event]]\nat = 2026-09-30T15:59:59\nkind = "complaint.received"\nfile = "2-1-1001"\n'
    with pytest.raises(ScenarioError, match="第 17 行"):
        outcome(LOAN_PAPERS + earlier)


def test_who_did_it_must_be_said_where_there_are_two_clerks():
    with pytest.raises(ScenarioError, match="by"):
        outcome(LOAN_PAPERS + '\n[[staff]]\nname = "clerk-2"\nrole = "clerk"\n')


def test_only_an_earlier_hand_off_can_be_voided():
    void = (
        '\n[[event]]\nat = 2026-10-01T09:00:00\nkind = "handoff.voided"\nfile = "2-1-1001"\nreason = "错"\nof = "7"\n'
    )
    with pytest.raises(ScenarioError, match="可用：1"):
        outcome(LOAN_PAPERS + void)


def test_only_an_open_duty_can_be_ended():
    end = (
        '\n[[event]]\nat = 2026-10-01T09:00:00\nkind = "duty.ended"\nfile = "2-1-1001"\nreason = "错"\nof = "SO-1.6"\n'
    )
    with pytest.raises(ScenarioError, match=r"SO-1\.5@1"):
        outcome(LOAN_PAPERS + end)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("until = 2026-10-12T18:00:00", "until = 9999-12-31", "年份应在"),
        ("at = 2026-09-30T16:00:00", "at = 0001-01-01T00:00:00", "第 9 行"),
        ("until =", 'timezone = "Asia"\nuntil =', "timezone"),
        ('regulations = ["sales-office"]', "regulations = []", "一部制度也没有"),
        ('name = "clerk-1"', 'name = " "', "name 是空的"),
    ],
)
def test_what_no_office_can_mean_is_named_with_its_place(right, wrong, told):
    assert right in LOAN_PAPERS
    with pytest.raises(ScenarioError, match=told):
        outcome(LOAN_PAPERS.replace(right, wrong, 1))


def test_a_blank_reason_is_none():
    void = '\n[[event]]\nat = 2026-10-01T09:00:00\nkind = "handoff.voided"\nfile = "2-1-1001"\nreason = " "\nof = "1"\n'
    with pytest.raises(ScenarioError, match="reason"):
        outcome(LOAN_PAPERS + void)


def test_whoever_ends_a_duty_of_no_file_is_asked_for_the_file():
    end = '\n[[event]]\nat = 2026-10-01T09:00:00\nkind = "duty.ended"\nreason = "错"\nof = "SO-1.5"\n'
    with pytest.raises(ScenarioError, match="file"):
        outcome(LOAN_PAPERS + end)


def test_the_vocabulary_lists_every_word_a_scenario_may_use():
    words = vocabulary(load_regulations(["sales-office"]))
    assert words["events"]["documents.lent"]["fields"]["back_by"] == "date"
    assert words["documents"]["income-proof"] == {"name": "收入证明", "group": "loan"}
    assert words["clauses"]["SO-1.5"]["limit"] == "24 hours"
    assert {"clerk", "sales-director"} <= words["roles"].keys()
    assert words["holders"]["bank"]["inside"] is False
