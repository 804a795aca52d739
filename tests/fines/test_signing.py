"""What is signed of fines: every line that a decision is about, and a month's deductions whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.access.signoffs import ChangedSinceShown
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines import wages
from app.fines.deductions import Limits
from app.fines.service import Hand, Verdict
from app.fines.signing import MATTERS, fine, wage_sheet
from app.register.moments import stamp
from tests.conftest import local

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.fine_ledger import Line
    from app.office.office import Office


@pytest.fixture
def decided(office: Office, purchase: Dossier) -> Line:
    """The clerk lost a contract; the director decided on 100 yuan."""
    handoff = handoffs.receive(
        office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")], filed=True
    )
    losses.report(office, dossier=purchase.id, papers=[handoff.lines[0].paper], liable="林晓燕")
    line = next(each for each in fine_lines.listed(office) if each.proposal.person == "林晓燕")
    office.signed_in = "何志远"
    return fines.decide(office, [Verdict(line.id, 10_000, "初次")])[0]


def test_a_decision_is_signed_with_everything_it_says(office: Office, decided: Line) -> None:
    (told,) = fine(office, "JD2026-0001")["lines"]
    assert json.loads(told.pop("evidence"))["clause"] == "SO-1.10"
    assert told == {
        "number": "FK2026-0001",
        "line": decided.id,
        "person": "林晓燕",
        "clause": "SO-1.10",
        "breached": "SO-1.10",
        "kind": "approved",
        "amount": 10_000,
        "at": stamp(local("2026-10-12 10:00")),
        "decider": "何志远",
        "reason": "初次",
    }
    assert fine(office, "JD2026-0001")["decision"] == "JD2026-0001"


def test_a_later_decision_on_the_same_line_is_signed_by_itself(office: Office, decided: Line) -> None:
    fines.reverse(office, decided.id, reason="资料找回")
    assert [each["amount"] for each in fine(office, "JD2026-0001")["lines"]] == [10_000]
    (later,) = fine(office, "JD2026-0002")["lines"]
    assert (later["kind"], later["amount"], later["reason"]) == ("reversed", -10_000, "资料找回")


def test_a_months_deductions_are_signed_whole(office: Office, decided: Line) -> None:
    wages.set_limits(office, Limits(20, 269_000))
    wages.set_wage(office, person="林晓燕", month="2026-10", amount=300_000)
    wages.settle(office, "2026-10")
    told = wage_sheet(office, "KK202610")
    (slip,) = json.loads(told.pop("slips"))
    assert told == {"sheet": "KK202610", "decider": "何志远", "at": stamp(local("2026-10-12 10:00"))}
    assert (slip["person"], slip["wage"], slip["cap"], slip["brought"], slip["new"]) == (
        "林晓燕", 300_000, 31_000, 0, 10_000,
    )  # fmt: skip
    assert slip["shares"] == [{"line": decided.id, "number": "FK2026-0001", "owed": 10_000, "taken": 10_000}]


def test_what_is_not_there_is_not_signed(office: Office) -> None:
    for content, record in ((fine, "JD2026-0001"), (wage_sheet, "KK202610")):
        with pytest.raises(NothingToSign):
            content(office, record)


def test_both_take_the_right_to_approve() -> None:
    assert {name: matter.right for name, matter in MATTERS.items()} == {"fine": "approve", "wage-sheet": "approve"}


def test_nothing_else_is_decided_than_what_was_seen(office: Office, decided: Line) -> None:
    seen = (decided,)
    fines.object_(office, decided.id, text="资料是前任弄丢的")
    with pytest.raises(ChangedSinceShown):
        fines.answer(office, decided.id, amount=5_000, text="减半", hand=Hand(seen=seen))
    (now,) = (each for each in fine_lines.listed(office) if each.id == decided.id)
    assert fines.answer(office, decided.id, amount=5_000, text="减半", hand=Hand(seen=(now,))).amount == 5_000


def test_no_other_slips_are_settled_than_those_that_were_seen(office: Office, decided: Line) -> None:
    wages.set_limits(office, Limits(20, 269_000))
    seen = wages.sheet(office, "2026-10").slips
    wages.set_wage(office, person="林晓燕", month="2026-10", amount=300_000)
    with pytest.raises(ChangedSinceShown):
        wages.settle(office, "2026-10", Hand(seen=seen))
    now = wages.sheet(office, "2026-10").slips
    assert wages.settle(office, "2026-10", Hand(seen=now)).slips == now
