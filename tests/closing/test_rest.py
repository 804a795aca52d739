"""Closed dossiers of past years are put to rest: lists leave them out, they are found, and they wake."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.closing import resting, rules
from app.closing import service as closing
from app.closing.service import Approval
from app.contacts import service as contacts
from app.custody import handoffs
from app.custody.handoffs import Item
from app.dossiers import finding, hits
from app.dossiers import service as dossiers
from app.dossiers.words import happened
from app.keeping import verification
from app.office import history as histories
from app.office import open_things, proposals
from tests.closing.procedures import DIRECTOR, carried_out
from tests.closing.test_procedures import complain, lend
from tests.conftest import a_purchase, local
from tests.counter import hand_over, papers_of, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office

    Clock = Callable[[str], None]


@pytest.fixture
def closed(office: Office, purchase: Dossier, at: Clock) -> Dossier:
    """A purchase that was closed in October 2026; it is February 2027."""
    done = carried_out(office, purchase, "closing").dossier
    at("2027-02-01 10:00")
    return done


def rest(office: Office, *chosen: Dossier, year: int = 2026) -> int:
    return resting.put_to_rest(office, chosen=[each.id for each in chosen], year=year)


def test_what_was_closed_in_a_past_year_can_rest(office: Office, closed: Dossier) -> None:
    (found,) = resting.candidates(office)
    assert (found.dossier.id, str(found.since), found.open) == (closed.id, "2026-10-12", ())
    assert resting.candidates(office, 2025) == []


def test_this_years_cannot(office: Office, purchase: Dossier) -> None:
    done = carried_out(office, purchase, "closing").dossier
    assert resting.candidates(office) == []
    with pytest.raises(resting.YearNotOver):
        rest(office, done)


def test_an_active_one_cannot(office: Office, purchase: Dossier, at: Clock) -> None:
    at("2027-02-01 10:00")
    with pytest.raises(rules.StillActive):
        rest(office, purchase)


def test_several_rest_in_one_act_that_is_told(office: Office, closed: Dossier, at: Clock) -> None:
    at("2026-11-01 10:00")
    other = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), contract="YS2"))
    other = carried_out(office, other, "return", approval=Approval(DIRECTOR)).dossier
    at("2027-02-01 10:00")
    assert rest(office, closed, other) == 2
    assert {dossiers.load(office, each.id).resting for each in (closed, other)} == {2026}
    assert happened(office, histories.of_dossier(office, closed.id)[0]) == "转入 2026 年度休眠"
    (whole,) = [each for each in histories.of_office(office) if each.kind == resting.ALL_RESTED]
    assert happened(office, whole) == "2 份档案转入 2026 年度休眠"
    assert verification.first_wrong(office) is None


def test_nobody_chosen_is_said(office: Office) -> None:
    with pytest.raises(resting.NobodyRests):
        rest(office)


def test_what_has_something_open_stays_awake_and_nothing_changes(office: Office, purchase: Dossier, at: Clock) -> None:
    complain(office, purchase)
    given_back = carried_out(office, purchase, "return", approval=Approval(DIRECTOR)).dossier
    at("2027-02-01 10:00")
    (found,) = resting.candidates(office)
    assert any("TS2026-0001" in each for each in found.open)
    with pytest.raises(rules.StillOpen):
        rest(office, given_back)
    assert dossiers.load(office, given_back.id).resting == 0


def test_lists_and_boards_leave_it_out_and_say_so(office: Office, closed: Dossier) -> None:
    rest(office, closed)
    assert dossiers.states(office) == {"resting": 1}
    assert dossiers.count(office, dossiers.Wanted(state="closed")) == 0
    assert dossiers.count(office, dossiers.Wanted(state="resting")) == 1
    assert dossiers.choices(office, "state") == ["resting"]
    assert dossiers.board(office, 1, "2") == []


def test_it_is_found_and_marked(office: Office, closed: Dossier) -> None:
    rest(office, closed)
    (found,) = finding.find(office, "陈䶮")
    assert found.id == closed.id
    assert hits.line(office, found).endswith("休眠")
    assert dossiers.named(office, closed.number).id == closed.id


def test_it_wakes_as_it_was(office: Office, closed: Dossier) -> None:
    with pytest.raises(resting.NotAtRest):
        resting.wake(office, dossier=closed.id)
    rest(office, closed)
    woken = resting.wake(office, dossier=closed.id)
    assert (woken.state, woken.resting) == ("closed", 0)
    assert happened(office, histories.of_dossier(office, closed.id)[0]) == "从休眠中唤醒"
    assert verification.first_wrong(office) is None


def test_papers_that_come_in_wake_it(office: Office, closed: Dossier) -> None:
    rest(office, closed)
    receive(office, closed, "title-certificate", giver="client")
    assert dossiers.load(office, closed.id).resting == 0
    assert verification.first_wrong(office) is None


def test_a_complaint_wakes_it(office: Office, closed: Dossier) -> None:
    rest(office, closed)
    complain(office, closed)
    assert dossiers.load(office, closed.id).resting == 0


def test_taken_up_again_it_does_not_rest(office: Office, closed: Dossier) -> None:
    rest(office, closed)
    again = closing.reopen(office, dossier=closed.id, reason="补件")
    assert (again.state, again.resting) == ("active", 0)
    handoffs.receive(office, dossier=again.id, giver="client", items=[Item("title-certificate")])
    assert verification.first_wrong(office) is None


def test_whatever_keeps_a_dossier_awake_says_where_to_look(office: Office, purchase: Dossier, at: Clock) -> None:
    """Each kind that keeps awake names the dossiers in which it may be open, so that nobody looks at all of them."""
    assert all(open_things.declared()[kind].files for kind in resting.AWAKE)
    (paper,) = papers_of(receive(office, purchase, "presale-contract"))
    hand_over(office, purchase, [paper], "mortgage-lawyer", accepted=False)
    (other,) = papers_of(receive(office, purchase, "income-proof"))
    lend(office, purchase, other)
    complain(office, purchase)
    contacts.plan(office, dossier=purchase.id, words="催材料", day=local("2026-12-01 09:00").date(), person=DIRECTOR)
    at("2026-10-20 10:00")
    proposals.bring_up_to_date(office)
    found = open_things.of_dossier(office, purchase.id)
    assert {*resting.AWAKE} <= found.keys()
    for kind in resting.AWAKE:
        look = open_things.declared()[kind].files
        assert look
        assert purchase.id in look(office), kind
