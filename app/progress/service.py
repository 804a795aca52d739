"""Progress 进度 (SO-1.9, SO-1.12): purchases on their tracks, what is late with whom, chases, scorecards."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.base.refusals import ReasonMissing, Refusal, UnknownRecord, known
from app.custody.rules import InTheFuture
from app.dossiers import service as dossiers
from app.office import duties_store
from app.parties import service as parties
from app.progress import kept, standings_store
from app.progress import store as stored
from app.progress.series import CHASE
from app.progress.store import Chase
from app.register import journal, numbers
from app.rulebook import track_standings
from app.rulebook.purchases.asked import answers_of
from app.rulebook.tracks import number_of
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.parties.service import Choices
    from app.register.journal import Entry
    from app.rulebook.track_standings import Board, Course, TrackStanding
    from app.rulebook.tracks import TrackStep


@dataclass(eq=False)
class NotTheStep(Refusal):
    """``step`` is not the current step of its track."""

    step: str


@dataclass(eq=False)
class NothingLate(Refusal):
    """No step is late with ``outside``."""

    outside: str


@dataclass(frozen=True, slots=True)
class Purchase:
    """A dossier with its tracks 进度 as they stand now."""

    dossier: Dossier
    tracks: tuple[TrackStanding, ...]
    parties: Choices
    more: tuple[TrackStanding, ...] = ()
    """Tracks aside that have not begun; they can be started."""

    def outside(self, track: str, step: TrackStep) -> str:
        """The holder that has to do a step for this purchase: a named party, else the kind; empty if it is done inside."""
        return self.parties.of(self.dossier.id, step.outside, number_of(track, step.id)) if step.outside else ""

    @property
    def late(self) -> bool:
        """Whether the current step of any track is late."""
        return any(each.current and each.current.late for each in self.tracks)

    @property
    def paused(self) -> bool:
        """Whether any track under way is paused."""
        return any(each.paused and each.current for each in self.tracks)

    @property
    def idle(self) -> bool:
        """Whether no track has a current step."""
        return not any(each.current for each in self.tracks)


def of_dossier(office: Office, dossier: Dossier) -> Purchase:
    """One purchase with its tracks."""
    entries = list(reversed(journal.read(office.register, dossier=dossier.id)))
    return _purchase(office, dossier, entries, {}, parties.choices(office, dossier.id))


def every(office: Office) -> list[Purchase]:
    """All active purchases: late ones first, idle ones last. Reads the whole journal unless where they stand is kept."""
    boards: dict[str, Board] = {}
    chosen = parties.choices(office)
    active = [each for each in dossiers.all_of_them(office) if each.state == "active"]
    if kept.is_current(office):
        courses = standings_store.courses(office.register)
        found = [_standing(office, each, courses.get(each.id, {}), boards, chosen) for each in active]
    else:
        entries: dict[str, list[Entry]] = defaultdict(list)
        for entry in reversed(journal.read(office.register)):
            if entry.dossier:
                entries[entry.dossier].append(entry)
        found = [_purchase(office, each, entries[each.id], boards, chosen) for each in active]
    return sorted(found, key=lambda each: (not each.late, each.idle))


def some(office: Office, ids: Sequence[str]) -> list[Purchase]:
    """The purchases of some dossiers (ids), in their order, as they are kept."""
    boards: dict[str, Board] = {}
    courses = standings_store.courses(office.register, ids)
    return [
        _standing(office, each, courses.get(each.id, {}), boards, parties.choices(office, each.id))
        for each in dossiers.some(office, ids)
    ]


def _purchase(
    office: Office, dossier: Dossier, entries: Sequence[Entry], boards: dict[str, Board], chosen: Choices
) -> Purchase:
    """``boards`` caches the boards made so far, by way of payment."""
    events = [event for entry in entries if (event := office.rules.event(entry))]
    courses = kept.board(office, dossier.payment, boards).courses(events)
    return _standing(office, dossier, courses, boards, chosen)


def _standing(
    office: Office, dossier: Dossier, courses: Mapping[str, Course], boards: dict[str, Board], chosen: Choices
) -> Purchase:
    shown = kept.board(office, dossier.payment, boards).standing(courses)
    more = tuple(each for each in shown if each.track.aside and not each.begun)
    return Purchase(dossier, tuple(each for each in shown if each not in more), chosen, more)


def start(office: Office, *, dossier: str, track: str, at: datetime | None = None) -> None:
    """Start a track by hand.

    Raises:
        NotAllowed, InTheFuture, UnknownRecord

    """
    office.require("progress")
    enter(office, track_standings.STARTED, dossier, track, at)


def finish(
    office: Office,
    *,
    dossier: str,
    track: str,
    step: str,
    at: datetime | None = None,
    note: str = "",
    said: Mapping[str, str] | None = None,
    reason: str = "",
) -> None:
    """Enter that the current step is done; ``said`` is what the step asks for, as typed, ``reason`` why it is late.

    Raises:
        NotAllowed, NotTheStep, NotSaid, NotAnAmount, NotACount, InTheFuture, UnknownRecord

    """
    office.require("progress")
    current = track_of(office, dossier, track).current
    if current is None or current.step.id != step:
        raise NotTheStep(step)
    answers = answers_of(current.step.asks, said or {}, office.language)
    if reason.strip():
        answers["reason"] = reason.strip()
    enter(office, track_standings.DONE, dossier, track, at, step=step, note=note.strip(), **answers)


def pause(office: Office, *, dossier: str, track: str, reason: str, at: datetime | None = None) -> None:
    """Pause 暂停 a track that the client holds up; no time counts until it is resumed.

    Raises:
        NotAllowed, ReasonMissing, InTheFuture, UnknownRecord

    """
    office.require("progress")
    if not reason.strip():
        raise ReasonMissing
    enter(office, track_standings.PAUSED, dossier, track, at, reason=reason.strip())


def resume(office: Office, *, dossier: str, track: str, at: datetime | None = None) -> None:
    """Resume a paused track.

    Raises:
        NotAllowed, InTheFuture, UnknownRecord

    """
    office.require("progress")
    enter(office, track_standings.RESUMED, dossier, track, at)


def track_of(office: Office, dossier: str, track: str) -> TrackStanding:
    """The standing of one track of a dossier. Raises UnknownRecord."""
    shown = of_dossier(office, dossiers.load(office, dossier))
    found = next((each for each in (*shown.tracks, *shown.more) if each.id == track), None)
    if found is None:
        raise UnknownRecord(track)
    return found


def enter(office: Office, kind: str, dossier: str, track: str, at: datetime | None, **data: str) -> None:
    """Record an event of a track.

    Raises:
        NotAllowed, InTheFuture, UnknownRecord

    """
    office.require("progress")
    at = at or office.now()
    if at > office.now():
        raise InTheFuture(at)
    track_of(office, dossier, track)
    with office.register.transaction():
        office.record(kind, at=at, dossier=dossier, track=track, **data)


def set_stamp_duty(office: Office, *, dossier: str, due: date) -> None:
    """Enter the day on which the developer's stamp duty falls due (SO-1.12).

    Raises:
        NotAllowed

    """
    office.require("progress")
    with office.register.transaction():
        office.record("stamp-duty.set", dossier=dossier, due=due.isoformat())


def pay_stamp_duty(office: Office, *, dossier: str, receipt: str = "", at: datetime | None = None) -> None:
    """Enter that the stamp duty was paid (SO-1.12).

    Raises:
        NotAllowed, InTheFuture

    """
    office.require("progress")
    if at and at > office.now():
        raise InTheFuture(at)
    with office.register.transaction():
        office.record("stamp-duty.paid", at=at, dossier=dossier, receipt=receipt.strip())


def late_with(office: Office, outside: str, seen: Sequence[Purchase] | None = None) -> list[dict[str, Any]]:
    """The late steps of a lawyer or bank, named or of that kind without a name, most ``days`` first: whole working days
    since the due, as screens say it.

    ``seen``, here and below, are the purchases if already read by ``every``, which is slow.
    """
    calendar, now = office.rules.calendar, office.now()
    lines = [
        {
            "dossier": purchase.dossier.id,
            "unit": purchase.dossier.unit,
            "buyers": purchase.dossier.names,
            "outside": outside,
            "track": track.id,
            "step": step.step.id,
            "since": office.local(step.started).date().isoformat(),
            "due": last_day(office, step.due).isoformat(),
            "days": calendar.worked_between(step.due, now),
        }
        for purchase in (every(office) if seen is None else seen)
        for track in purchase.tracks
        if (step := track.current) and step.state == "late" and purchase.outside(track.id, step.step) == outside
        if step.started and step.due
    ]
    return sorted(lines, key=lambda line: -int(line["days"]))


def last_day(office: Office, due: datetime) -> date:
    """The last day that is still in time; 24:00 belongs to the day it ends."""
    return office.rules.calendar.day_of(due - timedelta(microseconds=1))


def outsiders(office: Office) -> dict[str, str]:
    """Who may have steps on any track: kinds of outside parties, each after its named ones; id -> name."""
    kinds = [step.outside for track in office.rules.book.vocabulary.tracks.values() for step in track.steps]
    holders = office.rules.holders().items()
    return {each: name for kind in dict.fromkeys(kinds) for each, name in holders if kind_of_holder(each) == kind}


def chase(office: Office, outside: str) -> Chase:
    """Write a chase letter 督办函 on all late steps of an outside party.

    Each line says under ``nth`` how many letters, this one included, were about its step.

    Raises:
        NotAllowed, NothingLate

    """
    office.require("progress")
    lines = late_with(office, outside)
    if not lines:
        raise NothingLate(office.rules.holder(outside))
    before = [(line["dossier"], line["track"], line["step"]) for each in chases(office) for line in each.lines]
    counted = tuple({**line, "nth": 1 + before.count((line["dossier"], line["track"], line["step"]))} for line in lines)
    with office.register.transaction():
        year = office.local(office.now()).year
        number = numbers.take(office.register, CHASE, year)
        letter = Chase(str(uuid4()), number, outside, office.now(), office.signed_in, counted)
        stored.add_chase(office.register, letter)
        office.record("chase.sent", number=number, outside=outside, lines=len(counted))
    return letter


def chases(office: Office) -> list[Chase]:
    """Every chase letter, newest first."""
    return stored.chases(office.register)


def chase_by_number(office: Office, number: str) -> Chase:
    """The chase letter with this number.

    Raises:
        UnknownRecord

    """
    return known((each for each in chases(office) if each.number == number), number)


def scorecards(
    office: Office, seen: Sequence[Purchase] | None = None, within: tuple[date, date] = (date.min, date.max)
) -> list[dict[str, Any]]:
    """For each outside party and step: how many were done, from the first to the last day ``within``, median and worst
    working days without pauses, how many late, and for which reasons."""
    taken: dict[tuple[str, str, str], list[tuple[int, bool]]] = defaultdict(list)
    reasons: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    calendar = office.rules.calendar
    for purchase in every(office) if seen is None else seen:
        for track in purchase.tracks:
            for step in track.steps:
                if not step.done or not within[0] <= office.local(step.done).date() <= within[1]:
                    continue
                days = track_standings.took(step, track.pauses, calendar) if step.step.outside else None
                key = (purchase.outside(track.id, step.step), track.id, step.step.id)
                if days is not None:
                    taken[key].append((days, step.late))
                if step.late and step.reason:
                    reasons[key][step.reason] += 1
    return [
        {
            "outside": outside,
            "track": track,
            "step": step,
            "count": len(found),
            "median": median(days for days, _ in found),
            "worst": max(days for days, _ in found),
            "late": sum(late for _, late in found),
            "reasons": dict(reasons[outside, track, step].most_common()),
        }
        for (outside, track, step), found in taken.items()
    ]


def without_next_step(office: Office, seen: Sequence[Purchase] | None = None) -> list[Dossier]:
    """Active purchases without a current step and without an open duty."""
    busy = {duty.file for duty in duties_store.outstanding(office.register)}
    found = every(office) if seen is None else seen
    return [each.dossier for each in found if each.idle and each.dossier.id not in busy]


def needed(office: Office) -> bool:
    """Whether the regulations have any tracks."""
    return bool(office.rules.book.vocabulary.tracks)
