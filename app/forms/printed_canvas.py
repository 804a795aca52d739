"""A canvas that is a printer: it takes the calls with which sheets are drawn as PDF, and prints lines, boxes and glyphs.

A printer gets the outlines of letters, not a picture of them: sharp at any resolution, and small.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainterPath, QPen, QRawFont

from app.base.resources import packaged
from app.forms.paper import fonts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter
    from reportlab.lib.utils import ImageReader

    Step = Callable[[], None]


@cache
def face(name: str, size: float) -> QRawFont:
    """A font of ``resources/fonts`` at a size in points, as a page is measured in points."""
    file = str(packaged("resources", "fonts", f"{name}.ttf"))
    return QRawFont(file, size, QFont.HintingPreference.PreferNoHinting)


@dataclass
class Strokes:
    """What the next line, box or letter is drawn with; greys and opacities from 0 to 1."""

    fill: float = 0
    stroke: float = 0
    fill_alpha: float = 1
    stroke_alpha: float = 1
    width: float = 1
    dash: Sequence[float] = ()

    def pen(self) -> QPen:
        """The pen for lines."""
        made = QPen(_grey(self.stroke, self.stroke_alpha), self.width)
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if self.dash:
            made.setDashPattern([each / self.width for each in self.dash])
        return made


def _grey(shade: float, alpha: float) -> QColor:
    return QColor.fromRgbF(shade, shade, shade, alpha)


@dataclass
class Written:
    """Lines of text to be drawn at once: grey, left, base, font, size, text."""

    runs: list[tuple[float, float, float, str, float, str]] = field(default_factory=list)
    grey: float = 0
    x: float = 0
    y: float = 0
    font: tuple[str, float] = ("", 0)

    def setFillGray(self, grey: float) -> None:
        self.grey = grey

    def setTextOrigin(self, x: float, y: float) -> None:
        self.x, self.y = x, y

    def setFont(self, name: str, size: float) -> None:
        self.font = (name, size)

    def textOut(self, text: str) -> None:
        name, size = self.font
        self.runs.append((self.grey, self.x, self.y, name, size, text))
        self.x += sum(fonts.advances(name, text)) * size / 1000


@dataclass
class Path:
    """Rectangles to be drawn at once, from their lower left corners."""

    rects: list[QRectF] = field(default_factory=list)

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        self.rects.append(QRectF(x, y, width, height))


class PrintedCanvas:
    """Takes what is drawn, in points from each page's lower left corner, and paints the pages that ``begin`` wants.

    ``begin`` is called with each page's number, counted from 1, and its size in points, before anything is painted on it; it
    places the painter at the page's upper left corner, a point being a unit, or says no.
    """

    def __init__(self, painter: QPainter, begin: Callable[[int, tuple[float, float]], bool]) -> None:
        self._painter, self._begin = painter, begin
        self._kept: dict[str, list[Step]] = {}
        self._steps: list[Step] = []
        self._page, self._size = 1, (0.0, 0.0)
        self._with, self._before = Strokes(), list[Strokes]()

    # What a canvas is called with, under reportlab's names.

    def setPageSize(self, size: tuple[float, float]) -> None:
        self._size = size

    def hasForm(self, name: str) -> bool:
        return name in self._kept

    def beginForm(self, name: str, *_box: float) -> None:
        self._outer, self._steps = self._steps, self._kept.setdefault(name, [])

    def endForm(self) -> None:
        self._steps = self._outer

    def doForm(self, name: str) -> None:
        self._steps.append(lambda: self._play(self._kept[name]))

    def _play(self, steps: Sequence[Step]) -> None:
        self._save()
        for step in steps:
            step()
        self._restore()

    def showPage(self) -> None:
        steps, self._steps = self._steps, []
        if self._begin(self._page, self._size):
            self._painter.save()
            self._painter.translate(0, self._size[1])
            self._painter.scale(1, -1)
            self._with = Strokes()
            for step in steps:
                step()
            self._painter.restore()
        self._page += 1

    def saveState(self) -> None:
        self._steps.append(self._save)

    def restoreState(self) -> None:
        self._steps.append(self._restore)

    def _save(self) -> None:
        self._painter.save()
        self._before.append(copy(self._with))

    def _restore(self) -> None:
        self._with = self._before.pop()
        self._painter.restore()

    def translate(self, x: float, y: float) -> None:
        self._steps.append(lambda: self._painter.translate(x, y))

    def rotate(self, degrees: float) -> None:
        self._steps.append(lambda: self._painter.rotate(degrees))

    def _set(self, **what: float | Sequence[float]) -> None:
        def step() -> None:
            for name, value in what.items():
                setattr(self._with, name, value)

        self._steps.append(step)

    def setFillGray(self, grey: float) -> None:
        self._set(fill=grey)

    def setStrokeGray(self, grey: float) -> None:
        self._set(stroke=grey)

    def setFillAlpha(self, alpha: float) -> None:
        self._set(fill_alpha=alpha)

    def setStrokeAlpha(self, alpha: float) -> None:
        self._set(stroke_alpha=alpha)

    def setLineWidth(self, width: float) -> None:
        self._set(width=width)

    def setDash(self, pattern: Sequence[float]) -> None:
        self._set(dash=pattern)

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        def step() -> None:
            self._painter.setPen(self._with.pen())
            self._painter.drawLine(QLineF(x0, y0, x1, y1))

        self._steps.append(step)

    def beginPath(self) -> Path:
        return Path()

    def drawPath(self, path: Path, stroke: int = 1, fill: int = 0) -> None:
        def step() -> None:
            shape = QPainterPath()
            for each in path.rects:
                shape.addRect(each)
            if fill:
                self._painter.fillPath(shape, _grey(self._with.fill, self._with.fill_alpha))
            if stroke:
                self._painter.strokePath(shape, self._with.pen())

        self._steps.append(step)

    def drawImage(self, picture: ImageReader, x: float, y: float, width: float, height: float) -> None:
        def step() -> None:
            self._painter.save()
            self._painter.translate(x, y + height)
            self._painter.scale(1, -1)
            self._painter.drawImage(QRectF(0, 0, width, height), QImage.fromData(picture.fp.getvalue()))
            self._painter.restore()

        self._steps.append(step)

    def beginText(self) -> Written:
        return Written()

    def drawText(self, written: Written) -> None:
        def step() -> None:
            for grey, x, y, name, size, text in written.runs:
                self._painter.save()
                self._painter.translate(x, y)
                self._painter.scale(1, -1)
                self._painter.setPen(_grey(grey, self._with.fill_alpha))
                self._painter.drawGlyphRun(QPointF(0, 0), glyphs(name, size, text))
                self._painter.restore()

        self._steps.append(step)


def glyphs(name: str, size: float, text: str) -> QGlyphRun:
    """The glyphs of a text of one font, each where the PDF has it."""
    run, font, x, places = QGlyphRun(), face(name, size), 0.0, []
    for advance in fonts.advances(name, text):
        places.append(QPointF(x, 0))
        x += advance * size / 1000
    run.setRawFont(font)
    run.setGlyphIndexes([index for each in text for index in font.glyphIndexesForString(each)[:1]])
    run.setPositions(places)
    return run
