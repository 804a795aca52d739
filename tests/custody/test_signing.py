"""What the receiver signs: every paper with its counts, and what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.custody import endings, handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.custody.signing import MATTERS, acceptance
from app.register.moments import stamp
from tests.conftest import local

if TYPE_CHECKING:
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def offered(office: Office, purchase: Dossier) -> Handoff:
    """A contract and two copies of a form, offered to the signing lawyer."""
    items = [Item("presale-contract"), Item("presale-registration-form", 1, 2)]
    received = handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items)
    lines = [Line(received.lines[0].paper, Count(1, 0)), Line(received.lines[1].paper, Count(0, 2))]
    return handoffs.hand_over(office, dossier=purchase.id, taker="signing-lawyer", lines=lines, accepted=False)


def test_the_acceptance_says_every_paper_its_sheets_and_what_was_refused(
    office: Office, purchase: Dossier, offered: Handoff
) -> None:
    endings.accept(office, offered, refused={offered.lines[1].paper: "缺公章"})
    assert acceptance(office, offered.number) == {
        "receipt": offered.number,
        "dossier": purchase.id,
        "from": "client-service",
        "to": "signing-lawyer",
        "at": stamp(local("2026-10-12 10:00")),
        "state": "accepted",
        "papers": [
            {"number": "00000001", "kind": "presale-contract", "originals": 1, "copies": 0, "refused": ""},
            {
                "number": "00000002",
                "kind": "presale-registration-form",
                "originals": 0,
                "copies": 2,
                "refused": "缺公章",
            },
        ],
    }


def test_it_says_that_it_was_voided(office: Office, offered: Handoff) -> None:
    endings.void(office, endings.accept(office, offered), "交错了人")
    assert acceptance(office, offered.number)["state"] == "voided"


def test_what_is_only_offered_or_unknown_is_not_signed(office: Office, offered: Handoff) -> None:
    for number in (offered.number, "2026999999"):
        with pytest.raises(NothingToSign):
            acceptance(office, number)


def test_whoever_handles_papers_may_sign_for_them() -> None:
    assert MATTERS["acceptance"].right == "handoffs"
