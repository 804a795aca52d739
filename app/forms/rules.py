"""Controlled forms 表单 as data, one file per form and version (clauses DC-2, DC-6).

A form is a stack of blocks. Every place for a value has a ``name`` and a ``kind``:

========  ==========================================================
kind      the type of the value, and how it is printed
========  ==========================================================
text      ``str``, wrapped, with its line breaks
mask      ``str``, an identity or telephone number, its middle replaced by stars
date      ``date``
period    ``str`` such as 2026-10 or 2026-W44, printed in words
weekday   ``date``, without its year and with the day of the week, for lists of the days of a month
moment    aware ``datetime``, printed to the minute in its own time zone
money     ``int`` in fen, printed in yuan; right-aligned in tables
count     ``int``, right-aligned in tables
tick      ``bool``, a tick or nothing; in a box in tables
ordinal   none: the number of the row is printed
========  ==========================================================

A ``str`` is accepted for every kind and printed unchanged (masked by ``mask``). A missing value leaves a blank to be
filled in by hand.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from app.base import file_slips
from app.base.file_slips import written
from app.base.refusals import Refusal
from app.base.toml_tables import own_name, right_words
from app.base.words import Names, read_names, say
from app.forms.entries import Entry
from app.forms.parts import Name, Part, Positive, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Kind = Literal["text", "mask", "date", "weekday", "moment", "period", "money", "count", "tick", "ordinal"]

ADDED_UP = frozenset({"money", "count"})


@dataclass(eq=False)
class InvalidForm(Refusal):
    """The form file ``file`` is invalid at ``key`` (empty if unknown); ``problem`` says why.

    ``line`` is the line of the file, counted from 1; 0 if unknown.
    """

    file: str
    key: str
    problem: str
    line: int = 0


@dataclass(eq=False)
class NoFormInForce(Refusal):
    """No version of the form ``name`` is valid on the day ``on`` (DC-1)."""

    name: str
    on: date


@dataclass(eq=False)
class MissingGlyphs(Refusal):
    """No font has these ``characters``, so they would silently be missing on paper."""

    characters: str


class Cell(Part, frozen=True):
    """A labelled place for one value. ``span`` is its width in tracks, ``lines`` its minimum height, for writing by hand;
    with ``fill`` it takes what room the page has left."""

    name: Name
    label: Names
    kind: Kind = "text"
    span: Positive = 1
    lines: Positive = 1
    fill: bool = False


class Column(Part, frozen=True, kw_only=True):
    """A column of a table. ``share`` is its relative width; ``total`` prints its sum below (money and count only)."""

    name: Name
    label: Names
    kind: Kind = "text"
    share: Positive
    total: bool = False

    def __post_init__(self) -> None:
        if self.total and self.kind not in ADDED_UP:
            raise ValueError(say("“{kind}” 的列没有合计", kind=self.kind))


class Signature(Part, frozen=True):
    """A place for one person to sign and date; the value ``name``, if given, is printed beside the label. The value ``name_at``
    says when it was signed electronically; then there is nothing left to sign."""

    label: Names
    name: Name | None = None


class Heading(Part, frozen=True, tag="heading", tag_field="kind"):
    """A heading: fixed ``words`` or the value ``name``; ``large`` can be read from across a room."""

    words: Names | None = None
    name: Name | None = None
    large: bool = False

    def __post_init__(self) -> None:
        if (self.words is None) == (self.name is None):
            raise ValueError(say("标题要么有 words，要么有 name"))


class Fields(Part, frozen=True, kw_only=True, tag="fields", tag_field="kind"):
    """A grid of labelled values, with ``tracks`` equal columns."""

    tracks: Positive = 2
    cells: Annotated[tuple[Cell, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        for cell in self.cells:
            if cell.span > self.tracks:
                raise ValueError(
                    say("{name} 跨 {span} 栏，总共只有 {tracks} 栏", name=cell.name, span=cell.span, tracks=self.tracks)
                )


class Table(Part, frozen=True, kw_only=True, tag="table", tag_field="kind"):
    """A table of the rows in the value ``name``; its title and column labels are repeated on every page. Rows may stand in
    so many columns ``abreast`` where the form would not fit on its share of a sheet. With ``fill`` it is ruled to the foot of
    the last page."""

    name: Name
    columns: Annotated[tuple[Column, ...], msgspec.Meta(min_length=1)]
    title: Names | None = None
    abreast: Annotated[int, msgspec.Meta(ge=1, le=2)] = 1
    fill: bool = False

    def __post_init__(self) -> None:
        twice = _repeated(column.name for column in self.columns)
        if twice:
            raise ValueError(say("列 {name} 出现两次", name=twice))


class Signatures(Part, frozen=True, tag="signatures", tag_field="kind"):
    """Signature blocks side by side, never alone on a page (DC-4)."""

    people: Annotated[tuple[Signature, ...], msgspec.Meta(min_length=1)]


class Opinion(Part, frozen=True, tag="opinion", tag_field="kind"):
    """What somebody decided or did, in a row of its own: the words in the value ``name``, below them who and when.

    The values ``name_by`` and ``name_at`` say so, ``name_signed`` (a tick) that it was signed electronically; without them there
    is room to sign and to date.
    """

    label: Names
    name: Name


class Paragraph(Part, frozen=True, tag="paragraph", tag_field="kind"):
    """A paragraph of a letter: ``words`` with values in braces, ``{office}`` for the office; ``flush`` is not indented."""

    words: Names
    flush: bool = False


class Closing(Part, frozen=True, tag="closing", tag_field="kind"):
    """The end of a letter: the office, the value ``day``, room for the seal, and the value ``by``, whom to ask."""

    day: Name
    by: Name | None = None


class Note(Part, frozen=True, tag="note", tag_field="kind"):
    """Small print."""

    words: Names


class Chart(Part, frozen=True, kw_only=True, tag="chart", tag_field="kind"):
    """Horizontal bars, one per row of the value ``name``, whose columns are ``label`` (text), ``value`` (of the kind ``of``)
    and, if the chart has a caption ``part``, ``part``: the share of the value that is drawn dark."""

    name: Name
    title: Names
    of: Kind = "count"
    part: Names | None = None


class Line(Part, frozen=True):
    """A value on a line of its own as on a cover, with its label before it, if it has one.

    ``lines`` is how many lines there are to write on, ``large`` that it is read from afar.
    """

    name: Name
    label: Names | None = None
    kind: Kind = "text"
    lines: Positive = 1
    large: bool = False


class Lines(Part, frozen=True, kw_only=True, tag="lines", tag_field="kind"):
    """Values on lines, below each other."""

    cells: Annotated[tuple[Line, ...], msgspec.Meta(min_length=1)]


class Space(Part, frozen=True, tag="space", tag_field="kind"):
    """Nothing: a ``share`` of what room the page has left."""

    share: Positive = 1


Block = Heading | Fields | Table | Chart | Opinion | Signatures | Paragraph | Closing | Note | Lines | Space


class Form(Part, frozen=True, kw_only=True):
    """One version of a controlled form.

    ``change`` says what is new in this version (DC-6). ``valid_until`` is the last valid day. ``record`` names the
    value that identifies the record; it is printed as text and as a QR code. ``dated`` names its day or moment. ``entry`` makes the form a register that
    people fill in; without ``blocks`` it is laid out by its fields (``registers/layouts.py``). ``parts`` are the copies
    that different parties keep (存根联, 回执联): on one sheet with a line to cut along if they fit, otherwise each on
    pages of its own.
    """

    name: Annotated[str, written("^[a-z][a-z0-9-]*$", "own-keys")]
    number: Sentence
    version: Positive
    change: Sentence
    valid_from: date
    valid_until: date | None = None
    title: Names
    paper: Literal["A3", "A4", "A5"] = "A4"
    landscape: bool = False
    record: Name | None = None
    dated: Name | None = None
    parts: tuple[Names, ...] = ()
    blocks: tuple[Block, ...] = ()
    entry: Entry | None = None

    def __post_init__(self) -> None:
        if self.valid_until is not None and self.valid_until < self.valid_from:
            raise ValueError(say("valid_until 早于 valid_from"))
        if not self.blocks and self.entry is None:
            raise ValueError(say("表单应有 blocks，或有自己排版的 entry"))
        tables = (block.name for block in self.blocks if isinstance(block, Table | Chart))
        twice = _repeated((*self.fields(), *tables))
        if twice:
            raise ValueError(say("{name} 是两个表的名称，或一个表和一个值的名称", name=twice))

    def fields(self) -> dict[str, Kind]:
        """The form's single values (not its tables) by name. Raises ``ValueError`` if one has two kinds."""
        kinds: dict[str, Kind] = {}
        for name, kind in self._places():
            if kinds.setdefault(name, kind) != kind:
                raise ValueError(say("{name} 一处是 {one}，另一处是 {other}", name=name, one=kinds[name], other=kind))
        return kinds

    @property
    def masks(self) -> bool:
        """Whether identity numbers or phones are printed with their middle hidden."""
        return any(part.kind == "mask" for block in self.blocks for part in _parts(block))

    def unmasked(self) -> Form:
        """The form with these numbers printed in full."""
        return msgspec.structs.replace(self, blocks=tuple(map(_unmasked, self.blocks)))

    def _places(self) -> Iterator[tuple[str, Kind]]:
        if self.record:
            yield self.record, "text"
        for block in self.blocks:
            if isinstance(block, Fields | Lines):
                yield from ((cell.name, cell.kind) for cell in block.cells)
            elif isinstance(block, Signatures):
                yield from ((person.name, "text") for person in block.people if person.name)
            elif isinstance(block, Heading | Opinion) and block.name:
                yield block.name, "text"


def _parts(block: Block) -> tuple[Cell | Column, ...]:
    if isinstance(block, Fields):
        return block.cells
    return block.columns if isinstance(block, Table) else ()


def _unmasked(block: Block) -> Block:
    whole = tuple(msgspec.structs.replace(part, kind="text") if part.kind == "mask" else part for part in _parts(block))
    if isinstance(block, Fields):
        return msgspec.structs.replace(block, cells=whole)
    return msgspec.structs.replace(block, columns=whole) if isinstance(block, Table) else block


def text_of(path: Path) -> str:
    """The text of a form file. Raises InvalidForm, OSError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidForm(path.name, "", say("不是 UTF-8 文字；请另存为 UTF-8")) from error


def parse(text: str, file: str) -> Form:
    """Parse a form from TOML, or from JSON as the form editor writes it; ``file`` is the name used in refusals.

    Raises:
        InvalidForm

    """
    try:
        ours = text.startswith("{")
        declared = msgspec.json.decode(text) if ours else tomllib.loads(text)
        hook = read_names(own_name(declared))
        return msgspec.convert(declared, Form, builtin_types=() if ours else (date,), dec_hook=hook)
    except tomllib.TOMLDecodeError as error:
        raise InvalidForm(file, "", file_slips.of_toml(error)) from error
    except RecursionError as error:
        raise InvalidForm(file, "", file_slips.too_deep()) from error
    except msgspec.DecodeError as error:
        problem, _, path = str(error).partition(" - at ")
        key = _key(path, problem)
        told = file_slips.of_table(problem, lambda wrong: _instead(path, wrong, key="unknown field" in problem))
        raise InvalidForm(file, key, told, _line(text, key)) from error


def _instead(path: str, wrong: str, *, key: bool) -> str:
    """What could stand at a path of a form file instead of a wrong word; empty where nobody can tell."""
    try:
        return right_words(Form, path.strip("`").removeprefix("key in ").removeprefix("$").lstrip("."), wrong, key=key)
    except (KeyError, TypeError, NameError):
        return ""


def for_list(form: Form, title: str, columns: Iterable[tuple[str, int]]) -> Form:
    """The form for lists, with one list's title and columns (title, relative width), which are not translated."""
    made = tuple(
        Column(name=f"c{place}", share=share, label=Names(name or "·")) for place, (name, share) in enumerate(columns)
    )
    blocks = tuple(
        msgspec.structs.replace(block, columns=made) if isinstance(block, Table) else block for block in form.blocks
    )
    return msgspec.structs.replace(form, title=Names(title), blocks=blocks)


def in_force(forms: Iterable[Form], name: str, on: date) -> Form:
    """The newest version of the form ``name`` that is valid on the day ``on``. Raises ``NoFormInForce``."""
    valid = [form for form in forms if form.name == name and _valid(form, on)]
    if not valid:
        raise NoFormInForce(name, on)
    return max(valid, key=lambda form: form.version)


def _valid(form: Form, on: date) -> bool:
    return form.valid_from <= on and (form.valid_until is None or on <= form.valid_until)


def _key(path: str, problem: str) -> str:
    """``blocks[0].width`` from the parser's path ``$.blocks[0]`` and its message about the field ``width``."""
    named = re.search(r"field `(\w+)`", problem)
    return ".".join(part for part in (path.strip("`").removeprefix("$").lstrip("."), named and named[1]) if part)


def _line(text: str, key: str) -> int:
    """The line that sets ``key`` (``entry.fields[2].kind``), or begins the table that lacks it; 0 if there is none."""
    lines, (path, _, name) = text.splitlines(), key.rpartition(".")
    table, _, count = re.sub(r"\].*", "", path or key).partition("[")
    heads = [place for place, line in enumerate(lines, 1) if line.strip().strip("[]") == table]
    begin = heads[int(count or 0)] if len(heads) > int(count or 0) else 0
    end = next((place for place, line in enumerate(lines, 1) if place > begin and line.startswith("[")), len(lines) + 1)
    setting = re.compile(rf"\s*{re.escape(name)}\s*=")
    return next((place for place in range(begin + 1, end) if setting.match(lines[place - 1])), begin)


def _repeated(names: Iterable[str]) -> str | None:
    every = list(names)
    return next((name for place, name in enumerate(every) if name in every[:place]), None)


@dataclass(eq=False)
class NotOut(Refusal):
    """A sheet did not leave the office; ``words`` say why."""

    words: str
