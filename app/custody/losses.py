"""Losses 遗失: papers found lost are reported once, with who answers for them; found again, that is noted as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal, known
from app.custody import handoffs_store
from app.custody.rules import LOSS, InTheFuture, NothingChosen
from app.register import journal, numbers

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from app.office.office import Office
    from app.register.journal import Entry

LOST, FOUND = "documents.lost", "documents.found"


@dataclass(eq=False)
class AlreadyLost(Refusal):
    """The paper ``number`` was reported lost before and not found since."""

    number: str


@dataclass(eq=False)
class NotLost(Refusal):
    """The paper ``number`` is not reported lost."""

    number: str


def lost(office: Office, dossier: str) -> set[str]:
    """The documents (``kind#number``) of a dossier that are lost now."""
    gone: set[str] = set()
    for entry in reversed(journal.read(office.register, dossier=dossier, kind="documents.%")):
        named = (entry.body or {}).get("documents", ())
        if entry.kind == LOST:
            gone.update(named)
        elif entry.kind == FOUND:
            gone.difference_update(named)
    return gone


def lost_anywhere(office: Office) -> set[tuple[str, str]]:
    """Everything that is lost now: dossier (id) and document (``kind#number``)."""
    entries = [each for kind in (LOST, FOUND) for each in journal.read(office.register, kind=kind)]
    gone: set[tuple[str, str]] = set()
    for entry in sorted(entries, key=lambda each: each.seq):
        named = {(entry.dossier or "", document) for document in (entry.body or {}).get("documents", ())}
        gone = gone | named if entry.kind == LOST else gone - named
    return gone


def report(
    office: Office,
    *,
    dossier: str,
    papers: Collection[str],
    liable: str = "",
    at: datetime | None = None,
    note: str = "",
) -> str:
    """Papers (ids) are found lost (SO-1.10); ``liable`` answers for them. Gives the number of the loss report.

    Raises:
        NotAllowed, NothingChosen, AlreadyLost, InTheFuture

    """
    office.require("handoffs")
    named = _documents(office, dossier, papers)
    for document in sorted(named.keys() & lost(office, dossier)):
        raise AlreadyLost(named[document])
    with office.register.transaction():
        year = office.local(office.now()).year
        number = numbers.take(office.register, LOSS, year)
        moment = _moment(office, at)
        office.record(
            LOST, at=moment, dossier=dossier, documents=list(named), liable=liable, number=number, note=note.strip()
        )
    return number


def found(office: Office, *, dossier: str, papers: Collection[str], at: datetime | None = None) -> None:
    """Lost papers (ids) are there again; what their loss proposed is taken back, by counter-entry where decided.

    Raises:
        NotAllowed, NothingChosen, NotLost, InTheFuture

    """
    office.require("handoffs")
    named = _documents(office, dossier, papers)
    for document in sorted(named.keys() - lost(office, dossier)):
        raise NotLost(named[document])
    with office.register.transaction():
        office.record(FOUND, at=_moment(office, at), dossier=dossier, documents=list(named))


def by_number(office: Office, number: str) -> Entry:
    """The journal's entry of a loss report.

    Raises:
        UnknownRecord

    """
    entries = journal.read(office.register, kind=LOST)
    return known((entry for entry in entries if (entry.body or {}).get("number") == number), number)


def _documents(office: Office, dossier: str, papers: Collection[str]) -> dict[str, str]:
    """How events name the papers -> their numbers."""
    named = {
        f"{paper.kind}#{paper.number}": paper.number
        for paper in handoffs_store.papers(office.register, dossier)
        if paper.id in papers
    }
    if not named:
        raise NothingChosen
    return named


def _moment(office: Office, at: datetime | None) -> datetime:
    now = office.now()
    if at and at > now:
        raise InTheFuture(at)
    return at or now
