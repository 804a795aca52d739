"""Lending as hands find it in the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import founding, staff
from app.access import service as access
from app.access.sign_dialog import SignDialog
from app.archive.loans import service as loans
from app.archive.loans.dialogs import GiveBackDialog, LendDialog, OnPaperDialog, RequestDialog
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.scans import attachments
from tests import hands
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.archive.loans.tab import LoansTab
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

SECRET, OTHER = "silver plum 41", "golden pear 42"


@pytest.fixture
def contract(office: Office, purchase: Dossier) -> str:
    """The number of a contract that the office holds."""
    items = [Item("presale-contract")]
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=items, filed=True)
    return whereabouts.held(office, purchase.id)[0].paper.number


def loans_tab(window: MainWindow) -> LoansTab:
    page = window.stack.currentWidget()
    page.show_tab("loans")  # type: ignore[attr-defined]
    return page.subject("loans")  # type: ignore[attr-defined,no-any-return]


def ask(tab: LoansTab, contract: str) -> None:
    """With the keyboard and a scanner alone."""
    hands.press("F6", tab.window())
    dialog = hands.dialog(RequestDialog)
    hands.scan(contract, dialog.client)
    hands.type_("孟律师", dialog.borrower)
    hands.type_("应诉", dialog.purpose)
    hands.type_("2026-10-16", dialog.due)
    hands.press("Enter", dialog.due)


def test_a_loan_is_asked_for_refused_signed_lent_and_given_back(
    office: Office, contract: str, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    founding.secure(office, administrator="林晓燕", secret=SECRET)
    access.set_secret(office, next(each for each in staff.everybody(office) if each.name == "何志远"), OTHER)
    window = open_window("archive")
    tab = loans_tab(window)
    ask(tab, contract)
    assert hands.no_dialog()
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F9", tab.window())
    qtbot.waitUntil(lambda: "还没有销售总监签字" in window.line.text)
    hands.press("F7", tab.window())
    dialog = hands.dialog(SignDialog)
    dialog.name.setCurrentText("何志远")
    hands.type_(OTHER, dialog.secret)
    hands.press("Enter", dialog.secret)
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F9", tab.window())
    hands.press("Enter", hands.dialog(LendDialog).taker)
    assert loans.listed(office)[0].loan.state == "lent"
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F10", tab.window())
    hands.press("Enter", hands.dialog(GiveBackDialog).giver)
    assert hands.column(tab.table, 4) == ["已归还"]
    assert "何志远" in hands.below(tab.table, 4)[0]


def test_paper_is_the_equal_way(
    office: Office, purchase: Dossier, contract: str, open_window: Callable[..., MainWindow]
) -> None:
    tab = loans_tab(open_window("archive"))
    ask(tab, contract)
    hands.choose_row(tab.table, lambda _: True)
    hands.press("F8", tab.window())
    dialog = hands.dialog(OnPaperDialog)
    hands.click(dialog.primary)
    assert "签字页" in dialog.problem.text()
    attachments.enter(office, purchase.id, attachments.keep(office, jpeg(), "单"), record="JY2026-0001", signed=True)
    hands.click(dialog.primary)
    assert hands.column(tab.table, 4) == ["已批准，可借出"]


def test_a_request_without_a_day_says_so_beside_the_field(
    office: Office, contract: str, open_window: Callable[..., MainWindow]
) -> None:
    tab = loans_tab(open_window("archive"))
    hands.press("F6", tab.window())
    dialog = hands.dialog(RequestDialog)
    hands.scan(contract, dialog.client)
    hands.click(dialog.primary)
    assert dialog.due_field.complaint
    assert loans.listed(office) == []


def test_a_slips_number_opens_its_loan(office: Office, contract: str, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("archive")
    ask(loans_tab(window), contract)
    window.go("today")
    window.show_archived("JY2026-0001")
    assert loans_tab(window).table.current().loan.number == "JY2026-0001"
