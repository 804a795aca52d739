"""The quality manual (QM): documents, monthly report, nine steps of onboarding, incidents, crises, reporting above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.forms.sheets import draw
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers import values as record_values
from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {"钱进": "supervisor", "郑华": "manager", "高岚": "general-manager", "方远": "company-head"}
NINE: list[tuple[str, dict[str, Any]]] = [
    ("data", {"papers": [True] * 3}),
    ("demo", {"demo_account": "D-77"}),
    ("contract", {"contract_number": "HT-12"}),
    ("account", {"account_number": "88001"}),
    ("bank", {"bank": "工商银行", "online": True}),
    ("custody", {"agreement": "SF-3"}),
    ("letter", {"client_signed": "安然"}),
    ("deposit", {"amount": 50_000_00}),
    ("activated", {}),
]
PLAN = {"sort": "system", "incident": "交易系统中断", "route": "专员→经理→总经理", "lead": "郑华", "drill": "quarter"}
STEPS = [{"step": "告知客户", "who": "专员", "within": "10 分钟"}]
CRISIS = {
    "crisis": "客户集中索赔",
    "sort": "trust",
    "level": "major",
    "report_within": "发现后 30 分钟内",
    "route": "经理→总经理→总部",
    "lead": "高岚",
    "handling": "逐户沟通",
    "recovery": "补偿方案",
    "resources": "客服六人",
    "recovery_time": "5 日",
    "told": "全体客户",
}


@pytest.fixture
def branch(office_of: Callable[..., Office]) -> Office:
    """A branch with a clerk, a supervisor, a manager, a general manager, and the head of the company."""
    return office_of("quality-manual", people=PEOPLE)


def states(office: Office, clause: str) -> list[str]:
    return [each.state for each in duties.every(office) if each.duty.clause == clause]


def begun(office: Office, form: str, **more: Any) -> records.Record:
    return records.write(office, form, contents.assemble(office, registers.form_of(office, form)).values | more)


def document(office: Office, level: str, code: str = "QM-01") -> records.Record:
    values = {"level": level, "code": code, "title": "服务质量手册", "issue": "A/0"}
    return records.write(office, "quality-document", values)


@pytest.mark.clauses("QM-1")
@pytest.mark.parametrize(
    ("level", "act", "by"),
    [
        ("manual", "approved_above", "方远"),
        ("procedure", "approved_above", "方远"),
        ("instruction", "approved", "高岚"),
        ("form", "approved", "高岚"),
    ],
)
def test_each_level_of_documents_has_its_approver(branch: Office, level: str, act: str, by: str) -> None:
    made = document(branch, level)
    with pytest.raises(NotOpen):
        records.act(branch, made.number, {"approved": "approved_above"}.get(act, "approved"), {}, by=by)
    with pytest.raises(NotOfRole):
        records.act(branch, made.number, act, {}, by="郑华")
    assert records.act(branch, made.number, act, {}, by=by).steps[-1].by == by


@pytest.mark.clauses("QM-1")
def test_the_years_review_lists_what_is_in_use_and_is_confirmed_by_the_general_manager(branch: Office) -> None:
    document(branch, "manual", "QM-01")
    gone = document(branch, "form", "F-09")
    records.act(branch, gone.number, "withdrawn", {"why": "合并"})
    made = begun(branch, "document-review", remarks="均适用")
    assert [row["code"] for row in made.values["papers"]] == ["QM-01"]
    with pytest.raises(NotOpen):
        records.act(branch, made.number, "confirmed", {}, by="高岚")
    records.act(branch, made.number, "assessed", {}, by="郑华")
    assert states(branch, "QM-1") == ["open"]
    records.act(branch, made.number, "confirmed", {}, by="高岚")
    assert states(branch, "QM-1") == ["met"]


@pytest.mark.clauses("QM-2")
def test_the_supervision_report_assesses_departments_and_goes_to_the_general_manager(branch: Office) -> None:
    client = records.write(branch, "client-onboarding", {"client": "安然", "adviser": "林晓燕"})
    with pytest.raises(Unfit):
        begun(branch, "supervision-report")
    made = begun(branch, "supervision-report", departments=[{"department": "客服部", "points": 92_00}])
    assert [row["number"] for row in made.values["clients"]] == [client.number]
    with pytest.raises(NotOfRole):
        records.act(branch, made.number, "reported", {}, by="钱进")
    records.act(branch, made.number, "reported", {}, by="郑华")
    assert states(branch, "QM-2") == ["met"]
    done = records.act(branch, made.number, "read", {"orders": "已阅"}, by="高岚")
    assert done.closed(reading.entry_of(branch, done))


@pytest.mark.clauses("QM-3")
def test_a_client_is_taken_on_in_nine_steps_and_none_before_its_turn(branch: Office) -> None:
    made = records.write(branch, "client-onboarding", {"client": "安然", "adviser": "林晓燕"})
    for place, (step, values) in enumerate(NINE):
        for later, told in NINE[place + 1 :]:
            with pytest.raises(NotOpen):
                records.act(branch, made.number, later, told)
        made = records.act(branch, made.number, step, values)
    assert made.closed(reading.entry_of(branch, made))
    assert len([step for step in made.steps if step.kind == "done"]) == 9


@pytest.mark.clauses("QM-3")
def test_the_first_step_wants_the_whole_data_and_the_eighth_a_deposit(branch: Office) -> None:
    made = records.write(branch, "client-onboarding", {"client": "安然", "adviser": "林晓燕"})
    with pytest.raises(Unfit):
        records.act(branch, made.number, "data", {"papers": [True, False, True]})
    for step, values in NINE[:7]:
        records.act(branch, made.number, step, values)
    with pytest.raises(Unfit):
        records.act(branch, made.number, "deposit", {"amount": 0})


@pytest.mark.clauses("QM-4")
@pytest.mark.parametrize("part", ["route", "lead", "handling", "drill"])
def test_a_plan_for_an_incident_has_all_four_parts(branch: Office, part: str) -> None:
    with pytest.raises(Unfit) as refused:
        records.write(branch, "incident-plan", {**PLAN, "handling": STEPS, part: None})
    assert [name for name, _ in refused.value.problems] == [part]


@pytest.mark.clauses("QM-4")
def test_a_plan_is_filed_with_the_company_and_again_when_it_was_revised(branch: Office) -> None:
    made = records.write(branch, "incident-plan", {**PLAN, "handling": STEPS})
    with pytest.raises(NotOfRole):
        records.act(branch, made.number, "filed", {}, by="高岚")
    records.act(branch, made.number, "filed", {}, by="方远")
    with pytest.raises(NotOpen):
        records.act(branch, made.number, "filed", {}, by="方远")
    records.act(branch, made.number, "revised", {"change": "缩短告知时间"})
    records.act(branch, made.number, "filed", {}, by="方远")


def incident(office: Office) -> records.Record:
    values = {"sort": "drill", "matter": "系统中断演练", "began": "2026-10-12T01:00:00+00:00", "course": "按预案执行"}
    return records.write(office, "incident-record", {**values, "evaluate_by": "2026-10-14"})


@pytest.mark.clauses("QM-5")
def test_the_plan_is_evaluated_after_each_drill(branch: Office) -> None:
    made = incident(branch)
    owed = duties.of_cases(branch)[made.number]
    assert branch.local(owed.due).isoformat() == "2026-10-15T00:00:00+08:00"
    records.act(branch, made.number, "evaluated", {"fit": "fits", "lessons": "有效"}, by="郑华")
    assert states(branch, "QM-5") == ["met"]


@pytest.mark.clauses("QM-5")
def test_a_plan_that_does_not_fit_is_revised_before_the_record_is_closed(branch: Office) -> None:
    made = incident(branch)
    with pytest.raises(NotOpen):
        records.act(branch, made.number, "revised", {"change": "改报告途径"}, by="郑华")
    records.act(branch, made.number, "evaluated", {"fit": "revise", "lessons": "途径过长"}, by="郑华")
    with pytest.raises(NotOpen):
        records.act(branch, made.number, "kept", {})
    done = records.act(branch, made.number, "revised", {"change": "改报告途径"}, by="郑华")
    assert done.closed(reading.entry_of(branch, done))


@pytest.mark.clauses("QM-6")
@pytest.mark.parametrize("part", [name for name in CRISIS if name not in {"crisis", "sort"}])
def test_a_crisis_plan_lacks_nothing(branch: Office, part: str) -> None:
    with pytest.raises(Unfit) as refused:
        records.write(branch, "crisis-plan", {**CRISIS, part: ""})
    assert refused.value.problems == ((part, "missing"),)


@pytest.mark.clauses("QM-6")
def test_a_crisis_plan_is_valid_once_the_company_approved_it(branch: Office) -> None:
    made = records.write(branch, "crisis-plan", CRISIS)
    entry = reading.entry_of(branch, made)
    assert record_values.state(branch, made, entry) == "未生效"
    with pytest.raises(NotOfRole):
        records.act(branch, made.number, "approved", {}, by="高岚")
    records.act(branch, made.number, "returned", {"why": "恢复时间过长"}, by="方远")
    valid = records.act(branch, made.number, "approved", {}, by="方远")
    assert record_values.state(branch, valid, entry) == "有效"


def crisis(office: Office) -> records.Record:
    values = {"words": "客户围堵", "level": "major", "reported_to": "高岚"}
    return records.write(office, "crisis-case", {**values, "answer_by": "2026-10-12T03:00:00+00:00"})


@pytest.mark.clauses("QM-7")
def test_a_late_answer_goes_above_the_general_managers_head(branch: Office, at: Callable[[str], None]) -> None:
    made = crisis(branch)
    owed = duties.of_cases(branch)[made.number]
    assert (owed.clause, branch.local(owed.due).isoformat()) == ("QM-7", "2026-10-12T11:00:00+08:00")
    at("2026-10-12 11:10")
    assert ("company-head",) in [level.roles for level in duties.escalation_levels(branch, owed)]
    records.act(branch, made.number, "above", {"reason": "late", "reported_above": "方远"})
    assert states(branch, "QM-7") == ["late"]
    records.act(branch, made.number, "ruled", {"orders": "总部派人"}, by="方远")
    assert states(branch, "QM-7") == ["met-late"]


@pytest.mark.clauses("QM-7")
def test_an_answer_that_is_not_enough_may_be_passed_over_too(branch: Office) -> None:
    made = crisis(branch)
    records.act(branch, made.number, "answered", {"orders": "再观察"}, by="高岚")
    assert states(branch, "QM-7") == ["met"]
    with pytest.raises(NotOpen):
        records.act(branch, made.number, "ruled", {"orders": "总部派人"}, by="方远")
    records.act(branch, made.number, "above", {"reason": "weak", "reported_above": "方远"})
    records.act(branch, made.number, "ruled", {"orders": "总部派人"}, by="方远")


def test_every_sheet_of_the_quality_manual_prints(branch: Office) -> None:
    names = [form.name for form in registers.in_use(branch)]
    assert len(names) == 8
    for form in names:
        assert draw(branch, form, "").pdf.startswith(b"%PDF")
