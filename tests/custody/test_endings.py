"""How a hand-off ends: accepted, refused in part, withdrawn, voided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ChangedMeanwhile, ReasonMissing
from app.custody import checks, endings, filing, handoffs, handoffs_store
from app.custody import rules as custody
from app.custody.rules import Count, Line, Movement
from app.duties import service as duties
from app.office import history as histories
from tests.conftest import local
from tests.counter import LOAN, hand_over, keeper, open_clauses, papers_of, receive
from tests.fixtures.holders import OFFICE

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def test_a_paper_stays_ours_until_the_receiver_accepts(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))
    waiting = hand_over(office, purchase, paper, "signing-lawyer", accepted=False)
    assert keeper(office, purchase, paper[0]) == {OFFICE}
    endings.accept(office, waiting)
    assert keeper(office, purchase, paper[0]) == {"signing-lawyer"}


def test_a_promised_paper_cannot_be_promised_twice(office: Office, purchase: Dossier) -> None:
    paper = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, paper, "signing-lawyer", accepted=False)
    with pytest.raises(custody.PromisedElsewhere):
        hand_over(office, purchase, paper, "bank")


def test_the_receiver_refuses_one_paper_with_a_reason(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    endings.accept(office, waiting, refused={papers[1]: "缺公章"})
    assert keeper(office, purchase, papers[1]) == {OFFICE}
    assert keeper(office, purchase, papers[0]) == {"mortgage-lawyer"}
    assert "SO-1.5" in open_clauses(office)


def test_refusing_without_a_reason_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    with pytest.raises(ReasonMissing):
        endings.accept(office, waiting, refused={papers[0]: " "})
    assert handoffs.listed(office, "pending")


def test_a_withdrawn_offer_leaves_everything_as_it_was(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    endings.withdraw(office, waiting, "对方改期")
    assert keeper(office, purchase, papers[0]) == {OFFICE}
    with pytest.raises(custody.AlreadySettled):
        endings.accept(office, handoffs.by_number(office, waiting.number))


def test_the_second_of_two_who_settle_an_offer_is_refused(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "mortgage-lawyer", accepted=False)
    endings.accept(office, waiting)
    with pytest.raises(ChangedMeanwhile):
        endings.withdraw(office, waiting, "改期")


def test_voiding_a_hand_over_opens_the_duty_again(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    handed = hand_over(office, purchase, papers, "mortgage-lawyer")
    endings.void(office, handed, "交错了人")
    assert keeper(office, purchase, papers[0]) == {OFFICE}
    assert "SO-1.5" in open_clauses(office)


def test_what_a_voided_hand_over_gave_back_and_goes_there_again_is_handed_over(
    office: Office, purchase: Dossier
) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    endings.void(office, hand_over(office, purchase, papers, "mortgage-lawyer"), "交错律师")
    hand_over(office, purchase, papers, "mortgage-lawyer")
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert (states["SO-1.1"], states["SO-1.5"]) == ("open", "met")


def test_voiding_a_receipt_cancels_its_duties_visibly(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    endings.void(office, received, "送错了部门")
    assert open_clauses(office) == []
    assert {each.state for each in duties.of_dossier(office, purchase.id)} == {"cancelled"}


def test_a_receipt_whose_papers_moved_on_cannot_be_voided(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    hand_over(office, purchase, papers_of(received), "mortgage-lawyer")
    with pytest.raises(custody.MovedOn):
        endings.void(office, received, "送错了")


def test_a_receipt_whose_papers_are_offered_to_somebody_cannot_be_voided(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    waiting = hand_over(office, purchase, papers_of(received)[:1], "mortgage-lawyer", accepted=False)
    with pytest.raises(custody.PromisedElsewhere) as refused:
        endings.void(office, received, "送错了")
    assert refused.value.handoff == waiting.number
    assert not endings.undoable(office, received)
    endings.withdraw(office, waiting, "改期")
    assert endings.void(office, received, "送错了").state == "voided"


def test_nobody_accepts_what_the_giver_no_longer_has(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    papers = papers_of(received)
    waiting = hand_over(office, purchase, papers[:2], "mortgage-lawyer", accepted=False)
    # As a register of an earlier version may have it, which let the receipt be voided meanwhile.
    back = [Movement(papers[0], office.now(), OFFICE, "sales-back-office", Count(1, 0), received.id)]
    with office.register.transaction():
        moved = handoffs_store.move(office.register, back, office.now())
        office.record("documents.filed", dossier=purchase.id, documents=[], moved=moved)
    with pytest.raises(custody.NotHeldBy):
        endings.accept(office, waiting)
    settled = endings.accept(office, waiting, refused={papers[0]: "已退回"})
    assert settled.state == "accepted"
    assert not list(checks.faults(office))


def test_nothing_is_accepted_before_it_was_offered_or_after_now(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    lines = [Line(paper, Count(1, 0)) for paper in papers]
    office.clock = lambda: local("2026-10-12 16:00")
    told = {"dossier": purchase.id, "taker": "mortgage-lawyer", "lines": lines, "accepted": False}
    waiting = handoffs.hand_over(office, at=local("2026-10-12 14:00"), **told)  # type: ignore[arg-type]
    with pytest.raises(custody.BeforeLastMovement) as refused:
        endings.accept(office, waiting, at=local("2026-10-12 13:59"))
    assert refused.value.last == local("2026-10-12 14:00")
    with pytest.raises(custody.InTheFuture):
        endings.accept(office, waiting, at=local("2026-10-12 16:01"))
    assert handoffs.listed(office, "pending")
    assert endings.accept(office, waiting, at=local("2026-10-12 14:00")).settled_at == local("2026-10-12 14:00")


def test_what_was_refused_in_part_is_told_with_its_reason(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN))
    waiting = hand_over(office, purchase, papers, "bank", accepted=False)
    endings.accept(office, waiting, refused={papers[1]: "缺公章"}, counterpart="钱经理")
    told = next(each for each in histories.of_office(office) if each.kind == "documents.handed-over").body
    assert told is not None
    assert told["refused"] == [{"paper": papers[1], "reason": "缺公章"}]
    assert told["documents"] == ["loan-application#00000001", "bank-statement#00000003"]
    assert (told["to"], told["number"], told["handoff"]) == ("bank", waiting.number, waiting.id)
    kept = handoffs.by_number(office, waiting.number)
    assert (kept.counterpart, kept.state, kept.version) == ("钱经理", "accepted", waiting.version + 1)


def test_a_bundle_refused_whole_is_withdrawn_not_accepted(office: Office, purchase: Dossier) -> None:
    papers = papers_of(receive(office, purchase, *LOAN[:2]))
    waiting = hand_over(office, purchase, papers, "bank", accepted=False)
    with pytest.raises(custody.NothingChosen):
        endings.accept(office, waiting, refused=dict.fromkeys(papers, "缺公章"))
    with pytest.raises(ReasonMissing):
        endings.withdraw(office, waiting, " ")
    assert endings.withdraw(office, waiting, "改期").settled_at == office.now()
    gone = handoffs.by_number(office, waiting.number)
    with pytest.raises(custody.AlreadySettled) as refused:
        endings.withdraw(office, gone, "再撤")
    assert refused.value.state == "withdrawn"
    with pytest.raises(custody.AlreadySettled):
        endings.void(office, gone, "作废")


def test_voiding_takes_a_reason(office: Office, purchase: Dossier) -> None:
    received = receive(office, purchase, *LOAN)
    with pytest.raises(ReasonMissing):
        endings.void(office, received, " ")
    with pytest.raises(custody.AlreadySettled):
        endings.void(office, endings.void(office, received, "送错了"), "再来")


def test_nothing_is_accepted_before_what_moved_while_it_waited(office: Office, purchase: Dossier) -> None:
    """A photocopy is made of a paper that is offered already; the receiver cannot have signed before that."""
    papers = papers_of(receive(office, purchase, "presale-contract"))
    waiting = hand_over(office, purchase, papers, "bank", accepted=False)
    office.clock = lambda: local("2026-10-12 16:00")
    filing.copy(office, dossier=purchase.id, papers=papers, at=local("2026-10-12 12:00"))
    with pytest.raises(custody.BeforeLastMovement) as refused:
        endings.accept(office, waiting, at=local("2026-10-12 11:00"))
    assert refused.value.last == local("2026-10-12 12:00")


def test_a_return_that_never_was_takes_nothing_from_what_was_done_meanwhile(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    """SO-1.6: the contract went back by mistake and was registered online; once that mistake is voided, it is registered."""
    came = receive(office, purchase, "presale-contract")
    at("2026-10-12 11:00")
    back = hand_over(office, purchase, [came.lines[0].paper], "sales-back-office", accepted=True)
    filing.register_contract(office, dossier=purchase.id, number="WQ1")
    at("2026-10-12 12:00")
    endings.void(office, back, "退错了")
    states = {each.duty.clause: each.state for each in duties.of_dossier(office, purchase.id)}
    assert states["SO-1.6"] == "met"
    assert states["SO-1.7"] == "open"
