"""Days and dues as people say them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from app.duties import service as duties
from app.office import phrases
from tests.counter import receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office

LOCAL = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 10, 12), "今天"),
        (date(2026, 10, 13), "明天"),
        (date(2026, 10, 11), "昨天"),
        (date(2026, 10, 31), "10 月 31 日"),
        (date(2027, 1, 6), "2027 年 1 月 6 日"),
    ],
)
def test_near_days_have_names_and_others_their_year_only_if_it_is_another(
    office: Office, day: date, words: str
) -> None:
    assert phrases.near_day(office, day) == words


def test_the_end_of_a_day_is_that_day(office: Office) -> None:
    midnight = datetime(2026, 10, 14, tzinfo=LOCAL)
    assert phrases.due_day(office, midnight) == (date(2026, 10, 13), "")
    assert phrases.due_day(office, datetime(2026, 10, 14, 16, tzinfo=LOCAL)) == (date(2026, 10, 14), "16:00")


def test_what_is_left_is_said_in_the_unit_of_the_limit(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    receive(office, purchase, "presale-contract")
    today, registered = (
        next(each.duty for each in duties.due(office) if each.duty.clause == clause) for clause in ("SO-1.1", "SO-1.6")
    )
    assert (phrases.remaining(office, today), phrases.by_when(office, today)) == ("今天内", "限当日")
    assert (phrases.remaining(office, registered), phrases.by_when(office, registered)) == ("剩 1 个工作日", "明天")
    at("2026-10-14 10:00")
    assert phrases.by_when(office, registered) == "应于昨天"
    assert phrases.remaining(office, registered).startswith("逾期")
