"""Drawing labels and stamps as marks: points from the label's top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.forms.paper.fonts import width
from app.forms.paper.lines import fit, fit_on_line
from app.forms.paper.marks import BLACK, INK, MM, Code, Mark, Rule, Text
from app.register.digit_codes import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.labels.contents import ArchiveStamp, Label
    from app.forms.labels.rules import Place, Stock

EDGE, EDGE_SHARE, UNPRINTED = 1.5, 0.03, 5.0
"""What is left free inside a label, at least and as a share of its width, and at the edge of a sheet, where office
printers do not print; in millimetres."""

QR_SMALLEST, QR_LARGEST, QR_LYING, QR_UPRIGHT = 9.0, 26.0, 0.28, 0.4
"""The side of a QR code in millimetres, and its share of the longer side of a label that lies, or stands upright."""

FULL, SMALLEST, STEP = 7.0, 4.5, 0.5
"""So many lines fill a label in the largest type that is tried; the smallest, in points."""

HEAD, BETWEEN = 1.45, 1.22
"""How much larger the heading is than the lines, and the distance of two lines in type sizes."""

STAMP = (45.0, 16.0)
"""The size of the archive stamp (DA/T 22), in millimetres."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in points."""

    x: float
    y: float
    width: float
    height: float


def inside(stock: Stock, place: Place) -> Frame:
    """Where a label may be printed on: not at its own edge, nor at the edge of a sheet."""
    free = 0.0 if stock.make == "roll" else UNPRINTED
    edge = max(EDGE, EDGE_SHARE * place.width)
    left, top = max(edge, free - place.x), max(edge, free - place.y)
    right = max(edge, free - (stock.sheet[0] - place.x - place.width))
    below = max(edge, free - (stock.sheet[1] - place.y - place.height))
    return Frame(left * MM, top * MM, (place.width - left - right) * MM, (place.height - top - below) * MM)


def label_marks(label: Label, frame: Frame) -> Iterator[Mark]:
    """A label: text at the left, the code at the right; on an upright label text above, the code below."""
    lying = frame.width >= frame.height
    share = QR_LYING * frame.width if lying else QR_UPRIGHT * frame.height
    side = max(QR_SMALLEST * MM, min(QR_LARGEST * MM, share))
    clear = 2 * MM
    foot = 1.3 * _foot_size(label, side)
    side = min(side, (frame.height - foot) if lying else frame.width)
    if lying:
        text = Frame(frame.x, frame.y, frame.width - side - clear, frame.height)
        at = Frame(frame.x + frame.width - side, frame.y + (frame.height - side - foot) / 2, side, side)
    else:
        text = Frame(frame.x, frame.y, frame.width, frame.height - side - foot - clear)
        at = Frame(frame.x + (frame.width - side) / 2, frame.y + frame.height - side - foot, side, side)
    yield from _code(label, at)
    yield from _texts(label, text)


def _foot_size(label: Label, side: float) -> float:
    """The type size at which the code in clear is as wide as its QR code."""
    return max(SMALLEST, min(8.0, side / width(grouped(label.code), 1, bold=True)))


def _code(label: Label, at: Frame) -> Iterator[Mark]:
    yield Code(at.x, at.y, at.width, label.code)
    clear, size = grouped(label.code), _foot_size(label, at.width)
    wide = width(clear, size, bold=True)
    x = at.x + (at.width - wide if wide > at.width else (at.width - wide) / 2)
    yield Text(x, at.y + at.height + 1.1 * size, clear, size, bold=True)


def _texts(label: Label, room: Frame) -> Iterator[Mark]:
    """The texts in the largest type in which all of them find room; in the smallest, what finds none is left out."""
    size = max(SMALLEST, room.height / FULL)
    lines = _lines(label, room.width, size)
    while size > SMALLEST and (_height(lines) > room.height or _words_are_broken(label, room.width, size)):
        size = max(SMALLEST, size - STEP)
        lines = _lines(label, room.width, size)
    kept = _kept(lines, room)
    y = room.y + max(0.0, (room.height - _height(kept)) / 2)
    for text, of, bold in kept:
        yield Text(room.x, y + 0.95 * of, text, of, bold=bold)
        y += of * BETWEEN


Line = tuple[str, float, bool]
"""A line of text, its size in points, and whether it is bold."""


def _lines(label: Label, room: float, size: float) -> list[Line]:
    heading = fit_on_line(label.heading, room, size * HEAD, size, bold=True)
    found = [(line, heading.size, True) for line in heading.lines]
    found += [(line, size, True) for line in fit(label.name, room, size, size, bold=True).lines if label.name]
    for each in (label.number, *label.lines):
        found += [(line, 0.88 * size, False) for line in fit(each, room, 0.88 * size, 0.88 * size).lines if each]
    return found


def _words_are_broken(label: Label, room: float, size: float) -> bool:
    """Whether the heading or the number would not stand on one line."""
    return width(label.heading, size, bold=True) > room or width(label.number, 0.88 * size) > room


def _height(lines: list[Line]) -> float:
    return sum(size * BETWEEN for _, size, _ in lines)


def _kept(lines: list[Line], room: Frame) -> list[Line]:
    """The lines that find room; the last one then says that there were more."""
    if _height(lines) <= room.height:
        return lines
    kept: list[Line] = []
    for each in lines:
        if _height([*kept, each]) > room.height and kept:
            break
        kept.append(each)
    text, size, bold = kept[-1]
    whole = width(f"{text}…", size, bold=bold) <= room.width
    return [*kept[:-1], (f"{text if whole else text[:-1]}…", size, bold)]


def stamp_marks(stamp: ArchiveStamp, place: Place) -> Iterator[Mark]:
    """The archive stamp in the middle of its place, in true size if there is room for it."""
    scale = min(1.0, (place.width - 2 * EDGE) / STAMP[0], (place.height - 2 * EDGE) / STAMP[1])
    scale = 1.0 if (place.width, place.height) == STAMP else scale
    across, down = STAMP[0] * scale * MM, STAMP[1] * scale * MM
    left, top = (place.width * MM - across) / 2, (place.height * MM - down) / 2
    wide, tall = across / 3, down / 2
    for number, (name, value) in enumerate(stamp.fields):
        row, column = divmod(number, 3)
        yield from _cell(name, value, Frame(left + column * wide, top + row * tall, wide, tall), scale)
    for row in range(3):
        yield Rule(left, top + row * tall, left + across, top + row * tall, 0.8, BLACK)
    for column in range(4):
        yield Rule(left + column * wide, top, left + column * wide, top + down, 0.8, BLACK)


def _cell(name: str, value: str, cell: Frame, scale: float) -> Iterator[Mark]:
    small = fit_on_line(name, cell.width - 2, 4.5 * scale, 3.0 * scale)
    yield Text(cell.x + 1.5 * scale, cell.y + 5 * scale, small.lines[0], small.size, grey=INK)
    if value:
        written = fit_on_line(value, cell.width - 3, 11 * scale, 4 * scale, bold=True)
        y = cell.y + cell.height - 3.2 * scale - (len(written.lines) - 1) * written.size
        for above, line in enumerate(written.lines):
            x = cell.x + (cell.width - width(line, written.size, bold=True)) / 2
            yield Text(x, y + above * written.size, line, written.size, bold=True)
