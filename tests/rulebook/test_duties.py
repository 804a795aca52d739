"""Duties: opened, met, withdrawn, closed and derived again by events."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest

from app.base.words import Names
from app.base.working_calendar import Calendar, NaiveMoment
from app.rulebook.clauses import Amendment
from app.rulebook.duties import Duty, recompute
from app.rulebook.events import Person, check
from app.rulebook.explanations import explain
from app.rulebook.files import load_calendar
from app.rulebook.periods import recurring
from app.rulebook.reactions import react
from app.rulebook.reader import (
    amended,
    parse,
    rulebook,
)
from app.rulebook.regulations import InForce
from app.rulebook.sanctions import because, late
from tests.rulebook.sales_events import CALENDAR, LOAN, OFFICE, PEOPLE, after, handed, happened, local, received

SECOND = timedelta(seconds=1)


STARTS = {
    "SO-1.1": (received(), {"kind": "documents.filed"}),
    "SO-1.2": (happened("documents.filed", "2026-11-02T10:00", documents=LOAN), {"kind": "documents.volumed"}),
    "SO-1.4": (
        happened("documents.lent", "2026-11-02T10:00", documents=LOAN, back_by="2026-11-04"),
        {"kind": "loan.returned"},
    ),
    "SO-1.5": (received(), {"kind": "documents.handed-over", "to": "mortgage-lawyer"}),
    "SO-1.6": (received(documents=["presale-contract#3"]), {"kind": "contract.registered"}),
    "SO-1.7": (received(documents=["presale-contract#3"]), {"kind": "documents.handed-over", "to": "signing-lawyer"}),
    "SO-1.8": (
        received(documents=["presale-contract#3"], from_="signing-lawyer"),
        {"kind": "documents.handed-over", "to": "mortgage-lawyer"},
    ),
    "SO-2.1": (happened("complaint.received", "2026-11-02T10:00"), {"kind": "complaint.settled"}),
    "SO-2.2": (
        happened("complaint.informed", "2026-11-02T10:00", promised="2026-11-04"),
        {"kind": "complaint.settled"},
    ),
}


@pytest.mark.parametrize("clause", STARTS)
@pytest.mark.parametrize(("offset", "state"), [(-SECOND, "met"), (0 * SECOND, "met"), (SECOND, "met-late")])
def test_a_duty_is_met_in_time_until_the_very_moment_it_is_due(clause, offset, state):
    start, ending = STARTS[clause]
    due = after(start)[f"{clause}@e1"].due
    told = {key: word for key, word in ending.items() if key != "kind"}
    papers = () if ending["kind"].startswith("co") else start.documents
    end = happened(ending["kind"], due + offset, "e2", papers, **told)
    assert after(start, end)[f"{clause}@e1"].state_at(due + timedelta(days=1)) == state


@pytest.mark.parametrize("clause", STARTS)
@pytest.mark.parametrize(("offset", "state"), [(-SECOND, "open"), (0 * SECOND, "open"), (SECOND, "late")])
def test_an_open_duty_is_late_only_after_it_is_due(clause, offset, state):
    duty = after(STARTS[clause][0])[f"{clause}@e1"]
    assert duty.state_at(duty.due + offset) == state


def test_loan_papers_are_due_24_hours_after_receipt():
    assert after(received())["SO-1.5@e1"].due == local("2026-10-01T16:00")


def test_loan_papers_are_met_only_with_the_last_of_them():
    first = handed("2026-09-30T17:00", LOAN[:1])
    duty = after(received(), first)["SO-1.5@e1"]
    assert duty.outstanding == LOAN[1:]
    duty = after(received(), first, handed("2026-09-30T18:00", LOAN[1:], "e3"))["SO-1.5@e1"]
    assert duty.met_at == local("2026-09-30T18:00")


def test_papers_of_another_file_meet_nothing():
    other = react(handed("2026-09-30T17:00", file="f2"), [], [], OFFICE)
    assert other.changed == ()


def test_each_receipt_of_loan_papers_has_its_own_24_hours():
    more = received("2026-10-01T09:00", ["bank-statement#9"])
    duties = after(received(), msgspec.structs.replace(more, id="e2"))
    assert duties["SO-1.5@e2"].due == local("2026-10-02T09:00")
    assert duties["SO-1.5@e1"].parts == LOAN


def test_papers_given_back_leave_the_duty():
    back = happened("documents.returned", "2026-09-30T17:00", "e2", LOAN[:1], reason="缺页")
    duties = after(received(), back, handed("2026-09-30T18:00", LOAN[1:], "e3"))
    assert duties["SO-1.5@e1"].state_at(local("2026-10-05T09:00")) == "met"


def test_a_late_duty_whose_papers_are_given_back_is_cancelled():
    back = happened("documents.returned", "2026-10-03T17:00", "e2", LOAN)
    assert after(received(), back)["SO-1.5@e1"].state_at(local("2026-10-05T09:00")) == "cancelled"


def test_a_voided_receipt_cancels_its_duties_with_the_reason():
    void = happened("handoff.voided", "2026-09-30T17:00", "e2", of="e1", reason="错户")
    duty = after(received(), void)["SO-1.5@e1"]
    assert duty.state_at(local("2026-10-05T09:00")) == "cancelled"
    assert (duty.closing.reason, duty.closing.by) == ("错户", "Li")


def test_a_voided_hand_over_opens_the_duty_again():
    void = happened("handoff.voided", "2026-09-30T18:00", "e3", of="e2", reason="拒收")
    duty = after(received(), handed("2026-09-30T17:00"), void)["SO-1.5@e1"]
    assert duty.outstanding == LOAN
    assert duty.state_at(local("2026-10-01T15:00")) == "open"
    assert duty.state_at(local("2026-10-01T17:00")) == "late"


def test_a_voided_receipt_takes_the_filed_papers_out_of_the_volume_duty():
    filed = happened("documents.filed", "2026-09-30T16:30", "e2", LOAN)
    void = happened("handoff.voided", "2026-09-30T17:00", "e3", of="e1", reason="错户")
    duties = after(received(), filed, void)
    assert duties["SO-1.2@e2"].state_at(local("2026-10-05T09:00")) == "cancelled"


def test_ending_a_duty_leaves_the_others():
    end = happened("duty.ended", "2026-09-30T17:00", "e2", of="SO-1.5@e1", reason="改为一次性付款", by="Zhao")
    duties = after(received(), end)
    assert duties["SO-1.5@e1"].state_at(local("2026-10-05T09:00")) == "cancelled"
    assert duties["SO-1.1@e1"].state_at(local("2026-10-05T09:00")) == "late"


def test_a_marked_paper_goes_to_hq_once_it_is_filed_too():
    marked = happened("documents.marked-for-hq", "2026-11-03T09:00", "e1", LOAN)
    filed = happened("documents.filed", "2026-11-04T09:00", "e2", LOAN[:1])
    duties = after(marked, filed)
    assert duties["SO-1.3@e2"].parts == LOAN[:1]
    assert duties["SO-1.3@e2"].due == local("2026-11-06T00:00")


def test_marking_a_paper_twice_brings_it_to_hq_once():
    filed = happened("documents.filed", "2026-11-03T09:00", "e1", LOAN)
    marked = happened("documents.marked-for-hq", "2026-11-03T10:00", "e2", LOAN)
    again = happened("documents.marked-for-hq", "2026-11-03T11:00", "e3", LOAN)
    assert [number for number in after(filed, marked, again) if number.startswith("SO-1.3")] == ["SO-1.3@e2"]


def test_a_paper_given_back_and_filed_anew_must_be_marked_anew():
    marked = happened("documents.marked-for-hq", "2026-11-03T09:00", "e1", LOAN)
    back = happened("documents.returned", "2026-11-03T10:00", "e2", LOAN)
    filed = happened("documents.filed", "2026-11-04T09:00", "e3", LOAN)
    assert "SO-1.3@e3" not in after(marked, back, filed)


@pytest.mark.parametrize(
    ("payment", "to", "state"),
    [
        ("mortgage", "mortgage-lawyer", "met"),
        ("mortgage", "department", "open"),
        ("full", "department", "met"),
        ("full", "mortgage-lawyer", "open"),
    ],
)
def test_the_registered_contract_goes_where_the_payment_says(payment, to, state):
    start = received("2026-11-02T10:00", ["presale-contract#3"], from_="signing-lawyer", payment=payment)
    duty = after(start, handed("2026-11-02T11:00", ["presale-contract#3"], to=to))["SO-1.8@e1"]
    assert duty.state_at(local("2026-11-02T12:00")) == state


def lent(at="2026-11-02T10:00", number="e2"):
    return happened("documents.lent", at, number, ["presale-contract#3"], back_by="2026-11-04")


def approved(at="2026-11-02T09:00", by="Zhao"):
    return happened("loan.approved", at, "e1", ["presale-contract#3"], by=by)


@pytest.mark.parametrize(
    ("past", "warned"),
    [([], True), ([approved()], False), ([approved(by="Wang")], True), ([approved(), lent(number="e0")], True)],
)
def test_lending_without_a_fresh_signature_of_the_director_is_pointed_out(past, warned):
    notices = react(lent("2026-11-02T15:00", "e9"), past, [], OFFICE).notices
    assert [(notice.clause, notice.why) for notice in notices] == ([("SO-1.4", "no consent")] if warned else [])


def test_the_clerk_who_received_answers_for_the_duty():
    assert after(received())["SO-1.5@e1"].responsible == "Li"


def test_what_a_director_marks_for_headquarters_is_sent_by_the_clerk_who_filed_it():
    filed = happened("documents.filed", "2026-11-03T09:00", "e1", LOAN, by="Wang")
    marked = happened("documents.marked-for-hq", "2026-11-03T10:00", "e2", LOAN, by="Zhao")
    assert after(filed, marked)["SO-1.3@e2"].responsible == "Wang"


def test_what_began_before_a_change_keeps_its_terms():
    change = Amendment(from_=date(2026, 10, 1), limit="1 working day")
    office = InForce(amended(OFFICE.book, [("SO-1.5", change)]), CALENDAR, PEOPLE)
    assert after(received("2026-09-30T23:59"), office=office)["SO-1.5@e1"].due == local("2026-10-01T23:59")
    assert after(received("2026-10-01T00:00"), office=office)["SO-1.5@e1"].due == local("2026-10-09T00:00")
    assert after(received("2026-10-01T00:00"), office=office)["SO-1.5@e1"].version == 2


def test_nothing_follows_before_a_regulation_is_in_force():
    assert after(received("1999-12-31T16:00")) == {}


def test_an_event_that_no_regulation_knows_changes_nothing():
    assert react(happened("tea.made", "2026-09-30T16:00"), [], [], OFFICE).opened == ()


def test_a_duty_survives_storage_as_json():
    back = happened("documents.returned", "2026-09-30T17:00", "e2", LOAN[:1])
    end = happened("duty.ended", "2026-09-30T18:00", "e3", of="SO-1.5", reason="作废")
    for duty in after(received(), back, handed("2026-09-30T17:30", LOAN[1:], "e4"), end).values():
        assert msgspec.json.decode(msgspec.json.encode(duty), type=Duty) == duty


def test_an_event_without_a_zone_is_refused():
    with pytest.raises(NaiveMoment):
        happened("tea.made", datetime(2026, 9, 30, 16))  # noqa: DTZ001


def test_a_good_event_passes_the_check():
    check(received(), OFFICE.book.vocabulary, PEOPLE, [])


CONTRACT = received("2026-12-31T10:00", ["presale-contract#3"])


def test_a_published_calendar_settles_a_provisional_due():
    duty = after(CONTRACT)["SO-1.6@e1"]
    assert (duty.provisional, duty.due) == (True, local("2027-01-02T00:00"))
    new_year = msgspec.structs.replace(
        CALENDAR.years[-1],
        year=2027,
        holiday=(
            msgspec.structs.replace(CALENDAR.years[-1].holiday[0], rest=(date(2027, 1, 1),), work=(date(2027, 1, 3),)),
        ),
    )
    (changed,) = recompute([duty], Calendar((*CALENDAR.years, new_year)))
    assert (changed.provisional, changed.due) == (False, local("2027-01-04T00:00"))


def test_an_unchanged_calendar_changes_no_due():
    assert recompute(after(CONTRACT).values(), CALENDAR) == ()


def test_an_ended_duty_keeps_the_due_it_had():
    end = happened("duty.ended", "2026-12-31T11:00", "e2", of="SO-1.6", reason="作废")
    ended = after(CONTRACT, end)["SO-1.6@e1"]
    assert recompute([ended], load_calendar(rest=[date(2027, 1, 1)])) == ()


def test_the_explain_card_tells_clause_limit_days_and_calendar():
    start = received("2026-02-13T10:00", ["presale-contract#3"], from_="signing-lawyer")
    card = explain(after(start)["SO-1.8@e1"], OFFICE.book, CALENDAR)
    assert (card.duty.trigger, card.duty.limit, card.terms.who.role) == ("e1", "2 working days", "clerk")
    assert [day.day for day in card.days if day.counts] == [date(2026, 2, 14), date(2026, 2, 24)]
    assert card.now_due == card.duty.due
    assert card.calendar == CALENDAR.version
    assert isinstance(card.title, Names)


def test_a_late_duty_proposes_one_line_for_the_late_person():
    now = local("2026-10-01T16:00:01")
    duties = [after(received())["SO-1.5@e1"]]
    (line,) = late(duties, now, OFFICE)
    assert (line.clause, line.breached, line.person, line.low, line.high) == ("SO-1.13", "SO-1.5", "Li", 2000, 5000)
    assert (line.unit, line.joint, line.decided_by) == ("CNY", False, "sales-director")
    assert because(line, now, OFFICE).startswith("SO-1.5 f1 应于 2026-10-01 16:00 完成")


def test_a_late_duty_is_the_same_line_whenever_it_is_looked_at():
    duty = after(received())["SO-1.5@e1"]
    done = after(received(), handed("2026-10-03T09:00"))["SO-1.5@e1"]
    asked = [(duty, "2026-10-02T09:00"), (duty, "2026-10-03T08:00"), (done, "2026-10-09T09:00")]
    assert len({line.id for each, now in asked for line in late([each], local(now), OFFICE)}) == 1


@pytest.mark.parametrize("now", ["2026-10-01T15:59:59", "2026-10-01T16:00:00"])
def test_a_duty_in_time_proposes_nothing(now):
    assert late([after(received())["SO-1.5@e1"]], local(now), OFFICE) == ()


def test_a_fine_follows_the_terms_in_force_when_the_duty_began():
    change = msgspec.convert({"from": date(2026, 10, 1), "sanction": [{"low": "30.00", "high": "60.00"}]}, Amendment)
    office = InForce(amended(OFFICE.book, [("SO-1.13", change)]), CALENDAR, PEOPLE)
    before = after(received("2026-09-30T23:00"), office=office)["SO-1.5@e1"]
    since = after(received("2026-10-01T00:30"), office=office)["SO-1.5@e1"]
    now = local("2026-10-20T09:00")
    assert [late([duty], now, office)[0].low for duty in (before, since)] == [2000, 3000]


def complaint_lines(*events):
    lines = late(after(*events).values(), local("2026-11-20T09:00"), OFFICE)
    return [(line.person, line.low, line.joint) for line in lines]


def test_a_complaint_late_twice_is_fined_once():
    came = happened("complaint.received", "2026-11-02T09:00", "e1")
    told = happened("complaint.informed", "2026-11-03T09:00", "e2", promised="2026-11-04")
    assert complaint_lines(came, told) == [("Li", 10000, False), ("Zhao", 5000, True), ("", 5000, True)]


def test_two_late_complaints_of_one_file_are_fined_each():
    one = happened("complaint.received", "2026-11-02T09:00", "e1", number_="T-1")
    other = happened("complaint.received", "2026-11-02T10:00", "e2", number_="T-2")
    settled = happened("complaint.settled", "2026-11-05T09:00", "e3", number_="T-1")
    assert len(complaint_lines(one, other, settled)) == 6


def test_settling_one_complaint_leaves_the_other_open():
    one = happened("complaint.received", "2026-11-02T09:00", "e1", number_="T-1")
    other = happened("complaint.received", "2026-11-02T10:00", "e2", number_="T-2")
    duties = after(one, other, happened("complaint.settled", "2026-11-02T11:00", "e3", number_="T-1"))
    assert [duty.state_at(local("2026-11-02T12:00")) for duty in duties.values()] == ["met", "open"]


def test_a_loss_costs_the_clerk_100_and_the_director_50_for_each_paper():
    lost = happened("documents.lost", "2026-11-02T09:00", documents=LOAN, liable="Wang", by="Zhao")
    lines = react(lost, [], [], OFFICE).proposals
    assert [(line.person, line.low, line.high, line.document) for line in lines] == [
        ("Wang", 10000, 10000, LOAN[0]),
        ("Wang", 10000, 10000, LOAN[1]),
        ("Zhao", 5000, 5000, LOAN[0]),
        ("Zhao", 5000, 5000, LOAN[1]),
    ]
    assert [line.main for line in lines[2:]] == [line.id for line in lines[:2]]


REPORTS = """
id = "reports"
name = { zh_CN = "报告", zh_TW = "報告", en = "Reports" }
in_force = 2026-01-01
roles = { head = { name = { zh_CN = "主任", zh_TW = "主任", en = "Head" } } }
[events."report.made"]
name = { zh_CN = "报告完成", zh_TW = "報告完成", en = "A report is made" }
file = false
[[clause]]
id = "SC-6"
title = { zh_CN = "月报", zh_TW = "月報", en = "Monthly summary" }
limit = "month end"
who = { role = "head" }
[clause.duty]
text = { zh_CN = "写月报", zh_TW = "寫月報", en = "Write the summary" }
met_by = [{ event = "report.made" }]
"""


def monthly():
    return InForce(rulebook({"reports.toml": parse(REPORTS, "reports.toml")}), CALENDAR, (Person("Sun", "head"),))


def test_a_monthly_report_is_due_at_the_end_of_each_month():
    duties = recurring(monthly(), local("2026-01-15T09:00"), local("2026-03-02T09:00"))
    assert [(duty.responsible, duty.due) for duty in duties] == [
        ("Sun", local("2026-02-01T00:00")),
        ("Sun", local("2026-03-01T00:00")),
        ("Sun", local("2026-04-01T00:00")),
    ]
    assert recompute(duties, CALENDAR) == ()


def test_what_happens_belongs_to_the_month_it_lies_in_and_a_missed_one_stays_missed():
    office = monthly()
    duties = recurring(office, local("2026-01-15T09:00"), local("2026-02-02T09:00"))
    made = happened("report.made", "2026-02-03T09:00", file="", by="Sun")
    changed = react(made, [], duties, office).changed
    assert [duty.due for duty in changed] == [local("2026-03-01T00:00")]
