"""Who holds which papers 保管 now and at any past moment, and which are offered to somebody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.custody import filing, handoffs_store, lent
from app.custody import rules as custody
from app.dossiers import service as dossiers
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.custody.lent import Lent
    from app.custody.rules import Count, Movement, Paper
    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Held:
    """A paper and its holders (-> count); ``waiting`` is the number of the receipt under which it is offered, or empty.

    ``lent`` says who borrowed it, if it is out on loan.
    """

    paper: Paper
    holders: dict[str, Count]
    waiting: str = ""
    lent: Lent | None = None


def held(office: Office, dossier: str) -> list[Held]:
    """Every paper of a dossier with its present holders, in order of number."""
    now = custody.holdings(handoffs_store.movements(office.register, dossier=dossier))
    waiting, away = promised(office), lent.out(office, dossier)
    return [
        Held(paper, now.get(paper.id, {}), waiting.get(paper.id, ""), away.get(paper.id))
        for paper in handoffs_store.papers(office.register, dossier)
    ]


def all_held(office: Office) -> list[tuple[str, Held]]:
    """Every paper of the office with its unit and present holders, in order of number."""
    now = custody.holdings(handoffs_store.movements(office.register))
    waiting, away = promised(office), lent.out(office)
    papers = handoffs_store.papers(office.register)
    units = dossiers.units(office, {paper.dossier for paper in papers})
    return [
        (units[each.dossier], Held(each, now.get(each.id, {}), waiting.get(each.id, ""), away.get(each.id)))
        for each in papers
    ]


def originals_at(office: Office, moments: Sequence[datetime]) -> list[Counter[str]]:
    """How many originals each holder had at each of these moments, which are in order of time."""
    changed = handoffs_store.originals_changed(office.register, moments)
    found = []
    for place in range(len(moments)):
        count = Counter[str]()
        for each in changed:
            count[each.holder] += each.originals if each.after <= place else 0
        found.append(Counter({holder: number for holder, number in count.items() if number}))
    return found


def out_of_reach(office: Office, holders: Mapping[str, int]) -> int:
    """How many of these originals, by holder, are to come back from outside: with lawyers, banks and those who borrowed
    them, not with the client."""
    return sum(number for holder, number in holders.items() if is_outside(office, holder))


def is_outside(office: Office, holder: str) -> bool:
    """Whether a holder is outside and is to give papers back."""
    if holder == office.rules.borrower:
        return True
    known = office.rules.book.vocabulary.holders.get(kind_of_holder(holder))
    return holder != office.rules.client and not (known and (known.inside or known.gone))


def promised(office: Office) -> dict[str, str]:
    """Papers that wait for acceptance: paper id -> number of the receipt."""
    return {
        line.paper: handoff.number
        for handoff in handoffs_store.load(office.register, state="pending")
        for line in handoff.lines
        if not line.refused
    }


def paper_names(office: Office, dossier: str) -> dict[str, str]:
    """Paper id -> name and number, for a dossier."""
    return {
        paper.id: f"{filing.name(office, paper)} {paper.number}"
        for paper in handoffs_store.papers(office.register, dossier)
    }


def names_of(office: Office, papers: Sequence[str]) -> dict[str, str]:
    """Paper id -> name and number, of papers that may be other clients' by now."""
    known = handoffs_store.by_ids(office.register, papers)
    return {id_: f"{filing.name(office, each)} {each.number}" for id_, each in known.items()}


def history(office: Office, paper: str) -> list[Movement]:
    """A paper's movements, oldest first."""
    return handoffs_store.movements(office.register, paper=paper)


def holders_at(office: Office, paper: str, at: datetime) -> dict[str, Count]:
    """Who held a paper at a past moment: holder -> count."""
    return custody.holdings(history(office, paper), at).get(paper, {})


def lent_at(office: Office, paper: Paper, at: datetime) -> Lent | None:
    """The loan by which a paper was out at a past moment, as it stands now; None if it was not lent."""
    last = next((move for move in reversed(history(office, paper.id)) if move.at <= at), None)
    if last is None or last.taker != office.rules.borrower:
        return None
    return next(
        (each for each in lent.every(office, paper.dossier) if (each.paper, each.handoff) == (paper.id, last.handoff)),
        None,
    )
