"""The dossier draws who had which paper from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.custody import filing, handoffs, handoffs_store
from app.custody.handoffs import Item
from app.custody.losses import service as losses
from app.forms.preview_dialog import PreviewDialog
from app.kit.look import colour
from app.kit.painted.ribbon import EDGE
from tests import hands
from tests.custody.dossier_tabs import look, receive, receive_forty

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def two_papers(office: Office, purchase: Dossier, at: Callable[[str], None]) -> tuple[str, str]:
    """Both came on Monday; the lawyer got the contract on Tuesday, and it is Friday. The numbers of the receipts."""
    came = receive(office, purchase, Item("presale-contract"), Item("income-proof"))
    at("2026-10-13 09:30")
    gone = handoffs.hand_over(office, dossier=purchase.id, taker="signing-lawyer", lines=came.lines[:1])
    at("2026-10-16 17:00")
    return came.number, gone.number


def test_a_dossier_without_papers_says_so(open_window: Open, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    assert hands.words(page.overview.keeping) == "还没有收到文件。按 F2 收件。"
    assert not page.overview.keeping.ribbon.isVisible()


def test_the_arrow_keys_name_every_keeper_at_a_minute(
    open_window: Open, purchase: Dossier, two_papers: tuple[str, str]
) -> None:
    ribbon = look(open_window("clients"), purchase, "overview").overview.keeping.ribbon
    assert ribbon.accessibleName() == "谁在保管"
    assert "红线为现在" in ribbon.sentence()
    ribbon.setFocus()
    assert ribbon.sentence() == "10 月 16 日 17:00：签约律师（1 件）；客服部（1 件）"
    hands.press("Left", ribbon)
    assert ribbon.accessibleDescription() == (
        "商品房预售合同：签约律师\n10 月 13 日 09:30：签约律师（商品房预售合同）；客服部（收入证明）"
    )
    hands.press("Left", ribbon)
    assert ribbon.sentence() == "10 月 12 日 10:00：客服部（2 件）"
    hands.press("Ctrl+Right", ribbon)
    assert ribbon.sentence() == "10 月 13 日 10:00：签约律师（1 件）；客服部（1 件）"
    hands.press("End", ribbon)
    hands.press("Down", ribbon)
    assert ribbon.accessibleDescription().startswith("收入证明：客服部\n10 月 16 日 17:00：")


def test_enter_opens_the_receipt_under_the_cursor(
    open_window: Open, purchase: Dossier, two_papers: tuple[str, str]
) -> None:
    came, gone = two_papers
    ribbon = look(open_window("clients"), purchase, "overview").overview.keeping.ribbon
    ribbon.setFocus()
    hands.press("Enter", ribbon)
    preview = hands.dialog(PreviewDialog)
    assert preview.windowTitle().endswith(gone)
    preview.reject()
    hands.press("Home", ribbon)
    hands.press("Enter", ribbon)
    preview = hands.dialog(PreviewDialog)
    assert preview.windowTitle().endswith(came)


def test_the_mouse_names_the_keepers_and_a_double_click_opens(
    open_window: Open, purchase: Dossier, two_papers: tuple[str, str]
) -> None:
    ribbon = look(open_window("clients"), purchase, "overview").overview.keeping.ribbon
    second = QPoint(ribbon.width() - EDGE - 20, ribbon.height() - 16)
    QTest.mouseMove(ribbon, second)
    assert "收入证明" in ribbon.toolTip()
    assert "签约律师" in ribbon.toolTip()
    QTest.mouseDClick(ribbon, Qt.MouseButton.LeftButton, pos=second)
    assert hands.dialog(PreviewDialog).windowTitle().endswith(two_papers[0])


def test_ours_is_painted_in_the_one_colour_rest_days_are_shaded_and_now_is_red(
    open_window: Open, office: Office, purchase: Dossier, two_papers: tuple[str, str], at: Callable[[str], None]
) -> None:
    at("2026-10-19 09:00")
    ribbon = look(open_window("clients"), purchase, "overview").overview.keeping.ribbon
    picture = ribbon.grab().toImage()
    last = ribbon.height() - 16
    colours = {picture.pixelColor(x, last).name() for x in range(ribbon.width())}
    assert colour("fill").name() in colours
    assert colour("late_mark").name() in colours
    between = {picture.pixelColor(x, ribbon.head() + 1).name() for x in range(ribbon.width())}
    assert colour("ground").name() in between


def test_papers_of_one_kind_are_told_apart_and_the_lost_one_is_named(
    open_window: Open, office: Office, purchase: Dossier
) -> None:
    came = receive(office, purchase, Item("presale-contract"), Item("presale-contract"), Item("income-proof"))
    first, second, income = (handoffs_store.by_ids(office.register, [line.paper])[line.paper] for line in came.lines)
    losses.report(office, dossier=purchase.id, papers=[income.id])
    page = look(open_window("clients"), purchase, "overview")
    page.overview.keeping.ribbon.setFocus()
    contract = filing.name(office, first)
    told = page.overview.keeping.ribbon.accessibleDescription()
    assert f"{contract} {first.number}、{contract} {second.number}、收入证明（已报遗失）" in told


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)])
def test_forty_papers_scroll_up_and_down_and_never_sideways(
    open_window: Open, office: Office, purchase: Dossier, size: tuple[int, int]
) -> None:
    receive_forty(office, purchase)
    window = open_window("clients")
    window.resize(*size)
    page = look(window, purchase, "overview")
    ribbon, scrolled = page.overview.keeping.ribbon, page.overview.scrolled
    assert ribbon.width() <= scrolled.viewport().width()
    assert scrolled.verticalScrollBar().maximum() > 0
    ribbon.setFocus()
    for _ in range(39):
        hands.press("Down", ribbon)
    last = ribbon.rect().bottomLeft() - QPoint(0, 12)
    assert ribbon.visibleRegion().contains(last)
    assert ribbon.accessibleDescription().startswith("补充协议之第40份附件和说明：客服部")
    for _ in range(39):
        hands.press("Up", ribbon)
    assert ribbon.visibleRegion().contains(QPoint(0, ribbon.head() + 4))
    assert not ribbon.visibleRegion().contains(last)


def test_what_is_received_meanwhile_is_drawn(open_window: Open, office: Office, purchase: Dossier) -> None:
    page = look(open_window("clients"), purchase, "overview")
    receive(office, purchase, Item("income-proof"))
    page.look_again()
    assert page.overview.keeping.ribbon.isVisible()
    page.overview.keeping.ribbon.setFocus()
    assert "收入证明" in page.overview.keeping.ribbon.accessibleDescription()


def test_what_came_while_the_clock_was_ahead_is_here_now(
    open_window: Open, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-10-14 10:00")
    receive(office, purchase, Item("income-proof"))
    window = open_window("clients")
    at("2026-10-13 10:00")
    page = look(window, purchase, "overview")
    page.overview.keeping.ribbon.setFocus()
    assert page.overview.keeping.ribbon.accessibleDescription().startswith("收入证明：客服部\n10 月 13 日 10:00：")
