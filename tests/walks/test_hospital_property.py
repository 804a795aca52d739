"""Hospital property (HP): complaints and call-backs, the archive, the Friday meeting, circulars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.record_rules import NotOfRole, NotOpen, StillToDo, Unfit

if TYPE_CHECKING:
    from tests.walks.office import Walk

REGULATIONS = ("hospital-property",)
CLERK, MANAGER, OTHER, KEEPER, SUPERVISOR, CHIEF = "林晓燕", "郑华", "孙丽", "高远", "钱进", "韩松"
PEOPLE = {
    CLERK: "clerk",
    MANAGER: "manager",
    OTHER: "manager",
    KEEPER: "archivist",
    SUPERVISOR: "supervisor",
    CHIEF: "general-manager",
}
COMPLAINT = {"sort": "complaint", "caller": "王芳", "words": "走廊太吵"}
HANDLING = {"caller": "王芳", "words": "空调不冷", "department": "engineering", "head": "周工", "cause": "slow"}
LOAN = {
    "borrower": "吴磊",
    "department": "engineering",
    "archive_no": "GC-2025-003",
    "purpose": "查管线",
    "pledge": [True],
}


@pytest.mark.walk("HP-1.1")
def test_every_complaint_by_call_letter_or_visit_is_in_the_register(walk: Walk) -> None:
    numbers = [walk.write("contact-register", **COMPLAINT, way=way) for way in ("call", "letter", "visit")]
    sheet = walk.write("complaint-handling", **HANDLING, due_by="2026-10-08")
    walk.act(numbers[0], "answered", CLERK, answer="已劝离")
    walk.act(numbers[1], "passed", CLERK, sheet=sheet)
    assert [walk.closed(each) for each in numbers] == [True, True, False]
    assert walk.lacks("contact-register", numbers[0], "来电", "王芳", "走廊太吵", "已劝离") == []
    ways = {row["group"]: row["count"] for row in walk.values(walk.write("complaint-review"))["ways"]}
    assert ways == {"来电": 1, "来函": 1, "来访": 1}


@pytest.mark.walk("HP-1.2")
def test_what_needs_action_comes_back_from_its_department_and_is_called_back(walk: Walk) -> None:
    number = walk.write("complaint-handling", **HANDLING, due_by="2026-10-08")
    assert walk.owed("HP-1.2") == [f"{CLERK} 2026-10-08 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "called", CLERK, satisfied="yes")
    walk.act(number, "returned", CLERK, measures="加氟", signed="周工")
    assert walk.owed("HP-1.2") == [f"{CLERK} 2026-10-08 24:00"], "until the call-back is done"
    walk.act(number, "called", CLERK, satisfied="no")
    walk.act(number, "again", CLERK, why="还是不冷", due_by="2026-10-09")
    assert walk.owed("HP-1.2") == [f"{CLERK} 2026-10-09 24:00"]
    walk.at("2026-10-10 00:01")
    assert walk.told("HP-1.2")[-1] == ("manager",)
    walk.act(number, "returned", CLERK, measures="换压缩机", signed="周工")
    walk.act(number, "called", CLERK, satisfied="yes")
    assert (walk.owed("HP-1.2"), walk.closed(number)) == ([], True)
    assert walk.lacks("complaint-handling", number, "空调不冷", "加氟", "还是不冷", "换压缩机") == []


@pytest.mark.walk("HP-1.3")
def test_a_major_complaint_goes_to_the_centre_manager_at_once(walk: Walk) -> None:
    told = walk.write("contact-register", **COMPLAINT, weight="major", reported_to=MANAGER)
    assert walk.states("HP-1.3", told) == ["met"]
    number = walk.write("contact-register", **COMPLAINT, weight="major")
    assert walk.owed("HP-1.3") == [f"{CLERK} 2026-09-28 09:30"]
    with pytest.raises(NotOpen):
        walk.act(number, "answered", CLERK, answer="正在查")
    walk.at("2026-09-28 09:31")
    assert ("general-manager",) in walk.told("HP-1.3", number)
    walk.act(number, "reported", CLERK, reported_to=MANAGER, instruction="我来")
    assert walk.states("HP-1.3", number) == ["met-late"]
    assert walk.lacks("contact-register", number, "重大", MANAGER, "我来") == []


@pytest.mark.walk("HP-1.4")
def test_the_quarters_complaints_are_analysed_and_approved_by_its_end(walk: Walk) -> None:
    walk.write("complaint-handling", **HANDLING, due_by="2026-10-08")
    assert walk.owed("HP-1.4") == [f"{SUPERVISOR} 2026-09-30 24:00"]
    walk.at("2026-10-01 09:00", SUPERVISOR)
    assert walk.told("HP-1.4") == [("manager",)]
    number = walk.write("complaint-review")
    assert walk.values(number)["period"] == "2026-Q3", "a late report is about the quarter that is owed"
    assert walk.values(number)["causes"] == [{"group": "不及时", "count": 1}]
    with pytest.raises(NotOpen):
        walk.act(number, "approved", CHIEF)
    said = {"analysis": "报修集中", "corrective": "加派一人", "preventive": "每周巡检"}
    walk.act(number, "met", SUPERVISOR, held_on="2026-10-01", **said)
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", MANAGER)
    walk.act(number, "approved", CHIEF)
    assert walk.states("HP-1.4") == ["met-late", "open"]
    assert walk.lacks("complaint-review", number, "2026年第三季度", "报修集中", "加派一人", "每周巡检") == []


@pytest.mark.walk("HP-2.1")
def test_what_arrives_is_numbered_filed_and_found_the_same_day(walk: Walk) -> None:
    walk.at("2026-09-28 09:00", KEEPER)
    number = walk.write("archive-accession", department="engineering", title="电梯维保合同", media="paper", pieces=3)
    assert walk.owed("HP-2.1") == [f"{KEEPER} 2026-09-28 24:00"]
    with pytest.raises(Unfit):
        walk.act(number, "filed", KEEPER, category="contract")
    walk.act(number, "filed", KEEPER, category="contract", archive_no="HT-2026-012", shelf="3 排 2 柜", index="电梯")
    assert walk.owed("HP-2.1") == []
    assert walk.lacks("archive-accession", number, "电梯维保合同", "HT-2026-012", "3排2柜") == []
    walk.write("archive-accession", department="service", title="相册", media="photo", pieces=1)
    walk.at("2026-09-29 00:01")
    assert walk.told("HP-2.1") == [("manager",)]


@pytest.mark.walk("HP-2.2")
def test_the_archive_is_inspected_every_quarter_and_what_is_void_destroyed_with_a_list(walk: Walk) -> None:
    assert walk.owed("HP-2.2") == [f"{KEEPER} 2026-09-30 24:00"]
    number = walk.write("archive-check")
    seen = {"looked_at": 420, "rooms_ok": [True] * 6, "which": "FW-2020-001"}
    walk.act(number, "checked", KEEPER, **seen, found="both")
    with pytest.raises(NotOpen):
        walk.act(number, "closed", KEEPER)
    walk.act(number, "repaired", KEEPER, how="裱糊两页")
    gone = [{"archive_no": "FW-2020-001", "title": "旧档", "pieces": 5}]
    disposal = walk.write("archive-disposal", items=gone)
    walk.act(disposal, "approved", MANAGER)
    walk.act(disposal, "destroyed", KEEPER, way="shred")
    walk.act(disposal, "witnessed", SUPERVISOR)
    assert walk.lacks("archive-disposal", disposal, "FW-2020-001", "旧档", "碎纸") == []
    walk.act(number, "listed", KEEPER, list=disposal)
    walk.act(number, "closed", KEEPER)
    assert walk.states("HP-2.2") == ["met"]
    assert walk.lacks("archive-check", number, "420", "裱糊两页", disposal) == []
    walk.at("2027-01-01 00:01")
    assert walk.told("HP-2.2") == [("manager",)]


@pytest.mark.walk("HP-2.3")
def test_beyond_the_scope_nothing_is_lent_without_the_leaders_approval(walk: Walk) -> None:
    with pytest.raises(Unfit):
        walk.write("archive-lending", **{**LOAN, "pledge": [False]}, range="within", back_by="2026-10-08")
    number = walk.write("archive-lending", **LOAN, range="beyond", back_by="2026-10-08")
    assert walk.owed("HP-2.3") == [f"{KEEPER} 2026-10-08 24:00"]
    with pytest.raises(NotOpen):
        walk.act(number, "lent", KEEPER, taken="吴磊")
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", KEEPER)
    walk.act(number, "approved", OTHER)
    walk.act(number, "lent", KEEPER, taken="吴磊")
    walk.at("2026-10-09 00:01")
    assert walk.told("HP-2.3") == [("manager",)]
    walk.act(number, "back", KEEPER, condition="damaged")
    assert walk.states("HP-2.3") == ["met-late"]
    assert walk.lacks("archive-lending", number, "档案内容保密", "GC-2025-003", "有损坏") == []


@pytest.mark.walk("HP-2.4")
def test_holdings_are_counted_and_begin_with_what_the_last_count_ended_with(walk: Walk) -> None:
    for media, pieces in (("paper", 30), ("photo", 12)):
        walk.write("archive-accession", department="service", title="季度资料", media=media, pieces=pieces)
    assert walk.owed("HP-2.4") == [f"{KEEPER} 2026-09-30 24:00"]
    first = walk.write("archive-statistics", opening=400, opening_because="首次统计，实点")
    walk.act(first, "signed", KEEPER)
    assert (walk.values(first)["received"], walk.values(first)["closing"]) == (42, 442)
    walk.at("2026-12-31 10:00", KEEPER)
    gone = [{"archive_no": "FW-2020-001", "title": "旧档", "pieces": 5}]
    transfer = walk.write("archive-transfer", receiver="医院档案室", items=gone)
    walk.act(transfer, "gave", KEEPER)
    walk.act(transfer, "took", KEEPER, taken="孟主任")
    walk.write("archive-lending", **LOAN, range="within", back_by="2027-01-08")
    number = walk.write("archive-statistics")
    told = walk.values(number)
    assert (told["opening"], told["received"], told["gone"], told["closing"]) == (442, 0, 5, 437)
    assert told["loans"] == [{"group": "工程部", "count": 1}]
    walk.act(number, "signed", KEEPER)
    assert walk.states("HP-2.4") == ["met", "met"]
    assert walk.lacks("archive-statistics", number, "442", "437", "医院档案室", transfer) == []


@pytest.mark.walk("HP-3")
def test_the_meeting_is_every_friday_at_nine_and_has_minutes(walk: Walk) -> None:
    """Every Friday, whatever the calendar says: 2 October is a holiday, and the 9th is the next."""
    left = walk.write("complaint-handling", **HANDLING, due_by="2026-10-08")
    assert walk.owed("HP-3") == [f"{MANAGER} 2026-10-02 09:00"]
    walk.at("2026-10-02 09:00", MANAGER)
    number = walk.write("friday-meeting", chair=MANAGER, present="各部门负责人")
    assert walk.states("HP-3") == ["met", "open"]
    with pytest.raises(NotOpen):
        walk.act(number, "read", MANAGER)
    walk.act(number, "minuted", MANAGER, week="处理投诉 5 件", next="消防演练", settled="电梯值守由工程部接")
    walk.act(number, "read", MANAGER)
    assert walk.lacks("friday-meeting", number, left, "处理投诉5件", "消防演练", "电梯值守由工程部接") == []
    walk.at("2026-10-09 09:01")
    assert walk.told("HP-3") == [("general-manager",)]


@pytest.mark.walk("HP-4")
def test_a_circular_is_filed_once_each_manager_signed_and_a_rule_issued_once_all_agreed(walk: Walk) -> None:
    circular = walk.write(
        "circular-reading", title="节约用电的通知", issuer="company", received="2026-09-28", read_by="2026-10-08"
    )
    assert walk.owed("HP-4", circular) == [f"{OTHER} 2026-10-08 24:00", f"{MANAGER} 2026-10-08 24:00"]
    walk.act(circular, "read", MANAGER)
    with pytest.raises(StillToDo):
        walk.act(circular, "filed", CLERK, archive_no="WJ-2026-031")
    assert walk.owed("HP-4", circular) == [f"{OTHER} 2026-10-08 24:00"]
    walk.at("2026-10-09 00:01")
    assert walk.told("HP-4", circular) == [("general-manager",)]
    walk.act(circular, "read", OTHER)
    walk.act(circular, "filed", CLERK, archive_no="WJ-2026-031")
    assert walk.lacks("circular-reading", circular, "节约用电的通知", MANAGER, OTHER, "WJ-2026-031") == []
    rule = walk.write("rule-signing", title="库房钥匙管理办法", why="钥匙多次遗失", read_by="2026-10-12")
    with pytest.raises(NotOpen):
        walk.act(rule, "agreed", MANAGER)
    walk.act(rule, "discussed", MANAGER, held_on="2026-10-09", changes="无")
    walk.act(rule, "agreed", MANAGER)
    with pytest.raises(StillToDo):
        walk.act(rule, "issued", MANAGER, doc_no="WY-8", from_day="2026-11-01")
    walk.act(rule, "agreed", OTHER)
    walk.act(rule, "issued", MANAGER, doc_no="WY-8", from_day="2026-11-01")
    assert walk.states("HP-4", rule) == ["met", "met"]
    assert walk.lacks("rule-signing", rule, "库房钥匙管理办法", "WY-8") == []
