"""What is signed in the archive: the papers of a loan, of a destruction list, of an inspection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.access.matters import NothingToSign
from app.archive.destructions import service as destructions
from app.archive.inspections import service as inspections
from app.archive.loans import service as loans
from app.archive.signing import MATTERS, destruction, inspection, loan
from app.archive.volumes import service as volumes
from app.custody import handoffs
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.register.moments import stamp
from tests.closing.procedures import carried_out
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


def received(office: Office, dossier: Dossier, *kinds: str) -> list[str]:
    items = [Item(kind) for kind in kinds]
    handoff = handoffs.receive(office, dossier=dossier.id, giver="client", items=items, filed=True)
    return [line.paper for line in handoff.lines]


def test_a_loan_is_signed_with_who_what_for_until_when_and_every_paper(office: Office, purchase: Dossier) -> None:
    papers = received(office, purchase, "presale-contract", "survey-report")
    made = loans.request(
        office,
        dossier=purchase.id,
        lines=[Line(paper, Count(1, 0)) for paper in papers],
        borrower="孟律师",
        contact="法务部",
        purpose="应诉",
        due=date(2026, 10, 16),
    )
    assert loan(office, made.number) == {
        "slip": made.number,
        "dossier": purchase.id,
        "borrower": "孟律师",
        "contact": "法务部",
        "purpose": "应诉",
        "due": "2026-10-16",
        "reason": made.terms[0].reason,
        "papers": [{"paper": paper, "count": [1, 0]} for paper in papers],
    }
    for slip in (f"{made.number}-1", "JY2026-0009", "nothing"):
        with pytest.raises(NothingToSign):
            loan(office, slip)


def test_a_destruction_list_is_signed_with_its_people_and_every_paper(office: Office) -> None:
    sold = dossiers.open_dossier(office, replace(a_purchase("2-1-1001"), payment="other"))
    sold = carried_out(office, sold, "closing").dossier
    papers = received(office, sold, "survey-report", "survey-report")
    volume = volumes.draw_up(office, replace(volumes.fresh(office, "2015 年旧档", sold.id), year=2015, retention=10))
    volumes.put_in(office, dossier=sold.id, papers=papers, volume=volume.number)
    drawn = destructions.draw_up(office, reason="保管期满", approver="何志远", executor="林晓燕", witness="高敏")
    assert destruction(office, drawn.number) == {
        "list": drawn.number,
        "reason": "保管期满",
        "people": ["何志远", "林晓燕", "高敏"],
        "volumes": [[volume.id, papers]],
    }
    with pytest.raises(NothingToSign):
        destruction(office, "XH2026-0009")


def test_an_inspection_that_has_ended_is_signed_line_by_line(office: Office, purchase: Dossier) -> None:
    received(office, purchase, "presale-contract", "survey-report")
    begun = inspections.begin(office)
    inspections.scan(office, begun, "00000001")
    inspections.note_damage(office, begun, "00000001", damage="水渍", repair="烘干")
    inspections.scan(office, begun, "99999999")
    with pytest.raises(NothingToSign):
        inspection(office, begun.number)
    inspections.finish(office, begun, liable="林晓燕", note="季度盘点")
    told = inspection(office, begun.number)
    assert (told["inspection"], told["ended"], told["note"]) == (
        begun.number, stamp(local("2026-10-12 10:00")), "季度盘点",
    )  # fmt: skip
    found = {line[0]: line[1:] for line in told["lines"]}
    assert found.keys() == {"00000001", "00000002", "99999999"}
    assert found["00000001"][1] == "水渍"
    assert len({line[0] for line in found.values()}) == 3


def test_loans_and_destructions_are_approved_the_rest_is_signed_by_who_keeps_the_archive() -> None:
    assert {name: matter.right for name, matter in MATTERS.items()} == {
        "destruction-approval": "approve",
        "destruction": "archive",
        "inspection": "archive",
        "loan": "approve",
    }
