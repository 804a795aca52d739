"""Losses 遗失: a loss report 遗失报告 says which papers are lost and who answers for them, and later that they were found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal, known
from app.custody import filing, handoffs_store
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
    """The paper ``number`` is already reported lost and not found since."""

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
    """All documents that are lost now, as pairs of dossier (id) and document (``kind#number``)."""
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
    """Report papers (ids) lost (SO-1.10); ``liable`` answers for them. Return the number of the loss report.

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


def report_found(office: Office, *, dossier: str, papers: Collection[str], at: datetime | None = None) -> None:
    """Record that lost papers (ids) were found; fines for their loss fall away, decided ones by a counter-entry.

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
    """Document (``kind#number``) -> number, of those of ``papers`` (ids) in the dossier. Raises NothingChosen."""
    named = {
        filing.document(paper): paper.number
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
