"""Pages onto a printer: on the sheet's own paper as far as the printer has it, never distorted, only the pages wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QImage


def own_layout(width: float, height: float) -> QPageLayout:
    """The page layout of a sheet so many points wide and high, as it is held, without margins."""
    lying = width > height
    size = QPageSize(QSizeF(min(width, height), max(width, height)), QPageSize.Unit.Point)
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(), QPageLayout.Unit.Point)


def set_up(printer: QPrinter, width: float, height: float, pages: int) -> None:
    """Prepare a printer for sheets so many points wide and high, before anybody chooses otherwise."""
    printer.setFullPage(True)
    printer.setPageLayout(own_layout(width, height))
    printer.setFullPage(True)
    printer.setFromTo(1, pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)


def wanted(printer: QPrinter, pages: int) -> list[int]:
    """Which pages, counted from 1, are to be printed."""
    ranges = printer.pageRanges()
    if printer.printRange() != QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return list(range(1, pages + 1))
    return [page for page in range(1, pages + 1) if ranges.contains(page)]


def placed(paper: QRectF, width: float, height: float) -> QRectF:
    """Where a sheet of this size (in the paper's own units) lies on ``paper``: in its true size, or smaller where it
    does not fit, in the middle, its sides always in their proportion."""
    scale = min(1.0, paper.width() / width, paper.height() / height)
    across, down = width * scale, height * scale
    return QRectF(paper.x() + (paper.width() - across) / 2, paper.y() + (paper.height() - down) / 2, across, down)


def paint(printer: QPrinter, images: Iterable[QImage], pages: int, dpi: int) -> bool:
    """Paint the wanted ones of so many pages, which are pictures of ``dpi``; False if the printer does not answer."""
    printer.setFullPage(True)
    chosen = wanted(printer, pages)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    paper, scale, first = QRectF(painter.viewport()), printer.resolution() / dpi, True
    for page, image in enumerate(images, 1):
        if page not in chosen:
            continue
        if not first:
            printer.newPage()
        first = False
        painter.drawImage(placed(paper, image.width() * scale, image.height() * scale), image)
    return painter.end()
