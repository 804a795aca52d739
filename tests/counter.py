"""What a clerk does at the counter: papers received, handed over, and where they are then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.complaints import service as complaints
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.duties import service as duties

if TYPE_CHECKING:
    from app.complaints.rules import Complaint
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office

LOAN = ("loan-application", "income-proof", "bank-statement")
"""Kinds of papers of a loan."""


def receive(office: Office, purchase: Dossier, *kinds: str, giver: str = "sales-back-office") -> Handoff:
    """New papers of these kinds come in."""
    return handoffs.receive(office, dossier=purchase.id, giver=giver, items=[Item(kind) for kind in kinds])


def hand_over(office: Office, purchase: Dossier, papers: list[str], taker: str, **named: object) -> Handoff:
    """One original of each paper goes out."""
    lines = [Line(paper, Count(1, 0)) for paper in papers]
    return handoffs.hand_over(office, dossier=purchase.id, taker=taker, lines=lines, **named)  # type: ignore[arg-type]


def complain(
    office: Office, purchase: Dossier, *concerned: str, words: str = "漏水", cause: str = "其他", phone: str = ""
) -> Complaint:
    """The first buyer calls, about these departments."""
    told = {"client": "陈䶮", "phone": phone, "channel": "call", "cause": cause, "words": words}
    return complaints.receive(office, dossier=purchase.id, concerned=list(concerned), **told)  # type: ignore[arg-type]


def papers_of(handoff: Handoff) -> list[str]:
    """The ids of the papers in a hand-off."""
    return [line.paper for line in handoff.lines]


def keepers(office: Office, purchase: Dossier) -> list[set[str]]:
    """Who holds each paper of a dossier."""
    return [set(held.holders) for held in whereabouts.held(office, purchase.id)]


def keeper(office: Office, purchase: Dossier, paper: str) -> set[str]:
    """Who holds one paper."""
    return next(set(held.holders) for held in whereabouts.held(office, purchase.id) if held.paper.id == paper)


def open_clauses(office: Office) -> list[str]:
    """The clauses of every open duty."""
    return sorted(each.duty.clause for each in duties.due(office, within=None))
