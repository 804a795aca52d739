"""Entries 登记: the fields of a form, the rules for filling them in, and what can be done afterwards (DC-1 to DC-7).

A form with an ``[entry]`` is a register 登记簿: its dialog, list, paper, spreadsheet and summary follow from this definition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base.file_slips import written
from app.base.words import Names, say
from app.forms.fields import MOMENTS, Field, When
from app.forms.gathering import Balance, Collect, Draw
from app.forms.parts import Name, Part, Positive

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


class Also(Part, frozen=True, kw_only=True):
    """A further event of the same step, if the fields in ``given`` are filled in and ``when`` holds.

    With the name of a table in ``rows``, it happens once for each row, whose cells then count as fields.
    """

    event: str
    given: tuple[str, ...] = ()
    rows: str = ""
    when: When = msgspec.field(default_factory=dict)


class NotBefore(Part, frozen=True, kw_only=True):
    """The earliest day for an act: ``days`` calendar days after the day in a field, of an act, or on which the ``record`` was written."""

    of: str
    days: Annotated[int, msgspec.Meta(ge=0)] = 0


WROTE = "record"
"""The name by which acts refer to the writing of the record; no act may have it."""


class Act(Part, frozen=True, kw_only=True):
    """Something done about a record after it was written: a button ``title``, and afterwards the state ``done``.

    It is possible once all acts in ``after`` are done, and those in ``after_asked`` whose own ``when`` holds; if ``when``
    holds for the values of the record and its acts, and ``unless`` does not; if all checklists in ``complete`` are fully
    ticked, and all rows of ``table.column`` there filled in; unless the last act is one of ``blocked_by``; and on no day
    that is ``not_before`` another. Its own checklists in ``all_ticked`` must be fully ticked.

    Its event happened when the field ``day``, its own or the record's, says. A holder of ``role`` does it, with a signature if ``signs``, but not whoever did the act ``other_than`` (or wrote it,
    if that is ``record``); if ``everyone``, each holder once before any act that comes ``after`` it. ``again``
    allows repetition. ``closes`` closes the record, ``reopens`` starts its acts anew; with ``closes_when`` or
    ``reopens_when`` only if what is filled in with it agrees, as when a client is content or not. A roster with gaps needs words in the field ``gaps``.
    The entries listed in the record's table ``countersigns`` are reviewed with its one signature.
    The tables it ``fills`` are
    the record's: they begin with its rows, which stay as they are, and ask only for their further columns. The table ``brings`` begins with what the people of the shift leave open;
    its columns may be sort, number, words, due and person.
    """

    name: Name
    title: Names
    done: Names
    event: str = ""
    day: str = ""
    also: tuple[Also, ...] = ()
    fields: tuple[Field, ...] = ()
    after: tuple[str, ...] = ()
    after_asked: tuple[str, ...] = ()
    when: When = msgspec.field(default_factory=dict)
    unless: When = msgspec.field(default_factory=dict)
    complete: tuple[str, ...] = ()
    not_before: tuple[NotBefore, ...] = ()
    all_ticked: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    role: str = ""
    other_than: str = ""
    signs: bool = False
    everyone: bool = False
    again: bool = False
    closes: bool = False
    reopens: bool = False
    closes_when: When = msgspec.field(default_factory=dict)
    reopens_when: When = msgspec.field(default_factory=dict)
    brings: str = ""
    gaps: str = ""
    countersigns: str = ""
    fills: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        tables = {field.name for field in self.fields if field.kind == "table"}
        if self.gaps and self.gaps not in {field.name for field in self.fields}:
            raise ValueError(say("{name}：gaps 应是这一步的一个栏目", name=self.name))
        for key, name in (("brings", self.brings), *(("fills", name) for name in self.fills)):
            if name and name not in tables:
                raise ValueError(say("{name}：{key} 应是这一步的一个表", name=self.name, key=key))
        if (self.closes_when and not self.closes) or (self.reopens_when and not self.reopens):
            raise ValueError(
                say("{name}：closes_when 要与 closes 同用，reopens_when 要与 reopens 同用", name=self.name)
            )


class Shift(Part, frozen=True):
    """One shift of a day, from ``start`` to ``end`` (HH:MM)."""

    id: str
    start: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]
    end: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]


class Rotate(Part, frozen=True, kw_only=True):
    """Next month's roster 值班表, by rotation, in the table ``into``: a row per ``day``, a column per shift, named by its id.

    The holders of ``role``, or of any of ``roles``, take turns; on rest days a holder of ``rest_role``, or of any of
    ``rest_roles``, if given, is on duty as well, in the column
    ``lead`` (SC-1).
    """

    into: Name
    role: str = ""
    roles: tuple[str, ...] = ()
    shifts: Annotated[tuple[Shift, ...], msgspec.Meta(min_length=1)]
    rest_role: str = ""
    rest_roles: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.people:
            raise ValueError(say("缺少 “{key}”", key="role"))

    @property
    def people(self) -> tuple[str, ...]:
        """The roles whose holders take turns."""
        return tuple(filter(None, (self.role, *self.roles)))

    @property
    def leaders(self) -> tuple[str, ...]:
        """The roles of which somebody leads on rest days."""
        return tuple(filter(None, (self.rest_role, *self.rest_roles)))


class Yearly(Part, frozen=True, kw_only=True):
    """What comes round each year on the day in ``field``: ``event`` is recorded ``days`` before, with that day as ``promised``,
    the record's ``number``, and who wrote it as ``person`` (IF-9)."""

    field: str
    event: str
    days: Annotated[int, msgspec.Meta(ge=0, le=180)] = 0


class Readers(Part, frozen=True, kw_only=True):
    """The only people who may read records for which ``when`` holds: holders of one of the ``roles``, and anybody whom
    the field ``named``, of the form or an act, has ever named (BK-4, IF-10). If several apply, all must allow a reader."""

    roles: tuple[str, ...] = ()
    named: str = ""
    when: When = msgspec.field(default_factory=dict)


class Entry(Part, frozen=True, kw_only=True):
    """How a form is filled in, and what happens to its records.

    ``series`` are the first letters of their numbers (``BX2026-0001``). ``event`` is recorded when one is written, with
    its ``number`` and the fields of the same names; ``day`` names the field that says when it happened, by which it counts;
    ``begun`` is its state until an act is done. ``role`` writes records,
    ``review`` countersigns them (DC-4); they are kept for ``retention`` years (DC-7). With a ``period`` the form is a
    report over the period that ends, drawn up when it is due. The records of an ``anonymous`` form go into a box that is
    opened after the month, without author and moment. ``summary`` names the fields by which records are counted,
    ``privacy`` is shown above the fields, on paper too. ``readers`` limit who may read a record. ``yearly`` days of people
    come round.
    """

    series: Annotated[str, written("^[A-Z]{2,5}$", "KYJ")]
    fields: Annotated[tuple[Field, ...], msgspec.Meta(min_length=1)]
    acts: tuple[Act, ...] = ()
    event: str = ""
    day: str = ""
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
    yearly: tuple[Yearly, ...] = ()

    def __post_init__(self) -> None:
        for problem in _slips(self):
            raise ValueError(problem)

    def field(self, name: str) -> Field | None:
        """The form's own field of this name."""
        return next((field for field in self.fields if field.name == name), None)

    def asked(self, name: str) -> Field | None:
        """The field of this name, of the form or of one of its acts."""
        return self.field(name) or next(
            (field for act in self.acts for field in act.fields if field.name == name), None
        )

    @property
    def gathers(self) -> frozenset[str]:
        """The tables that the program fills with what it gathers, samples left out."""
        return frozenset((*(each.into for each in self.collects), *(each.into for each in self.balances)))

    @property
    def names_period(self) -> str:
        """The field that says which period a report is about: ``period`` or, if its period is a day, its own day; or empty."""
        if not self.period:
            return ""
        return "period" if self.field("period") else self.day if self.period == "day" and self.field(self.day) else ""

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Its own fields and those of its acts."""
        return (*self.fields, *(field for act in self.acts for field in act.fields))

    def act(self, name: str) -> Act | None:
        """The act of this name."""
        return next((act for act in self.acts if act.name == name), None)


PAPER = frozenset({"number", "state", "steps", "corrections", "written_at", "written_by"})
"""The values that a sheet prints of every record; no field may have such a name."""

REVIEWED = "reviewed"
"""The name of the superior's review 复核; no other act may have it."""


DAYS = frozenset({"date", "moment"})
"""The kinds of fields that say when something happened."""

NOTHING = Field(name="nothing", label=Names(""))


def _slips(entry: Entry) -> Iterator[str]:
    names = [field.name for field in entry.fields]
    own = set(names)
    yield from (say("两个字段都叫 {name}", name=name) for name in own if names.count(name) > 1)
    yield from (say("字段不能叫 {name}", name=name) for name in own & PAPER)
    taken = {REVIEWED, WROTE}
    yield from (say("步骤不能叫 {name}", name=act.name) for act in entry.acts if act.name in taken)
    known = own | {field.name for act in entry.acts for field in act.fields}
    yield from _in_fields("", entry.fields, own)
    for act in entry.acts:
        yield from _in_act(entry, act, known)
    tables = {field.name for field in entry.fields if field.kind == "table"}
    filled = [*(each.into for each in entry.collects), *(each.into for each in entry.draws)]
    filled += [each.into for each in entry.balances]
    filled += [entry.rotates.into] if entry.rotates else []
    yield from (_no_field("collects.of", each.of) for each in entry.collects if each.of and each.of not in own)
    yield from (_no_table("into", name) for name in set(filled) - tables)
    if any(each.back for each in entry.collects) and not entry.period:
        yield say("collects.back 是往前数几期，要写 period")
    yield from (_no_table("rows", also.rows) for also in entry.also if also.rows and also.rows not in tables)
    for also in entry.also:
        columns = {column.name for column in (entry.field(also.rows) or NOTHING).columns} if also.rows else set[str]()
        yield from (_no_field("also", name) for name in {*also.given, *also.when} - own - columns)
    if entry.day and not _is_of(entry, entry.day, DAYS):
        yield _no_day("day", entry.day)
    yield from (_no_day("yearly", each.field) for each in entry.yearly if not _is_of(entry, each.field, {"date"}))
    yield from (_no_field("summary", name) for name in set(entry.summary) - own)
    yield from (_no_field("readers.when", name) for each in entry.readers for name in {*each.when} - known)
    yield from (
        _no_field("readers.named", each.named) for each in entry.readers if each.named and each.named not in known
    )
    yield from _identifying(entry) if entry.anonymous else ()


def _in_act(entry: Entry, act: Act, known: set[str]) -> Iterator[str]:
    """Slips in an act: names of acts, fields and checklists that there are not."""
    acts = {each.name for each in entry.acts}
    named = {*act.after, *act.after_asked, *act.blocked_by, *({act.other_than} - {"", WROTE})}
    yield from (say("{place}：没有步骤 {name}", place=act.name, name=name) for name in sorted(named - acts))
    own = {field.name for field in act.fields}
    asked = [("when", act.when, known), ("unless", act.unless, known)]
    asked += [("closes_when", act.closes_when, known), ("reopens_when", act.reopens_when, known)]
    for key, when, right in asked:
        yield from (_no_field(f"{act.name}.{key}", name) for name in when.keys() - right)
    yield from (
        _no_field(f"{act.name}.not_before", each.of) for each in act.not_before if each.of not in known | acts | {WROTE}
    )
    own_lists = {field.name for field in act.fields if field.kind == "checklist"}
    yield from (_no_checklist(f"{act.name}.all_ticked", name) for name in set(act.all_ticked) - own_lists)
    for name in act.complete:
        table, _, column = name.partition(".")
        wanted = entry.asked(table)
        if column:
            tables = [field for each in entry.acts for field in each.fields if field.name == table]
            if not any(each.name == column for field in tables for each in field.columns):
                yield _no_table(f"{act.name}.complete", name)
        elif wanted is None or wanted.kind != "checklist":
            yield _no_checklist(f"{act.name}.complete", name)
    if act.day and not any(each.name == act.day and each.kind in DAYS for each in (*act.fields, *entry.fields)):
        yield _no_day(f"{act.name}.day", act.day)
    yield from (_no_table(f"{act.name}.fills", name) for name in act.fills if not _is_of(entry, name, {"table"}))
    yield from _in_fields(f"{act.name}.", act.fields, known)
    yield from (
        _no_field(f"{act.name}.also", name) for also in act.also for name in {*also.given, *also.when} - known - own
    )


def _in_fields(place: str, fields: Iterable[Field], known: set[str]) -> Iterator[str]:
    """Slips in fields: other fields that they name, among ``known`` ones, and that there are not."""
    for field in fields:
        beside = known | {column.name for column in field.columns}
        yield from (_no_field(f"{place}{field.name}.when", name) for name in field.when.keys() - known)
        for key, name in (("at_least", field.at_least), ("at_most", field.at_most)):
            if name and name not in known | MOMENTS and "." not in name:
                yield _no_field(f"{place}{field.name}.{key}", name)
        for part in field.compute.of if field.compute else ():
            joined = {"number"} if field.compute and field.compute.how == "join" else set[str]()
            if part.partition(".")[0] not in known | joined:
                yield _no_field(f"{place}{field.name}.compute", part)
        yield from _in_fields(f"{place}{field.name}.", field.columns, beside)


def _no_field(place: str, name: str) -> str:
    return say("{place}：没有字段 {name}", place=place, name=name)


def _is_of(entry: Entry, name: str, kinds: Collection[str]) -> bool:
    named = entry.field(name)
    return named is not None and named.kind in kinds


def _no_day(place: str, name: str) -> str:
    return say("{place}：{name} 不是日期或时间的栏目", place=place, name=name)


def _no_checklist(place: str, name: str) -> str:
    return say("{place}：没有核对清单 {name}", place=place, name=name)


def _no_table(place: str, name: str) -> str:
    return say("{place}：没有表 {name}", place=place, name=name)


TELLING = frozenset({"person", "client", "signature", "attachment", "date", "time", "moment", "phone"})
"""Kinds of fields that could reveal who wrote something, or when."""


def _identifying(entry: Entry) -> Iterator[str]:
    """Slips in an anonymous form: whatever would reveal who wrote a sheet, or when."""
    keys = ("acts", "event", "also", "review", "role", "period", "collects", "draws", "balances", "rotates", "readers")
    yield from (say("匿名表单没有 {name}", name=name) for name in keys if getattr(entry, name))
    for field in entry.fields:
        yield from (
            say("{name}：匿名表单不问 {kind}", name=each.name, kind=each.kind)
            for each in (field, *field.columns)
            if each.kind in TELLING
        )
        if field.default in {"me", "now", "today"}:
            yield say("{name}：匿名表单不填是谁、什么时候", name=field.name)
