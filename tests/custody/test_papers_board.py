"""The board of a dossier's papers: what is missing, here, with others, not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.custody import filing, handoffs, papers, whereabouts
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.custody.receive_dialog import ReceiveDialog
from app.custody.rules import Count, Line
from app.custody.tracing.dialog import TraceDialog
from app.file import papers_board
from app.kit.dialogs import ReasonDialog
from app.progress import service as progress
from tests import hands
from tests.custody.dossier_tabs import look, receive, receive_forty

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.kit.painted.board import Stack
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def said(office: Office, purchase: Dossier) -> dict[str, list[str]]:
    """What the columns say."""
    return {each.title: [card.words() for card in each.cards] for each in stacks(office, purchase)}


def stacks(office: Office, purchase: Dossier) -> list[Stack]:
    """The columns."""
    needed, held = papers.needed(office, purchase.id), whereabouts.held(office, purchase.id)
    return papers_board.stacks(office, progress.of_dossier(office, purchase), held, needed)


def test_of_a_new_client_everything_is_missing(office: Office, purchase: Dossier) -> None:
    told = said(office, purchase)
    assert list(told) == ["还缺", "在客服部", "在外", "不需要"]
    assert "商品房预售合同，备案前，原件 4" in told["还缺"]
    assert len(told["还缺"]) == len(papers.needed(office, purchase.id))
    assert (told["在客服部"], told["在外"], told["不需要"]) == ([], [], [])


def test_what_came_is_here_and_what_was_handed_over_is_with_its_keeper(office: Office, purchase: Dossier) -> None:
    came = receive(office, purchase, Item("presale-contract", 4), Item("income-proof"))
    one = [Line(came.lines[0].paper, Count(1, 0))]
    handoffs.hand_over(office, dossier=purchase.id, taker="signing-lawyer", lines=one)
    told = said(office, purchase)
    assert told["在客服部"] == ["商品房预售合同，原件 3", "收入证明，原件 1"]
    assert told["在外"] == ["商品房预售合同，签约律师，原件 1"]
    assert not [each for each in told["还缺"] if each.startswith("商品房预售合同，")]


def test_what_is_lost_or_over_says_so_before_anything_else(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    came = receive(office, purchase, Item("presale-contract"), Item("income-proof", valid_until="2026-10-14"))
    losses.report(office, dossier=purchase.id, papers=[came.lines[0].paper])
    at("2026-10-20 09:00")
    here = stacks(office, purchase)[1].cards
    assert [(each.words(), each.shade) for each in here] == [
        ("商品房预售合同，已报遗失", "late"),
        ("收入证明，10 月 14 日过期，原件 1", "late"),
    ]


def test_what_is_not_needed_stands_in_its_column_with_the_reason(office: Office, purchase: Dossier) -> None:
    kind = papers.needed(office, purchase.id)[0]
    papers.set_unneeded(office, dossier=purchase.id, kind=kind.kind, reason="客户全款")
    told = said(office, purchase)
    assert told["不需要"] == [f"{kind.name}，客户全款"]
    assert not [each for each in told["还缺"] if each.startswith(f"{kind.name}，")]


def test_the_arrow_keys_choose_and_enter_opens_what_was_chosen(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    came = receive(office, purchase, Item("income-proof"))
    page = look(open_window("clients"), purchase, "overview")
    board = page.overview.board
    assert board.accessibleName().startswith("必备文件：还缺 ")
    board.setFocus()
    assert board.accessibleDescription().startswith("还缺：")
    assert page.overview.unneeded.isEnabled()
    hands.press("Right", board)
    assert board.accessibleDescription() == "在客服部：收入证明，原件 1"
    assert not page.overview.unneeded.isEnabled()
    hands.press("Enter", board)
    trace = hands.dialog(TraceDialog)
    assert trace.paper.id == came.lines[0].paper
    assert filing.name(office, trace.paper) == "收入证明"
    trace.reject()
    hands.press("Left", board)
    hands.press("Enter", board)
    assert hands.dialog(ReceiveDialog)


def test_a_click_chooses_what_is_not_needed(open_window: Open, office: Office, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    board = page.overview.board
    second = papers.needed(office, purchase.id)[1]
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=board._box((0, 1)).center())
    hands.click(page.overview.unneeded)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("客户全款", dialog.reason)
    hands.click(dialog.primary)
    assert board.texts()["不需要"] == [f"{second.name}，客户全款"]
    assert board.accessibleDescription() == f"不需要：{second.name}，客户全款"
    assert page.overview.unneeded.text() == "仍需要"


def test_the_list_says_how_many_of_how_many_and_takes_what_is_not_needed(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    page = look(open_window("clients"), purchase, "needed")
    kind = papers.needed(office, purchase.id)[0]
    hands.choose_row(page.needed.table, lambda each: each == kind)
    hands.click(page.needed.unneeded)
    dialog = hands.dialog(ReasonDialog)
    hands.type_("客户全款", dialog.reason)
    hands.click(dialog.primary)
    assert hands.column(page.needed.table, 1)[0] == "不需要：客户全款"
    hands.choose_row(page.needed.table, lambda each: each.kind == kind.kind)
    hands.click(hands.button(page.needed, "仍需要"))
    assert papers.needed(office, purchase.id)[0] == kind


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)])
def test_forty_papers_scroll_up_and_down_and_never_sideways(
    open_window: Open, office: Office, purchase: Dossier, size: tuple[int, int]
) -> None:
    receive_forty(office, purchase)
    window = open_window("clients")
    window.resize(*size)
    page = look(window, purchase, "overview")
    board, scrolled = page.overview.board, page.overview.scrolled
    assert board.width() <= scrolled.viewport().width()
    hands.click(page.overview.all)
    board.setFocus()
    hands.press("Right", board)
    for _ in range(39):
        hands.press("Down", board)
    assert board.accessibleDescription() == "在客服部：补充协议之第40份附件和说明，原件 1"
    last = board._box((1, 39))
    assert board.visibleRegion().contains(last.center())
