"""Preview 预览: the pages as they will be printed; print through the system's dialog, or save as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.base.words import say
from app.forms import sheets
from app.kit.parts import button, fit, label, row
from app.office.office import TROUBLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.forms.sheets import Sheet
    from app.kit.desk import Desk

SCREEN_DPI = 96
PRINT_DPI = 300


def images(pdf: bytes, dpi: int) -> Iterator[QImage]:
    """The pages of a PDF as pictures."""
    from app.forms.paper.preview import pictures

    for picture in pictures(pdf, dpi):
        page = QImage(picture.pixels, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
        yield page.copy()


class PreviewDialog(QDialog):
    """One sheet; printing it is logged with the number of copies."""

    def __init__(self, desk: Desk, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.sheet = desk, sheet
        self.setWindowTitle(f"{sheet.title} {sheet.record}")
        pages = QWidget()
        inside = QVBoxLayout(pages)
        inside.setSpacing(16)
        for image in images(sheet.pdf, SCREEN_DPI):
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(image))
            page.setAccessibleName(self.windowTitle())
            inside.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.windowTitle())
        self.area.setWidget(pages)
        self.problem = label("", "error")
        self.whole = button(say("印完整号码…"), self._ask_why)
        self.whole.setHidden(not sheet.masks or not desk.office.may("print-personal"))
        print_button = button(say("打印…"), self.print_, key="Ctrl+P")
        print_button.setDefault(True)
        outer = QVBoxLayout(self)
        outer.addWidget(self.area, 1)
        outer.addLayout(
            row(
                self.whole,
                self.problem,
                None,
                button(say("存为 PDF…"), self.save, key="Ctrl+S"),
                button(say("关闭"), self.reject),
                print_button,
            )
        )
        fit(self, 900, 720)
        print_button.setFocus()

    def _ask_why(self) -> None:
        from app.kit.dialogs import ReasonDialog

        dialog = ReasonDialog(
            self.desk,
            say("印完整号码"),
            say("证件号码和电话将完整印出，原因会记入日志。"),
            say("显示完整号码"),
            self,
        )
        dialog.given.connect(self._draw_whole)
        dialog.open()

    def _draw_whole(self, reason: str) -> None:
        from app.shell import form_values

        whole = self.desk.do(form_values.draw, self.sheet.form, self.sheet.record, whole_because=reason)
        if isinstance(whole, sheets.Sheet):
            PreviewDialog(self.desk, whole, self.parentWidget()).open()
            self.reject()

    def print_(self) -> None:
        """Print through the system's dialog."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.windowTitle())
        dialog = QPrintDialog(self._printer, self)
        dialog.setModal(True)
        dialog.accepted.connect(lambda: self.paint(self._printer))
        dialog.show()

    def paint(self, printer: QPrinter) -> None:
        """Paint the pages on a printer, then write the print log."""
        printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(printer):
            self.problem.setText(say("打印机没有响应。请检查打印机后再试，或先存为 PDF。"))
            return
        for place, image in enumerate(images(self.sheet.pdf, PRINT_DPI)):
            if place:
                printer.newPage()
            painter.drawImage(QRectF(painter.viewport()), image)
        painter.end()
        self._log(printer.copyCount())

    def save(self) -> None:
        """Save as PDF where the person wants it."""
        name = f"{self.windowTitle()}.pdf".replace("/", "-")
        dialog = QFileDialog(self, say("存为 PDF"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Write the PDF to ``path``."""
        try:
            Path(path).write_bytes(self.sheet.pdf)
        except OSError as error:
            self.problem.setText(say("没有存成：{why}", why=error.strerror or ""))
            return
        self._log(1)

    def _log(self, copies: int) -> None:
        try:
            sheets.log(self.desk.office, self.sheet, copies)
        except TROUBLE:
            self.problem.setText(say("已输出，但没能写入打印记录。"))
            return
        self.accept()
        words = say("已输出 {title} {record}，{copies} 份")
        self.desk.said.emit(words.format(title=self.sheet.title, record=self.sheet.record, copies=copies), [])
