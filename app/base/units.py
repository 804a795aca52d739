"""A unit 房号: building-unit-room (2-1-1001), or a shop, parking place, storeroom or villa, from the many ways people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from app.base import cells as sheets
from app.base import unit_kinds
from app.base.normal import normal
from app.base.patterns import pattern
from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.base.unit_kinds import Kind

Why = Literal[
    "empty",
    "date",  # the spreadsheet made a date of it
    "one_part",
    "section_missing",  # two parts only: building and room
    "too_many_parts",
    "part",  # a part that is no building, unit or room number
]

_PLAIN = pattern(r"[1-9]\d{0,3}-[1-9]\d?-[1-9]\d{2,4}", re.ASCII)
_DASHES = pattern(r"\s*[-‐‑‒–—―−─_/\\~﹣]\s*")
_NAMED = pattern(r"\s*(?:号楼|號樓|#楼|#樓|号栋|栋|棟|幢|座|楼|樓|#|号|號|单元|單元|门|門|梯)\s*-?\s*")
_ROOM = pattern(r"\s*(?:室|号|號|房|户|戶)+$")
_BUILDING = pattern(r"号楼|號樓|#|栋|棟|幢|座")
_STOREY = pattern(r"(?<=-)\d{1,3}[层層]-?", re.ASCII)
_REMARK = pattern(r"\s*\((?!.*退)[^()]*[\u4e00-\u9fff][^()]*\)$")
_STREET = pattern(
    r"^[^#栋棟幢座]*?(?:路|街|大道|道|巷|弄|胡同)\d+(?:[-之]\d+)?[号號](?![楼樓])(?:院|弄)?(?=.*[楼樓栋棟幢座#])"
)
_DISTRICT = pattern(
    r"^(?:[\u4e00-\u9fff]{2,8}?省)?(?:[\u4e00-\u9fff]{2,6}?市)?[\u4e00-\u9fff]{1,6}?[区县](?=[\u4e00-\u9fff]{2})"
)
_ESTATE = pattern(
    r"^[\u4e00-\u9fff]{1,12}(?:[苑园園庭府湾灣城居轩軒邸境里郡墅庄村馆館都岸台阁閣院著洲岛]|小区|社区|广场|项目)-?"
    r"(?=[一二三四五六七八九十]+期|\d{1,2}期|[A-Z东西南北中]区|(?<=[\u4e00-\u9fff]{3})[0-9A-Z]|(?<=[\u4e00-\u9fff]{3}-)[0-9A-Z]"
    f"|(?:{unit_kinds.WORD})-?[0-9A-Z])"
)
_AFTER = pattern(r"^[ \-_·,/]*(?:(?:小区|项目|楼盘)[ \-_·,/]*)?")
_PHASE = pattern(r"期-(?=[0-9A-Z])")
_ZONE = r"(?:[0-9]{1,2}|[A-Z]{1,2}|[\u4e00-\u9fff]{1,3})(?:期|区|區|组团|地块|标段)"
_WHOLE_ZONE = pattern(f"(?:{_ZONE}){{1,2}}", re.ASCII)
_NO_SECTION = frozenset(("/", "\\", "-", "--", "—", "——", "无", "無"))
_ROOM_ALONE = pattern(r"负?[A-Z]{0,2}[0-9]{3,5}[A-Z]?", re.ASCII)
_PARTS = (
    pattern(
        f"(?:{_ZONE}){{0,2}}[\u4e00-\u9fff]{{0,2}}[0-9A-Z]{{1,4}}|(?:{_ZONE}){{1,2}}|[甲乙丙丁戊己庚辛东西南北中]",
        re.ASCII,
    ),
    pattern(r"[0-9A-Z]{1,3}|[甲乙丙丁戊己庚辛东西南北中]", re.ASCII),
    pattern(r"负?[A-Z]{0,2}[0-9]{1,5}[A-Z]?", re.ASCII),
)
_CHINESE = pattern(r"[一二三四五六七八九十]{1,3}")
_IN_ZONE = pattern(r"([一二三四五六七八九十]{1,3}|0+\d{1,2})(?=期|区|组团|地块|标段)")
_TENS = pattern(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_DIGITS = " 一二三四五六七八九"
_RUNS = pattern(r"\d+|\D+")

_KIND = pattern(f"(?:{unit_kinds.WORD})")
_OTHER = pattern(
    f"(?P<before>.*?)[-\\s]*(?P<word>{unit_kinds.WORD})[-\\s]*"
    r"(?P<label>(?:(?:负|地下)?[一二三四五0-9]{1,2}[层層楼樓]-?)?[0-9A-Z#栋棟幢座号號-]*)"
)
_LABEL = pattern(
    r"(?:(?:负|地下)?[一二三四五0-9]{1,2}层-?)?[A-Z]{0,3}[0-9]{0,5}[A-Z]?(?:-[A-Z]{0,2}[0-9]{1,5}[A-Z]?){0,3}", re.ASCII
)
_FLOOR = pattern(r"(?:负|地下)[一二三四五0-9]{1,2}[层層]")
_ENDING = pattern(r"(?<=[0-9A-Z])[号號室-]+$", re.ASCII)
_TOKENS = pattern(r"[0-9]+|[A-Z]+|[^0-9A-Z-]+", re.ASCII)


@dataclass(eq=False)
class NotAUnit(Refusal):
    """``written`` names no unit; ``why`` says what is wrong."""

    written: str
    why: Why


@dataclass(frozen=True, slots=True)
class Unit:
    """Building, section (单元) and room, without leading zeros; as text ``2-1-1001``, or ``3-1201`` without section.

    ``word`` is how people call what is no flat (地下车位), whose ``room`` is what is painted on it (B1-023); its building
    may be empty. ``estate`` is the estate's name if one was written before the unit.
    """

    building: str
    section: str
    room: str
    word: str = ""
    estate: str = field(default="", compare=False)

    def __str__(self) -> str:
        if not self.word:
            return "-".join(filter(None, (self.building, self.section, self.room)))
        around = "-".join(filter(None, (self.building, self.section)))
        return f"{around}{'-' if around[-1:].isascii() and around else ''}{self.word}{self.room}"

    @property
    def order(self) -> tuple[tuple[tuple[int, int, str], ...], ...]:
        """A sort key: numbers by size (2 before 10), numbers before letters."""
        return tuple(_natural(part) for part in (self.building, self.section, self.room))

    @property
    def kind(self) -> Kind:
        """Whether it is a flat, a shop, a parking place, a storeroom, a villa or an office."""
        return unit_kinds.of_word(self.word) if self.word else unit_kinds.of_building(self.building)

    @property
    def stands_in(self) -> str:
        """The building, or for what stands in none the word for it: what a board of the project has a page for."""
        return self.building or self.word

    @property
    def key(self) -> str:
        """The same for all spellings of one unit, and sorting as people expect: the building, then the room, by size."""
        if not self.word:
            return "-".join(_folded(part).zfill(6) for part in (self.building, self.section, self.room) if part)
        around = "-".join(_folded(part).zfill(6) for part in (self.building, self.section) if part)
        label = "-".join(part.lstrip("0").zfill(6) for part in _TOKENS.findall(_folded(self.room)))
        return f"{unit_kinds.sort(self.word)}/{around}/{label}"


def key(written: str, estates: Iterable[str] = ()) -> str:
    """The key of a unit by any of its spellings; of what is no unit, a key that sorts it by its parts."""
    return _key(written, tuple(estates))


@lru_cache(32_768)
def _key(written: str, estates: tuple[str, ...]) -> str:
    if _PLAIN.fullmatch(written):
        return "-".join([part.zfill(6) for part in written.split("-")])
    try:
        return parse(written, estates).key
    except NotAUnit:
        return "-".join([part.zfill(6) for part in normal(written).upper().split("-")])


def stands(written: str) -> tuple[str, Kind]:
    """What a unit stands in, and its kind; of what is no unit, what stands before its first dash, as if it were a flat."""
    if _PLAIN.fullmatch(written):
        return written[: written.index("-")], "flat"
    try:
        unit = parse(written)
    except NotAUnit:
        return written.partition("-")[0], "flat"
    return unit.stands_in, unit.kind


def parse(written: str, estates: Iterable[str] = ()) -> Unit:
    """Read one spelling: ``2-1-1001``, ``2栋1单元1001室``, ``２＃－１－１００１``, ``3幢1201室``, ``地下车位B1-023``.

    ``estates`` are names that may stand before it, such as those of the office's projects. Raises NotAUnit.
    """
    text = sheets.narrow(written)
    if _PLAIN.fullmatch(text):
        return Unit(*text.split("-"))
    estate, text = _without_estate(_clean(written), estates)
    if _KIND.search(text) and (other := _other(text, estate)):
        return other
    return _flat(_parted(text, written), estate, written)


def _flat(parts: list[str], estate: str, written: str) -> Unit:
    if len(parts) == 2 and _PARTS[0].fullmatch(parts[0]) and _ROOM_ALONE.fullmatch(parts[1]):
        return Unit(parts[0], "", parts[1], estate=estate)
    if len(parts) == 4 and _WHOLE_ZONE.fullmatch(parts[0]):
        parts = [parts[0] + parts[1], *parts[2:]]
    if len(parts) != 3:
        raise NotAUnit(written, _wrong_count(len(parts)))
    if not all(shape.fullmatch(part) for shape, part in zip(_PARTS, parts, strict=True)):
        raise NotAUnit(written, "part")
    building, section, room = parts
    return Unit(building, section, room, estate=estate)


def read(
    whole: sheets.Cell,
    building: sheets.Cell = "",
    section: sheets.Cell = "",
    room: sheets.Cell = "",
    estates: Iterable[str] = (),
) -> Unit:
    """A unit from the cell ``whole`` or, where that is not enough, from building, section and room. Raises NotAUnit.

    A section of ``/`` means that the building has none; an empty one leaves that open.
    """
    try:
        return _placed(_text(whole) or _text(room), building, section, estates)
    except NotAUnit as refusal:
        if whole == "" or room == "" or "退" in refusal.written:
            raise
        try:
            return _placed(_text(room), building, section, estates)
        except NotAUnit:
            raise refusal from None


def _placed(own: str, building: sheets.Cell, section: sheets.Cell, estates: Iterable[str]) -> Unit:
    """A unit or a part of one, completed by the columns beside it."""
    if _PLAIN.fullmatch(own):
        return Unit(*own.split("-"))
    estate, text = _without_estate(_clean(own), estates)
    around, outside = _text(section), _bare(_text(building))
    inside = "" if around in _NO_SECTION else _bare(around)
    if _KIND.search(text) and (other := _other(text, estate)):
        return other
    if _KIND.search(_text(building)) and (other := _other(_clean(f"{_text(building)}-{text}"), estate)):
        return other
    if len(parts := _parted(text, own)) > 2 or (
        len(parts) == 2 and not outside and not inside and around in _NO_SECTION
    ):
        return parse(own, estates)
    outside, parts = _around(own, parts, outside, inside, around)
    return parse("-".join(filter(None, (estate, outside, inside, *parts))), (estate, *estates))


def _around(own: str, parts: list[str], outside: str, inside: str, around: str) -> tuple[str, list[str]]:
    """The building, and what stands in it, of one or two parts of a unit beside columns of building and section."""
    if len(parts) == 2:
        if _BUILDING.search(sheets.narrow(own)):
            return parts[0], parts[1:]
        if inside and (not outside or parts[0] in {_number(outside), _number(inside)}):
            return outside or parts[0], parts[1:]
        if not outside:
            raise NotAUnit(own, "section_missing")
    elif not outside:
        raise NotAUnit(own, "one_part")
    elif not inside and not around:
        raise NotAUnit(own, "section_missing")
    return outside, parts


def begun(written: str) -> str:
    """The beginning of a unit as its text begins (2栋1单元 is 2-1-), to look for it while somebody still types."""
    return _NAMED.sub("-", _DASHES.sub("-", normal(written).upper().replace("第", "")))


def phaseless(unit: Unit) -> Unit | None:
    """The unit without the phase before its building, as an office writes it whose phases share their numbers; or None."""
    zone = _WHOLE_ZONE.match(unit.building)
    rest = unit.building[zone.end() :] if zone else ""
    return Unit(rest, unit.section, unit.room, unit.word, unit.estate) if rest else None


def _clean(written: str) -> str:
    """What was written without what nobody sees, a remark in brackets, and 第."""
    return _REMARK.sub("", normal(written).upper().removeprefix("'").replace("第", ""))


def _without_estate(text: str, estates: Iterable[str]) -> tuple[str, str]:
    """The estate's name that a unit begins with, and what follows it; street and number before it are no part of either."""
    bare = _STREET.sub("", text)
    known = sorted((name for each in estates if (name := normal(each).upper())), key=len, reverse=True)
    for start in dict.fromkeys((bare, _DISTRICT.sub("", bare))):
        for name in known:
            if start.startswith(name) and start != name:
                return name, _AFTER.sub("", start[len(name) :])
    if bare.isascii():
        return "", bare
    dashed = _DASHES.sub("-", bare)
    found = _ESTATE.match(dashed)
    return (_DISTRICT.sub("", found[0].rstrip("-")), dashed[found.end() :]) if found else ("", bare)


def _other(text: str, estate: str) -> Unit | None:
    """A unit that is no flat, if the text names one: building, if any, then the word and the number painted on it."""
    found = _OTHER.fullmatch(_ENDING.sub("", _DASHES.sub("-", text)))
    if not found:
        return None
    around = [part for part in _NAMED.sub("-", found["before"]).strip("- ").split("-") if part]
    label = _NAMED.sub("-", found["label"].replace("層", "层")).strip("-")
    if around and _FLOOR.fullmatch(around[-1]):
        label = around.pop() + label
    if not label:
        keep = 1 if _BUILDING.search(found["before"]) and len(around) > 1 else 0
        around, label = around[:keep], "-".join(around[keep:])
    around = list(map(_number, around))
    if not re.search(r"[0-9A-Z]", label) or not _LABEL.fullmatch(label) or len(around) > 2:
        return None
    if not all(shape.fullmatch(part) for shape, part in zip(_PARTS, around, strict=False)):
        return None
    building, section = (*around, "", "")[:2]
    return Unit(building, section, label, found["word"], estate)


def _parted(text: str, written: str) -> list[str]:
    """The parts between dashes, unit words and spaces, without leading zeros and the storey."""
    if not text:
        raise NotAUnit(written, "empty")
    parted = _NAMED.sub("-", _DASHES.sub("-", _ROOM.sub("", text)))
    if not parted.isascii():
        parted = _PHASE.sub("期", _STOREY.sub("", parted))
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


def _folded(part: str) -> str:
    """A part with the numbers of its zones in digits: 一期3 and 1期3 are one building."""
    if part.isascii():
        return part
    return _IN_ZONE.sub(lambda found: _western(found[1]) or found[1].lstrip("0"), part)
