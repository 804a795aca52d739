"""Header, footer and stamp of every page: office, title, record, version, and who printed it when."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import (
    BODY,
    FINE,
    FIRM,
    INK,
    LEADING,
    MM,
    OFFICE,
    SMALLEST,
    TITLE,
    Box,
    Code,
    Mark,
    Picture,
    Rule,
    Text,
    Turned,
)
from app.forms.paper.rows import SIDE
from app.forms.paper.wording import AGAIN, BECAUSE, COPY, DAY, KEPT, NUMBER, PAGE, PRINTED, VERSION, moment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from app.base.words import Names
    from app.forms.parts import Language
    from app.forms.rules import Form
    from app.forms.stamps import Stamp

QR_SIDE = 15 * MM
CLEAR = 3 * MM
STAMP, STAMP_SMALL, STAMP_LINES, STAMP_ANGLE = 54.0, 10.0, 4, 16.0
STAMP_WIDTH, STAMP_SIDE = 0.62, 4 * MM
FOOT_RULE, FOOT_BASE, PRINTED_BASE = 2.2 * MM, 5.4 * MM, 8.4 * MM
OFFICE_BASE, TITLE_BASE, RULE_BASE, NUMBER_BASE = 4.2 * MM, 13.2 * MM, 17 * MM, 22 * MM
LOGO_WIDTH, LOGO_HEIGHT, LOGO_GAP, LOGO_MIDDLE = 25 * MM, 7 * MM, 2 * MM, 2.6 * MM
BELOW_RULE, BELOW_NUMBER = 3 * MM, 2.2 * MM


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is the same on every page of a drawing; ``printed_at`` is in the office's time zone.

    ``record`` and ``dated``, the number of the record and its day or moment, stand below the title, either may be empty.
    """

    form: Form
    language: Language
    office: str
    record: str
    dated: str
    printed_by: str
    printed_at: datetime
    copies: int
    stamp: Stamp | None = None
    before: int = 0
    """How often the record was printed before."""
    logo: bytes = b""
    """The office's mark, a grey PNG, if it has one (DC-2)."""


def head_height(form: Form) -> float:
    """The height of the header, from the upper margin to the first block."""
    return NUMBER_BASE + BELOW_NUMBER if form.record or form.dated else RULE_BASE + BELOW_RULE


def header(imprint: Imprint, room: float) -> Iterator[Mark]:
    """Office and title in the middle, a QR code on the right; below a rule number and date. ``room`` is the width."""
    beside = 2 * (CLEAR + QR_SIDE)
    yield from _office(imprint, room, room - beside)
    title = imprint.form.title.of(imprint.language)
    yield from _middle(title, TITLE, TITLE_BASE, room, room - beside, bold=True)
    if imprint.before:
        yield from _part(AGAIN.of(imprint.language).format(times=imprint.before), 7.5 * MM)
    if imprint.record:
        yield Code(room - QR_SIDE, 0, QR_SIDE, imprint.record)
        number = NUMBER.of(imprint.language).format(number=imprint.record)
        yield from _beside(number, 0, room - (width(imprint.dated, BODY) + CLEAR if imprint.dated else 0))
    elif imprint.form.record:
        yield Text(0, NUMBER_BASE, NUMBER.of(imprint.language).format(number=""), BODY)
    if dated := imprint.dated or ("" if imprint.record or not imprint.form.dated else DAY.of(imprint.language)):
        yield Text(room - width(dated, BODY), NUMBER_BASE, dated, BODY)
    yield Rule(0, RULE_BASE, room, RULE_BASE, FIRM)


def part_of(imprint: Imprint, part: Names | None) -> Iterator[Mark]:
    """On the left above, whose copy it is."""
    return _part(part.of(imprint.language), 0) if part else iter(())


def _office(imprint: Imprint, room: float, most: float) -> Iterator[Mark]:
    """The office's name in the middle, its mark before it."""
    if not imprint.logo:
        yield from _middle(imprint.office, OFFICE, OFFICE_BASE, room, most)
        return
    across, down = _pixels(imprint.logo)
    wide = min(LOGO_WIDTH, LOGO_HEIGHT * across / down)
    high = wide * down / across
    setting = fit_on_line(imprint.office, most - wide - LOGO_GAP, OFFICE, SMALLEST)
    said = max((width(line, setting.size) for line in setting.lines), default=0)
    left = (room - said - wide - LOGO_GAP) / 2
    yield Picture(left, LOGO_MIDDLE - high / 2, wide, high, imprint.logo)
    for above, line in enumerate(reversed(setting.lines)):
        yield Text(left + wide + LOGO_GAP, OFFICE_BASE - above * setting.size * LEADING, line, setting.size)


def _pixels(png: bytes) -> tuple[int, int]:
    """The width and height of a PNG, which are in its first chunk (ISO/IEC 15948, 11.2.2)."""
    across, down = struct.unpack(">II", png[16:24])
    return across, down


def _beside(text: str, left: float, room: float) -> Iterator[Text]:
    """Text on the line below the rule, made smaller if it is long."""
    setting = fit_on_line(text, room, BODY, SMALLEST)
    yield Text(left, NUMBER_BASE, setting.lines[0], setting.size)


def footer(imprint: Imprint, copy: int, room: float) -> Iterator[Mark]:
    """Form, version, how long it is kept, which copy; below, who printed it when. The page number is drawn separately."""
    form, language = imprint.form, imprint.language
    said = [VERSION.of(language).format(number=form.number, version=form.version)]
    if form.entry:
        said.append(KEPT.of(language).format(years=form.entry.retention))
    if imprint.copies > 1:
        said.append(COPY.of(language).format(copy=copy, copies=imprint.copies))
    printed = PRINTED.of(language).format(by=imprint.printed_by, at=moment(imprint.printed_at, language))
    yield Rule(0, FOOT_RULE, room, FOOT_RULE)
    yield Text(0, FOOT_BASE, "  ·  ".join(said), FINE)
    yield Text(0, PRINTED_BASE, printed, SMALLEST)


def page_number(page: int, pages: int, language: Language, room: float) -> Text:
    """Page x of y, on the right of the footer."""
    text = PAGE.of(language).format(page=page, pages=pages)
    return Text(room - width(text, FINE), FOOT_BASE, text, FINE)


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


def _middle(text: str, size: float, base: float, room: float, most: float, *, bold: bool = False) -> Iterator[Text]:
    """Text centred within ``room``, at most ``most`` wide; ``base`` is the baseline of its last line."""
    setting = fit_on_line(text, most, size, SMALLEST, bold=bold)
    for above, line in enumerate(reversed(setting.lines)):
        x = (room - width(line, setting.size, bold=bold)) / 2
        yield Text(x, base - above * setting.size * LEADING, line, setting.size, bold)


def _part(text: str, top: float) -> Iterator[Mark]:
    """A word in a box on the left of the header: whose copy it is, or that it is printed again."""
    wide = width(text, BODY, bold=True) + 2 * SIDE
    yield Box(0, top, wide, 6 * MM)
    yield Text(SIDE, top + 4.4 * MM, text, BODY, bold=True)
