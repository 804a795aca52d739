"""Signature blocks: places for people to sign and date."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import Setting, fit
from app.forms.paper.marks import BODY, INK, LABEL, LEADING, MM, SMALLEST, Box, Mark, Rule, Strip, Text
from app.forms.paper.rows import SIDE
from app.forms.paper.wording import DATED, DAY, SIGNED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.base.words import Names
    from app.forms.paper.tools import Setup
    from app.forms.rules import Signature, Signatures

ABREAST = 3
TOP, SIGN, DATE, BOTTOM = 5.0 * MM, 11.0 * MM, 6.5 * MM, 2.0 * MM
LABEL_GAP = 2 * MM


def signature_strips(signatures: Signatures, setup: Setup) -> Iterator[Strip]:
    """Up to three people side by side; more are divided evenly into rows."""
    people = signatures.people
    rows = math.ceil(len(people) / ABREAST)
    each = math.ceil(len(people) / rows)
    for start in range(0, len(people), each):
        yield _abreast(people[start : start + each], setup)


def _abreast(people: Sequence[Signature], setup: Setup) -> Strip:
    each = setup.width / len(people)
    names = [_name(person, each, setup) for person in people]
    line = TOP + SIGN + (max(len(name.lines) for name in names) - 1) * BODY * LEADING
    height = line + DATE + BOTTOM
    marks: list[Mark] = []
    for index, (person, name) in enumerate(zip(people, names, strict=True)):
        left = index * each
        marks.append(Box(left, 0, each, height))
        marks += _who(setup.read(person.label), name, left + SIDE)
        marks += _ruled(SIGNED, left + SIDE, line, each - 2 * SIDE, setup)
        marks += _ruled(DATED, left + SIDE, line + DATE, each - 2 * SIDE, setup)
        marks += _day(left, each, line + DATE, setup)
    return Strip(height, marks, tied=True)


def _name(person: Signature, room: float, setup: Setup) -> Setting:
    label = width(setup.read(person.label), LABEL, bold=True) + LABEL_GAP
    return fit(setup.shown(person.name) if person.name else "", room - 2 * SIDE - label, BODY, SMALLEST)


def _who(label: str, name: Setting, x: float) -> Iterator[Text]:
    yield Text(x, TOP - MM, label, LABEL, bold=True)
    for index, text in enumerate(name.lines):
        if text:
            left = x + width(label, LABEL, bold=True) + LABEL_GAP
            yield Text(left, TOP - MM + index * BODY * LEADING, text, name.size)


def _ruled(words: Names, x: float, y: float, room: float, setup: Setup) -> Iterator[Mark]:
    label = setup.read(words)
    yield Text(x, y - MM, label, LABEL, grey=INK)
    yield Rule(x + width(label, LABEL) + LABEL_GAP, y, x + room, y)


def _day(left: float, each: float, y: float, setup: Setup) -> Iterator[Text]:
    """年 月 日 at the end of the line for the date, with space to write before each; nothing in English."""
    text = setup.read(DAY)
    if text:
        yield Text(left + each - SIDE - width(text, LABEL), y - MM, text, LABEL, grey=INK)
