"""Time limits as people write them, in the regulation's own words."""

from __future__ import annotations

import pytest

from app.rulebook.limit_words import EXAMPLES, NotALimit
from app.rulebook.typed_limits import (
    typed_limit,
)


@pytest.mark.parametrize(
    ("written", "limit"),
    [
        ("", ""),
        ("1个工作日", "1 working day"),
        ("２ 个工作日内（当日不算）", "2 working days"),
        ("2個工作日內", "2 working days"),
        ("十五个工作日", "15 working days"),
        ("24小时", "24 hours"),
        ("24 小时内（夜间和节假日都算）", "24 hours"),
        ("二十四小时", "24 hours"),
        ("48个小时内", "48 hours"),
        ("3天", "3 days"),
        ("两日以内", "2 days"),
        ("当日内", "same day"),
        ("当天", "same day"),
        ("立即", "at once"),
        ("每周一、周四（遇休息日顺延）", "every mon, thu"),
        ("每周一、四", "every mon, thu"),
        ("每周五 9:00", "every fri 09:00"),
        ("每个工作日 17:30", "every working day 17:30"),
        ("每月末", "month end"),
        ("季末", "quarter end"),
        ("半年末", "half-year end"),
        ("60秒", "60 seconds"),
        ("响铃3声内", "3 rings"),
        ("24 hours", "24 hours"),
        ("Within 2  Working Days (not counting today)", "2 working days"),
    ],
)
def test_a_limit_is_typed_as_people_write_it(written: str, limit: str) -> None:
    assert typed_limit(written) == limit


@pytest.mark.parametrize("limit", EXAMPLES)
def test_the_regulations_own_words_stay(limit: str) -> None:
    assert typed_limit(limit) == limit.lower()


def test_before_what_stays_as_it_was() -> None:
    assert typed_limit("提前5个工作日", "7 working days before handover") == "5 working days before handover"


def test_after_what_stays_as_it_was() -> None:
    assert typed_limit("开始后5个工作日内", "3 days after begins") == "5 working days after begins"
    with pytest.raises(NotALimit):
        typed_limit("开始后5日", "3 days")


@pytest.mark.parametrize(
    "written", ["asap", "尽快", "0个工作日", "个工作日", "提前3日", "3分钟", "每周八", "每周五 25:00"]
)
def test_what_is_no_limit_is_refused(written: str) -> None:
    with pytest.raises(NotALimit):
        typed_limit(written)
