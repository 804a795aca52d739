"""Editing forms 表单设计: a register's form as a draft of plain rows, and the next version made from it (DC-6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

import msgspec

from app.base.refusals import Refusal
from app.base.words import Names, write_names
from app.forms.entries import Entry
from app.forms.fields import Choice, Field, FieldKind
from app.forms.rules import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LISTED = frozenset({"choice", "table", "checklist"})
"""Kinds whose choices, columns or items are edited as a list of words."""

_STRONG, _ANY = re.compile(r"[;；\n]+"), re.compile(r"[、,，]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One field in the editor. ``listed`` are its choices, columns or items in words; ``was`` the original field."""

    label: str
    kind: FieldKind = "text"
    required: bool = False
    long: bool = False
    listed: str = ""
    was: Field | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A form in the editor: its head, and its fields in order. ``base`` is the version that it changes."""

    title: str
    number: str
    series: str
    change: str
    valid_from: date
    lines: tuple[Line, ...]
    base: Form | None = None


@dataclass(eq=False)
class DraftLacks(Refusal):
    """``what`` (title, number, series, change, fields, label, listed) is missing or, for a series, not two to five letters.

    ``place`` is the field's place, counted from 1; 0 if it is not about one field.
    """

    what: str
    place: int = 0


class FieldInUse(Refusal):
    """A field was removed, or its kind changed, although acts, computed values or collected rows depend on it."""


def draft_of(form: Form, language: str, valid_from: date) -> Draft:
    """The draft for changing a register's form, in ``language``. Raises ``ValueError`` if it has no entry."""
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


def form_of(draft: Draft, name: str, version: int, language: str) -> Form:
    """The form that a draft describes, as version ``version`` of ``name``.

    What the editor does not show (acts, events, computed values, bounds) is kept.

    Raises:
        DraftLacks, FieldInUse

    """
    _check(draft)
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


def _check(draft: Draft) -> None:
    """Raise ``DraftLacks`` for the first thing missing."""
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


def as_json(form: Form) -> str:
    """A form as JSON, which ``rules.parse`` reads."""
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
    """The field with the listed choices, columns or items; those whose words are unchanged keep their ids."""
    items = parts(line.listed)
    known = {each.of(language): place for place, each in enumerate(_listed(field))} if field.kind == line.kind else {}
    listed: dict[str, Any] = {"choices": (), "columns": (), "items": ()}
    if line.kind == "choice":
        free = _free("c", {choice.id for choice in field.choices})
        listed["choices"] = tuple(
            field.choices[known[words]] if words in known else Choice(next(free), Names(words)) for words in items
        )
    elif line.kind == "table":
        free = _free("column_", {column.name for column in field.columns})
        listed["columns"] = tuple(
            field.columns[known[words]] if words in known else Field(name=next(free), label=Names(words))
            for words in items
        )
    elif line.kind == "checklist":
        listed["items"] = tuple(field.items[known[words]] if words in known else Names(words) for words in items)
    return msgspec.structs.replace(field, kind=line.kind, **listed)


def _free(begin: str, taken: Iterable[str]) -> Iterator[str]:
    """Ids after the last one taken: c1, c2, …"""
    last = max((int(each.removeprefix(begin)) for each in taken if re.fullmatch(rf"{begin}\d+", each)), default=0)
    return (f"{begin}{number}" for number in count(last + 1))


def parts(listed: str) -> list[str]:
    """Split a list of words: ``甲、乙，丙`` -> 甲 乙 丙; if there are semicolons or line breaks, only at these."""
    pieces = (_STRONG if _STRONG.search(listed) else _ANY).split(listed)
    return [piece.strip() for piece in pieces if piece.strip()]


def _joined(items: list[str]) -> str:
    """The reverse of ``parts``: joined by 、, or with semicolons if an item contains a comma."""
    if any(_ANY.search(item) for item in items):
        return "".join(f"{item}；" for item in items)
    return "、".join(items)


def moved(draft: Draft, place: int, by: int) -> Draft:
    """The draft with the line at ``place`` (from 0) moved by so many lines, down if positive."""
    lines: list[Line] = list(draft.lines)
    lines.insert(max(0, place + by), lines.pop(place))
    return replace(draft, lines=tuple(lines))


def _words(text: str, was: Names | None, language: str) -> Names:
    """The original words in all languages if their text in ``language`` is unchanged, else the new text."""
    return was if was and was.of(language) == text else Names(text)
