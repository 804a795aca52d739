"""按步骤: who stands at which step, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.progress import columns
from app.progress import service as progress
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.by_step_panel import StepBoard
    from app.progress.columns import StepColumn
    from app.shell.main_window import MainWindow


@pytest.fixture
def with_the_lawyer(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Dossier:
    """The loan papers are with the lawyer since the 12th."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item("loan-application")])
    lines = [handoffs.Line(each.paper.id, handoffs.Count(1, 0)) for each in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)
    at("2026-10-22 09:00")
    return purchase


def mortgage(office: Office) -> list[StepColumn]:
    track = office.rules.book.vocabulary.tracks["mortgage"]
    return columns.columns(office, progress.every(office), track, "mortgage")


def test_a_client_stands_at_the_step_under_way_until_it_is_done(office: Office, with_the_lawyer: Dossier) -> None:
    assert [len(each.standing) for each in mortgage(office)] == [0, 1, 0, 0, 0]
    assert [each.late for each in mortgage(office)] == [0, 1, 0, 0, 0]
    step = mortgage(office)[1].step.id
    progress.finish(office, dossier=with_the_lawyer.id, track="mortgage", step=step)
    assert [len(each.standing) for each in mortgage(office)] == [0, 0, 1, 0, 0]
    assert [each.late for each in mortgage(office)] == [0, 0, 0, 0, 0]


def test_a_column_says_how_many_days_its_step_usually_takes(office: Office, with_the_lawyer: Dossier) -> None:
    assert [each.usual for each in mortgage(office)] == [0, None, None, None, None]
    progress.finish(office, dossier=with_the_lawyer.id, track="mortgage", step=mortgage(office)[1].step.id)
    assert mortgage(office)[1].usual == 8


def test_the_page_shows_the_columns_and_enter_opens_the_client(
    open_window: Callable[..., MainWindow], with_the_lawyer: Dossier
) -> None:
    window = open_window("progress")
    page = window.stack.currentWidget()
    hands.click(hands.button(page.view, "按步骤"))
    board: StepBoard = page.board
    assert [each.count() for each in board.lists] == [0, 1, 0, 0, 0]
    card = board.lists[1]
    assert card.item(0).text().startswith("陈䶮、解晓东，2-1-1001，按揭律师，逾期")
    heads = [each.text() for each in board.findChildren(QLabel)]
    assert "逾期 1" in heads
    assert "限 1 个工作日，通常 0 天" in heads
    card.setFocus()
    card.setCurrentRow(0)
    hands.press("Enter", card)
    assert window.shown_dossier() == with_the_lawyer.id


def test_columns_stand_below_each_other_where_there_is_no_room(
    open_window: Callable[..., MainWindow], with_the_lawyer: Dossier
) -> None:
    window = open_window("progress")
    page = window.stack.currentWidget()
    hands.click(hands.button(page.view, "按步骤"))
    for width, rows in ((1366, 1), (683, 2)):
        window.resize(width, 600)
        hands.settle(page)
        assert page.split.opener.isHidden()
        assert len({each.parentWidget().y() for each in page.board.lists}) == rows, width
    hands.click(hands.button(page.view, "按客户"))
    assert page.split.opener.isVisible()
