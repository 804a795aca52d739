"""What is owed by each company or site that the office has listed: one duty each, passed on and ended as the list changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.duties import service as duties
from app.office import periods
from app.parties import service as parties
from app.parties.service import Party
from app.registers import due_reports, records
from app.registers.record_rules import Unfit
from app.regulations import service as regulations

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

CENTRE, OTHER = "钱进", "周敏"


@pytest.fixture
def group(office: Office) -> Office:
    """A property group with two service centres; it is 12 October."""
    with office.register.transaction():
        regulations.begin_with(office, ["property-group"])
        for name in (CENTRE, OTHER):
            staff.add(office, name, "service-centre")
    office.forget_rules()
    return office


def company(office: Office, name: str, contact: str = "") -> Party:
    return parties.add(office, Party("", "company", name, contact=contact))


def owed(office: Office) -> list[tuple[str, str, str]]:
    """Company, who owes its self-check, and by when."""
    found = [each.duty for each in duties.due(office, within=None) if each.duty.clause == "PG-3"]
    return sorted((each.case, each.responsible, office.due_words(each.due)) for each in found)


def test_while_nothing_is_listed_each_person_owes_as_before(group: Office) -> None:
    assert owed(group) == [("", OTHER, "2026-10-31 24:00"), ("", CENTRE, "2026-10-31 24:00")]


def test_each_company_is_owed_by_its_contact_else_by_the_first_of_the_role(
    group: Office, at: Callable[[str], None]
) -> None:
    company(group, "东城", OTHER)
    company(group, "南苑", "外聘会计")
    at("2026-11-02 09:00")
    periods.bring_up_to_date(group)
    november = [each for each in owed(group) if each[2].startswith("2026-11")]
    assert november == [("东城", OTHER, "2026-11-30 24:00"), ("南苑", CENTRE, "2026-11-30 24:00")]


def test_a_company_that_is_retired_or_joins_changes_what_comes_and_not_what_was(
    group: Office, at: Callable[[str], None]
) -> None:
    gone = company(group, "东城", OTHER)
    at("2026-11-02 09:00")
    parties.change(group, replace(gone, active=False))
    company(group, "北苑", CENTRE)
    at("2026-12-01 09:00")
    periods.bring_up_to_date(group)
    told = {(name, due[:7]) for name, _, due in owed(group)}
    assert {("东城", "2026-10"), ("东城", "2026-11"), ("北苑", "2026-11"), ("北苑", "2026-12")} <= told
    assert not {("北苑", "2026-10"), ("东城", "2026-12")} & told


def test_a_new_contact_takes_over_what_is_under_way(group: Office, at: Callable[[str], None]) -> None:
    made = company(group, "东城", OTHER)
    at("2026-11-02 09:00")
    periods.bring_up_to_date(group)
    person = next(each for each in staff.everybody(group) if each.name == OTHER)
    staff.change(group, person, name=OTHER, role="clerk", active=True)
    assert ("东城", CENTRE, "2026-11-30 24:00") in owed(group)
    assert made.contact == OTHER


def test_the_check_of_one_company_is_none_of_another(group: Office) -> None:
    for name in ("东城", "北苑"):
        company(group, name, CENTRE)
    made = records.write(group, "group-selfcheck", {"period": "2026-10", "company": "北苑"})
    records.act(group, made.number, "signed", {"wrong": "无"}, by=CENTRE)
    assert {name for name, _, _ in owed(group) if name} == {"东城"}


def test_a_company_that_is_not_listed_is_refused_and_an_old_one_stays(group: Office) -> None:
    made = records.write(group, "group-selfcheck", {"period": "2026-10", "company": "老公司"})
    company(group, "东城")
    with pytest.raises(Unfit) as refused:
        records.write(group, "group-selfcheck", {"period": "2026-10", "company": "西城"})
    assert refused.value.problems == (("company", "unknown"),)
    fixed = records.correct(group, made.number, {**made.values, "period": "2026-09"}, "写错月份")
    assert fixed.values["company"] == "老公司"


def test_a_report_stands_ready_for_each_company(group: Office, at: Callable[[str], None]) -> None:
    for name in ("东城", "北苑"):
        company(group, name, CENTRE)
        values = {"stage": "before", "client_name": "王芳", "words": "开裂", "company": name, "about": "building"}
        records.write(group, "group-complaint", values)
    at("2026-10-31 16:00")
    periods.bring_up_to_date(group)
    made = [each for each in due_reports.draw_up(group) if each.form == "group-selfcheck"]
    counted = {each.values.get("company"): each.values["complaints"] for each in made if each.values.get("company")}
    assert counted == {name: [{"group": "工程质量", "count": 1}] for name in ("东城", "北苑")}
    assert not [each for each in due_reports.draw_up(group) if each.form == "group-selfcheck"]


def test_a_duty_says_which_company_it_is_about(group: Office) -> None:
    company(group, "东城", CENTRE)
    found = [each for each in duties.due(group, within=None) if each.unit == "东城"]
    assert [group.rules.duty_words(each.duty) for each in found] == ["月度自查", "年度满意度调查"]
