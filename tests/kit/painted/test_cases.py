"""What complaints and fines are drawn with: a bar of hours, a ladder, rows of three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.kit.listings import Column, RowsListing
from app.kit.look import colour
from app.kit.painted.briefs import Brief, Briefs, State
from app.kit.painted.day_bar import BAR, TALL, Course, DayBar
from app.kit.painted.ladder import LEAST, Ladder, Level
from app.kit.tables import RowsTable
from tests.conftest import local

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

WIDE = 481
"""So wide that an hour of one day is twenty pixels."""


def picture(widget: QWidget, qtbot: QtBot) -> QImage:
    qtbot.addWidget(widget)
    widget.resize(WIDE, widget.sizeHint().height())
    widget.show()
    return widget.grab().toImage()


def course(**changes: object) -> Course:
    """From nine to noon on one day, due at its end; the night ends at eight."""
    facts: dict[str, object] = {
        "first": local("2026-10-12 00:00"),
        "last": local("2026-10-13 00:00"),
        "begin": local("2026-10-12 09:00"),
        "until": local("2026-10-12 12:00"),
        "shade": "today_mark",
        "marks": (),
        "off": ((local("2026-10-12 00:00"), local("2026-10-12 08:00")),),
        "due": local("2026-10-13 00:00"),
    }
    return Course(**(facts | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("hour", "shade"), [(4, "coming_tint"), (8.5, "surface"), (10, "today_mark"), (11.5, "today_mark"), (15, "surface")]
)
def test_the_bar_goes_from_receipt_to_now_and_the_night_is_shaded(
    hour: float, shade: str, qtbot: QtBot, clean_settings: object
) -> None:
    shown = picture(DayBar(course(), "剩 12 小时"), qtbot)
    assert shown.pixelColor(round(hour * 20), TALL // 2) == colour(shade)


def test_the_due_is_marked_where_it_lies(qtbot: QtBot, clean_settings: object) -> None:
    shown = picture(DayBar(course(due=local("2026-10-12 18:00")), "剩 6 小时"), qtbot)
    assert shown.pixelColor(18 * 20, (TALL - BAR) // 2 - 2) == colour("late_mark")


def test_of_two_words_that_would_touch_the_less_important_is_left_out(qtbot: QtBot, clean_settings: object) -> None:
    marks = [
        (local("2026-10-12 12:00"), "现在"),
        (local("2026-10-12 12:05"), "受理"),
        (local("2026-10-12 00:00"), "0:00"),
    ]
    bar = DayBar(course(marks=marks), "")
    picture(bar, qtbot)
    assert [words for _, words in bar._placed()] == ["现在", "0:00"]


def test_a_ladder_without_room_stands_upright(qtbot: QtBot, clean_settings: object) -> None:
    levels = [Level(each, "某", "", reached=False, current=False) for each in "甲乙丙丁"]
    ladder = Ladder(levels, "现在在甲")
    assert ladder.heightForWidth(LEAST * 4) * 2 < ladder.heightForWidth(LEAST * 4 - 1)
    assert ladder.accessibleName() == "现在在甲"


def test_a_row_of_three_lines_is_read_out_with_its_state_first(qtbot: QtBot, clean_settings: object) -> None:
    brief = Brief("交房面积不符", "傅丽华 1-1-901", State("今天内", "clock", "today"), "苏婷处理")
    table = RowsTable(
        RowsListing([Column("投诉", lambda each: each.words(), stretches=True)], [brief]), "briefs", "投诉"
    )
    table.setItemDelegate(Briefs(table, lambda each: each))
    picture(table, qtbot)
    assert table.model().index(0, 0).data() == "今天内，交房面积不符，傅丽华 1-1-901，苏婷处理"
    assert table.horizontalHeader().isHidden()
