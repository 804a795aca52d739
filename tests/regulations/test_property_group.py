"""The property group (PG): four procedures, the complaint ladder, checks, repairs in warranty, surveys, scores."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.forms.sheets import draw
from app.office import periods
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

CLERK, MANAGER, CHIEF, CENTRE, OTHER_CENTRE, GROUP = "林晓燕", "郑华", "孙丽", "钱进", "周敏", "吴磊"
PEOPLE = {
    MANAGER: "manager",
    CHIEF: "general-manager",
    CENTRE: "service-centre",
    OTHER_CENTRE: "service-centre",
    GROUP: "group-market",
}


@pytest.fixture
def group(office_of: Callable[..., Office]) -> Office:
    return office_of("property-group", people=PEOPLE)


def procedure(office: Office, kind: str, **more: Any) -> records.Record:
    return records.write(
        office, "group-procedure", {"procedure": kind, "unit": "2-1-1001", "client_name": "王芳", **more}
    )


def complaint(office: Office, **more: Any) -> records.Record:
    values = {
        "stage": "before",
        "weight": "plain",
        "client_name": "王芳",
        "words": "墙面开裂",
        "first_asked": CLERK,
        **more,
    }
    return records.write(office, "group-complaint", values)


def repair(office: Office) -> records.Record:
    values = {"unit": "2-1-1001", "client_name": "王芳", "defect": "渗水", "weight": "leak", "contractor": "宏建公司"}
    dates = {"warranty_until": "2028-10-01", "promised": "2026-10-20"}
    return records.write(office, "group-repair", {**values, **dates})


def open_acts(office: Office, record: records.Record) -> set[str]:
    return {act.name for act in records.acts_of(reading.entry_of(office, record), record)}


@pytest.mark.clauses("PG-1")
@pytest.mark.parametrize("kind", ["mortgage", "title", "debt", "return"])
def test_each_of_the_four_procedures_goes_from_complete_papers_to_the_archive(group: Office, kind: str) -> None:
    made = procedure(group, kind, promised="2026-10-30")
    with pytest.raises(NotOpen):
        records.act(group, made.number, "submitted", {"where": "银行"})
    with pytest.raises(Unfit):
        records.act(group, made.number, f"complete_{kind}", {"papers": [True] * 4 + [False]})
    records.act(group, made.number, f"complete_{kind}", {"papers": [True] * 5})
    records.act(group, made.number, "submitted", {"where": "银行"})
    records.act(group, made.number, "done", {"done_on": "2026-10-12"})
    assert made.number not in duties.of_cases(group)
    safe = {"safekeeping": [True] * 3, "archive_place": "C 柜"}
    with pytest.raises(Unfit):
        records.act(group, made.number, "archived", {**safe, "safekeeping": [True, True, False]})
    done = records.act(group, made.number, "archived", safe)
    assert done.closed(reading.entry_of(group, done))


@pytest.mark.clauses("PG-1")
def test_a_procedure_is_owed_from_the_day_on_which_the_client_was_told_one(group: Office) -> None:
    made = procedure(group, "title")
    assert made.number not in duties.of_cases(group)
    records.act(group, made.number, "promise", {"promised": "2026-10-30"})
    clock = duties.of_cases(group)[made.number]
    assert (clock.clause, clock.due) == ("PG-1", group.rules.calendar.end(clock.dated))


@pytest.mark.clauses("PG-2")
@pytest.mark.parametrize(("stage", "centre"), [("before", "centre_before"), ("after", "centre_after")])
def test_the_ladder_differs_before_and_after_delivery(group: Office, stage: str, centre: str) -> None:
    made = complaint(group, stage=stage)
    assert open_acts(group, made) == {"acted", "settled"}
    made = records.act(group, made.number, "acted", {"measure": "上门查看"})
    assert open_acts(group, made) == {centre, "settled"}


@pytest.mark.clauses("PG-2")
def test_a_complaint_climbs_level_by_level_to_court(group: Office) -> None:
    made = complaint(group)
    with pytest.raises(NotOpen):
        records.act(group, made.number, "centre_before", {"why": "难"})
    records.act(group, made.number, "acted", {"measure": "上门查看"})
    with pytest.raises(NotOpen):
        records.act(group, made.number, "group", {"why": "难"}, by=CENTRE)
    records.act(group, made.number, "centre_before", {"why": "难"})
    with pytest.raises(NotOpen):
        records.act(group, made.number, "litigation", {"court": "区法院"}, by=CHIEF)
    with pytest.raises(NotOfRole):
        records.act(group, made.number, "group", {"why": "难"}, by=CLERK)
    records.act(group, made.number, "group", {"why": "难"}, by=CENTRE)
    done = records.act(group, made.number, "litigation", {"court": "区法院"}, by=CHIEF)
    assert done.closed(reading.entry_of(group, done))


@pytest.mark.clauses("PG-2")
def test_who_was_asked_first_owes_an_act_at_once(group: Office) -> None:
    made = complaint(group)
    clock = duties.of_cases(group)[made.number]
    assert (clock.clause, clock.due) == ("PG-2", group.now() + timedelta(minutes=30))
    records.act(group, made.number, "acted", {"measure": "上门查看"})
    assert made.number not in duties.of_cases(group)


@pytest.mark.clauses("PG-3")
def test_every_company_owes_a_self_check_of_its_own(group: Office, at: Callable[[str], None]) -> None:
    def owing() -> set[tuple[str, str]]:
        found = (each.duty for each in duties.due(group, within=None) if each.duty.clause == "PG-3")
        return {(each.responsible, group.due_words(each.due)) for each in found}

    at("2026-11-02 10:00")
    periods.bring_up_to_date(group)
    months = ("2026-10-31 24:00", "2026-11-30 24:00")
    assert owing() == {(who, month) for who in (CENTRE, OTHER_CENTRE) for month in months}
    form = registers.form_of(group, "group-selfcheck")
    made = records.write(group, form.name, contents.assemble(group, form).values)
    records.act(group, made.number, "signed", {"wrong": "无"}, by=CENTRE)
    assert (CENTRE, months[0]) not in owing()
    assert {(CENTRE, months[1]), (OTHER_CENTRE, months[0]), (OTHER_CENTRE, months[1])} == owing()


@pytest.mark.clauses("PG-3")
def test_the_self_check_counts_the_month_and_the_group_s_report_lists_it(group: Office) -> None:
    complaint(group, about="building")
    complaint(group, about="building")
    procedure(group, "title")
    form = registers.form_of(group, "group-selfcheck")
    values = contents.assemble(group, form).values
    assert values["complaints"] == [{"group": "工程质量", "count": 2}]
    assert values["procedures"] == [{"group": "产权办理", "count": 1}]
    made = records.write(group, form.name, {**values, "company": "湖滨置业"})
    records.act(group, made.number, "signed", {"wrong": "回访不及时"}, by=CENTRE)
    report = contents.assemble(group, registers.form_of(group, "group-check")).values
    assert report["period"] == "2026-Q4"
    assert [(row["company"], row["wrong"]) for row in report["selfchecks"]] == [("湖滨置业", "回访不及时")]


@pytest.mark.clauses("PG-3")
def test_the_month_s_check_lists_major_complaints_one_by_one(group: Office) -> None:
    complaint(group, weight="major")
    complaint(group, stage="after")
    values = contents.assemble(group, registers.form_of(group, "group-complaint-check")).values
    assert [row["words"] for row in values["major"]] == ["墙面开裂"]
    assert sum(row["count"] for row in values["stages"]) == 2


@pytest.mark.clauses("PG-4")
def test_a_repair_that_is_not_right_goes_back_and_is_not_accepted(group: Office) -> None:
    made = repair(group)
    with pytest.raises(NotOpen):
        records.act(group, made.number, "accepted", {"accepted_by": "王芳"})
    records.act(group, made.number, "repaired", {"done_on": "2026-10-12"})
    records.act(group, made.number, "rejected", {"why": "仍渗水"})
    with pytest.raises(NotOpen):
        records.act(group, made.number, "accepted", {"accepted_by": "王芳"})
    records.act(group, made.number, "repaired", {"done_on": "2026-10-12"})
    records.act(group, made.number, "accepted", {"accepted_by": "王芳"})
    assert made.number not in duties.of_cases(group)


@pytest.mark.clauses("PG-4")
def test_forced_repair_and_losses_are_claimed_from_the_contractor(group: Office) -> None:
    made = repair(group)
    force = {"other_contractor": "安居公司", "cost": 300_000, "why": "refused"}
    with pytest.raises(NotOfRole):
        records.act(group, made.number, "forced", force, by=CLERK)
    records.act(group, made.number, "forced", force, by=MANAGER)
    losses = [
        {"item": "地板", "basis": "invoice", "amount": 120_000},
        {"item": "误工", "basis": "talks", "amount": 30_000},
    ]
    done = records.act(group, made.number, "compensated", {"losses": losses}, by=MANAGER)
    told = done.all_values(reading.entry_of(group, done))
    assert (told["loss"], told["claim"]) == (150_000, 450_000)


@pytest.mark.clauses("PG-5")
def test_the_year_s_survey_works_out_the_share_of_content_clients(group: Office) -> None:
    for content in (True, True, True, False):
        records.write(group, "group-survey-answer", {"unit": "2-1-1001", "repair": "fairly", "satisfied": content})
    form = registers.form_of(group, "group-survey")
    made = records.write(group, form.name, contents.assemble(group, form).values)
    assert (made.values["period"], made.values["answers"], made.values["rate"]) == ("2026", 4, 75_00)
    assert made.values["by_repair"] == [{"group": "满意", "count": 4}]


@pytest.mark.clauses("PG-5")
def test_an_improvement_is_verified_by_somebody_else(group: Office) -> None:
    values = {
        "source": "survey",
        "matter": "维修慢",
        "measure": "增加班组",
        "responsible": CLERK,
        "promised": "2026-10-30",
    }
    made = records.write(group, "group-improvement", values)
    assert duties.of_cases(group)[made.number].responsible == CLERK
    records.act(group, made.number, "done", {"result": "已增加"}, by=CLERK)
    with pytest.raises(SamePerson):
        records.act(group, made.number, "verified", {"effect": "有效"}, by=CLERK)
    records.act(group, made.number, "verified", {"effect": "有效"}, by=CENTRE)
    assert made.number not in duties.of_cases(group)


@pytest.mark.clauses("PG-6")
def test_an_inspection_works_out_its_score(group: Office) -> None:
    items = [{"item": "保洁", "full": 40_00, "got": 36_00}, {"item": "秩序", "full": 60_00, "got": 45_00}]
    form = registers.form_of(group, "group-property-check")
    values = {**contents.assemble(group, form).values, "company": "安心物业", "items": items}
    made = records.write(group, form.name, values)
    assert made.values["rate"] == 81_00
    records.act(group, made.number, "signed", {"answered_by": "李强"}, by=CENTRE)
    assert "PG-6" not in {each.duty.clause for each in duties.due(group, within=None)}


@pytest.mark.clauses("PG-6")
def test_a_property_company_is_chosen_of_at_least_two_by_the_general_manager(group: Office) -> None:
    one = {"company": "安心物业", "quality": 35_00, "scheme": 32_00, "price": 15_00}
    with pytest.raises(Unfit):
        records.write(group, "group-property-choice", {"project": "湖滨", "proposal": "安心物业", "candidates": [one]})
    both = [one, {"company": "美家物业", "quality": 30_00, "scheme": 30_00, "price": 18_00}]
    made = records.write(
        group, "group-property-choice", {"project": "湖滨", "proposal": "安心物业", "candidates": both}
    )
    with pytest.raises(NotOpen):
        records.act(group, made.number, "approved", {"company": "安心物业"}, by=CHIEF)
    records.act(group, made.number, "signed", {}, by=CENTRE)
    with pytest.raises(NotOfRole):
        records.act(group, made.number, "approved", {"company": "安心物业"}, by=CENTRE)
    records.act(group, made.number, "approved", {"company": "安心物业"}, by=CHIEF)


def test_every_sheet_of_the_group_prints(group: Office) -> None:
    for form in registers.in_use(group):
        assert draw(group, form.name, "").pdf.startswith(b"%PDF")
