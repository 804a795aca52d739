"""How much time is left, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.office import phrases
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-10-12 22:30", "剩 1 小时 30 分"),
        ("2026-10-10 23:00", "剩 2 天 1 小时"),
        ("2026-10-12 23:59", "剩 1 分"),
        ("2026-10-13 00:00", "逾期 0 分"),
        ("2026-10-13 23:59", "逾期 23 小时 59 分"),  # Tuesday is not over
        ("2026-10-14 00:00", "逾期 1 个工作日"),  # Tuesday is
        ("2026-10-16 23:59", "逾期 3 个工作日"),  # Friday is not over
        ("2026-10-17 00:00", "逾期 4 个工作日"),
        ("2026-10-19 23:59", "逾期 4 个工作日"),  # a weekend adds nothing
        ("2026-10-20 00:00", "逾期 5 个工作日"),
    ],
)
def test_what_was_due_on_monday_evening_is_late_by_whole_working_days(
    office: Office, at: Callable[[str], None], now: str, told: str
) -> None:
    at(now)
    assert phrases.left(office, local("2026-10-13 00:00")) == told


def test_a_due_in_the_middle_of_a_day_does_not_make_that_day_a_whole_one(
    office: Office, at: Callable[[str], None]
) -> None:
    at("2026-10-14 10:00")
    assert phrases.left(office, local("2026-10-12 16:00")) == "逾期 1 个工作日"


@pytest.mark.parametrize(
    ("fen", "written"),
    [(259063923, "2,590,639.23"), (0, "0.00"), (-50, "-0.50"), (-123456, "-1,234.56"), (None, "")],
)
def test_money_is_written_in_yuan_and_keeps_its_sign(fen: int | None, written: str) -> None:
    assert phrases.money(fen) == written
