"""Phone numbers as people write them into a cell: several at once, with dashes, as a number, or damaged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from app.base import cells as sheets
from app.base.patterns import pattern

Why = Literal["damaged", "shape"]

_MOBILE = pattern(r"1[3-9]\d{9}", re.ASCII)
_SHAPES = (
    _MOBILE,
    pattern(r"(0\d{2,3})?[2-9]\d{6,7}(-\d{1,6})?", re.ASCII),  # landline with or without area code, extension
    pattern(r"[48]00\d{7}", re.ASCII),
    pattern(r"\+\d{7,15}", re.ASCII),  # abroad, Hong Kong, Macau and Taiwan among them
)
_CHINA = pattern(r"^(\+86|0086|86(?=1[3-9]\d{9}$))", re.ASCII)
_BETWEEN = pattern(r"[、,;/|\n\r]|或|和")
_LABEL = pattern(r"^[\u4e00-\u9fff()]+:?|[((][\u4e00-\u9fff]+[))]$")
_EXTENSION = pattern(r"(?:转|轉|分机|分機|EXT\.?|#)(\d{1,6})$|(?<=\d{7})-(\d{1,6})$", re.ASCII)
_JOINTS = pattern(r"[\s()\-‐‑‒–—―−─.·]")
_SCIENTIFIC = pattern(r"\d+(\.\d*)?E\+?\d+", re.ASCII)
_NOTHING = frozenset(("", "/", "\\", "-", "—", "无", "無", "暂无", "没有"))


@dataclass(frozen=True, slots=True)
class Fault:
    """A piece that is no phone number; ``why`` is "damaged" if the spreadsheet ruined it (1.38E+10)."""

    written: str
    why: Why


@dataclass(frozen=True, slots=True)
class Phones:
    """What one cell holds: numbers in bare digits (``+`` if abroad, ``-`` before an extension), and the rest."""

    numbers: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def read(written: sheets.Cell) -> Phones:
    """All phone numbers of a cell, in order, each once. Never raises."""
    if isinstance(written, str) and _MOBILE.fullmatch(written):
        return Phones((written,))
    text = sheets.text(written).removeprefix("'").removesuffix(".0")
    if _MOBILE.fullmatch(text):
        return Phones((text,))
    numbers: dict[str, None] = {}
    faults: list[Fault] = []
    for piece in _pieces(text):
        number, why = _one(piece)
        if number:
            numbers[number] = None
        elif why:
            faults.append(Fault(piece, why))
    return Phones(tuple(numbers), tuple(faults))


def is_mobile(written: sheets.Cell) -> bool:
    """Whether a cell holds mobile numbers and nothing else."""
    found = read(written)
    return bool(found.numbers) and not found.faults and all(map(_MOBILE.fullmatch, found.numbers))


def mask(number: str) -> str:
    """A phone number with digits hidden: a mobile as 138****5678, of shorter ones the last four remain."""
    head = 3 if len(number) >= 11 else 0
    tail = min(4, len(number) - head)
    return number[:head] + "*" * (len(number) - head - tail) + number[len(number) - tail :]


def _pieces(text: str) -> list[str]:
    """The pieces between separators; a space separates only where each part is a number of its own."""
    pieces: list[str] = []
    for piece in _BETWEEN.split(text):
        parts = piece.split()
        alone = len(parts) > 1 and all(_one(part)[0] for part in parts)
        pieces += parts if alone else [piece.strip()]
    return pieces


def _one(piece: str) -> tuple[str | None, Why | None]:
    if piece in _NOTHING:
        return None, None
    bare = _LABEL.sub("", piece).upper().removesuffix(".0")
    if _SCIENTIFIC.fullmatch(bare):
        return None, "damaged"
    extension = _EXTENSION.search(bare)
    digits = _CHINA.sub("", _JOINTS.sub("", bare[: extension.start()] if extension else bare))
    number = f"{digits}-{extension[1] or extension[2]}" if extension else digits
    if any(shape.fullmatch(number) for shape in _SHAPES):
        return number, None
    return None, "shape"
