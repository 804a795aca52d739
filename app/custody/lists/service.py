"""Hand-off lists 交接清单: papers of many clients pass between this office and one party, under one list and one signature.

Every client gets a receipt of their own under the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import known
from app.custody import endings, handoffs, handoffs_store, whereabouts
from app.custody.lists import store as lists_store
from app.custody.lists.store import HandoffList
from app.custody.rules import LIST, Line, NothingChosen
from app.dossiers import service as dossiers
from app.office import duties_store
from app.parties import service as parties
from app.register import numbers
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from app.custody.handoffs import Item
    from app.custody.rules import Count, Handoff
    from app.custody.whereabouts import Held
    from app.office.office import Office
    from app.rulebook.duties import Duty

__all__ = ["HandoffList"]


@dataclass(frozen=True, slots=True)
class Passing:
    """A paper that can pass to or from a party; ``due`` is by when a clause wants it there, if one does."""

    dossier: str
    unit: str
    names: str
    held: Held
    count: Count
    due: datetime | None = None


def due_to(office: Office, holder: str, clients: Iterable[str] = ()) -> list[Passing]:
    """The papers here that a party may be given, those that clauses want there first, by due; then by unit.

    All papers of a client are listed for whom one is due, and those of ``clients`` (dossier ids).
    """
    wanted = _wanted(office, holder)
    return _passing(office, office.rules.this_office, {*wanted, *clients}, wanted)


def wanting(office: Office) -> dict[str, int]:
    """Holder -> for how many clients a clause wants papers there that are here, most first; a firm where one is chosen."""
    choices, here = parties.choices(office), _here(office)
    found: dict[str, set[str]] = {}
    for duty, kind, numbers_ in _wants(office):
        if here & {(duty.file, number) for number in numbers_}:
            found.setdefault(choices.of(duty.file, kind), set()).add(duty.file)
    counts = {holder: len(files) for holder, files in found.items()}
    return dict(sorted(counts.items(), key=lambda each: -each[1]))


def _here(office: Office) -> set[tuple[str, str]]:
    """The papers that are here and offered to nobody: dossier and number."""
    office_ = office.rules.this_office
    return {
        (each.paper.dossier, each.paper.number)
        for _, each in whereabouts.all_held(office)
        if office_ in each.holders and not each.waiting
    }


def _wants(office: Office) -> Iterator[tuple[Duty, str, list[str]]]:
    """The open duties that papers be handed over: to which kind of holder, and the numbers of those papers."""
    for duty in duties_store.outstanding(office.register):
        numbered = [number for part in duty.outstanding if (number := part.partition("#")[2])]
        for met in office.rules.terms(duty).duty.met_by if duty.file and numbered else ():
            to = met.where.get("to", ())
            for kind in (to,) if isinstance(to, str) else to:
                yield duty, kind, numbered


def held_by(office: Office, holder: str) -> list[Passing]:
    """The papers of all clients that a party holds, by unit."""
    movements = handoffs_store.movements(office.register)
    taken = {move.paper for move in movements if move.taker == holder}
    papers = handoffs_store.papers(office.register)
    return _passing(office, holder, {paper.dossier for paper in papers if paper.id in taken}, {})


def _wanted(office: Office, holder: str) -> dict[str, dict[str, datetime]]:
    """Dossier -> number of a paper -> by when a clause wants it with a party, which is the dossier's own of that kind."""
    kind, choices = kind_of_holder(holder), parties.choices(office)
    found: dict[str, dict[str, datetime]] = {}
    for duty, wanted, numbered in _wants(office):
        if wanted == kind and choices.of(duty.file, kind) in {holder, kind}:
            for number in numbered:
                found.setdefault(duty.file, {}).setdefault(number, duty.due)
    return found


def _passing(
    office: Office, holder: str, clients: Iterable[str], wanted: Mapping[str, Mapping[str, datetime]]
) -> list[Passing]:
    found = []
    for client in clients:
        dossier, due = dossiers.load(office, client), wanted.get(client, {})
        found += [
            Passing(client, dossier.unit, dossier.names, held, held.holders[holder], due.get(held.paper.number))
            for held in whereabouts.held(office, client)
            if holder in held.holders and not held.waiting
        ]
    far = max((each.due for each in found if each.due), default=office.now())
    return sorted(found, key=lambda each: (each.due is None, each.due or far, each.unit, each.held.paper.number))


def hand_over(
    office: Office,
    *,
    taker: str,
    lines: Mapping[str, Sequence[Line]],
    at: datetime | None = None,
    counterpart: str = "",
    accepted: bool = True,
) -> HandoffList:
    """Hand papers of several clients (dossier id -> lines) over under one list; ``accepted`` as for one client.

    Raises:
        NotAllowed; and as ``handoffs.hand_over``

    """
    office.require("handoffs")
    at = at or office.now()
    with office.register.transaction():
        number = _number(office, at)
        made = [
            handoffs.hand_over(
                office,
                dossier=dossier,
                taker=taker,
                lines=own,
                at=at,
                counterpart=counterpart,
                accepted=accepted,
                note=number,
            )
            for dossier, own in lines.items()
            if own
        ]
        return _told(office, enter(office, number, made, at, counterpart), made)


def receive(
    office: Office,
    *,
    giver: str,
    items: Mapping[str, Sequence[Item]],
    at: datetime | None = None,
    counterpart: str = "",
    filed: bool = False,
) -> HandoffList:
    """Receive papers of several clients (dossier id -> items) from one party under one list.

    Raises:
        NotAllowed; and as ``handoffs.receive``

    """
    office.require("handoffs")
    at = at or office.now()
    with office.register.transaction():
        number = _number(office, at)
        made = [
            handoffs.receive(
                office,
                dossier=dossier,
                giver=giver,
                items=own,
                at=at,
                counterpart=counterpart,
                filed=filed,
                note=number,
            )
            for dossier, own in items.items()
            if own
        ]
        return _told(office, enter(office, number, made, at, counterpart), made)


def enter(office: Office, number: str, made: Sequence[Handoff], at: datetime, counterpart: str) -> HandoffList:
    """Store the list of hand-offs made in the caller's transaction, under a number taken there. Raises NothingChosen."""
    if not made:
        raise NothingChosen
    found = HandoffList(
        str(uuid4()),
        number,
        made[0].giver,
        made[0].taker,
        at,
        office.signed_in,
        counterpart,
        tuple(handoff.id for handoff in made),
    )
    lists_store.add(office.register, found)
    return found


def _told(office: Office, found: HandoffList, made: Sequence[Handoff]) -> HandoffList:
    pieces = sum(len(handoff.lines) for handoff in made)
    office.record(
        "handoffs.listed",
        at=found.at,
        number=found.number,
        list=found.id,
        papers_count=pieces,
        dossiers_count=len(made),
    )
    return found


def _number(office: Office, at: datetime) -> str:
    return numbers.take(office.register, LIST, office.local(at).year)


def accept(
    office: Office,
    offered: Sequence[Handoff],
    *,
    at: datetime | None = None,
    counterpart: str = "",
    refused: Mapping[str, str] | None = None,
) -> None:
    """The receiver signs once for several offered hand-offs; ``refused`` maps single papers not taken to the reason.

    A receipt of which every paper is refused is withdrawn.

    Raises:
        NotAllowed; and as ``endings.accept`` and ``endings.withdraw``

    """
    office.require("handoffs")
    refused = refused or {}
    if not set(refused) < {line.paper for handoff in offered for line in handoff.lines}:
        raise NothingChosen
    with office.register.transaction():
        for handoff in offered:
            own = {line.paper: refused[line.paper] for line in handoff.lines if line.paper in refused}
            if len(own) == len(handoff.lines):
                endings.withdraw(office, handoff, next(iter(own.values())))
            else:
                endings.accept(office, handoff, at=at, counterpart=counterpart, refused=own)


def by_number(office: Office, number: str) -> HandoffList:
    """The list under a number.

    Raises:
        UnknownRecord

    """
    return known(lists_store.load(office.register, number), number)


def handoffs_of(office: Office, found: HandoffList) -> list[Handoff]:
    """A list's hand-offs, by receipt number."""
    made = handoffs_store.load(office.register, ids=found.handoffs)
    return sorted(made, key=lambda handoff: handoff.number)
