"""The papers of a dossier on a board: what is missing, what is here, what is with others, what is not needed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import filing, papers, whereabouts
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.custody.rules import Count
from app.kit.painted.board import Card, Stack
from app.office import phrases

if TYPE_CHECKING:
    from app.custody.papers import Needed
    from app.custody.whereabouts import Held
    from app.office.office import Office


def stacks(office: Office, dossier: str) -> list[Stack]:
    """The four columns. A paper of which others have a part stands in both; one that no longer exists in none."""
    needed, rules = papers.needed(office, dossier), office.rules
    lost = losses.lost(office, dossier)
    here: list[Card] = []
    away: list[Card] = []
    for held in whereabouts.held(office, dossier):
        for holder, count in held.holders.items():
            if holder == rules.this_office:
                here.append(_card(office, held, custody_words.count(count), lost))
            elif holder != rules.destroyed:
                away.append(_card(office, held, custody_words.holder_of(office, holder, held.lent), lost))
    missing = [_missing(each) for each in needed if each.state not in {"received", "unneeded"}]
    unneeded = [Card(each.name, each.reason, each.kind) for each in needed if each.state == "unneeded"]
    return [
        Stack(say("还缺"), "warning", "today" if missing else "quiet", missing),
        Stack(say("在{office}", office=rules.holder(rules.this_office)), "buildings", "quiet", here),
        Stack(say("在外"), "arrow-line-up-right", "quiet", away),
        Stack(say("不需要"), "minus-circle", "quiet", unneeded),
    ]


def _missing(each: Needed) -> Card:
    """What is missing: how many are wanted, or what became of what came in."""
    if each.state == "missing" and not each.why:
        return Card(each.name, custody_words.count(Count(each.originals, each.copies)), each.kind)
    return Card(each.name, custody_words.needed(each), each.kind, "late" if each.state == "expired" else "today")


def _card(office: Office, held: Held, fact: str, lost: set[str]) -> Card:
    """A paper with the one fact that matters most: that it is lost, over, on loan for too long, else ``fact``."""
    name, until = filing.name(office, held.paper), held.paper.valid_until
    if filing.document(held.paper) in lost:
        return Card(name, say("已报遗失"), held.paper.id, "late")
    if until and until < office.today().isoformat():
        return Card(
            name, say("{day}过期", day=phrases.near_day(office, date.fromisoformat(until))), held.paper.id, "late"
        )
    return Card(name, fact, held.paper.id, "late" if held.lent and held.lent.overdue else "quiet")
