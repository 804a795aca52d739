"""Printing sheets: on paper of the sheet's size if the printer has it, never distorted, turned where it lies and the paper does not,
only the chosen pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.forms.printed_canvas import PrintedCanvas

if TYPE_CHECKING:
    from app.forms.paper.laid import Laid


def own_layout(width: float, height: float, *, roll: bool = False) -> QPageLayout:
    """The page layout of a sheet of this size in points, upright or landscape, without margins.

    A label on a ``roll`` never lies: its width is that of the roll, whichever side is longer.
    """
    lying = width > height and not roll
    across, down = (height, width) if lying else (width, height)
    size = QPageSize(QSizeF(across, down), QPageSize.Unit.Point)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(), QPageLayout.Unit.Point)


def set_up(printer: QPrinter, width: float, height: float, pages: int, *, roll: bool = False) -> None:
    """Set a printer's defaults for ``pages`` sheets of this size in points, or as many labels of a ``roll``."""
    printer.setFullPage(True)
    printer.setPageLayout(own_layout(width, height, roll=roll))
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)


def wanted(printer: QPrinter, pages: int) -> list[int]:
    """The pages to be printed, counted from 1; all unless the person chose some."""
    ranges = printer.pageRanges()
    if printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return list(range(1, pages + 1))
    return [page for page in range(1, pages + 1) if ranges.contains(page)]


def placed(paper: QRectF, width: float, height: float) -> QRectF:
    """Where a sheet of this size lies on ``paper``, in the same units: centred, in true size or scaled down to fit."""
    scale = min(1.0, paper.width() / width, paper.height() / height)
    across, down = width * scale, height * scale
    return QRectF(paper.x() + (paper.width() - across) / 2, paper.y() + (paper.height() - down) / 2, across, down)


def paint(printer: QPrinter, laid: Laid, pages: int) -> bool:
    """Print the chosen ones of so many ``pages`` as lines and letters; returns False if the printer does not respond."""
    printer.setFullPage(True)
    left = wanted(printer, pages)
    painter = QPainter()
    if not left or not painter.begin(printer):
        return False
    first, paper, unit = left[0], QRectF(painter.viewport()), printer.resolution() / 72

    def begin(page: int, size: tuple[float, float]) -> bool:
        if page not in left:
            return False
        if page != first:
            printer.newPage()
        across, down = size[0] * unit, size[1] * unit
        turned = (across > paper.width() or down > paper.height()) and (across > down) != (
            paper.width() > paper.height()
        )
        place = placed(paper, down, across) if turned else placed(paper, across, down)
        painter.resetTransform()
        painter.translate(place.topRight() if turned else place.topLeft())
        painter.rotate(90 if turned else 0)
        scale = place.width() / (size[1] if turned else size[0])
        painter.scale(scale, scale)
        return True

    laid.onto(PrintedCanvas(painter, begin))
    return painter.end()
