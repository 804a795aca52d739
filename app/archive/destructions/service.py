"""Destruction lists 销毁清册 (HP-2.2): drawn up, approved, witnessed, executed; destroyed volumes stay on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import signoffs
from app.archive.destructions import rules
from app.archive.destructions import store as stored
from app.archive.destructions.rules import Destruction, ListLine, OpenMatters
from app.archive.loans import service as loans
from app.archive.volumes import store as volumes_stored
from app.archive.volumes.store import Placing
from app.base.refusals import ReasonMissing, known
from app.complaints import service as complaints
from app.custody import filing, handoffs, handoffs_store
from app.custody.rules import Line, holdings
from app.dossiers import service as dossiers
from app.office import duties_store
from app.progress import service as progress
from app.register import numbers
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.archive.destructions.rules import Obstacle
    from app.archive.volumes.rules import Volume
    from app.custody.rules import Count, Paper
    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Candidate:
    """A volume whose retention is over; ``obstacle`` is why it is not destroyed, or empty."""

    volume: Volume
    obstacle: Obstacle


def candidates(office: Office) -> list[Candidate]:
    """Every undestroyed volume whose retention is over, with its obstacle."""
    today, elsewhere = office.today(), rules.listed_elsewhere(stored.load(office.register))
    lent = loans.out(office)
    return [
        Candidate(each, rules.obstacle(each.expires, today, _still_open(office, each, elsewhere, lent)))
        for each in volumes_stored.expired(office.register, today.year)
    ]


def _still_open(office: Office, volume: Volume, elsewhere: Collection[str], lent: Collection[str]) -> OpenMatters:
    """``elsewhere`` are the volumes (ids) on other open lists, ``lent`` the papers (ids) that are out on loan."""
    papers = _papers(office, volume)
    files = {paper.dossier for paper in papers} | ({volume.dossier} if volume.dossier else set())
    held = _held(office, files)
    return OpenMatters(
        duty=any(duties_store.outstanding_of(office.register, file) for file in files),
        loan=any(paper.id in lent for paper in papers),
        complaint=any(each.state != "closed" for file in files for each in complaints.of_dossier(office, file)),
        mortgage=any(_mortgaged(office, file) for file in files),
        listed=volume.id in elsewhere,
        away=any(set(held.get(paper.id, {})) - {office.rules.this_office} for paper in papers),
    )


def _mortgaged(office: Office, file: str) -> bool:
    """Whether an active purchase has a loan that has not gone through all its steps."""
    dossier = dossiers.load(office, file)
    if dossier.payment != "mortgage" or dossier.state != "active":
        return False
    tracks = [each for each in progress.of_dossier(office, dossier).tracks if each.track.pays_out]
    return not tracks or any(each.done < len(each.steps) for each in tracks)


def _papers(office: Office, volume: Volume) -> list[Paper]:
    lines = volumes_stored.contents(office.register, volume.id)
    known = handoffs_store.by_ids(office.register, [line.paper for line in lines])
    return [known[line.paper] for line in lines]


def _held(office: Office, files: Iterable[str]) -> dict[str, dict[str, Count]]:
    held: dict[str, dict[str, Count]] = {}
    for file in files:
        held |= holdings(handoffs_store.movements(office.register, dossier=file))
    return held


def draw_up(office: Office, *, reason: str, approver: str, executor: str, witness: str) -> Destruction:
    """Draw up a list of every volume whose retention is over; those with an obstacle are listed as kept.

    Raises:
        NotAllowed, ReasonMissing, PeopleMissing, NothingToDestroy, AlreadyListed

    """
    office.require("archive")
    if not reason.strip():
        raise ReasonMissing
    rules.check_people(approver, executor, witness)
    with office.register.transaction():
        found = candidates(office)
        lines = tuple(ListLine(each.volume.id, each.obstacle) for each in found)
        if all(line.obstacle for line in lines):
            raise _nothing_left(office, found)
        year = office.local(office.now()).year
        number = numbers.take(office.register, rules.DESTRUCTION, year)
        drawn = Destruction(
            str(uuid4()),
            number,
            reason.strip(),
            office.now(),
            office.signed_in,
            approver.strip(),
            executor.strip(),
            witness.strip(),
            lines,
        )
        stored.add(office.register, drawn)
        office.record("destruction.drawn-up", number=number, volumes=len(drawn.volumes), reason=drawn.reason)
    return drawn


def _nothing_left(office: Office, found: Iterable[Candidate]) -> rules.AlreadyListed | rules.NothingToDestroy:
    """Why no list can be drawn up: every volume has an obstacle, perhaps another list."""
    elsewhere = rules.listed_elsewhere(stored.load(office.register))
    volume = next((each.volume for each in found if each.obstacle == "listed"), None)
    return rules.AlreadyListed(volume.number, elsewhere[volume.id]) if volume else rules.NothingToDestroy()


def withdraw(office: Office, destruction: Destruction, reason: str) -> None:
    """Withdraw a list: nothing is destroyed.

    Raises:
        NotAllowed, ReasonMissing, ListDone

    """
    office.require("archive")
    if not reason.strip():
        raise ReasonMissing
    with office.register.transaction():
        if not stored.settle(office.register, replace(destruction, state="withdrawn")):
            raise rules.ListDone(destruction.number, by_number(office, destruction.number).state)
        office.record("destruction.withdrawn", number=destruction.number, reason=reason.strip())


APPROVAL, WITNESS = "destruction-approval", "destruction"
"""The matters signed off: the approval, and the execution before a witness."""


def execute(office: Office, destruction: Destruction) -> Destruction:
    """Enter that a list's volumes were destroyed. That takes its approval and another person's signature, or the
    signed list scanned back, and that no volume has got an obstacle since.

    Raises:
        NotAllowed, ListDone, NotSigned, OpenSince

    """
    office.require("archive")
    with office.register.transaction():
        destruction = by_number(office, destruction.number)
        if destruction.state != "drawn-up":
            raise rules.ListDone(destruction.number, destruction.state)
        _check_signed(office, destruction.number)
        known = volumes_stored.by_ids(office.register, destruction.volumes)
        doomed = [known[volume] for volume in destruction.volumes]
        elsewhere = rules.listed_elsewhere(stored.load(office.register), destruction.number)
        lent = loans.out(office)
        for volume in doomed:
            today = office.today()
            why = rules.obstacle(volume.expires, today, _still_open(office, volume, elsewhere, lent))
            if why:
                raise rules.OpenSince(destruction.number, volume.number, why)
        _destroy_papers(office, destruction.number, [paper for each in doomed for paper in _papers(office, each)])
        for volume in doomed:
            volumes_stored.replace(office.register, replace(volume, state="destroyed"))
            placing = Placing(volume.id, None, office.now(), office.signed_in)
            volumes_stored.place(office.register, placing)
        executed = replace(destruction, state="executed", executed_at=office.now())
        stored.settle(office.register, executed)
        office.record("destruction.executed", number=destruction.number, volumes=[each.number for each in doomed])
    return executed


def _check_signed(office: Office, number: str) -> None:
    if number in attachments.signed_back(office, [number]):
        return
    holding = [each for each in signoffs.of_record(office, number) if each.verdict == "holds"]
    rules.check_signed(
        number,
        (each.name for each in holding if each.matter == APPROVAL),
        (each.name for each in holding if each.matter == WITNESS),
    )


def _destroy_papers(office: Office, number: str, papers: Collection[Paper]) -> None:
    """Move the papers this office holds to the holder "destroyed", under one receipt per dossier."""
    here = office.rules.this_office
    for dossier in dict.fromkeys(paper.dossier for paper in papers):
        held = _held(office, [dossier])
        own = [paper for paper in papers if paper.dossier == dossier and here in held.get(paper.id, {})]
        if not own:
            continue
        handoff, moved = handoffs.exchange(
            office,
            dossier=dossier,
            giver=here,
            taker=office.rules.destroyed,
            lines=[Line(paper.id, held[paper.id][here]) for paper in own],
            at=office.now(),
            note=number,
        )
        documents = [filing.document(paper) for paper in own]
        office.record(
            "documents.destroyed", dossier=dossier, documents=documents, number=number, handoff=handoff.id, moved=moved
        )


def by_number(office: Office, number: str) -> Destruction:
    """The list under a number.

    Raises:
        UnknownRecord

    """
    return known(stored.load(office.register, number), number)


def listed(office: Office) -> list[Destruction]:
    """Every list, newest first."""
    return stored.load(office.register)


def volumes_of(office: Office, destruction: Destruction) -> list[Candidate]:
    """The volumes on a list with their obstacles when it was drawn up."""
    known = volumes_stored.by_ids(office.register, [line.volume for line in destruction.lines])
    return [Candidate(known[line.volume], line.obstacle) for line in destruction.lines]
