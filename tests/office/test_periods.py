"""The duties that time alone brings do not depend on when, or how often, somebody opens the program."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.access import staff
from app.duties import calendars
from app.office import duties_store, founding, people_store, periods
from app.regulations import service as regulations
from app.rulebook.duties import slot_of
from app.rulebook.periods import recurring
from tests.conftest import local
from tests.rulebook.small import book, clause, event, named, role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.office.office import Office
    from app.rulebook.duties import Duty

MADE = '{ event = "report.made" }'
LIMITS = (
    "day end",
    "working day end",
    "every working day 17:30",
    "every friday",
    "every friday 09:00",
    "every mon, thu",
    "month end",
    "quarter end",
)
TEXT = (
    f"""
id = "small"
name = {named("小")}
in_force = 2000-01-01
uses = ["house"]
[roles]
{role("agent")}{role("head")}
"""
    + event("report.made", 'period = "period?"')
    + "".join(
        clause(f"X-{place}", f'limit = "{limit}"\nwho = {{ role = "head" }}', MADE)
        for place, limit in enumerate(LIMITS)
    )
    + clause("Y-1", 'limit = "working day end"\nwho = { role = "agent", each = true }', MADE)
    + clause("Y-2", 'limit = "month end"\nwho = { role = "agent", each = true }', MADE)
    + clause("Y-3", 'limit = "every friday"\nwho = { role = "agent", rotates = true }', MADE)
)
BEGUN = local("2026-09-21 10:00")
"""A Monday; the holidays of the National Day, with their moved working days, lie before the office."""


def a_new_office(folder: Path, moments: list[datetime]) -> Office:
    office = founding.found(folder, lambda: moments[-1], name="门房")
    (folder / "small.toml").write_text(TEXT, encoding="utf-8")
    staff.add(office, "周敏", "clerk")
    regulations.begin_with(office, ["small.toml"])
    return office


def owed(office: Office) -> list[tuple[str, date, str, datetime]]:
    duties = duties_store.load(office.register)
    return sorted((each.clause, slot_of(each, office.rules.calendar), each.responsible, each.due) for each in duties)


HOURS = st.integers(1, 50 * 24)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(opened=st.lists(HOURS, max_size=12), came=st.tuples(HOURS, HOURS, HOURS))
def test_opening_the_program_at_any_moments_gives_the_same_duties(
    tmp_path_factory: pytest.TempPathFactory, opened: list[int], came: tuple[int, int, int]
) -> None:
    """Two offices live the same seven weeks: three people are entered; one is opened in between, the other is not."""
    told = []
    for looked in (opened, ()):
        moments = [BEGUN]
        office = a_new_office(tmp_path_factory.mktemp("office") / "one", moments)
        comes = dict(zip(("李然", "吴越", "孙健"), sorted(came), strict=True))
        happens = sorted([*(((hours, name)) for name, hours in comes.items()), *((hours, "") for hours in looked)])
        for hours, name in happens:
            moments.append(BEGUN + timedelta(hours=hours))
            if name:
                staff.add(office, name, "head" if name == "孙健" else "agent")
            else:
                periods.bring_up_to_date(office)
        moments.append(BEGUN + timedelta(days=51))
        periods.bring_up_to_date(office)
        told.append(owed(office))
        assert periods.bring_up_to_date(office) == 0
        office.register.close()
    assert told[0] == told[1]


def dues(office: Office, clause: str) -> list[str]:
    return [office.due_words(each.due) for each in duties_store.of_clause(office.register, clause)]


def weekly(office: Office) -> None:
    (office.register.folder / "small.toml").write_text(TEXT, encoding="utf-8")
    regulations.switch_on(office, "small.toml", office.today())


@pytest.mark.parametrize("looked", [[], ["2026-10-03 12:00"], ["2026-10-05 09:00", "2026-10-08 12:00"]])
def test_a_friday_that_a_holiday_moves_takes_nothing_from_the_next_one(
    office: Office, at: Callable[[str], None], looked: Sequence[str]
) -> None:
    """Friday 2 October moves to Thursday the 8th; the next report is due on Friday the 9th all the same."""
    at("2026-09-28 09:00")
    weekly(office)
    for moment in looked:
        at(moment)
        periods.bring_up_to_date(office)
    at("2026-10-09 12:00")
    periods.bring_up_to_date(office)
    assert dues(office, "X-3") == ["2026-10-08 24:00", "2026-10-09 24:00"]


def test_two_weeks_that_a_holiday_moves_to_one_day_are_both_owed() -> None:
    """In 2027 the 1st of October is a Friday, too; let the office rest until Thursday, so that both are due on the 8th."""
    from app.rulebook.files import load_calendar
    from app.rulebook.regulations import InForce

    regulation = book(
        event("report.made", 'period = "period?"'),
        clause("X-1", 'limit = "every friday"\nwho = { role = "head" }', MADE),
    )
    rest = [date(2027, 10, day) for day in range(1, 8)]
    in_force = InForce(regulation, load_calendar(rest))
    found = recurring(in_force, local("2027-09-27 09:00"), local("2027-10-20 09:00"))
    assert [(each.slot, each.due) for each in found] == [
        (date(2027, 10, 1), local("2027-10-09 00:00")),
        (date(2027, 10, 8), local("2027-10-09 00:00")),
        (date(2027, 10, 15), local("2027-10-16 00:00")),
        (date(2027, 10, 22), local("2027-10-23 00:00")),
    ]


def test_a_first_duty_that_was_nobodys_falls_to_whoever_is_entered_before_its_period_ends(
    office: Office, at: Callable[[str], None]
) -> None:
    at("2026-10-12 09:00")
    weekly(office)
    assert {each.responsible for each in of(office, "X-6")} == {""}
    at("2026-10-20 09:00")
    staff.add(office, "孙健", "head")
    assert {each.responsible for each in of(office, "X-6")} == {"孙健"}


def test_what_was_owed_before_somebody_came_stays_nobodys(office: Office, at: Callable[[str], None]) -> None:
    at("2026-10-12 09:00")
    weekly(office)
    at("2026-11-03 09:00")
    staff.add(office, "孙健", "head")
    assert [(office.due_words(each.due), each.responsible) for each in of(office, "X-6")] == [
        ("2026-10-31 24:00", ""),
        ("2026-11-30 24:00", "孙健"),
    ]


def test_somebody_entered_with_the_wrong_role_passes_it_on_when_that_is_mended(
    office: Office, at: Callable[[str], None]
) -> None:
    at("2026-10-12 09:00")
    weekly(office)
    wrong = staff.add(office, "李然", "head")
    staff.add(office, "孙健", "head")
    staff.change(office, wrong, name="李然", role="agent", active=True)
    assert {each.responsible for each in of(office, "X-6")} == {"孙健"}


def test_what_a_leaver_handed_over_stays_with_the_successor(office: Office, at: Callable[[str], None]) -> None:
    at("2026-10-12 09:00")
    weekly(office)
    leaver = staff.add(office, "孙健", "head")
    people = {each.name: each for each in people_store.load(office.register)}
    successor = next(each for each in people.values() if each.id != leaver.id)
    staff.leave(office, leaver, successor=successor)
    staff.add(office, "李然", "head")
    assert {each.responsible for each in of(office, "X-6")} == {successor.name}


def of(office: Office, clause: str) -> list[Duty]:
    return duties_store.of_clause(office.register, clause)


def test_a_changed_calendar_opens_no_period_twice(office: Office, at: Callable[[str], None]) -> None:
    at("2026-10-12 09:00")
    weekly(office)
    calendars.set_day(office, date(2026, 10, 16), "rest")
    at("2026-10-26 09:00")
    periods.bring_up_to_date(office)
    assert dues(office, "X-3") == ["2026-10-19 24:00", "2026-10-23 24:00", "2026-10-30 24:00"]
