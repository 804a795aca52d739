"""Values read on paper as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.forms.paper.wording import shown


@pytest.mark.parametrize(
    ("written", "chinese", "english"),
    [
        ("2026-10", "2026年10月", "Oct 2026"),
        ("2026-Q4", "2026年第四季度", "Q4 2026"),
        ("2026-H2", "2026年下半年", "H2 2026"),
        ("2026-W44", "2026年第44周（10月26日—11月1日）", "week 44 of 2026"),
        ("2026-10-31", "2026年10月31日", "31 Oct 2026"),
        ("2026", "2026年", "2026"),
        ("长期", "长期", "长期"),
    ],
)
def test_a_period_is_said_in_words(written: str, chinese: str, english: str) -> None:
    assert shown(written, "period", "zh_CN") == chinese
    assert shown(written, "period", "en") == english


def test_the_days_of_a_roster_say_their_weekday() -> None:
    assert shown(date(2026, 12, 1), "weekday", "zh_CN") == "12月1日 周二"
    assert shown(date(2026, 12, 1), "weekday", "zh_TW") == "12月1日 週二"
    assert shown(date(2026, 12, 1), "weekday", "en") == "Tue 1 Dec"
