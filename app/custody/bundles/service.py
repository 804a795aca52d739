"""What can be ticked in a bundle, and what would follow from it: the same events that receiving and handing over tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import endings, filing, handoffs, handoffs_store, whereabouts
from app.custody.bundles.rules import Offered
from app.office import rules_at_work
from app.rulebook.answers.foresight import Foreseen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.custody.handoffs import Item
    from app.custody.rules import Handoff
    from app.office.office import Office


def held_by(office: Office, dossier: str, holder: str) -> list[Offered]:
    """A dossier's papers with this holder that wait for no acceptance."""
    return [
        Offered(held.paper.kind, filing.name(office, held.paper), held.paper.id, held.paper.number, *count)
        for held in whereabouts.held(office, dossier)
        if (count := held.holders.get(holder)) and not held.waiting
    ]


def receiving(
    office: Office, *, dossier: str, giver: str, items: Sequence[Item], at: datetime, filed: bool
) -> Foreseen:
    """What ``handoffs.receive`` would bring about with these arguments; nothing is done."""
    known = {paper.id: paper for paper in handoffs_store.papers(office.register, dossier)}
    # A new paper has no number yet; which one it gets changes nothing.
    documents = [
        filing.document(known[item.paper]) if item.paper else f"{item.kind}#+{place}"
        for place, item in enumerate(items)
        if not item.refused
    ]
    if not documents or not giver:
        return Foreseen()
    told = [("documents.received", handoffs.told_of_receipt(office, dossier, giver, documents))]
    if filed:
        told.append(("documents.filed", {"documents": documents}))
    return rules_at_work.foresee_events(office, dossier, at, told)


def handing_over(
    office: Office, *, dossier: str, taker: str, papers: Sequence[str], at: datetime, accepted: bool
) -> Foreseen:
    """What ``handoffs.hand_over`` would bring about with these ``papers`` (ids); nothing is done."""
    told = told_of_handing_over(office, dossier, taker, papers, accepted=accepted)
    return rules_at_work.foresee_events(office, dossier, at, told) if told else Foreseen()


def told_of_handing_over(
    office: Office, dossier: str, taker: str, papers: Sequence[str], *, accepted: bool
) -> list[tuple[str, dict[str, object]]]:
    """The events that ``handoffs.hand_over`` would tell of these ``papers`` (ids); none without papers or taker."""
    if not papers or not taker:
        return []
    told: list[tuple[str, dict[str, object]]] = [("handoff.offered", {"to": taker})]
    if accepted:
        before = handoffs_store.movements(office.register, dossier=dossier)
        left = endings.departures(office, dossier, office.rules.this_office, taker, papers, before)
        told += [(kind, {"documents": documents, "to": taker}) for kind, documents in left.items()]
    return told


def accepting(office: Office, dossier: str, taken: Sequence[tuple[Handoff, Sequence[str]]], at: datetime) -> Foreseen:
    """What ``endings.accept`` would bring about for hand-offs of one dossier, each with the papers (ids) that are not refused;
    nothing is done."""
    before = handoffs_store.movements(office.register, dossier=dossier)
    told: list[tuple[str, dict[str, object]]] = []
    for handoff, papers in taken:
        left = endings.departures(office, dossier, handoff.giver, handoff.taker, papers, before)
        told += [(kind, {"documents": documents, "to": handoff.taker}) for kind, documents in left.items()]
    return rules_at_work.foresee_events(office, dossier, at, told) if told else Foreseen()


def undoing(office: Office, handoff: Handoff, at: datetime) -> Foreseen:
    """What ``endings.undo`` of an accepted hand-off would bring about; nothing is done."""
    told: list[tuple[str, dict[str, object]]] = [
        ("handoff.voided", {"of": event}) for event in endings.events(office, handoff)
    ]
    return rules_at_work.foresee_events(office, handoff.dossier, at, told) if told else Foreseen()
