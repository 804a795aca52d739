"""Amendments 修订: new terms of a clause, or a new limit of a track's step, from a day on; the past keeps its own.

A clause's new terms can be rehearsed 试算 on a past month first.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import signoffs
from app.base.refusals import ReasonMissing, Refusal, UnknownRecord
from app.base.toml_tables import Malformed
from app.office import amendments_store
from app.office.amendments_store import Amended
from app.register import journal
from app.register.register import is_secured
from app.rulebook import rehearsals
from app.rulebook.reader import (
    amended,
)
from app.rulebook.tracks import TrackStep, number_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.office.office import Office
    from app.rulebook.clauses import Amendment, Clause, Terms
    from app.rulebook.events import Event
    from app.rulebook.regulations import Rulebook
    from app.rulebook.rehearsals import Comparison
    from app.rulebook.tracks import Track


@dataclass(eq=False)
class InThePast(Refusal):
    """New terms begin today at the earliest, and ``first`` has passed."""

    first: date


class NothingChanged(Refusal):
    """The new terms are the same as the old."""


@dataclass(eq=False)
class NotTerms(Refusal):
    """The new terms are not valid: ``problem`` is what the reader of regulations reports."""

    problem: str


@dataclass(eq=False)
class AlreadyAmended(Refusal):
    """The clause or step already gets new terms on the day ``first``."""

    first: date


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause in a list, for one day: its terms then, their version and first day, and when they next change. The first
    day is None for what was in force before anybody entered since when."""

    clause: Clause
    terms: Terms
    version: int
    since: date | None
    coming: date | None


def clauses(office: Office, on: date | None = None) -> list[ClauseRow]:
    """Every clause in force on a day, today by default, in the regulations' order."""
    day, book = on or office.today(), office.rules.book
    return [
        _row(clause, span.on if regulation.id in book.switched else None, day)
        for regulation in book.regulations
        for span in book.spans(regulation)
        if span.covers(day)
        for clause in regulation.clause
    ]


def _row(clause: Clause, begun: date | None, day: date) -> ClauseRow:
    version = clause.version_on(day)
    since = clause.amendment[version - 2].from_ if version > 1 else begun
    coming = next((each.from_ for each in clause.amendment if each.from_ > day), None)
    return ClauseRow(clause, clause.version(version), version, since, coming)


def history(office: Office, clause: str) -> list[Amended]:
    """The office's own amendments of a clause or step, oldest first."""
    return [each for each in amendments_store.load(office.register) if each.clause == clause]


def rehearse(office: Office, clause: str, amendment: Amendment, month: date) -> Comparison:
    """Compare what happened in the month that begins on ``month`` with what would have under the new terms.

    Raises:
        NotTerms

    """
    since = office.rules.calendar.moment(month, time())
    until = office.rules.calendar.moment((month + timedelta(days=32)).replace(day=1), time())
    until = min(until, office.now())
    files = _events(office, since, until)
    book = _with(office.rules.book, clause, _from(amendment, month))
    outcomes = [
        rehearsals.rehearse(files, replace(office.rules.in_force, book=each), until)
        for each in (office.rules.book, book)
    ]
    return rehearsals.compare(outcomes[0], outcomes[1], since, until)


def _from(amendment: Amendment, first: date) -> Amendment:
    import msgspec

    return msgspec.structs.replace(amendment, from_=first)


def _events(office: Office, since: datetime, until: datetime) -> Mapping[str, Sequence[Event]]:
    """The events up to ``until`` of every file in which something happened since, oldest first."""
    entries = [each for each in reversed(journal.read(office.register)) if each.at <= until]
    touched = {each.dossier for each in entries if each.at >= since}
    files: dict[str, list[Event]] = defaultdict(list)
    for entry in entries:
        event = office.rules.event(entry) if entry.dossier in touched else None
        if event:
            files[entry.dossier or ""].append(event)
    return files


def _with(book: Rulebook, clause: str, amendment: Amendment) -> Rulebook:
    try:
        return amended(book, [(clause, amendment)])
    except Malformed as error:
        raise NotTerms(error.problem) from error


def amend(office: Office, clause: str, amendment: Amendment, *, name: str = "", secret: str = "") -> Amended:
    """Give a clause, or a step of a track, new terms from a day on. In an office with secrets ``name`` signs for it.

    Raises:
        NotAllowed, ReasonMissing, InThePast, UnknownRecord, AlreadyAmended, NothingChanged, NotTerms
        WrongSecret, Throttled, MayNotSign: in an office with secrets

    """
    office.require("regulations")
    if not amendment.reason.strip():
        raise ReasonMissing
    if amendment.from_ < office.today():
        raise InThePast(amendment.from_)
    known = _subject(office.rules.book, clause)
    if any(each.from_ == amendment.from_ for each in known.amendment):
        raise AlreadyAmended(amendment.from_)
    terms = _on(known, amendment.from_)
    if all(getattr(terms, part) == new for part, new in amendment.parts.items()):
        raise NothingChanged
    _with(office.rules.book, clause, amendment)
    made = Amended(str(uuid4()), clause, amendment, office.now(), office.signed_in)
    with office.register.transaction():
        amendments_store.add(office.register, made)
        office.forget_rules()
        _record(office, made)
        if is_secured(office.register.folder) and office.signer:
            signoffs.sign(office, matter="amendment", record=made.id, name=name, secret=secret)
    return made


def _subject(book: Rulebook, number: str) -> Clause | TrackStep:
    found: Clause | TrackStep | None = book.clauses.get(number) or book.steps.get(number)
    if found is None:
        raise UnknownRecord(number)
    return found


def _on(known: Clause | TrackStep, day: date) -> Terms | TrackStep:
    return known.on(day) if isinstance(known, TrackStep) else known.version(known.version_on(day))


def _record(office: Office, made: Amended) -> None:
    """Record the amendment in the journal, a step also under its name in the office's language."""
    new = made.amendment
    first = new.from_.isoformat()
    if made.clause in office.rules.book.clauses:
        office.record(
            "regulation.amended",
            clause=made.clause,
            parts=sorted(new.parts),
            amendment=made.id,
            first=first,
            reason=new.reason,
        )
    else:
        shown = next(each for each in steps(office) if each.number == made.clause)
        name = f"{shown.track.name.of(office.language)} {shown.step.name.of(office.language)}"
        office.record(
            "track.amended",
            step=made.clause,
            name=name,
            limit=new.limit,
            amendment=made.id,
            first=first,
            reason=new.reason,
        )


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of a track in a list: its limit today, since when if it was amended, and its next amendment."""

    number: str
    track: Track
    step: TrackStep
    limit: str
    since: date | None
    coming: Amendment | None


def steps(office: Office) -> list[StepRow]:
    """Every step of every track, with today's limit."""
    day, tracks = office.today(), office.rules.book.vocabulary.tracks
    return [
        StepRow(
            number_of(name, step.id),
            track,
            step,
            step.on(day).limit,
            max((each.from_ for each in step.amendment if each.from_ <= day), default=None),
            next((each for each in step.amendment if each.from_ > day), None),
        )
        for name, track in tracks.items()
        for step in track.steps
    ]
