"""The client's pauses are taken out of a step's clock, and never shorten it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rulebook.files import load_calendar
from app.rulebook.limit_words import parse
from app.rulebook.track_standings import Pause, due_with
from tests.conftest import SHANGHAI, local

CALENDAR = load_calendar()
START = local("2026-10-12 10:00")
LATER = local("2026-12-31 00:00")

limits = st.sampled_from(["24 hours", "3 days", "1 working day", "5 working days", "10 working days"]).map(parse)
moments = st.integers(0, 60 * 24 * 40).map(lambda minutes: START + timedelta(minutes=minutes))
pauses = st.lists(st.tuples(moments, st.integers(1, 60 * 24 * 10)), max_size=3).map(
    lambda pairs: [Pause(begun, begun + timedelta(minutes=minutes), "") for begun, minutes in pairs]
)


def due(words: str, *held: tuple[str, str]) -> datetime:
    stops = [Pause(local(begun), local(ended), "") for begun, ended in held]
    return due_with(parse(words), START, stops, CALENDAR, LATER)


@given(limits, pauses)
def test_a_pause_never_makes_a_due_earlier(limit, held) -> None:
    assert due_with(limit, START, held, CALENDAR, LATER) >= limit.due(START, CALENDAR).at


@given(limits)
def test_without_pauses_the_due_is_the_limits_own(limit) -> None:
    assert due_with(limit, START, [], CALENDAR, LATER) == limit.due(START, CALENDAR).at


@given(st.integers(1, 10), st.integers(1, 8))
def test_working_days_of_a_pause_are_given_back_one_by_one(count: int, held: int) -> None:
    """Counted day by day: from the day after the start, days in the pause (after its first) do not count."""
    begun, ended = START, START + timedelta(days=held)
    left, day = count, date(2026, 10, 12)
    while left:
        day += timedelta(days=1)
        inside = begun.date() < day <= ended.date()
        left -= CALENDAR.is_working(day) and not inside
    expected = datetime.combine(day + timedelta(days=1), datetime.min.time(), SHANGHAI)
    limit = parse(f"{count} working days" if count > 1 else "1 working day")
    assert due_with(limit, START, [Pause(begun, ended, "")], CALENDAR, LATER) == expected


@pytest.mark.parametrize(
    ("words", "held", "expected"),
    [
        ("24 hours", [], "2026-10-13 10:00"),
        ("24 hours", [("2026-10-12 12:00", "2026-10-12 15:00")], "2026-10-13 13:00"),
        ("24 hours", [("2026-10-13 11:00", "2026-10-13 15:00")], "2026-10-13 10:00"),
        ("2 working days", [("2026-10-12 12:00", "2026-10-14 09:00")], "2026-10-17 00:00"),
        ("3 days", [("2026-10-12 12:00", "2026-10-13 09:00")], "2026-10-17 00:00"),
        ("2 working days", [("2026-10-16 12:00", "2026-10-19 09:00")], "2026-10-15 00:00"),
    ],
)
def test_pauses_by_example(words: str, held: list[tuple[str, str]], expected: str) -> None:
    assert due(words, *held) == local(expected)
