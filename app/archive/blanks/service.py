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
    """How many blanks there are in each state, and the minimum stock."""

    fetched: int
    stamped: int
    issued: int
    void: int
    minimum: int

    @property
    def left(self) -> int:
        """How many are in stock, stamped or not."""
        return self.fetched + self.stamped

    @property
    def low(self) -> bool:
        """Whether the stock is below the minimum."""
        return self.left < self.minimum


def stock(office: Office) -> Stock:
    """The current stock."""
    count = Counter(stored.states(office.register).values())
    least = int(setting(office.register, MINIMUM, str(USUAL_MINIMUM)))
    return Stock(count["fetched"], count["stamped"], count["issued"], count["void"], least)


def fetch(office: Office, *, first: str, last: str, at: datetime | None = None, reason: str = "") -> Step:
    """Enter blanks ``first`` to ``last`` that came from the trading centre 交易中心.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, AlreadyFetched, InTheFuture

    """
    office.require("archive")
    return _step(office, "fetched", first, last, at, reason=reason)


def stamp(office: Office, *, first: str, last: str, at: datetime | None = None) -> Step:
    """Enter that fetched blanks got the project's strip stamp 项目条形章.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, BlankNotReady, InTheFuture

    """
    office.require("archive")
    return _step(office, "stamped", first, last, at)


def issue(
    office: Office, *, first: str, last: str, recipient: str, at: datetime | None = None, reason: str = ""
) -> Step:
    """Enter that stamped blanks were handed to the back office; ``recipient`` took them.

    Raises:
        NotAllowed, NotARange, TooManyBlanks, BlankNotReady, InTheFuture

    """
    office.require("archive")
    return _step(office, "issued", first, last, at, recipient=recipient, reason=reason)


def void(office: Office, *, first: str, last: str, reason: str, at: datetime | None = None) -> Step:
    """Enter that blanks are spoilt or were given back unused.

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
        taker = {"to": office.rules.usual_holder} if kind == "issued" else {}
        office.record(
            f"blanks.{kind}",
            at=at,
            first=first,
            last=last,
            count=len(span),
            number=number,
            recipient=made.recipient,
            reason=made.reason,
            **taker,
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
    """Record that the stock is low, unless an earlier such entry has already opened a duty."""
    now = stock(office)
    register = office.register
    known = {entry.id for entry in journal.read(register, dossier="", kind=LOW)}
    already = any(duty.trigger in known for duty in duties_store.recurring(register))
    if now.low and not already:
        office.record(LOW, stock=now.left, minimum=now.minimum)


def next_step(office: Office) -> BlankState:
    """The next step towards a full stock: stamp what was fetched, else fetch if the stock is low, else issue."""
    now = stock(office)
    if now.fetched:
        return "stamped"
    return "fetched" if now.low else "issued"


def set_minimum(office: Office, minimum: int) -> None:
    """Set the minimum stock; a negative number counts as 0.

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
    """Consecutive blanks in the same state."""

    range: Range
    state: BlankState


def listed(office: Office) -> list[BlankRow]:
    """Every blank, in ranges of the same state: stamped, fetched, issued, void, each by number."""
    by_state: dict[BlankState, list[str]] = {"stamped": [], "fetched": [], "issued": [], "void": []}
    for number, state in stored.states(office.register).items():
        by_state[state].append(number)
    return [BlankRow(each, state) for state, found in by_state.items() for each in rules.ranges(found)]


def gaps(office: Office) -> list[Range]:
    """Numbers between registered ones that were never fetched."""
    return rules.gaps(stored.states(office.register))
