"""A preview draws the pages that somebody comes to, beside the window; of a long list the first pages come at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from app.forms.pages_view import KEPT
from app.forms.preview_dialog import PreviewDialog
from app.kit.desk import Desk
from app.lists import service as lists
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.office.office import Office

ROWS = 1200


def a_list(rows: int) -> lists.ListContent:
    texts = [[f"{n}-1-101", "张三"] for n in range(rows)]
    return lists.ListContent("客户", "全部", ["房号", "客户"], [100, 100], texts, [])


@pytest.fixture
def preview(qtbot: QtBot, office: Office) -> PreviewDialog:
    dialog = PreviewDialog(Desk(office), lists.draw(office, a_list(ROWS)))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def drawn(dialog: PreviewDialog) -> list[int]:
    return [page.number for page in dialog.area.pages if not page.image.isNull()]


def test_only_the_pages_in_view_are_drawn(qtbot: QtBot, preview: PreviewDialog) -> None:
    assert len(preview.area.pages) > 20
    qtbot.waitUntil(lambda: 0 in drawn(preview))
    assert len(drawn(preview)) < 5
    assert preview.area.pages[0].image.pixelColor(5, 5) == QColor("white")


def test_whoever_scrolls_sees_those_pages_and_few_are_kept(qtbot: QtBot, preview: PreviewDialog) -> None:
    bar = preview.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for place in range(21):
        bar.setValue(bar.maximum() * place // 20)
        qtbot.waitUntil(
            lambda: any(not page.visibleRegion().isEmpty() and not page.image.isNull() for page in preview.area.pages)
        )
    last = len(preview.area.pages) - 1
    qtbot.waitUntil(lambda: last in drawn(preview))
    assert len(drawn(preview)) <= KEPT


def test_the_first_pages_of_a_long_list_come_before_the_rest(qtbot: QtBot, office: Office) -> None:
    shown = a_list(ROWS)
    dialog = PreviewDialog(Desk(office), lists.draw(office, shown, 100))
    qtbot.addWidget(dialog)
    dialog.show()
    few = len(dialog.area.pages)
    dialog.await_rest(lambda here: lists.draw(here, shown), "正在排其余各页…")
    assert not dialog.print_button.isEnabled()
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(dialog.print_button.isEnabled)
    assert few < 10 < len(dialog.area.pages)
    assert dialog.sheet.pdf == lists.draw(office, shown).pdf
    assert dialog.problem.text() == ""


def test_a_sheet_drawn_anew_stays_where_one_was_looking(qtbot: QtBot, preview: PreviewDialog) -> None:
    bar = preview.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 3000)
    bar.setValue(2500)
    preview.show_sheet(preview.sheet)
    assert hands.until(lambda: preview.area.verticalScrollBar().value() == 2500)


def test_pages_are_fitted_into_a_narrow_view(qtbot: QtBot, preview: PreviewDialog) -> None:
    preview.setMinimumSize(0, 0)
    preview.resize(500, 400)
    area = preview.area
    qtbot.waitUntil(lambda: 0 < area.pages[0].geometry().right() < area.viewport().width())
    assert area.pages[0].x() > 0
    assert area.horizontalScrollBar().maximum() == 0
