"""A late report is about the time it is owed for, not about the day on which somebody writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.duties import service as duties
from app.office import periods
from app.registers import contents, records
from app.registers import service as registers
from app.regulations import service as regulations
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


@pytest.fixture
def desk(office: Office, at: Callable[[str], None]) -> Office:
    """An office that reviews each day's records of its front desk, from Monday 12 October on."""
    staff.add(office, "冯值班", "duty-head")
    regulations.switch_on(office, "front-desk", office.today())
    for day in (12, 13):
        at(f"2026-10-{day} 10:00")
        periods.bring_up_to_date(office)
        mail(office)
    at("2026-10-14 09:00")
    periods.bring_up_to_date(office)
    return office


def states(office: Office, clause: str) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == clause]


def test_a_late_report_defaults_to_the_oldest_day_that_is_owed_and_collects_it(desk: Office) -> None:
    form = registers.form_of(desk, "desk-day")
    made = contents.assemble(desk, form).values
    assert made["period"] == "2026-10-12"
    assert {row["day"] for value in made.values() if isinstance(value, list) for row in value if "day" in row} <= {
        "2026-10-12"
    }


def test_a_report_that_names_its_day_collects_that_day(desk: Office) -> None:
    form = registers.form_of(desk, "desk-day")
    assert registers.owed_day(desk, form, "2026-10-13").isoformat() == "2026-10-13"


def test_the_report_of_a_friday_that_a_holiday_moves_is_about_its_own_week(
    office: Office, at: Callable[[str], None]
) -> None:
    at("2026-09-28 09:00")
    staff.add(office, "赵经理", "manager")
    regulations.switch_on(office, "bank", office.today())
    at("2026-10-08 15:00")
    periods.bring_up_to_date(office)
    assert contents.assemble(office, registers.form_of(office, "bank-weekly")).values["period"] == "2026-W40"


def test_next_months_roster_that_is_late_is_still_that_months(office: Office, at: Callable[[str], None]) -> None:
    for name, role in (("钱进", "supervisor"), ("周敏", "clerk"), ("郑云", "manager")):
        staff.add(office, name, role)
    regulations.switch_on(office, "duty-desk", office.today())
    at("2026-11-02 09:00")
    periods.bring_up_to_date(office)
    roster = contents.assemble(office, registers.form_of(office, "duty-roster")).values
    assert roster["month"] == "2026-11"
    made = records.write(office, "duty-roster", roster)
    records.act(office, made.number, "published", {}, by="钱进")
    assert states(office, "DD-1") == ["met-late", "open"]


def test_a_companys_report_has_its_own_figures(office: Office, at: Callable[[str], None]) -> None:
    regulations.switch_on(office, "property-group", office.today())
    values = {"stage": "after", "client_name": "陈静", "words": "漏水", "about": "repair"}
    for company in ("甲公司", "甲公司", "乙公司"):
        records.write(office, "group-complaint", {**values, "company": company})
    form = registers.form_of(office, "group-selfcheck")

    def counted(given: dict[str, object]) -> list[object]:
        table = contents.assemble(office, form, office.today(), given).values["complaints"]
        return [row["count"] for row in table if isinstance(row, dict)] if isinstance(table, list) else []

    assert counted({"company": "甲公司"}) == [2]
    assert counted({"company": "丙公司"}) == []
    assert counted({}) == [3]
