"""Every page and dialog as pictures, with the demonstration office: ``python dev.py screenshots DIR``."""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import start
from app.domain.custody import OFFICE
from app.services import (
    amendments,
    demo,
    dossiers,
    duties,
    finding,
    handoffs,
    inspections,
    loans,
    offices,
    progress,
    submissions,
    volumes,
)
from app.windows.desk import Desk
from app.windows.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.services.office import Office

SIZES = ((1366, 768), (1920, 1080))
LEDGER = Path(__file__).parent.parent / "samples" / "sales-ledger.xlsx"
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
"""A working afternoon in the office's zone."""


class Camera:
    """Shows a window at a size and keeps its picture."""

    def __init__(self, folder: Path, office: Office) -> None:
        self.folder, self.office = folder, office
        self.prefix, self.size = "", SIZES[0]

    def main(self, page: str = "today") -> MainWindow:
        """A main window at a page."""
        window = MainWindow(Desk(self.office), offices.name(self.office), page)
        window.resize(*self.size)
        window.show()
        QTest.qWait(30)
        return window

    def shoot(self, name: str, window: QWidget) -> None:
        """One picture of a whole window; a dialog is taken by itself."""
        QTest.qWait(60)
        path = self.folder / f"{self.prefix}-{name}.png"
        window.grab().save(str(path))

    def dialog(self) -> QWidget:
        """The dialog that is open."""
        return next(
            widget for widget in reversed(QApplication.topLevelWidgets()) if widget.isVisible() and widget.isModal()
        )


def pages(camera: Camera) -> Iterator[tuple[str, QWidget]]:
    """The pages, each in the main window."""
    for page in ("today", "clients", "handoffs", "settings", "fines"):
        yield page, camera.main(page)
    window = camera.main("clients")
    window.stack.currentWidget().box.setText("zx")  # type: ignore[attr-defined]
    yield "clients-found", window
    window = camera.main("settings")
    for tab in range(window.stack.currentWidget().tabs.count()):  # type: ignore[attr-defined]
        window.stack.currentWidget().tabs.setCurrentIndex(tab)  # type: ignore[attr-defined]
        QTest.qWait(10)
        camera.shoot(f"settings-{tab}", window)
    window = camera.main("archive")
    for tab in ("volumes", "locations", "loans", "runs", "inspections", "destructions", "blanks", "holdings"):
        window.show_archive(tab)
        QTest.qWait(10)
        camera.shoot(f"archive-{tab}", window)
    dossier = finding.find(camera.office, "1-1-101")[0].dossier
    window = camera.main("clients")
    window.open_dossier(dossier)
    for tab in range(6):
        window.stack.currentWidget().tabs.setCurrentIndex(tab)  # type: ignore[attr-defined]
        QTest.qWait(10)
        camera.shoot(f"dossier-{tab}", window)
    yield "dossier", window


def dialogs(camera: Camera) -> Iterator[tuple[str, Callable[[MainWindow], object]]]:
    """What opens each dialog."""
    from app.windows.accept_dialog import AcceptDialog
    from app.windows.acting import RegisterContractDialog
    from app.windows.add_scans_dialog import AddScansDialog
    from app.windows.blanks_tab import StepDialog
    from app.windows.clock_dialog import ClockDialog
    from app.windows.destructions_tab import DrawUpDialog
    from app.windows.dossier_dialog import DossierDialog
    from app.windows.explain_dialog import ExplainDialog, end_duty
    from app.windows.hand_over_dialog import HandOverDialog
    from app.windows.import_dialog import ImportDialog
    from app.windows.inspect_dialog import InspectDialog
    from app.windows.leaving_dialog import LeavingDialog
    from app.windows.loan_dialogs import GiveBackDialog, RequestDialog
    from app.windows.outlook_dialogs import IdleDialog
    from app.windows.people_tab import PersonDialog
    from app.windows.progress_page import StampPaidDialog
    from app.windows.receipts import show_sheet
    from app.windows.receive_dialog import ReceiveDialog
    from app.windows.reports_dialog import ReportsDialog
    from app.windows.restore_dialog import RestoreDialog
    from app.windows.runs_tab import SubmitDialog
    from app.windows.scan_back_dialog import ScanBackDialog
    from app.windows.settings_page import DayDialog
    from app.windows.step_limits_tab import StepLimitDialog
    from app.windows.trace_dialog import TraceDialog
    from app.windows.volume_dialog import PlaceDialog, VolumeDialog

    office = camera.office
    dossier = finding.find(office, "1-1-101")[0].dossier
    receipt = handoffs.listed(office)[0]
    pending = handoffs.listed(office, "pending")[0]
    paper = handoffs.held(office, dossier)[0].paper
    shown = duties.due(office, None, None)
    yield "find", lambda window: window.find_anything()
    yield "receive", lambda window: ReceiveDialog(window.desk, dossier, window).open()
    yield "receive-empty", lambda window: ReceiveDialog(window.desk, "", window).open()
    held = next(each for each in (handoffs.listed(office)) if each.taker == OFFICE).dossier
    yield "hand-over", lambda window: HandOverDialog(window.desk, held, window).open()
    yield "accept", lambda window: AcceptDialog(window.desk, pending, window).open()
    yield "new-dossier", lambda window: DossierDialog(window.desk, None, window).open()
    yield "edit-dossier", lambda window: window.open_dossier(dossier) or window.stack.currentWidget()._edit()  # type: ignore[attr-defined]
    yield "explain", lambda window: ExplainDialog(window.desk, shown[0], window).open()
    yield "explain-coming", lambda window: ExplainDialog(window.desk, shown[-1], window).open()
    yield "end-duty", lambda window: end_duty(window.desk, shown[0].duty, window)
    yield "register-contract", lambda window: RegisterContractDialog(window.desk, dossier, window).open()
    yield (
        "add-scans",
        lambda window: AddScansDialog(window.desk, dossiers.load(office, dossier), [LEDGER], window).open(),
    )
    volume = volumes.listed(office)[0].volume
    lent = next(each.loan for each in loans.listed(office) if each.loan.state == "lent")
    counting = inspections.under_way(office)
    yield "volume", lambda window: VolumeDialog(window.desk, volume, window).open()
    yield "place", lambda window: PlaceDialog(window.desk, volume, window).open()
    yield "loan", lambda window: RequestDialog(window.desk, window, dossier=held).open()
    yield "loan-back", lambda window: GiveBackDialog(window.desk, lent, window).open()
    yield "submit", lambda window: SubmitDialog(window.desk, submissions.plan(office), window).open()
    yield "blanks", lambda window: StepDialog(window.desk, "issued", None, window).open()
    yield "draw-up", lambda window: DrawUpDialog(window.desk, window).open()
    if counting:
        yield "inspect", lambda window: InspectDialog(window.desk, counting, window).open()
    yield "scan-back", lambda window: ScanBackDialog(window.desk, window).open()
    yield "trace", lambda window: TraceDialog(window.desk, paper, window).open()
    yield "reports", lambda window: ReportsDialog(window.desk, window).open()
    step = amendments.steps(office)[1]
    yield "step-limit", lambda window: StepLimitDialog(window.desk, step, window).open()
    found = progress.without_next_step(office)
    yield "idle", lambda window: IdleDialog(window.desk, found, window).open()
    yield "stamp-paid", lambda window: StampPaidDialog(window.desk, dossier, window).open()
    yield "person", lambda window: PersonDialog(window.desk, None, window).open()
    yield "day", lambda window: DayDialog(window.desk, window).open()
    yield "restore", lambda window: RestoreDialog(window.desk, window).open()
    yield "leave", lambda window: LeavingDialog(window.desk, window).open()
    yield "clock", lambda window: ClockDialog(window.desk, NOW + timedelta(days=1), window).open()
    yield "preview-receipt", lambda window: show_sheet(window.desk, "handoff-receipt", receipt.number, window)
    yield "preview-cover", lambda window: show_sheet(window.desk, "dossier-cover", dossier, window)
    yield "preview-day-sheet", lambda window: show_sheet(window.desk, "day-sheet", "", window)

    def bring(window: MainWindow) -> None:
        dialog = ImportDialog(window.desk, window)
        dialog.open()
        dialog.read(str(LEDGER))
        for _ in range(200):
            QTest.qWait(30)
            if dialog.plan:
                break

    yield "import", bring


def take(camera: Camera) -> None:
    """Every picture of one size, palette and language."""
    for name, window in pages(camera):
        camera.shoot(name, window)
        window.close()
        window.deleteLater()
    for name, act in dialogs(camera):
        window = camera.main("clients")
        act(window)
        camera.shoot(f"dialog-{name}", camera.dialog())
        camera.dialog().close()
        window.close()
        window.deleteLater()


def beginnings(camera: Camera) -> None:
    """Sign-in and first start."""
    from app.windows.first_start import FirstStart
    from app.windows.secret_dialogs import RecoverPage
    from app.windows.sign_in import ChoosePerson, SignIn

    for name, window in (
        ("choose-person", ChoosePerson(camera.office, offices.name(camera.office))),
        ("sign-in", SignIn(camera.office.register.folder, lambda: NOW, people=["林晓燕"], known_secret=demo.SECRET)),
        ("recover", RecoverPage(camera.office.register.folder, lambda: NOW)),
        ("first-start", FirstStart("C:\\Users\\Juanzong\\AppData\\Local\\Juanzong", camera.office.language)),
    ):
        window.show()
        camera.shoot(name, window)
        window.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("screenshots")
    only = sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        office = demo.make(Path(place) / "demo", lambda: NOW)
        office.clock = lambda: NOW
        camera = Camera(folder, office)
        for language, scheme, size in itertools.product(("zh_CN", "en"), ("light", "dark"), SIZES):
            camera.prefix, camera.size = f"{language}-{scheme}-{size[0]}", size
            if only and camera.prefix not in only:
                continue
            application = start.make_application(scheme)
            application.setQuitOnLastWindowClosed(False)
            offices.choose_language(office, language)
            start.speak(language)
            beginnings(camera)
            take(camera)
            print(camera.prefix, flush=True)
        office.register.close()


if __name__ == "__main__":
    main()
