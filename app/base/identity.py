"""Identity numbers 证件号码 of persons (GB 11643, permits, passports) and organisations (GB 32100)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from operator import mul
from typing import Literal

from app.base import cells as sheets
from app.base.patterns import pattern

Kind = Literal[
    "resident",
    "residence_permit",
    "foreigner",
    "home_return",
    "hong_kong",
    "taiwan_permit",
    "passport",
    "organisation",
    "unknown",
]
State = Literal["ok", "damaged", "wrong", "missing"]
Why = Literal[
    "scientific",  # damaged: 3.20106E+17
    "digits_lost",  # damaged: a number cell keeps 15 digits, the rest became zeros
    "too_narrow",  # damaged: ####, what a column too narrow shows
    "check",  # wrong check digit or character
    "birth_impossible",
    "birth_in_future",
    "birth_too_early",  # before 1880
    "old_15",  # the 15-digit number, out of use since 2013
    "length",
    "shape",
]
Doubt = Literal["region_unknown", "ends_in_zeros", "perhaps_a_person"]

EARLIEST_BIRTH = date(1880, 1, 1)

_PERSON_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PERSON_ZERO = ord("0") * sum(_PERSON_WEIGHTS)
_PERSON_CHECKS = "10X98765432"
_ORGANISATION_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_ORGANISATION_VALUES = {character: value for value, character in enumerate(_ORGANISATION_CHARACTERS)}
_INNER_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORGANISATION_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))

_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
    for code in range(first, last + 1)
)
_CENTURIES = frozenset(("18", "19", "20"))
_PERSON = pattern(r"\d{17}[\dX]", re.ASCII)
_ORGANISATION = pattern(rf"[1-9ANY][1-9A-GN]\d{{6}}[{_ORGANISATION_CHARACTERS}]{{10}}", re.ASCII)
_SCIENTIFIC = pattern(r"\d+(\.\d*)?E\+?\d+", re.ASCII)
_NUMBER_CELL = pattern(r"(\d+)\.0+", re.ASCII)
_BETWEEN = pattern(r"[、,;/\\|\n\r&和及与]+")
_PLUS = pattern(r"(?<![Ee])\+")
_LABEL = pattern(r"^[\u4e00-\u9fff]+:?(?=[0-9A-Z])")
_REMARK = pattern(r"\([\u4e00-\u9fff:]+\)$")
_COUNTED = pattern(r"^\d{1,2}[.)](?=[0-9A-Z]{8,18}$)", re.ASCII)
_DASHED = pattern(r"\d{6}-\d{8}-\d{3}[\dX]", re.ASCII)
_TOO_NARROW = pattern(r"#{3,}")
_PASSPORT_WORD = pattern(r"护照|護照|passport", re.IGNORECASE)
_PASSPORT = pattern(r"(?:PASSPORT(?:NO)?\.?:?)?(?P<number>(?=[A-Z]*\d)[A-Z0-9]{6,12})", re.ASCII)
_HONG_KONG = pattern(r"([A-Z]{1,2})(\d{6})\(([\dA])\)", re.ASCII)
_OTHERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("home_return", pattern(r"[HM]\d{8}(\d{2})?", re.ASCII)),
    ("taiwan_permit", pattern(r"\d{8}|\d{10}", re.ASCII)),
    ("foreigner", pattern(r"[A-Z]{3}\d{12}", re.ASCII)),
    ("passport", pattern(r"[A-Z]{1,3}\d{5,9}", re.ASCII)),
)
_NOTHING = frozenset(
    (
        "",
        "/",
        "\\",
        "-",
        "--",
        "—",
        "——",
        "无",
        "無",
        "暂无",
        "待补",
        "缺",
        "没有",
        "未提供",
        "N/A",
        "#N/A",
        "NONE",
        "NULL",
    )
)


@dataclass(frozen=True, slots=True)
class Identity:
    """A judged number. ``number`` is None unless the state is "ok"; ``written`` is always the cell's text."""

    kind: Kind
    state: State
    written: str
    number: str | None = None
    why: Why | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def birth(self) -> date | None:
        """The day of birth, from an 18-digit personal number."""
        return _birth(self.number) if self.number and _carries_birth(self.kind, self.number) else None

    @property
    def sex(self) -> Literal["male", "female"] | None:
        """The sex, from an 18-digit personal number (its 17th digit is odd for men)."""
        if not (self.number and _carries_birth(self.kind, self.number)):
            return None
        return "male" if int(self.number[16]) % 2 else "female"


def judge(written: sheets.Cell, today: date, *, passport: bool = False) -> Identity:
    """What kind of identity number this is and whether it can be right on ``today``. Never raises, never guesses.

    ``passport``: a heading or remark beside the cell says that it is one; a label inside the cell (护照) does too.
    Sources: GB 11643-1999 (residents, residence permits 81/82/83, permanent residents 9…), GB 32100-2015
    (organisations), the shapes of home-return and Taiwan permits and of passports, the check of Hong Kong's cards.
    """
    if isinstance(written, str) and _PERSON.fullmatch(written) and written[6:8] in _CENTURIES:
        return _person(written, written, today)
    kept = sheets.written(written)
    number = _normal(kept)
    if number in _NOTHING:
        return Identity("unknown", "missing", kept)
    if _SCIENTIFIC.fullmatch(number):
        return Identity("unknown", "damaged", kept, why="scientific")
    if _TOO_NARROW.fullmatch(number):
        return Identity("unknown", "damaged", kept, why="too_narrow")
    if (cell := _NUMBER_CELL.fullmatch(number)) is not None:
        number = cell[1]
    if (isinstance(written, float) or cell) and number.isdigit() and len(number) > 15:
        return Identity("unknown", "damaged", kept, why="digits_lost")
    number = number if number.isalnum() else _tidied(number)
    if len(number) == 18:
        return _eighteen(number, kept, today)
    return _other(number, kept, passport=passport or _PASSPORT_WORD.search(kept) is not None)


def split(written: sheets.Cell) -> list[sheets.Cell]:
    """The pieces of a cell that holds several numbers, in order; spaces inside a number do not split it.

    An empty piece before, between or after others keeps its place: it is one buyer's missing number.
    """
    if not isinstance(written, str) or (len(written) == 18 and written.isalnum() and written.isascii()):
        return [written]
    text = sheets.narrow(written)
    pieces: list[sheets.Cell] = []
    for piece in _BETWEEN.split(_PLUS.sub("/", text) if "+" in text else text):
        parts = piece.split()
        pieces += parts if parts and all(len(part) >= 8 for part in parts) else [piece.strip()]
    if written[:1].isspace() and written.lstrip(" \t\u3000")[:1] in ("\n", "\r"):
        pieces.insert(0, "")
    return pieces if any(pieces) else []


def mask(number: str) -> str:
    """A number with its middle hidden: the first three and last four characters remain, fewer of a short one."""
    head, tail = (3, 4) if len(number) >= 11 else (1, 2) if len(number) >= 6 else (0, 0)
    return number[:head] + "*" * (len(number) - head - tail) + number[len(number) - tail :]


def person_check(first17: str) -> str:
    """The 18th character of a personal number: ISO 7064 MOD 11-2, as GB 11643 requires."""
    return _PERSON_CHECKS[(sum(map(mul, _PERSON_WEIGHTS, first17.encode())) - _PERSON_ZERO) % 11]


def organisation_check(first17: str) -> str:
    """The 18th character of a unified social credit code (GB 32100)."""
    total = sum(map(mul, _ORGANISATION_WEIGHTS, map(_ORGANISATION_VALUES.__getitem__, first17)))
    return _ORGANISATION_CHARACTERS[-total % 31]


def _normal(written: str) -> str:
    bare = sheets.narrow(written).strip("=\"'‘’“”`").upper()
    return _LABEL.sub("", "".join(bare.split()))


def _tidied(number: str) -> str:
    """A number without its ordinal (``1.``), remark (``(夫)``) and dashes, and with X for a multiplication sign."""
    bare = _COUNTED.sub("", _LABEL.sub("", _REMARK.sub("", number))).replace("×", "X")
    return bare.replace("-", "") if _DASHED.fullmatch(bare) else bare


def hong_kong_check(letters: str, digits: str) -> str:
    """The check character of a Hong Kong identity card: with it, the weighted sum is a multiple of 11."""
    values = [36 if letter == " " else ord(letter) - 55 for letter in letters.rjust(2)] + [int(each) for each in digits]
    return "0123456789A"[-sum(map(mul, range(9, 1, -1), values)) % 11]


def _eighteen(number: str, kept: str, today: date) -> Identity:
    personal = _PERSON.fullmatch(number) is not None
    if personal and number[6:8] in _CENTURIES:
        return _person(number, kept, today)
    if _ORGANISATION.fullmatch(number) and organisation_check(number[:17]) == number[17]:
        if not (personal and number[:2] in _PROVINCES):
            return Identity("organisation", "ok", kept, number)
        if _is_surely_organisation(number):
            return Identity("organisation", "ok", kept, number, doubts=("perhaps_a_person",))
    if personal and number[0] != "9":
        return _person(number, kept, today)
    if personal and number.endswith("000"):
        return Identity("unknown", "damaged", kept, why="digits_lost")
    if _ORGANISATION.fullmatch(number):
        return Identity("organisation", "wrong", kept, why="check")
    return Identity("unknown", "wrong", kept, why="shape")


def _is_surely_organisation(number: str) -> bool:
    """Whether digits that begin like a person's region also hold a region code and a valid GB 11714 code inside."""
    inner = -sum(map(mul, _INNER_WEIGHTS, map(int, number[8:16]))) % 11
    return number[2:4] in {*_PROVINCES, "10"} and number[16] == "0123456789X"[inner]


def _person(number: str, kept: str, today: date) -> Identity:
    kind = _person_kind(number)
    zeros = number.endswith("000")
    if person_check(number[:17]) != number[17]:
        if zeros:
            return Identity(kind, "damaged", kept, why="digits_lost")
        return Identity(kind, "wrong", kept, why="check")
    if (why := _birth_fault(_birth(number), today)) is not None:
        return Identity(kind, "wrong", kept, why=why)
    region = number[1:3] if kind == "foreigner" else number[:2]
    if region in _PROVINCES and not zeros:
        return Identity(kind, "ok", kept, number)
    doubts: tuple[Doubt, ...] = () if region in _PROVINCES else ("region_unknown",)
    return Identity(kind, "ok", kept, number, doubts=(*doubts, "ends_in_zeros") if zeros else doubts)


def _person_kind(number: str) -> Kind:
    if number[0] == "9":
        return "foreigner"
    return "residence_permit" if number[:2] in {"81", "82", "83"} else "resident"


def _birth(number: str) -> date | None:
    try:
        return date.fromisoformat(number[6:14])
    except ValueError:
        return None


def _birth_fault(birth: date | None, today: date) -> Why | None:
    if birth is None:
        return "birth_impossible"
    if birth > today:
        return "birth_in_future"
    return "birth_too_early" if birth < EARLIEST_BIRTH else None


def _carries_birth(kind: Kind, number: str) -> bool:
    return kind in {"resident", "residence_permit", "foreigner"} and len(number) == 18


def _other(number: str, kept: str, *, passport: bool) -> Identity:
    if len(number) == 15 and number.isdecimal():
        return Identity("resident", "wrong", kept, why="old_15")
    for kind, shape in _OTHERS:
        if shape.fullmatch(number):
            return Identity(kind, "ok", kept, number)
    if (card := _HONG_KONG.fullmatch(number)) is not None:
        right = hong_kong_check(card[1], card[2]) == card[3]
        return Identity("hong_kong", "ok", kept, number) if right else Identity("hong_kong", "wrong", kept, why="check")
    if passport and (found := _PASSPORT.fullmatch(number)) is not None:
        return Identity("passport", "ok", kept, found["number"])
    digits = number[:-1].isdecimal() and (number[-1].isdecimal() or number[-1] == "X")
    return Identity("unknown", "wrong", kept, why="length" if digits else "shape")
