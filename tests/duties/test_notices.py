"""A quiet notice before a duty with a limit in hours falls due: in duty time alone, once, to whom it concerns."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.custody import handoffs, whereabouts
from app.custody.handoffs import Item
from app.custody.rules import Count, Line
from app.dossiers import service as dossiers
from app.duties import duty_time, notices
from app.duties import service as duties
from app.duties.duty_time import DutyTime
from app.office import roles
from app.shell.duty_notices import DutyNotices
from app.shell.settings_page import SettingsPage
from tests import hands
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Clock = Callable[[str], None]

USUAL = DutyTime(time(8, 30), time(18, 0))


def receive(office: Office, purchase: Dossier, kind: str = "income-proof") -> None:
    """Loan papers come in that must be with the lawyer within 24 hours (SO-1.5)."""
    handoffs.receive(office, dossier=purchase.id, giver="sales-back-office", items=[Item(kind)])


def told(office: Office) -> list[str]:
    return [each.unit for each in notices.take(office)]


class TestDutyTime:
    """Monday 12 October 2026 is a working day, Saturday 17 and Sunday 18 are none."""

    @pytest.mark.parametrize(
        ("at", "inside"),
        [
            ("2026-10-12 08:29", False),
            ("2026-10-12 08:30", True),
            ("2026-10-12 17:59", True),
            ("2026-10-12 18:00", False),
            ("2026-10-17 10:00", False),
        ],
    )
    def test_from_its_first_minute_to_before_its_last_on_working_days(
        self, office: Office, at: str, *, inside: bool
    ) -> None:
        assert USUAL.contains(local(at), office.rules.calendar) is inside

    @pytest.mark.parametrize(
        ("at", "then"),
        [
            ("2026-10-12 10:00", "2026-10-12 10:00"),
            ("2026-10-12 07:00", "2026-10-12 08:30"),
            ("2026-10-12 18:00", "2026-10-13 08:30"),
            ("2026-10-16 22:00", "2026-10-19 08:30"),
            ("2026-10-17 10:00", "2026-10-19 08:30"),
        ],
    )
    def test_outside_it_the_next_opening_counts(self, office: Office, at: str, then: str) -> None:
        assert USUAL.following(local(at), office.rules.calendar) == local(then)

    def test_with_rest_days_every_day_counts(self, office: Office) -> None:
        always = DutyTime(time(8, 30), time(18, 0), rest_days=True)
        assert always.contains(local("2026-10-17 10:00"), office.rules.calendar)

    def test_from_friday_to_sunday_nobody_is_on_duty_but_in_fridays_hours(self, office: Office) -> None:
        found = list(USUAL.off(date(2026, 10, 16), 3, office.rules.calendar))
        assert found == [
            (local("2026-10-16 00:00"), local("2026-10-16 08:30")),
            (local("2026-10-16 18:00"), local("2026-10-17 00:00")),
            (local("2026-10-17 00:00"), local("2026-10-18 00:00")),
            (local("2026-10-18 00:00"), local("2026-10-19 00:00")),
        ]

    def test_it_is_kept_and_cannot_end_before_it_begins(self, office: Office) -> None:
        assert duty_time.read(office) == DutyTime()
        wanted = DutyTime(time(9, 0), time(20, 30), rest_days=True)
        duty_time.change(office, wanted)
        assert duty_time.read(office) == wanted
        with pytest.raises(duty_time.NoDutyTime):
            duty_time.change(office, DutyTime(time(18, 0), time(18, 0)))


def test_two_hours_before_its_24_hours_are_over_and_once(office: Office, purchase: Dossier, at: Clock) -> None:
    receive(office, purchase)
    at("2026-10-13 07:59")
    assert told(office) == []
    at("2026-10-13 08:29")
    assert told(office) == []
    at("2026-10-13 08:30")
    assert told(office) == ["2-1-1001"]
    assert told(office) == []
    at("2026-10-13 10:30")
    assert told(office) == []


def pass_on(office: Office, purchase: Dossier) -> None:
    """The loan papers go to the lawyer."""
    lines = [Line(held.paper.id, Count(1, 0)) for held in whereabouts.held(office, purchase.id)]
    handoffs.hand_over(office, dossier=purchase.id, taker="mortgage-lawyer", lines=lines)


def test_what_is_done_in_time_is_not_mentioned(office: Office, purchase: Dossier, at: Clock) -> None:
    receive(office, purchase)
    pass_on(office, purchase)
    at("2026-10-13 09:00")
    assert told(office) == []


def test_what_fell_due_at_night_is_told_at_the_next_opening(office: Office, purchase: Dossier, at: Clock) -> None:
    at("2026-10-15 22:00")
    receive(office, purchase)
    at("2026-10-16 17:59")
    assert told(office) == []
    at("2026-10-16 21:00")
    assert told(office) == []
    at("2026-10-17 10:00")
    assert told(office) == []
    at("2026-10-19 08:30")
    (row,) = notices.take(office)
    assert (row.unit, row.late) == ("2-1-1001", True)


def test_only_limits_in_hours_are_mentioned(office: Office, purchase: Dossier) -> None:
    receive(office, purchase)
    calendar = office.rules.calendar
    open_ = [each.duty for each in duties.due(office, within=None)]
    timed = {each.limit for each in open_ if notices.told_at(each, USUAL, calendar)}
    assert timed == {"24 hours"}
    assert {each.limit for each in open_} > timed


def test_what_should_have_been_told_long_ago_is_not(office: Office, purchase: Dossier, at: Clock) -> None:
    receive(office, purchase)
    at("2026-10-26 09:00")
    assert told(office) == []


def test_it_is_told_to_whoever_is_responsible_and_to_their_deputy(office: Office, purchase: Dossier, at: Clock) -> None:
    receive(office, purchase)
    staff.add(office, "秦川", "clerk")
    at("2026-10-13 09:00")
    office.signed_in = "何志远"
    assert told(office) == []
    people = {each.name: each.id for each in staff.everybody(office)}
    day = date(2026, 10, 13)
    roles.appoint(office, person=people["林晓燕"], deputy=people["秦川"], first=day, last=day)
    office.signed_in = "秦川"
    assert told(office) == ["2-1-1001"]
    office.signed_in = "林晓燕"
    assert told(office) == ["2-1-1001"]


def test_the_quiet_line_shows_one_notice_until_it_is_done(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier, at: Clock
) -> None:
    receive(office, purchase)
    at("2026-10-12 11:00")
    other = dossiers.open_dossier(office, a_purchase("3-1-101"))
    receive(office, other)
    window = open_window("clients")
    at("2026-10-13 08:40")
    watch = DutyNotices(window.desk, window.line, window.go)
    assert window.line.noted == "2-1-1001 按揭资料移交：收入证明：剩 1 小时 20 分"
    at("2026-10-13 09:30")
    watch.look()
    assert window.line.noted == "2-1-1001 按揭资料移交：收入证明：剩 30 分，另有 1 项"
    at("2026-10-13 09:40")
    for each in (purchase, other):
        pass_on(office, each)
    window.desk.changed.emit()
    assert window.line.noted == ""


def test_pressed_it_shows_today_and_goes(
    open_window: Callable[..., MainWindow], office: Office, purchase: Dossier, at: Clock
) -> None:
    receive(office, purchase)
    window = open_window("clients")
    at("2026-10-13 08:40")
    DutyNotices(window.desk, window.line, window.go)
    hands.click(hands.button(window.line, window.line.noted))
    assert window.line.noted == ""
    assert window.sidebar.current() == "today"


def test_duty_time_is_set_in_the_settings(open_window: Callable[..., MainWindow], office: Office) -> None:
    page = open_window("settings").stack.currentWidget()
    assert isinstance(page, SettingsPage)
    page.sections.look_at("日历 休/班")
    times = page.calendar.times
    times.opens.setFocus()
    times.opens.setTime(times.opens.time().addSecs(1800))
    hands.press("Enter", times.opens)
    assert duty_time.read(office) == DutyTime(time(9, 0), time(18, 0))
    hands.press("Space", times.rest_days)
    assert duty_time.read(office) == DutyTime(time(9, 0), time(18, 0), rest_days=True)
