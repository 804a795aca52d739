"""A unit 房号 as building-unit-room (2-1-1001), from the many ways people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from app.base import cells as sheets
from app.base.refusals import Refusal

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
_BUILDING = re.compile(r"号楼|號樓|#|栋|棟|幢|座")
_STOREY = re.compile(r"(?<=-)\d{1,3}[层層]-?", re.ASCII)
_REMARK = re.compile(r"\s*\((?!.*退)[^()]*[\u4e00-\u9fff][^()]*\)$")
_ESTATE = re.compile(
    r"^[\u4e00-\u9fff]{1,12}(?:[苑园園庭府湾灣城居轩軒邸境里郡墅庄村馆館]|小区|社区|广场|项目)-?"
    r"(?=[一二三四五六七八九十]+期|(?<=[\u4e00-\u9fff]{3})[0-9A-Z]|(?<=[\u4e00-\u9fff]{3}-)[0-9A-Z])"
)
_PHASE = re.compile(r"期-(?=[0-9A-Z])")
_NO_SECTION = frozenset(("/", "\\", "-", "--", "—", "——", "无", "無"))
_ROOM_ALONE = re.compile(r"[A-Z]{0,2}[0-9]{3,5}[A-Z]?", re.ASCII)
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
    """``written`` names no unit; ``why`` says what is wrong."""

    written: str
    why: Why


@dataclass(frozen=True, slots=True)
class Unit:
    """Building, section (单元) and room, without leading zeros; as text ``2-1-1001``, or ``3-1201`` without section."""

    building: str
    section: str
    room: str

    def __str__(self) -> str:
        return "-".join(filter(None, (self.building, self.section, self.room)))

    @property
    def order(self) -> tuple[tuple[tuple[int, int, str], ...], ...]:
        """A sort key: numbers by size (2 before 10), numbers before letters."""
        return tuple(_natural(part) for part in (self.building, self.section, self.room))


def parse(written: str) -> Unit:
    """Read one spelling: ``2-1-1001``, ``2栋1单元1001室``, ``２＃－１－１００１``, ``3幢1201室``. Raises NotAUnit."""
    text = sheets.narrow(written)
    if _PLAIN.fullmatch(text):
        return Unit(*text.split("-"))
    parts = _parts(written)
    if len(parts) == 2 and _PARTS[0].fullmatch(parts[0]) and _ROOM_ALONE.fullmatch(parts[1]):
        return Unit(parts[0], "", parts[1])
    if len(parts) != 3:
        raise NotAUnit(written, _wrong_count(len(parts)))
    if not all(shape.fullmatch(part) for shape, part in zip(_PARTS, parts, strict=True)):
        raise NotAUnit(written, "part")
    return Unit(*parts)


def read(whole: sheets.Cell, building: sheets.Cell = "", section: sheets.Cell = "", room: sheets.Cell = "") -> Unit:
    """A unit from the cell ``whole`` or, where that is not enough, from building, section and room. Raises NotAUnit.

    A section of ``/`` means that the building has none; an empty one leaves that open.
    """
    try:
        return _placed(_text(whole) or _text(room), building, section)
    except NotAUnit as refusal:
        if whole == "" or room == "" or "退" in refusal.written:
            raise
        try:
            return _placed(_text(room), building, section)
        except NotAUnit:
            raise refusal from None


def _placed(own: str, building: sheets.Cell, section: sheets.Cell) -> Unit:
    """A unit or a part of one, completed by the columns beside it."""
    if _PLAIN.fullmatch(own):
        return Unit(*own.split("-"))
    if len(parts := _parts(own)) > 2:
        return parse(own)
    around, outside = _text(section), _bare(_text(building))
    inside = "" if around in _NO_SECTION else _bare(around)
    if len(parts) == 2:
        if _BUILDING.search(sheets.narrow(own)):
            outside, parts = parts[0], parts[1:]
        elif inside and (not outside or parts[0] in {_number(outside), _number(inside)}):
            outside, parts = outside or parts[0], parts[1:]
        elif not outside:
            raise NotAUnit(own, "section_missing")
    elif not outside:
        raise NotAUnit(own, "one_part")
    elif not inside and not around:
        raise NotAUnit(own, "section_missing")
    return parse("-".join(filter(None, (outside, inside, *parts))))


def _parts(written: str) -> list[str]:
    """The parts between dashes, unit words and spaces, without leading zeros, the estate's name and the storey."""
    text = _REMARK.sub("", sheets.narrow(written).upper().removeprefix("'").replace("第", ""))
    if not text:
        raise NotAUnit(written, "empty")
    parted = _NAMED.sub("-", _DASHES.sub("-", _ROOM.sub("", text)))
    if not parted.isascii():
        parted = _PHASE.sub("期", _ESTATE.sub("", _STOREY.sub("", parted)))
    return [_number(part) for part in _spaced(_ROOM.sub("", parted)).split("-")]


def _bare(part: str) -> str:
    return _NAMED.sub("", part.replace("第", ""))


def _text(cell: sheets.Cell) -> str:
    if isinstance(cell, (str, float)):
        return sheets.written(cell)
    raise NotAUnit(sheets.written(cell), "date")


def _wrong_count(parts: int) -> Why:
    if parts > 3:
        return "too_many_parts"
    return "section_missing" if parts == 2 else "one_part"


def _spaced(text: str) -> str:
    """Spaces as dashes if there is no dash (``2 1 1001``), else removed."""
    return "-".join(text.split()) if "-" not in text else "".join(text.split())


def _number(part: str) -> str:
    if _CHINESE.fullmatch(part):
        part = _western(part) or part
    return part.lstrip("0") or part[-1:]


def _western(numeral: str) -> str | None:
    """A Chinese numeral from one to ninety-nine in digits; None if it is not one."""
    if len(numeral) == 1 and numeral != "十":
        return str(_DIGITS.index(numeral))
    tens = _TENS.fullmatch(numeral)
    return str(_DIGITS.index(tens[1] or "一") * 10 + (_DIGITS.index(tens[2]) if tens[2] else 0)) if tens else None


def _natural(part: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(run), "") if run.isdecimal() else (1, 0, run) for run in _RUNS.findall(part))
