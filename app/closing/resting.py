"""Yearly rest 休眠: closed dossiers of past years leave the lists, stay findable, and wake when something happens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.closing import rules
from app.closing import service as closing
from app.dossiers import service as dossiers
from app.office import open_things
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind

RESTED, WOKEN, ALL_RESTED = "dossier.rested", "dossier.woken", "dossiers.rested"

AWAKE: tuple[OpenKind, ...] = ("duties", "papers-offered", "loans", "complaints", "fines", "follow-ups")
"""What somebody still has to do something about, so that a dossier with it does not rest."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dossier that was closed or given back, ``since`` which day, and what is open in it."""

    dossier: Dossier
    since: date
    open: tuple[str, ...]


@dataclass(eq=False)
class NobodyRests(Refusal):
    """No dossier was chosen."""


@dataclass(eq=False)
class NotAtRest(Refusal):
    """Dossier ``number`` is not at rest."""

    number: str


@dataclass(eq=False)
class YearNotOver(Refusal):
    """Dossier ``number`` was closed after ``year``, or ``year`` is not over."""

    number: str
    year: int


def candidates(office: Office, year: int | None = None) -> list[Candidate]:
    """What was closed or given back in ``year`` or before, by unit; ``year`` is the past one if None."""
    until = past_year(office) if year is None else year
    busy = _busy(office)
    found = [_candidate(office, each, busy) for each in dossiers.inactive(office)]
    return [each for each in found if each.since.year <= until]


def _busy(office: Office) -> set[str]:
    """The dossiers (ids) in which something may be open: of most there is nothing to look for."""
    known = open_things.declared()
    looks = [known[kind].files for kind in AWAKE if kind in known]
    return set[str]().union(*(look(office) for look in looks if look))


def past_year(office: Office) -> int:
    """The last year that is over."""
    return office.today().year - 1


def _candidate(office: Office, dossier: Dossier, busy: Collection[str]) -> Candidate:
    return Candidate(dossier, _since(office, dossier), open_in(office, dossier.id) if dossier.id in busy else ())


def _since(office: Office, dossier: Dossier) -> date:
    """The day on which it ceased to be active, or was entered as such."""
    entries = journal.read(office.register, dossier=dossier.id, kind="dossier.%")
    told = [each for each in entries if (each.body or {}).get("after", {}).get("state") == dossier.state]
    return office.local(told[0].at).date() if told else office.today()


def open_in(office: Office, dossier: str) -> tuple[str, ...]:
    """What somebody still has to do something about in a dossier (id)."""
    known = open_things.declared()
    return closing.told({kind: known[kind].find(office, dossier) for kind in AWAKE if kind in known})


def put_to_rest(office: Office, *, chosen: Collection[str], year: int) -> int:
    """Put dossiers (ids) that were closed or given back in a year or before to rest; returns how many.

    Raises:
        NotAllowed, UnknownRecord, NobodyRests, StillActive, YearNotOver, StillOpen, ChangedMeanwhile

    """
    office.require("dossiers")
    if not chosen:
        raise NobodyRests
    with office.register.transaction():
        busy = _busy(office)
        for each in chosen:
            _rest(office, _candidate(office, dossiers.load(office, each), busy), year)
        office.record(ALL_RESTED, year=year, count=len(chosen))
    return len(chosen)


def _rest(office: Office, candidate: Candidate, year: int) -> None:
    dossier = candidate.dossier
    if dossier.state == "active":
        raise rules.StillActive(dossier.number)
    if year > past_year(office) or candidate.since.year > year:
        raise YearNotOver(dossier.number, year)
    if candidate.open:
        raise rules.StillOpen(dossier.number, candidate.open)
    dossiers.changed(office, replace(dossier, resting=year), RESTED)


def wake(office: Office, *, dossier: str) -> Dossier:
    """Wake a dossier; it is closed or given back as before.

    Raises:
        NotAllowed, UnknownRecord, NotAtRest, ChangedMeanwhile

    """
    office.require("dossiers")
    known = dossiers.load(office, dossier)
    if not known.resting:
        raise NotAtRest(known.number)
    return dossiers.changed(office, replace(known, resting=0), WOKEN)[0]
