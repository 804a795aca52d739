"""The program's window, and the interface of the main window in it for pages and dialogs; ``shell/`` implements it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from app.kit.parts import fit, hbox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from app.kit.desk import Desk


PLACE = "window"
"""Where the PC user's settings keep the window's size and place."""


class Frame(QWidget):
    """The program's window: sign-in, the office and the lock take one another's place in it, so that its size and place stay.

    Shows one page at a time, or what covers it; a page smaller than the window lies in its middle.

    ``shown`` is the page, or a notice that stands alone instead of the window, such as that the office cannot be opened.
    """

    def __init__(self) -> None:
        super().__init__()
        self._inside = hbox(self, (0, 0, 0, 0), 0)
        self.shown: QWidget | None = None
        self._cover: QWidget | None = None
        fit(self, 1280, 720)
        if kept := QSettings().value(PLACE):
            self.restoreGeometry(kept)

    def present(self, shown: QWidget) -> None:
        """Show a page or a notice, which is a dialog, in the place of what is shown, which is deleted with its cover."""
        old, self.shown, cover, self._cover = self.shown, shown, self._cover, None
        if isinstance(shown, QDialog):
            shown.show()
            self.hide()
        for each in filter(None, (old, cover)):
            self._take_out(each)
            each.deleteLater()
        if not isinstance(shown, QDialog):
            shown.windowTitleChanged.connect(self._entitle)
            self._put(shown)
            self.show()

    def cover(self, over: QWidget) -> None:
        """Hide the page, whose keys then do nothing either, and show ``over`` instead."""
        if self.shown:
            self._take_out(self.shown)
        self._cover = over
        over.windowTitleChanged.connect(self._entitle)
        self._put(over)
        self.activateWindow()

    def uncover(self) -> None:
        """Delete the cover and show the page again."""
        cover, self._cover = self._cover, None
        if cover:
            self._take_out(cover)
            cover.deleteLater()
        if self.shown:
            self._put(self.shown)

    def _take_out(self, old: QWidget) -> None:
        old.hide()
        self._inside.removeWidget(old)

    def _put(self, page: QWidget) -> None:
        # A widget forgets what had the focus in it when it gets another window.
        focus = page.focusWidget() or page
        self._entitle()
        self._inside.addWidget(page)
        page.show()
        focus.setFocus()

    def _entitle(self) -> None:
        if page := self._cover or self.shown:
            self.setWindowTitle(page.windowTitle())

    def come_forward(self) -> None:
        """Bring what is shown to the front."""
        if self.shown:
            window = self.shown.window()
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is shown decides whether the window may close."""
        if asked := self._cover or self.shown:
            QCoreApplication.sendEvent(asked, event)
        if event.isAccepted():
            QSettings().setValue(PLACE, self.saveGeometry())


class OfficeWindow(QMainWindow):
    """The main window of one office, and the navigation between its pages."""

    desk: Desk
    went = Signal()
    """Another page is in view."""
    signed_out = Signal()
    language_chosen = Signal(str)
    look_chosen = Signal()
    """Colours or letters were chosen anew; the window has to be made again."""
    restored = Signal()
    demonstration_left = Signal()
    """The demonstration that is open should be removed."""

    @staticmethod
    def around(part: QWidget) -> OfficeWindow | None:
        """The main window that a part lies in; None in a dialog."""
        each: QWidget | None = part
        while each:
            if isinstance(each, OfficeWindow):
                return each
            each = None if each.isWindow() else each.parentWidget()
        return None

    @staticmethod
    def below(part: QWidget) -> OfficeWindow | None:
        """The main window that a part lies in, or that the dialog it is in stands over."""
        each: QWidget | None = part
        while each and not isinstance(each, OfficeWindow):
            each = each.parentWidget()
        return each if isinstance(each, OfficeWindow) else None

    def go(self, name: str) -> QWidget:
        """Show a page by its name, and return it."""
        raise NotImplementedError

    def open_dossier(self, dossier: str) -> None:
        """Show a dossier, given by its id."""
        raise NotImplementedError

    def show_settings(self, section: str) -> None:
        """Show a section of the settings by its title, and begin in it."""
        raise NotImplementedError

    def show_archive(self, tab: str) -> None:
        """Show a tab of the archive by its name."""
        raise NotImplementedError

    def shown_page(self) -> str:
        """The name of the page on screen; ``dossier`` for that of a client."""
        raise NotImplementedError

    def shown_dossier(self) -> str:
        """The id of the dossier on screen; empty if there is none."""
        raise NotImplementedError

    def call(self, name: str) -> None:
        """Run the command that a room declares under this name, if the office has it."""
        raise NotImplementedError

    def bring_up_to_date(self) -> None:
        """Enter, after the next paint, what follows from the time."""
        raise NotImplementedError

    def after_paint(self, act: Callable[[], object]) -> None:
        """Call ``act`` once the window was painted, so that nobody waits for it."""
        raise NotImplementedError
