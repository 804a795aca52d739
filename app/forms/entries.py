"""Entries 登记: what people fill in on a form, which rules it keeps to, and what is done about it afterwards (DC-1 to 7).

A form with an ``[entry]`` is a register: from the one definition come dialog, list, paper, spreadsheet and summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base.file_slips import written
from app.base.words import Names, say
from app.forms.parts import Name, Part, Positive

if TYPE_CHECKING:
    from collections.abc import Iterator

FieldKind = Literal[
    "text",
    "phone",
    "choice",
    "person",
    "client",
    "unit",
    "document",
    "money",
    "number",
    "percent",
    "count",
    "date",
    "time",
    "moment",
    "tick",
    "table",
    "checklist",
    "signature",
    "attachment",
]
"""What a field holds: ``money`` in fen, ``number`` and ``percent`` in hundredths, ``client`` a dossier, ``signature``
who signed the paper, ``attachment`` what the scan shows; ``table`` rows of its own fields, ``checklist`` ticks."""

NUMBERS = frozenset({"money", "number", "percent", "count"})
When = dict[str, str | tuple[str, ...]]
"""another field -> the value, or values, it must have."""

Bound = Annotated[str, written(r"^(-?\d{1,12}(\.\d{1,2})?)?$", "100.00")]


class Choice(Part, frozen=True):
    """One of the values a ``choice`` offers."""

    id: Annotated[str, written("^[a-z0-9][a-z0-9-]*$", "by-post")]
    label: Names


class Compute(Part, frozen=True):
    """A value the program works out: ``of`` names fields, ``table.column`` a column added up.

    sum: of all; difference: the first less the others; rate: the first as a part of the second, in hundredths of a
    percent; rows: how many rows the table has; ticked: how many items are ticked, or cells of ``table.column`` filled
    in; step: what the scale of ``clause`` calls the first; change: by how many percent that step changes it; days:
    working days from the first date to the second; calendar-days: all days, none if they are in the wrong order;
    join: the fields' words one after the other, ``number`` standing for the record's own; average: pieces of the first
    to one of the second, in hundredths.
    """

    how: Literal[
        "sum", "difference", "rate", "rows", "ticked", "step", "change", "days", "calendar-days", "join", "average"
    ]
    of: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    clause: str = ""


class Field(Part, frozen=True, kw_only=True):
    """One thing to fill in.

    ``when`` asks only if other fields have these values; ``least`` and ``most`` bound numbers, or the rows of a table;
    ``role`` narrows persons to a role; ``default`` fills in today, now, me, or a fixed value; ``share`` is the part of
    the width as a column.
    """

    name: Name
    label: Names
    kind: FieldKind = "text"
    required: bool = False
    lines: Positive = 1
    choices: tuple[Choice, ...] = ()
    least: Bound = ""
    most: Bound = ""
    when: When = msgspec.field(default_factory=dict)
    role: str = ""
    columns: tuple[Field, ...] = ()
    items: tuple[Names, ...] = ()
    default: str = ""
    compute: Compute | None = None
    help: Names | None = None
    share: Positive = 30

    def __post_init__(self) -> None:
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError(say("{name}：choices 属于 choice，choice 不能没有 choices", name=self.name))
        if (self.kind == "table") != bool(self.columns):
            raise ValueError(say("{name}：columns 属于 table，table 不能没有 columns", name=self.name))
        if (self.kind == "checklist") != bool(self.items):
            raise ValueError(say("{name}：items 属于 checklist，checklist 不能没有 items", name=self.name))
        if (self.least or self.most) and self.kind not in NUMBERS | {"table"}:
            raise ValueError(say("{name}：least 和 most 限定的是数，或表的行数", name=self.name))
        if any(column.kind in {"table", "checklist", "attachment"} for column in self.columns):
            raise ValueError(say("{name}：表里不能再有表", name=self.name))


class Also(Part, frozen=True, kw_only=True):
    """A further event that the same step tells of, where ``given`` fields are filled in and ``when`` holds.

    With ``rows``, a table, it happens once for each row, whose cells then count as fields.
    """

    event: str
    given: tuple[str, ...] = ()
    rows: str = ""
    when: When = msgspec.field(default_factory=dict)


class Act(Part, frozen=True, kw_only=True):
    """Something done about a record after it was written: a button named ``title``, after which it is ``done``.

    ``after`` are acts that come before, in whatever order they are named, ``after_asked`` those that come before where
    their own ``when`` asks for them; ``when`` (what was filled in, acts included) and ``complete`` (checklists that are ticked throughout) say for which records. ``role`` does it, by ``signs`` with a signature; ``other_than``
    names an act whose doer cannot do this one. ``blocked_by`` are acts that keep it back while they are the last word. ``all_ticked`` are
    checklists of its own that it is not done without. ``everyone`` who has the role does it, each once, before what comes
    after it. ``again`` may be done more than once; ``closes`` ends the record, ``reopens`` begins its acts anew.
    """

    name: Name
    title: Names
    done: Names
    event: str = ""
    also: tuple[Also, ...] = ()
    fields: tuple[Field, ...] = ()
    after: tuple[str, ...] = ()
    after_asked: tuple[str, ...] = ()
    when: When = msgspec.field(default_factory=dict)
    complete: tuple[str, ...] = ()
    all_ticked: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    role: str = ""
    other_than: str = ""
    signs: bool = False
    everyone: bool = False
    again: bool = False
    closes: bool = False
    reopens: bool = False


class Collect(Part, frozen=True, kw_only=True):
    """Rows that a report draws up by itself: records of ``form`` in the period, counted ``by`` a field, into ``into``.

    Without ``by`` every record is a row, its columns filled by fields of the same names. ``open`` takes only those
    not closed; ``sum`` names fields that are added up beside the count.
    """

    form: str
    into: Name
    by: str = ""
    sum: tuple[str, ...] = ()
    open: bool = False
    where: When = msgspec.field(default_factory=dict)


class Draw(Part, frozen=True, kw_only=True):
    """Rows drawn by lot: records of ``form`` in the period into the table ``into``, as the sample of ``clause`` says.

    ``each`` draws for every value of that field by itself (20 per person). ``where`` narrows what is drawn from.
    ``percent`` is the share where the clause leaves a range (OT-3); without it the least.
    """

    form: str
    into: Name
    clause: str
    each: str = ""
    percent: Bound = ""
    where: When = msgspec.field(default_factory=dict)


class Balance(Part, frozen=True, kw_only=True):
    """Rows of the month's points into ``into``, one per person, as the scale of ``clause`` has it (SS-4).

    Columns may be named person, base, taken, proposed, left (points in hundredths), result and amount (fen).
    """

    into: Name
    clause: str


class Shift(Part, frozen=True):
    """One shift of a day, from ``start`` to ``end`` (HH:MM)."""

    id: str
    start: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]
    end: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]


class Rotate(Part, frozen=True, kw_only=True):
    """A month's roster drawn by rotation into the table ``into``: a row per ``day``, a column per shift, named by its id.

    Who has ``role`` takes turns; on rest days somebody of ``rest_role`` is on duty as well, if given, in the column
    ``lead`` (SC-1).
    """

    into: Name
    role: str
    shifts: Annotated[tuple[Shift, ...], msgspec.Meta(min_length=1)]
    rest_role: str = ""


class Readers(Part, frozen=True, kw_only=True):
    """Who alone reads the records of which ``when`` holds: who has one of the ``roles``, and whom the field ``named``,
    of the form or of an act, ever named (BK-4, IF-10). Of several that hold a reader must be among each."""

    roles: tuple[str, ...] = ()
    named: str = ""
    when: When = msgspec.field(default_factory=dict)


class Entry(Part, frozen=True, kw_only=True):
    """How a form is filled in, and what becomes of what was written.

    ``series`` begins the number (``BX2026-0001``). ``event`` is what the regulations hear when it is written, ``number``
    and fields of the same names with it. ``begun`` is its state until something is done. ``review`` is the role that
    countersigns every entry (DC-4); ``retention`` years it is kept (DC-7). A form with a ``period`` is a report over
    the one that ends: it draws itself up when it is due. ``anonymous`` goes into a box that is opened when
    the month is over, and keeps neither who nor when. ``readers`` narrow down who reads a record.
    """

    series: Annotated[str, written("^[A-Z]{2,5}$", "KYJ")]
    fields: Annotated[tuple[Field, ...], msgspec.Meta(min_length=1)]
    acts: tuple[Act, ...] = ()
    event: str = ""
    also: tuple[Also, ...] = ()
    begun: Names | None = None
    review: str = ""
    retention: Positive = 3
    role: str = ""
    period: Literal["", "day", "week", "month", "quarter", "half-year", "year"] = ""
    collects: tuple[Collect, ...] = ()
    draws: tuple[Draw, ...] = ()
    balances: tuple[Balance, ...] = ()
    rotates: Rotate | None = None
    summary: tuple[str, ...] = ()
    privacy: Names | None = None
    anonymous: bool = False
    readers: tuple[Readers, ...] = ()

    def __post_init__(self) -> None:
        for problem in _slips(self):
            raise ValueError(problem)

    def field(self, name: str) -> Field | None:
        """The field of a name."""
        return next((field for field in self.fields if field.name == name), None)

    def asked(self, name: str) -> Field | None:
        """The field of a name, those that its acts ask for included."""
        return self.field(name) or next(
            (field for act in self.acts for field in act.fields if field.name == name), None
        )

    def act(self, name: str) -> Act | None:
        """The act of a name."""
        return next((act for act in self.acts if act.name == name), None)


PAPER = frozenset({"number", "state", "steps", "corrections", "written_at", "written_by"})
"""What a sheet says of every record; no field can be called so."""

REVIEWED = "reviewed"
"""The act of the superior who countersigns; no other can be called so."""


def _slips(entry: Entry) -> Iterator[str]:
    names = [field.name for field in entry.fields]
    own = set(names)
    yield from (say("两个字段都叫 {name}", name=name) for name in own if names.count(name) > 1)
    yield from (say("字段不能叫 {name}", name=name) for name in own & PAPER)
    yield from (say("步骤不能叫 {name}", name=REVIEWED) for act in entry.acts if act.name == REVIEWED)
    acts = {act.name for act in entry.acts}
    told = own | {field.name for act in entry.acts for field in act.fields}
    for field in entry.fields:
        yield from (_no_field(f"{field.name}.when", name) for name in field.when.keys() - own)
        joined = {"number"} if field.compute and field.compute.how == "join" else set[str]()
        for part in field.compute.of if field.compute else ():
            if part.partition(".")[0] not in own | joined:
                yield _no_field(f"{field.name}.compute", part)
    for act in entry.acts:
        named_acts = {*act.after, *act.after_asked, *act.blocked_by, *([act.other_than] if act.other_than else [])}
        yield from (say("{place}：没有步骤 {name}", place=act.name, name=name) for name in named_acts - acts)
        yield from (_no_field(f"{act.name}.when", name) for name in act.when.keys() - told)
        own_lists = {field.name for field in act.fields if field.kind == "checklist"}
        yield from (_no_checklist(f"{act.name}.all_ticked", name) for name in set(act.all_ticked) - own_lists)
        for name in act.complete:
            named = entry.field(name)
            if named is None or named.kind != "checklist":
                yield _no_checklist(f"{act.name}.complete", name)
    tables = {field.name for field in entry.fields if field.kind == "table"}
    filled = [*(each.into for each in entry.collects), *(each.into for each in entry.draws)]
    filled += [each.into for each in entry.balances]
    filled += [entry.rotates.into] if entry.rotates else []
    yield from (_no_table("into", name) for name in set(filled) - tables)
    yield from (_no_table("rows", also.rows) for also in entry.also if also.rows and also.rows not in tables)
    yield from (_no_field("summary", name) for name in set(entry.summary) - own)
    yield from (_no_field("readers.when", name) for each in entry.readers for name in {*each.when} - told)
    yield from (
        _no_field("readers.named", each.named) for each in entry.readers if each.named and each.named not in told
    )
    yield from _known_by(entry) if entry.anonymous else ()


def _no_field(place: str, name: str) -> str:
    return say("{place}：没有字段 {name}", place=place, name=name)


def _no_checklist(place: str, name: str) -> str:
    return say("{place}：没有核对清单 {name}", place=place, name=name)


def _no_table(place: str, name: str) -> str:
    return say("{place}：没有表 {name}", place=place, name=name)


TELLING = frozenset({"person", "client", "signature", "attachment", "date", "time", "moment", "phone"})
"""Kinds of fields that could say who wrote something, or when."""


def _known_by(entry: Entry) -> Iterator[str]:
    """What would say who wrote an anonymous sheet, or when."""
    asked = ("acts", "event", "also", "review", "role", "period", "collects", "draws", "balances", "rotates", "readers")
    yield from (say("匿名表单没有 {name}", name=name) for name in asked if getattr(entry, name))
    for field in entry.fields:
        yield from (
            say("{name}：匿名表单不问 {kind}", name=each.name, kind=each.kind)
            for each in (field, *field.columns)
            if each.kind in TELLING
        )
        if field.default in {"me", "now", "today"}:
            yield say("{name}：匿名表单不填是谁、什么时候", name=field.name)
