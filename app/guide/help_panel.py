"""The help panel (F1): what the page or dialog below it is for; it lies over the right side until Esc or F1."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.base.words import labelled, say, spoken
from app.forms import printing
from app.guide import service
from app.guide.rules import EVERYWHERE, KEYS, STEPS
from app.guide.sheets import BOOKLET
from app.kit.dialogs import Dialog
from app.kit.leaving import Escape
from app.kit.office_window import OfficeWindow
from app.kit.parts import breadth, button, rich, strong, wrapped
from app.kit.side_panel import WIDTH, SidePanel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.guide.rules import Section

KEY = 84
"""The width of the column of keys in pixels."""


class HelpPanel(SidePanel):
    """Tells what ``over`` is for; goes along when the window shows another page."""

    def __init__(self, over: OfficeWindow | Dialog) -> None:
        super().__init__(say("帮助"))
        self._over, self._before = over, over.focusWidget()
        self.topic = ""
        self.setParent(over)
        self.everywhere = button(say("通用按键"), self._turn)
        self.everywhere.setCheckable(True)
        self.booklet = button(say("打印手册…"), self._print)
        self.done = button(say("关闭"), self.put_away)
        over.installEventFilter(self)
        self._escape = Escape(over, self.put_away)
        if application := QCoreApplication.instance():
            application.installEventFilter(self._escape)
        if isinstance(over, OfficeWindow):
            over.went.connect(self.look_again)
        self.look_again()
        self._lie()
        self.show()
        self.raise_()
        self.scrolled.setFocus()

    def look_again(self) -> None:
        """Tell of the page that is in view now; a page that is still being made is told of once it is there."""
        topic = self._over.HELP if isinstance(self._over, Dialog) else ""
        if not topic and (window := OfficeWindow.below(self._over)):
            topic = window.shown_page()
        if topic:
            self.everywhere.setChecked(False)
            self._tell(topic)

    def _turn(self) -> None:
        if self.everywhere.isChecked():
            self._tell(EVERYWHERE)
        else:
            self.look_again()

    def _tell(self, topic: str) -> None:
        self.topic = topic
        told = service.text(topic, spoken())
        for each in (self.everywhere, self.booklet, self.done):
            each.setParent(None)
        self.begin(told.title, "")
        self.sentence(told.purpose)
        for place, section in enumerate(told.sections):
            self.section(section.title)
            self._list(section, KEY if place == KEYS else 20 if place == STEPS else 0)
        self.end()
        for each in (self.everywhere, self.booklet, self.done):
            self.buttons.addWidget(each)
            each.show()
        self.scrolled.verticalScrollBar().setValue(0)

    def _list(self, section: Section, beside: int) -> None:
        """The items of a section; terms or numbers stand ``beside`` them, so wide, or if it is 0 before them."""
        inside = QWidget()
        rows = QGridLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(6)
        rows.setColumnMinimumWidth(0, round(beside * breadth(self)))
        rows.setColumnStretch(1, 1)
        for place, item in enumerate(section.items):
            term = item.term or f"{place + 1}."
            if beside:
                rows.addWidget(rich(wrapped(strong(term))), place, 0, Qt.AlignmentFlag.AlignTop)
                rows.addWidget(wrapped(item.text), place, 1)
            else:
                rows.addWidget(rich(wrapped(labelled(strong(term), escape(item.text)))), place, 1)
        self.body.addWidget(inside)

    def _print(self) -> None:
        printing.show_sheet(self._over.desk, BOOKLET, "", self._over)

    def put_away(self) -> None:
        """Go, and give the keys back to where they were."""
        if application := QCoreApplication.instance():
            application.removeEventFilter(self._escape)
        self._over.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()
        if self._before:
            self._before.setFocus()

    def _lie(self) -> None:
        """Lie along the right side, above the status line."""
        line = self._over.statusBar().height() if isinstance(self._over, OfficeWindow) else 0
        wide = min(round(WIDTH * breadth(self)), self._over.width())
        self.setGeometry(self._over.width() - wide, 0, wide, self._over.height() - line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)


def toggle(over: OfficeWindow | Dialog) -> None:
    """Show the help for a window's page or for a dialog, or put it away."""
    shown = over.findChild(HelpPanel)
    if shown:
        shown.put_away()
    else:
        HelpPanel(over)


def preview_booklet(window: OfficeWindow) -> None:
    """Preview the booklet that lies on the counter."""
    printing.show_sheet(window.desk, BOOKLET, "", window)
