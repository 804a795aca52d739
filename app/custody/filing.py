"""What is done with single papers: filing 建档, copying, putting in their volume 立卷归档, marking for headquarters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.custody import handoffs_store
from app.custody import rules as custody
from app.custody.rules import Count, Movement
from app.office.own.paper_kinds import OTHER
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.custody.rules import Paper
    from app.office.office import Office


@dataclass(eq=False)
class NumberMissing(Refusal):
    """An online registration needs its number."""


def document(paper: Paper) -> str:
    """How events name a paper: ``kind#number``, since a dossier may have two of a kind."""
    return f"{paper.kind}#{paper.number}"


def name(office: Office, paper: Paper) -> str:
    """What people call a paper: its kind or, if it is of no known kind, what was typed when it came in."""
    return (paper.title if paper.kind == OTHER else "") or office.rules.document(paper.kind)


def filed(office: Office, dossier: str) -> set[str]:
    """The documents (``kind#number``) of a dossier that were filed."""
    entries = journal.read(office.register, dossier=dossier, kind="documents.filed")
    return {named for entry in entries for named in (entry.body or {}).get("documents", ())}


def file(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Record that papers (ids) were checked against the list and put into the dossier (SO-1.1).

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.filed", dossier, papers, at)


def copy(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Record that papers (ids) were photocopied here: the office holds one more copy of each (SO-1.3, before a run).

    Raises:
        NotAllowed, NothingChosen, NotHeldBy, InTheFuture, BeforeLastMovement

    """
    office.require("handoffs")
    now, here = office.now(), office.rules.this_office
    at = at or now
    if at > now:
        raise custody.InTheFuture(at)
    with office.register.transaction():
        known = handoffs_store.movements(office.register, dossier=dossier)
        wanted = set(papers)
        found = {paper.id: paper for paper in handoffs_store.papers(office.register, dossier) if paper.id in wanted}
        if not found:
            raise custody.NothingChosen
        held = custody.holdings(known)
        for paper in found:
            if here not in held.get(paper, {}):
                raise custody.NotHeldBy(paper, here, Count(0, 1), Count(0, 0))
            custody.check_order(paper, at, known, now)
        first = {move.paper: move.handoff for move in reversed(known)}
        copies = [Movement(paper, at, custody.COPIER, here, Count(0, 1), first[paper]) for paper in found]
        moved = handoffs_store.move(office.register, copies, now)
        documents = [document(paper) for paper in found.values()]
        office.record("documents.copied", at=at, dossier=dossier, documents=documents, moved=moved)


def put_in_volume(
    office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None, volume: str = ""
) -> None:
    """Record that papers (ids) were put in their volume 案卷 (SO-1.2); ``volume`` is its number.

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.volumed", dossier, papers, at, **({"volume": volume} if volume else {}))


def mark_for_hq(office: Office, *, dossier: str, papers: Iterable[str], at: datetime | None = None) -> None:
    """Record that papers (ids) are to go to headquarters' archive on the next run (SO-1.3).

    Raises:
        NotAllowed, NothingChosen, InTheFuture

    """
    office.require("handoffs")
    _note(office, "documents.marked-for-hq", dossier, papers, at)


def register_contract(office: Office, *, dossier: str, number: str, at: datetime | None = None) -> None:
    """Record the online registration of the presale contract (SO-1.6); ``number`` is the one the authority gave.

    Raises:
        NotAllowed, NumberMissing, InTheFuture

    """
    office.require("handoffs")
    at = at or office.now()
    if not number.strip():
        raise NumberMissing
    if at > office.now():
        raise custody.InTheFuture(at)
    with office.register.transaction():
        office.record("contract.registered", at=at, dossier=dossier, number=number.strip())


def _note(office: Office, kind: str, dossier: str, papers: Iterable[str], at: datetime | None, **facts: str) -> None:
    at = at or office.now()
    if at > office.now():
        raise custody.InTheFuture(at)
    wanted = set(papers)
    found = [document(paper) for paper in handoffs_store.papers(office.register, dossier) if paper.id in wanted]
    if not found:
        raise custody.NothingChosen
    with office.register.transaction():
        office.record(kind, at=at, dossier=dossier, documents=found, **facts)
