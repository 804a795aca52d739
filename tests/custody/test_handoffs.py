"""Papers come and go; at any minute one knows where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ChangedMeanwhile, ReasonMissing
from app.base.typed_dates import NotADate
from app.custody import filing, handoffs, settling, whereabouts
from app.custody import rules as custody
from app.custody.handoffs import Item
from app.custody.rules import OFFICE, Count, Line
from app.duties import service as duties
from app.keeping import verifying
from app.office import history as histories
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office

LOAN = ("loan-application", "income-proof", "bank-statement")


def receive(office: Office, purchase: Dossier, *kinds: str, giver: str = "sales-back-office") -> Handoff:
    return handoffs.receive(office, dossier=purchase.id, giver=giver, items=[Item(kind) for kind in kinds])


def hand_over(office: Office, purchase: Dossier, papers: list[str], taker: str, **named: object) -> Handoff:
    lines = [Line(paper, Count(1, 0)) for paper in papers]
    return handoffs.hand_over(office, dossier=purchase.id, taker=taker, lines=lines, **named)  # type: ignore[arg-type]


def papers_of(handoff: Handoff) -> list[str]:
    return [line.paper for line in handoff.lines]


def keeper(office: Office, purchase: Dossier, paper: str) -> set[str]:
    return next(set(held.holders) for held in whereabouts.held(office, purchase.id) if held.paper.id == paper)


def open_clauses(office: Office) -> list[str]:
    return sorted(each.duty.clause for each in duties.due(office, within=None))


def test_received_papers_of_a_mortgage_purchase_produce_their_duties(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN, "presale-contract", "presale-registration-form")
    assert open_clauses(office) == ["SO-1.1", "SO-1.5", "SO-1.6", "SO-1.7"]


def test_loan_papers_are_due_24_hours_after_receipt(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, *LOAN)
    due = {each.duty.clause: each.duty.due for each in duties.due(office, within=None)}
    assert due["SO-1.5"] == local("2026-10-13 10:00")
    assert due["SO-1.1"] == local("2026-10-13 00:00")


def test_handing_over_the_complete_set_meets_the_duty(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(received), "mortgage-lawyer")
    assert "SO-1.5" not in open_clauses(office)


def test_handing_over_an_incomplete_set_does_not(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(received)[:2], "mortgage-lawyer")
    assert "SO-1.5" in open_clauses(office)


def test_handing_the_set_to_somebody_else_does_not(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(received), "bank")
    assert "SO-1.5" in open_clauses(office)


def test_filing_everything_meets_the_check_in(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, "presale-contract")
    filing.file(office, dossier=purchase.id, papers=papers_of(received))
    assert "SO-1.1" not in open_clauses(office)
    assert "SO-1.2" in open_clauses(office)


def test_registering_the_contract_online_meets_its_duty(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    filing.register_contract(office, dossier=purchase.id, number="WQ1")
    assert "SO-1.6" not in open_clauses(office)


def test_a_registration_needs_its_number(office: Office, purchase: Dossier) -> None:
    with pytest.raises(filing.NumberMissing):
        filing.register_contract(office, dossier=purchase.id, number=" ")


def test_the_returned_contract_goes_on_to_the_mortgage_lawyer(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    contract = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, contract, "signing-lawyer")
    at("2026-10-14 09:00")
    back = [Item("presale-contract", 1, 0, contract[0])]
    handoffs.receive(office, dossier=purchase.id, giver="signing-lawyer", items=back)
    due = {each.duty.clause: each.duty.due for each in duties.due(office, within=None)}
    assert due["SO-1.8"] == local("2026-10-17 00:00")
    hand_over(office, purchase, contract, "mortgage-lawyer")
    assert "SO-1.8" not in open_clauses(office)


def test_a_paper_stays_ours_until_the_receiver_accepts(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))
    waiting = hand_over(office, purchase, paper, "signing-lawyer", accepted=False)
    assert keeper(office, purchase, paper[0]) == {OFFICE}
    settling.accept(office, waiting)
    assert keeper(office, purchase, paper[0]) == {"signing-lawyer"}


def test_a_promised_paper_cannot_be_promised_twice(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, paper, "signing-lawyer", accepted=False)
    with pytest.raises(custody.PromisedElsewhere):
        hand_over(office, purchase, paper, "bank")


def test_the_receiver_refuses_one_paper_with_a_reason(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    settling.accept(office, waiting, refused={papers[1]: "缺公章"})
    assert keeper(office, purchase, papers[1]) == {OFFICE}
    assert keeper(office, purchase, papers[0]) == {"mortgage-lawyer"}
    assert "SO-1.5" in open_clauses(office)


def test_refusing_without_a_reason_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    with pytest.raises(ReasonMissing):
        settling.accept(office, waiting, refused={papers[0]: " "})
    assert handoffs.listed(office, "pending")


def test_a_withdrawn_offer_leaves_everything_as_it_was(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    settling.withdraw(office, waiting, "对方改期")
    assert keeper(office, purchase, papers[0]) == {OFFICE}
    with pytest.raises(custody.AlreadySettled):
        settling.accept(office, handoffs.by_number(office, waiting.number))


def test_the_second_of_two_who_settle_an_offer_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    settling.accept(office, waiting)
    with pytest.raises(ChangedMeanwhile):
        settling.withdraw(office, waiting, "改期")


def test_voiding_a_hand_over_opens_the_duty_again(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    handed = hand_over(office, purchase, papers, "mortgage-lawyer")
    settling.void(office, handed, "交错了人")
    assert keeper(office, purchase, papers[0]) == {OFFICE}
    assert "SO-1.5" in open_clauses(office)


def test_what_a_voided_hand_over_gave_back_and_goes_there_again_is_handed_over(
    office: Office, purchase: Dossier
) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    settling.void(office, hand_over(office, purchase, papers, "mortgage-lawyer"), "交错律师")
    hand_over(office, purchase, papers, "mortgage-lawyer")
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert (states["SO-1.1"], states["SO-1.5"]) == ("open", "met")


def test_a_copied_paper_given_back_unfiled_is_returned(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    filing.copied(office, dossier=purchase.id, papers=papers)
    hand_over(office, purchase, papers, "sales-back-office")
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert (states["SO-1.1"], states["SO-1.5"]) == ("cancelled", "cancelled")


def test_voiding_a_receipt_cancels_its_duties_visibly(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    settling.void(office, received, "送错了部门")
    assert open_clauses(office) == []
    assert {each.state for each in duties.of_dossier(office, purchase.id)} == {"cancelled"}


def test_a_receipt_whose_papers_moved_on_cannot_be_voided(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(received), "mortgage-lawyer")
    with pytest.raises(custody.MovedOn):
        settling.void(office, received, "送错了")


def test_papers_given_back_unfiled_end_their_duties(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    hand_over(office, purchase, papers, "sales-back-office")
    assert open_clauses(office) == []


def test_nobody_hands_over_more_than_is_there(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))[0]
    with pytest.raises(custody.NotHeldBy):
        handoffs.hand_over(office, dossier=purchase.id, taker="bank", lines=[Line(paper, Count(2, 0))])


def test_a_hand_over_in_the_future_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    with pytest.raises(custody.InTheFuture):
        hand_over(office, purchase, papers, "bank", at=local("2026-10-12 10:01"))


def test_a_hand_over_before_the_paper_came_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    with pytest.raises(custody.BeforeLastMovement):
        hand_over(office, purchase, papers, "bank", at=local("2026-10-12 09:59"))


def test_an_empty_bundle_is_refused_and_nothing_has_changed(office: Office, purchase: Dossier) -> None:
    before = verifying.head(office)
    with pytest.raises(custody.NothingChosen):
        receive(office, purchase)
    assert verifying.head(office) == before


def test_for_any_past_minute_the_keeper_is_named(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))
    at("2026-10-12 15:30")
    hand_over(office, purchase, paper, "signing-lawyer")
    assert whereabouts.holders_at(office, paper[0], local("2026-10-12 09:59")) == {}
    assert set(whereabouts.holders_at(office, paper[0], local("2026-10-12 10:00"))) == {OFFICE}
    assert set(whereabouts.holders_at(office, paper[0], local("2026-10-12 15:29"))) == {OFFICE}
    assert set(whereabouts.holders_at(office, paper[0], local("2026-10-12 15:30"))) == {"signing-lawyer"}


def test_copies_may_be_with_several_holders(office: Office, purchase: Dossier) -> None:
    items = [Item("income-proof", 1, 3)]
    handoff = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    paper = handoff.lines[0].paper
    handoffs.hand_over(office, dossier=purchase.id, taker="bank", lines=[Line(paper, Count(0, 2))])
    held = next(each for each in whereabouts.held(office, purchase.id) if each.paper.id == paper)
    assert held.holders == {OFFICE: Count(1, 1), "bank": Count(0, 2)}


def test_back_dating_is_visible(office: Office, purchase: Dossier) -> None:
    items = [Item("presale-contract")]
    at = local("2026-10-10 16:00")
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, at=at)
    entry = histories.of_dossier(office, purchase.id)[0]
    assert (entry.at, entry.entered_at) == (at, local("2026-10-12 10:00"))


def test_receipts_are_numbered_without_gaps(office: Office, purchase: Dossier) -> None:
    first = receive(office, purchase, "presale-contract")
    with pytest.raises(custody.NothingChosen):
        receive(office, purchase)
    second = receive(office, purchase, "income-proof")
    assert [first.number, second.number] == ["2026-0001", "2026-0002"]


def test_a_paper_refused_at_the_counter_is_not_registered(office: Office, purchase: Dossier) -> None:
    items = [Item("presale-contract"), Item("income-proof", refused="过期")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    assert [held.paper.kind for held in whereabouts.held(office, purchase.id)] == ["presale-contract"]


def test_a_cancelled_duty_needs_a_reason_and_keeps_it(office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract")
    duty = next(each.duty for each in duties.due(office, within=None) if each.duty.clause == "SO-1.6")
    with pytest.raises(ReasonMissing):
        duties.end(office, duty, "duty.cancelled", "")
    duties.end(office, duty, "duty.cancelled", "合同作废重签")
    kept = next(each.duty for each in duties.of_dossier(office, purchase.id) if each.duty.clause == "SO-1.6")
    assert kept.closing is not None
    assert kept.closing.reason == "合同作废重签"


def test_a_late_duty_proposes_its_fine(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    receive(office, purchase, *LOAN)
    at("2026-10-13 10:01")
    late = next(each.duty for each in duties.due(office) if each.duty.clause == "SO-1.5")
    assert [(each.person, each.low, each.high) for each in duties.proposals(office, late)] == [("林晓燕", 2000, 5000)]


def test_a_validity_is_typed_in_any_way_and_kept_as_a_day(office: Office, purchase: Dossier) -> None:
    items = [Item("income-proof", valid_until="1231")]
    handoffs.receive(office, dossier=purchase.id, giver="client", items=items)
    assert whereabouts.held(office, purchase.id)[0].paper.valid_until == "2026-12-31"


def test_a_validity_that_is_no_day_is_refused(office: Office, purchase: Dossier) -> None:
    items = [Item("income-proof", valid_until="长期有效")]
    with pytest.raises(NotADate):
        handoffs.receive(office, dossier=purchase.id, giver="client", items=items)
    assert whereabouts.held(office, purchase.id) == []
