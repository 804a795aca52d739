"""Header, footer and stamp of every page: office, title, record, version, and who printed it when."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.forms.paper.fonts import width
from app.forms.paper.lines import Setting, fit, fit_on_line
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
from app.forms.paper.wording import AGAIN, BECAUSE, COPY, DAY, DUPLICATE, KEPT, NUMBER, PAGE, PRINTED, VERSION, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.base.words import Names
    from app.forms.parts import Language
    from app.forms.rules import Form
    from app.forms.stamps import Stamp

QR_SIDE = 15 * MM
CLEAR = 3 * MM
STAMP, STAMP_SMALL, STAMP_LINES, STAMP_ANGLE = 54.0, 10.0, 4, 16.0
STAMP_WIDTH, STAMP_SIDE = 0.68, 4 * MM
CORNER, CORNER_TOP, CORNER_ANGLE = 12.0, 11 * MM, 4.0
"""The size of stamps in the corner, how far below the margin their middle is, and in what angle they stand."""

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
    """On the left above, in a box, for whom a part of a form is."""
    if part:
        text = part.of(imprint.language)
        yield Box(0, 0, width(text, BODY, bold=True) + 2 * SIDE, 6 * MM)
        yield Text(SIDE, 4.4 * MM, text, BODY, bold=True)


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
    who = f"{given.by} {moment(given.at, language)}".strip() if given.at else given.by
    because = BECAUSE.of(language).format(reason=given.reason) if given.reason else ""
    word = " ".join(given.word.of(language))
    yield from _stamped(word, [because, who], STAMP, room * STAMP_WIDTH, Place(room / 2, height / 2, STAMP_ANGLE))


def corner(imprint: Imprint, copy: int) -> Iterator[Turned]:
    """The stamps in the upper left corner: that a record was printed before, that a sheet is not the first copy."""
    language = imprint.language
    words = [AGAIN.of(language).format(times=imprint.before)] if imprint.before else []
    if copy > 1:
        words.append(DUPLICATE.of(language))
    left = 0.0
    for word in words:
        wide = width(word, CORNER, bold=True) + 2 * SIDE
        yield from _stamped(word, [], CORNER, wide, Place(left + wide / 2, CORNER_TOP, CORNER_ANGLE))
        left += wide + SIDE


class Place(NamedTuple):
    """The middle of a stamp, and by how many degrees it is turned anticlockwise."""

    x: float
    y: float
    angle: float


def _stamped(word: str, told: Sequence[str], size: float, wide: float, place: Place) -> Iterator[Turned]:
    """A word in a frame so ``wide``, below it in small what is told: every stamp that there is."""
    side = min(STAMP_SIDE, SIDE + size / 10)
    inside = wide - 2 * side
    head = fit_on_line(word, inside, size, min(size, SMALLEST), bold=True)
    lines = [
        (line, setting.size) for each in told if each for setting in [_small(each, inside)] for line in setting.lines
    ]
    tall = 1.25 * head.size + sum(small * LEADING for _, small in lines) + (0.8 * STAMP_SMALL * LEADING if lines else 0)
    yield Turned(place.x, place.y, place.angle, 0.5, [Box(-wide / 2, -tall / 2, wide, tall, 1.0, INK)])
    marks = list(_centred(head.lines[0], head.size, -tall / 2 + (1.0 if lines else 0.98) * head.size))
    base = -tall / 2 + 1.25 * head.size
    for line, small in lines:
        base += small * LEADING
        marks += _centred(line, small, base)
    yield Turned(place.x, place.y, place.angle, 0.85, marks)


def _small(words: str, inside: float) -> Setting:
    """What stands below the word of a stamp, in so many lines at most."""
    setting = fit(words, inside, STAMP_SMALL, SMALLEST, bold=True)
    return Setting(setting.size, setting.lines[:STAMP_LINES])


def _centred(text: str, size: float, base: float) -> Iterator[Text]:
    yield Text(-width(text, size, bold=True) / 2, base, text, size, bold=True, grey=INK)


def _middle(text: str, size: float, base: float, room: float, most: float, *, bold: bool = False) -> Iterator[Text]:
    """Text centred within ``room``, at most ``most`` wide; ``base`` is the baseline of its last line."""
    setting = fit_on_line(text, most, size, SMALLEST, bold=bold)
    for above, line in enumerate(reversed(setting.lines)):
        x = (room - width(line, setting.size, bold=bold)) / 2
        yield Text(x, base - above * setting.size * LEADING, line, setting.size, bold)
