"""The main window: who is at the desk, the sidebar, one page at a time, and a quiet line for what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.windows.parts import button, fit, label
from app.windows.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.windows.desk import Desk

PAGES = (
    "today",
    "clients",
    "handoffs",
    "progress",
    "archive",
    "complaints",
    "fines",
    "duty",
    "registers",
    "reports",
    "regulations",
    "settings",
)
ICONS = {
    "today": "calendar-check",
    "clients": "account-group",
    "handoffs": "swap-horizontal-bold",
    "archive": "archive-outline",
    "fines": "gavel",
    "progress": "progress-check",
    "complaints": "comment-alert-outline",
    "duty": "account-clock-outline",
    "registers": "notebook-edit-outline",
    "reports": "chart-bar",
    "regulations": "book-open-variant",
    "settings": "cog",
}


class MainWindow(QMainWindow):
    """Pages are made when first looked at, so that the first one appears at once."""

    signed_out = Signal()
    lock_wanted = Signal()
    language_chosen = Signal(str)
    restored = Signal()

    def __init__(self, desk: Desk, office_name: str, start: str = "today") -> None:
        super().__init__()
        self.desk, self._pages = desk, dict[str, QWidget]()
        self._waiting: list[Callable[[], object]] = []
        self.setWindowTitle(self.tr("{office} · 卷宗").format(office=office_name))
        self.sidebar, self.stack = self._make_sidebar(), QStackedWidget()
        self.line = StatusLine()
        self.setStatusBar(self.line)
        self._arrange()
        self._connect()
        self._shortcuts()
        fit(self, 1280, 720)
        self._restore()
        self.go(start)
        self.after_paint(self._later)

    def _make_sidebar(self) -> QListWidget:
        sidebar = QListWidget()
        sidebar.setObjectName("sidebar")
        sidebar.setAccessibleName(self.tr("页面"))
        sidebar.setFixedWidth(168)
        self._list_pages(sidebar)
        return sidebar

    def _list_pages(self, sidebar: QListWidget) -> None:
        sidebar.clear()
        for name, title in self._pages_shown():
            item = QListWidgetItem(title)
            # Laid out before the style sheet knows its height.
            item.setSizeHint(QSize(0, 40))
            item.setData(Qt.ItemDataRole.UserRole, name)
            sidebar.addItem(item)

    def _look_again(self) -> None:
        """The regulations in force decide which pages there are."""
        wanted = [name for name, _ in self._pages_shown()]
        if wanted == [self._name(row) for row in range(self.sidebar.count())]:
            return
        current = self._current()
        self.sidebar.blockSignals(True)
        self._list_pages(self.sidebar)
        self.sidebar.blockSignals(False)
        self._draw_icons()
        self.go(current if current in wanted else "today")

    def _go_to(self, place: int) -> None:
        """Show the page at a place of the sidebar."""
        if place < self.sidebar.count():
            self.go(self._name(place))

    def _pages_shown(self) -> list[tuple[str, str]]:
        """The pages that the office's regulations need, each with its title."""
        from app.services.pages import shown

        wanted = shown(self.desk.office)
        return [(name, title) for name, title in zip(PAGES, self.titles(), strict=True) if name in wanted]

    def titles(self) -> list[str]:
        """The names of the pages, in the order of ``PAGES``."""
        return [
            self.tr("今日"),
            self.tr("客户"),
            self.tr("交接"),
            self.tr("进度"),
            self.tr("档案"),
            self.tr("投诉"),
            self.tr("罚款"),
            self.tr("值班"),
            self.tr("登记簿"),
            self.tr("报表"),
            self.tr("制度"),
            self.tr("设置"),
        ]

    def _arrange(self) -> None:
        person = label(self.desk.office.signed_in, "quiet")
        person.setContentsMargins(8, 0, 8, 0)
        leave = button(self.tr("换人 Ctrl+L"), self.signed_out.emit, key="Ctrl+L", link=True)
        find = button(self.tr("查找 Ctrl+K"), self.find_anything)
        side = QFrame()
        side.setObjectName("left")
        left = QVBoxLayout(side)
        left.setContentsMargins(8, 12, 8, 8)
        left.setSpacing(4)
        left.addWidget(find)
        left.addWidget(self.sidebar, 1)
        left.addWidget(person)
        left.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(side)
        across.addWidget(self.stack, 1)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.sidebar.currentItemChanged.connect(lambda item: self.go(item.data(Qt.ItemDataRole.UserRole)))
        self.desk.said.connect(self.line.say)
        self.desk.refused.connect(self.line.warn)
        self.desk.changed.connect(self._look_again)

    def _shortcuts(self) -> None:
        keys: tuple[tuple[str, Callable[[], Any]], ...] = (
            ("Ctrl+K", self.find_anything),
            ("Ctrl+F", self.find_anything),
            ("F2", self.receive),
            ("F3", self.hand_over),
            ("F4", self.receive_complaint),
            ("Ctrl+N", self.new_dossier),
            ("Ctrl+I", self.import_ledger),
            *((f"Ctrl+{place % 10}", partial(self._go_to, place - 1)) for place in range(1, 11)),
            ("Ctrl+Shift+P", self.print_list),
            ("Ctrl+Shift+E", self.export_list),
            ("F5", self.desk.changed.emit),
            ("Alt+Left", lambda: self.go(self._current())),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act)

    def _name(self, row: int) -> str:
        return str(self.sidebar.item(row).data(Qt.ItemDataRole.UserRole))

    def _current(self) -> str:
        return self._name(max(0, self.sidebar.currentRow()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        while self._waiting:
            QTimer.singleShot(0, self._waiting.pop(0))

    def after_paint(self, act: Callable[[], object]) -> None:
        """Do ``act`` once the window was painted, so that nobody waits for it."""
        self._waiting.append(act)
        self.update()

    def _later(self) -> None:
        self.after_paint(self._offer_drafts)
        self._draw_icons()

    def _draw_icons(self) -> None:
        from app.windows.icons import icon

        for place in range(self.sidebar.count()):
            item = self.sidebar.item(place)
            item.setIcon(icon(ICONS[item.data(Qt.ItemDataRole.UserRole)]))

    def _offer_drafts(self) -> None:
        from app.windows import drafts

        drafts.offer(self)

    def go(self, name: str) -> None:
        """Show a page by its name."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = getattr(self, f"_make_{name}")()
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.sidebar.blockSignals(True)
        self.sidebar.setCurrentRow(next((row for row in range(self.sidebar.count()) if self._name(row) == name), -1))
        self.sidebar.blockSignals(False)
        page.setFocus()

    def _make_today(self) -> QWidget:
        from app.windows.today_page import TodayPage

        page = TodayPage(self.desk)
        page.opened.connect(self.open_dossier)
        page.wants_pending.connect(lambda: self.go("handoffs"))
        page.wants_fines.connect(lambda: self.go("fines"))
        page.wants_archive.connect(self.show_archive)
        page.wants_page.connect(self.go)
        return page

    def _make_clients(self) -> QWidget:
        from app.windows.clients_page import ClientsPage

        page = ClientsPage(self.desk)
        page.opened.connect(self.open_dossier)
        page.wants_new.connect(self.new_dossier)
        page.wants_import.connect(self.import_ledger)
        return page

    def _make_handoffs(self) -> QWidget:
        from app.windows.handoffs_page import HandoffsPage

        page = HandoffsPage(self.desk)
        page.wants_scans.connect(self.scan_back)
        page.opened.connect(self.open_dossier)
        page.wants_receive.connect(self.receive)
        page.wants_hand_over.connect(self.hand_over)
        return page

    def _make_progress(self) -> QWidget:
        from app.windows.progress_page import ProgressPage

        page = ProgressPage(self.desk)
        page.opened.connect(self.open_dossier)
        return page

    def _make_complaints(self) -> QWidget:
        from app.windows.complaints_page import ComplaintsPage

        return ComplaintsPage(self.desk)

    def _make_reports(self) -> QWidget:
        from app.windows.reports_page import ReportsPage

        return ReportsPage(self.desk)

    def _make_fines(self) -> QWidget:
        from app.windows.fines_page import FinesPage

        page = FinesPage(self.desk)
        page.opened.connect(self.open_dossier)
        return page

    def _make_regulations(self) -> QWidget:
        from app.windows.regulations_page import RegulationsPage

        return RegulationsPage(self.desk)

    def _make_archive(self) -> QWidget:
        from app.windows.archive_page import ArchivePage

        page = ArchivePage(self.desk)
        page.opened.connect(self.open_dossier)
        return page

    def show_archive(self, tab: str) -> None:
        """Show a tab of the archive by its name."""
        self.go("archive")
        self._pages["archive"].show_tab(tab)  # type: ignore[attr-defined]

    def show_archived(self, number: str) -> None:
        """Show a record of the archive by its number."""
        self.go("archive")
        self._pages["archive"].show_record(number)  # type: ignore[attr-defined]

    def _make_duty(self) -> QWidget:
        from app.windows.duty_page import DutyPage

        return DutyPage(self.desk)

    def _make_registers(self) -> QWidget:
        from app.windows.registers_page import RegistersPage

        return RegistersPage(self.desk)

    def _make_settings(self) -> QWidget:
        from app.windows.settings_page import SettingsPage

        page = SettingsPage(self.desk)
        page.language_chosen.connect(self.language_chosen)
        page.restored.connect(self.restored)
        return page

    def open_dossier(self, dossier: str) -> None:
        """Show one dossier; Esc goes back to the page it was opened from."""
        from app.windows.dossier_page import DossierPage

        self._drop_dossier()
        page = DossierPage(self.desk, dossier)
        page.left.connect(lambda: self.go(self._current()))
        page.wants_receive.connect(self.receive)
        page.wants_hand_over.connect(self.hand_over)
        self._pages["dossier"] = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def _drop_dossier(self) -> None:
        old = self._pages.pop("dossier", None)
        if old:
            self.stack.removeWidget(old)
            old.deleteLater()

    def shown_dossier(self) -> str:
        """The dossier on screen, or nothing."""
        from app.windows.dossier_page import DossierPage

        page = self.stack.currentWidget()
        return page.dossier.id if isinstance(page, DossierPage) else ""

    def find_anything(self) -> None:
        """Find anything (Ctrl+K)."""
        from app.windows.find_dialog import FindDialog

        dialog = FindDialog(self.desk, self.commands(), self)
        dialog.opened.connect(self.open_dossier)
        dialog.archived.connect(self.show_archived)
        dialog.open()

    def commands(self) -> dict[str, Callable[[], Any]]:
        """What can be called by its name from the find box."""
        acts: dict[str, Callable[[], Any]] = {
            self.tr("收件 (F2)"): self.receive,
            self.tr("移交 (F3)"): self.hand_over,
            self.tr("受理投诉 (F4)"): self.receive_complaint,
            self.tr("新建客户档案 (Ctrl+N)"): self.new_dossier,
            self.tr("导入销售台账 (Ctrl+I)"): self.import_ledger,
            self.tr("扫描件归位"): self.scan_back,
        }
        acts[self.tr("打印当前列表 (Ctrl+Shift+P)")] = self.print_list
        acts[self.tr("导出当前列表 (Ctrl+Shift+E)")] = self.export_list
        acts[self.tr("核验登记库")] = self.verify
        if self.desk.office.signer:
            acts[self.tr("锁屏 (Ctrl+Alt+L)")] = self.lock_wanted.emit
        for name, title in self._pages_shown():
            acts[title] = partial(self.go, name)
        return acts

    def receive(self) -> None:
        """Receive papers (F2)."""
        from app.windows.receive_dialog import ReceiveDialog

        ReceiveDialog(self.desk, self.shown_dossier(), self).open()

    def hand_over(self) -> None:
        """Hand papers over (F3)."""
        from app.windows.hand_over_dialog import HandOverDialog

        HandOverDialog(self.desk, self.shown_dossier(), self).open()

    def receive_complaint(self) -> None:
        """Take a complaint in (F4)."""
        from app.windows.complaint_dialogs import ReceiveComplaintDialog

        ReceiveComplaintDialog(self.desk, self.shown_dossier(), self).open()

    def new_dossier(self) -> None:
        """Open a new dossier (Ctrl+N)."""
        from app.windows.dossier_dialog import DossierDialog

        dialog = DossierDialog(self.desk, None, self)
        dialog.saved.connect(self.open_dossier)
        dialog.opened.connect(self.open_dossier)
        dialog.open()

    def print_list(self) -> None:
        """Print the list in view as it is filtered (Ctrl+Shift+P)."""
        from app.windows import list_output

        list_output.print_list(self.desk, list_output.in_view(self.stack.currentWidget()))

    def export_list(self) -> None:
        """Export the list in view as it is filtered (Ctrl+Shift+E)."""
        from app.windows import list_output

        list_output.export_list(self.desk, list_output.in_view(self.stack.currentWidget()))

    def verify(self) -> None:
        """Check the whole register."""
        from app.windows.verify_dialog import VerifyDialog

        VerifyDialog(self.desk, self).open()

    def import_ledger(self) -> None:
        """Import a sales ledger (Ctrl+I)."""
        from app.windows.import_dialog import ImportDialog

        ImportDialog(self.desk, self).open()

    def scan_back(self) -> None:
        """Let signed sheets that were scanned find their records."""
        from app.windows.scan_back_dialog import ScanBackDialog

        ScanBackDialog(self.desk, self).open()

    def bring_up_to_date(self) -> None:
        """After the first paint: derive dues by the calendar the program knows, and propose fines for what is late."""
        self.after_paint(self._derive)

    def _derive(self) -> None:
        from app.services import calendars, fines, periods, self_made

        moved = self.desk.do(calendars.bring_up_to_date)
        self.desk.do(periods.bring_up_to_date)
        self.desk.do(self_made.draw_up)
        self.desk.do(fines.bring_up_to_date)
        if moved and moved is not True:
            self.line.say(self.tr("日历已更新，{count} 项期限重新计算").format(count=moved), [])

    def _restore(self) -> None:
        kept = QSettings().value("window")
        if kept:
            self.restoreGeometry(kept)

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings().setValue("window", self.saveGeometry())
        super().closeEvent(event)
