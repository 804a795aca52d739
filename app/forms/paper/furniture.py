"""Header, footer and stamp of every page: office, title, record, version, and who printed it when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import (
    BODY,
    FIRM,
    INK,
    LABEL,
    LEADING,
    MM,
    SMALL,
    SMALLEST,
    TITLE,
    Box,
    Code,
    Mark,
    Rule,
    Text,
    Turned,
)
from app.forms.paper.rows import SIDE
from app.forms.paper.wording import BECAUSE, COPY, NUMBER, PAGE, PRINTED, VERSION, moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.base.words import Names
    from app.forms.parts import Language
    from app.forms.rules import Form
    from app.forms.stamps import Stamp

QR_SIDE = 16.5 * MM
BESIDE_QR = 28 * MM
CLEAR = 3 * MM
STAMP, STAMP_SMALL, STAMP_LINES, STAMP_ANGLE = 54.0, 10.0, 4, 16.0
STAMP_WIDTH, STAMP_SIDE = 0.62, 4 * MM
FOOT_RULE, FOOT_BASE = 2.2 * MM, 5.6 * MM
OFFICE_BASE, TITLE_BASE, NUMBER_BASE, RULE_BASE = 4 * MM, 12.5 * MM, 15.5 * MM, 18 * MM


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is the same on every page of a drawing; ``printed_at`` is in the office's time zone."""

    form: Form
    language: Language
    office: str
    record: str
    printed_by: str
    printed_at: datetime
    copies: int
    stamp: Stamp | None = None


def header(imprint: Imprint, part: Names | None, room: float) -> Iterator[Mark]:
    """Office and title in the middle, the part on the left, number and QR code on the right; ``room`` is the width."""
    beside = CLEAR + QR_SIDE
    yield from _middle(imprint.office, LABEL + 0.5, OFFICE_BASE, room, room - 2 * beside, grey=INK)
    title = imprint.form.title.of(imprint.language)
    yield from _middle(title, TITLE, TITLE_BASE, room, room - 2 * (beside + BESIDE_QR), bold=True)
    if part:
        yield from _part(part.of(imprint.language))
    if imprint.record:
        yield from _record(imprint, room)
    yield Rule(0, RULE_BASE, room, RULE_BASE, FIRM, INK)


def footer(imprint: Imprint, copy: int, room: float) -> Iterator[Mark]:
    """Form and version, which copy, and who printed it when; the page number is drawn separately."""
    form, language = imprint.form, imprint.language
    version = VERSION.of(language).format(number=form.number, version=form.version)
    number = COPY.of(language).format(copy=copy, copies=imprint.copies)
    printed = PRINTED.of(language).format(by=imprint.printed_by, at=moment(imprint.printed_at, language))
    yield Rule(0, FOOT_RULE, room, FOOT_RULE)
    yield Text(0, FOOT_BASE, f"{version}  ·  {number}", SMALL, grey=INK)
    yield from _middle(printed, SMALL, FOOT_BASE, room, room * 0.46, grey=INK)


def page_number(page: int, pages: int, language: Language, room: float) -> Text:
    """Page x of y, on the right of the footer."""
    text = PAGE.of(language).format(page=page, pages=pages)
    return Text(room - width(text, SMALL), FOOT_BASE, text, SMALL, grey=INK)


def stamp(imprint: Imprint, room: float, height: float) -> Iterator[Turned]:
    """The stamp across a page of this width and height, if any: the word in a frame, below it why, who and when."""
    if imprint.stamp is None:
        return
    language, given = imprint.language, imprint.stamp
    inside = room * STAMP_WIDTH - 2 * STAMP_SIDE
    word = fit_on_line(" ".join(given.word.of(language)), inside, STAMP, TITLE, bold=True)
    because = fit(BECAUSE.of(language).format(reason=given.reason), inside, STAMP_SMALL, SMALLEST, bold=True)
    lines = [*because.lines[:STAMP_LINES], f"{given.by} {moment(given.at, language)}"]
    tall = 1.25 * word.size + (len(lines) + 0.8) * because.size * LEADING
    frame = Box(-inside / 2 - STAMP_SIDE, -tall / 2, inside + 2 * STAMP_SIDE, tall, 1.0, INK)
    yield Turned(room / 2, height / 2, STAMP_ANGLE, 0.7, [frame])
    marks = list(_centred(word.lines[0], word.size, -tall / 2 + word.size))
    for place, line in enumerate(lines, 1):
        marks += _centred(line, because.size, -tall / 2 + 1.25 * word.size + place * because.size * LEADING)
    yield Turned(room / 2, height / 2, STAMP_ANGLE, 0.85, marks)


def _centred(text: str, size: float, base: float) -> Iterator[Text]:
    yield Text(-width(text, size, bold=True) / 2, base, text, size, bold=True, grey=INK)


def _middle(
    text: str, size: float, base: float, room: float, most: float, *, bold: bool = False, grey: float = 0
) -> Iterator[Text]:
    """Text centred within ``room``, at most ``most`` wide; ``base`` is the baseline of its last line."""
    setting = fit_on_line(text, most, size, SMALLEST, bold=bold)
    for above, line in enumerate(reversed(setting.lines)):
        x = (room - width(line, setting.size, bold=bold)) / 2
        yield Text(x, base - above * setting.size * LEADING, line, setting.size, bold, grey)


def _part(text: str) -> Iterator[Mark]:
    wide = width(text, BODY, bold=True) + 2 * SIDE
    yield Box(0, RULE_BASE - 8 * MM, wide, 6 * MM, grey=INK)
    yield Text(SIDE, RULE_BASE - 8 * MM + 4.2 * MM, text, BODY, bold=True)


def _record(imprint: Imprint, room: float) -> Iterator[Mark]:
    edge = room - QR_SIDE - CLEAR
    label = NUMBER.of(imprint.language)
    number = fit_on_line(imprint.record, BESIDE_QR, BODY + 1, SMALLEST, bold=True)
    base = NUMBER_BASE - (len(number.lines) - 1) * number.size * LEADING
    yield Text(edge - width(label, SMALL), base - (BODY + 1) * LEADING, label, SMALL, grey=INK)
    for index, line in enumerate(number.lines):
        x = edge - width(line, number.size, bold=True)
        yield Text(x, base + index * number.size * LEADING, line, number.size, bold=True)
    yield Code(room - QR_SIDE, 0, QR_SIDE, imprint.record)
