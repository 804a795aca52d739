"""What cannot be undone is asked about, and no Enter does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.access import founding as access_founding
from app.access import signoffs
from app.access.people_tab import LeaveDialog
from app.access.secret_dialogs import SecureDialog
from app.custody import handoffs
from app.custody.handoffs import Item
from app.duties.explain_dialog import EndDialog
from app.fines.wage_dialog import WageDialog
from app.keeping.restore_dialog import RestoreDialog
from app.kit.dialogs import ReasonDialog
from app.kit.foresight.reasons import AheadReasonDialog
from app.regulations import service as regulations
from app.regulations.switch_dialog import SwitchDialog, SwitchOffDialog
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.kit.dialogs import Dialog
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

SECRET = "silver plum 41"


def switch_off(window: MainWindow) -> SwitchOffDialog:
    """The chosen regulation is to be switched off, by Enter in the list."""
    hands.click(hands.button(window.stack.currentWidget(), "启用或停用…"))
    dialog = hands.dialog(SwitchDialog)
    hands.choose_row(dialog.table, lambda each: each.name == "sales-office")
    hands.press("Enter", dialog.table)
    return hands.dialog(SwitchOffDialog)


def is_on(office: Office) -> bool:
    return next(each for each in regulations.listed(office) if each.name == "sales-office").spans[-1].off is None


def test_switching_a_regulation_off_asks_why_and_enter_does_nothing(open_window: Open, office: Office) -> None:
    dialog = switch_off(open_window("regulations"))
    hands.press("Enter", dialog.reason)
    assert dialog.isVisible()
    hands.click(dialog.primary)
    assert dialog.reason_field.complaint
    hands.type_("撤销售楼部", dialog.reason)
    hands.press("Enter", dialog.reason)
    assert is_on(office)
    hands.click(dialog.primary)
    assert not is_on(office)


def test_in_an_office_with_secrets_somebody_signs_for_it(open_window: Open, office: Office) -> None:
    access_founding.secure(office, administrator="林晓燕", secret=SECRET)
    dialog = switch_off(open_window("regulations"))
    hands.type_("撤销售楼部", dialog.reason)
    hands.type_("wrong plum 41", dialog.signing.secret)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    assert is_on(office)
    hands.type_(SECRET, dialog.signing.secret)
    hands.click(dialog.primary)
    assert not is_on(office)
    [signed] = signoffs.of_record(office, "sales-office/2026-10-12")
    assert (signed.matter, signed.name, signed.verdict) == ("regulation-off", "林晓燕", "holds")


def no_default(dialog: Dialog) -> bool:
    """Whether Enter, in whichever input, presses no button."""
    dialog.show()
    return not [each for each in dialog.findChildren(QPushButton) if each.isDefault() or each.autoDefault()]


@pytest.mark.parametrize("dialog", ["end", "leave", "restore", "secure", "wages"])
def test_no_final_act_is_a_default_button(open_window: Open, office: Office, purchase: Dossier, dialog: str) -> None:
    from app.access import staff
    from app.duties import service as duties

    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    window = open_window()
    made: dict[str, Callable[[], Dialog]] = {
        "end": lambda: EndDialog(window.desk, duties.of_dossier(office, purchase.id)[0].duty, window),
        "leave": lambda: LeaveDialog(window.desk, staff.everybody(office)[0], window),
        "restore": lambda: RestoreDialog(window.desk, window),
        "secure": lambda: SecureDialog(window.desk, window),
        "wages": lambda: WageDialog(window.desk, window),
    }
    shown = made[dialog]()
    assert no_default(shown)
    shown.reject()


def test_enter_after_the_reason_voids_no_receipt(open_window: Open, office: Office, purchase: Dossier) -> None:
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    page = open_window("handoffs").stack.currentWidget()
    hands.choose_row(page.table, lambda each: True)
    hands.click(page.panel.void)
    dialog = hands.dialog(AheadReasonDialog)
    hands.type_("送错了", dialog.reason)
    hands.press("Enter", dialog.reason)
    assert handoffs.listed(office)[0].state == "accepted"
    hands.click(dialog.primary)
    assert handoffs.listed(office)[0].state == "voided"


def test_what_can_be_undone_still_goes_by_enter(open_window: Open, office: Office) -> None:
    window = open_window()
    dialog = ReasonDialog(window.desk, "导出", "", "导出", window)
    dialog.show()
    assert dialog.primary.isDefault()
    assert isinstance(dialog.reason, QLineEdit)
    dialog.reject()
