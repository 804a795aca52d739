"""Painting marks on a reportlab canvas."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, cast

from reportlab.lib.utils import ImageReader

from app.forms.paper.fonts import runs
from app.forms.paper.marks import BLACK, HAIR, MM, Box, Code, Mark, Picture, Rule, Text, Turned

_RUN = re.compile(b"\x01+")

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas


Group = tuple[float, "Sequence[Mark]"]
"""Marks and the height in points from the lower edge of the page at which their origin lies."""


def paint(canvas: Canvas, marks: Sequence[Mark], left: float, top: float) -> None:
    """Draw ``marks`` with their origin at ``left``, ``top``, in points from the page's lower left corner; text last."""
    paint_all(canvas, [(top, marks)], left)


def paint_all(canvas: Canvas, groups: Sequence[Group], left: float) -> None:
    """Draw several groups of marks as if they were one: boxes first, text last."""
    boxes = [(box, top) for top, marks in groups for box in marks if isinstance(box, Box)]
    if boxes:
        _boxes(canvas, boxes, left)
    texts = [(text, top) for top, marks in groups for text in marks if isinstance(text, Text)]
    for top, marks in groups:
        for mark in marks:
            match mark:
                case Rule():
                    _rule(canvas, mark, left, top)
                case Code():
                    _code(canvas, mark, left, top)
                case Picture():
                    _picture(canvas, mark, left, top)
                case Turned():
                    _turned(canvas, mark, left, top)
    if texts:
        _write(canvas, texts, left)


@lru_cache(maxsize=8)
def squares(content: str) -> list[list[bool]]:
    """The modules of the QR code of ``content``, rows from the top, True is dark; error correction M (ISO/IEC 18004)."""
    import zxingcpp

    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    # Its type does not say that it can be read as bytes.
    picture = memoryview(cast("bytes", code.to_image(add_quiet_zones=False)))
    shades, side = picture.tobytes(), math.isqrt(picture.nbytes)
    return [[shade == 0 for shade in shades[start : start + side]] for start in range(0, side * side, side)]


def _write(canvas: Canvas, texts: Sequence[tuple[Text, float]], left: float) -> None:
    """Write texts, each with its top; grey and font are said where they change."""
    written = canvas.beginText()
    grey, font = -1.0, ("", 0.0)
    for text, top in texts:
        if text.grey != grey:
            grey = text.grey
            written.setFillGray(grey)
        written.setTextOrigin(left + text.x, top - text.y)
        for name, piece in runs(text.text, bold=text.bold):
            if font != (name, text.size):
                font = (name, text.size)
                written.setFont(*font)
            written.textOut(piece)
    canvas.drawText(written)


def _picture(canvas: Canvas, picture: Picture, left: float, top: float) -> None:
    below = top - picture.y - picture.height
    canvas.drawImage(ImageReader(BytesIO(picture.content)), left + picture.x, below, picture.width, picture.height)


def _turned(canvas: Canvas, turned: Turned, left: float, top: float) -> None:
    canvas.saveState()
    canvas.translate(left + turned.x, top - turned.y)
    canvas.rotate(turned.angle)
    canvas.setFillAlpha(turned.opacity)
    canvas.setStrokeAlpha(turned.opacity)
    paint(canvas, turned.marks, 0, 0)
    canvas.restoreState()


def _rule(canvas: Canvas, rule: Rule, left: float, top: float) -> None:
    canvas.setLineWidth(rule.weight)
    canvas.setStrokeGray(rule.grey)
    canvas.setDash([1.2 * MM, 1.2 * MM] if rule.dashed else [])
    canvas.line(left + rule.x0, top - rule.y0, left + rule.x1, top - rule.y1)


def _boxes(canvas: Canvas, boxes: Sequence[tuple[Box, float]], left: float) -> None:
    """Draw boxes, each with its top, with one path per grey: first the fillings, then the outlines."""
    canvas.setLineWidth(HAIR)
    canvas.setDash([])
    for fill in dict.fromkeys(box.fill for box, _ in boxes if box.fill is not None):
        canvas.setFillGray(fill)
        _path(canvas, [each for each in boxes if each[0].fill == fill], left, fill=1)
    for grey in dict.fromkeys(box.grey for box, _ in boxes):
        canvas.setStrokeGray(grey)
        _path(canvas, [each for each in boxes if each[0].grey == grey], left, stroke=1)


def _path(canvas: Canvas, boxes: Iterable[tuple[Box, float]], left: float, *, stroke: int = 0, fill: int = 0) -> None:
    path = canvas.beginPath()
    for box, top in boxes:
        path.rect(left + box.x, top - box.y - box.height, box.width, box.height)
    canvas.drawPath(path, stroke=stroke, fill=fill)


def _code(canvas: Canvas, code: Code, left: float, top: float) -> None:
    grid = squares(code.content)
    side = code.side / len(grid)
    path = canvas.beginPath()
    for y, line in enumerate(grid, 1):
        for start, count in _dark(line):
            path.rect(left + code.x + start * side, top - code.y - y * side, count * side, side)
    canvas.setFillGray(BLACK)
    canvas.drawPath(path, stroke=0, fill=1)


def _dark(line: list[bool]) -> Iterator[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    return ((run.start(), run.end() - run.start()) for run in _RUN.finditer(bytes(line)))
