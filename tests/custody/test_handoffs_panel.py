"""Beside the hand-offs stands the chosen one's whole story, with what can be done now; or how the day stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPushButton

from app.custody import endings, handoffs
from app.custody.accept_dialog import AcceptDialog
from app.forms.preview_dialog import PreviewDialog
from app.kit.foresight.reasons import AheadReasonDialog
from tests import hands
from tests.counter import keepers, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.custody.handoffs_page import HandoffsPage
    from app.custody.rules import Handoff
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

LAWYER = "mortgage-lawyer"


@pytest.fixture
def offered(office: Office, purchase: Dossier) -> Handoff:
    """Two papers that wait for the lawyer's acceptance."""
    lines = receive(office, purchase, "income-proof", "bank-statement").lines
    return handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines, accepted=False)


def page_of(window: MainWindow) -> HandoffsPage:
    page: HandoffsPage = window.stack.currentWidget()
    return page


def acts(page: HandoffsPage) -> tuple[str, list[str]]:
    """The filled button, and all that are offered."""
    shown = [each for each in page.panel.acts.findChildren(QPushButton) if each.isVisible()]
    (filled,) = [each.text() for each in shown if each.property("primary")]
    return filled, [each.text() for each in shown]


def test_what_waits_tells_its_story_and_is_accepted(
    open_window: Open, office: Office, purchase: Dossier, offered: Handoff
) -> None:
    page = page_of(open_window("handoffs"))
    hands.choose_row(page.table, lambda each: each.state == "pending")
    hands.settle(page)
    told = hands.words(page.panel)
    for words in ("陈䶮", "2-1-1001", "客服部 → 按揭律师", "待签收", offered.number, "收入证明", "银行流水", "原件 1"):
        assert words in told
    assert acts(page) == ("签收", ["签收", "打印交接单", "撤回", "⋯"])
    hands.press("F6", page.table)
    dialog = hands.dialog(AcceptDialog)
    hands.click(dialog.primary)
    assert keepers(office, purchase) == [{LAWYER}, {LAWYER}]


def test_what_was_accepted_is_printed_or_voided(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "income-proof")
    page = page_of(open_window("handoffs"))
    hands.choose_row(page.table, lambda each: True)
    hands.settle(page)
    assert acts(page) == ("打印交接单", ["打印交接单", "签名", "作废", "⋯"])
    hands.press("Ctrl+P", page.table)
    hands.dialog(PreviewDialog).reject()
    hands.click(page.panel.void)
    assert hands.dialog(AheadReasonDialog)


def test_a_withdrawn_one_says_why(open_window: Open, office: Office, offered: Handoff) -> None:
    endings.withdraw(office, offered, "对方改期")
    page = page_of(open_window("handoffs"))
    hands.choose_row(page.table, lambda each: each.state == "withdrawn")
    hands.settle(page)
    assert "对方改期" in hands.words(page.panel)
    assert acts(page) == ("打印交接单", ["打印交接单", "看档案"])


def test_a_key_does_nothing_that_is_not_offered(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "income-proof")
    page = page_of(open_window("handoffs"))
    hands.choose_row(page.table, lambda each: True)
    hands.press("F6", page.table)
    assert hands.no_dialog()


def test_the_dossier_is_one_click_away(open_window: Open, offered: Handoff) -> None:
    window = open_window("handoffs")
    page = page_of(window)
    hands.choose_row(page.table, lambda each: True)
    hands.settle(page)
    opened: list[str] = []
    page.opened.connect(opened.append)
    hands.click(page.panel.look)
    assert opened == [offered.dossier]


def test_without_a_choice_it_says_how_the_day_stands(open_window: Open, offered: Handoff) -> None:
    page = page_of(open_window("handoffs"))
    page.table.clearSelection()
    page.look_again()
    page.table.clearSelection()
    hands.settle(page)
    told = hands.words(page.panel).splitlines()
    assert told[told.index("收件") + 1] == "1 份 · 2 件"
    assert told[told.index("移交") + 1] == "没有"
    assert told[told.index("按揭律师") + 1] == "1 份"
    assert not page.panel.acts.isVisible()


def test_several_that_wait_for_one_party_are_accepted_together(
    open_window: Open, office: Office, purchase: Dossier, offered: Handoff
) -> None:
    lines = receive(office, purchase, "loan-application").lines
    handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines, accepted=False)
    page = page_of(open_window("handoffs"))
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    hands.choose_row(page.table, lambda each: each.state == "pending")
    for row in range(page.table.listing.rowCount()):
        if page.table.listing.at(row).state == "pending":
            page.table.selectionModel().select(page.table.model().index(row, 0), flags)
    hands.settle(page)
    assert "已选 2 份" in hands.words(page.panel)
    hands.click(page.panel.accept)
    hands.click(hands.dialog(AcceptDialog).primary)
    assert not handoffs.listed(office, "pending")
