"""Every page and dialog of the sales office."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from app.archive.inspections import service as inspections
from app.archive.loans import service as loans
from app.archive.runs import service as submissions
from app.archive.volumes import service as volumes
from app.complaints import service as complaints
from app.custody import handoffs, whereabouts
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.progress import service as progress
from app.regulations import amendments
from app.templates import service as templates
from tests import SAMPLES, hands
from tests.fixtures.holders import OFFICE
from tests.tools.screenshots.camera import NOW, Camera

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from app.complaints.rules import Complaint
    from app.kit.dialogs import Dialog
    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from app.templates.rules import Template

LEDGER = SAMPLES / "sales-ledger.xlsx"


def pages(camera: Camera) -> Iterator[tuple[str, QWidget]]:
    """The pages, each in the main window."""
    for page in ("today", "clients", "handoffs", "settings", "fines", "progress", "complaints", "regulations"):
        yield page, camera.main(page)
    window = camera.main("clients")
    window.stack.currentWidget().box.setText("zx")  # type: ignore[attr-defined]
    yield "clients-found", window
    window = camera.main("settings")
    sections = window.stack.currentWidget().sections  # type: ignore[attr-defined]
    for place, title in enumerate(sections.titles()):
        sections.look_at(title)
        QTest.qWait(10)
        camera.shoot(f"settings-{place}", window)
    window = camera.main("archive")
    for tab in ("volumes", "locations", "loans", "runs", "inspections", "destructions", "blanks", "holdings"):
        window.show_archive(tab)
        QTest.qWait(10)
        camera.shoot(f"archive-{tab}", window)
    window = camera.main("reports")
    for view in window.stack.currentWidget().pages:  # type: ignore[attr-defined]
        window.stack.currentWidget().show_view(view)  # type: ignore[attr-defined]
        hands.settle(window)
        camera.shoot(f"reports-{view}", window)
    dossier = finding.find(camera.office, "1-1-101")[0].dossier
    window = camera.main("clients")
    window.open_dossier(dossier)
    for tab in range(window.stack.currentWidget().tabs.count()):  # type: ignore[attr-defined]
        window.stack.currentWidget().tabs.setCurrentIndex(tab)  # type: ignore[attr-defined]
        QTest.qWait(10)
        camera.shoot(f"dossier-{tab}", window)
    yield "dossier", window


def dialogs(camera: Camera) -> Iterator[tuple[str, Callable[[MainWindow], object]]]:
    """What opens each dialog."""
    from app.archive.blanks.tab import StepDialog
    from app.archive.destructions.tab import DrawUpDialog
    from app.archive.inspections.counting import InspectDialog
    from app.archive.loans.dialogs import GiveBackDialog, RequestDialog
    from app.archive.runs.tab import SubmitDialog
    from app.archive.volumes.dialog import PlaceDialog, VolumeDialog
    from app.closing.dialog import ProcedureDialog
    from app.closing.rest_dialog import RestDialog
    from app.custody.accept_dialog import AcceptDialog
    from app.custody.hand_over_dialog import HandOverDialog
    from app.custody.lists import scan_owners
    from app.custody.receive_dialog import ReceiveDialog
    from app.custody.register_contract_dialog import RegisterContractDialog
    from app.dossiers.dialog import DossierDialog
    from app.duties.explain_dialog import ExplainDialog, end_duty
    from app.scans.add_dialog import AddScansDialog

    office = camera.office
    dossier = finding.find(office, "1-1-101")[0].dossier
    pending = handoffs.listed(office, "pending")[0]
    shown = duties.due(office, None, None)
    yield "find", lambda window: window.find_anything()
    yield "receive", lambda window: ReceiveDialog(window.desk, dossier, window).open()
    yield "receive-empty", lambda window: ReceiveDialog(window.desk, "", window).open()
    held = next(each for each in (handoffs.listed(office)) if each.taker == OFFICE).dossier
    yield "hand-over", lambda window: HandOverDialog(window.desk, held, window).open()
    yield "accept", lambda window: AcceptDialog(window.desk, [pending], window).open()
    yield "new-dossier", lambda window: DossierDialog(window.desk, None, window).open()
    yield "edit-dossier", lambda window: window.open_dossier(dossier) or window.stack.currentWidget()._edit()  # type: ignore[attr-defined]
    yield "procedure", lambda window: ProcedureDialog(window.desk, dossiers.load(office, held), window).open()
    yield "rest", lambda window: RestDialog(window.desk, window).open()
    yield "explain", lambda window: ExplainDialog(window.desk, shown[0], window).open()
    yield "explain-coming", lambda window: ExplainDialog(window.desk, shown[-1], window).open()
    yield "end-duty", lambda window: end_duty(window.desk, shown[0].duty, window)
    yield "register-contract", lambda window: RegisterContractDialog(window.desk, dossier, window).open()
    yield (
        "add-scans",
        lambda window: AddScansDialog(window.desk, scan_owners.of_dossier(office, dossier), [LEDGER], window).open(),
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
    yield from _further_dialogs(camera, dossier)


def _step_of_complaint(dialog: Callable[..., Dialog], complaint: Complaint, window: MainWindow) -> None:
    dialog(window.desk, complaint, window).open()


def _further_dialogs(camera: Camera, dossier: str) -> Iterator[tuple[str, Callable[[MainWindow], object]]]:
    """What opens the dialogs of progress, settings and leaving, and the previews."""
    from app.access.people_tab import PersonDialog
    from app.complaints.dialogs import ReceiveComplaintDialog
    from app.complaints.page import DIALOGS as STEPS
    from app.custody.tracing.dialog import TraceDialog
    from app.duties.calendar_tab import DayDialog
    from app.find.scan_back_dialog import ScanBackDialog
    from app.forms.printing import show_sheet
    from app.imports.dialog import ImportDialog
    from app.keeping.clock_dialog import ClockDialog
    from app.keeping.export_dialog import LeavingDialog
    from app.keeping.restore_dialog import RestoreDialog
    from app.progress.page import StampPaidDialog
    from app.progress.reports_dialog import ReportsDialog
    from app.regulations.step_limits_tab import StepLimitDialog
    from app.templates.chosen import Chosen
    from app.templates.fill_dialog import FillDialog
    from app.templates.tab import TemplateDialog
    from app.today.outlook_dialogs import IdleDialog

    office = camera.office
    receipt = handoffs.listed(office)[0]
    paper = whereabouts.held(office, dossier)[0].paper
    for kind, dialog in STEPS.items():
        yield f"complaint-{kind}", partial(_step_of_complaint, dialog, complaints.listed(office)[0])
    yield "complaint", lambda window: ReceiveComplaintDialog(window.desk, dossier, window).open()
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
    letter = template(office)
    yield "template", lambda window: TemplateDialog(window.desk, letter, window).open()
    yield "letter", lambda window: FillDialog(window.desk, Chosen("dossier", (dossier,)), [letter], window).open()
    yield "leave", lambda window: LeavingDialog(window.desk, window).open()
    yield "clock", lambda window: ClockDialog(window.desk, NOW + timedelta(days=1), window).open()
    yield "preview-receipt", lambda window: show_sheet(window.desk, "handoff-receipt", receipt.number, window)
    yield "preview-cover", lambda window: show_sheet(window.desk, "dossier-cover", dossier, window)
    yield "preview-evidence", lambda window: show_sheet(window.desk, "evidence-pack", dossier, window)
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


def template(office: Office) -> Template:
    """A letter of the office's own, added once."""
    if found := templates.every(office):
        return found[0]
    from docx import Document

    file = office.register.folder.parent / "领证通知.docx"
    document = Document()
    document.add_paragraph("{{客户}}：您的 {{房号}} 可以领证了。{{单位}} {{今天}}")
    document.save(str(file))
    return templates.add(office, file=file, name="领证通知", subject="dossier")


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
