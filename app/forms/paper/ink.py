"""Painting marks on a reportlab canvas."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.graphics.barcode import qrencoder
from reportlab.lib.utils import ImageReader

from app.forms.paper.fonts import runs
from app.forms.paper.marks import BLACK, HAIR, MM, Box, Code, Mark, Picture, Rule, Text, Turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject


def paint(canvas: Canvas, marks: Sequence[Mark], left: float, top: float) -> None:
    """Draw ``marks`` with their origin at ``left``, ``top``, in points from the page's lower left corner; text last."""
    paint_all(canvas, [(top, marks)], left)


def paint_all(canvas: Canvas, placed: Sequence[tuple[float, Sequence[Mark]]], left: float) -> None:
    """Draw several groups of marks, each with its own ``top``, as if they were one: boxes first, text last."""
    _boxes(canvas, [(box, top) for top, marks in placed for box in marks if isinstance(box, Box)], left)
    written = canvas.beginText()
    grey = None
    for top, marks in placed:
        for mark in marks:
            match mark:
                case Text():
                    if mark.grey != grey:
                        grey = mark.grey
                        written.setFillGray(grey)
                    _write(written, mark, left, top)
                case Rule():
                    _rule(canvas, mark, left, top)
                case Code():
                    _code(canvas, mark, left, top)
                case Picture():
                    _picture(canvas, mark, left, top)
                case Turned():
                    _turned(canvas, mark, left, top)
    canvas.drawText(written)


@lru_cache(maxsize=8)
def squares(content: str) -> list[list[bool]]:
    """The modules of the QR code of ``content``, rows from the top, True is dark; error correction M (ISO/IEC 18004)."""
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(content)
    code.make()
    side = range(code.getModuleCount())
    return [[bool(code.isDark(row, column)) for column in side] for row in side]


def _write(written: PDFTextObject, text: Text, left: float, top: float) -> None:
    written.setTextOrigin(left + text.x, top - text.y)
    for name, piece in runs(text.text, bold=text.bold):
        written.setFont(name, text.size)
        written.textOut(piece)


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
    dark = [
        (Box(code.x + start * side, code.y + y * side, count * side, side), top)
        for y, line in enumerate(grid)
        for start, count in _dark(line)
    ]
    canvas.setFillGray(BLACK)
    _path(canvas, dark, left, fill=1)


def _dark(line: list[bool]) -> Iterator[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    at = 0
    for dark, stretch in groupby(line):
        count = len(list(stretch))
        if dark:
            yield at, count
        at += count
