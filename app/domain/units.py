"""A unit as building-unit-room (2-1-1001), from the many ways people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from app.domain import sheets
from app.domain.refusals import Refusal

Why = Literal[
    "empty",
    "date",  # the spreadsheet made a date of it
    "one_part",
    "section_missing",  # two parts only: building and room
    "too_many_parts",
    "part",  # a part that is no building, unit or room number
]

_PLAIN = re.compile(r"[1-9]\d{0,3}-[1-9]\d?-[1-9]\d{2,4}", re.ASCII)
_DASHES = re.compile(r"\s*[-‐‑‒–—―−─_/\\~﹣]\s*")
_NAMED = re.compile(r"\s*(?:号楼|號樓|#楼|#樓|号栋|栋|棟|幢|座|楼|樓|#|号|號|单元|單元|门|門|梯)\s*-?\s*")
_ROOM = re.compile(r"\s*(?:室|号|號|房|户|戶)+$")
_PARTS = (
    re.compile(r"[\u4e00-\u9fff]{0,2}[0-9A-Z]{1,4}|[甲乙丙丁戊己庚辛东西南北中]", re.ASCII),
    re.compile(r"[0-9A-Z]{1,3}|[甲乙丙丁戊己庚辛东西南北中]", re.ASCII),
    re.compile(r"[A-Z]{0,2}[0-9]{1,5}[A-Z]?", re.ASCII),
)
_CHINESE = re.compile(r"[一二三四五六七八九十]{1,3}")
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_DIGITS = " 一二三四五六七八九"
_RUNS = re.compile(r"\d+|\D+")


@dataclass(eq=False)
class NotAUnit(Refusal):
    """What was written names no unit; ``why`` says what is amiss."""

    written: str
    why: Why


@dataclass(frozen=True, slots=True)
class Unit:
    """Building, section (单元) and room, without leading zeros; as text ``2-1-1001``."""

    building: str
    section: str
    room: str

    def __str__(self) -> str:
        return f"{self.building}-{self.section}-{self.room}"

    @property
    def order(self) -> tuple[tuple[tuple[int, int, str], ...], ...]:
        """A sort key: numbers by size (2 before 10), numbers before letters."""
        return tuple(_natural(part) for part in (self.building, self.section, self.room))


def parse(written: str) -> Unit:
    """Read one spelling: ``2-1-1001``, ``2栋1单元1001室``, ``２＃－１－１００１``. Raises NotAUnit."""
    text = sheets.narrow(written)
    if _PLAIN.fullmatch(text):
        return Unit(*text.split("-"))
    text = text.upper().removeprefix("'")
    if not text:
        raise NotAUnit(written, "empty")
    parts = _spaced(_ROOM.sub("", _NAMED.sub("-", _DASHES.sub("-", _ROOM.sub("", text))))).split("-")
    if len(parts) != 3:
        raise NotAUnit(written, _wrong_count(len(parts)))
    parts = [_number(part) for part in parts]
    if not all(shape.fullmatch(part) for shape, part in zip(_PARTS, parts, strict=True)):
        raise NotAUnit(written, "part")
    return Unit(*parts)


def read(whole: sheets.Cell, building: sheets.Cell = "", section: sheets.Cell = "", room: sheets.Cell = "") -> Unit:
    """A unit from its own cell or, where that is not enough, from building, section and room. Raises NotAUnit."""
    own = _text(whole) or _text(room)
    try:
        return parse(own)
    except NotAUnit as refusal:
        around = [_NAMED.sub("", part) for part in (_text(building), _text(section)) if part]
        if not around or refusal.why not in {"one_part", "section_missing"}:
            raise
        return parse("-".join((*around, own)))


def _text(cell: sheets.Cell) -> str:
    if isinstance(cell, (str, float)):
        return sheets.written(cell)
    raise NotAUnit(sheets.written(cell), "date")


def _wrong_count(parts: int) -> Why:
    if parts > 3:
        return "too_many_parts"
    return "section_missing" if parts == 2 else "one_part"


def _spaced(text: str) -> str:
    """``2 1 1001`` without any dash: its spaces separate; otherwise they mean nothing."""
    return "-".join(text.split()) if "-" not in text else "".join(text.split())


def _number(part: str) -> str:
    if _CHINESE.fullmatch(part):
        part = _western(part) or part
    return part.lstrip("0") or part[-1:]


def _western(numeral: str) -> str | None:
    """One to ninety-nine in Chinese numerals as digits; None if it is no such number."""
    if len(numeral) == 1 and numeral != "十":
        return str(_DIGITS.index(numeral))
    tens = _TENS.fullmatch(numeral)
    return str(_DIGITS.index(tens[1] or "一") * 10 + (_DIGITS.index(tens[2]) if tens[2] else 0)) if tens else None


def _natural(part: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _RUNS.findall(part))
