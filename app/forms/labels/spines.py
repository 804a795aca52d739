"""Spine strips 案卷脊背 (GB/T 9705, GB/T 11822): year, retention, title, dates and number, read from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import Names
from app.forms.labels.upright import fit_upright, upright_marks
from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import HAIR, INK, MM, Code, Mark, Rule, Text
from app.register.digit_codes import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.labels.contents import Spine
    from app.forms.labels.rules import Place
    from app.forms.parts import Language

FREE = 12.0
"""What is left free above and below, in millimetres: printers do not print there, and boxes are rounded there."""

SIDE, PAD = 1.0, 1.2
"""What is left free at the sides of a strip, and above what stands below a line, in millimetres."""

ACROSS, NUMBER, DATES = 13.0, 34.0, 52.0
"""The heights of what is written across a strip, of the number, and of the dates, in millimetres."""

BROAD, BROAD_NUMBER, BROAD_DATES = 30.0, 13.0, 18.0
"""A strip so broad has room for the number and the dates across it, and these heights."""

CAPTION, LARGEST, SMALLEST = 5.5, 34.0, 5.0
QR, QR_SHARE = 14.0, 0.7
"""The side of the code at most, in millimetres, and as a share of the width: beside it scanners want some white."""

YEAR, RETENTION, TITLE, SPAN, RECORD = (
    Names("年度"),
    Names("保管期限"),
    Names("题名", "spine"),
    Names("起止日期"),
    Names("档号", "spine"),
)


def spine_marks(spine: Spine, place: Place, language: Language) -> Iterator[Mark]:
    """A spine strip: what is said of the volume one below the other, the code at the foot."""
    wide, y = place.width * MM, FREE * MM
    side = min(QR, QR_SHARE * place.width) * MM
    foot = place.height * MM - FREE * MM
    code_top = foot - side - _clear_height(spine.code, side)
    broad = place.width >= BROAD
    write, tall = (_across, (BROAD_NUMBER, BROAD_DATES)) if broad else (_down, (NUMBER, DATES))
    dates_top = code_top - tall[1] * MM
    title_bottom = dates_top - tall[0] * MM
    for name, value in ((YEAR, spine.year), (RETENTION, spine.retention)):
        yield from _across(name.of(language), value, wide, y, ACROSS * MM)
        y += ACROSS * MM
    yield from _down(TITLE.of(language), spine.title, wide, y, title_bottom - y, LARGEST)
    yield from write(RECORD.of(language), spine.number, wide, title_bottom, tall[0] * MM)
    yield from write(SPAN.of(language), spine.dates, wide, dates_top, tall[1] * MM)
    yield _line(wide, code_top)
    yield from _code(spine.code, wide, code_top + PAD * MM, side)


def _line(wide: float, y: float) -> Rule:
    return Rule(SIDE * MM, y, wide - SIDE * MM, y, HAIR, INK)


def _caption(words: str, wide: float, y: float) -> Iterator[Mark]:
    yield _line(wide, y)
    room = wide - 2 * SIDE * MM
    setting = fit_on_line(words, room, CAPTION, 3.0)
    x = (wide - width(setting.lines[0], setting.size)) / 2
    yield Text(x, y + PAD * MM + 0.9 * setting.size, setting.lines[0], setting.size, grey=INK)


def _across(caption: str, value: str, wide: float, y: float, _tall: float) -> Iterator[Mark]:
    yield from _caption(caption, wide, y)
    setting = fit(value, wide - 2 * SIDE * MM, min(16.0, max(9.0, wide / 7)), SMALLEST, bold=True)
    below = y + (PAD + 3.2) * MM + 0.9 * setting.size
    for place, line in enumerate(setting.lines):
        x = (wide - width(line, setting.size, bold=True)) / 2
        yield Text(x, below + place * setting.size * 1.2, line, setting.size, bold=True)


def _down(caption: str, value: str, wide: float, y: float, tall: float, largest: float = 14.0) -> Iterator[Mark]:
    yield from _caption(caption, wide, y)
    room = tall - (PAD * 2 + 3.5) * MM
    setting = fit_upright(value, wide - 2 * SIDE * MM, room, min(largest, 0.72 * wide), SMALLEST)
    yield from upright_marks(setting, wide / 2, y + (PAD + 3.5) * MM)


def _clear_height(code: str, side: float) -> float:
    """The room for the code in clear: below its QR code, or turned on its side where that is too narrow."""
    across = width(grouped(code), SMALLEST, bold=True)
    return PAD * MM + (SMALLEST * 1.6 if across <= side + 2 * SIDE * MM else across + PAD * MM)


def _code(code: str, wide: float, y: float, side: float) -> Iterator[Mark]:
    yield Code((wide - side) / 2, y, side, code)
    clear, below = grouped(code), y + side + PAD * MM
    across = width(clear, SMALLEST, bold=True)
    if across <= side + 2 * SIDE * MM:
        yield Text((wide - across) / 2, below + 0.9 * SMALLEST, clear, SMALLEST, bold=True)
    else:
        setting = fit_upright(clear.replace(" ", ""), wide, across * 1.1, SMALLEST, SMALLEST)
        yield from upright_marks(setting, wide / 2, below)
