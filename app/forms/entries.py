"""Entries 登记: the fields of a form, the rules for filling them in, and what can be done afterwards (DC-1 to DC-7).

A form with an ``[entry]`` is a register 登记簿: its dialog, list, paper, spreadsheet and summary follow from this definition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base.file_slips import written
from app.base.words import Names, say
from app.forms.fields import Bound, Field, When
from app.forms.parts import Name, Part, Positive

if TYPE_CHECKING:
    from collections.abc import Iterator


class Also(Part, frozen=True, kw_only=True):
    """A further event of the same step, if the fields in ``given`` are filled in and ``when`` holds.

    With the name of a table in ``rows``, it happens once for each row, whose cells then count as fields.
    """

    event: str
    given: tuple[str, ...] = ()
    rows: str = ""
    when: When = msgspec.field(default_factory=dict)


class Act(Part, frozen=True, kw_only=True):
    """Something done about a record after it was written: a button ``title``, and afterwards the state ``done``.

    It is possible once all acts in ``after`` are done, and those in ``after_asked`` whose own ``when`` holds; if ``when``
    holds for the values of the record and its acts; if all checklists in ``complete`` are fully ticked; and unless the
    last act is one of ``blocked_by``. Its own checklists in ``all_ticked`` must be fully ticked.

    A holder of ``role`` does it, with a signature if ``signs``, but not whoever did the act ``other_than``; if
    ``everyone``, each holder once before any act that comes ``after`` it. ``again`` allows repetition, ``closes`` closes
    the record, ``reopens`` starts its acts anew. The table ``brings`` begins with what the people of the shift leave open;
    its columns may be sort, number, words, due and person.
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
    brings: str = ""

    def __post_init__(self) -> None:
        if self.brings and not any(field.name == self.brings and field.kind == "table" for field in self.fields):
            raise ValueError(say("{name}：brings 应是这一步的一个表", name=self.name))


class Collect(Part, frozen=True, kw_only=True):
    """Rows that a report collects in the table ``into``: the period's records of ``form``, counted ``by`` a field.

    Without ``by`` every record is a row, its columns filled from fields of the same names. ``open`` takes only records
    that are not closed; ``sum`` names fields that are summed beside the count; ``where`` filters the records.
    """

    form: str
    into: Name
    by: str = ""
    sum: tuple[str, ...] = ()
    open: bool = False
    where: When = msgspec.field(default_factory=dict)


class Draw(Part, frozen=True, kw_only=True):
    """A sample 抽查 of the period's records of ``form``, drawn by lot into the table ``into`` as ``clause`` prescribes.

    With ``each``, a sample is drawn for every value of that field (20 per person); ``where`` filters the records.
    ``percent`` is the share if the clause allows a range (OT-3); without it the smallest is used.
    """

    form: str
    into: Name
    clause: str
    each: str = ""
    percent: Bound = ""
    where: When = msgspec.field(default_factory=dict)


class Balance(Part, frozen=True, kw_only=True):
    """The month's points 积分 in the table ``into``, one row per person, by the scale of ``clause`` (SS-4).

    Its columns may be person, base, taken, proposed, left (points in hundredths), result and amount (fen).
    """

    into: Name
    clause: str


class Shift(Part, frozen=True):
    """One shift of a day, from ``start`` to ``end`` (HH:MM)."""

    id: str
    start: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]
    end: Annotated[str, written(r"^\d{2}:\d{2}$", "08:30")]


class Rotate(Part, frozen=True, kw_only=True):
    """Next month's roster 值班表, by rotation, in the table ``into``: a row per ``day``, a column per shift, named by its id.

    The holders of ``role`` take turns; on rest days a holder of ``rest_role``, if given, is on duty as well, in the column
    ``lead`` (SC-1).
    """

    into: Name
    role: str
    shifts: Annotated[tuple[Shift, ...], msgspec.Meta(min_length=1)]
    rest_role: str = ""


class Readers(Part, frozen=True, kw_only=True):
    """The only people who may read records for which ``when`` holds: holders of one of the ``roles``, and anybody whom
    the field ``named``, of the form or an act, has ever named (BK-4, IF-10). If several apply, all must allow a reader."""

    roles: tuple[str, ...] = ()
    named: str = ""
    when: When = msgspec.field(default_factory=dict)


class Entry(Part, frozen=True, kw_only=True):
    """How a form is filled in, and what happens to its records.

    ``series`` are the first letters of their numbers (``BX2026-0001``). ``event`` is recorded when one is written, with
    its ``number`` and the fields of the same names; ``begun`` is its state until an act is done. ``role`` writes records,
    ``review`` countersigns them (DC-4); they are kept for ``retention`` years (DC-7). With a ``period`` the form is a
    report over the period that ends, drawn up when it is due. The records of an ``anonymous`` form go into a box that is
    opened after the month, without author and moment. ``summary`` names the fields by which records are counted,
    ``privacy`` is shown above the fields, on paper too. ``readers`` limit who may read a record.
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
        """The form's own field of this name."""
        return next((field for field in self.fields if field.name == name), None)

    def asked(self, name: str) -> Field | None:
        """The field of this name, of the form or of one of its acts."""
        return self.field(name) or next(
            (field for act in self.acts for field in act.fields if field.name == name), None
        )

    def act(self, name: str) -> Act | None:
        """The act of this name."""
        return next((act for act in self.acts if act.name == name), None)


PAPER = frozenset({"number", "state", "steps", "corrections", "written_at", "written_by"})
"""The values that a sheet prints of every record; no field may have such a name."""

REVIEWED = "reviewed"
"""The name of the superior's review 复核; no other act may have it."""


def _slips(entry: Entry) -> Iterator[str]:
    names = [field.name for field in entry.fields]
    own = set(names)
    yield from (say("两个字段都叫 {name}", name=name) for name in own if names.count(name) > 1)
    yield from (say("字段不能叫 {name}", name=name) for name in own & PAPER)
    yield from (say("步骤不能叫 {name}", name=REVIEWED) for act in entry.acts if act.name == REVIEWED)
    acts = {act.name for act in entry.acts}
    known = own | {field.name for act in entry.acts for field in act.fields}
    for field in entry.fields:
        yield from (_no_field(f"{field.name}.when", name) for name in field.when.keys() - own)
        joined = {"number"} if field.compute and field.compute.how == "join" else set[str]()
        for part in field.compute.of if field.compute else ():
            if part.partition(".")[0] not in own | joined:
                yield _no_field(f"{field.name}.compute", part)
    for act in entry.acts:
        named_acts = {*act.after, *act.after_asked, *act.blocked_by, *([act.other_than] if act.other_than else [])}
        yield from (say("{place}：没有步骤 {name}", place=act.name, name=name) for name in named_acts - acts)
        yield from (_no_field(f"{act.name}.when", name) for name in act.when.keys() - known)
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
    yield from (_no_field("readers.when", name) for each in entry.readers for name in {*each.when} - known)
    yield from (
        _no_field("readers.named", each.named) for each in entry.readers if each.named and each.named not in known
    )
    yield from _identifying(entry) if entry.anonymous else ()


def _no_field(place: str, name: str) -> str:
    return say("{place}：没有字段 {name}", place=place, name=name)


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
