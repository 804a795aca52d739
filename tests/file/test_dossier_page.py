"""The client's page: its head folds, every act stays in reach, and what nobody looks at is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.complaints.dialogs import ReceiveComplaintDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.dossiers.dialog import DossierDialog
from app.dossiers.merge_dialog import MergeDialog
from app.file.later_tabs import Content, LaterTabs
from app.file.page import DossierPage
from app.forms.preview_dialog import PreviewDialog
from app.kit.painted.steps import SmallSteps, Steps
from tests import hands
from tests.access.reading import cut
from tests.counter import receive
from tests.custody.dossier_tabs import from_the_menu, look, receive_forty

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

TABS = ("overview", "papers", "needed", "duties", "handoffs", "contacts", "scans", "history", "about")

LOW = (683, 312)
"""A window on a screen of 1366 x 768 at 200 %."""


def small(window: MainWindow, purchase: Dossier, size: tuple[int, int] = LOW) -> DossierPage:
    """The dossier in a window of this size."""
    hands.settle(window)
    window.resize(*size)
    hands.settle(window)
    return look(window, purchase, "overview")


def worded(page: DossierPage) -> list[str]:
    """The acts that have a button with words."""
    return [each.text() for each in page.head.acts if each.isVisible()]


@pytest.mark.parametrize("size", [LOW, (911, 440), (1366, 696)])
def test_everything_has_room_in_every_window(
    open_window: Open, office: Office, purchase: Dossier, size: tuple[int, int]
) -> None:
    receive_forty(office, purchase)
    window = open_window("clients")
    page = small(window, purchase, size)
    for tab in TABS:
        page.tabs.look_at(tab)
        hands.settle(window)
        assert (window.width(), window.height()) == size, tab
        assert cut(page) == [], tab
        assert page.mapTo(window, page.rect().bottomLeft()).y() < window.line.y(), tab


def test_a_low_window_folds_the_facts_to_a_line_and_the_tracks_to_small_bars(
    open_window: Open, purchase: Dossier
) -> None:
    window = open_window("clients")
    page = look(window, purchase, "overview")
    assert page.head.facts.isVisible()
    assert page.findChildren(Steps)
    window.resize(911, 440)
    hands.settle(window)
    assert not page.head.facts.isVisible()
    assert page.head.line.isVisible()
    assert f"档案编号 {purchase.number}" in page.head.line.text()
    assert [each for each in page.findChildren(SmallSteps) if each.isVisible()]
    assert not [each for each in page.findChildren(Steps) if each.isVisible()]


def test_four_acts_have_words_and_the_menu_has_the_rest_with_their_keys(open_window: Open, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    assert worded(page) == ["收件", "移交", "受理投诉", "打印封面"]
    hands.click(page.head.more)
    offered = {each.text(): each.shortcut().toString() for each in page.head.menu.actions()}
    assert offered == {
        "修改": "Ctrl+E",
        "显示号码": "Ctrl+U",
        "办结、变更…": "",
        "合并重复…": "",
        "用模板生成文件…": "Ctrl+Shift+T",
        "证据册…": "",
    }
    page.head.menu.close()


def test_a_narrow_window_moves_what_has_no_room_into_the_menu(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    page = small(window, purchase)
    window.resize(640, 480)
    hands.settle(window)
    left = worded(page)
    assert left[0] == "收件"
    assert "受理投诉" not in left
    from_the_menu(window, "受理投诉")
    hands.dialog(ReceiveComplaintDialog).reject()
    hands.press("F3", window)
    hands.dialog(HandOverDialog).reject()
    hands.press("Ctrl+P", window)
    assert hands.dialog(PreviewDialog).windowTitle().endswith(purchase.number)


def test_the_menu_changes_and_merges(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    look(window, purchase, "history")
    from_the_menu(window, "修改")
    edit = hands.dialog(DossierDialog)
    assert (edit.new, edit.dossier.id) == (False, purchase.id)
    edit.reject()
    from_the_menu(window, "合并重复…")
    merge = hands.dialog(MergeDialog)
    assert merge.kept.id == purchase.id
    merge.reject()


def test_the_link_in_the_panel_shows_whole_numbers(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    page = look(window, purchase, "overview")
    assert "13800138000" not in hands.words(page)
    hands.click(hands.button(page.overview.panel, "显示号码"))
    assert page.tabs.shown() == "about"
    assert "13800138000" in hands.words(page)
    page.tabs.look_at("overview")
    hands.settle(window)
    assert "13800138000" in hands.words(page)


def test_tab_goes_from_the_head_over_the_tabs_to_the_content(open_window: Open, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    page.head.back.setFocus()
    seen = []
    for _ in range(20):
        seen.append(hands.focus())
        hands.press("Tab")
        if hands.focus() is page.overview.keeping.ribbon or hands.focus() in seen:
            break
    wanted = [*page.head.acts, page.head.more, page.tabs.tabBar(), page.overview.unneeded, page.overview.board]
    places = [seen.index(each) for each in wanted if each.isEnabled()]
    assert places == sorted(places)


def test_the_first_key_in_a_dossier_chooses_on_the_board(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    window.open_dossier(purchase.id)
    page = window.stack.currentWidget()
    assert isinstance(page, DossierPage)
    assert hands.focus() is page.overview.board


def test_tabs_say_how_many_there_are(open_window: Open, office: Office, purchase: Dossier) -> None:
    receive(office, purchase, "presale-contract", "income-proof")
    page = look(open_window("clients"), purchase, "overview")
    titles = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert titles[:2] == ["总览", "文件去向 2"]
    assert "交接 1" in titles
    assert "扫描件" in titles


class Reading(Content):
    """Counts how often it is read."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def look_again(self) -> None:
        self.times += 1


def test_what_nobody_looks_at_is_neither_made_nor_read(qtbot: QtBot) -> None:
    tabs, made = LaterTabs("客户档案"), list[Reading]()
    qtbot.addWidget(tabs)

    def make() -> Reading:
        made.append(Reading())
        return made[-1]

    for name in ("first", "second"):
        tabs.add(name, name, make)
    tabs.look_again()
    assert [each.times for each in made] == [1]
    tabs.look_again()
    tabs.look_at("second")
    assert [each.times for each in made] == [2, 1]
    tabs.look_at("first")
    assert [each.times for each in made] == [2, 1]
    tabs.look_again()
    tabs.look_at("second")
    assert [each.times for each in made] == [3, 2]


def test_esc_puts_the_panel_away_before_it_leaves_a_narrow_page(open_window: Open, purchase: Dossier) -> None:
    window = open_window("clients")
    page = small(window, purchase, (683, 440))
    page.overview.split.ask()
    hands.settle(window)
    assert page.overview.panel.isVisible()
    hands.press("Esc", hands.focus())
    assert not page.overview.panel.isVisible()
    assert window.shown_dossier() == purchase.id
    hands.press("Esc", hands.focus())
    assert hands.until(lambda: window.shown_dossier() == "")
