"""Signature blocks: places for people to sign and date, one beside the other."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import BODY, LEADING, MM, SMALL, SMALLEST, Box, Mark, Strip, Text
from app.forms.paper.rows import SIDE, Slot, row
from app.forms.paper.wording import DAY, HOLDS, SIGNED, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.forms.paper.tools import Density, Setup
    from app.forms.rules import Opinion, Signature, Signatures

ABREAST = 3
HIGH: dict[Density, float] = {"usual": 18 * MM, "dense": 13 * MM, "pen": 21 * MM, "dense-pen": 16 * MM}
"""How high a place to sign is."""

LINES: dict[Density, int] = {"usual": 2, "dense": 1, "pen": 2, "dense-pen": 1}
"""How many lines are left below an opinion to sign on."""

GAP, LEAST, MOST, SIGN_ABOVE = 2 * MM, 16 * MM, 28 * MM, 5 * MM
"""Between two words; at least and at most for a signature beside its date; how far above the date it stands where there is less."""


def signature_strips(signatures: Signatures, setup: Setup) -> Iterator[Strip]:
    """Up to three people side by side; more are divided evenly into rows."""
    people = signatures.people
    rows = math.ceil(len(people) / ABREAST)
    each = math.ceil(len(people) / rows)
    for start in range(0, len(people), each):
        yield _abreast(people[start : start + each], setup)


def opinion_strips(opinion: Opinion, setup: Setup) -> Iterator[Strip]:
    """The words, and at the foot on the right who and when; beside the words if there is room on their line."""
    words, who = setup.shown(opinion.name), _by(opinion, setup)
    left, room = setup.label, setup.width - setup.label - 2 * SIDE
    beside = bool(who) and "\n" not in words and width(words, BODY) + width(who, BODY) + 2 * SIDE <= room
    foot = "" if beside else "\n\u3000" if who else "\n\u3000" * LINES[setup.density]
    label = Slot(0, left, setup.read(opinion.label), "centre")
    slot = Slot(left, setup.width - left, words + foot, lines=1 if beside else 2, pitch=setup.pitch)
    lines = len(fit(words + foot, room, BODY, SMALLEST).lines)
    *before, last = row([label, slot], setup.tallest, max(setup.least, lines * setup.pitch + 2 * SIDE))
    yield from before

    def marks(height: float) -> list[Mark]:
        base = height / 2 + BODY * 0.36 if beside else height - SIDE - 0.8 * MM
        rest = _right(who, left + SIDE, room, base) if who else to_sign(left, setup.width - left, height, setup, None)
        return [*(last.taller(height) if last.taller else ()), *rest]

    grows = int(setup.pen and not who)
    yield replace(last, marks=marks(last.height), taller=marks, tied=bool(before), grows=grows, most=setup.most)


def _by(opinion: Opinion, setup: Setup) -> str:
    """Who and when, or empty if nobody has yet."""
    at = setup.values.get(f"{opinion.name}_at")
    if not isinstance(at, datetime):
        return ""
    holds = setup.read(HOLDS) if setup.values.get(f"{opinion.name}_signed") else ""
    by = setup.shown(f"{opinion.name}_by")
    return "  ".join(filter(None, (holds, by, moment(at, setup.language))))


def _right(text: str, left: float, room: float, base: float) -> Iterator[Text]:
    """Text that ends at the right edge, made smaller if need be."""
    setting = fit_on_line(text, room, BODY, SMALLEST)
    yield Text(left + room - width(setting.lines[0], setting.size), base, setting.lines[0], setting.size)


def _abreast(people: Sequence[Signature], setup: Setup) -> Strip:
    each = setup.width / len(people)
    marks: list[Mark] = []
    height = HIGH[setup.density]
    for index, person in enumerate(people):
        left = index * each
        marks.append(Box(left, 0, each, height))
        signed = setup.values.get(f"{person.name}_at") if person.name else None
        marks += _who(person, left, each, setup)
        marks += to_sign(left, each, height, setup, signed if isinstance(signed, datetime) else None)
    return Strip(height, marks, tied=True, framed=True)


def _who(person: Signature, left: float, each: float, setup: Setup) -> Iterator[Text]:
    label, base = f"{setup.read(person.label)}：", SIDE + BODY
    yield Text(left + SIDE, base, label, BODY)
    beside = width(label, BODY)
    name = fit(setup.shown(person.name) if person.name else "", each - 2 * SIDE - beside, BODY, SMALLEST)
    for index, text in enumerate(name.lines):
        if text:
            yield Text(left + SIDE + beside, base + index * name.size * LEADING, text, name.size)


def to_sign(left: float, each: float, height: float, setup: Setup, signed: datetime | None) -> Iterator[Text]:
    """At the foot of a cell on the right, room to sign and to date, or when it was signed electronically."""
    base = height - SIDE - 0.8 * MM
    if signed:
        words = f"{setup.read(HOLDS)} {moment(signed, setup.language)}"
        setting = fit(words, each - 2 * SIDE, SMALL, SMALLEST)
        for above, line in enumerate(reversed(setting.lines)):
            x = left + each - SIDE - width(line, setting.size)
            yield Text(x, base - above * setting.size * LEADING, line, setting.size)
        return
    day, sign = setup.read(DAY), setup.read(SIGNED)
    right = left + each - SIDE
    yield Text(right - width(day, BODY), base, day, BODY)
    free = each - 2 * SIDE - width(day, BODY) - width(sign, BODY) - GAP
    if free >= LEAST:
        yield Text(right - width(day, BODY) - min(free, MOST) - width(sign, BODY), base, sign, BODY)
    else:
        yield Text(left + SIDE, base - SIGN_ABOVE, sign, BODY)
