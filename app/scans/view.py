"""A viewer for scans: one page at a time, rendered in the background, with paging and zoom by keys, wheel or buttons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QWidget

from app.base.words import say
from app.kit.flow import Flow
from app.kit.parts import button, label, vbox
from app.scans.rules import EXCEL, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.forms.paper.preview import Picture
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.office import Office
    from app.scans.rules import Media

SHARP = 1600
"""The longer side of a page in pixels, as rendered at zoom 1; larger zooms render more, up to ``SHARPEST``."""
SHARPEST = 6400
TURNING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""Keys that change the page, although the scroll area would scroll by them."""
NARROWEST, WIDEST, STEP = 0.25, 6.0, 1.25


@dataclass(frozen=True, slots=True)
class Document:
    """What is shown: ``read`` returns the file; it is called in the background until a first page has been rendered."""

    title: str
    media: Media
    pages: int
    read: Callable[[Office], bytes] = field(compare=False)
    name: str = ""
    """Distinguishes documents of the same title."""


class ScanView(QWidget):
    """Shows a document. Page Up and Page Down change the page; Ctrl with the wheel, +, - or 0 zooms."""

    seen = Signal(object)
    """Emitted with the ``Document`` when its first page is on screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.document: Document | None = None
        self._drawing: Beside | None = None
        self.page, self.zoom = 0, 1.0
        self._content, self._image = b"", QImage()
        self._drawn = 0
        self._quarters: Mapping[int, int] = {}
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(say("扫描件预览"))
        self.area.setWidget(self.sheet)
        self.area.installEventFilter(self)
        self.area.viewport().installEventFilter(self)
        self.place = label("", "quiet")
        self.back = button(say("上一页"), lambda: self.turn(self.page - 1))
        self.on = button(say("下一页"), lambda: self.turn(self.page + 1))
        self.copied = QCheckBox(say("复印效果(&B)"))
        self.copied.toggled.connect(self._draw)
        self._arrange()
        self.clear()

    def _arrange(self) -> None:
        smaller = button(say("缩小"), lambda: self.zoom_to(self.zoom / STEP))
        larger = button(say("放大"), lambda: self.zoom_to(self.zoom * STEP))
        self.fit = button(say("适合"), lambda: self.zoom_to(1.0))
        self._tools = (self.back, self.on, smaller, larger, self.fit, self.copied)
        outer = vbox(self, (0, 0, 0, 0), 8)
        outer.addWidget(self.area, 1)
        outer.addLayout(Flow(self.back, self.on, self.place, None))
        outer.addLayout(Flow(smaller, larger, self.fit, self.copied, None))

    def clear(self, words: str = "") -> None:
        """Show no document but ``words``, by default a hint to choose one."""
        self._drop()
        self.document, self._content, self._image, self._quarters = None, b"", QImage(), {}
        self.sheet.setPixmap(QPixmap())
        self.sheet.setWordWrap(True)
        self.sheet.setText(words or say("选中一份扫描件，这里显示它的内容。"))
        self.place.setText("")
        self._enable()

    def look_at(self, document: Document, page: int = 0) -> None:
        """Show a page (from 0) of a document; zoom is reset unless it is the document already shown."""
        if document.media in {WORD, EXCEL}:
            self.clear(say("这是 Word 或 Excel 文件，另存原件后在办公软件里打开。"))
            return
        if document != self.document:
            self.clear(say("正在打开…"))
            self.document, self.zoom = document, 1.0
        self.turn(page)

    def turn(self, page: int) -> None:
        """Show another page (from 0), if it exists."""
        if self.document and 0 <= page < self.document.pages:
            self.page = page
            self._draw()

    def show_turned(self, quarters: Mapping[int, int]) -> None:
        """Show pages (from 0) turned clockwise by so many quarters."""
        self._quarters = dict(quarters)
        self._lay()

    def zoom_to(self, zoom: float) -> None:
        """Show the page at ``zoom``, within limits; at 1 it fits the view."""
        self.zoom = max(NARROWEST, min(WIDEST, zoom))
        self._lay()
        if self._longest() > self._drawn:
            self._draw()

    def _longest(self) -> int:
        return min(SHARPEST, int(SHARP * max(1.0, self.zoom)))

    def _draw(self) -> None:
        self._drop()
        if self.document:
            self._enable()
            draw = self._drawer(self.document)
            self._drawing = self.desk.beside(draw, done=self._come, failed=self._failed)

    def _drawer(self, document: Document) -> Callable[[Office], tuple[bytes, Picture, int]]:
        """A function that renders the present page at the present zoom: returns the file, the picture, its longer side."""
        known, page, longest, copied = self._content, self.page, self._longest(), self.copied.isChecked()

        def draw(office: Office) -> tuple[bytes, Picture, int]:
            from app.scans.pages import picture

            content = known or document.read(office)
            return content, picture(content, document.media, page, longest, copied=copied), longest

        return draw

    def _drop(self) -> None:
        if self._drawing:
            self._drawing.cancel()

    def _come(self, drawn: tuple[bytes, Picture, int]) -> None:
        first = not self._content
        self._content, picture, self._drawn = drawn
        line = picture.width * 3
        image = QImage(picture.pixels, picture.width, picture.height, line, QImage.Format.Format_RGB888)
        self._image = image.copy()
        self._lay()
        if first:
            self.seen.emit(self.document)

    def _failed(self, sentence: str) -> None:
        self.clear(sentence)

    def _lay(self) -> None:
        if self._image.isNull() or not self.document:
            return
        room, ratio = self.area.viewport().size() * self.zoom, self.devicePixelRatioF()
        turned = self._image.transformed(QTransform().rotate(90 * self._quarters.get(self.page, 0)))
        pixmap = QPixmap.fromImage(turned).scaled(
            room * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap.setDevicePixelRatio(ratio)
        self.sheet.setPixmap(pixmap)
        self.sheet.setAccessibleName(self.document.title)

    def _enable(self) -> None:
        pages = self.document.pages if self.document else 0
        for tool in self._tools:
            tool.setEnabled(bool(pages))
        self.back.setEnabled(self.page > 0 and bool(pages))
        self.on.setEnabled(self.page + 1 < pages)
        if pages:
            self.place.setText(say("第 {page} 页，共 {pages} 页", page=self.page + 1, pages=pages))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageUp:
                self.turn(self.page - 1)
            case Qt.Key.Key_PageDown:
                self.turn(self.page + 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if held:
                self.zoom_to(self.zoom * STEP)
            case Qt.Key.Key_Minus if held:
                self.zoom_to(self.zoom / STEP)
            case Qt.Key.Key_0 if held:
                self.zoom_to(1.0)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TURNING:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
