"""The overview of a dossier: long columns fold, papers say when they are needed, and the panel tells what waits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.archive.volumes import service as volumes
from app.contacts import service as contacts
from app.custody.handoffs import Item
from app.duties.explain_dialog import ExplainDialog
from tests import hands
from tests.counter import complain, papers_of
from tests.custody.dossier_tabs import look, receive, receive_forty

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.file.page import DossierPage
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def with_forty(open_window: Open, office: Office, purchase: Dossier) -> DossierPage:
    """The overview of a dossier with more papers than have room."""
    receive_forty(office, purchase)
    return look(open_window("clients"), purchase, "overview")


def test_a_long_column_says_how_many_more_there_are_and_a_click_shows_them(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    board = with_forty(open_window, office, purchase).overview.board
    shown = board.texts()["在客服部"]
    assert shown[-1] == f"还有 {40 - len(shown) + 1} 件"
    last = board._box((1, len(shown) - 1)).center()
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=last)
    assert len(board.texts()["在客服部"]) == 40
    assert board.accessibleName().startswith("必备文件：还缺 ")
    assert "在客服部 40" in board.accessibleName()


def test_enter_shows_them_too_and_goes_to_the_first_of_them(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    board = with_forty(open_window, office, purchase).overview.board
    shown = len(board.texts()["在客服部"])
    board.setFocus()
    hands.press("Right", board)
    for _ in range(shown):
        hands.press("Down", board)
    assert board.accessibleDescription().startswith("在客服部：还有 ")
    hands.press("Enter", board)
    assert board.accessibleDescription().startswith(f"在客服部：补充协议之第{shown}份附件和说明")


def test_a_double_click_on_how_many_more_opens_no_paper(open_window: Open, office: Office, purchase: Dossier) -> None:
    board = with_forty(open_window, office, purchase).overview.board
    last = board._box((1, len(board.texts()["在客服部"]) - 1)).center()
    opened: list[str] = []
    board.opened.connect(opened.append)
    QTest.mouseClick(board, Qt.MouseButton.LeftButton, pos=last)
    QTest.mouseDClick(board, Qt.MouseButton.LeftButton, pos=last)
    assert len(board.texts()["在客服部"]) == 40
    assert opened == []


def test_all_are_shown_and_folded_again_by_the_link(open_window: Open, office: Office, purchase: Dossier) -> None:
    page = with_forty(open_window, office, purchase)
    folded = page.overview.board.texts()
    hands.click(hands.button(page.overview, "显示全部"))
    assert len(page.overview.board.texts()["在客服部"]) == 40
    hands.click(hands.button(page.overview, "收起"))
    assert page.overview.board.texts() == folded


def test_in_a_narrow_window_columns_stand_below_each_other(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    window = open_window("clients")
    board = look(window, purchase, "overview").overview.board
    assert len({board._column(place).top() for place in range(4)}) == 1
    window.resize(683, 312)
    hands.settle(window)
    assert [board._column(place).left() == 0 for place in range(4)] == [True, False, True, False]
    assert board._column(2).top() > board._column(0).bottom()


def test_what_is_missing_says_when_it_is_needed(open_window: Open, office: Office, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    assert "收入证明，按揭前，原件 1" in page.overview.board.texts()["还缺"]
    receive(office, purchase, Item("bank-statement"))
    page.look_again()
    # The papers of the loan go to the lawyer within one working day.
    assert "收入证明，明天要用，原件 1" in page.overview.board.texts()["还缺"]


def test_what_is_needed_for_a_step_that_is_late_is_marked_so(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, Item("bank-statement"))
    at("2026-10-15 09:00")
    board = look(open_window("clients"), purchase, "overview").overview.board
    card = next(each for each in board._whole[0].cards if each.name == "收入证明")
    assert (card.fact, card.shade) == ("10 月 13 日要用", "late")


def test_a_paper_in_its_volume_says_so(open_window: Open, office: Office, purchase: Dossier) -> None:
    came = receive(office, purchase, Item("bank-statement"), Item("income-proof"))
    volumes.put_in(office, dossier=purchase.id, papers=papers_of(came)[:1])
    here = look(open_window("clients"), purchase, "overview").overview.board.texts()["在客服部"]
    assert here == ["银行流水，已归档，原件 1", "收入证明，原件 1"]


def test_a_paper_that_expires_before_its_turn_is_red_and_told_beside(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    receive(office, purchase, Item("bank-statement", valid_until="2026-10-14"), Item("income-proof"))
    page = look(open_window("clients"), purchase, "overview")
    card = next(each for each in page.overview.board._whole[1].cards if each.name == "银行流水")
    assert (card.fact, card.shade) == ("10 月 14 日过期", "late")
    told = hands.words(page.overview.panel)
    assert "银行流水会在用到之前过期" in told
    # One working day for the lawyer's turn, five for the bank's: from Monday to the next Tuesday.
    assert "有效至 10 月 14 日，“律师递交银行”可到 10 月 20 日" in told


def test_the_panel_tells_whom_to_call_and_what_waits(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, Item("income-proof"))
    contacts.plan(office, dossier=purchase.id, words="催流水", day=date(2026, 10, 16), person="林晓燕")
    complain(office, purchase, "工程部", cause="房屋质量", words="窗户漏风")
    page = look(open_window("clients"), purchase, "overview")
    told = hands.words(page.overview.panel)
    for words in (
        "陈䶮",
        "买受人",
        "138****8000",
        "催流水",
        "10 月 16 日 · 林晓燕",
        "房屋质量：窗户漏风",
        "TS2026-0001",
    ):
        assert words in told
    hands.click(hands.button(page.overview.panel, "为何到期"))
    hands.dialog(ExplainDialog).reject()
    hands.click(hands.button(page.overview.panel, "看跟进"))
    assert page.tabs.shown() == "contacts"


def test_a_panel_with_nothing_to_tell_says_so(open_window: Open, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    assert "没有待办事项，也没有要留意的事。" in hands.words(page.overview.panel)


def test_where_there_is_no_room_a_link_brings_the_panel(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    window.resize(911, 440)
    page = look(window, purchase, "overview")
    assert not page.overview.panel.isVisible()
    hands.click(hands.button(page.overview, "联系人、待办"))
    assert page.overview.panel.isVisible()
