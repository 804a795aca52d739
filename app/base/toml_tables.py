"""Declared data: regulations, forms, calendars and scenario files are TOML, read strictly.

A file that cannot be read raises ``Malformed``, which names the file, the place in it, and what would be right.
"""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

import msgspec

from app.base import file_slips
from app.base.words import listed, read_names, say, say_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

_PLACE = re.compile(r" - at `(?:key in )?\$\.?(.*)`$")
_PART = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")


class Malformed(Exception):  # noqa: N818 - it says what the file is
    """A declared file that cannot be used; its text names file, place and remedy."""

    def __init__(self, file: str, place: str, problem: str) -> None:
        super().__init__(f"{file}: {place}: {problem}" if place else f"{file}: {problem}")
        self.file = file
        self.place = place
        self.problem = problem


class Declared(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A table of a declared file: unknown keys are refused, values are frozen, defaults are left out in writing."""


def read(text: str, file: str, kind: type[T]) -> T:
    """The value of type ``kind`` that the TOML ``text`` of ``file`` declares.

    Raises:
        Malformed

    """
    try:
        declared = tomllib.loads(text.removeprefix("\ufeff"))
        return msgspec.convert(declared, kind, strict=True, dec_hook=read_names(own_name(declared)))
    except tomllib.TOMLDecodeError as error:
        raise Malformed(file, "", file_slips.of_toml(error)) from error
    except RecursionError as error:
        raise Malformed(file, "", file_slips.too_deep()) from error
    except msgspec.ValidationError as error:
        raise Malformed(file, *_said(str(error), text, kind)) from error


def own_name(declared: Mapping[str, object]) -> str:
    """The ``id`` or ``name`` that a file gives itself, which is the context of its texts; empty without one."""
    return next((found for key in ("id", "name") if isinstance(found := declared.get(key), str)), "")


def offer(wrong: str, right: Iterable[str]) -> str:
    """A hint what to write instead of ``wrong``: the nearest spelling first, then all that are allowed."""
    known = sorted(right)
    near = get_close_matches(wrong, known, 1)
    hint = say("是否指 {near}?", near=near[0]) if near else ""
    return hint + say("可用：{known}", known=listed(known) or say_in("inside a sentence", "无"))


def places(text: str, table: str, count: int) -> tuple[str, ...]:
    """The name in messages of each of the ``count`` tables of a list: its line, and its number from 1."""
    head = re.compile(rf"\s*\[\[\s*{table}\s*\]\]")
    lines = [
        say("第 {number} 行 ", number=number) for number, line in enumerate(text.splitlines(), 1) if head.match(line)
    ]
    lines += [""] * (count - len(lines))
    return tuple(
        line + say("[[{table}]] 第 {number} 项", table=table, number=number)
        for number, line in enumerate(lines[:count], 1)
    )


def _said(message: str, text: str, kind: type) -> tuple[str, str]:
    """Place and problem from msgspec's message."""
    found = _PLACE.search(message)
    path = found[1] if found else ""
    problem = message[: found.start()] if found else message
    unknown = re.search(r"unknown field `(.+)`", problem)
    pointed = _pointed(text, path, unknown[1] if unknown else "")
    return pointed, file_slips.of_table(problem, lambda wrong: right_words(kind, path, wrong, key=unknown is not None))


def right_words(kind: Any, path: str, wrong: str, *, key: bool) -> str:
    """What could stand instead of a ``wrong`` word, or ``key``, at a path inside a table of type ``kind``."""
    there = _at(kind, path)
    return offer(wrong, _keys(there) if key else map(repr, get_args(there)))


def _pointed(text: str, path: str, key: str = "") -> str:
    """The place at ``path``: by table and line in a list of tables, else by the line that first gives ``key``."""
    head = re.match(r"(\w+)\[(\d+)\]\.?(.*)", path)
    if head:
        return f"{places(text, head[1], int(head[2]) + 1)[-1]} {head[3]}".strip()
    given = re.compile(rf"\b{re.escape(key)}\b\s*=")
    line = next((number for number, line in enumerate(text.splitlines(), 1) if key and given.search(line)), 0)
    return say("第 {line} 行 {path}", line=line, path=path).strip() if line else path


def _at(kind: Any, path: str) -> Any:
    """The type of the value at ``path`` inside ``kind``."""
    for name, _ in _PART.findall(path):
        kind = _inner(get_type_hints(kind)[_field(kind, name)]) if _is_table(kind) else kind
    return kind


def _keys(kind: Any) -> list[str]:
    """The keys that a table of type ``kind`` may have."""
    return [field.encode_name for field in msgspec.structs.fields(kind)] if _is_table(kind) else []


def _field(kind: Any, key: str) -> str:
    return next((field.name for field in msgspec.structs.fields(kind) if field.encode_name == key), key)


def _inner(hint: Any) -> Any:
    """The table type inside ``tuple[X, ...]``, ``dict[str, X]`` or ``X | None``; any other type as it is."""
    return next((inner for part in get_args(hint) if _is_table(inner := _inner(part))), hint)


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
