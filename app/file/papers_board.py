"""The papers of a dossier on a board: what is missing, what is here, what is with others, what is not needed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from app.archive.volumes import service as volumes
from app.base.words import say
from app.custody import filing
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.custody.rules import Count
from app.kit.painted.board import Card, Stack
from app.office import phrases
from app.progress import coming
from app.progress import service as progress
from app.progress import words as progress_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime

    from app.custody.papers import Needed
    from app.custody.whereabouts import Held
    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.track_standings import TrackStanding


class Known(NamedTuple):
    """What is known of papers beside who has them: reported lost (documents), in a volume (ids), and expiring before
    their turn (name, last day)."""

    lost: Collection[str]
    filed_away: Collection[str]
    early: Collection[tuple[str, date]]


def stacks(office: Office, purchase: Purchase, held: Sequence[Held], needed: Sequence[Needed]) -> list[Stack]:
    """The four columns, of the papers that are held and needed. A paper of which others have a part stands in both; one
    that no longer exists in none."""
    dossier, rules, turns = purchase.dossier.id, office.rules, _turns(office, purchase)
    known = Known(
        losses.lost(office, dossier),
        volumes.of_papers(office, dossier),
        {(each.paper, each.until) for each in coming.expiring_in(office, purchase)},
    )
    missing = [_missing(each, turns) for each in needed if each.state not in {"received", "unneeded"}]
    unneeded = [Card(each.name, each.reason, each.kind) for each in needed if each.state == "unneeded"]
    here, away = _held(office, held, known)
    return [
        Stack(say("还缺"), "warning", "today" if missing else "quiet", missing),
        Stack(say("在{office}", office=rules.holder(rules.this_office)), "buildings", "quiet", here),
        Stack(say("在外"), "arrow-line-up-right", "quiet", away),
        Stack(say("不需要"), "minus-circle", "quiet", unneeded),
    ]


def _held(office: Office, held: Sequence[Held], known: Known) -> tuple[list[Card], list[Card]]:
    """What is here, and what is with others."""
    rules = office.rules
    here: list[Card] = []
    away: list[Card] = []
    for each in held:
        for holder, count in each.holders.items():
            sheets = custody_words.count(count)
            if holder == rules.this_office:
                filed = say("已归档") if each.paper.id in known.filed_away else sheets
                here.append(_card(office, each, filed, sheets, known))
            elif holder != rules.destroyed:
                keeper = custody_words.holder_of(office, holder, each.lent)
                away.append(_card(office, each, keeper, sheets, known))
    return here, away


Turn = tuple[str, str]
"""When a paper is needed, in words, and their colour."""


def _turns(office: Office, purchase: Purchase) -> dict[str, Turn]:
    """Kind of paper -> when it is needed: at the first step that is not done and asks for it."""
    found: dict[str, Turn] = {}
    for track in purchase.tracks:
        for each in track.steps:
            if each.state != "done":
                for kind in office.rules.book.vocabulary.kinds(each.step.documents):
                    found.setdefault(kind, _turn(office, track, each.due))
    return found


def _turn(office: Office, track: TrackStanding, due: datetime | None) -> Turn:
    """On which day, of a step under way; before which track, of one to come."""
    if due is None:
        return say("{track}前", track=progress_words.track(office, track.id)), "quiet"
    words = say("{day}要用", day=phrases.near_day(office, progress.last_day(office, due)))
    return words, "late" if due <= office.now() else "quiet"


def _missing(each: Needed, turns: Mapping[str, Turn]) -> Card:
    """What is missing: when it is needed, else how many are wanted; or what became of what came in."""
    wanted = custody_words.count(Count(each.originals, each.copies))
    if each.state == "missing" and not each.why:
        turn, shade = turns.get(each.kind, ("", "quiet"))
        return Card(each.name, turn or wanted, each.kind, shade, wanted if turn else "")
    return Card(each.name, custody_words.needed(each), each.kind, "late" if each.state == "expired" else "today")


def _card(office: Office, held: Held, fact: str, sheets: str, known: Known) -> Card:
    """A paper with the one fact that matters most: that it is lost, over or soon so, on loan for too long, else
    ``fact``."""
    name, until = filing.name(office, held.paper), held.paper.valid_until
    if filing.document(held.paper) in known.lost:
        return Card(name, say("已报遗失"), held.paper.id, "late")
    last = date.fromisoformat(until) if until else None
    if last and (last < office.today() or (name, last) in known.early):
        return Card(name, say("{day}过期", day=phrases.near_day(office, last)), held.paper.id, "late", fact)
    shade = "late" if held.lent and held.lent.overdue else "quiet"
    return Card(name, fact, held.paper.id, shade, sheets if sheets != fact else "")
