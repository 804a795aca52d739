"""Sales office (SO): papers in and out, the archive, progress, blanks, losses, complaints, occasions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.archive.blanks import service as blanks
from app.archive.blanks.rules import BlankNotReady
from app.archive.loans import rules as loan_rules
from app.archive.loans import service as loans
from app.archive.runs import service as runs
from app.archive.volumes import service as volumes
from app.base.refusals import ReasonMissing
from app.complaints import rules as complaint_rules
from app.complaints import service as complaints
from app.custody import endings, filing
from app.custody.losses import service as losses
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.occasions import service as occasions
from app.occasions.service import Item
from app.office.fine_ledger import NotTheDecider, OutsideRange, OwnLine
from app.progress import period_reports
from app.progress import service as progress
from app.scans import attachments
from tests.conftest import a_purchase
from tests.counter import LOAN, complain, hand_over, keeper, papers_of, receive
from tests.fixtures.holders import BORROWER, OFFICE
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from tests.walks.office import Walk

REGULATIONS = ("sales-office",)
CLERK, SUPERVISOR, DIRECTOR, ASSISTANT, DEPUTY, MANAGER = "林晓燕", "钱进", "何志远", "苏明", "高敏", "韩松"
PEOPLE = {
    CLERK: "clerk",
    SUPERVISOR: "supervisor",
    DIRECTOR: "sales-director",
    ASSISTANT: "directors-assistant",
    DEPUTY: "deputy-director",
    MANAGER: "general-manager",
}
UP = ("supervisor", "sales-director")
"""To whom what client service lets go late goes up."""


@pytest.fixture
def sold(walk: Walk) -> Dossier:
    """A mortgage purchase of 2-1-1001; it is Wednesday 30 September, the last working day before 8 October."""
    walk.at("2026-09-30 10:00", CLERK)
    return dossiers.open_dossier(walk.office, a_purchase("2-1-1001"))


def late(walk: Walk, clause: str) -> None:
    """SO-1.13 for what is late: it goes up, and the director fixes 20 to 50 yuan, nobody else and no more."""
    assert walk.told(clause) == [UP]
    assert walk.fined(clause) == [f"{CLERK} 20–50元 proposed"]
    with pytest.raises(NotTheDecider):
        walk.decide(clause, "20", by=SUPERVISOR, of=CLERK)
    walk.decide(clause, "35", by=DIRECTOR, of=CLERK)
    (line,) = walk.lines(clause)
    assert (line.state, line.amount) == ("approved", 35_00)


@pytest.mark.walk("SO-1.1")
def test_papers_that_come_in_are_checked_and_filed_the_same_day(walk: Walk, sold: Dossier) -> None:
    received = receive(walk.office, sold, "presale-contract")
    assert walk.owed("SO-1.1") == [f"{CLERK} 2026-09-30 24:00"]
    assert (
        walk.lacks(
            "handoff-receipt", received.number, received.number, "2-1-1001", "商品房预售合同", "销售内勤", "客服部"
        )
        == []
    )
    walk.at("2026-09-30 23:59")
    filing.file(walk.office, dossier=sold.id, papers=papers_of(received))
    assert (walk.owed("SO-1.1"), walk.fined("SO-1.1")) == ([], [])
    other = receive(walk.office, sold, "survey-report")
    walk.at("2026-10-01 00:01")
    late(walk, "SO-1.1")
    endings.void(walk.office, other, "收错")
    assert [each.state for each in walk.lines("SO-1.1")] == ["undone"], "its cause fell away after the decision"


@pytest.mark.walk("SO-1.2")
def test_what_is_filed_lies_in_its_volume_the_same_day(walk: Walk, sold: Dossier) -> None:
    received = receive(walk.office, sold, "presale-contract")
    filing.file(walk.office, dossier=sold.id, papers=papers_of(received))
    assert walk.owed("SO-1.2") == [f"{CLERK} 2026-09-30 24:00"]
    walk.at("2026-10-01 08:00")
    volume = volumes.put_in(walk.office, dossier=sold.id, papers=papers_of(received))
    assert (walk.owed("SO-1.2"), walk.states("SO-1.2")) == ([], ["met-late"])
    late(walk, "SO-1.2")
    assert "商品房预售合同" in walk.sheet("volume-contents", volume.number)


@pytest.mark.walk("SO-1.3")
def test_what_is_marked_goes_to_headquarters_on_monday_or_thursday(walk: Walk, sold: Dossier) -> None:
    """The next Thursday is 1 October, a holiday; its run is made on the next working day, Thursday the 8th."""
    received = receive(walk.office, sold, "presale-registration-proof")
    (paper,) = papers_of(received)
    filing.file(walk.office, dossier=sold.id, papers=[paper])
    filing.mark_for_hq(walk.office, dossier=sold.id, papers=[paper])
    assert walk.owed("SO-1.3") == [f"{CLERK} 2026-10-08 24:00"]
    filing.copy(walk.office, dossier=sold.id, papers=[paper])
    walk.at("2026-10-08 15:00")
    run = runs.submit(walk.office, [paper], counterpart="程档案")
    assert walk.states("SO-1.3") == ["met"]
    assert keeper(walk.office, sold, paper) == {"hq-archive", OFFICE}, "the copy stays registered"
    printed = walk.sheet("hq-submission", run.number)
    assert "2-1-1001" in printed
    assert "预售合同备案证明" in printed
    other = receive(walk.office, sold, "title-certificate")
    filing.file(walk.office, dossier=sold.id, papers=papers_of(other))
    filing.mark_for_hq(walk.office, dossier=sold.id, papers=papers_of(other))
    assert walk.owed("SO-1.3") == [f"{CLERK} 2026-10-08 24:00"], "the day of the run itself counts"
    walk.at("2026-10-09 09:00")
    late(walk, "SO-1.3")


@pytest.mark.walk("SO-1.4")
def test_nothing_is_lent_before_the_director_signed_and_it_comes_back_by_its_day(walk: Walk, sold: Dossier) -> None:
    (paper,) = papers_of(receive(walk.office, sold, "presale-contract"))
    filing.file(walk.office, dossier=sold.id, papers=[paper])
    loan = loans.request(
        walk.office,
        dossier=sold.id,
        lines=[Line(paper, Count(1, 0))],
        borrower="孟律师",
        contact="法务部",
        purpose="应诉",
        due=date(2026, 10, 9),
    )
    with pytest.raises(loan_rules.NotApproved):
        loans.lend(walk.office, loan)
    assert walk.lacks("borrowing-slip", loan.number, "孟律师", "应诉", "2-1-1001") == []
    kept = attachments.keep(walk.office, jpeg(), loan.number)
    attachments.enter(walk.office, sold.id, kept, record=loan.number, signed=True)
    loans.approve_on_paper(walk.office, loan.number, loans.approvers(walk.office)[0])
    lent = loans.lend(walk.office, loans.by_number(walk.office, loan.number))
    assert keeper(walk.office, sold, paper) == {BORROWER}
    assert walk.owed("SO-1.4") == [f"{CLERK} 2026-10-09 24:00"]
    walk.at("2026-10-10 00:01")
    assert walk.told("SO-1.4") == [("clerk",), ("sales-director",)]
    loans.chase(walk.office, lent, way="call", words="下午归还")
    assert walk.lacks("loan-reminder", loan.number, "孟律师", "2-1-1001", loan.number) == []
    loans.give_back(walk.office, lent, {paper: loans.Condition("完好")})
    assert (walk.owed("SO-1.4"), walk.states("SO-1.4")) == ([], ["met-late"])
    assert walk.fined("SO-1.4") == [], "the clause names no fine"


@pytest.mark.walk("SO-1.5")
def test_all_the_loan_papers_are_with_the_lawyer_within_24_hours(walk: Walk, sold: Dossier) -> None:
    papers = papers_of(receive(walk.office, sold, *LOAN))
    assert walk.owed("SO-1.5") == [f"{CLERK} 2026-10-01 10:00"], "holidays count"
    hand_over(walk.office, sold, papers[:2], "mortgage-lawyer")
    assert walk.owed("SO-1.5") == [f"{CLERK} 2026-10-01 10:00"], "one is missing"
    walk.at("2026-10-01 10:00")
    made = hand_over(walk.office, sold, papers[2:], "mortgage-lawyer")
    assert walk.states("SO-1.5") == ["met"]
    assert walk.lacks("handoff-receipt", made.number, "按揭律师", "银行流水") == []
    receive(walk.office, sold, "credit-report")
    walk.at("2026-10-02 10:01")
    late(walk, "SO-1.5")


@pytest.mark.walk("SO-1.6")
def test_the_contract_is_registered_online_within_a_working_day(walk: Walk, sold: Dossier) -> None:
    received = receive(walk.office, sold, "presale-contract")
    assert walk.owed("SO-1.6") == [f"{CLERK} 2026-10-08 24:00"]
    walk.at("2026-10-08 16:40")
    filing.register_contract(walk.office, dossier=sold.id, number="WQ2026-88120")
    assert walk.states("SO-1.6") == ["met"]
    assert "2026年10月8日16:40预售合同网上登记，编号WQ2026-88120" in walk.sheet("evidence-pack", sold.number)
    endings.void(walk.office, received, "合同有误")
    receive(walk.office, sold, "presale-contract")
    walk.at("2026-10-10 00:01")
    late(walk, "SO-1.6")


@pytest.mark.walk("SO-1.7")
def test_registration_papers_and_contract_are_with_the_signing_lawyer_the_same_day(walk: Walk, sold: Dossier) -> None:
    papers = papers_of(receive(walk.office, sold, "presale-registration-form", "presale-contract"))
    assert walk.owed("SO-1.7") == [f"{CLERK} 2026-09-30 24:00"]
    hand_over(walk.office, sold, papers[:1], "signing-lawyer")
    assert walk.owed("SO-1.7") == [f"{CLERK} 2026-09-30 24:00"]
    made = hand_over(walk.office, sold, papers[1:], "signing-lawyer")
    assert walk.states("SO-1.7") == ["met"]
    assert "签约律师" in walk.sheet("handoff-receipt", made.number)
    receive(walk.office, sold, "presale-registration-form")
    walk.at("2026-10-01 00:01")
    late(walk, "SO-1.7")


@pytest.mark.walk("SO-1.8")
@pytest.mark.parametrize(
    ("payment", "right", "wrong"),
    [("mortgage", "mortgage-lawyer", "department"), ("full", "department", "mortgage-lawyer")],
)
def test_the_registered_contract_is_passed_on_within_two_working_days(
    walk: Walk, payment: str, right: str, wrong: str
) -> None:
    """Received on 30 September: the working days are Thursday the 8th and Friday the 9th."""
    walk.at("2026-09-30 10:00", CLERK)
    sold = dossiers.open_dossier(walk.office, replace(a_purchase("2-1-1001"), payment=payment))
    papers = papers_of(receive(walk.office, sold, "presale-contract", giver="signing-lawyer"))
    assert walk.owed("SO-1.8") == [f"{CLERK} 2026-10-09 24:00"]
    elsewhere = hand_over(walk.office, sold, papers, wrong)
    assert walk.owed("SO-1.8") == [f"{CLERK} 2026-10-09 24:00"], "to the wrong side"
    endings.void(walk.office, elsewhere, "交错了")
    walk.at("2026-10-10 00:01")
    made = hand_over(walk.office, sold, papers, right)
    assert walk.states("SO-1.8") == ["met-late"]
    assert walk.office.rules.holder(right) in walk.sheet("handoff-receipt", made.number)
    late(walk, "SO-1.8")


@pytest.mark.walk("SO-1.9")
def test_progress_is_kept_chased_and_reported_every_week(walk: Walk, sold: Dossier) -> None:
    """To the lawyer on 30 September; five working days (8, 9, 10, 12, 13 October) to hand in at the bank."""
    papers = papers_of(receive(walk.office, sold, *LOAN))
    hand_over(walk.office, sold, papers, "mortgage-lawyer")
    track = progress.track_of(walk.office, sold.id, "mortgage")
    assert track.current
    assert track.current.step.id == "submitted"
    assert track.current.due == walk.when("2026-10-14 00:00")
    walk.at("2026-10-04 09:00")
    first = period_reports.bring_up_to_date(walk.office)
    assert first
    assert (first.first, first.last) == (date(2026, 9, 28), date(2026, 10, 4)), "founded on the 28th; weekly"
    walk.at("2026-10-15 09:00")
    letter = progress.chase(walk.office, "mortgage-lawyer")
    assert walk.lacks("chase-letter", letter.number, "2-1-1001", "按揭律师") == []
    report = period_reports.bring_up_to_date(walk.office)
    assert report
    assert [(line["unit"], line["days"]) for line in report.body["late"]] == [("2-1-1001", 1)], "the 14th"
    assert report.body["chases"] == [letter.number]
    assert period_reports.signers(walk.office, report) == ("deputy-director", "sales-director")
    assert walk.lacks("progress-report", report.number, letter.number, "2-1-1001") == []
    progress.finish(walk.office, dossier=sold.id, track="mortgage", step="submitted")
    assert not progress.late_with(walk.office, "mortgage-lawyer")


@pytest.mark.walk("SO-1.10")
def test_each_lost_paper_costs_the_clerk_100_and_the_director_50(walk: Walk, sold: Dossier) -> None:
    papers = papers_of(receive(walk.office, sold, "presale-contract", "survey-report"))
    number = losses.report(walk.office, dossier=sold.id, papers=papers, liable=CLERK, note="搬家时丢失")
    assert walk.fined("SO-1.10") == [f"{DIRECTOR} 50元+ proposed"] * 2 + [f"{CLERK} 100元 proposed"] * 2
    deciders = {(each.proposal.person, each.proposal.decided_by) for each in walk.lines("SO-1.10")}
    assert deciders == {(CLERK, "sales-director"), (DIRECTOR, "general-manager")}, "nobody judges himself"
    assert walk.lacks("loss-report", number, "商品房预售合同", "搬家时丢失", CLERK) == []
    losses.report_found(walk.office, dossier=sold.id, papers=papers[:1])
    assert walk.fined("SO-1.10") == [f"{DIRECTOR} 50元+ proposed", f"{CLERK} 100元 proposed"]


@pytest.mark.walk("SO-1.11")
def test_blanks_are_fetched_stamped_and_issued_before_they_run_out(walk: Walk) -> None:
    """Low on 30 September: three working days are the 8th, 9th and Saturday the 10th, which is worked."""
    walk.at("2026-09-30 10:00", CLERK)
    blanks.set_minimum(walk.office, 5)
    assert walk.owed("SO-1.11") == [f"{CLERK} 2026-10-10 24:00"]
    blanks.fetch(walk.office, first="YS000101", last="YS000110")
    with pytest.raises(BlankNotReady):
        blanks.issue(walk.office, first="YS000101", last="YS000102", recipient="孔国晨")
    blanks.stamp(walk.office, first="YS000101", last="YS000110")
    assert walk.owed("SO-1.11") == [f"{CLERK} 2026-10-10 24:00"], "not yet with the back office"
    walk.at("2026-10-11 00:01")
    slip = blanks.issue(walk.office, first="YS000101", last="YS000103", recipient="孔国晨")
    assert walk.states("SO-1.11") == ["met-late"]
    late(walk, "SO-1.11")
    blanks.void(walk.office, first="YS000110", last="YS000110", reason="污损")
    now = blanks.stock(walk.office)
    assert (now.stamped, now.issued, now.void) == (6, 3, 1)
    assert walk.lacks("blank-slip", slip.number, "YS000101", "YS000103", "孔国晨") == []


@pytest.mark.walk("SO-1.12")
def test_the_stamp_duty_is_paid_on_its_day(walk: Walk, sold: Dossier) -> None:
    progress.set_stamp_duty(walk.office, dossier=sold.id, due=date(2026, 10, 8))
    progress.set_stamp_duty(walk.office, dossier=sold.id, due=date(2026, 10, 12))
    assert walk.owed("SO-1.12") == [f"{CLERK} 2026-10-12 24:00"], "the first date was replaced"
    walk.at("2026-10-13 00:01")
    late(walk, "SO-1.12")
    progress.pay_stamp_duty(walk.office, dossier=sold.id, receipt="YH-3301")
    assert walk.states("SO-1.12") == ["cancelled", "met-late"]
    assert "印花税已缴YH-3301" in walk.sheet("evidence-pack", sold.number)


@pytest.mark.walk("SO-1.13")
def test_the_director_fixes_20_to_50_yuan_for_what_is_late_and_says_why_if_less(walk: Walk, sold: Dossier) -> None:
    receive(walk.office, sold, "presale-contract")
    walk.at("2026-10-01 09:00")
    with pytest.raises(OutsideRange):
        walk.decide("SO-1.1", "50.01", by=DIRECTOR, of=CLERK)
    with pytest.raises(ReasonMissing):
        walk.decide("SO-1.1", "19.99", by=DIRECTOR, of=CLERK)
    walk.decide("SO-1.1", "50", by=DIRECTOR, of=CLERK)
    walk.decide("SO-1.7", "0", by=DIRECTOR, of=CLERK, reason="律师事务所放假")
    (fined,), (waived,) = walk.lines("SO-1.1"), walk.lines("SO-1.7")
    assert (fined.amount, waived.state, waived.amount) == (50_00, "waived", 0)
    assert walk.lacks("fine-notice", fined.number, CLERK, "50.00", "SO-1.1", DIRECTOR) == []
    assert "律师事务所放假" in walk.sheet("fine-notice", waived.number)


@pytest.mark.walk("SO-2.1")
def test_a_complaint_is_settled_the_same_day(walk: Walk, sold: Dossier) -> None:
    taken = complain(walk.office, sold, "工程部", words="卫生间漏水", phone="13800138000")
    assert walk.owed("SO-2.1") == [f"{CLERK} 2026-09-30 24:00"]
    complaints.resolve(walk.office, taken, text="已重做防水")
    assert (walk.owed("SO-2.1"), walk.states("SO-2.1")) == ([], ["met"])
    assert walk.lacks("complaint", taken.number, taken.number, "卫生间漏水", "已重做防水", "工程部", "2-1-1001") == []
    complain(walk.office, sold, "工程部")
    walk.at("2026-10-01 00:01")
    assert walk.fined("SO-2.1") == [
        f"{DIRECTOR} 50元+ proposed",
        f"{CLERK} 100元 proposed",
        f"{ASSISTANT} 50元+ proposed",
    ]


@pytest.mark.walk("SO-2.2")
def test_a_client_who_has_to_wait_is_told_a_day_which_is_kept(walk: Walk, sold: Dossier) -> None:
    taken = complain(walk.office, sold, "工程部", "物业")
    told = complaints.inform(walk.office, taken, promised=date(2026, 10, 9), how="电话")
    assert (walk.states("SO-2.1"), walk.owed("SO-2.2")) == (["met"], [f"{CLERK} 2026-10-09 24:00"])
    assert "告知客户2026年10月9日前解决电话" in walk.sheet("complaint", taken.number)
    walk.at("2026-10-10 08:00")
    three = [f"{DIRECTOR} 50元+ {{}}", f"{CLERK} 100元 {{}}", f"{ASSISTANT} 50元+ {{}}"]
    assert walk.fined("SO-2.2") == [each.format("proposed") for each in three]
    assert walk.told("SO-2.2") == [("sales-director",)]
    complaints.resolve(walk.office, told, text="已修好")
    assert walk.states("SO-2.2") == ["met-late"]
    with pytest.raises(OwnLine):
        walk.decide("SO-2.2", "50", by=DIRECTOR, of=DIRECTOR)
    walk.decide("SO-2.2", "50", by=MANAGER, of=DIRECTOR)
    walk.decide("SO-2.2", "100", by=DIRECTOR, of=CLERK)
    walk.decide("SO-2.2", "50", by=DIRECTOR, of=ASSISTANT)
    assert walk.fined("SO-2.2") == [each.format("approved") for each in three], "once for the case"
    assert walk.fined("SO-2.1") == []


@pytest.mark.walk("SO-2.3")
def test_what_is_unclear_goes_up_level_by_level(walk: Walk, sold: Dossier) -> None:
    taken = complain(walk.office, sold, "工程部", words="要求退一赔三")
    assert complaints.above(walk.office, taken) == ("supervisor", "sales-director", "general-manager")
    for role, person in (("supervisor", SUPERVISOR), ("sales-director", DIRECTOR), ("general-manager", MANAGER)):
        taken = complaints.escalate(walk.office, taken, to=role, why=f"请{person}定")
        assert taken.steps[-1].data["person"] == person
    assert complaints.above(walk.office, taken) == ()
    printed = walk.sheet("complaint", taken.number)
    assert all(f"请{person}定" in printed for person in (SUPERVISOR, DIRECTOR, MANAGER))


@pytest.mark.walk("SO-2.4")
def test_no_complaint_is_closed_before_the_departments_signed(walk: Walk, sold: Dossier) -> None:
    taken = complaints.resolve(walk.office, complain(walk.office, sold, "工程部", "物业"), text="已修好")
    for department, signer in (("工程部", "赵工"), ("物业", "孙经理")):
        with pytest.raises(complaint_rules.NotSigned):
            complaints.close(walk.office, taken)
        taken = complaints.signed_on_paper(walk.office, taken, department=department, signer=signer)
    assert complaints.close(walk.office, taken).state == "closed"
    assert walk.lacks("complaint", taken.number, "赵工", "孙经理", "已修好") == []


@pytest.mark.walk("SO-3")
def test_a_task_is_accepted_by_its_day_or_costs_100_50_and_50(walk: Walk) -> None:
    items = [Item("布置展台", CLERK, date(2026, 10, 5)), Item("邀请老客户 20 位", SUPERVISOR, date(2026, 10, 5))]
    made = occasions.plan(walk.office, title="国庆房展", day=date(2026, 10, 6), items=items)
    assert walk.owed("SO-3") == [f"{CLERK} 2026-10-05 24:00", f"{SUPERVISOR} 2026-10-05 24:00"]
    assert walk.lacks("task-list", made.number, "国庆房展", "布置展台", SUPERVISOR) == []
    walk.at("2026-10-05 18:00", DIRECTOR)
    occasions.accept(walk.office, occasions.report_done(walk.office, made.tasks[0]))
    assert walk.owed("SO-3") == [f"{SUPERVISOR} 2026-10-05 24:00"]
    walk.at("2026-10-06 00:01")
    assert walk.fined("SO-3") == [
        f"{DIRECTOR} 50元+ proposed",
        f"{ASSISTANT} 50元+ proposed",
        f"{SUPERVISOR} 100元 proposed",
    ]
    assert walk.told("SO-3") == [("sales-director",)]
