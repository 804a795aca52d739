"""A purchase is closed, given back or set against a debt: what is open is looked at, papers go back, duties end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.archive.loans import service as loans
from app.base.refusals import ReasonMissing
from app.closing import rules
from app.closing import service as closing
from app.closing.service import Approval
from app.custody import papers, whereabouts
from app.custody.rules import Count, Line
from app.dossiers import alterations, finding
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, StateByProcedure, UnitTaken
from app.dossiers.words import happened
from app.duties import service as duties
from app.keeping import verification
from app.office import fines_store, open_things, proposals
from app.office import history as histories
from app.office.words import sentence
from app.progress import service as progress
from app.rulebook.files import load_regulations, packaged_regulations
from app.rulebook.purchases.asked import NotSaid
from tests.closing.procedures import DIRECTOR, carried_out, complain, seen_of
from tests.conftest import a_purchase, local
from tests.counter import LOAN, hand_over, keeper, papers_of, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def open_of(office: Office, purchase: Dossier) -> set[str]:
    return {*open_things.of_dossier(office, purchase.id)}


def lend(office: Office, purchase: Dossier, paper: str) -> None:
    """A paper is asked for on loan."""
    lines, due = [Line(paper, Count(1, 0))], local("2026-10-20 09:00").date()
    loans.request(office, dossier=purchase.id, lines=lines, borrower="孟律师", purpose="应诉", due=due)


def test_closing_an_empty_dossier_changes_its_state_and_is_told(office: Office, purchase: Dossier) -> None:
    done = carried_out(office, purchase, "closing", reason="已交房、领证")
    assert dossiers.load(office, purchase.id).state == "closed"
    told = [happened(office, each) for each in histories.of_dossier(office, purchase.id)]
    assert told[0] == f"结案 {done.number}，已交房、领证"
    assert told[1] == "修改：状态 在办 → 已结案"
    assert verification.first_wrong(office) is None


def test_there_is_a_reason(office: Office, purchase: Dossier) -> None:
    with pytest.raises(ReasonMissing):
        carried_out(office, purchase, "closing", reason=" ")


def test_a_state_changes_by_a_procedure_alone(office: Office, purchase: Dossier) -> None:
    with pytest.raises(StateByProcedure) as refused:
        dossiers.change(office, replace(purchase, state="closed"))
    assert "办结、变更" in sentence(refused.value)
    assert dossiers.load(office, purchase.id).state == "active"


def test_what_is_open_is_found_in_every_room(office: Office, purchase: Dossier) -> None:
    came = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(came)[:1], "mortgage-lawyer")
    hand_over(office, purchase, papers_of(came)[1:2], "mortgage-lawyer", accepted=False)
    lend(office, purchase, papers_of(came)[2])
    complain(office, purchase)
    assert {"duties", "papers-away", "papers-here", "papers-offered", "loans", "complaints", "tracks"} <= open_of(
        office, purchase
    )


def test_a_complaint_is_mended_first(office: Office, purchase: Dossier) -> None:
    complain(office, purchase)
    with pytest.raises(rules.StillOpen) as refused:
        carried_out(office, purchase, "closing")
    assert sentence(refused.value).startswith("办“结案”之前先处理：投诉 TS2026-0001")
    assert dossiers.load(office, purchase.id).state == "active"


def test_a_loan_is_mended_first(office: Office, purchase: Dossier) -> None:
    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    lend(office, purchase, paper)
    with pytest.raises(rules.StillOpen, match="孟律师"):
        carried_out(office, purchase, "return", approval=Approval(DIRECTOR))


def test_what_may_stay_open_is_told_and_confirmed(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    with pytest.raises(rules.NotConfirmed) as refused:
        carried_out(office, purchase, "closing", seen=frozenset())
    assert "照样办理" in sentence(refused.value)
    carried_out(office, purchase, "closing")
    told = [happened(office, each) for each in histories.of_dossier(office, purchase.id)]
    assert any("未办完，照样办理" in each for each in told)
    assert dossiers.load(office, purchase.id).state == "closed"


def test_something_that_opened_since_is_not_confirmed(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    seen = seen_of(office, purchase, "closing")
    receive(office, purchase, "income-proof")
    with pytest.raises(rules.NotConfirmed):
        carried_out(office, purchase, "closing", seen=seen)


def test_duties_end_with_the_reason(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    assert duties.of_dossier(office, purchase.id)
    done = carried_out(office, purchase, "return", reason="贷款未批", approval=Approval(DIRECTOR))
    ended = duties.of_dossier(office, purchase.id)
    assert not any(each.duty.outstanding for each in ended)
    assert {each.duty.closing.reason for each in ended if each.duty.closing} == {f"退房 {done.number}：贷款未批"}
    assert verification.first_wrong(office) is None


def test_a_complaints_duty_follows_the_complaint(office: Office, purchase: Dossier) -> None:
    complain(office, purchase)
    carried_out(office, purchase, "return", approval=Approval(DIRECTOR))
    (own,) = [each.duty for each in duties.of_dossier(office, purchase.id) if each.duty.case]
    assert own.outstanding


def test_a_fine_for_what_was_late_stays_where_the_procedure_says_so(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, *LOAN)
    at("2026-10-20 10:00")
    proposals.bring_up_to_date(office)
    before = [line.state for line in fines_store.personal(office.register)]
    assert "proposed" in before
    carried_out(office, purchase, "closing")
    assert [line.state for line in fines_store.personal(office.register)] == before
    at("2026-10-21 10:00")
    proposals.bring_up_to_date(office)
    assert [line.state for line in fines_store.personal(office.register)] == before


def test_it_falls_away_where_the_procedure_says_so(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, *LOAN)
    at("2026-10-20 10:00")
    proposals.bring_up_to_date(office)
    said = {"agreement": "DK-1"}
    carried_out(office, purchase, "set-off", said=said, approval=Approval(DIRECTOR))
    assert {line.state for line in fines_store.personal(office.register)} == {"withdrawn"}


def test_papers_go_back_by_list_under_a_receipt(office: Office, purchase: Dossier) -> None:
    contract, proof = papers_of(receive(office, purchase, "presale-contract", "income-proof"))
    done = carried_out(office, purchase, "return", back=(Line(proof, Count(1, 0)),), approval=Approval(DIRECTOR))
    assert keeper(office, purchase, proof) == {"client"}
    assert keeper(office, purchase, contract) == {"client-service"}
    assert done.receipt
    assert any(done.receipt in happened(office, each) for each in histories.of_dossier(office, purchase.id))


def test_the_papers_of_a_loan_are_offered_to_go_back(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof")
    offered = closing.here(office, purchase.id, closing.the_procedure(office, "退房"))
    assert {held.paper.kind: usual for held, _, usual in offered} == {"presale-contract": False, "income-proof": True}


def test_a_return_is_approved_by_the_role_it_names(office: Office, purchase: Dossier) -> None:
    with pytest.raises(rules.NotApproved) as missing:
        carried_out(office, purchase, "return")
    assert "销售总监" in sentence(missing.value)
    with pytest.raises(rules.NotApproved) as wrong:
        carried_out(office, purchase, "return", approval=Approval("林晓燕"))
    assert sentence(wrong.value).startswith("林晓燕不能批准")
    carried_out(office, purchase, "return", approval=Approval(DIRECTOR))


def test_what_has_to_be_said_is_said(office: Office, purchase: Dossier) -> None:
    with pytest.raises(NotSaid):
        carried_out(office, purchase, "set-off", approval=Approval(DIRECTOR))


def test_a_set_off_purchase_stays_active_and_needs_no_loan(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    assert any(each.id == "mortgage" for each in progress.of_dossier(office, purchase).tracks)
    said = {"agreement": "DK-1", "creditor": "某建筑公司", "amount": "80万"}
    done = carried_out(office, purchase, "set-off", said=said, approval=Approval(DIRECTOR)).dossier
    assert (done.state, done.payment, done.payment_words) == ("active", "other", "以房抵款")
    assert not any(each.id == "mortgage" for each in progress.of_dossier(office, done).tracks)
    entry = closing.last_of(office, purchase.id)
    assert entry
    assert (entry.body or {})["said"]["amount"] == "80000000"
    assert not any(each.kind in LOAN for each in papers.needed(office, purchase.id))


def test_tracks_stop_and_go_on_when_it_is_taken_up_again(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, *LOAN)
    carried_out(office, purchase, "closing")
    tracks = progress.of_dossier(office, dossiers.load(office, purchase.id)).tracks
    assert all(each.paused for each in tracks if each.current)
    at("2026-11-20 10:00")
    closing.reopen(office, dossier=purchase.id, reason="客户改了主意")
    again = progress.of_dossier(office, dossiers.load(office, purchase.id)).tracks
    assert not any(each.paused or (each.current and each.current.late) for each in again)


def test_a_unit_given_back_is_sold_again_and_the_new_one_is_found_first(office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "return", approval=Approval(DIRECTOR))
    again = dossiers.open_dossier(office, replace(a_purchase("2-1-1001"), buyers=(Buyer("王伟"),), contract="YS9"))
    assert [found.id for found in finding.find(office, "2-1-1001")] == [again.id, purchase.id]
    assert dossiers.named(office, "2-1-1001").id == again.id


def test_it_cannot_be_taken_up_again_once_the_unit_was_sold(office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "return", approval=Approval(DIRECTOR))
    dossiers.open_dossier(office, replace(a_purchase("2-1-1001"), buyers=(Buyer("王伟"),), contract="YS9"))
    with pytest.raises(UnitTaken):
        closing.reopen(office, dossier=purchase.id, reason="又要了")


def test_taking_it_up_again_has_a_reason_and_is_told(office: Office, purchase: Dossier) -> None:
    with pytest.raises(rules.StillActive):
        closing.reopen(office, dossier=purchase.id, reason="补件")
    carried_out(office, purchase, "closing")
    with pytest.raises(ReasonMissing):
        closing.reopen(office, dossier=purchase.id, reason="")
    closing.reopen(office, dossier=purchase.id, reason="补件")
    assert dossiers.load(office, purchase.id).state == "active"
    assert happened(office, histories.of_dossier(office, purchase.id)[0]) == "重新启用：补件"
    assert verification.first_wrong(office) is None


def test_what_was_given_back_is_closed_but_nothing_else(office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "return", approval=Approval(DIRECTOR))
    returned = dossiers.load(office, purchase.id)
    assert [*closing.procedures(office, returned)] == ["closing"]
    with pytest.raises(rules.NotForThisState):
        carried_out(office, returned, "set-off", said={"agreement": "1"})
    carried_out(office, returned, "closing")


def test_a_renaming_is_an_alteration_with_a_number(office: Office, purchase: Dossier) -> None:
    altered = replace(purchase, buyers=(Buyer("王伟"),))
    done = carried_out(office, purchase, "renaming", reason="女儿买", evidence="协议3", altered=altered)
    assert (done.dossier.names, done.dossier.state) == ("王伟", "active")
    kinds = [each.kind for each in histories.of_dossier(office, purchase.id)]
    assert kinds[:2] == ["procedure.carried-out", "dossier.renamed"]


def test_a_renaming_does_not_ask_about_duties_that_go_on(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    assert closing.gate(office, purchase.id, "renaming") == rules.Gate()
    altered = replace(purchase, buyers=(Buyer("王伟"),))
    carried_out(office, purchase, "renaming", altered=altered, seen=frozenset())
    assert any(each.duty.outstanding for each in duties.of_dossier(office, purchase.id))


def test_an_offered_paper_is_accepted_before_a_renaming(office: Office, purchase: Dossier) -> None:
    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, [paper], "mortgage-lawyer", accepted=False)
    with pytest.raises(rules.StillOpen, match="2026-0002"):
        carried_out(office, purchase, "renaming", altered=replace(purchase, buyers=(Buyer("王伟"),)))


def test_an_alteration_is_what_the_procedure_says_and_leaves_nothing_behind(office: Office, purchase: Dossier) -> None:
    with pytest.raises(alterations.NotThatAct):
        carried_out(office, purchase, "exchange", altered=replace(purchase, buyers=(Buyer("王伟"),)))
    assert closing.last_of(office, purchase.id) is None


def test_a_procedure_is_found_by_its_number(office: Office, purchase: Dossier) -> None:
    done = carried_out(office, purchase, "closing")
    assert [found.dossier for found in finding.find(office, done.number)] == [purchase.id]


def test_every_procedure_names_what_some_room_declares(office: Office) -> None:
    declared = load_regulations(packaged_regulations()).vocabulary.procedures
    assert {"closing", "return", "renaming", "exchange", "set-off"} <= declared.keys()
    assert {kind for each in declared.values() for kind in each.open} <= open_things.declared().keys()


def test_papers_with_headquarters_are_not_open(office: Office, purchase: Dossier) -> None:
    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, [paper], "hq-archive")
    assert "papers-away" not in open_of(office, purchase)
    assert whereabouts.held(office, purchase.id)


def test_the_same_number_is_never_given_twice(office: Office, purchase: Dossier) -> None:
    other = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), contract="YS2"))
    numbers = [carried_out(office, each, "closing").number for each in (purchase, other)]
    assert numbers == ["BJ2026-0001", "BJ2026-0002"]
