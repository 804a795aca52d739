"""Progress 进度 (SO-1.9, SO-1.12): where every purchase stands, what is late with whom, chases, scorecards, reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.domain import tracks
from app.domain.custody import InTheFuture
from app.domain.refusals import ReasonMissing, Refusal, UnknownRecord
from app.services import dossiers, handoffs
from app.storage import duties, journal, numbers
from app.storage import progress as stored
from app.storage.progress import Chase, PeriodReport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.dossiers import Dossier
    from app.domain.tracks import StepShown, TrackShown
    from app.services.office import Office
    from app.storage.journal import Entry

CLAUSE = "SO-1.9"
"""The clause whose figure says how often a report is due."""


@dataclass(eq=False)
class NotTheStep(Refusal):
    """``step`` is not the one under way on this track."""

    step: str


@dataclass(eq=False)
class NothingLate(Refusal):
    """Nothing is late with ``outside``."""

    outside: str


@dataclass(frozen=True, slots=True)
class Purchase:
    """A dossier with its tracks as they stand."""

    dossier: Dossier
    tracks: tuple[TrackShown, ...]

    @property
    def late(self) -> bool:
        """Whether a step is late."""
        return any(each.current and each.current.late for each in self.tracks)

    @property
    def paused(self) -> bool:
        """Whether the client holds something up."""
        return any(each.paused and each.current for each in self.tracks)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way on any track."""
        return not any(each.current for each in self.tracks)


def of_dossier(office: Office, dossier: Dossier) -> Purchase:
    """The tracks of one purchase."""
    entries = list(reversed(journal.read(office.register.connection, dossier=dossier.id)))
    return _purchase(office, dossier, entries)


def every(office: Office) -> list[Purchase]:
    """All active purchases, late ones first."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in reversed(journal.read(office.register.connection)):
        if entry.dossier:
            entries[entry.dossier].append(entry)
    active = [each for each in dossiers.all_of_them(office) if each.state == "active"]
    found = [_purchase(office, each, entries[each.id]) for each in active]
    return sorted(found, key=lambda each: (not each.late, each.idle))


def _purchase(office: Office, dossier: Dossier, entries: Sequence[Entry]) -> Purchase:
    rules = office.rules
    events = [event for entry in entries if (event := rules.event(entry))]
    now = office.now()
    return Purchase(
        dossier,
        tuple(
            tracks.shown(name, track, events, rules.in_force, now)
            for name, track in rules.book.vocabulary.tracks.items()
            if track.needed(dossier.payment)
        ),
    )


def start(office: Office, *, dossier: str, track: str, at: datetime | None = None) -> None:
    """Begin a track by hand.

    Raises:
        NotAllowed, InTheFuture, UnknownRecord

    """
    _enter(office, tracks.STARTED, dossier, track, at)


def finish(office: Office, *, dossier: str, track: str, step: str, at: datetime | None = None, note: str = "") -> None:
    """The step under way is done.

    Raises:
        NotAllowed, NotTheStep, InTheFuture, UnknownRecord

    """
    current = _track(office, dossier, track).current
    if current is None or current.step.id != step:
        raise NotTheStep(step)
    _enter(office, tracks.DONE, dossier, track, at, step=step, note=note.strip())


def pause(office: Office, *, dossier: str, track: str, reason: str, at: datetime | None = None) -> None:
    """The client holds a track up: its clock stands still until it goes on.

    Raises:
        NotAllowed, ReasonMissing, InTheFuture, UnknownRecord

    """
    if not reason.strip():
        raise ReasonMissing
    _enter(office, tracks.PAUSED, dossier, track, at, reason=reason.strip())


def resume(office: Office, *, dossier: str, track: str, at: datetime | None = None) -> None:
    """It goes on.

    Raises:
        NotAllowed, InTheFuture, UnknownRecord

    """
    _enter(office, tracks.RESUMED, dossier, track, at)


def _track(office: Office, dossier: str, track: str) -> TrackShown:
    shown = of_dossier(office, dossiers.load(office, dossier))
    found = next((each for each in shown.tracks if each.id == track), None)
    if found is None:
        raise UnknownRecord(track)
    return found


def _enter(office: Office, kind: str, dossier: str, track: str, at: datetime | None, **data: str) -> None:
    office.require("progress")
    at = at or office.now()
    if at > office.now():
        raise InTheFuture(at)
    _track(office, dossier, track)
    with office.register.transaction():
        office.record(kind, at=at, dossier=dossier, track=track, **data)


def set_stamp_duty(office: Office, *, dossier: str, due: date) -> None:
    """The day the developer's stamp duty falls due (SO-1.12).

    Raises:
        NotAllowed

    """
    office.require("progress")
    with office.register.transaction():
        office.record("stamp-duty.set", dossier=dossier, due=due.isoformat())


def pay_stamp_duty(office: Office, *, dossier: str, receipt: str = "") -> None:
    """It is paid (SO-1.12).

    Raises:
        NotAllowed

    """
    office.require("progress")
    with office.register.transaction():
        office.record("stamp-duty.paid", dossier=dossier, receipt=receipt.strip())


def late_with(office: Office, outside: str) -> list[dict[str, Any]]:
    """What is late with a lawyer or bank, the longest first; days are working days beyond the due."""
    calendar, today = office.rules.calendar, office.local(office.now()).date()
    lines = [
        {
            "dossier": purchase.dossier.id,
            "unit": purchase.dossier.unit,
            "buyers": purchase.dossier.names,
            "track": track.id,
            "step": step.step.id,
            "since": office.local(step.started).date().isoformat(),
            "due": calendar.day_of(step.due - timedelta(microseconds=1)).isoformat(),
            "days": _working_days(office, calendar.day_of(step.due - timedelta(microseconds=1)), today),
        }
        for purchase in every(office)
        for track in purchase.tracks
        if (step := track.current) and step.state == "late" and step.step.outside == outside
        if step.started and step.due
    ]
    return sorted(lines, key=lambda line: -int(line["days"]))


def _working_days(office: Office, after: date, until: date) -> int:
    days = (after + timedelta(days=count) for count in range(1, (until - after).days + 1))
    return sum(map(office.rules.calendar.is_working, days))


def outsiders(office: Office) -> dict[str, str]:
    """Who outside the office has steps to do: id -> name."""
    found = [step.outside for track in office.rules.book.vocabulary.tracks.values() for step in track.steps]
    return {each: office.rules.holder(each) for each in dict.fromkeys(found) if each}


def chase(office: Office, outside: str) -> Chase:
    """Write a chase letter about everything that is late with somebody; the second about a step goes to the director.

    Raises:
        NotAllowed, NothingLate

    """
    office.require("progress")
    lines = late_with(office, outside)
    if not lines:
        raise NothingLate(office.rules.holder(outside))
    before = [(line["dossier"], line["track"], line["step"]) for each in chases(office) for line in each.lines]
    told = tuple({**line, "nth": 1 + before.count((line["dossier"], line["track"], line["step"]))} for line in lines)
    with office.register.transaction() as connection:
        year = office.local(office.now()).year
        number = f"DB{year}-{numbers.take(connection, f'chase-{year}'):04d}"
        made = Chase(str(uuid4()), number, outside, office.now(), office.signed_in, told)
        stored.add_chase(office.register, made)
        office.record("chase.sent", number=number, outside=outside, lines=len(told))
    return made


def chases(office: Office) -> list[Chase]:
    """Every chase, newest first."""
    return stored.chases(office.register)


def scorecards(office: Office) -> list[dict[str, Any]]:
    """Per outside party and step: how many were done, the median and worst working days, how many late; pauses out."""
    taken: dict[tuple[str, str, str], list[tuple[int, bool]]] = defaultdict(list)
    for purchase in every(office):
        for track in purchase.tracks:
            for step in track.steps:
                days = tracks.took(step, track.pauses, office.rules.calendar)
                if days is not None and step.step.outside:
                    taken[step.step.outside, track.id, step.step.id].append((days, step.late))
    return [
        {
            "outside": outside,
            "track": track,
            "step": step,
            "count": len(found),
            "median": median(days for days, _ in found),
            "worst": max(days for days, _ in found),
            "late": sum(late for _, late in found),
        }
        for (outside, track, step), found in taken.items()
    ]


def without_next_step(office: Office) -> list[Dossier]:
    """Active purchases on which nothing is under way and nothing is due."""
    busy = {duty.file for duty in duties.load(office.register.connection, "open = 1")}
    return [each.dossier for each in every(office) if each.idle and each.dossier.id not in busy]


def expiring(office: Office) -> list[tuple[Dossier, str, date, date]]:
    """Papers that run out before the step that needs them will usually be done: dossier, paper, valid until, then.

    The usual wait is the median of what the step took so far, else its limit.
    """
    usual = {(each["track"], each["step"]): each["median"] for each in scorecards(office)}
    words, calendar = office.rules.book.vocabulary, office.rules.calendar
    found = []
    for purchase in every(office):
        held = handoffs.held(office, purchase.dossier.id) if not purchase.idle else []
        for track in purchase.tracks:
            step = track.current
            if step is None or step.due is None:
                continue
            wanted = words.kinds(step.step.documents)
            days = usual.get((track.id, step.step.id))
            then = (
                calendar.after(calendar.day_of(step.started), max(1, round(days)))
                if days is not None and step.started
                else calendar.day_of(step.due)
            )
            found += [
                (purchase.dossier, office.rules.document(each.paper.kind), until, then)
                for each in held
                if each.paper.kind in wanted and each.paper.valid_until
                if (until := date.fromisoformat(each.paper.valid_until)) < then
            ]
    return found


def report_due(office: Office) -> date:
    """The day by which the next report to deputy director and director is due (SO-1.9)."""
    made = stored.reports(office.register)
    days = int(float(office.rules.book.terms_on(CLAUSE, _today(office)).figures["report-days"].value))
    return (made[0].last if made else _today(office) - timedelta(days=1)) + timedelta(days=days)


def _today(office: Office) -> date:
    return office.local(office.now()).date()


def make_report(office: Office) -> PeriodReport:
    """Put the period's report together: what stands where, what is late, whom we chased.

    Raises:
        NotAllowed

    """
    office.require("progress")
    made, today = stored.reports(office.register), _today(office)
    first = made[0].last + timedelta(days=1) if made else today - timedelta(days=6)
    late = [line for each in outsiders(office) for line in late_with(office, each)]
    body: dict[str, Any] = {"tracks": _counts(office), "late": late}
    body["chases"] = [each.number for each in chases(office) if office.local(each.at).date() >= first]
    with office.register.transaction() as connection:
        number = f"JB{today.year}-{numbers.take(connection, f'progress-{today.year}'):04d}"
        report = PeriodReport(str(uuid4()), number, first, today, office.now(), office.signed_in, body)
        stored.add_report(office.register, report)
        office.record("progress.reported", number=number, first=str(first), last=str(today))
    return report


def _counts(office: Office) -> list[dict[str, Any]]:
    """Per track: purchases under way, done, late, paused."""
    count: dict[str, dict[str, int]] = {}
    for purchase in every(office):
        for track in purchase.tracks:
            sums = count.setdefault(track.id, {"open": 0, "done": 0, "late": 0, "paused": 0})
            current: StepShown | None = track.current
            sums["open"] += current is not None
            sums["done"] += track.done == len(track.steps)
            sums["late"] += bool(current and current.late)
            sums["paused"] += bool(current and track.paused)
    return [{"track": name, **sums} for name, sums in count.items()]


def reports(office: Office) -> list[PeriodReport]:
    """Every report, newest first."""
    return stored.reports(office.register)
