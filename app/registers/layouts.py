"""Layouts 版面: the paper layout of a register's form that does not define its own (DC-2).

First number and moment, then the fields in order, tables and checklists, what was done about the record, corrections
with who and when (DC-5), and room for the signatures of author, actors, clients and superior (DC-4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.base.words import Names
from app.forms.rules import Cell, Column, Fields, Note, Signature, Signatures, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.forms.entries import Act, Entry, Field
    from app.forms.rules import Block, Form, Kind
    from app.registers.record_rules import Record

NUMBER = Names("编号")
OPENED = Names("开箱时间")
AT = Names("填写时间")
BY = Names("填写人")
STATE = Names("状态")
REVIEW = Names("上级复核")
ROW = Names("序号")
ITEM = Names("项目")
TICKED = Names("合格")
STEPS = Names("经过", "paper")
WHEN = Names("时间", "paper")
WHAT = Names("内容")
WHO = Names("经手人")
CORRECTIONS = Names("更正", "paper")
FIELD = Names("栏目")
OLD = Names("原值")
NEW = Names("更正为")
STAMP = Names("更正人、时间、原因")

PLAIN: dict[str, Kind] = {"money": "money", "count": "count", "date": "date", "moment": "moment", "phone": "mask"}
"""Kinds of fields that are drawn in their own way; all others are drawn as text."""

WIDTH = 174


def with_layout(form: Form, record: Record | None = None) -> Form:
    """The form with its own blocks, or else with those for its fields.

    For a ``record`` there are blocks of steps and corrections only if it has any; None is a form to fill in by hand.
    """
    if form.blocks or form.entry is None:
        return form
    return msgspec.structs.replace(form, record="number", blocks=tuple(_blocks(form.entry, record)))


def _blocks(entry: Entry, record: Record | None) -> Iterator[Block]:
    head = [Cell("number", NUMBER), Cell("written_at", OPENED if entry.anonymous else AT, "moment")]
    head += [] if entry.anonymous else [Cell("written_by", BY), Cell("state", STATE)]
    plain = [field for field in entry.fields if field.kind not in {"table", "checklist"}]
    yield Fields(cells=(*head, *(_cell(field) for field in plain)))
    for field in entry.fields:
        if field.kind == "table":
            yield Table(name=field.name, title=field.label, columns=tuple(_columns(field)))
        elif field.kind == "checklist":
            yield _checklist(field)
    yield from _brought(entry, record)
    if entry.acts and (record is None or len(record.steps) > 1):
        yield _steps()
    if record and record.corrections:
        yield _corrections()
    if entry.privacy:
        yield Note(words=entry.privacy)
    if not entry.anonymous:
        yield Signatures(people=tuple(_people(entry)))


def _brought(entry: Entry, record: Record | None) -> Iterator[Table]:
    """The tables of what a shift handed over, once it was; to fill in by hand on a blank form."""
    done = {step.name for step in record.steps} if record else set()
    for act in entry.acts:
        for field in act.fields:
            if field.name == act.brings and (record is None or act.name in done):
                yield Table(name=brought_name(act), title=field.label, columns=tuple(_columns(field)))


def brought_name(act: Act) -> str:
    """The name of the table that an act brings, on paper."""
    return f"{act.name}_{act.brings}"


def _cell(field: Field) -> Cell:
    wide = field.lines > 1
    return Cell(field.name, field.label, PLAIN.get(field.kind, "text"), 2 if wide else 1, field.lines)


def _columns(table: Field) -> Iterator[Column]:
    whole = sum(column.share for column in table.columns)
    yield Column(name="row", label=ROW, kind="ordinal", share=12)
    for column in table.columns:
        kind = PLAIN.get(column.kind, "text")
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


def _steps() -> Table:
    return Table(
        name="steps",
        title=STEPS,
        columns=(
            Column(name="when", label=WHEN, kind="moment", share=42),
            Column(name="what", label=WHAT, share=100),
            Column(name="who", label=WHO, share=32),
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


def _people(entry: Entry) -> Iterable[Signature]:
    yield Signature(BY, "written_by")
    for act in entry.acts:
        if act.signs:
            yield Signature(act.title, f"signed_{act.name}")
        for field in act.fields:
            if field.kind == "signature":
                yield Signature(field.label, f"signed_{act.name}_{field.name}")
    if entry.review:
        yield Signature(REVIEW, "signed_reviewed")
