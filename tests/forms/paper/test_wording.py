"""Values read on paper as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from app.forms.paper.wording import dated, shown


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


def test_days_in_sentences_of_the_program_are_said_as_everywhere_on_paper() -> None:
    assert (
        dated("应于 2026-10-30 24:00 完成，实际于 2026-11-01", "zh_CN")
        == "应于 2026年10月30日 24:00 完成，实际于 2026年11月1日"
    )
    assert dated("due 2026-10-30 24:00", "en") == "due 30 Oct 2026 24:00"
    assert dated("报告-2026-11-01-YHWD2026-0001", "zh_CN") == "报告-2026-11-01-YHWD2026-0001"
