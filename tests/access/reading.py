"""Every dialog, and what cannot be read in a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QTabBar, QWidget

from app.access.people_tab import PersonDialog
from app.custody import handoffs, whereabouts
from app.custody.accept_dialog import AcceptDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.lists import scan_owners
from app.custody.receive_dialog import ReceiveDialog
from app.custody.register_contract_dialog import RegisterContractDialog
from app.custody.tracing.dialog import TraceDialog
from app.dossiers.dialog import DossierDialog
from app.duties import service as duties
from app.duties.calendar_tab import DayDialog
from app.duties.explain_dialog import EndDialog, ExplainDialog
from app.find.dialog import FindDialog
from app.find.scan_back_dialog import ScanBackDialog
from app.imports.dialog import ImportDialog
from app.keeping.clock_dialog import ClockDialog
from app.keeping.export_dialog import LeavingDialog
from app.keeping.place_dialog import PlaceDialog
from app.keeping.places import DoubtfulPlace, Place
from app.keeping.restore_dialog import RestoreDialog
from app.kit.dialogs import ReasonDialog
from app.scans.add_dialog import AddScansDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.kit.desk import Desk
    from app.shell.main_window import MainWindow

DIALOGS: dict[str, Callable[[Desk, Dossier], QDialog]] = {
    "receive": lambda desk, dossier: ReceiveDialog(desk, dossier.id),
    "receive from nobody's file": lambda desk, _: ReceiveDialog(desk),
    "hand over": lambda desk, dossier: HandOverDialog(desk, dossier.id),
    "accept": lambda desk, _: AcceptDialog(desk, handoffs.listed(desk.office, "pending")[:1]),
    "new dossier": lambda desk, _: DossierDialog(desk, None),
    "dossier": lambda desk, dossier: DossierDialog(desk, dossier),
    "online": lambda desk, dossier: RegisterContractDialog(desk, dossier.id),
    "explain": lambda desk, _: ExplainDialog(desk, duties.due(desk.office)[0]),
    "end": lambda desk, _: EndDialog(desk, duties.due(desk.office)[0].duty, None),
    "reason": lambda desk, _: ReasonDialog(desk, "作废 2026-0001", "文件退回移交方。", "作废"),
    "trace": lambda desk, dossier: TraceDialog(desk, whereabouts.held(desk.office, dossier.id)[0].paper),
    "find": lambda desk, _: FindDialog(desk, {}),
    "import": lambda desk, _: ImportDialog(desk),
    "person": lambda desk, _: PersonDialog(desk, None),
    "day": lambda desk, _: DayDialog(desk),
    "restore": lambda desk, _: RestoreDialog(desk),
    "leave": lambda desk, _: LeavingDialog(desk),
    "clock": lambda desk, _: ClockDialog(desk, desk.office.now()),
    "place": lambda *_: PlaceDialog(DoubtfulPlace("D:\\Dropbox\\卷宗", Place("synced", "Dropbox"))),
    "add scans": lambda desk, dossier: AddScansDialog(
        desk, scan_owners.of_dossier(desk.office, dossier.id), [Path("身份证.jpg"), Path("收入证明.pdf")]
    ),
    "scan back": lambda desk, _: ScanBackDialog(desk),
}


def show(window: MainWindow, page: str, dossier: Dossier) -> None:
    """Go to a page; ``dossier`` and ``scans`` are those of the dossier."""
    if page in {"dossier", "scans"}:
        window.open_dossier(dossier.id)
        shown = window.stack.currentWidget()
        shown.tabs.look_at("scans" if page == "scans" else "overview")
    else:
        window.go(page)
    hands.settle(window)


def cut(where: QWidget) -> list[str]:
    """The words that have less room than they need."""
    return [
        each.currentText() if isinstance(each, QComboBox) else each.text()
        for each in where.findChildren(QWidget)
        if isinstance(each, (QLabel, QAbstractButton, QComboBox)) and each.isVisible() and _is_cut(each)
    ]


def _is_cut(words: QLabel | QAbstractButton | QComboBox) -> bool:
    if isinstance(words.parent(), QTabBar):
        # The arrows of tabs that scroll carry no words.
        return False
    wraps = isinstance(words, QLabel) and words.wordWrap()
    high = words.heightForWidth(words.width()) if wraps else words.sizeHint().height()
    return (not wraps and words.sizeHint().width() > words.width()) or high > words.height()
