"""Clauses 条款: trigger, duty, limit, who, evidence, sanction, escalation, separate because people change them one by one.

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
"""By field of the event, or fact known about its file, the value or values it must have."""


class Trigger(Declared, frozen=True, kw_only=True):
    """What starts the clock: the last of ``events`` to happen (to the same document), or any one of ``anew``.

    ``documents`` restricts it to kinds or groups; ``where`` and ``unless`` to what the event and its file say.
    ``promise`` is the field with the day promised to the client, ``case`` the field that identifies a case of the file;
    ``case_of`` names the clause whose latest case is continued if that field is empty. ``count`` is the field with the
    number of times it happened at once.
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
    """What meets a duty: an event of this kind; one that names documents, for these documents only.

    ``after`` are kinds of events that must all have come since the duty began.
    """

    event: str
    after: tuple[str, ...] = ()
    where: Where = msgspec.field(default_factory=dict)
    unless: Where = msgspec.field(default_factory=dict)


class Consent(Declared, frozen=True, kw_only=True):
    """What must come before: an event of this kind by somebody with this role, once for each time.

    ``field`` of the event names who consented, if somebody else entered it.
    """

    event: str
    role: str
    field: str = ""


class Duty(Declared, frozen=True, kw_only=True):
    """What must then happen; any of ``met_by`` counts. ``checklist`` are its steps in order. A recurring one that is due
    ``ahead`` is owed for the period after the one in which it falls due, as next month's roster is. Of a duty that is not
    late yet, an event in ``replaced_by`` that starts it anew takes the place: a day that was moved, a task that somebody else gets."""

    text: Names
    met_by: tuple[Met, ...] = ()
    ahead: bool = False
    replaced_by: tuple[str, ...] = ()
    only_after: Consent | None = None
    checklist: tuple[Names, ...] = ()


class Who(Declared, frozen=True, kw_only=True):
    """The responsible role, or the person named in the event's field ``field``.

    Whoever did what started the clock is responsible, whatever their role: the role only says who usually is. ``only``:
    nobody without the role can be, as where something is asked of the supervisor, or passed on to finance. ``other``:
    somebody else with the role than whoever did it, such as the one who takes over a shift. ``each``: everybody with the role (everybody in the office if none is given) has a duty of their own. It is met by an
    event of that person, or one that names the person in ``field``. ``rotates``: every period, or every ``turn`` if that
    is longer (a week of daily summaries, SS-2), is another person's turn. ``per``: each entry of the office's list of this
    name has a duty of its own, met by an event that names the entry in the field ``about`` (of the same name if that is empty); it is owed by whom the
    entry names as its contact, if they have the role. While the list is empty, the duty is owed as if ``per`` were not there.
    """

    role: str = ""
    field: str = ""
    only: bool = False
    other: bool = False
    each: bool = False
    rotates: bool = False
    turn: Literal["", "week", "month", "quarter"] = ""
    per: str = ""
    about: str = ""

    @property
    def names(self) -> str:
        """The field in which an event names an entry of the list."""
        return self.about or self.per


class Sample(Declared, frozen=True, kw_only=True):
    """What a supervisor draws by lot: ``percent`` of ``of``, at will ``up_to`` more, or a ``count``; ``every`` is a limit."""

    of: str
    percent: Hundredths = ""
    up_to: Hundredths = ""
    count: int = 0
    every: str = ""


class Evidence(Declared, frozen=True, kw_only=True):
    """What proves the duty: a controlled form (and further ``forms``) or register, who signs, a sample.

    ``countersigned``: every entry of every register has the signature of a superior, who has the clause's role (DC-4).
    """

    text: Names | None = None
    form: str = ""
    forms: tuple[str, ...] = ()
    register: str = ""
    signatures: tuple[str, ...] = ()
    in_order: bool = False
    countersigned: bool = False
    sample: Sample | None = None

    @property
    def papers(self) -> tuple[str, ...]:
        """All forms it names."""
        return tuple(filter(None, (self.form, *self.forms)))


class Sanction(Declared, frozen=True, kw_only=True):
    """One liable person's line: ``amount``, or ``low`` to ``high`` (no upper bound without it), or ``as`` another clause.

    Liable is the responsible person, or whoever has ``role``, or is named in the event's field ``field``. There is one
    line ``per`` duty, document or case; per ``day`` it is the amount for each calendar day begun after the due, proposed once
    the duty is done or ended, when their number is known. The line applies from the ``nth`` occurrence ``within`` a scope on; with
    ``every``, only to one in that many. A line with ``nth`` and no amount ends the tariff. Percentages are of ``base``.
    """

    like: str = msgspec.field(default="", name="as")
    unit: Literal["CNY", "points", "percent"] = "CNY"
    amount: Hundredths = ""
    low: Hundredths = ""
    high: Hundredths = ""
    role: str = ""
    field: str = ""
    joint: bool = False
    per: Literal["duty", "document", "case", "day"] = "duty"
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
    """Who must be told if a duty is late or unclear; levels follow each other, each ``after`` its own limit if any."""

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
    """One step of a scale: from ``least`` on, this ``result``, with a change in ``percent`` or ``amount``.

    With ``each`` the change is multiplied by how many whole times ``each`` fits between the figure and ``from``.
    """

    least: Hundredths
    result: Names
    percent: Change = ""
    amount: Change = ""
    each: Hundredths = ""
    from_: Hundredths = msgspec.field(default="", name="from")


class Terms(Declared, frozen=True, kw_only=True):
    """The seven parts of a clause, with its figures and its scale. An empty limit starts no clock."""

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
    """New terms from a day on. A part that is given replaces the old one as a whole; the others stay."""

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
    """A clause: its number, its first terms and all amendments, oldest first."""

    id: str
    title: Names
    amendment: tuple[Amendment, ...] = ()

    def version_on(self, day: date) -> int:
        """The version of the terms in force on ``day``: 1 for the first, 2 after one amendment, and so on."""
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
    """The terms' limit if a clock runs for it; None without a limit and for standards of conduct."""
    limit = parse(terms.limit) if terms.limit else None
    return limit if limit and limit.timed else None


def date_field(terms: Terms) -> str:
    """The event field with the day or moment that the terms' limit counts from or ends on; empty if it needs none."""
    limit = limit_of(terms)
    if isinstance(limit, limits.Before | limits.MinutesBefore | limits.DaysAfter | limits.WorkingDaysAfter):
        return limit.field
    return terms.trigger.promise if isinstance(limit, limits.Promised) and terms.trigger else ""


def hundredths(written: str) -> int:
    """``"20.00"`` -> 2000, ``"-5"`` -> -500, an empty text -> 0."""
    return int(Decimal(written or "0") * 100)


def values(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    """One value or several, as a tuple."""
    return (wanted,) if isinstance(wanted, str) else wanted
