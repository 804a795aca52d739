"""Layouts 版面: the paper layout of a register's form that does not define its own (DC-2).

The fields in order, tables and checklists, a row for whatever was done about the record or has to be signed yet, corrections
with who and when (DC-5), and room for the signatures of author, clients and superior (DC-4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.base.words import Names
from app.forms.rules import Cell, Column, Fields, Note, Opinion, Signature, Signatures, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.forms.entries import Act, Entry
    from app.forms.fields import Field
    from app.forms.rules import Block, Form, Kind
    from app.registers.record_rules import Record, Step

BY = Names("填写人")
REVIEW = Names("上级复核")
ROW = Names("序号")
ITEM = Names("项目")
TICKED = Names("合格")
VOIDED = Names("作废", "paper")
CORRECTIONS = Names("更正", "paper")
FIELD = Names("栏目")
OLD = Names("原值")
NEW = Names("更正为")
STAMP = Names("更正人、时间、原因")

PLAIN: dict[str, Kind] = {"money": "money", "count": "count", "date": "date", "moment": "moment", "phone": "mask"}
"""Kinds of fields that are drawn in their own way; all others are drawn as text."""

PERIODS = frozenset({"period", "month", "quarter", "week"})
"""Fields of these names hold a period such as 2026-10, if anything."""

WIDTH = 174


def with_layout(form: Form, record: Record | None = None) -> Form:
    """The form with its own blocks, or else with those for its fields.

    For a ``record`` there is a row for each step, and room for those that still have to be signed; None is a form to fill in by hand.
    """
    if form.blocks or form.entry is None:
        return form
    return msgspec.structs.replace(form, record="number", dated="written_at", blocks=tuple(_blocks(form.entry, record)))


def _blocks(entry: Entry, record: Record | None) -> Iterator[Block]:
    plain = [field for field in entry.fields if field.kind not in {"table", "checklist"}]
    before = [field for field in plain if not _adds_up(field)]
    if before:
        yield Fields(cells=tuple(map(_cell, before)))
    for field in entry.fields:
        if field.kind == "table":
            roster = entry.rotates is not None and field.name == entry.rotates.into
            yield _table(field.name, field, roster=roster)
        elif field.kind == "checklist":
            yield _checklist(field)
    if after := [field for field in plain if _adds_up(field)]:
        yield Fields(cells=tuple(map(_cell, after)))
    yield from _brought(entry, record)
    if record:
        yield from _done(entry, record)
    yield from (Opinion(group[0].title, f"act_{group[0].name}") for group in asked(entry, record))
    if record and record.corrections:
        yield _corrections()
    if entry.privacy:
        yield Note(words=entry.privacy)
    if not entry.anonymous:
        yield Signatures(people=tuple(_people(entry, record)))


def _adds_up(field: Field) -> bool:
    """Whether a field says what a table comes to, and so stands below it."""
    return field.compute is not None and any("." in each for each in field.compute.of)


def _done(entry: Entry, record: Record) -> Iterator[Block]:
    """A row for everything that was done about the record, with the tables that were filled in with it."""
    for place, step in numbered(record):
        act = entry.act(step.name)
        yield Opinion(act.title if act else REVIEW if step.kind == "reviewed" else VOIDED, f"step_{place}")
        for field in act.fields if act else ():
            if field.kind == "table" and act and field.name != act.brings and step.data.get(field.name):
                yield _table(f"step_{place}_{field.name}", field)


def numbered(record: Record) -> list[tuple[int, Step]]:
    """The steps that have a row of their own on paper, numbered from 1."""
    return list(enumerate((step for step in record.steps if step.kind in {"done", "reviewed", "voided"}), 1))


def asked(entry: Entry, record: Record | None) -> list[list[Act]]:
    """The acts that leave room on paper, those of which only one can be chosen together: all of them on a form to fill in by
    hand, on a record's sheet those that still have to be signed."""
    past = {step.name for step in record.steps} if record else set()
    ended = bool(record and (record.voided or any(act.closes for act in entry.acts if act.name in past)))
    groups: list[list[Act]] = []
    for act in () if ended else entry.acts:
        if not (record is None or act.signs) or past & {act.name, *act.blocked_by}:
            continue
        instead = next((group for group in groups if _either(group[0], act)), None)
        if instead:
            instead.append(act)
        elif record is None or act.signs:
            groups.append([act])
    return groups


def _either(one: Act, other: Act) -> bool:
    """Whether the same person does one act or the other."""
    apart = other.name in one.blocked_by or one.name in other.blocked_by or (one.closes and other.closes)
    return one.role == other.role and one.after == other.after and apart


def _table(name: str, field: Field, *, roster: bool = False) -> Table:
    return Table(name=name, title=field.label, columns=tuple(_columns(field, roster=roster)))


def _brought(entry: Entry, record: Record | None) -> Iterator[Table]:
    """The tables of what a shift handed over, once it was; to fill in by hand on a blank form."""
    done = {step.name for step in record.steps} if record else set()
    for act in entry.acts:
        for field in act.fields:
            if field.name == act.brings and (record is None or act.name in done):
                yield _table(brought_name(act), field)


def brought_name(act: Act) -> str:
    """The name of the table that an act brings, on paper."""
    return f"{act.name}_{act.brings}"


def _cell(field: Field) -> Cell:
    wide = field.lines > 1
    kind: Kind = "period" if field.name in PERIODS and field.kind == "text" else PLAIN.get(field.kind, "text")
    return Cell(field.name, field.label, kind, 2 if wide else 1, field.lines)


def _columns(table: Field, *, roster: bool = False) -> Iterator[Column]:
    """The columns of a table; the rows of a ``roster`` are days, which say their weekday and need no number."""
    whole = sum(column.share for column in table.columns)
    if not roster:
        yield Column(name="row", label=ROW, kind="ordinal", share=12)
    for column in table.columns:
        kind = "weekday" if roster and column.kind == "date" else PLAIN.get(column.kind, "text")
        share = max(1, round(column.share * (WIDTH - 12) / whole))
        yield Column(name=column.name, label=column.label, kind=kind, share=share, total=column.kind == "money")


def _checklist(field: Field) -> Table:
    return Table(
        name=field.name,
        title=field.label,
        columns=(
            Column(name="row", label=ROW, kind="ordinal", share=12),
            Column(name="item", label=ITEM, share=132),
            Column(name="ticked", label=TICKED, kind="tick", share=30),
        ),
    )


def _corrections() -> Table:
    return Table(
        name="corrections",
        title=CORRECTIONS,
        columns=(
            Column(name="field", label=FIELD, share=30),
            Column(name="old", label=OLD, share=40),
            Column(name="new", label=NEW, share=40),
            Column(name="stamp", label=STAMP, share=64),
        ),
    )


def _people(entry: Entry, record: Record | None) -> Iterable[Signature]:
    yield Signature(BY, "written_by")
    for act in entry.acts:
        for field in act.fields:
            if field.kind == "signature":
                yield Signature(field.label, f"signed_{act.name}_{field.name}")
    if entry.review and not (record and any(step.kind == "reviewed" for step in record.steps)):
        yield Signature(REVIEW, "signed_reviewed")
