"""报表 on the screen: the page stands while it is reckoned; figures open the lists behind them, by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.forms.preview_dialog import PreviewDialog
from app.kit.painted.painting import scale
from app.shell import needed_pages
from tests import hands
from tests.counter import LOAN, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.reports.page import ReportsPage
    from app.shell.main_window import MainWindow


@pytest.fixture
def page(
    office: Office, purchase: Dossier, at: Callable[[str], None], open_window: Callable[..., MainWindow]
) -> ReportsPage:
    """The loan papers of one client were not filed on their day (SO-1.1), nor handed over within 24 hours (SO-1.5)."""
    receive(office, purchase, *LOAN)
    at("2026-10-14 09:00")
    shown: ReportsPage = open_window("reports").stack.currentWidget()  # type: ignore[assignment]
    return shown


def test_the_page_stands_at_once_and_the_figures_follow(page: ReportsPage) -> None:
    assert page.isVisible()
    hands.settle(page)
    assert "正在统计" not in page.dashboard.standing.text()
    assert "10 月 1 日 至 10 月 14 日" in page.dashboard.standing.text()


def test_an_office_without_papers_and_complaints_reads_its_other_figures(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    with office.register.transaction():
        needed_pages.begin(office, ["front-desk"])
    office.forget_rules()
    shown: ReportsPage = open_window("reports").stack.currentWidget()  # type: ignore[assignment]
    hands.settle(shown)
    assert list(shown.dashboard.cards) == ["clauses", "weeks", "people", "fines"]
    assert shown.dashboard.clauses.texts()


def test_while_it_is_reckoned_it_says_so(page: ReportsPage) -> None:
    page.back.click()
    assert page.dashboard.standing.text() == "正在统计…"
    assert page.dashboard.clauses.texts() == ["正在统计…"]
    assert page.dashboard.tiles["late"].accessibleName() == "逾期事项，正在统计…"
    hands.settle(page)
    assert page.dashboard.clauses.texts() == ["这个月没有到期的事项。"]


def test_in_a_narrow_window_the_tiles_are_one_low_row(page: ReportsPage) -> None:
    tiles = page.dashboard.tiles.values()
    for width, high in ((1366, 92), (911, 36), (1366, 92)):
        page.window().resize(width, 696)
        hands.settle(page)
        assert {each.height() for each in tiles} == {round(high * scale())}, width
        assert len({each.y() for each in tiles}) == 1, width


def test_the_month_chosen_last_is_the_one_that_is_shown(page: ReportsPage) -> None:
    page.back.click()
    page.back.click()
    page.on.click()
    page.on.click()
    hands.settle(page)
    assert page.month.text() == "2026 年 10 月"
    assert "10 月 1 日" in page.dashboard.standing.text()
    assert page.dashboard.tiles["late"].accessibleName().startswith("逾期事项 2 项")


def test_enter_on_a_bar_lists_what_was_late_and_esc_leads_back_to_it(page: ReportsPage, purchase: Dossier) -> None:
    hands.settle(page)
    bars = page.dashboard.clauses
    bars.setFocus()
    while not bars.accessibleDescription().startswith("SO-1.5 按揭资料移交：1 件里 1 件逾期，林晓燕 1"):
        before = bars.accessibleDescription()
        hands.press("Down")
        assert bars.accessibleDescription() != before
    hands.press("Enter")
    assert page.behind is not None
    assert "SO-1.5" in hands.words(page.behind)
    assert hands.column(page.behind.table, 0) == [f"{purchase.names} {purchase.unit}"]
    hands.press("Esc")
    assert page.behind is None
    assert hands.focus() is bars


def test_the_arrows_go_through_the_bars(page: ReportsPage) -> None:
    hands.settle(page)
    bars = page.dashboard.clauses
    bars.setFocus()
    seen = [bars.accessibleDescription()]
    for _ in bars.texts()[1:]:
        hands.press("Down")
        seen.append(bars.accessibleDescription())
    assert seen == bars.texts()
    assert len(set(seen)) > 1
    hands.press("Home")
    assert bars.accessibleDescription() == seen[0]


def test_a_tile_opens_its_list_and_a_row_its_client(
    page: ReportsPage, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    hands.settle(page)
    page.dashboard.tiles["late"].setFocus()
    hands.press("Enter")
    assert page.behind is not None
    window = page.window()
    hands.press("Enter", page.behind.table)
    assert window.shown_dossier() == purchase.id  # type: ignore[attr-defined]


def test_a_persons_row_lists_their_duties(page: ReportsPage) -> None:
    hands.settle(page)
    hands.choose_row(page.dashboard.people, lambda each: each.label == "林晓燕")
    hands.press("Enter", page.dashboard.people)
    assert page.behind is not None
    assert page.behind.table.listing.rowCount() == len(page.dashboard.report.due)  # type: ignore[union-attr]


def test_papers_with_a_holder_are_listed(page: ReportsPage) -> None:
    hands.settle(page)
    page.dashboard.holders.setFocus()
    hands.press("Enter")
    assert page.behind is not None
    assert page.behind.table.listing.rowCount() == len(LOAN)


def test_the_month_on_the_screen_is_the_one_that_is_printed(page: ReportsPage) -> None:
    page.back.click()
    hands.settle(page)
    hands.press("Ctrl+P", page)
    assert "202609" in hands.dialog(PreviewDialog).sheet.record
    hands.dialog(PreviewDialog).reject()


def test_what_changes_is_reckoned_again(page: ReportsPage, office: Office, purchase: Dossier) -> None:
    from app.custody import handoffs, whereabouts

    hands.settle(page)
    before = page.dashboard.holders.texts()
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    assert page.desk.do(handoffs.hand_over, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    hands.settle(page)
    assert page.dashboard.holders.texts() != before
