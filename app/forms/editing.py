"""Editing forms 表单设计: a register's fields as plain rows that somebody changes, and the next version they make (DC-6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import msgspec

from app.base.refusals import Refusal
from app.base.words import Names, write_names
from app.forms.entries import Choice, Entry, Field, FieldKind
from app.forms.rules import Form

LISTED = frozenset({"choice", "table", "checklist"})
"""Kinds whose values, columns or items are listed in words."""

_STRONG, _ANY = re.compile(r"[;；\n]+"), re.compile(r"[、,，]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One field as it is edited. ``listed`` are the choices, columns or items in words; ``was`` the field it was."""

    label: str
    kind: FieldKind = "text"
    required: bool = False
    long: bool = False
    listed: str = ""
    was: Field | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it is edited: its head and its fields in order. ``base`` is the version it comes from."""

    title: str
    number: str
    series: str
    change: str
    valid_from: date
    lines: tuple[Line, ...]
    base: Form | None = None


@dataclass(eq=False)
class DraftLacks(Refusal):
    """``what`` (title, number, series, change, fields, label, listed) is missing, of the field at ``place`` from 1."""

    what: str
    place: int = 0


class FieldInUse(Refusal):
    """A field that acts, computed values or the form's own rows rest on was taken out or changed its kind."""


def draft_of(form: Form, language: str, valid_from: date) -> Draft:
    """A register's form, ready to be changed, in words of ``language``."""
    entry = form.entry
    if entry is None:
        raise ValueError(form.name)
    lines = tuple(
        Line(
            field.label.of(language),
            field.kind,
            field.required,
            field.lines > 1,
            _joined([each.of(language) for each in _listed(field)]),
            field,
        )
        for field in entry.fields
    )
    return Draft(form.title.of(language), form.number, entry.series, "", valid_from, lines, form)


def _listed(field: Field) -> list[Names]:
    if field.kind == "choice":
        return [choice.label for choice in field.choices]
    if field.kind == "table":
        return [column.label for column in field.columns]
    return list(field.items)


def made(draft: Draft, name: str, version: int, language: str) -> Form:
    """The form that a draft describes, as version ``version`` of ``name``.

    What cannot be edited (acts, events, computed values, bounds) stays as it was.

    Raises:
        DraftLacks, FieldInUse

    """
    _prove(draft)
    taken = {line.was.name for line in draft.lines if line.was}
    fields = tuple(_field(line, place, taken, language) for place, line in enumerate(draft.lines, 1))
    base = draft.base
    try:
        entry = (
            msgspec.structs.replace(base.entry, fields=fields, series=draft.series)
            if base and base.entry
            else Entry(series=draft.series, fields=fields)
        )
    except ValueError as error:
        raise FieldInUse from error
    title = _words(draft.title, base.title if base else None, language)
    plain = Form(
        name=name,
        number=draft.number,
        version=version,
        change=draft.change,
        valid_from=draft.valid_from,
        title=title,
        entry=entry,
    )
    same = {"paper": base.paper, "landscape": base.landscape, "parts": base.parts} if base else {}
    return msgspec.structs.replace(plain, **same)


_SERIES = re.compile(r"[A-Z]{2,5}")


def _prove(draft: Draft) -> None:
    """Raises DraftLacks."""
    for what in ("title", "number", "change"):
        if not getattr(draft, what).strip():
            raise DraftLacks(what)
    if not _SERIES.fullmatch(draft.series):
        raise DraftLacks("series")
    if not draft.lines:
        raise DraftLacks("fields")
    for place, line in enumerate(draft.lines, 1):
        if not line.label.strip():
            raise DraftLacks("label", place)
        if line.kind in LISTED and not parts(line.listed):
            raise DraftLacks("listed", place)


def written(form: Form) -> str:
    """A form as text that ``forms.parse`` reads."""
    return msgspec.json.encode(form, enc_hook=write_names).decode()


def _field(line: Line, place: int, taken: set[str], language: str) -> Field:
    was = line.was
    label = _words(line.label, was.label if was else None, language)
    if was and was.kind == line.kind:
        same = [each.of(language) for each in _listed(was)] == parts(line.listed)
        kept = was if same else _relisted(was, line, language)
        lines = (was.lines if was.lines > 1 else 3) if line.long else 1
        return msgspec.structs.replace(kept, label=label, required=line.required, lines=lines)
    name = was.name if was else next(n for n in (f"field_{count}" for count in range(place, 999)) if n not in taken)
    taken.add(name)
    new = Field(
        name=name,
        label=label,
        kind="text",
        required=line.required,
        lines=3 if line.long else 1,
        help=was.help if was else None,
    )
    return _relisted(new, line, language)


def _relisted(field: Field, line: Line, language: str) -> Field:
    """The field with what is listed in words made anew; what keeps its words keeps its identity."""
    told = parts(line.listed)
    known = {each.of(language): place for place, each in enumerate(_listed(field))} if field.kind == line.kind else {}
    begin = len(known) + 1
    listed: dict[str, Any] = {"choices": (), "columns": (), "items": ()}
    if line.kind == "choice":
        listed["choices"] = tuple(
            field.choices[known[words]] if words in known else Choice(f"c{place}", Names(words))
            for place, words in enumerate(told, begin)
        )
    elif line.kind == "table":
        listed["columns"] = tuple(
            field.columns[known[words]] if words in known else Field(name=f"column_{place}", label=Names(words))
            for place, words in enumerate(told, begin)
        )
    elif line.kind == "checklist":
        listed["items"] = tuple(field.items[known[words]] if words in known else Names(words) for words in told)
    return msgspec.structs.replace(field, kind=line.kind, **listed)


def parts(listed: str) -> list[str]:
    """What is listed: ``甲、乙，丙`` -> 甲 乙 丙; where semicolons stand, they alone part."""
    told = (_STRONG if _STRONG.search(listed) else _ANY).split(listed)
    return [part.strip() for part in told if part.strip()]


def _joined(items: list[str]) -> str:
    """As people list them; with semicolons where an item has a comma of its own."""
    if any(_ANY.search(item) for item in items):
        return "".join(f"{item}；" for item in items)
    return "、".join(items)


def moved(draft: Draft, place: int, by: int) -> Draft:
    """The draft with a line further up or down."""
    lines: list[Line] = list(draft.lines)
    lines.insert(max(0, place + by), lines.pop(place))
    return replace(draft, lines=tuple(lines))


def _words(told: str, was: Names | None, language: str) -> Names:
    """The words as they were if the reader's language still says the same, else the new ones."""
    return was if was and was.of(language) == told else Names(told)
