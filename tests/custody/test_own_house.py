"""An office whose regulations call their holders otherwise: its papers come to it, are lent and counted all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.archive import figures
from app.archive.loans import service as loans
from app.custody import handoffs, whereabouts
from app.custody import rules as custody
from app.custody.handoffs import Item, ThroughLoans
from app.custody.rules import Count, Line
from app.register.settings import set_setting
from tests.rulebook.test_parts import OWN

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def goes_by(office: Office, text: str) -> None:
    (office.register.folder / "own.toml").write_text(text, encoding="utf-8")
    with office.register.transaction():
        set_setting(office.register, "regulations", "own.toml")
    office.forget_rules()


def test_papers_are_received_by_the_own_holder(office: Office, purchase: Dossier) -> None:
    goes_by(office, OWN)
    handoff = handoffs.receive(office, dossier=purchase.id, giver="somebody", items=[Item("deed", 1, 1)])
    assert (handoff.giver, handoff.taker) == ("somebody", "reading-room")
    assert whereabouts.held(office, purchase.id)[0].holders == {"reading-room": Count(1, 1)}
    assert [(kind.kind, kind.here) for kind in figures.figures(office).kinds] == [("deed", Count(1, 1))]


def test_whoever_borrows_there_gets_nothing_without_a_loan(office: Office, purchase: Dossier) -> None:
    goes_by(office, OWN)
    (line,) = handoffs.receive(office, dossier=purchase.id, giver="somebody", items=[Item("deed")]).lines
    with pytest.raises(ThroughLoans):
        handoffs.hand_over(office, dossier=purchase.id, taker="reader", lines=[line])
    due = office.rules.calendar.after(office.today(), 3)
    asked = loans.request(office, dossier=purchase.id, lines=[line], borrower="Anna Wei", purpose="court", due=due)
    assert [each.paper for each in asked.lines] == [line.paper]


def test_where_the_regulations_know_no_holder_nobody_receives(office: Office, purchase: Dossier) -> None:
    goes_by(office, OWN.partition("[holders]")[0])
    with pytest.raises(custody.HolderUnknown):
        handoffs.receive(office, dossier=purchase.id, giver="somebody", items=[Item("deed")])
    assert whereabouts.held(office, purchase.id) == []
    with pytest.raises(custody.HolderUnknown):
        handoffs.hand_over(office, dossier=purchase.id, taker="somebody", lines=[Line("p", Count(1, 0))])
