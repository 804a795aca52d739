"""What happened counts to the day that the form names, and a corrected day takes it along."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import staff
from app.duties import service as duties
from app.office import fines_store, founding, periods
from app.registers import reading, records
from app.registers.record_rules import Unfit
from app.regulations import service as regulations
from tests.conftest import local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def late(office: Office, day: date) -> records.Record:
    return records.write(office, "staff-late", {"about": "林晓燕", "day": day.isoformat(), "arrived": "08:50"})


def percents(office: Office) -> list[tuple[str, int]]:
    """Month and hundredths of a percent of every line that stands."""
    lines = [line for line in fines_store.load(office.register) if line.state == "proposed"]
    return sorted((f"{office.local(line.proposal.at):%Y-%m}", line.proposal.low) for line in lines)


@pytest.fixture
def general(office: Office, at: Callable[[str], None]) -> Office:
    at("2026-09-01 09:00")
    staff.add(office, "郑云", "manager")
    staff.add(office, "周主管", "supervisor")
    regulations.switch_on(office, "general-service", office.today())
    at("2026-10-12 10:00")
    return office


@pytest.mark.clauses("GS-6")
def test_a_lateness_of_september_that_is_entered_in_october_counts_in_september(general: Office) -> None:
    for day in (28, 29, 30):
        late(general, date(2026, 9, day))
    late(general, date(2026, 10, 9))
    assert percents(general) == [("2026-09", 1_00)] * 3 + [("2026-10", 1_00)]


@pytest.mark.clauses("GS-6")
def test_a_corrected_day_takes_the_percent_along(general: Office) -> None:
    found = [late(general, date(2026, 10, day)) for day in (5, 6, 7, 8)]
    assert percents(general) == [("2026-10", 1_00)] * 3 + [("2026-10", 5_00)]
    records.correct(general, found[0].number, {**found[0].values, "day": "2026-09-30"}, "写错月份")
    assert percents(general) == [("2026-09", 1_00)] + [("2026-10", 1_00)] * 3
    records.correct(general, found[0].number, {**found[0].values, "day": "2026-10-05"}, "没有写错")
    assert percents(general) == [("2026-10", 1_00)] * 3 + [("2026-10", 5_00)]


def test_another_correction_moves_nothing_and_an_excused_lateness_stays_excused(general: Office) -> None:
    one = late(general, date(2026, 10, 8))
    records.correct(general, one.number, {**one.values, "reason": "堵车"}, "补写")
    assert percents(general) == [("2026-10", 1_00)]
    records.act(general, one.number, "confirmed", {}, by="林晓燕")
    records.act(general, one.number, "excused", {"why": "公出"}, by="郑云")
    assert percents(general) == []
    records.correct(general, one.number, {**one.values, "day": "2026-09-30"}, "写错月份")
    assert percents(general) == []


def test_nobody_is_late_tomorrow(general: Office) -> None:
    with pytest.raises(Unfit) as no:
        late(general, general.today() + timedelta(days=1))
    assert no.value.problems == (("day", "at_most=2026-10-12"),)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.lists(st.integers(0, 41), min_size=1, max_size=9),
    corrected=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 41)), max_size=3),
)
def test_what_is_deducted_depends_on_the_days_alone(
    tmp_path_factory: pytest.TempPathFactory, days: list[int], corrected: list[tuple[int, int]]
) -> None:
    """Whatever the order in which latenesses are entered and corrected: the first three of a month cost 1 %, others 5 %."""
    now_is = ["2026-09-01 08:00"]
    office = founding.found(tmp_path_factory.mktemp("office") / "one", lambda: local(now_is[-1]), name="单位")
    for name, role in (("林晓燕", "clerk"), ("郑云", "manager")):
        staff.add(office, name, role)
    regulations.switch_on(office, "general-service", office.today())
    now_is.append("2026-10-12 10:00")
    made = [late(office, date(2026, 9, 1) + timedelta(days=day)) for day in days]
    now = list(days)
    for place, day in corrected:
        if place < len(made) and now[place] != day:
            written = (date(2026, 9, 1) + timedelta(days=day)).isoformat()
            made[place] = records.correct(office, made[place].number, {**made[place].values, "day": written}, "更正")
            now[place] = day
    of_month = Counter("2026-09" if day < 30 else "2026-10" for day in now)
    wanted = [(month, 1_00 if place < 3 else 5_00) for month, count in of_month.items() for place in range(count)]
    assert percents(office) == sorted(wanted)
    office.register.close()


@pytest.mark.clauses("GS-3")
def test_a_round_that_is_entered_late_is_that_months(general: Office, at: Callable[[str], None]) -> None:
    periods.bring_up_to_date(general)
    made = records.write(general, "quality-round", {"project": "翠湖", "checked": "周主管", "day": "2026-09-29"})
    records.act(general, made.number, "clean", {}, by="周主管")
    states = {each.duty.due.month: each.state for each in duties.every(general) if each.duty.clause == "GS-3"}
    assert states == {9: "met", 10: "open"}


def test_a_months_figures_are_of_the_days_that_the_forms_name(office: Office, at: Callable[[str], None]) -> None:
    at("2026-11-02 09:00")
    regulations.switch_on(office, "outsourced-team", office.today())
    for day in ("2026-10-30", "2026-11-02"):
        records.write(office, "wireless-day", {"day": day, "worker": "甲", "served": 6, "worked": 6})
    found = reading.of_period(office, "wireless-day", date(2026, 10, 1), date(2026, 10, 31))
    assert [each.values["day"] for each in found] == ["2026-10-30"]
