"""The quality manual (QM): documents, monthly report, nine steps of onboarding, incidents, crises, reporting above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("quality-manual",)
CLERK, SUPERVISOR, MANAGER, CHIEF, HEAD = "林晓燕", "钱进", "郑华", "高岚", "方远"
PEOPLE = {CLERK: "clerk", SUPERVISOR: "supervisor", MANAGER: "manager", CHIEF: "general-manager", HEAD: "company-head"}
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
PLAN = {
    "sort": "system",
    "incident": "交易系统中断",
    "route": "专员→经理→总经理",
    "lead": MANAGER,
    "handling": [{"step": "告知客户", "who": "专员", "within": "10 分钟"}],
    "drill": "quarter",
}
CRISIS = {
    "level": "major",
    "report_within": "发现后 30 分钟内",
    "route": "经理→总经理→总部",
    "lead": CHIEF,
    "handling": "逐户沟通",
    "recovery": "补偿方案",
    "resources": "客服六人",
    "recovery_time": "5 日",
    "told": "全体客户",
}


@pytest.mark.walk("QM-1")
def test_three_levels_of_documents_are_registered_approved_and_reviewed_every_year(walk: Walk) -> None:
    levels = [("manual", HEAD), ("procedure", HEAD), ("instruction", CHIEF), ("form", CHIEF)]
    for place, (level, approver) in enumerate(levels):
        number = walk.write("quality-document", level=level, code=f"QM-0{place}", title="服务质量文件", issue="A/0")
        act = "approved_above" if approver == HEAD else "approved"
        with pytest.raises(NotOfRole):
            walk.act(number, act, MANAGER)
        walk.act(number, act, approver)
    walk.act(number, "withdrawn", SUPERVISOR, why="合并")
    assert walk.lacks("quality-document", number, "QM-03", "服务质量文件", "三级：表单", CHIEF, "合并") == []
    walk.at("2026-12-31 10:00", MANAGER)
    assert walk.owed("QM-1") == [f"{MANAGER} 2026-12-31 24:00"]
    walk.at("2027-01-01 00:01")
    assert walk.told("QM-1") == [("general-manager",)]
    review = walk.write("document-review", remarks="均适用")
    assert walk.values(review)["period"] == "2026"
    assert [row["code"] for row in walk.values(review)["papers"]] == ["QM-00", "QM-01", "QM-02"]
    with pytest.raises(NotOpen):
        walk.act(review, "confirmed", CHIEF)
    walk.act(review, "assessed", MANAGER)
    walk.act(review, "confirmed", CHIEF)
    assert walk.states("QM-1") == ["met-late", "open"]
    assert walk.lacks("document-review", review, "QM-00", "均适用", CHIEF) == []


@pytest.mark.walk("QM-2")
def test_departments_are_assessed_every_month_for_the_general_manager(walk: Walk) -> None:
    client = walk.write("client-onboarding", client="安然", adviser=CLERK)
    assert walk.owed("QM-2") == [f"{MANAGER} 2026-09-30 24:00"]
    walk.at("2026-10-01 09:00", MANAGER)
    assert walk.told("QM-2") == [("general-manager",)]
    with pytest.raises(Unfit):
        walk.write("supervision-report")
    assessed = [{"department": "客服部", "points": 92_00, "wrong": "回访不及时"}]
    number = walk.write("supervision-report", departments=assessed)
    assert walk.values(number)["period"] == "2026-09"
    assert [row["number"] for row in walk.values(number)["clients"]] == [client]
    walk.act(number, "reported", MANAGER)
    assert walk.states("QM-2") == ["met-late", "open"]
    with pytest.raises(NotOfRole):
        walk.act(number, "read", MANAGER, orders="已阅")
    walk.act(number, "read", CHIEF, orders="已阅")
    assert walk.lacks("supervision-report", number, "客服部", "92", "回访不及时", client, "已阅") == []


@pytest.mark.walk("QM-3")
def test_a_client_is_taken_on_in_nine_steps_none_before_its_turn(walk: Walk) -> None:
    number = walk.write("client-onboarding", client="安然", phone="13800138000", adviser=CLERK)
    with pytest.raises(Unfit):
        walk.act(number, "data", CLERK, papers=[True, False, True])
    for place, (step, values) in enumerate(NINE):
        assert walk.can(number) & {name for name, _ in NINE} == {step}
        for later, told in NINE[place + 1 :]:
            with pytest.raises(NotOpen):
                walk.act(number, later, CLERK, **told)
        if step == "deposit":
            with pytest.raises(Unfit):
                walk.act(number, step, CLERK, amount=0)
        walk.act(number, step, CLERK, **values)
    assert walk.closed(number)
    said = ("安然", "D-77", "HT-12", "88001", "工商银行", "SF-3", "50,000.00")
    assert walk.lacks("client-onboarding", number, *said) == []


@pytest.mark.walk("QM-4")
def test_every_kind_of_incident_has_a_plan_filed_with_the_company(walk: Walk) -> None:
    for part in ("route", "lead", "handling", "drill"):
        with pytest.raises(Unfit):
            walk.write("incident-plan", **{**PLAN, part: None})
    number = walk.write("incident-plan", **PLAN)
    with pytest.raises(NotOfRole):
        walk.act(number, "filed", CHIEF)
    walk.act(number, "filed", HEAD)
    walk.act(number, "revised", MANAGER, change="缩短告知时间", cause="SLJ2026-0001")
    assert "filed" in walk.can(number), "a revised plan is filed again"
    walk.act(number, "filed", HEAD)
    said = ("交易系统中断", "专员→经理→总经理", "告知客户", "每季", "缩短告知时间", HEAD)
    assert walk.lacks("incident-plan", number, *said) == []


@pytest.mark.walk("QM-5")
def test_the_plan_is_evaluated_and_revised_after_each_drill(walk: Walk) -> None:
    plan = walk.write("incident-plan", **PLAN)
    drill = {"sort": "drill", "plan": plan, "matter": "中断演练", "course": "按预案执行"}
    number = walk.write("incident-record", **drill, began="2026-09-28T08:30", evaluate_by="2026-10-08")
    assert walk.owed("QM-5") == [f"{MANAGER} 2026-10-08 24:00"]
    walk.at("2026-10-09 00:01")
    assert walk.told("QM-5") == [("general-manager",)]
    walk.act(number, "evaluated", MANAGER, fit="revise", lessons="途径过长")
    assert walk.states("QM-5") == ["met-late"]
    with pytest.raises(NotOpen):
        walk.act(number, "kept", MANAGER)
    walk.act(number, "revised", MANAGER, change="改报告途径")
    assert walk.closed(number)
    assert walk.lacks("incident-record", number, "中断演练", plan, "途径过长", "改报告途径") == []


@pytest.mark.walk("QM-6")
def test_a_crisis_plan_lacks_nothing_and_is_valid_once_approved(walk: Walk) -> None:
    for part in CRISIS:
        with pytest.raises(Unfit):
            walk.write("crisis-plan", crisis="客户集中索赔", sort="trust", **{**CRISIS, part: ""})
    number = walk.write("crisis-plan", crisis="客户集中索赔", sort="trust", **CRISIS)
    assert "未生效" in walk.state(number)
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", CHIEF)
    walk.act(number, "returned", HEAD, why="恢复时间过长")
    walk.act(number, "approved", HEAD)
    assert "有效" in walk.state(number)
    said = ("客户集中索赔", "发现后 30 分钟内", "逐户沟通", "补偿方案", "客服六人", "5 日", "全体客户")
    assert walk.lacks("crisis-plan", number, *said) == []


@pytest.mark.walk("QM-7")
def test_an_answer_that_is_late_or_too_weak_is_passed_over(walk: Walk) -> None:
    crisis = {"words": "客户围堵", "level": "major", "reported_to": CHIEF}
    number = walk.write("crisis-case", **crisis, answer_by="2026-09-28T10:00")
    assert walk.owed("QM-7") == [f"{CHIEF} 2026-09-28 10:00"]
    walk.at("2026-09-28 10:01")
    assert walk.told("QM-7") == [("general-manager",), ("company-head",)]
    walk.act(number, "above", MANAGER, reason="late", reported_above=HEAD)
    with pytest.raises(NotOfRole):
        walk.act(number, "ruled", CHIEF, orders="总部派人")
    walk.act(number, "ruled", HEAD, orders="总部派人")
    assert walk.states("QM-7") == ["met-late"]
    weak = walk.write("crisis-case", **crisis, answer_by="2026-09-28T12:00")
    walk.act(weak, "answered", CHIEF, orders="再观察")
    assert walk.states("QM-7", weak) == ["met"]
    walk.act(weak, "above", MANAGER, reason="weak", reported_above=HEAD, words="人数在增加")
    walk.act(weak, "ruled", HEAD, orders="增派四人")
    walk.act(weak, "progress", MANAGER, words="人已散去")
    walk.act(weak, "over", MANAGER, lessons="提前预约")
    assert walk.closed(weak)
    assert walk.lacks("crisis-case", weak, "客户围堵", "再观察", "不足以应对", "增派四人", "提前预约") == []
