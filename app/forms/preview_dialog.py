"""Preview 预览: a sheet's pages as they will be printed, to print through the system's dialog or save as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.base.file_names import safe
from app.base.words import say, say_many
from app.forms import printer as printing_out
from app.forms import sheets
from app.forms.pages_view import PagesView
from app.forms.rules import NotOut
from app.kit.leaving import PassingDialog, passing
from app.kit.parts import button, fit, label, over_foot
from app.office.words import not_saved
from app.register import outputs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPainter

    from app.forms.sheets import Sheet
    from app.kit.background import Beside
    from app.kit.desk import Desk
    from app.office.office import Office

SCREEN_DPI, ROLL_DPI = 96, 192
"""In which size pages are shown; those of a roll are small."""


def images(pdf: bytes, dpi: int) -> Iterator[QImage]:
    """The pages of a PDF, drawn at ``dpi``."""
    from app.forms.paper.preview import pictures

    for picture in pictures(pdf, dpi):
        page = QImage(picture.pixels, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888)
        yield page.copy()


class PreviewDialog(PassingDialog):
    """Shows one sheet; printing and saving it are logged."""

    def __init__(self, desk: Desk, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.sheet = desk, sheet
        self._pages, self._size = 0, (0.0, 0.0)
        self._rest: Beside | None = None
        self.area = PagesView(desk, self.finish)
        self.problem = label("", "error")
        self.whole = button(say("印完整号码…"), self._ask_why)
        self.whole.setHidden(not sheet.masks or not desk.office.may("print-personal"))
        self.print_button = button(say("打印…"), self.print_, key="Ctrl+P")
        self.print_button.setDefault(True)
        self.print_button.setProperty("primary", True)
        self.save_button = button(say("存为 PDF…"), self.save, key="Ctrl+S")
        acts = self.save_button, button(say("关闭"), self.reject), self.print_button
        self.outer = over_foot(self, self.whole, self.problem, None, *acts, paper=True)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.addWidget(self.area, 1)
        self.show_sheet(sheet)
        fit(self, 900, 720)
        self.print_button.setFocus()
        if not desk.office.register.lets_out:
            # What leaves must be logged.
            for each in (self.print_button, self.save_button):
                each.setEnabled(False)
            self.problem.setText(say("现在只能查看，不能打印或另存。"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the pages of a sheet instead of those shown before."""
        self.sheet = sheet
        self.setWindowTitle(f"{sheet.title} {sheet.record}")
        self.area.setAccessibleName(self.windowTitle())
        self._size = self.area.show_pdf(sheet.pdf, ROLL_DPI if sheet.roll else SCREEN_DPI)
        self._pages = len(self.area.pages)

    def finish(self, painter: QPainter) -> None:
        """Hook: what is shown on every page and not printed; the painter's unit is a point."""

    def await_rest(self, draw: Callable[[Office], Sheet], words: str) -> None:
        """Show the first pages while the whole sheet is drawn in the background; ``words`` say so."""
        for each in (self.print_button, self.save_button):
            each.setEnabled(False)
        self.problem.setText(words)
        self._rest = self.desk.beside(draw, done=self._whole_came, failed=self.problem.setText)

    def _whole_came(self, sheet: Sheet) -> None:
        self.problem.setText("")
        self.show_sheet(sheet)
        for each in (self.print_button, self.save_button):
            each.setEnabled(True)
        self.print_button.setFocus()

    def done(self, result: int) -> None:
        """Nobody waits for the other pages any more."""
        if self._rest:
            self._rest.cancel()
        super().done(result)

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
        whole = self.desk.do(sheets.draw, self.sheet.form, self.sheet.record, whole_because=reason)
        if isinstance(whole, sheets.Sheet):
            PreviewDialog(self.desk, whole, self.parentWidget()).open()
            self.reject()

    def print_(self) -> None:
        """Open the system's print dialog."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.set_up(self._printer)
        dialog = passing(QPrintDialog(self._printer, self))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self._pages)
        dialog.setModal(True)
        dialog.accepted.connect(lambda: self.paint(self._printer))
        dialog.show()

    def set_up(self, printer: QPrinter) -> None:
        """Set a printer's defaults for this sheet."""
        printer.setDocName(self.windowTitle())
        printing_out.set_up(printer, *self._size, self._pages, roll=self.sheet.roll)

    def paint(self, printer: QPrinter) -> None:
        """Print the chosen pages, log it and close."""

        def out() -> None:
            if not printing_out.paint(printer, self.sheet.laid, self._pages):
                raise NotOut(say("打印机没有响应。请检查打印机后再试，或先存为 PDF。"))

        self._leave(printer.copyCount(), out)

    def save(self) -> None:
        """Ask where to save the PDF."""
        name = safe(f"{self.windowTitle()}.pdf")
        dialog = passing(QFileDialog(self, say("存为 PDF"), name, "PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Write the PDF to ``path``, log it as one copy and close."""

        def out() -> None:
            try:
                # The system's dialog has already asked about an existing file.
                outputs.write(Path(path), self.sheet.pdf, asked=True)
            except OSError as error:
                raise NotOut(not_saved(error)) from error

        self._leave(1, out)

    def _leave(self, copies: int, out: Callable[[], None]) -> None:
        if not self.desk.attempt(self.problem.setText, sheets.leave, self.sheet, copies, out):
            return
        self.accept()
        words = say_many("已输出 {title} {record}，{n} 份", copies, title=self.sheet.title, record=self.sheet.record)
        self.desk.said.emit(words, [])
