"""The main window: the sidebar, who is signed in, one page at a time, and a status line for what was done."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QMenu,
    QStackedWidget,
    QWidget,
)

from app.base import features
from app.base.words import say, say_many
from app.kit.background import unwatched
from app.kit.office_window import OfficeWindow
from app.kit.parts import KeyButton, button, hbox, row, vbox
from app.shell.person_button import PersonButton
from app.shell.sidebar import Sidebar
from app.shell.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from app.archive.page import ArchivePage
    from app.kit.desk import Desk
    from app.shell.settings_page import SettingsPage


RAIL_BELOW = 1080
"""The width of the window, in pixels, below which the sidebar is a rail of icons."""

LEAST = 640, 300
"""The least size of the window in pixels."""

QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""


class MainWindow(OfficeWindow):
    """Pages are made when they are first shown, so that the first one appears at once."""

    def __init__(self, desk: Desk, office_name: str, start: str = "today") -> None:
        super().__init__()
        self.desk, self._pages = desk, dict[str, QWidget]()
        self._waiting: list[Callable[[], object]] = []
        self.setWindowTitle(say("{office} · 卷宗", office=office_name))
        self.sidebar, self.stack = Sidebar(desk.office), QStackedWidget()
        self.stack.setObjectName("pages")
        self.line = StatusLine()
        self.setStatusBar(self.line)
        self._arrange()
        self._connect()
        self._shortcuts()
        self.visit(start)
        self.after_paint(self._later)

    def _look_again(self) -> None:
        """List the pages that the regulations in force need now."""
        from app.shell import needed_pages

        current = self.sidebar.current()
        # In trouble the page in view already shows what is wrong with the register.
        if self.desk.quietly(unwatched, needed_pages.bring_up_to_date) is None:
            return
        if self.sidebar.look_again():
            self.go(current if current in self.sidebar.names() else "today")

    def _arrange(self) -> None:
        self.person = PersonButton(self.desk.office)
        self.person.clicked.connect(self._about_person)
        self.finder = KeyButton(say("查找"), "Ctrl+K", wide=True)
        self.finder.clicked.connect(self.find_anything)
        self.helper = button("?", partial(self.call, "help"))
        self.helper.setAccessibleName(say("帮助"))
        self.helper.setToolTip(say("帮助 (F1)"))
        side = QFrame()
        side.setObjectName("left")
        left = vbox(side, (8, 12, 8, 8), 12)
        left.addLayout(row(self.finder, self.helper, stretch=(1, 0)))
        left.addWidget(self.sidebar, 1)
        left.addWidget(self.person)
        body = QWidget()
        across = hbox(body, (0, 0, 0, 0), 0)
        across.addWidget(side)
        across.addWidget(self._under_notice(), 1)
        self.setCentralWidget(body)
        # Resized in one jump, the window would stop at the width that it needs with the whole sidebar.
        if layout := self.layout():
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has a rail of icons instead of the sidebar."""
        super().resizeEvent(event)
        rail = self.width() < RAIL_BELOW
        self.sidebar.narrow(rail)
        self.finder.setVisible(not rail)
        self.helper.setVisible(not rail)
        self.person.setFixedWidth(self.sidebar.width() if rail else QWIDGETSIZE_MAX)

    def _about_person(self) -> None:
        """What the person who is signed in can do about that."""
        menu = QMenu(self)
        menu.addAction(features.commands()["help"].words(), partial(self.call, "help"))
        menu.addAction(say("换人 Ctrl+L"), self.signed_out.emit)
        menu.popup(self.person.mapToGlobal(self.person.rect().topLeft()) - QPoint(0, menu.sizeHint().height()))

    def _under_notice(self) -> QWidget:
        """The pages, under a notice if the office is open for reading only."""
        if not self.desk.office.register.unwritable:
            return self.stack
        from app.shell.notices import reading_only

        shown = QWidget()
        down = vbox(shown, spacing=0)
        self.notice = reading_only(self.desk)
        down.addWidget(self.notice)
        down.addWidget(self.stack, 1)
        return shown

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.visit)
        self.stack.currentChanged.connect(self.went)
        self.desk.said.connect(self.line.say)
        self.desk.refused.connect(self._warn)
        self.desk.changed.connect(self._look_again)
        self.desk.changed.connect(self.line.look_again)

    def _shortcuts(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+K", self.find_anything),
            ("Ctrl+F", self.find_anything),
            ("F5", self.desk.changed.emit),
            ("Ctrl+L", self.signed_out.emit),
            ("Alt+Left", lambda: self.go(self.sidebar.current())),
            *((each.key, partial(self.call, name)) for name, each in features.commands().items() if each.key),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        while self._waiting:
            QTimer.singleShot(0, self, self._waiting.pop(0))

    def after_paint(self, act: Callable[[], object]) -> None:
        """Call ``act`` once the window was painted, so that nobody waits for it."""
        self._waiting.append(act)
        self.update()

    def _later(self) -> None:
        self.after_paint(self._offer_drafts)
        self.sidebar.draw_icons()
        self.person.show_role()

    def _offer_drafts(self) -> None:
        from app.kit import draft_offers

        draft_offers.offer(self)

    def go(self, name: str) -> QWidget:
        """Show the page called ``name``, and return it."""
        page = self._pages.get(name)
        if page is None:
            make: Callable[[OfficeWindow], QWidget] = features.loaded(features.pages()[name].make)
            page = self._pages[name] = make(self)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.sidebar.mark(name)
        page.setFocus()
        return page

    def visit(self, name: str) -> None:
        """Show a page; one that was never shown is made once its outline is painted, so that a click answers at once."""
        if name in self._pages:
            self.go(name)
            return
        from app.kit.painted.outline import Outline

        outline = Outline(features.pages()[name].title())
        self.stack.addWidget(outline)
        self.stack.setCurrentWidget(outline)
        self.sidebar.mark(name)
        self.after_paint(partial(self._fill, outline, name))

    def _fill(self, outline: QWidget, name: str) -> None:
        """Put the page in its outline's place, unless somebody went on meanwhile."""
        if self.stack.currentWidget() is outline:
            self.go(name)
        self.stack.removeWidget(outline)
        outline.deleteLater()

    def show_settings(self, section: str) -> None:
        """Show a section of the settings by its title, and begin in it."""
        cast("SettingsPage", self.go("settings")).sections.go_to(section)

    def _warn(self, sentence: str) -> None:
        """Say a refusal; where it names a section of the settings, with a way there."""
        named = re.search(f"“{say('设置')} → ([^”]+)”", sentence)
        self.line.warn(sentence, [(say("去设置"), partial(self.show_settings, named[1]))] if named else [])

    def show_archive(self, tab: str) -> None:
        """Show a tab of the archive by its name."""
        self._archive().show_tab(tab)

    def show_archived(self, number: str) -> None:
        """Show a record of the archive by its number."""
        self._archive().show_record(number)

    def _archive(self) -> ArchivePage:
        return cast("ArchivePage", self.go("archive"))

    def open_dossier(self, dossier: str) -> None:
        """Show one dossier, which may be gone by now; Esc goes back to the page it was opened from."""
        from app.dossiers import service as dossiers
        from app.file.page import DossierPage
        from app.kit.finding import recent

        if not self.desk.ask(dossiers.load, dossier):
            return
        recent.remember(self.desk.office, dossier)
        self._drop_dossier()
        page = DossierPage(self.desk, dossier)
        page.left.connect(lambda: self.go(self.sidebar.current()))
        self._pages["dossier"] = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def _drop_dossier(self) -> None:
        old = self._pages.pop("dossier", None)
        if old:
            self.stack.removeWidget(old)
            old.deleteLater()

    def shown_page(self) -> str:
        return next((name for name, page in self._pages.items() if page is self.stack.currentWidget()), "")

    def shown_dossier(self) -> str:
        """The id of the dossier on screen; empty if there is none."""
        from app.file.page import DossierPage

        page = self.stack.currentWidget()
        return page.dossier.id if isinstance(page, DossierPage) else ""

    def find_anything(self) -> None:
        """Open the find box (Ctrl+K)."""
        from app.find.dialog import FindDialog

        dialog = FindDialog(self.desk, self.commands(), self)
        dialog.opened.connect(self.open_dossier)
        dialog.archived.connect(self.show_archived)
        dialog.asked.connect(self._call_for)
        dialog.open()

    def _call_for(self, dossier: str, command: str) -> None:
        """Call a command for a client, whose page is shown below it."""
        self.open_dossier(dossier)
        self.call(command)

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands and pages that the find box offers, by their titles."""
        acts: dict[str, Callable[[], object]] = {
            each.words(): partial(self.call, name) for name, each in features.commands().items() if self._has(each)
        }
        for name, title in self.sidebar.pages():
            acts[title] = partial(self.go, name)
        return acts

    def call(self, name: str) -> None:
        """Call the command of this name that a room declares, if this office has it."""
        command = features.commands()[name]
        if self._has(command):
            features.loaded(command.act)(self)

    def _has(self, command: features.Command) -> bool:
        """Whether this office has a command."""
        return not command.needed or bool(features.loaded(command.needed)(self.desk.office))

    def bring_up_to_date(self) -> None:
        """After the first paint: recalculate dues by the program's calendar, begin periods, draw up reports, propose fines."""
        self.after_paint(self._derive)

    def _derive(self) -> None:
        from app.duties import calendars
        from app.fines import service as fines
        from app.office import periods
        from app.registers import due_reports

        moved = self.desk.do(calendars.bring_up_to_date)
        self.desk.do(periods.bring_up_to_date)
        self.desk.do(due_reports.draw_up)
        self.desk.do(fines.bring_up_to_date)
        from app.shell.duty_notices import DutyNotices

        DutyNotices(self.desk, self.line, self.go)
        if moved and moved is not True:
            self.line.say(say_many("日历已更新，{n} 项期限重新计算", moved), [])

    def closeEvent(self, event: QCloseEvent) -> None:
        from app.kit.leaving import busy_dialog

        if busy := busy_dialog(self):
            # What was typed at length is asked about first.
            event.ignore()
            busy.reject()
            return
        super().closeEvent(event)
