"""The bank (BK): targets, purchases, complaints, documents, meetings, reviews, sanctions, audits, plans, disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.parties import service as parties
from app.registers.record_rules import NotOfRole, NotOpen, NotToRead, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("bank",)
CLERK, OTHER, MANAGER, DIRECTOR, FINANCE, CHIEF, PERSONNEL, INSPECTOR = (
    "林晓燕",
    "方子涵",
    "陶志远",
    "岳清扬",
    "秦海波",
    "尹正平",
    "龚慧",
    "华一鸣",
)
PEOPLE = {
    CLERK: "clerk",
    OTHER: "clerk",
    MANAGER: "manager",
    DIRECTOR: "department-director",
    FINANCE: "finance",
    CHIEF: "chief-executive",
    PERSONNEL: "personnel",
    INSPECTOR: "quality-inspector",
}


def serve(walk: Walk, minutes: int, **more: Any) -> str:
    return walk.write("bank-service", channel="counter", matter="account", minutes=minutes, words="开户", **more)


def complaint(walk: Walk) -> str:
    return walk.write("bank-complaint", client_name="马建华", channel="counter", cause="waiting", words="等了五十分钟")


@pytest.mark.walk("BK-1")
def test_the_month_is_measured_against_the_same_month_a_year_before(walk: Walk) -> None:
    """Five complaints and 30 minutes a year ago; four (80 %) and 21 minutes (70 %) now, 19 of 20 content (95 %)."""
    assert walk.owed("BK-1") == [f"{DIRECTOR} 2026-09-30 24:00"]
    for minutes in (20, 40):
        serve(walk, minutes)
    for _ in range(5):
        complaint(walk)
    first = walk.write("bank-dashboard")
    with pytest.raises(Unfit):
        walk.act(first, "assessed", DIRECTOR)
    walk.at("2027-09-29 10:00", CLERK)
    for place in range(20):
        serve(walk, 21, rated=True, satisfied=place > 0)
    for _ in range(4):
        complaint(walk)
    number = walk.write("bank-dashboard", period="2027-09")
    with pytest.raises(NotOfRole):
        walk.act(number, "assessed", MANAGER)
    walk.act(number, "assessed", DIRECTOR, measures="增开窗口")
    told = walk.values(number)
    assert (told["satisfaction"], told["base_complaints"], told["base_minutes"]) == (95_00, 5, 30_00)
    assert (told["complaint_level"], told["time_level"]) == (80_00, 70_00)
    results = {told[name] for name in ("satisfaction_result", "complaint_result", "time_result")}
    assert (results, f"{DIRECTOR} 2027-09-30 24:00" in walk.owed("BK-1")) == ({"达标"}, False)
    assert walk.lacks("bank-dashboard", number, "95", "80", "70", "达标", "增开窗口") == []


@pytest.mark.walk("BK-2")
def test_a_purchase_has_three_signatures_in_their_order(walk: Walk) -> None:
    items = [{"item": "叫号机", "pieces": 2, "price": 18_600_00}, {"item": "座椅", "pieces": 10, "price": 9_800_50}]
    number = walk.write("bank-purchase", what="大厅设备", reason="更换", items=items)
    assert walk.values(number)["total"] == 28_400_50
    for early, who in (("finance", FINANCE), ("approved", CHIEF)):
        with pytest.raises(NotOpen):
            walk.act(number, early, who)
    walk.act(number, "head", DIRECTOR)
    with pytest.raises(NotOpen):
        walk.act(number, "approved", CHIEF)
    with pytest.raises(NotOfRole):
        walk.act(number, "finance", DIRECTOR)
    walk.act(number, "finance", FINANCE, budget="设备费")
    walk.act(number, "approved", CHIEF)
    assert walk.closed(number)
    assert walk.lacks("bank-purchase", number, "叫号机", "28,400.50", DIRECTOR, FINANCE, CHIEF) == []


@pytest.mark.walk("BK-3")
def test_a_complaint_is_contacted_in_24_hours_and_followed_to_its_cause(walk: Walk) -> None:
    walk.at("2026-09-30 10:00", CLERK)
    number = complaint(walk)
    assert walk.owed("BK-3") == [f"{CLERK} 2026-10-01 10:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "proposed", CLERK, solution="增开窗口", promised="2026-10-09")
    walk.act(number, "contacted", CLERK, learnt="当日少人")
    assert walk.owed("BK-3") == [f"{CLERK} 2026-10-01 10:00"], "no solution yet"
    walk.at("2026-10-02 10:01")
    assert walk.told("BK-3") == [("manager",), ("department-director",)]
    walk.act(number, "proposed", CLERK, solution="增开窗口", promised="2026-10-09")
    assert (walk.states("BK-3"), walk.owed("BK-3.1")) == (["met-late"], [f"{CLERK} 2026-10-09 24:00"])
    walk.act(number, "followed", CLERK, progress="已排班")
    walk.act(number, "solved", CLERK, outcome="已增开", satisfied="yes")
    assert (walk.states("BK-3.1"), walk.closed(number)) == (["met"], False)
    walk.act(number, "fed_back", CLERK, root="无备岗", department="运营部")
    assert walk.closed(number)
    assert walk.lacks("bank-complaint", number, "等了五十分钟", "增开窗口", "已排班", "无备岗", "运营部") == []


@pytest.mark.walk("BK-4")
def test_documents_are_named_and_contracts_read_by_the_director_alone(walk: Walk) -> None:
    kinds = (("notice", "open"), ("report", "lead"), ("contract", "open"))
    numbers = {
        kind: walk.write("bank-document", type=kind, made_on="2026-09-28", title="甲", level=level)
        for kind, level in kinds
    }
    for reader, seen in ((CLERK, {"notice"}), (MANAGER, {"notice", "report"}), (DIRECTOR, set(numbers))):
        walk.at("2026-09-28 10:00", reader)
        for kind, number in numbers.items():
            if kind in seen:
                assert walk.record(number)
            else:
                with pytest.raises(NotToRead):
                    walk.sheet("bank-document", number)
    assert walk.lacks("bank-document", numbers["contract"], f"合同-2026-09-28-{numbers['contract']}") == []


@pytest.mark.walk("BK-5")
def test_minutes_are_filed_24_hours_after_the_meeting(walk: Walk) -> None:
    walk.at("2026-09-30 16:00", CLERK)
    number = walk.write("bank-meeting", type="weekly", held_at="2026-09-30T10:00", topic="排队", chair=MANAGER)
    assert walk.owed("BK-5") == [f"{CLERK} 2026-10-01 10:00"], "after the meeting, not after it was entered"
    walk.at("2026-10-01 10:01")
    assert walk.told("BK-5") == [("manager",)]
    walk.act(number, "filed", CLERK, minutes="增开窗口", folder="周会/2026")
    assert walk.states("BK-5") == ["met-late"]
    assert walk.lacks("bank-meeting", number, "排队", MANAGER, "增开窗口", "周会/2026") == []


@pytest.mark.walk("BK-6")
def test_reports_are_handed_in_on_fridays_and_on_the_last_of_the_month(walk: Walk) -> None:
    """Friday 2 October is a holiday: that week's report is due on Thursday the 8th."""
    serve(walk, 10)
    complaint(walk)
    assert walk.owed("BK-6") == [f"{MANAGER} 2026-10-08 24:00"]
    assert walk.owed("BK-6.1") == [f"{MANAGER} 2026-09-30 24:00"]
    walk.at("2026-10-08 15:00", MANAGER)
    number = walk.write("bank-weekly")
    told = walk.values(number)
    assert (told["period"], told["services"]) == ("2026-W40", [{"group": "柜面", "count": 1}])
    with pytest.raises(NotOfRole):
        walk.act(number, "submitted", CLERK, said="平稳")
    walk.act(number, "submitted", MANAGER, said="平稳", plan="培训")
    assert walk.states("BK-6") == ["met"]
    walk.at("2026-10-09 09:00", MANAGER)
    assert walk.owed("BK-6") == [f"{MANAGER} 2026-10-09 24:00"], "the holiday did not swallow the next week's"
    assert walk.lacks("bank-weekly", number, "柜面", "等候时间", "平稳", "培训") == []
    assert walk.told("BK-6.1") == [("department-director",)]
    month = walk.write("bank-monthly")
    walk.act(month, "submitted", MANAGER, said="九月平稳")
    assert (walk.values(month)["period"], walk.states("BK-6.1")) == ("2026-09", ["met-late", "open"])
    assert walk.lacks("bank-monthly", month, "九月平稳", "柜面") == []


@pytest.mark.walk("BK-7")
def test_a_decision_is_owed_by_whom_it_names_and_followed_up(walk: Walk) -> None:
    """Due on Wednesday 30 September; one working day later is Thursday the 8th."""
    number = walk.write("bank-decision", words="试行弹性窗口", responsible=OTHER, promised="2026-09-30")
    assert walk.owed("BK-7") == [f"{OTHER} 2026-09-30 24:00"]
    meeting = walk.write("bank-meeting", type="weekly", topic="排队")
    assert [row["number"] for row in walk.values(meeting)["open"]] == [number]
    walk.act(number, "followed", OTHER, progress="排班已改")
    walk.at("2026-10-08 23:00")
    assert walk.told("BK-7") == [("manager",)]
    walk.at("2026-10-09 00:01")
    assert walk.told("BK-7") == [("manager",), ("department-director",)]
    walk.act(number, "done", OTHER, result="已开")
    assert walk.states("BK-7") == ["met-late"]
    with pytest.raises(NotOfRole):
        walk.act(number, "checked", OTHER)
    walk.act(number, "checked", MANAGER)
    assert walk.lacks("bank-decision", number, "试行弹性窗口", OTHER, "排班已改", "已开", MANAGER) == []


@pytest.mark.walk("BK-8")
def test_everybody_assesses_the_month_and_the_superior_the_quarter(walk: Walk) -> None:
    assert walk.owed("BK-8") == [f"{OTHER} 2026-09-30 24:00", f"{CLERK} 2026-09-30 24:00"]
    scores = {"satisfaction": 96_00, "efficiency": 98_00, "conformity": 95_50, "said": "平稳"}
    own = walk.write("bank-self-assessment", person=CLERK, **scores)
    walk.at("2026-10-01 09:00", OTHER)
    assert walk.told("BK-8") == [("manager",)]
    late = walk.write("bank-self-assessment", person=OTHER, **scores)
    assert walk.values(late)["period"] == "2026-09"
    assert walk.states("BK-8").count("met-late") == 1
    assert walk.lacks("bank-self-assessment", own, CLERK, "96", "95.5", "平稳") == []
    walk.at("2026-10-01 10:00", DIRECTOR)
    assert walk.owed("BK-8.1")[0] == f"{DIRECTOR} 2026-09-30 24:00"
    review = walk.write("bank-quarter-review", ratings=[{"who": OTHER, "rating": "good", "advice": "按时"}])
    assert {row["person"] for row in walk.values(review)["own"]} == {CLERK, OTHER}, "the late one is September's, too"
    with pytest.raises(NotOfRole):
        walk.act(review, "signed", MANAGER)
    walk.act(review, "signed", DIRECTOR)
    assert walk.states("BK-8.1") == ["met-late", "open"]
    assert walk.lacks("bank-quarter-review", review, OTHER, "良好", "按时", "95.5") == []


@pytest.mark.walk("BK-8")
def test_each_branch_of_a_bank_has_its_own_review(walk: Walk) -> None:
    for name, director in (("城东支行", DIRECTOR), ("城西支行", "")):
        parties.add(walk.office, parties.Party("", "branch", name, contact=director))
    scores = {"satisfaction": 96_00, "efficiency": 98_00, "conformity": 95_50, "said": "平稳"}
    for who, branch in ((CLERK, "城东支行"), (OTHER, "城西支行")):
        walk.write("bank-self-assessment", person=who, branch=branch, **scores)
    walk.at("2026-12-31 10:00", DIRECTOR)
    assert walk.owed("BK-8.1", "城西支行") == [f"{DIRECTOR} {day} 24:00" for day in ("2026-09-30", "2026-12-31")]
    ratings = [{"who": CLERK, "rating": "excellent"}]
    review = walk.write("bank-quarter-review", period="2026-Q3", branch="城东支行", ratings=ratings)
    assert [row["person"] for row in walk.values(review)["own"]] == [CLERK], "the branch's own alone"
    walk.act(review, "signed", DIRECTOR)
    assert walk.states("BK-8.1", "城东支行") == ["met-late", "open"]
    assert walk.states("BK-8.1", "城西支行") == ["late", "open"]
    assert walk.lacks("bank-quarter-review", review, "城东支行", CLERK, OTHER) == [OTHER]


@pytest.mark.walk("BK-9")
def test_misconduct_is_dealt_with_by_level_and_a_leak_reported_at_once(walk: Walk) -> None:
    ladder = [("minor", "spoken", MANAGER, {}), ("serious", "written", DIRECTOR, {})]
    for gravity, act, who, values in [*ladder, ("repeated", "grave", CHIEF, {"measure": "demotion"})]:
        number = walk.write("bank-misconduct", about=OTHER, gravity=gravity, words="泄露口令")
        assert walk.can(number) == {act}
        with pytest.raises(NotOfRole):
            walk.act(number, act, CLERK, **values)
        walk.act(number, act, who, heard="认错", **values)
        assert walk.closed(number)
    assert walk.lacks("bank-misconduct", number, OTHER, "多次", "降职", "认错", CHIEF) == []
    leak = {"about": OTHER, "gravity": "serious", "leak": True, "words": "误发客户名单"}
    told = walk.write("bank-misconduct", **leak, reported_to=DIRECTOR)
    assert walk.states("BK-9.1", told) == ["met"]
    silent = walk.write("bank-misconduct", **leak)
    assert walk.owed("BK-9.1") == [f"{CLERK} 2026-09-28 09:30"]
    walk.at("2026-09-28 09:31")
    assert walk.told("BK-9.1", silent) == [("department-director",)]
    walk.act(silent, "reported", CLERK, reported_to=DIRECTOR, scope="二十户")
    assert walk.states("BK-9.1", silent) == ["met-late"]
    assert walk.lacks("bank-misconduct", silent, "误发客户名单", "二十户") == []


@pytest.mark.walk("BK-10")
def test_a_tenth_of_the_quarters_services_is_audited(walk: Walk) -> None:
    numbers = {serve(walk, 10) for _ in range(21)}
    assert walk.owed("BK-10") == [f"{INSPECTOR} 2026-09-30 24:00"]
    walk.at("2026-10-01 09:00", INSPECTOR)
    assert walk.told("BK-10") == [("department-director",)]
    number = walk.write("bank-audit")
    drawn = [row["number"] for row in walk.values(number)["sample"]]
    assert (len(drawn), set(drawn) <= numbers) == (3, True), "a tenth of 21 is 2.1"
    verdicts = [{"number": each, "verdict": "right"} for each in drawn]
    verdicts[1] |= {"verdict": "wrong", "why": "没有签字"}
    with pytest.raises(NotOfRole):
        walk.act(number, "checked", CLERK, sample=verdicts)
    walk.act(number, "checked", INSPECTOR, sample=verdicts, findings="凭证不全")
    assert (walk.values(number)["right_rate"], walk.states("BK-10")) == (66_67, ["met-late", "open"])
    walk.act(number, "answered", DIRECTOR, measures="复核岗签字")
    assert walk.lacks("bank-audit", number, *drawn, "没有签字", "66.67", "凭证不全", "复核岗签字") == []


@pytest.mark.walk("BK-11")
@pytest.mark.parametrize(("incident", "name"), [("surge", "投诉激增"), ("outage", "系统故障"), ("leak", "数据泄露")])
def test_emergency_plans_are_approved_drilled_evaluated_and_revised(walk: Walk, incident: str, name: str) -> None:
    plan = {"route": "逐级", "responsible": MANAGER, "handling": "公告", "drill": "每年", "drill_by": "2026-10-09"}
    number = walk.write("bank-plan", incident=incident, **plan)
    drill = {"sort": "drill", "held_on": "2026-10-09", "course": "顺利"}
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", MANAGER)
    walk.act(number, "approved", DIRECTOR)
    assert walk.owed("BK-11") == [f"{MANAGER} 2026-10-09 24:00"]
    walk.at("2026-10-10 09:00")
    assert walk.told("BK-11") == [("department-director",)]
    walk.act(number, "exercised", MANAGER, **drill)
    assert walk.states("BK-11") == ["met"], "held on its day, entered the day after"
    walk.act(number, "evaluated", MANAGER, worth="模板缺失")
    walk.act(number, "revised", DIRECTOR, changes="补模板", drill_by="2027-04-30")
    assert walk.owed("BK-11") == [f"{MANAGER} 2027-04-30 24:00"]
    assert walk.lacks("bank-plan", number, name, "逐级", "公告", "顺利", "模板缺失", "补模板", DIRECTOR) == []


@pytest.mark.walk("BK-12")
def test_suggestions_are_anonymous_and_answered_the_month_after(walk: Walk) -> None:
    for who, words in ((CLERK, "少盖一个章"), (OTHER, "换座椅")):
        walk.at("2026-09-28 10:00", who)
        walk.write("bank-suggestion", topic="process", words=words, process_score=2)
    walk.at("2026-09-30 10:00", DIRECTOR)
    empty = walk.write("bank-suggestion-summary")
    assert walk.values(empty)["received"] == 0, "September's box is still shut"
    walk.act(empty, "answered", DIRECTOR, measures="设意见箱")
    walk.at("2026-10-30 10:00", DIRECTOR)
    assert walk.owed("BK-12") == [f"{DIRECTOR} 2026-10-31 24:00"]
    number = walk.write("bank-suggestion-summary")
    assert (walk.values(number)["period"], walk.values(number)["received"]) == ("2026-10", 2)
    printed = walk.sheet("bank-suggestion-summary", number)
    assert ("少盖一个章" in printed, CLERK in printed, OTHER in printed) == (True, False, False)
    with pytest.raises(NotOfRole):
        walk.act(number, "answered", MANAGER, measures="合并两章")
    walk.act(number, "answered", DIRECTOR, measures="合并两章")
    assert walk.lacks("bank-suggestion-summary", number, "换座椅", "合并两章") == []
    assert walk.owed("BK-12") == []


@pytest.mark.walk("BK-13")
def test_a_dispute_is_mediated_in_the_department_before_personnel_rules(walk: Walk) -> None:
    number = walk.write("bank-dispute", one=CLERK, other=OTHER, words="排班")
    with pytest.raises(NotOpen):
        walk.act(number, "passed", DIRECTOR, why="谈不拢")
    with pytest.raises(NotOfRole):
        walk.act(number, "mediated", PERSONNEL, talk="各说各话")
    walk.act(number, "mediated", DIRECTOR, talk="各说各话")
    with pytest.raises(NotOpen):
        walk.act(number, "ruled", PERSONNEL, ruling="轮换")
    walk.act(number, "passed", DIRECTOR, why="谈不拢")
    with pytest.raises(NotOfRole):
        walk.act(number, "ruled", DIRECTOR, ruling="轮换")
    walk.act(number, "ruled", PERSONNEL, ruling="按月轮换")
    assert walk.closed(number)
    assert walk.lacks("bank-dispute", number, CLERK, OTHER, "各说各话", "谈不拢", "按月轮换", PERSONNEL) == []
