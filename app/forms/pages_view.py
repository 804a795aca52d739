"""The pages of a PDF on screen, each drawn in the background once somebody comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from app.forms.paper.preview import Picture
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.office import Office

KEPT, AT_A_TIME = 12, 4
"""How many drawn pages are kept, and how many are drawn in one go."""

BETWEEN, AROUND, LEAST = 16, 22, 200
"""Pixels between two pages, beside them with the scroll bar, and the least width of a view that pages are fitted into."""


class ShownPage(QWidget):
    """One page, white until it is drawn; ``wanted`` asks for that, ``at`` tells where it was clicked, in points from its top
    left corner."""

    wanted = Signal(int)
    at = Signal(float, float)

    def __init__(self, number: int, size: tuple[float, float], dpi: float) -> None:
        super().__init__()
        self.number, self._size, self.image = number, size, QImage()
        self.scale(dpi)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def scale(self, dpi: float) -> None:
        """Take the size that the page has at ``dpi``."""
        self.points = 72 / dpi
        self.setFixedSize(QSize(round(self._size[0] / self.points), round(self._size[1] / self.points)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.image.isNull():
            painter.fillRect(self.rect(), QColor("white"))
            self.wanted.emit(self.number)
        else:
            painter.drawImage(QRectF(self.rect()), self.image)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.at.emit(event.position().x() * self.points, event.position().y() * self.points)


class PagesView(QScrollArea):
    """Shows a PDF. ``clicked`` carries a page's number, from 0, and where, in points.

    ``finish`` may put something onto every page that is not in the PDF; its painter's unit is a point.
    """

    clicked = Signal(int, float, float)

    def __init__(self, desk: Desk, finish: Callable[[QPainter], object] | None = None) -> None:
        super().__init__()
        self.desk, self._finish = desk, finish
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.pages: list[ShownPage] = []
        self._pdf, self._dpi, self._fitted = b"", 96.0, 96.0
        self._drawn: list[int] = []
        self._wanted: list[int] = []
        self._drawing: Beside | None = None
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._draw)

    def show_pdf(self, pdf: bytes, dpi: float) -> tuple[float, float]:
        """Show a PDF at ``dpi``; where the view stands, it stays. Returns the size of the last page in points."""
        from app.forms.paper.preview import sizes

        if self._drawing:
            self._drawing.cancel()
        place, self._pdf, self._dpi, self._drawing = self.verticalScrollBar().value(), pdf, dpi, None
        self._drawn, self._wanted = [], []
        measured, before = sizes(pdf), self.pages
        self._broadest = max(across for across, _ in measured)
        self._fitted = self._fitting()
        self.pages = [ShownPage(number, size, self._fitted) for number, size in enumerate(measured)]
        inside = QWidget()
        down = QVBoxLayout(inside)
        down.setSpacing(BETWEEN)
        for page in self.pages:
            if page.number < len(before) and before[page.number].size() == page.size():
                page.image = before[page.number].image  # until the new one comes
                self._wanted.append(page.number) if not page.image.isNull() else None
            page.setAccessibleName(self.accessibleName())
            page.wanted.connect(self._want)
            page.at.connect(lambda x, y, number=page.number: self.clicked.emit(number, x, y))
            down.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addStretch(1)
        self.setWidget(inside)
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))
        self._soon.start()
        return measured[-1]

    def _fitting(self) -> float:
        """At how many dots per inch the pages are shown: as many as wanted, fewer where they would not fit in."""
        room = self.width() - 2 * AROUND
        return min(self._dpi, room * 72 / self._broadest) if room > LEAST else self._dpi

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.pages and self._fitting() != self._fitted:
            self._fitted = self._fitting()
            for page in self.pages:
                page.scale(self._fitted)
                if not page.image.isNull():
                    self._want(page.number)
            QTimer.singleShot(0, self, self._lay)

    def _lay(self) -> None:
        """Put the pages into the middle of what is there now; Qt leaves them where a wider view had them."""
        inside: QWidget | None = self.widget()
        if inside and (laid := inside.layout()):
            laid.invalidate()
            laid.activate()

    def _want(self, number: int) -> None:
        if number not in self._wanted:
            self._wanted.append(number)
        self._soon.start()

    def _draw(self) -> None:
        """Draw what was asked for last: that is what is looked at."""
        if self._drawing or not self._wanted:
            return
        numbers, self._wanted = tuple(self._wanted[-AT_A_TIME:]), []
        pdf, dpi = self._pdf, self._fitted * self.devicePixelRatioF()

        def work(_office: Office) -> dict[int, Picture]:
            from app.forms.paper.preview import opened, picture

            with opened(pdf) as document:
                return {number: picture(document, number, dpi) for number in numbers}

        self._drawing = self.desk.beside(work, done=self._come, failed=self._give_up)

    def _come(self, drawn: dict[int, Picture]) -> None:
        self._drawing = None
        for number, each in drawn.items():
            self._take(self.pages[number], each)
            self._drawn = [*(one for one in self._drawn if one != number), number]
        for number in self._drawn[:-KEPT]:
            self.pages[number].image = QImage()
        self._drawn = self._drawn[-KEPT:]
        self._draw()

    def _take(self, page: ShownPage, picture: Picture) -> None:
        line = picture.width * 3
        image = QImage(picture.pixels, picture.width, picture.height, line, QImage.Format.Format_RGB888).copy()
        if self._finish:
            painter = QPainter(image)
            to_pixels = image.width() / page.width() / page.points
            painter.scale(to_pixels, to_pixels)
            self._finish(painter)
            painter.end()
        page.image = image
        page.update()

    def _give_up(self, _sentence: str) -> None:
        """A page that cannot be drawn stays white; the PDF is our own, and is whole."""
        self._drawing = None
