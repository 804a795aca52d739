"""Runs 送交 to headquarters (SO-1.3): planned for the regulation's next day, handed over under one submission list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.archive.loans import service as loans
from app.archive.runs import rules
from app.archive.runs import store as stored
from app.base.words import say
from app.custody import filing, handoffs, handoffs_store, whereabouts
from app.custody.lists import service as lists
from app.custody.lists import store as lists_store
from app.custody.lists.service import HandoffList
from app.custody.losses import service as losses
from app.custody.rules import Count, Line, NothingChosen
from app.dossiers import service as dossiers
from app.office import rules_at_work
from app.register import journal, numbers
from app.rulebook.events import not_voided
from app.rulebook.limit_words import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from app.archive.runs.rules import Obstacle
    from app.custody.rules import Handoff, Paper
    from app.office.office import Office
    from app.register.journal import Entry
    from app.rulebook.events import Event

__all__ = ["HandoffList"]

MARKED, GONE = "documents.marked-for-hq", "documents.handed-over"
MARKS = (MARKED, GONE, "handoff.voided")
"""The kinds of entries that mark documents, or take marks away."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper marked for headquarters: how much of it goes, or why it stays.

    ``detail`` explains the obstacle: the number of a loan or receipt, or the holders.
    """

    paper: Paper
    unit: str
    obstacle: Obstacle
    count: Count
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The next run: its day, the papers that are ready, and those with an obstacle, by unit."""

    day: date
    ready: tuple[Candidate, ...]
    blocked: tuple[Candidate, ...]


def next_run(office: Office) -> date:
    """The day of the next run, which may be today, by the limit in the regulations."""
    now = office.now()
    in_force = office.rules.book.in_force(office.local(now).date())
    limit = next(terms.limit for _, _, terms in in_force if terms.trigger and MARKED in terms.trigger.events)
    # The end of a day is the first moment of the next.
    due = parse(limit).due(now, office.rules.calendar).at
    return office.local(due - timedelta(microseconds=1)).date()


def plan(office: Office) -> Plan:
    """The plan of the next run."""
    out = {paper: loan.number for paper, loan in loans.out(office).items()}
    waiting = whereabouts.promised(office)
    found = [
        each
        for dossier, marked in _marked(office).items()
        for each in _candidates(office, dossier, marked, out, waiting)
    ]
    found.sort(key=lambda each: (each.unit, each.paper.number))
    return Plan(
        next_run(office),
        tuple(each for each in found if not each.obstacle),
        tuple(each for each in found if each.obstacle),
    )


def _marked(office: Office) -> Mapping[str, set[str]]:
    """Dossier (id) -> its documents that were marked for headquarters and have not gone there since."""
    return stored.marked(office.register) if stored.are_kept(office.register) else _told(office)


def _told(office: Office) -> dict[str, set[str]]:
    """The same, as the whole journal tells."""
    entries = [each for kind in MARKS for each in journal.read(office.register, kind=kind)]
    past = [event for each in sorted(entries, key=lambda each: each.seq) if (event := office.rules.event(each))]
    files: dict[str, list[Event]] = {}
    for event in past:
        files.setdefault(event.file, []).append(event)
    return {file: found for file, events in files.items() if (found := _after(office, events))}


def _after(office: Office, events: Sequence[Event]) -> set[str]:
    """The documents that are marked after the events of one file, oldest first."""
    marked = set[str]()
    for event in not_voided(events, office.rules.book.vocabulary):
        if event.kind == MARKED:
            marked |= set(event.documents)
        elif event.kind == GONE and event.data.get("to") == office.rules.headquarters:
            marked -= set(event.documents)
    return marked


def bring_up_to_date(office: Office) -> None:
    """Keep the marks of all dossiers, if an earlier program kept none."""
    if office.derives() and not stored.are_kept(office.register):
        with office.register.transaction():
            stored.keep_all(office.register, _told(office))


def keep_marks(office: Office, entry: Entry) -> None:
    """Keep which documents of the entry's dossier are marked; the caller holds the transaction."""
    if entry.dossier and dossiers.units(office, [entry.dossier]):
        stored.put(office.register, entry.dossier, _after(office, rules_at_work.past(office, entry.dossier)))


def wrongly_marked(office: Office) -> list[str]:
    """The units of dossiers whose marks are kept otherwise than the journal tells."""
    if not stored.are_kept(office.register):
        return []
    kept, told = stored.marked(office.register), _told(office)
    wrong = {file for file in {*kept, *told} if kept.get(file, set()) != told.get(file, set())}
    return sorted(dossiers.units(office, wrong).values())


def _candidates(
    office: Office, dossier: str, marked: Collection[str], out: dict[str, str], waiting: dict[str, str]
) -> Iterator[Candidate]:
    filed, lost = filing.filed(office, dossier), losses.lost(office, dossier)
    unit = dossiers.units(office, {dossier})[dossier]
    for held in whereabouts.held(office, dossier):
        paper, named = held.paper, filing.document(held.paper)
        if named not in marked:
            continue
        here = held.holders.get(office.rules.this_office, Count(0, 0))
        why = rules.obstacle(
            here,
            filed=named in filed,
            lent=paper.id in out,
            waiting=paper.id in waiting,
            lost=named in lost,
        )
        yield Candidate(
            paper,
            unit,
            why,
            rules.outgoing(here) or here,
            out.get(paper.id, "") or waiting.get(paper.id, "") or _elsewhere(office, held.holders, why),
        )


def _elsewhere(office: Office, holders: Collection[str], why: Obstacle) -> str:
    return say("、").join(map(office.rules.holder, holders)) if why == "elsewhere" else ""


def submit(
    office: Office,
    papers: Collection[str],
    *,
    at: datetime | None = None,
    counterpart: str = "",
    accepted: bool = True,
) -> HandoffList:
    """Hand papers (ids) of the plan over to headquarters: one receipt per dossier, one submission number for all.
    A copy of each stays.

    Raises:
        NotAllowed, NothingChosen, StaysBehind, InTheFuture, BeforeLastMovement

    """
    office.require("archive")
    at = at or office.now()
    with office.register.transaction():
        planned = plan(office)
        for each in planned.blocked:
            if each.paper.id in papers:
                raise rules.StaysBehind(each.paper.number, each.obstacle)
        chosen = [each for each in planned.ready if each.paper.id in papers]
        if not chosen:
            raise NothingChosen
        year = office.local(at).year
        number = numbers.take(office.register, rules.SUBMISSION, year)
        made = [
            handoffs.hand_over(
                office,
                dossier=dossier,
                taker=office.rules.headquarters,
                lines=[Line(each.paper.id, each.count) for each in chosen if each.paper.dossier == dossier],
                at=at,
                counterpart=counterpart,
                accepted=accepted,
                note=number,
            )
            for dossier in dict.fromkeys(each.paper.dossier for each in chosen)
        ]
        submission = lists.enter(office, number, made, at, counterpart)
        office.record("hq.submitted", at=at, number=number, papers_count=len(chosen), dossiers_count=len(made))
    return submission


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run in a list: papers, dossiers, and how many receipts are pending or voided."""

    submission: HandoffList
    papers: int
    dossiers: int
    pending: int
    voided: int

    @property
    def number(self) -> str:
        """Its number."""
        return self.submission.number


def listed(office: Office, newest: int | None = None) -> list[RunRow]:
    """Every run, newest first, or so many."""
    found = lists_store.load(office.register, letters=rules.SUBMISSION.letters)[:newest]
    ids = [each for submission in found for each in submission.handoffs]
    known = {handoff.id: handoff for handoff in handoffs_store.load(office.register, ids=ids)}
    return [_row(each, [known[handoff] for handoff in each.handoffs]) for each in found]


def _row(submission: HandoffList, receipts: list[Handoff]) -> RunRow:
    return RunRow(
        submission,
        sum(not line.refused for handoff in receipts for line in handoff.lines),
        len(receipts),
        sum(handoff.state == "pending" for handoff in receipts),
        sum(handoff.state == "voided" for handoff in receipts),
    )
