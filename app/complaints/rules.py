"""Complaints 投诉 (SO-2): a complaint is its steps, from which its state follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from app.base.refusals import Refusal
from app.base.series import Dated, Series

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

COMPLAINT = Series("TS", "complaint", "complaint", stored_in="complaint:number", prefix="63")
ANALYSIS = Dated("TSFX", "complaint-analysis", "quarter")


Kind = Literal["received", "informed", "escalated", "resolved", "signed", "closed", "called-back"]
State = Literal["open", "informed", "resolved", "signed", "closed"]
Satisfaction = Literal["satisfied", "dissatisfied", "unreached"]

SATISFACTIONS: tuple[Satisfaction, ...] = ("satisfied", "dissatisfied", "unreached")
CHANNELS = ("call", "letter", "visit")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done about a complaint in one round 轮次.

    ``data`` by kind: departments, words from round 2 on (received); promised, how (informed); of, to, person, why
    (escalated); text (resolved); department, signer, how (signed); outcome, words (called-back).
    """

    round: int
    kind: Kind
    at: datetime
    entered_at: datetime
    by: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Complaint:
    """A client's complaint with every step so far. ``dossier`` is None for people not on file.

    ``sheet`` is when the form signed on paper was last scanned back.
    """

    id: str
    number: str
    dossier: str | None
    unit: str
    client: str
    phone: str
    channel: str
    cause: str
    words: str
    steps: tuple[Step, ...] = ()
    sheet: datetime | None = None

    @property
    def round(self) -> int:
        """The present round; the first is 1."""
        return max((step.round for step in self.steps), default=1)

    @property
    def case(self) -> str:
        """The present round's key for the regulations, such as TS2026-0001 or TS2026-0001-2."""
        return self.number if self.round == 1 else f"{self.number}-{self.round}"

    @property
    def file(self) -> str:
        """The file its events belong to: the client's dossier, or the complaint itself."""
        return self.dossier or self.id

    def _last(self, kind: Kind) -> Step | None:
        mine = [step for step in self.steps if step.round == self.round and step.kind == kind]
        return mine[-1] if mine else None

    @property
    def received(self) -> Step:
        """The step with which this round began."""
        begun = self._last("received")
        if begun is None:
            raise ValueError(self.number)
        return begun

    @property
    def departments(self) -> tuple[str, ...]:
        """The departments concerned in this round, which sign before it is closed (SO-2.4)."""
        return tuple(self.received.data["departments"])

    @property
    def promised(self) -> date | None:
        """The day promised to the client in this round (SO-2.2), or None."""
        informed = self._last("informed")
        return date.fromisoformat(informed.data["promised"]) if informed else None

    @property
    def level(self) -> str:
        """The role it was last passed up to in this round; empty while it is with the clerk (SO-2.3)."""
        raised = self._last("escalated")
        return raised.data["to"] if raised else ""

    @property
    def resolved(self) -> Step | None:
        """The step with this round's solution, or None."""
        return self._last("resolved")

    @property
    def resolution(self) -> str:
        """The solution of this round, or empty."""
        return self.resolved.data["text"] if self.resolved else ""

    @property
    def signed_on_sheet(self) -> bool:
        """Whether the signed form was scanned back after this round's solution; it counts for every department."""
        return bool(self.resolved and self.sheet and self.sheet >= self.resolved.entered_at)

    @property
    def unsigned(self) -> tuple[str, ...]:
        """The departments that have not signed this round."""
        if self.signed_on_sheet:
            return ()
        return tuple(each for each in self.departments if self.signature(each) is None)

    def signature(self, department: str) -> Step | None:
        """The step with which a department signed this round, or None."""
        mine = (step for step in self.steps if step.round == self.round and step.kind == "signed")
        return next((step for step in mine if step.data["department"] == department), None)

    @property
    def state(self) -> State:
        """The state of the present round."""
        if self._last("closed"):
            return "closed"
        if self.resolution:
            return "resolved" if self.unsigned else "signed"
        return "informed" if self.promised else "open"

    @property
    def satisfaction(self) -> Satisfaction | None:
        """The outcome of the last call-back in any round, or None."""
        called = [step for step in self.steps if step.kind == "called-back"]
        return called[-1].data["outcome"] if called else None

    @property
    def awaits_call(self) -> bool:
        """Whether it is closed and the client has not been reached since."""
        called = self._last("called-back")
        return self.state == "closed" and (called is None or called.data["outcome"] == "unreached")


@dataclass(eq=False)
class NotNow(Refusal):
    """The step cannot be taken while the complaint is ``state``."""

    number: str
    state: State


@dataclass(eq=False)
class NotSigned(Refusal):
    """It cannot be closed while ``departments`` have not signed (SO-2.4)."""

    number: str
    departments: tuple[str, ...]


class NoWords(Refusal):
    """A complaint needs the client, the client's words and at least one department."""


@dataclass(eq=False)
class PromisePast(Refusal):
    """The promised day is before the day the client was told."""

    promised: date


@dataclass(eq=False)
class NotUpwards(Refusal):
    """The role ``to`` is not above the present level; complaints are passed up only (SO-2.3)."""

    to: str


TAKES: dict[Kind, frozenset[State]] = {
    "received": frozenset(),
    "informed": frozenset({"open", "informed"}),
    "escalated": frozenset({"open", "informed"}),
    "resolved": frozenset({"open", "informed"}),
    "signed": frozenset({"resolved"}),
    "closed": frozenset({"resolved", "signed"}),
    "called-back": frozenset({"closed"}),
}
"""Step -> the states in which it can be taken."""


def check(complaint: Complaint, kind: Kind) -> None:
    """Refuse a step that the complaint cannot take now.

    Raises:
        NotNow, NotSigned

    """
    if complaint.state not in TAKES[kind]:
        raise NotNow(complaint.number, complaint.state)
    if kind == "closed" and complaint.unsigned:
        raise NotSigned(complaint.number, complaint.unsigned)


def next_step(complaint: Complaint) -> Kind | None:
    """What has to be done next; informing comes first if several departments are concerned (SO-2.2). None: nothing is left."""
    if complaint.state == "open":
        return "informed" if len(complaint.departments) > 1 else "resolved"
    if complaint.state == "closed":
        return "called-back" if complaint.awaits_call else None
    following: dict[State, Kind] = {"informed": "resolved", "resolved": "signed", "signed": "closed"}
    return following[complaint.state]


@dataclass(frozen=True, slots=True)
class Rung:
    """A level of the ladder 逐级上报: its role, who it is with (a person's key, or empty), and since when; None: not yet."""

    role: str
    person: str
    since: datetime | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """Who is away from the ladder, who stands in (keys of people), and from the first day to the last."""

    person: str
    deputy: str
    first: date
    last: date


def rungs(complaint: Complaint, receiver: str, ladder: Sequence[str], holders: Mapping[str, str]) -> tuple[Rung, ...]:
    """The ladder of the present round from who received it (in the role ``receiver``) to the top.

    ``holders`` says who answers in a role now; where it was passed up to, it is with whom it was passed to.
    """
    raised = {s.data["to"]: s for s in complaint.steps if s.round == complaint.round and s.kind == "escalated"}
    begun, level = complaint.received, complaint.level
    return (
        Rung(receiver, begun.by, begun.at, current=not level),
        *(
            Rung(role, raised[role].data["person"], raised[role].at, current=role == level)
            if role in raised
            else Rung(role, holders.get(role, ""))
            for role in ladder
        ),
    )


def above(ladder: Sequence[str], level: str) -> tuple[str, ...]:
    """The roles of the ladder above a level; all of them for the clerk (a level not on it)."""
    return tuple(ladder[ladder.index(level) + 1 :]) if level in ladder else tuple(ladder)


SERIES = (COMPLAINT, ANALYSIS)
"""The series of numbers this room gives out."""
