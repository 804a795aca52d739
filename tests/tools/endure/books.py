"""The oracle of ``model``: an office kept by hand, in plain dictionaries, from the clauses and not from the program.

Papers: a sheet is with whoever took it last (SO, reading: one holder per original, copies counted apart). Duties are
derived anew from the list of what happened: SO-1.1 file the same day, SO-1.2 volume the same day, SO-1.5 loan papers to
the mortgage lawyer in 24 hours, SO-1.6 register the contract in 1 working day, SO-1.7 presale papers to the signing
lawyer the same day, SO-1.8 the registered contract on to the mortgage lawyer in 2 working days.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

LOAN, CONTRACT, REGISTRATION, OTHER = "loan-contract", "presale-contract", "presale-registration-form", "sales-invoice"
US, BACK_OFFICE, SIGNING, MORTGAGE = "client-service", "sales-back-office", "signing-lawyer", "mortgage-lawyer"
CHINA = timezone(timedelta(hours=8))

REST = {date(2026, 9, day) for day in (25, 26, 27)} | {date(2026, 10, day) for day in range(1, 8)}
WORK = {date(2026, 9, 20), date(2026, 10, 10)}
"""Autumn 2026, copied by hand from the State Council's notice."""


def works(day: date) -> bool:
    """Whether the office works on a day."""
    return day in WORK or (day.weekday() < 5 and day not in REST)


def due(at: datetime, limit: str) -> datetime:
    """``24h``, or the end of a day so many working days on, counted one day after the other; ``0`` is the same day."""
    if limit == "24h":
        return at + timedelta(hours=24)
    day, left = at.astimezone(CHINA).date(), int(limit)
    while left:
        day += timedelta(days=1)
        left -= works(day)
    return datetime(day.year, day.month, day.day, tzinfo=CHINA) + timedelta(days=1)


@dataclass
class Happening:
    """Something that happened to papers; ``kind``: in, filed, volumed, out, back, registered, ended, void."""

    kind: str
    at: datetime
    papers: frozenset[str] = frozenset()
    who: str = ""
    receipt: str = ""
    void: bool = False


@dataclass
class Receipt:
    """One bundle under a number."""

    giver: str
    taker: str
    at: datetime
    lines: dict[str, tuple[int, int]]
    state: str = "pending"


@dataclass
class Books:
    """One dossier's books."""

    kinds: dict[str, str] = field(default_factory=dict)
    moves: list[tuple[datetime, str, str, str, tuple[int, int], str]] = field(default_factory=list)
    receipts: dict[str, Receipt] = field(default_factory=dict)
    happened: list[Happening] = field(default_factory=list)

    def where(self, paper: str, at: datetime | None = None) -> dict[str, tuple[int, int]]:
        """Who has how many originals and copies of a paper."""
        sheets: dict[str, list[int]] = {}
        for when, moved, giver, taker, (originals, copies), _ in sorted(self.moves, key=lambda move: move[0]):
            if moved == paper and (at is None or when <= at):
                for holder, sign in ((giver, -1), (taker, 1)):
                    if sheets or holder == taker:
                        has = sheets.setdefault(holder, [0, 0])
                        has[0], has[1] = has[0] + sign * originals, has[1] + sign * copies
        return {holder: (has[0], has[1]) for holder, has in sheets.items() if any(has)}

    def waiting(self) -> dict[str, str]:
        """Papers that are offered, and under which receipt."""
        return {
            paper: number for number, each in self.receipts.items() if each.state == "pending" for paper in each.lines
        }

    def no(self, lines: dict[str, tuple[int, int]], giver: str, at: datetime) -> str:
        """Why a bundle cannot be passed on; empty if it can."""
        for paper, (originals, copies) in lines.items():
            has = self.where(paper).get(giver, (0, 0))
            if paper in self.waiting():
                return "PromisedElsewhere"
            if originals > has[0] or copies > has[1]:
                return "NotHeldBy"
            if self.last(paper) > at:
                return "BeforeLastMovement"
        return ""

    def last(self, paper: str) -> datetime:
        """When a paper moved last."""
        return max(move[0] for move in self.moves if move[1] == paper)

    def move(self, number: str, at: datetime, lines: dict[str, tuple[int, int]], giver: str, taker: str) -> None:
        """Papers change hands."""
        self.moves += [(at, paper, giver, taker, count, number) for paper, count in lines.items()]

    def went(self, number: str, at: datetime, refused: set[str]) -> None:
        """A receipt is signed: what goes back unfiled to where it came from is given back, the rest handed over."""
        each = self.receipts[number]
        taken = {paper: count for paper, count in each.lines.items() if paper not in refused}
        filed = {paper for one in self.happened if one.kind == "filed" for paper in one.papers}
        stand = [move for move in self.moves if self.receipts[move[5]].state != "voided"]
        came = {move[1]: move[2] for move in sorted(stand, key=lambda move: move[0]) if move[3] == US}
        back = {paper for paper in taken if came.get(paper) == each.taker and paper not in filed}
        self.move(number, at, taken, each.giver, each.taker)
        for kind, papers in (("back", back), ("out", taken.keys() - back)):
            if papers:
                self.happened.append(Happening(kind, at, frozenset(papers), each.taker, number))
        each.lines, each.state = taken, "accepted"

    def undo(self, number: str, at: datetime) -> None:
        """A signed receipt never was; its papers go back."""
        each = self.receipts[number]
        self.move(number, at, each.lines, each.taker, each.giver)
        each.state = "voided"
        for one in [one for one in self.happened if one.receipt == number and one.kind in {"in", "out", "back"}]:
            one.void = True
            self.happened.append(Happening("void", at, one.papers, one.kind, number))

    def duties(self, now: datetime) -> Counter[tuple[object, ...]]:
        """Every duty: clause, start, due, state now, papers still outstanding."""
        found = [
            self._duty(place, clause, limit, papers, now)
            for place, each in enumerate(self.happened)
            for clause, limit, papers in self._started(each)
            if papers
        ]
        return Counter(found)

    def started(self, clause: str, at: datetime, papers: set[str]) -> list[int]:
        """Which happenings started this duty; more than one if two came at the same moment."""
        places = [place for place, each in enumerate(self.happened) if each.at == at]
        return [
            place
            for place in places
            if (clause, papers) in [(one, set(parts)) for one, _, parts in self._started(self.happened[place])]
        ]

    def _started(self, one: Happening) -> list[tuple[str, str, list[str]]]:
        def of(*kinds: str) -> list[str]:
            return sorted(paper for paper in one.papers if self.kinds[paper] in kinds)

        if one.kind == "filed":
            return [("SO-1.2", "0", sorted(one.papers))]
        if one.kind == "in" and one.who == BACK_OFFICE:
            loans, presale = of(LOAN), of(CONTRACT, REGISTRATION)
            whole = ("SO-1.1", "0", sorted(one.papers))
            return [whole, ("SO-1.5", "24h", loans), ("SO-1.6", "1", of(CONTRACT)), ("SO-1.7", "0", presale)]
        return [("SO-1.8", "2", of(CONTRACT))] if one.kind == "in" and one.who == SIGNING else []

    def _duty(self, place: int, clause: str, limit: str, papers: list[str], now: datetime) -> tuple[object, ...]:
        start, until = self.happened[place], due(self.happened[place].at, limit)
        open_, done, gone, ended = set(papers), dict[str, datetime](), set[str](), False
        for later in self.happened[place + 1 :]:
            if (later.kind == "ended" and later.who == clause and later.receipt == str(place) and open_) or (
                later.kind == "void" and later.who == "in" and later.receipt == start.receipt and start.kind == "in"
            ):
                ended = True
            elif (later.kind == "void" and later.who == "in" and start.at >= self._came(later)) or (
                later.kind == "back" and not later.void
            ):
                gone |= open_ & later.papers
            elif later.at >= start.at and not later.void and _meets(clause, later):
                met = open_ & (later.papers or open_)
                done |= dict.fromkeys(met, later.at)
            open_ -= gone | done.keys()
            if ended:
                open_ = set()
                break
        state = _state(open_, done, until, now, ended=ended)
        return clause, start.at, until, state, tuple(sorted(open_))

    def _came(self, undone: Happening) -> datetime:
        """When the papers of a voided receipt had come."""
        return self.receipts[undone.receipt].at


MET = {
    "SO-1.1": ("filed", ""),
    "SO-1.2": ("volumed", ""),
    "SO-1.5": ("out", MORTGAGE),
    "SO-1.6": ("registered", ""),
    "SO-1.7": ("out", SIGNING),
    "SO-1.8": ("out", MORTGAGE),
}


def _meets(clause: str, one: Happening) -> bool:
    kind, taker = MET[clause]
    return one.kind == kind and (not taker or one.who == taker)


def _state(open_: set[str], done: dict[str, datetime], until: datetime, now: datetime, *, ended: bool) -> str:
    if ended or (not open_ and not done):
        return "cancelled"
    if open_:
        return "late" if now > until else "open"
    return "met-late" if max(done.values()) > until else "met"
