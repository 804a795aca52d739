"""The property group (PG): four procedures, the complaint ladder, checks, repairs in warranty, surveys, scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.parties import service as parties
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("property-group",)
CLERK, MANAGER, CHIEF, CENTRE, OTHER, GROUP = "林晓燕", "郑华", "孙丽", "钱进", "周敏", "吴磊"
PEOPLE = {
    CLERK: "clerk",
    MANAGER: "manager",
    CHIEF: "general-manager",
    CENTRE: "service-centre",
    OTHER: "service-centre",
    GROUP: "group-market",
}
PROCEDURES = {"mortgage": "按揭贷款", "title": "产权办理", "debt": "以房抵款", "return": "退房"}


def procedure(walk: Walk, kind: str, **more: Any) -> str:
    return walk.write("group-procedure", procedure=kind, unit="2-1-1001", client_name="王芳", **more)


def complaint(walk: Walk, **more: Any) -> str:
    told = {"stage": "before", "client_name": "王芳", "words": "墙面开裂", "first_asked": CLERK, "about": "building"}
    return walk.write("group-complaint", **{**told, **more})


@pytest.mark.walk("PG-1")
@pytest.mark.parametrize("kind", PROCEDURES)
def test_each_procedure_goes_from_complete_papers_to_the_archive(walk: Walk, kind: str) -> None:
    number = procedure(walk, kind, promised="2026-10-09")
    assert walk.owed("PG-1") == [f"{CLERK} 2026-10-09 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "submitted", CLERK, where="银行")
    for missing in range(5):
        with pytest.raises(Unfit):
            walk.act(number, f"complete_{kind}", CLERK, papers=[place != missing for place in range(5)])
    walk.act(number, f"complete_{kind}", CLERK, papers=[True] * 5)
    walk.act(number, "submitted", CLERK, where="交易中心")
    walk.act(number, "noted", CLERK, progress="已受理")
    walk.at("2026-10-10 00:01")
    assert walk.told("PG-1") == [("service-centre",)]
    walk.act(number, "done", CLERK, done_on="2026-10-09")
    assert walk.states("PG-1") == ["met"], "done on its day, entered the day after"
    with pytest.raises(Unfit):
        walk.act(number, "archived", CLERK, safekeeping=[True, True, False], archive_place="C 柜")
    walk.act(number, "archived", CLERK, safekeeping=[True] * 3, archive_place="C 柜")
    assert walk.closed(number)
    assert walk.lacks("group-procedure", number, PROCEDURES[kind], "王芳", "交易中心", "已受理", "C 柜") == []


@pytest.mark.walk("PG-2")
@pytest.mark.parametrize(("stage", "centre"), [("before", "centre_before"), ("after", "centre_after")])
def test_who_is_asked_first_acts_and_the_ladder_ends_in_court(walk: Walk, stage: str, centre: str) -> None:
    number = complaint(walk, stage=stage, weight="major")
    assert walk.owed("PG-2") == [f"{CLERK} 2026-09-28 09:30"], "at once: half an hour is allowed"
    assert walk.can(number) == {"acted", "settled"}
    walk.act(number, "acted", CLERK, measure="上门查看")
    assert (walk.states("PG-2"), walk.can(number)) == (["met"], {centre, "settled"})
    walk.act(number, centre, CLERK, why="施工方不认")
    with pytest.raises(NotOfRole):
        walk.act(number, "group", CLERK, why="仍未解决")
    walk.act(number, "group", CENTRE, why="仍未解决")
    with pytest.raises(NotOfRole):
        walk.act(number, "litigation", GROUP, court="区法院 0081 号")
    walk.act(number, "litigation", CHIEF, court="区法院 0081 号")
    assert walk.closed(number)
    said = ("墙面开裂", "上门查看", "施工方不认", "仍未解决", "区法院 0081 号")
    assert walk.lacks("group-complaint", number, *said) == []
    other = complaint(walk, stage=stage)
    walk.act(other, "settled", CLERK, outcome="已修补")
    walk.act(other, "called_back", CLERK, satisfied="no", reply="又裂了")
    assert walk.owed("PG-2", other) == [f"{CLERK} 2026-09-28 09:30"], "the next round"


@pytest.mark.walk("PG-3")
def test_each_company_checks_itself_every_month_and_the_group_checks_them(walk: Walk) -> None:
    assert walk.owed("PG-3") == [f"{OTHER} 2026-09-30 24:00", f"{CENTRE} 2026-09-30 24:00"], "no list of companies yet"
    for company, contact in (("湖滨置业", CENTRE), ("东城置业", OTHER), ("南苑置业", "外聘会计")):
        parties.add(walk.office, parties.Party("", "company", company, contact=contact))
    here = complaint(walk, company="湖滨置业")
    complaint(walk, company="东城置业", weight="major")
    procedure(walk, "title", company="湖滨置业")
    with pytest.raises(Unfit):
        complaint(walk, company="湖宾置业")
    walk.at("2026-10-31 09:00", CENTRE)
    assert walk.owed("PG-3")[-3:] == [f"{CENTRE} 2026-09-30 24:00"] + [f"{CENTRE} 2026-10-31 24:00"] * 2
    assert f"{OTHER} 2026-10-31 24:00" in walk.owed("PG-3"), "whom the company names; else the first with the role"
    assert set(walk.told("PG-3")) == {("group-market",)}
    number = walk.write("group-selfcheck", company="湖滨置业")
    told = walk.values(number)
    assert (told["period"], told["complaints"]) == ("2026-09", [{"group": "工程质量", "count": 1}])
    assert told["procedures"] == [{"group": "产权办理", "count": 1}], "the company's own alone"
    walk.act(number, "signed", CENTRE, wrong="回访不及时", plan="加一名回访员")
    assert walk.states("PG-3", "湖滨置业") == ["met-late", "open"]
    assert [walk.states("PG-3", each) for each in ("东城置业", "南苑置业")] == [["late", "open"]] * 2
    assert walk.lacks("group-selfcheck", number, "湖滨置业", "工程质量", "回访不及时", "加一名回访员") == []
    assert walk.owed("PG-3.1")[0] == f"{GROUP} 2026-09-30 24:00"
    walk.at("2026-10-31 10:00", GROUP)
    seen = [{"company": "湖滨置业", "score": 86_00, "found": "台账不全", "by_when": "2026-10-15"}]
    check = walk.write("group-check", companies=seen)
    assert walk.values(check)["period"] == "2026-Q3"
    assert [row["number"] for row in walk.values(check)["selfchecks"]] == [number], "September's, written in October"
    walk.act(check, "signed", GROUP, conclusion="基本达标")
    assert walk.states("PG-3.1") == ["met-late", "open"]
    assert walk.lacks("group-check", check, number, "台账不全", "86", "基本达标") == []
    month = walk.write("group-complaint-check")
    major = walk.values(month)["major"]
    assert ([row["words"] for row in major], here in {row["number"] for row in major}) == (["墙面开裂"], False)
    walk.act(month, "signed", GROUP, action="限期处理")
    assert walk.states("PG-3.2") == ["met-late", "open"]
    assert walk.lacks("group-complaint-check", month, major[0]["number"], "限期处理") == []


@pytest.mark.walk("PG-4")
def test_repairs_in_warranty_are_watched_forced_and_claimed(walk: Walk) -> None:
    """Due on Wednesday 30 September; one working day later is Thursday the 8th."""
    told = {"unit": "2-1-1001", "client_name": "王芳", "defect": "渗水", "weight": "leak", "contractor": "宏建公司"}
    number = walk.write("group-repair", **told, warranty_until="2028-10-01", promised="2026-09-30")
    assert walk.owed("PG-4") == [f"{CLERK} 2026-09-30 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "accepted", CLERK, accepted_by="王芳")
    walk.act(number, "repaired", CLERK, done_on="2026-09-28")
    walk.act(number, "rejected", CLERK, why="仍渗水")
    assert walk.owed("PG-4") == [f"{CLERK} 2026-09-30 24:00"]
    walk.at("2026-10-08 23:00")
    assert walk.told("PG-4") == [("service-centre",)]
    walk.at("2026-10-09 00:01")
    assert walk.told("PG-4") == [("service-centre",), ("manager",)]
    force = {"other_contractor": "安居公司", "cost": 3_000_00, "why": "poor"}
    with pytest.raises(NotOfRole):
        walk.act(number, "forced", CLERK, **force)
    walk.act(number, "forced", MANAGER, **force)
    assert walk.states("PG-4") == ["met-late"]
    losses = [
        {"item": "地板", "basis": "invoice", "amount": 1_200_00},
        {"item": "误工", "basis": "talks", "amount": 300_50},
    ]
    walk.act(number, "compensated", MANAGER, losses=losses)
    assert (walk.values(number)["loss"], walk.values(number)["claim"]) == (1_500_50, 4_500_50)
    assert (
        walk.lacks("group-repair", number, "宏建公司", "仍渗水", "安居公司", "发票票据", "1,500.50", "4,500.50") == []
    )


@pytest.mark.walk("PG-5")
def test_clients_are_asked_every_year_and_improvements_tracked(walk: Walk) -> None:
    for satisfied in (True, True, False):
        walk.write("group-survey-answer", unit="2-1-1001", repair="fairly", satisfied=satisfied, words="维修慢")
    assert walk.owed("PG-5") == [f"{OTHER} 2026-12-31 24:00", f"{CENTRE} 2026-12-31 24:00"]
    walk.at("2026-12-31 10:00", CENTRE)
    number = walk.write("group-survey")
    assert (walk.values(number)["answers"], walk.values(number)["rate"]) == (3, 66_67)
    walk.act(number, "signed", CENTRE, analysis="维修最不满意")
    assert walk.owed("PG-5") == [f"{OTHER} 2026-12-31 24:00"]
    assert walk.lacks("group-survey", number, "66.67", "维修慢", "维修最不满意") == []
    plan = {"source": "survey", "matter": "维修慢", "measure": "增加班组", "responsible": CLERK}
    better = walk.write("group-improvement", **plan, promised="2027-01-15")
    assert walk.owed("PG-5.1") == [f"{CLERK} 2027-01-15 24:00"]
    walk.act(better, "done", CLERK, result="已增加两组")
    with pytest.raises(SamePerson):
        walk.act(better, "verified", CLERK, effect="有效")
    walk.at("2027-01-16 00:01")
    assert walk.told("PG-5.1") == [("group-market",)]
    walk.act(better, "verified", CENTRE, effect="投诉减半")
    assert walk.states("PG-5.1") == ["met-late"]
    assert walk.lacks("group-improvement", better, "维修慢", "增加班组", "已增加两组", "投诉减半") == []


@pytest.mark.walk("PG-6")
def test_property_companies_are_chosen_and_inspected_with_scores(walk: Walk) -> None:
    one = {"company": "安心物业", "quality": 35_00, "scheme": 32_50, "price": 15_00}
    with pytest.raises(Unfit):
        walk.write("group-property-choice", project="湖滨", proposal="安心物业", candidates=[one])
    other = {"company": "美家物业", "quality": 30_00, "scheme": 30_00, "price": 18_00}
    choice = walk.write("group-property-choice", project="湖滨", proposal="安心物业", candidates=[one, other])
    assert [row["total"] for row in walk.values(choice)["candidates"]] == [82_50, 78_00]
    walk.act(choice, "signed", CENTRE)
    with pytest.raises(NotOfRole):
        walk.act(choice, "approved", CENTRE, company="安心物业")
    walk.act(choice, "approved", CHIEF, company="安心物业")
    assert walk.lacks("group-property-choice", choice, "湖滨", "82.5", "美家物业", CHIEF) == []
    for company in ("安心物业", "美家物业"):
        parties.add(walk.office, parties.Party("", "property-company", company, contact=CENTRE))
    assert walk.owed("PG-6", "美家物业") == [f"{CENTRE} 2026-09-30 24:00"]
    items = [
        {"item": "保洁", "full": 40_00, "got": 36_00},
        {"item": "秩序", "full": 60_00, "got": 45_00, "found": "脱岗"},
    ]
    number = walk.write("group-property-check", company="安心物业", items=items)
    assert walk.values(number)["rate"] == 81_00
    walk.act(number, "signed", CENTRE, required="补岗", answered_by="李强")
    assert (walk.states("PG-6", "安心物业"), walk.states("PG-6", "美家物业")) == (["met"], ["open"])
    assert walk.lacks("group-property-check", number, "安心物业", "脱岗", "81", "补岗", "李强") == []
    walk.at("2027-01-01 00:01")
    assert ("group-market",) in walk.told("PG-6", "美家物业")
