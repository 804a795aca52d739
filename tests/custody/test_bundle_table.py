"""A bundle at the keyboard and with the mouse: papers in groups are ticked, counted and refused, and the foot says the sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.custody import handoffs
from app.custody.bundles.cells import BOX, COPIES, LEFT, NAME, ORIGINALS, REFUSED
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.lists.dialog import ListDialog
from app.custody.receive_dialog import ReceiveDialog
from app.dossiers import service as dossiers
from app.kit.desk import Desk
from app.kit.painted.counter import box_in
from tests import hands
from tests.conftest import a_purchase
from tests.counter import LOAN, papers_of, receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.custody.bundles.table import BundleTable
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

LAWYER = "mortgage-lawyer"


@pytest.fixture
def receiving(office: Office, purchase: Dossier, qtbot: QtBot) -> ReceiveDialog:
    """Receiving papers of a client is open."""
    dialog = ReceiveDialog(Desk(office), purchase.id)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    hands.settle(dialog)
    return dialog


def headings(table: BundleTable) -> list[str]:
    papers = {row for row, _ in table.papers()}
    return [table.item(row, NAME).text() for row in range(table.rowCount()) if row not in papers]


def click(table: BundleTable, row: int, column: int, at: QPoint) -> None:
    box = table.visualItemRect(table.item(row, column))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + at)


def middle_of_counter(table: BundleTable, row: int, column: int) -> tuple[QPoint, QPoint]:
    """Where − and + are in a cell."""
    cell = table.visualItemRect(table.item(row, column))
    box = box_in(cell)
    y = box.center().y() - cell.top()
    return QPoint(box.left() + 8 - cell.left(), y), QPoint(box.right() - 8 - cell.left(), y)


class TestGroups:
    def test_what_is_missing_comes_before_the_rest(self, receiving: ReceiveDialog) -> None:
        assert headings(receiving.bundle) == ["必备文件", "其余文件"]
        needed = [each.needed for _, each in receiving.bundle.papers()]
        assert needed == sorted(needed, reverse=True)

    def test_what_the_giver_holds_comes_first(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        papers = papers_of(receive(office, purchase, *LOAN))
        lines = handoffs.listed(office)[0].lines
        handoffs.hand_over(office, dossier=purchase.id, taker=LAWYER, lines=lines)
        dialog = ReceiveDialog(Desk(office), purchase.id)
        qtbot.addWidget(dialog)
        dialog.other.choose(LAWYER)
        assert headings(dialog.bundle)[0] == "按揭律师手里的文件"
        assert [each.paper for _, each in dialog.bundle.papers()][: len(papers)] == papers

    def test_the_keys_go_from_paper_to_paper(self, receiving: ReceiveDialog) -> None:
        papers = [row for row, _ in receiving.bundle.papers()]
        seen = [receiving.bundle.currentRow()]
        for _ in papers[1:]:
            hands.press("Down", receiving.bundle)
            seen.append(receiving.bundle.currentRow())
        assert seen == papers

    def test_a_clients_box_ticks_all_their_papers(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        receive(office, purchase, *LOAN)
        other = dossiers.open_dossier(office, a_purchase("2-1-1002"))
        receive(office, other, "income-proof")
        dialog = ListDialog(Desk(office), "out", other=LAWYER)
        qtbot.addWidget(dialog)
        dialog.show()
        table = dialog.bundle
        assert len(table.ticked()) == 4
        click(table, 0, NAME, QPoint(LEFT + BOX // 2, 12))
        assert len(table.ticked()) == 4 - 3
        click(table, 1, NAME, QPoint(LEFT + 24 + BOX // 2, 12))
        assert table.item(0, NAME).checkState() == Qt.CheckState.PartiallyChecked
        assert table.item(0, COPIES).text() == "1 / 3 件"


class TestCounts:
    def test_plus_and_minus_count(self, receiving: ReceiveDialog) -> None:
        table = receiving.bundle
        row = table.currentRow()
        before = int(table.item(row, ORIGINALS).text())
        for _ in range(2):
            hands.press("Right", table)
        for key in "++-":
            hands.type_(key, table)
        assert table.item(row, ORIGINALS).text() == str(before + 1)

    def test_the_mouse_counts_and_ticks(self, receiving: ReceiveDialog) -> None:
        table = receiving.bundle
        row = table.currentRow()
        before = int(table.item(row, ORIGINALS).text())
        less, more = middle_of_counter(table, row, ORIGINALS)
        click(table, row, ORIGINALS, more)
        click(table, row, ORIGINALS, more)
        click(table, row, ORIGINALS, less)
        (ticked,) = table.ticked()
        assert ticked.originals == before + 1

    def test_no_count_falls_below_nothing(self, receiving: ReceiveDialog) -> None:
        table = receiving.bundle
        row = table.currentRow()
        for _ in range(9):
            table.step(row, ORIGINALS, -1)
        assert table.item(row, ORIGINALS).text() == "0"


class TestRefusing:
    def test_a_reason_refuses_and_a_tick_takes_after_all(self, receiving: ReceiveDialog) -> None:
        table = receiving.bundle
        row = table.currentRow()
        hands.press("Space", table)
        table.item(row, REFUSED).setText("缺公章")
        assert [each.refused for each in table.ticked()] == ["缺公章"]
        assert "收 0 件" in receiving.sum.text()
        assert "不收 1 件" in receiving.sum.text()
        hands.press("Space", table)
        assert [each.refused for each in table.ticked()] == [""]

    def test_ticking_everything_leaves_out_what_is_refused(self, receiving: ReceiveDialog) -> None:
        table = receiving.bundle
        table.item(table.currentRow(), REFUSED).setText("过期")
        table.tick_all()
        assert [bool(each.refused) for each in table.ticked()].count(True) == 1


def test_the_foot_says_the_sum(receiving: ReceiveDialog) -> None:
    table = receiving.bundle
    first, second = [row for row, _ in table.papers()][:2]
    for row, originals, copies in ((first, 2, 0), (second, 1, 3)):
        table.step(row, ORIGINALS, originals - int(table.item(row, ORIGINALS).text()))
        table.step(row, COPIES, copies - int(table.item(row, COPIES).text()))
    for words in ("收 2 件", "原件 3", "复印件 3"):
        assert words in receiving.sum.text()


class TestWhatFollows:
    def test_it_is_told_while_papers_are_ticked(self, receiving: ReceiveDialog, office: Office) -> None:
        title = office.rules.clause_title("SO-1.5")
        assert title not in receiving.afterwards.list.accessibleDescription()
        receiving.bundle.tick_all()
        hands.settle(receiving)
        told = receiving.afterwards.list.accessibleDescription()
        assert f"{title}，24 小时 · 明天 10:00 前 · 林晓燕" in told.splitlines()
        assert not handoffs.listed(office)

    def test_a_time_typed_moves_it(self, receiving: ReceiveDialog, office: Office) -> None:
        receiving.bundle.tick_all()
        hands.type_("9:00", receiving.at)
        hands.settle(receiving)
        assert "明天 09:00 前" in receiving.afterwards.list.accessibleDescription()

    def test_of_several_clients_it_is_told_together(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        for dossier in (purchase, dossiers.open_dossier(office, a_purchase("2-1-1002"))):
            receive(office, dossier, *LOAN)
        dialog = ListDialog(Desk(office), "out", other=LAWYER)
        qtbot.addWidget(dialog)
        dialog.show()
        hands.settle(dialog)
        title = office.rules.clause_title("SO-1.5")
        assert f"{title}，2 户 · 随即办完，在期限内" in dialog.afterwards.list.accessibleDescription()
        assert "2 户、6 件" in dialog.sum.text()
        hands.press("Space", dialog.bundle)
        hands.settle(dialog)
        told = dialog.afterwards.list.accessibleDescription()
        assert f"{title}，1 户" in told
        assert f"陈䶮、解晓东：{title}还没办完，还差 按揭贷款申请表" in told

    def test_an_offer_says_that_nothing_is_done_yet(self, office: Office, purchase: Dossier, qtbot: QtBot) -> None:
        receive(office, purchase, *LOAN)
        dialog = HandOverDialog(Desk(office), purchase.id, taker=LAWYER)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.bundle.tick_all()
        hands.settle(dialog)
        assert "随即办完" in dialog.afterwards.list.accessibleDescription()
        dialog.offered.click()
        hands.settle(dialog)
        told = dialog.afterwards.list.accessibleDescription()
        assert "随即办完" not in told
        assert "签收以前" in told


@pytest.mark.parametrize("size", [(683, 312), (911, 440), (1366, 696)])
@pytest.mark.parametrize("kind", [ReceiveDialog, HandOverDialog])
def test_the_dialog_keeps_within_its_window(
    open_window: Callable[..., MainWindow],
    purchase: Dossier,
    office: Office,
    kind: type[ReceiveDialog | HandOverDialog],
    size: tuple[int, int],
) -> None:
    receive(office, purchase, *LOAN)
    window = open_window()
    window.resize(*size)
    hands.settle(window)
    dialog = kind(window.desk, purchase.id, window)
    dialog.open()
    hands.settle(dialog)
    low = size[1] < 560
    room = (size[0] - 8, size[1] - 8)
    assert (dialog.width(), dialog.height()) <= room if not low else (dialog.width(), dialog.height()) == room
    assert dialog.bundle.horizontalScrollBar().maximum() == 0
    inside = dialog.scrolled.widget()
    assert inside is not None
    assert inside.width() <= dialog.scrolled.viewport().width()
    assert dialog.afterwards.fold_button.isHidden() == (not low)
    assert dialog.afterwards.list.isVisible() == (not low)
    if low:
        dialog.afterwards.fold_button.click()
        assert dialog.afterwards.list.isVisible()
