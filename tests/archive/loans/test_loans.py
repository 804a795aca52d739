"""Nothing leaves without the director's signature, and what has left is asked back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access import founding, signoffs, staff
from app.access import service as access
from app.archive.loans import rules
from app.archive.loans import service as loans
from app.archive.loans import sheets as loan_sheets
from app.archive.loans.service import Condition
from app.base.refusals import ReasonMissing
from app.custody import endings, handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line, NotHeldBy
from app.duties import service as duties
from app.find import signed_sheets
from app.forms import sheets
from app.keeping import verification
from app.office import roles
from app.scans import attachments
from tests.conftest import local
from tests.fixtures.holders import BORROWER, OFFICE
from tests.invented_scans import jpeg, scanned

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.archive.loans.rules import Loan
    from app.dossiers.rules import Dossier
    from app.office.office import Office

SECRET, OTHER, THIRD = "silver plum 41", "golden pear 42", "purple quince 43"
BACK = date(2026, 10, 16)


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def received(office: Office, purchase: Dossier) -> str:
    items = [Item("presale-contract", 1, 0)]
    handoff = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    return handoff.lines[0].paper


def asked(office: Office, purchase: Dossier) -> Loan:
    lines = [Line(received(office, purchase), Count(1, 0))]
    return loans.request(
        office, dossier=purchase.id, lines=lines, borrower="孟律师", contact="法务部", purpose="应诉", due=BACK
    )


def signed_on_paper(office: Office, purchase: Dossier, slip: str) -> None:
    kept = attachments.keep(office, jpeg(), slip)
    attachments.enter(office, purchase.id, kept, record=slip, signed=True)
    loans.approve_on_paper(office, slip, person(office, "何志远"))


def lent(office: Office, purchase: Dossier) -> Loan:
    loan = asked(office, purchase)
    signed_on_paper(office, purchase, loan.number)
    return loans.lend(office, loan)


def of_clause(office: Office, clause: str) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == clause]


def test_a_request_has_a_number_and_the_papers_stay(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    assert (loan.number, loan.state) == ("JY2026-0001", "requested")
    assert set(whereabouts.held(office, purchase.id)[0].holders) == {OFFICE}


def test_nothing_leaves_without_approval(office: Office, purchase: Dossier) -> None:
    with pytest.raises(rules.NotApproved) as refused:
        loans.lend(office, asked(office, purchase))
    assert refused.value.role == "销售总监"


def test_handing_over_to_a_borrower_is_no_way_around(office: Office, purchase: Dossier) -> None:
    lines = [Line(received(office, purchase), Count(1, 0))]
    with pytest.raises(handoffs.ThroughLoans):
        handoffs.hand_over(office, dossier=purchase.id, taker=BORROWER, lines=lines)


def test_paper_approves_only_once_the_signed_slip_is_back(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    with pytest.raises(rules.SheetMissing):
        loans.approve_on_paper(office, loan.number, person(office, "何志远"))
    signed_on_paper(office, purchase, loan.number)
    assert loans.by_number(office, loan.number).state == "approved"


def test_a_clerk_cannot_approve(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    kept = attachments.keep(office, jpeg(), loan.number)
    attachments.enter(office, purchase.id, kept, record=loan.number, signed=True)
    with pytest.raises(rules.NotTheirs):
        loans.approve_on_paper(office, loan.number, person(office, "林晓燕"))


def test_the_signature_of_the_director_approves(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, person(office, "何志远"), OTHER)
    signoffs.sign(office, matter="loan", record=loan.number, name="何志远", secret=OTHER)
    approved = loans.by_number(office, loan.number)
    assert (approved.state, approved.terms[0].approver, approved.terms[0].way) == ("approved", "何志远", "signature")
    loans.lend(office, approved)
    assert loan_sheets.borrowing_slip(office, loan.number)["approver_at"] == office.local(office.now())
    assert [each.verdict for each in signoffs.of_record(office, loan.number)] == ["holds"]
    assert verification.first_wrong(office) is None


def test_an_administrator_without_the_role_signs_in_vain(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    with pytest.raises(rules.NotTheirs):
        signoffs.sign(office, matter="loan", record=loan.number, name="林晓燕", secret=SECRET)
    assert loans.by_number(office, loan.number).state == "requested"
    assert signoffs.of_record(office, loan.number) == []


def test_a_deputy_signs_for_the_director(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    deputy = staff.add(office, "高敏", "supervisor")
    today = date(2026, 10, 12)
    roles.appoint(office, person=person(office, "何志远").id, deputy=deputy.id, first=today, last=today)
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, deputy, THIRD)
    signoffs.sign(office, matter="loan", record=loan.number, name="高敏", secret=THIRD)
    term = loans.by_number(office, loan.number).terms[0]
    assert (term.approver, term.signer) == ("何志远", "高敏")


def test_what_is_lent_is_with_the_borrower_and_due_on_its_day(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    assert loan.state == "lent"
    assert set(whereabouts.held(office, purchase.id)[0].holders) == {BORROWER}
    duty = next(each.duty for each in duties.due(office, within=None) if each.duty.clause == "SO-1.4")
    assert duty.due == local("2026-10-17 00:00")


def test_what_is_lent_cannot_be_lent_again(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    with pytest.raises(rules.NotNow):
        loans.lend(office, loan)
    lines = [Line(loan.lines[0].paper, Count(1, 0))]
    with pytest.raises(NotHeldBy):
        loans.request(office, dossier=purchase.id, lines=lines, borrower="甲", purpose="乙", due=BACK)


def test_giving_back_meets_the_duty_and_notes_damage(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    back = loans.give_back(office, loan, {loan.lines[0].paper: Condition("第 3 页撕破", damaged=True)})
    assert (back.state, back.lines[0].condition, back.lines[0].damaged) == ("returned", "第 3 页撕破", True)
    assert set(whereabouts.held(office, purchase.id)[0].holders) == {OFFICE}
    assert of_clause(office, "SO-1.4") == ["met"]


def test_damage_needs_words(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    with pytest.raises(ReasonMissing):
        loans.give_back(office, loan, {loan.lines[0].paper: Condition("", damaged=True)})


def test_a_renewal_counts_once_it_is_signed_again(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    loan = lent(office, purchase)
    at("2026-10-15 09:00")
    loans.renew(office, loan, due=date(2026, 10, 23), reason="开庭延期")
    assert loans.by_number(office, loan.number).due == BACK
    signed_on_paper(office, purchase, "JY2026-0001-1")
    assert loans.by_number(office, loan.number).due == date(2026, 10, 23)
    due = [each.duty.due for each in duties.due(office, within=None) if each.duty.clause == "SO-1.4"]
    assert due == [local("2026-10-24 00:00")]


def test_a_renewal_gives_more_time_and_waits_alone(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    with pytest.raises(rules.DueNotAhead):
        loans.renew(office, loan, due=BACK, reason="开庭延期")
    loans.renew(office, loan, due=date(2026, 10, 23), reason="开庭延期")
    with pytest.raises(rules.RenewalWaiting):
        loans.renew(office, loan, due=date(2026, 10, 30), reason="再延")


def test_overdue_loans_are_on_the_chase_list(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    loan = lent(office, purchase)
    at("2026-10-16 23:59")
    assert loans.overdue(office) == []
    at("2026-10-17 00:00")
    loans.chase(office, loan, way="call", words="明天送回")
    late = loans.overdue(office)
    assert [(each.loan.number, len(each.chased)) for each in late] == [("JY2026-0001", 1)]


def test_a_voided_loan_never_left(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    receipt = next(each for each in handoffs.listed(office) if each.note == loan.number)
    endings.void(office, receipt, "借错了文件")
    assert loans.by_number(office, loan.number).state == "approved"
    assert of_clause(office, "SO-1.4") == ["cancelled"]


def test_a_refused_request_ends_with_its_reason(office: Office, purchase: Dossier) -> None:
    loan = asked(office, purchase)
    loans.end(office, loan, "refused", "可用复印件")
    with pytest.raises(rules.NotNow):
        loans.lend(office, loans.by_number(office, loan.number))


def test_a_request_says_who_what_for_and_until_when(office: Office, purchase: Dossier) -> None:
    lines = [Line(received(office, purchase), Count(1, 0))]
    with pytest.raises(rules.NoBorrower):
        loans.request(office, dossier=purchase.id, lines=lines, borrower=" ", purpose="应诉", due=BACK)
    with pytest.raises(rules.NoPurpose):
        loans.request(office, dossier=purchase.id, lines=lines, borrower="甲", purpose="", due=BACK)
    with pytest.raises(rules.DueNotAhead):
        loans.request(office, dossier=purchase.id, lines=lines, borrower="甲", purpose="乙", due=date(2026, 10, 11))


def test_lending_leaves_the_register_in_order(office: Office, purchase: Dossier) -> None:
    loan = lent(office, purchase)
    loans.give_back(office, loan, {loan.lines[0].paper: Condition()})
    assert verification.first_wrong(office) is None


def test_the_printed_slip_scanned_back_finds_its_loan(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    loan = asked(office, purchase)
    (tmp_path / "slip.jpg").write_bytes(scanned(sheets.draw(office, "borrowing-slip", loan.number).pdf, angle=1))
    pages = signed_sheets.place(office, signed_sheets.look(office, tmp_path / "slip.jpg"))
    signed_sheets.store(office, pages)
    approved = loans.approve_on_paper(office, loan.number, person(office, "何志远"))
    assert approved.terms[0].way == "paper"


def test_nobody_is_chased_for_what_came_back_meanwhile(office: Office, purchase: Dossier) -> None:
    seen = lent(office, purchase)
    loans.give_back(office, seen, {seen.lines[0].paper: Condition()})
    with pytest.raises(rules.NotNow):
        loans.chase(office, seen, way="call", words="明天送回")
    assert loans.listed(office)[0].chased == ()
