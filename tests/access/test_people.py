"""People, rights, signatures and whole numbers, as hands find them in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.access import founding, signoffs, staff
from app.access import service as access
from app.access.people_tab import LeaveDialog, PersonDialog
from app.access.secret_dialogs import ChangeSecretDialog
from app.access.sign_dialog import SignDialog
from app.base.rights import RIGHTS
from app.custody import handoffs
from app.custody.handoffs import Item
from app.keeping.verify_dialog import VerifyDialog
from app.office import history as histories
from app.office import roles
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow
    from app.shell.settings_page import SettingsPage

SECRET, OTHER = "silver plum 41", "golden pear 42"


@pytest.fixture
def secured(office: Office, purchase: Dossier) -> Office:
    """The clerk administers it; the director has a secret too; a contract was received."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("presale-contract")])
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, person(office, "何志远"), OTHER)
    return office


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def settings(window: MainWindow, tab: str) -> SettingsPage:
    page: SettingsPage = window.stack.currentWidget()  # type: ignore[assignment]
    page.sections.look_at(tab)
    return page


def test_somebody_gets_a_secret_and_signs_in(secured: Office, open_window: Callable[..., MainWindow]) -> None:
    page = settings(open_window("settings"), "人员")
    hands.click(hands.button(page, "添加人员"))
    dialog = hands.dialog(PersonDialog)
    hands.type_("周建国", dialog.name)
    hands.type_("purple quince 43", dialog.secret.first)
    hands.type_("purple quince 43", dialog.secret.again)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    again = access.sign_in(secured.register.folder, secured.clock, "周建国", "purple quince 43")
    assert not again.may("people")
    again.register.close()


def test_who_leaves_names_a_successor(secured: Office, open_window: Callable[..., MainWindow]) -> None:
    page = settings(open_window("settings"), "人员")
    hands.choose_row(page.people.people, lambda each: each.name == "何志远")
    hands.click(hands.button(page, "离职…"))
    hands.click(hands.dialog(LeaveDialog).primary)
    assert not person(secured, "何志远").active


def test_one_administrator_is_too_few_and_the_page_says_so(
    secured: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = settings(open_window("settings"), "人员")
    assert "再指定一位" in page.people.note.text()


def test_space_in_the_table_takes_a_right(secured: Office, open_window: Callable[..., MainWindow]) -> None:
    page = settings(open_window("settings"), "权限")
    table = page.rights.table
    roles_shown = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]
    table.setCurrentCell(RIGHTS.index("dossiers"), roles_shown.index("客服专员"))
    hands.press("Space", table)
    assert "dossiers" not in roles.rights_of(secured, "clerk")


def test_the_last_right_to_administer_stays_and_is_said(
    secured: Office, open_window: Callable[..., MainWindow]
) -> None:
    page = settings(open_window("settings"), "权限")
    table = page.rights.table
    roles_shown = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]
    table.setCurrentCell(RIGHTS.index("people"), roles_shown.index("系统管理员"))
    hands.press("Space", table)
    assert page.rights.problem.text()
    assert table.item(RIGHTS.index("people"), roles_shown.index("系统管理员")).checkState() == Qt.CheckState.Checked


def test_my_own_secret_is_changed(secured: Office, open_window: Callable[..., MainWindow]) -> None:
    page = settings(open_window("settings"), "人员")
    hands.click(hands.button(page, "修改我的口令…"))
    dialog = hands.dialog(ChangeSecretDialog)
    hands.type_("not my secret", dialog.old)
    hands.type_("purple quince 43", dialog.new.first)
    hands.type_("purple quince 43", dialog.new.again)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    dialog.old.clear()
    hands.type_(SECRET, dialog.old)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    assert access.confirm(secured, "林晓燕", "purple quince 43")


def test_the_director_signs_a_receipt_at_the_clerks_pc(secured: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("handoffs")
    page = window.stack.currentWidget()
    hands.choose_row(page.table, lambda _: True)
    hands.press("F7", page.table)
    dialog = hands.dialog(SignDialog)
    dialog.name.setCurrentText("何志远")
    hands.type_(SECRET, dialog.secret)
    hands.click(dialog.primary)
    assert dialog.problem.text()
    hands.type_(OTHER, dialog.secret)
    hands.click(dialog.primary)
    assert hands.no_dialog()
    number = handoffs.listed(secured)[0].number
    assert [each.verdict for each in signoffs.of_record(secured, number)] == ["holds"]
    assert secured.signed_in == "林晓燕"
    assert any("何志远" in text and "有效" in text for text in hands.below(page.table, 5))


def test_whole_numbers_are_shown_by_right_and_logged(
    secured: Office, purchase: Dossier, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert "11010519491231002X" not in hands.words(page)
    hands.press("Ctrl+U", page)
    qtbot.waitUntil(lambda: "11010519491231002X" in hands.words(page))
    assert "personal.shown" in [each.kind for each in histories.of_dossier(secured, purchase.id)]


def test_who_may_not_see_numbers_is_told_why_and_shown_no_link(
    secured: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    role = next(each for each in roles.everything(secured) if each.id == "administrator")
    roles.change(secured, role, name=role.name, rights=role.rights - {"see-personal"})
    window = open_window()
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    hands.click(page.head.more)
    entry = next(each for each in page.head.menu.actions() if each.text() == "显示号码")
    assert (entry.isEnabled(), entry.toolTip()) == (False, "您没有查看完整号码的权限")
    page.head.menu.close()
    assert "显示号码" not in [each.text() for each in page.overview.panel.findChildren(QPushButton)]


def test_without_the_right_numbers_stay_hidden_even_when_editing(
    secured: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    from app.dossiers import service as dossiers
    from app.dossiers.dialog import DossierDialog

    role = next(each for each in roles.everything(secured) if each.id == "administrator")
    roles.change(secured, role, name=role.name, rights=role.rights - {"see-personal"})
    window = open_window()
    window.open_dossier(purchase.id)
    hands.press("Ctrl+E", window.stack.currentWidget())
    dialog = hands.dialog(DossierDialog)
    assert all("*" in line.number.text() for line in dialog.buyers.lines)
    dialog.texts["note"].setText("补充说明")
    hands.click(dialog.primary)
    kept = dossiers.load(secured, purchase.id)
    assert kept.buyers == purchase.buyers
    assert (kept.phone, kept.note) == (purchase.phone, "补充说明")


def test_the_register_is_verified_and_the_journal_sealed(
    secured: Office, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    open_window().call("verify")
    dialog = hands.dialog(VerifyDialog)
    qtbot.waitUntil(lambda: "核验无误" in dialog.outcome.text())
    hands.click(dialog.primary)
    sealing = hands.dialog(SignDialog)
    sealing.name.setCurrentText("何志远")
    hands.type_(OTHER, sealing.secret)
    hands.click(sealing.primary)
    assert [each.verdict for each in signoffs.of_record(secured, str(dialog.entry))] == ["holds"]
