"""A desk whose screen is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import staff
from app.access.lock import Lock
from app.access.recovery_sheet_dialog import RecoverySheetDialog
from app.dossiers import service as dossiers
from app.dossiers.dialog import DossierDialog
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from app import start
    from app.access.lock import Cover

SECRET, OTHERS = "silver plum 41", "golden plum 42"


def sit_down(program: start.Program) -> None:
    """Found an office with a client, at whose desk 林晓燕 sits; 苏婷 may sit there too."""
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    sheet = hands.dialog(RecoverySheetDialog)
    hands.type_(sheet.key[-4:], sheet.again)
    hands.click(sheet.primary)
    assert program.office
    staff.add(program.office, "苏婷", "clerk", OTHERS)
    dossiers.open_dossier(program.office, a_purchase("2-1-1001"))
    window(program).go("clients")
    hands.settle(window(program))


def window(program: start.Program) -> MainWindow:
    """The office's window."""
    assert isinstance(program.window, MainWindow)
    return program.window


def locked(program: start.Program) -> Cover:
    """Lock the screen, and return what covers it."""
    assert isinstance(program.lock, Lock)
    program.lock.lock()
    assert program.lock.cover
    hands.settle(program.frame)
    return program.lock.cover


def half_typed(program: start.Program) -> DossierDialog:
    """A new dossier of which the unit is typed."""
    hands.press("Ctrl+N", program.window)
    dialog = hands.dialog(DossierDialog)
    hands.type_("9-9-909", dialog.unit)
    return dialog
