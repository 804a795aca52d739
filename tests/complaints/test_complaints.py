"""SO-2: a complaint is settled, or the client informed, the same day; departments sign; the client is called back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access import founding, signoffs, staff
from app.base.refusals import ReasonMissing
from app.complaints import service as complaints
from app.complaints.rules import NotNow, NotSigned, NotUpwards, NoWords, PromisePast
from app.duties import service as duties
from app.keeping import verification
from app.office import roles
from app.reports import service as dashboard
from app.scans import attachments
from tests import invented_scans as scans
from tests.conftest import local
from tests.tampering import unguarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.complaints.rules import Complaint
    from app.dossiers.rules import Dossier
    from app.office.office import Office

SECRET = "silver plum 41"


def take(office: Office, purchase: Dossier | None = None, **other: object) -> Complaint:
    told = {
        "dossier": purchase.id if purchase else None,
        "client": "陈䶮",
        "phone": "13800138000",
        "channel": "call",
        "cause": "房屋质量",
        "words": "卫生间漏水",
        "concerned": ["工程部", "物业"],
        **other,
    }
    return complaints.receive(office, **told)  # type: ignore[arg-type]


@pytest.fixture
def complaint(office: Office, purchase: Dossier) -> Complaint:
    """Received on Monday 12 October at 10:00 about unit 2-1-1001; two departments are concerned."""
    return take(office, purchase)


def states(office: Office) -> list[tuple[str, str]]:
    return [(each.duty.clause, each.state) for each in duties.every(office) if each.duty.clause.startswith("SO-2")]


def lines(office: Office) -> list[tuple[str, int]]:
    seen = {
        line.id: (line.person, line.low)
        for each in duties.every(office)
        if each.duty.clause.startswith("SO-2")
        for line in duties.proposals(office, each.duty)
    }
    return sorted(seen.values())


def resolved(office: Office, complaint: Complaint) -> Complaint:
    return complaints.resolve(office, complaint, text="已重做防水")


def test_it_has_a_number_and_a_clock_until_midnight(office: Office, complaint: Complaint) -> None:
    assert complaint.number == "TS2026-0001"
    assert complaints.clocks(office)[complaint.case].due == local("2026-10-13 00:00")


def test_settled_the_same_day_costs_nothing(office: Office, complaint: Complaint, at: Callable[[str], None]) -> None:
    at("2026-10-12 18:00")
    resolved(office, complaint)
    at("2026-10-20 09:00")
    assert states(office) == [("SO-2.1", "met")]
    assert lines(office) == []


def test_informing_the_client_starts_the_promised_clock(office: Office, complaint: Complaint) -> None:
    told = complaints.inform(office, complaint, promised=date(2026, 10, 15), how="电话")
    assert (told.state, told.promised) == ("informed", date(2026, 10, 15))
    assert states(office) == [("SO-2.1", "met"), ("SO-2.2", "open")]
    assert complaints.clocks(office)[complaint.case].due == local("2026-10-16 00:00")


def test_one_late_case_is_fined_once_whichever_limit_was_missed(
    office: Office, complaint: Complaint, at: Callable[[str], None]
) -> None:
    """The same day is missed, then the promised date as well: still 100, 50 and 50."""
    staff.add(office, "苏明", "directors-assistant")
    at("2026-10-13 09:00")
    complaints.inform(office, complaint, promised=date(2026, 10, 14), how="电话")
    at("2026-10-20 09:00")
    assert lines(office) == [("何志远", 5000), ("林晓燕", 10000), ("苏明", 5000)]


def test_a_promise_lies_not_before_the_day_it_is_given(office: Office, complaint: Complaint) -> None:
    with pytest.raises(PromisePast):
        complaints.inform(office, complaint, promised=date(2026, 10, 11), how="电话")
    assert complaints.by_number(office, complaint.number).state == "open"


@pytest.mark.parametrize("missing", [{"client": " "}, {"words": ""}, {"concerned": []}])
def test_a_complaint_without_client_words_or_department_is_refused(office: Office, missing: dict[str, object]) -> None:
    with pytest.raises(NoWords):
        take(office, **missing)
    assert complaints.listed(office) == []
    assert take(office).number == "TS2026-0001"


@pytest.mark.clauses("SO-2.3")
def test_it_is_passed_up_level_by_level_and_never_down(office: Office, complaint: Complaint) -> None:
    assert complaints.above(office, complaint) == ("supervisor", "sales-director", "general-manager")
    up = complaints.escalate(office, complaint, to="sales-director", why="特殊情况")
    assert (up.level, complaints.above(office, up)) == ("sales-director", ("general-manager",))
    with pytest.raises(NotUpwards):
        complaints.escalate(office, up, to="supervisor", why="退回")
    with pytest.raises(ReasonMissing):
        complaints.escalate(office, up, to="general-manager", why=" ")


@pytest.mark.clauses("SO-2.3")
def test_who_is_away_is_represented_by_the_deputy(office: Office, complaint: Complaint) -> None:
    people = {each.name: each.id for each in staff.everybody(office)}
    days = {"first": date(2026, 10, 12), "last": date(2026, 10, 16)}
    roles.appoint(office, person=people["何志远"], deputy=people["林晓燕"], **days)
    up = complaints.escalate(office, complaint, to="sales-director", why="总监出差")
    assert up.steps[-1].data["person"] == "林晓燕"


@pytest.mark.clauses("SO-2.4")
def test_there_is_no_closing_without_the_departments_signatures(office: Office, complaint: Complaint) -> None:
    done = resolved(office, complaint)
    with pytest.raises(NotSigned) as refusal:
        complaints.close(office, done)
    assert refusal.value.departments == ("工程部", "物业")
    complaints.signed_on_paper(office, done, department="工程部", signer="赵工")
    with pytest.raises(NotSigned):
        complaints.close(office, done)
    complaints.signed_on_paper(office, done, department="物业", signer="孙经理")
    assert complaints.close(office, done).state == "closed"


def scan_back(office: Office, complaint: Complaint) -> None:
    """The form comes back from the scanner, signed on paper."""
    kept = attachments.keep(office, scans.jpeg(across=60 + complaint.round), complaint.number)
    attachments.enter(office, complaint.dossier or "", kept, record=complaint.number, signed=True)


@pytest.mark.parametrize("on_file", [True, False])
@pytest.mark.clauses("SO-2.4")
def test_the_form_signed_on_paper_and_scanned_back_counts_as_all_signatures(
    office: Office, purchase: Dossier, on_file: bool
) -> None:
    done = resolved(office, take(office, purchase if on_file else None))
    scan_back(office, done)
    known = complaints.by_number(office, done.number)
    assert (known.state, known.unsigned) == ("signed", ())
    assert complaints.close(office, known).state == "closed"
    assert verification.first_wrong(office) is None


def test_a_form_scanned_before_the_solution_does_not_count(
    office: Office, complaint: Complaint, at: Callable[[str], None]
) -> None:
    scan_back(office, complaint)
    at("2026-10-12 11:00")
    with pytest.raises(NotSigned):
        complaints.close(office, resolved(office, complaint))


def test_the_sheet_of_the_first_round_does_not_sign_the_second(
    office: Office, complaint: Complaint, at: Callable[[str], None]
) -> None:
    scan_back(office, resolved(office, complaint))
    again = complaints.call_back(office, complaints.close(office, complaint), outcome="dissatisfied", words="还在漏")
    at("2026-10-12 15:00")
    done = resolved(office, again)
    assert done.unsigned == ("工程部", "物业")
    scan_back(office, again)
    assert complaints.close(office, done).state == "closed"


def test_a_withdrawn_sheet_no_longer_signs(office: Office, complaint: Complaint) -> None:
    done = resolved(office, complaint)
    scan_back(office, done)
    attachments.withdraw(office, next(attachments.every(office)), "扫错了")
    with pytest.raises(NotSigned):
        complaints.close(office, done)


def test_an_unresolved_complaint_takes_no_signature_and_no_closing(office: Office, complaint: Complaint) -> None:
    for act in (
        lambda: complaints.close(office, complaint),
        lambda: complaints.signed_on_paper(office, complaint, department="工程部", signer="赵工"),
        lambda: complaints.call_back(office, complaint, outcome="satisfied", words=""),
    ):
        with pytest.raises(NotNow):
            act()


def closed(office: Office, complaint: Complaint) -> Complaint:
    done = resolved(office, complaint)
    for department in done.departments:
        complaints.signed_on_paper(office, done, department=department, signer="某某")
    return complaints.close(office, done)


def test_a_dissatisfied_client_opens_the_next_round_on_the_same_form(
    office: Office, complaint: Complaint, at: Callable[[str], None]
) -> None:
    ended = closed(office, complaint)
    at("2026-10-14 09:00")
    with pytest.raises(ReasonMissing):
        complaints.call_back(office, ended, outcome="dissatisfied", words="")
    again = complaints.call_back(office, ended, outcome="dissatisfied", words="还在漏")
    assert (again.number, again.round, again.state) == ("TS2026-0001", 2, "open")
    assert again.unsigned == ("工程部", "物业")
    assert complaints.clocks(office)[again.case].due == local("2026-10-15 00:00")
    assert [step.kind for step in again.steps if step.round == 1][:2] == ["received", "resolved"]


def test_a_client_not_reached_is_called_again(office: Office, complaint: Complaint) -> None:
    ended = closed(office, complaint)
    called = complaints.call_back(office, ended, outcome="unreached", words="")
    assert called.awaits_call
    assert not complaints.call_back(office, called, outcome="satisfied", words="").awaits_call


def test_a_department_signs_with_a_secret_and_a_later_change_shows(office: Office, complaint: Complaint) -> None:
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    done = resolved(office, complaint)
    complaints.sign(office, done, department="工程部", name="林晓燕", secret=SECRET)
    record = f"{done.case}/工程部"
    assert [each.verdict for each in signoffs.of_record(office, record)] == ["holds"]
    unguarded(office.register).execute("UPDATE complaint_step SET body = replace(body, '防水', '地板')")
    assert [each.verdict for each in signoffs.of_record(office, record)] == ["changed"]


def test_repeats_of_unit_or_person_are_counted_for_90_days(
    office: Office, purchase: Dossier, complaint: Complaint, at: Callable[[str], None]
) -> None:
    assert complaints.repeats(office, dossier=purchase.id, client="") == 1
    assert complaints.repeats(office, dossier=None, client="陈䶮") == 1
    at("2027-01-12 09:00")
    assert complaints.repeats(office, dossier=purchase.id, client="陈䶮") == 0


def test_somebody_not_on_file_complains_as_well(office: Office) -> None:
    made = take(office)
    resolved(office, made)
    assert states(office) == [("SO-2.1", "met")]
    assert verification.first_wrong(office) is None


def test_the_month_counts_complaints_by_cause(office: Office, complaint: Complaint) -> None:
    take(office, cause="费用")
    take(office, cause="费用")
    assert dashboard.dashboard(office, "2026-10")["complaints"] == [
        {"label": "费用", "value": 2},
        {"label": "房屋质量", "value": 1},
    ]
