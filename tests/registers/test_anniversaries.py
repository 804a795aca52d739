"""Birthdays come due each year, so many days before, whenever the program is opened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.duties import service as duties
from app.office import founding
from app.registers import due_reports, records
from app.registers.reporting.anniversaries import anniversary
from app.regulations import service as regulations
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def client(office: Office, birthday: str) -> records.Record:
    return records.write(office, "fund-client", {"client_name": "沈国栋", "nature": "person", "birthday": birthday})


def owed(office: Office) -> list[tuple[str, str, str]]:
    found = [each for each in duties.every(office) if each.duty.clause == "IF-9"]
    return sorted((office.due_words(each.duty.due), each.duty.responsible, each.state) for each in found)


@pytest.mark.clauses("IF-9")
def test_a_birthday_comes_due_a_week_before_and_is_met_by_the_greeting(
    office: Office, at: Callable[[str], None]
) -> None:
    regulations.switch_on(office, "investment-fund", office.today())
    made = client(office, "1970-10-30")
    due_reports.draw_up(office)
    assert owed(office) == []
    at("2026-10-23 00:00")
    due_reports.draw_up(office)
    due_reports.draw_up(office)
    assert owed(office) == [("2026-10-30 24:00", "林晓燕", "open")]
    records.act(office, made.number, "greeted", {"greeting": "call"})
    at("2027-10-25 09:00")
    due_reports.draw_up(office)
    assert owed(office) == [("2026-10-30 24:00", "林晓燕", "met"), ("2027-10-30 24:00", "林晓燕", "open")]


def test_a_birthday_that_passed_before_the_client_was_entered_is_not_owed(office: Office) -> None:
    regulations.switch_on(office, "investment-fund", office.today())
    client(office, "1970-10-11")
    client(office, "1970-10-15")
    due_reports.draw_up(office)
    assert [due for due, _, _ in owed(office)] == ["2026-10-15 24:00"]


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)), st.integers(1900, 2098))
def test_the_day_of_a_year_is_the_same_but_for_leap_days(first: date, year: int) -> None:
    day = anniversary(first, year)
    assert day.year == year
    assert (day.month, day.day) == (
        (first.month, first.day) if (first.month, first.day) != (2, 29) or day.day == 29 else (2, 28)
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(birthday=st.dates(date(1950, 1, 1), date(2000, 12, 31)), opened=st.lists(st.integers(1, 500), max_size=6))
def test_opening_the_program_at_any_days_gives_the_same_duties(
    tmp_path_factory: pytest.TempPathFactory, birthday: date, opened: list[int]
) -> None:
    told = []
    for looked in (sorted(opened), []):
        moments = [local("2026-10-12 10:00")]
        office = founding.found(
            tmp_path_factory.mktemp("office") / "one", lambda moments=moments: moments[-1], name="单位"
        )
        regulations.switch_on(office, "investment-fund", office.today())
        client(office, birthday.isoformat())
        for days in [*looked, 360]:
            moments.append(max(moments[-1], moments[0] + timedelta(days=min(days, 360))))
            due_reports.draw_up(office)
        told.append([(due, state) for due, _, state in owed(office)])
        office.register.close()
    assert told[0] == told[1]
