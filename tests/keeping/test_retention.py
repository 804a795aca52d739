"""Which backups stay, and when the next one is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.keeping.retention import MOST, Rhythm, retained

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = datetime(2024, 1, 1, tzinfo=SHANGHAI)
moments = st.lists(st.integers(0, 3 * 365 * 1440).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=200)


def every(step: timedelta, count: int) -> list[datetime]:
    """So many moments up to Monday 12 October 2026, 10:30."""
    last = datetime(2026, 10, 12, 10, 30, tzinfo=SHANGHAI)
    return [last - place * step for place in range(count)]


@given(moments)
def test_the_newest_backup_is_always_kept(made: list[datetime]) -> None:
    assert not made or max(made) in retained(made)


@given(moments)
def test_never_more_are_kept_than_the_periods_together(made: list[datetime]) -> None:
    assert len(retained(made)) <= MOST == 24 + 7 + 5 + 12


@given(moments)
def test_what_stays_would_stay_again(made: list[datetime]) -> None:
    once = retained(made)
    assert once <= set(made)
    assert retained(once) == once


@given(moments, st.integers(0, 199))
def test_tidying_up_in_between_loses_nothing_later(made: list[datetime], cut: int) -> None:
    """Backups come in order; whether they are tidied after each or once at the end, the same ones stay."""
    in_order = sorted(made)
    tidied = retained(retained(in_order[:cut]) | set(in_order[cut:]))
    assert tidied == retained(in_order)


@given(moments)
def test_each_of_the_last_seven_days_keeps_its_last_backup(made: list[datetime]) -> None:
    days = sorted({each.date() for each in made})[-7:]
    assert {max(each for each in made if each.date() == day) for day in days} <= retained(made)


def test_a_day_of_backups_every_minute_leaves_one_an_hour() -> None:
    assert len(retained(every(timedelta(minutes=1), 600))) == 10 + 1


def test_three_years_of_daily_backups_leave_days_weeks_and_months() -> None:
    """24 days, as no two share an hour; the 5 week ends and 2 month ends are among them; 10 more month ends."""
    stay = sorted(retained(every(timedelta(days=1), 1000)))
    assert stay[-24:] == sorted(every(timedelta(days=1), 24))
    assert [each.date().isoformat() for each in stay[:10]] == [
        "2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31",
        "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31",
    ]  # fmt: skip
    assert len(stay) == 24 + 10


@pytest.mark.parametrize(
    ("entries", "minutes", "due"),
    [
        (0, None, False),
        (0, 600, False),
        (1, None, True),
        (1, 29, False),
        (1, 30, True),
        (49, 5, False),
        (50, 1, True),
        (1, -600, True),
        (0, -600, False),
    ],
)
def test_a_backup_is_due_after_fifty_entries_or_half_an_hour(entries: int, minutes: int | None, due: bool) -> None:
    since = None if minutes is None else timedelta(minutes=minutes)
    assert Rhythm().due(entries, since) is due
