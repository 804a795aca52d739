"""The calendar in the settings: a click makes a day free or worked, after saying how many dues change; each can be undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.duties import calendars
from app.duties.calendar_tab import CalendarTab, ConfirmDay, month_days
from app.office import duties_store
from app.shell.settings_page import SettingsPage
from tests import hands
from tests.counter import receive

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

FRIDAY, SATURDAY, MOVED = date(2026, 10, 23), date(2026, 10, 24), date(2026, 10, 10)
TUESDAY = date(2026, 10, 13)


def shown(window: MainWindow) -> CalendarTab:
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    page.sections.look_at("日历 休/班")
    hands.settle(page)
    return page.calendar


def press(tab: CalendarTab, day: date) -> None:
    QTest.mouseClick(tab.days, Qt.MouseButton.LeftButton, pos=tab.days.box_of(day).center())


def said(tab: CalendarTab) -> str:
    return tab.window().line.text  # type: ignore[attr-defined, no-any-return]


def test_a_month_tells_holidays_rest_days_and_moved_days_apart(office: Office) -> None:
    days = {each.day.day: each for each in month_days(office.rules.calendar, date(2026, 10, 1), "zh_CN")}
    # As the State Council's notice for 2026 has it: the first to the seventh are free, the tenth is worked.
    assert [number for number, each in days.items() if each.kind == "holiday"] == [1, 2, 3, 4, 5, 6, 7]
    assert [number for number, each in days.items() if each.kind == "moved"] == [10]
    assert [number for number, each in days.items() if each.kind == "rest"] == [11, 17, 18, 24, 25, 31]
    assert (days[1].note, days[2].note, days[10].note) == ("国庆节", "", "调休")
    assert (days[1].mark, days[10].mark, days[12].mark) == ("休", "班", "")


def test_a_click_makes_a_day_free_and_another_gives_it_back(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    tab = shown(open_window("settings"))
    press(tab, FRIDAY)
    assert calendars.own_days(office) == [(FRIDAY, "rest")]
    assert next(each.own for each in tab.days.days if each.day == FRIDAY)
    assert "10 月 23 日 星期五 改为休" in said(tab)
    press(tab, FRIDAY)
    assert calendars.own_days(office) == []
    press(tab, SATURDAY)
    assert calendars.own_days(office) == [(SATURDAY, "work")]
    hands.click(hands.button(tab.window(), "撤销"))
    assert calendars.own_days(office) == []


def test_it_is_said_how_many_dues_change_before_they_do(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    receive(office, purchase, "presale-contract")
    before = {each.id: each.due for each in duties_store.load(office.register)}
    tab = shown(open_window("settings"))
    press(tab, TUESDAY)
    dialog = hands.dialog(ConfirmDay)
    told = hands.words(dialog)
    assert calendars.own_days(office) == []
    hands.click(dialog.primary)
    after = {each.id: each.due for each in duties_store.load(office.register)}
    moved = sum(after[each] != due for each, due in before.items())
    assert moved > 0
    assert f"会重算 {moved} 项" in told
    assert f"{moved} 项期限随之重算" in said(tab)
    hands.click(hands.button(tab.window(), "撤销"))
    assert {each.id: each.due for each in duties_store.load(office.register)} == before


def test_esc_leaves_the_day_as_it_was(
    office: Office, purchase: Dossier, open_window: Callable[..., MainWindow]
) -> None:
    receive(office, purchase, "presale-contract")
    tab = shown(open_window("settings"))
    press(tab, TUESDAY)
    hands.press("Esc", hands.dialog(ConfirmDay))
    assert calendars.own_days(office) == []


def test_the_days_are_reached_by_keyboard(office: Office, open_window: Callable[..., MainWindow]) -> None:
    tab = shown(open_window("settings"))
    tab.days.setFocus()
    # Today is the twelfth.
    for key in ("Down", "Right", "Right", "Right", "Right", "Enter"):
        hands.press(key, tab.days)
    assert calendars.own_days(office) == [(FRIDAY, "rest")]
    assert "10 月 23 日" in tab.days.accessibleDescription()


def test_a_day_of_the_offices_own_is_given_back_in_its_list(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    calendars.set_day(office, MOVED, "rest")
    tab = shown(open_window("settings"))
    hands.click(hands.button(tab.own, "恢复"))
    assert calendars.own_days(office) == []


@pytest.mark.parametrize(
    ("day", "kind"), [(FRIDAY, "rest"), (SATURDAY, "work"), (MOVED, "rest"), (date(2026, 10, 1), "work")]
)
def test_the_other_of_a_day(office: Office, day: date, kind: str) -> None:
    assert calendars.other_kind(office, day) == kind
    calendars.set_day(office, day, kind)
    assert calendars.other_kind(office, day) == ""


@pytest.mark.parametrize("kind", ["rest", "work", ""])
def test_what_would_change_is_what_changes(office: Office, purchase: Dossier, kind: str) -> None:
    receive(office, purchase, "presale-contract")
    calendars.set_day(office, date(2026, 10, 14), "rest")
    for day in (TUESDAY, date(2026, 10, 14), date(2026, 10, 17)):
        foreseen = calendars.would_change(office, day, kind)
        before = {each.id: each.due for each in duties_store.load(office.register)}
        calendars.set_day(office, day, kind)
        after = {each.id: each.due for each in duties_store.load(office.register)}
        assert foreseen == sum(after[each] != due for each, due in before.items())
