"""Lists show active dossiers first and say what they leave out; a closed one is asked about before papers come in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.closing.rest_dialog import RestDialog
from app.custody import handoffs
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer
from app.find.board_dialog import BoardDialog
from app.kit.painted.one_line import StateChip
from tests import hands
from tests.closing.procedures import carried_out, give_back
from tests.conftest import a_purchase
from tests.custody.dossier_tabs import from_the_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.find.clients_page import ClientsPage
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]
    Clock = Callable[[str], None]


@pytest.fixture
def sold(office: Office) -> list[Dossier]:
    """Three purchases: one active, one given back, one closed."""
    made = [
        dossiers.open_dossier(
            office,
            replace(a_purchase(f"2-1-100{n}"), contract=f"YS{n}", buyers=(Buyer(name, identity_state="missing"),)),
        )
        for n, name in enumerate(("王伟", "李梅", "赵欣"), 1)
    ]
    give_back(office, made[1])
    carried_out(office, made[2], "closing")
    return made


def clients(open_window: Open) -> tuple[MainWindow, ClientsPage]:
    window = open_window("clients")
    page: ClientsPage = window.stack.currentWidget()
    assert hands.until(lambda: page.count.text())
    return window, page


def test_the_list_shows_the_active_and_says_what_it_leaves_out(open_window: Open, sold: list[Dossier]) -> None:
    _, page = clients(open_window)
    assert hands.below(page.everybody, 0) == ["2-1-1001"]
    assert page.hidden.text() == "未显示：已结案 1、已退房 1"
    hands.click(page.all_button)
    assert hands.below(page.everybody, 0) == ["2-1-1001", "2-1-1002", "2-1-1003"]
    assert page.all_button.isHidden()
    hands.click(page.clear_button)
    assert hands.below(page.everybody, 0) == ["2-1-1001"]


def test_typing_looks_in_every_state(open_window: Open, sold: list[Dossier]) -> None:
    _, page = clients(open_window)
    hands.type_("赵欣", page.box)
    assert hands.below(page.hits, 0) == ["2-1-1003"]
    assert "查找不限状态" in page.hidden.text()


def test_a_chosen_state_holds_for_typing_too(open_window: Open, sold: list[Dossier]) -> None:
    _, page = clients(open_window)
    page.chips["state"].choose("returned")
    hands.type_("2-1", page.box)
    assert hands.below(page.hits, 0) == ["2-1-1002"]


def test_without_an_active_one_the_list_says_so(open_window: Open, office: Office, purchase: Dossier) -> None:
    carried_out(office, purchase, "closing")
    _, page = clients(open_window)
    assert page.everybody.empty == "没有符合筛选的档案。未显示：已结案 1"


def test_a_closed_year_goes_to_rest_and_one_wakes(
    open_window: Open, office: Office, sold: list[Dossier], at: Clock
) -> None:
    at("2027-02-01 10:00")
    window, page = clients(open_window)
    hands.click(hands.button(page, "年度休眠"))
    dialog = hands.dialog(RestDialog)
    assert hands.column(dialog.table, 0) == ["2-1-1002", "2-1-1003"]
    assert dialog.primary.text() == "2 份转入休眠"
    hands.click(dialog.primary)
    assert page.hidden.text() == "未显示：休眠 2"
    board = BoardDialog(window.desk, 1, "2", window)
    board.show()
    assert board.count.text() == "1 套有档案；休眠的 2 份未显示"
    board.close()
    window.open_dossier(sold[2].id)
    chips = [each.accessibleName() for each in window.stack.currentWidget().findChildren(StateChip)]
    assert chips == ["已结案，2026 年度休眠"]
    from_the_menu(window, "唤醒")
    assert dossiers.load(office, sold[2].id).resting == 0


def test_nothing_to_rest_is_said(open_window: Open, office: Office, sold: list[Dossier]) -> None:
    window, _ = clients(open_window)
    window.call("rest")
    dialog = hands.dialog(RestDialog)
    assert dialog.table.empty == "没有 2025 年度或以前办结的档案。"
    assert not dialog.primary.isEnabled()


def test_papers_for_a_closed_dossier_are_asked_about_first(
    open_window: Open, office: Office, sold: list[Dossier]
) -> None:
    window, _ = clients(open_window)
    window.open_dossier(sold[1].id)
    again = dossiers.open_dossier(office, replace(a_purchase("2-1-1002"), buyers=(Buyer("孙新"),), contract="YS9"))
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.press("Space", dialog.bundle)
    hands.click(dialog.primary)
    assert dialog.isVisible()
    assert "2-1-1002 李梅 已退房" in dialog.client_field.complaint
    assert f"孙新（{again.number}）" in dialog.client_field.complaint
    assert not handoffs.listed(office, dossier=sold[1].id)
    hands.click(dialog.primary)
    assert handoffs.listed(office, dossier=sold[1].id)


def test_an_active_one_is_not_asked_about(open_window: Open, office: Office, sold: list[Dossier]) -> None:
    window, _ = clients(open_window)
    window.open_dossier(sold[0].id)
    hands.press("F2", window)
    dialog = hands.dialog(ReceiveDialog)
    hands.press("Space", dialog.bundle)
    hands.click(dialog.primary)
    assert handoffs.listed(office, dossier=sold[0].id)
