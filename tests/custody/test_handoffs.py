"""Papers come and go; at any minute one knows where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing, UnknownRecord
from app.base.typed_dates import NotADate
from app.custody import filing, handoffs, whereabouts
from app.custody import rules as custody
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.rules import Count, Line
from app.duties import service as duties
from app.keeping import verification
from app.office import history as histories
from tests.conftest import local
from tests.counter import LOAN, hand_over, open_clauses, papers_of, receive
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


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


def test_a_copied_paper_given_back_unfiled_is_returned(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    filing.copy(office, dossier=purchase.id, papers=papers)
    hand_over(office, purchase, papers, "sales-back-office")
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert (states["SO-1.1"], states["SO-1.5"]) == ("cancelled", "cancelled")


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
    before = verification.head(office)
    with pytest.raises(custody.NothingChosen):
        receive(office, purchase)
    assert verification.head(office) == before


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


def test_a_paper_promised_elsewhere_is_not_brought_back_meanwhile(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, "presale-contract")
    contract = received.lines[0].paper
    with pytest.raises(custody.NotHeldBy):
        handoffs.receive(office, dossier=purchase.id, giver="bank", items=[Item("presale-contract", paper=contract)])
    with pytest.raises(handoffs.ThroughLoans):
        handoffs.receive(office, dossier=purchase.id, giver="borrower", items=[Item("presale-contract")])


def test_photocopies_are_counted_told_and_made_of_what_is_here(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN[:2]))
    filing.copy(office, dossier=purchase.id, papers=papers[:1])
    assert [held.holders[OFFICE] for held in whereabouts.held(office, purchase.id)] == [Count(1, 1), Count(1, 0)]
    told = histories.of_office(office)[0]
    assert told.kind == "documents.copied"
    assert (told.body or {})["documents"] == ["loan-application#00000001"]
    hand_over(office, purchase, papers[1:], "bank")
    with pytest.raises(custody.NotHeldBy) as refused:
        filing.copy(office, dossier=purchase.id, papers=papers)
    assert (refused.value.wanted, refused.value.held) == (Count(0, 1), Count(0, 0))
    for wrong, moment in ((custody.NothingChosen, None), (custody.InTheFuture, local("2026-10-12 10:01"))):
        with pytest.raises(wrong):
            filing.copy(office, dossier=purchase.id, papers=[] if moment is None else papers[:1], at=moment)
    with pytest.raises(custody.BeforeLastMovement):
        filing.copy(office, dossier=purchase.id, papers=papers[:1], at=local("2026-10-12 09:59"))
    assert verification.first_wrong(office) is None


@pytest.mark.parametrize("note", [filing.file, filing.mark_for_hq, filing.put_in_volume])
def test_nothing_is_filed_in_the_future_or_without_a_paper(
    office: Office, purchase: Dossier, note: Callable[..., None]
) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    with pytest.raises(custody.InTheFuture):
        note(office, dossier=purchase.id, papers=papers, at=local("2026-10-12 10:01"))
    with pytest.raises(custody.NothingChosen):
        note(office, dossier=purchase.id, papers=[])
    note(office, dossier=purchase.id, papers=papers[:2], at=local("2026-10-12 10:00"))
    told = histories.of_office(office)[0].body or {}
    assert told["documents"] == ["loan-application#00000001", "income-proof#00000002"]


def test_a_contract_is_not_registered_tomorrow(office: Office, purchase: Dossier) -> None:
    with pytest.raises(custody.InTheFuture):
        filing.register_contract(office, dossier=purchase.id, number="WQ1", at=local("2026-10-12 10:01"))
    filing.register_contract(office, dossier=purchase.id, number=" WQ1 ", at=local("2026-10-12 10:00"))
    assert (histories.of_office(office)[0].body or {})["number"] == "WQ1"


def test_a_paper_is_lost_once_and_found_once(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    with pytest.raises(custody.NothingChosen):
        losses.report(office, dossier=purchase.id, papers=[])
    with pytest.raises(losses.NotLost) as not_lost:
        losses.report_found(office, dossier=purchase.id, papers=papers[:1])
    assert not_lost.value.number == "00000001"
    number = losses.report(office, dossier=purchase.id, papers=papers[:2], liable="林晓燕", note=" 柜里没有 ")
    with pytest.raises(losses.AlreadyLost) as lost:
        losses.report(office, dossier=purchase.id, papers=papers)
    assert (number, lost.value.number) == ("YS2026-0001", "00000002")
    told = losses.by_number(office, number).body or {}
    assert (told["liable"], told["note"], len(told["documents"])) == ("林晓燕", "柜里没有", 2)
    with pytest.raises(UnknownRecord):
        losses.by_number(office, "YS2026-0002")
    losses.report_found(office, dossier=purchase.id, papers=papers[:1])
    assert losses.lost(office, purchase.id) == {"income-proof#00000002"}
    assert losses.lost_anywhere(office) == {(purchase.id, "income-proof#00000002")}
    with pytest.raises(custody.InTheFuture):
        losses.report_found(office, dossier=purchase.id, papers=papers[1:2], at=local("2026-10-12 10:01"))
    losses.report_found(office, dossier=purchase.id, papers=papers[1:2])
    assert losses.lost_anywhere(office) == set()


def test_an_exchange_takes_only_what_is_held_from_one_to_another(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))[0]
    told = {"dossier": purchase.id, "at": office.now()}
    for giver, taker, count, refusal in (
        ("bank", "notary", Count(1, 0), custody.NotHeldBy),
        (OFFICE, "notary", Count(2, 0), custody.NotHeldBy),
        (OFFICE, OFFICE, Count(1, 0), custody.SameHolder),
        (OFFICE, "notary", Count(0, 0), custody.NothingChosen),
    ):
        with pytest.raises(refusal):
            handoffs.exchange(office, giver=giver, taker=taker, lines=[Line(paper, count)], **told)  # type: ignore[arg-type]


def test_a_loss_is_noticed_now_or_earlier(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    with pytest.raises(custody.InTheFuture):
        losses.report(office, dossier=purchase.id, papers=papers, at=local("2026-10-12 10:01"))
    losses.report(office, dossier=purchase.id, papers=papers[:1], at=local("2026-10-12 10:00"))
    losses.report(office, dossier=purchase.id, papers=papers[1:])
    assert len(losses.lost(office, purchase.id)) == len(LOAN)
