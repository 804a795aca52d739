"""Clauses: trigger, duty, limit, who, evidence, sanction, escalation, kept apart since people change them one by one.

A clause's terms can be amended with effect from a date; what began before keeps the terms it had.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec

from app.base.file_slips import written
from app.base.toml_tables import Declared
from app.base.words import Names
from app.rulebook import limits
from app.rulebook.limit_words import parse

Hundredths = Annotated[str, written(r"^\d{1,9}(\.\d{1,2})?$", "20.00")]
"""An amount as written, ``"20.00"``: yuan, points or percent with at most two decimals."""

Change = Annotated[str, written(r"^(-?\d{1,9}(\.\d{1,2})?)?$", "20.00")]
"""A change as written: ``"-5"``, ``"50.00"``, with at most two decimals."""

Where = dict[str, str | tuple[str, ...]]
"""field of the event (or something known of its file) -> the value, or values, it must have."""


class Trigger(Declared, frozen=True, kw_only=True):
    """What starts the clock: the last of ``events`` that a document needs, or the one event, or any of ``anew``.

    ``documents`` narrows it to kinds or groups; ``where`` and ``unless`` to what the event and its file say.
    ``promise`` is the field with the day told to the client, ``case`` the field that tells cases of one file apart;
    ``case_of`` names the clause whose latest case it continues where that field is empty. ``count`` is the field that
    tells how many times it happened at once.
    """

    events: tuple[str, ...]
    anew: tuple[str, ...] = ()
    where: Where = msgspec.field(default_factory=dict)
    unless: Where = msgspec.field(default_factory=dict)
    documents: tuple[str, ...] = ()
    promise: str = "promised"
    case: str = ""
    case_of: str = ""
    count: str = ""

    @property
    def starts(self) -> tuple[str, ...]:
        """Every kind of event that can start the clock."""
        return (*self.events, *self.anew)


class Met(Declared, frozen=True, kw_only=True):
    """What meets a duty: an event of this kind; if it names documents, for these documents only.

    ``after`` are kinds of events that must all have come since the duty began.
    """

    event: str
    after: tuple[str, ...] = ()
    where: Where = msgspec.field(default_factory=dict)
    unless: Where = msgspec.field(default_factory=dict)


class Consent(Declared, frozen=True, kw_only=True):
    """What must come before: an event of this kind by somebody of this role, anew for every time.

    ``field`` of the event names who consented, where somebody else wrote it down.
    """

    event: str
    role: str
    field: str = ""


class Duty(Declared, frozen=True, kw_only=True):
    """What must then happen; any of ``met_by`` counts. ``checklist`` are its steps in order."""

    text: Names
    met_by: tuple[Met, ...] = ()
    only_after: Consent | None = None
    checklist: tuple[Names, ...] = ()


class Who(Declared, frozen=True, kw_only=True):
    """The responsible role, or the person named in the event's field ``field``.

    ``each``: everybody of the role (everybody of the office if none is named) has a duty of their own, which only they
    meet, or who is named in ``field`` of the event that meets it. ``rotates``: each period is the next one's turn,
    or each ``turn`` if that is longer (a week of daily summaries, SS-2).
    """

    role: str = ""
    field: str = ""
    each: bool = False
    rotates: bool = False
    turn: Literal["", "week", "month", "quarter"] = ""


class Sample(Declared, frozen=True, kw_only=True):
    """What a supervisor draws: a share in percent, at will ``up_to`` another, or a number of ``of``, every so often."""

    of: str
    percent: Hundredths = ""
    up_to: Hundredths = ""
    count: int = 0
    every: str = ""


class Evidence(Declared, frozen=True, kw_only=True):
    """What proves it: a controlled form (and further ``forms``) or register, the roles or parties that sign, a sample."""

    text: Names | None = None
    form: str = ""
    forms: tuple[str, ...] = ()
    register: str = ""
    signatures: tuple[str, ...] = ()
    in_order: bool = False
    sample: Sample | None = None

    @property
    def papers(self) -> tuple[str, ...]:
        """Every form it names."""
        return tuple(filter(None, (self.form, *self.forms)))


class Sanction(Declared, frozen=True, kw_only=True):
    """One liable person's line: ``amount``, or ``low`` to ``high`` (none: no upper bound); or ``as`` another clause.

    Liable is the responsible person, or whoever has ``role``, or is named in the event's field ``field``. ``per`` says
    what it is counted by; ``nth`` from which time on, within ``within``, this line applies, and ``every`` to each
    so-manieth time only; one with ``nth`` and without an amount ends it. ``base`` is what a percentage is taken of.
    """

    like: str = msgspec.field(default="", name="as")
    unit: Literal["CNY", "points", "percent"] = "CNY"
    amount: Hundredths = ""
    low: Hundredths = ""
    high: Hundredths = ""
    role: str = ""
    field: str = ""
    joint: bool = False
    per: Literal["duty", "document", "case"] = "duty"
    base: str = ""
    nth: Annotated[int, msgspec.Meta(ge=1)] = 1
    every: Annotated[int, msgspec.Meta(ge=0)] = 0
    within: Literal["", "month", "quarter", "year", "case"] = ""
    decided_by: str = ""

    @property
    def has_amount(self) -> bool:
        """Whether it sets an amount itself."""
        return bool(self.amount or self.low)

    @property
    def least(self) -> int:
        """The lower bound in hundredths: fen for money."""
        return hundredths(self.amount or self.low)

    @property
    def most(self) -> int | None:
        """The upper bound in hundredths, or None if there is none."""
        return hundredths(self.amount or self.high) if self.amount or self.high else None


class Escalation(Declared, frozen=True, kw_only=True):
    """Who is told, when it is late or unclear; steps in order, each ``after`` its own limit if there is one."""

    when: Literal["late", "unclear", "major", "always"] = "late"
    to: tuple[str, ...]
    after: str = ""
    text: Names | None = None


class Figure(Declared, frozen=True, kw_only=True):
    """A number of a clause that belongs to no other part: a target, a threshold, a rate."""

    name: Names
    value: Hundredths
    unit: str = ""


class Step(Declared, frozen=True, kw_only=True):
    """One step of a scale: from ``least`` on this ``result``, with a change in ``percent`` or ``amount``.

    With ``each`` the change is for each whole so much away from the figure ``from``.
    """

    least: Hundredths
    result: Names
    percent: Change = ""
    amount: Change = ""
    each: Hundredths = ""
    from_: Hundredths = msgspec.field(default="", name="from")


class Terms(Declared, frozen=True, kw_only=True):
    """The seven parts of a clause, and the figures and scales that belong to it. An empty limit starts no clock."""

    trigger: Trigger | None = None
    duty: Duty
    limit: str = ""
    who: Who = Who()
    evidence: Evidence = Evidence()
    sanction: tuple[Sanction, ...] = ()
    escalation: tuple[Escalation, ...] = ()
    figures: dict[str, Figure] = msgspec.field(default_factory=dict)
    scale: tuple[Step, ...] = ()


class Amendment(Declared, frozen=True, kw_only=True):
    """New terms from a day on. Each part given replaces that part whole; the others stay as they were."""

    from_: date = msgspec.field(name="from")
    reason: str = ""
    trigger: Trigger | None = None
    duty: Duty | None = None
    limit: str | None = None
    who: Who | None = None
    evidence: Evidence | None = None
    sanction: tuple[Sanction, ...] | None = None
    escalation: tuple[Escalation, ...] | None = None
    figures: dict[str, Figure] | None = None
    scale: tuple[Step, ...] | None = None

    @property
    def parts(self) -> dict[str, Any]:
        """The parts that change."""
        return {part: new for part in Terms.__struct_fields__ if (new := getattr(self, part)) is not None}


class Clause(Terms, frozen=True, kw_only=True):
    """One clause under its number, with its first terms and every amendment, oldest first."""

    id: str
    title: Names
    amendment: tuple[Amendment, ...] = ()

    def version_on(self, day: date) -> int:
        """Which version of the terms is in force on ``day``: 1 for the first, 2 after one amendment, and so on."""
        return 1 + sum(amendment.from_ <= day for amendment in self.amendment)

    def version(self, number: int) -> Terms:
        """The terms of a version."""
        terms = Terms(**{part: getattr(self, part) for part in Terms.__struct_fields__})
        for amendment in self.amendment[: number - 1]:
            terms = msgspec.structs.replace(terms, **amendment.parts)
        return terms

    @property
    def versions(self) -> tuple[Terms, ...]:
        """All terms it has had or will have, oldest first."""
        return tuple(self.version(number) for number in range(1, len(self.amendment) + 2))


def limit_of(terms: Terms) -> limits.Limit | None:
    """The terms' limit if a clock runs for it; None for no limit and for standards of conduct."""
    limit = parse(terms.limit) if terms.limit else None
    return limit if limit and limit.timed else None


def date_field(terms: Terms) -> str:
    """The event field with the day that the terms' limit counts to or from; empty if it needs none."""
    limit = limit_of(terms)
    if isinstance(limit, limits.Before | limits.MinutesBefore):
        return limit.field
    return terms.trigger.promise if isinstance(limit, limits.Promised) and terms.trigger else ""


def hundredths(written: str) -> int:
    """``"20.00"`` -> 2000."""
    return int(Decimal(written or "0") * 100)


def values(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    """One value or several, as several."""
    return (wanted,) if isinstance(wanted, str) else wanted
