"""The stock of blank contracts 空白合同 (SO-1.11): fetched, stamped, issued, void; low stock opens a duty."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from app.archive.blanks import rules
from app.archive.blanks import store as stored
from app.archive.blanks.store import Step
from app.base.refusals import ReasonMissing, known
from app.custody.rules import InTheFuture
from app.office import duties_store
from app.register import journal, numbers
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from datetime import datetime

    from app.archive.blanks.rules import BlankState, Range
    from app.office.office import Office

__all__ = ["Step"]

MINIMUM, USUAL_MINIMUM = "blanks_minimum", 20
LOW = "blanks.low"


@dataclass(frozen=True, slots=True)
class Stock:
    """How many blanks there are of each state, and the least there should be in stock."""

    fetched: int
    stamped: int
    issued: int
    void: int
    minimum: int

    @property
    def left(self) -> int:
        """What is in stock, stamped or not."""
        return self.fetched + self.stamped

    @property
    def low(self) -> bool:
        """Whether there is less in stock than there should be."""
        return self.left < self.minimum


def stock(office: Office) -> Stock:
    """The stock as it is now."""
    count = Counter(stored.states(office.register).values())
    least = int(setting(office.register, MINIMUM, str(USUAL_MINIMUM)))
    return Stock(count["fetched"], count["stamped"], count["issued"], count["void"], least)


def fetch(office: Office, *, first: str, last: str, at: datetime | None = None, reason: str = "") -> Step:
    """Blanks came from the trading centre.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, AlreadyFetched, InTheFuture

    """
    office.require("archive")
    return _step(office, "fetched", first, last, at, reason=reason)


def stamp(office: Office, *, first: str, last: str, at: datetime | None = None) -> Step:
    """Blanks got the project's strip stamp 项目条形章.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, BlankNotReady, InTheFuture

    """
    office.require("archive")
    return _step(office, "stamped", first, last, at)


def issue(
    office: Office, *, first: str, last: str, recipient: str, at: datetime | None = None, reason: str = ""
) -> Step:
    """Stamped blanks were handed to the back office; ``recipient`` is who took them.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, BlankNotReady, InTheFuture

    """
    office.require("archive")
    return _step(office, "issued", first, last, at, recipient=recipient, reason=reason)


def void(office: Office, *, first: str, last: str, reason: str, at: datetime | None = None) -> Step:
    """Blanks are spoilt or given back unused; never without a reason.

    Raises:
        NotAllowed, ReasonMissing, NotARange, TooManyBlanks, BlankNotReady, InTheFuture

    """
    office.require("archive")
    if not reason.strip():
        raise ReasonMissing
    return _step(office, "void", first, last, at, reason=reason)


def _step(
    office: Office,
    kind: BlankState,
    first: str,
    last: str,
    at: datetime | None,
    *,
    recipient: str = "",
    reason: str = "",
) -> Step:
    now = office.now()
    at = at or now
    if at > now:
        raise InTheFuture(at)
    first, last = first.strip(), last.strip() or first.strip()
    span = rules.span(first, last)
    with office.register.transaction():
        _check(kind, span, stored.states(office.register))
        year = office.local(at).year
        number = numbers.take(office.register, rules.STOCK_STEP, year)
        made = Step(
            str(uuid4()),
            number,
            kind,
            at,
            now,
            office.signed_in,
            first,
            last,
            len(span),
            recipient.strip(),
            reason.strip(),
        )
        stored.add(office.register, made, span)
        told = {"to": office.rules.usual_holder} if kind == "issued" else {}
        office.record(
            f"blanks.{kind}",
            at=at,
            first=first,
            last=last,
            count=len(span),
            number=number,
            recipient=made.recipient,
            reason=made.reason,
            **told,
        )
        _watch(office)
    return made


def _check(kind: BlankState, span: tuple[str, ...], known: dict[str, BlankState]) -> None:
    for number in span:
        if kind == "fetched" and number in known:
            raise rules.AlreadyFetched(number)
        if kind != "fetched" and known.get(number, "") not in rules.BEFORE[kind]:
            raise rules.BlankNotReady(number, known.get(number, ""), kind)


def _watch(office: Office) -> None:
    """Record that the stock is low, unless somebody already has the duty to restock."""
    now = stock(office)
    register = office.register
    known = {entry.id for entry in journal.read(register, dossier="", kind=LOW)}
    already = any(duty.trigger in known for duty in duties_store.recurring(register))
    if now.low and not already:
        office.record(LOW, stock=now.left, minimum=now.minimum)


def next_step(office: Office) -> BlankState:
    """What restocking wants next: blanks that wait for their stamp, enough to issue, else more."""
    now = stock(office)
    if now.fetched:
        return "stamped"
    return "fetched" if now.low else "issued"


def set_minimum(office: Office, minimum: int) -> None:
    """Change how many blanks there should be at least.

    Raises:
        NotAllowed

    """
    office.require("archive")
    with office.register.transaction():
        before = stock(office).minimum
        set_setting(office.register, MINIMUM, str(max(0, minimum)))
        office.record("blanks.minimum", before=before, minimum=max(0, minimum))
        _watch(office)


def register(office: Office) -> list[Step]:
    """The stock register, newest line first."""
    return stored.steps(office.register)


def by_number(office: Office, number: str) -> Step:
    """The stock register's line under a number.

    Raises:
        UnknownRecord

    """
    return known((step for step in stored.steps(office.register) if step.number == number), number)


@dataclass(frozen=True, slots=True)
class BlankRow:
    """Consecutive blanks that are all the same now."""

    range: Range
    state: BlankState


def listed(office: Office) -> list[BlankRow]:
    """Every blank, in ranges of the same state: what is in stock first, by number."""
    by_state: dict[BlankState, list[str]] = {"stamped": [], "fetched": [], "issued": [], "void": []}
    for number, state in stored.states(office.register).items():
        by_state[state].append(number)
    return [BlankRow(each, state) for state, found in by_state.items() for each in rules.ranges(found)]


def gaps(office: Office) -> list[Range]:
    """Numbers between registered ones that were never fetched."""
    return rules.gaps(stored.states(office.register))
