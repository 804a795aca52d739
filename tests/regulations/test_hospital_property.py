"""Hospital property (HP): complaints and call-backs, the archive, the Friday meeting, circulars that everybody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.duties import service as duties
from app.forms.sheets import draw
from app.office import periods
from app.registers import contents, due_reports, reading, records
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, StillToDo, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {"郑华": "manager", "孙丽": "manager", "高远": "archivist", "钱进": "supervisor", "韩松": "general-manager"}
MAJOR = {"way": "visit", "sort": "complaint", "caller": "李强", "words": "病房停水", "weight": "major"}
LOAN = {
    "borrower": "吴磊",
    "department": "engineering",
    "archive_no": "GC-2025-003",
    "purpose": "查管线",
    "pledge": [True],
}


@pytest.fixture
def hospital(office_of: Callable[..., Office]) -> Office:
    """A client service with two managers, an archivist and a general manager."""
    return office_of("hospital-property", people=PEOPLE)


def noted(office: Office, way: str = "call", **more: Any) -> records.Record:
    """A complaint in the contact register."""
    values = {"way": way, "sort": "complaint", "caller": "王芳", "words": "走廊太吵", "weight": "plain", **more}
    return records.write(office, "contact-register", values)


def handling(office: Office, **more: Any) -> records.Record:
    """A complaint that a department has to deal with by Thursday."""
    values = {
        "caller": "王芳",
        "words": "空调不冷",
        "department": "engineering",
        "head": "周工",
        "due_by": "2026-10-15",
    }
    return records.write(office, "complaint-handling", {**values, **more})


def clock(office: Office, number: str) -> str:
    """What runs for a case: the clause and by when."""
    duty = duties.of_cases(office)[number]
    return f"{duty.clause} {office.due_words(duty.due)}"


def review(office: Office) -> records.Record:
    values = contents.assemble(office, registers.form_of(office, "complaint-review")).values
    return records.write(office, "complaint-review", values)


@pytest.mark.clauses("HP-1.1")
def test_all_three_ways_of_complaining_are_in_the_register_and_in_its_report(hospital: Office) -> None:
    for way in ("call", "letter", "visit"):
        noted(hospital, way)
    noted(hospital, sort="praise")
    ways = {row["group"]: row["count"] for row in review(hospital).values["ways"]}
    assert ways == {"来电": 1, "来函": 1, "来访": 1}


@pytest.mark.clauses("HP-1.1")
def test_an_entry_ends_with_an_answer_or_with_a_handling_form(hospital: Office) -> None:
    sheet = handling(hospital)
    one, other = noted(hospital), noted(hospital)
    with pytest.raises(Unfit):
        records.act(hospital, one.number, "passed", {})
    for number, act, said in (
        (one.number, "passed", {"sheet": sheet.number}),
        (other.number, "answered", {"answer": "已劝离"}),
    ):
        done = records.act(hospital, number, act, said)
        assert done.closed(reading.entry_of(hospital, done))


@pytest.mark.clauses("HP-1.2")
def test_nobody_is_called_back_before_the_department_returned_the_form(hospital: Office) -> None:
    made = handling(hospital)
    assert clock(hospital, made.number) == "HP-1.2 2026-10-15 24:00"
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "called", {"satisfied": "yes"})
    records.act(hospital, made.number, "returned", {"measures": "加氟", "signed": "周工"})
    assert made.number in duties.of_cases(hospital)
    records.act(hospital, made.number, "called", {"satisfied": "yes"})
    assert made.number not in duties.of_cases(hospital)


@pytest.mark.clauses("HP-1.2")
def test_who_is_not_satisfied_at_the_call_back_goes_back_to_the_department(hospital: Office) -> None:
    made = handling(hospital)
    records.act(hospital, made.number, "returned", {"measures": "加氟", "signed": "周工"})
    records.act(hospital, made.number, "called", {"satisfied": "no"})
    again = records.act(hospital, made.number, "again", {"why": "还是不冷", "due_by": "2026-10-17"})
    assert not again.closed(reading.entry_of(hospital, again))
    assert clock(hospital, made.number) == "HP-1.2 2026-10-17 24:00"


@pytest.mark.clauses("HP-1.3")
def test_a_major_complaint_goes_to_the_manager_before_anything_else(
    hospital: Office, at: Callable[[str], None]
) -> None:
    made = records.write(hospital, "contact-register", MAJOR)
    assert clock(hospital, made.number) == "HP-1.3 2026-10-12 10:30"
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "answered", {"answer": "正在抢修"})
    at("2026-10-12 10:31")
    records.act(hospital, made.number, "reported", {"reported_to": "郑华"})
    records.act(hospital, made.number, "answered", {"answer": "正在抢修"})
    (duty,) = [each.duty for each in duties.every(hospital) if each.duty.clause == "HP-1.3"]
    assert duty.state_at(hospital.now()) == "met-late"


@pytest.mark.clauses("HP-1.3")
def test_a_major_complaint_reported_in_the_same_entry_is_in_time(hospital: Office) -> None:
    made = records.write(hospital, "contact-register", {**MAJOR, "reported_to": "郑华"})
    assert made.number not in duties.of_cases(hospital)


@pytest.mark.clauses("HP-1.4")
def test_the_quarters_analysis_stands_ready_on_its_last_day(hospital: Office, at: Callable[[str], None]) -> None:
    handling(hospital, cause="slow")
    handling(hospital, cause="slow")
    at("2026-12-31 16:00")
    periods.bring_up_to_date(hospital)
    made = {each.form: each for each in due_reports.draw_up(hospital)}
    report = made["complaint-review"].values
    assert (report["period"], report["causes"]) == ("2026-Q4", [{"group": "不及时", "count": 2}])
    assert len(report["open"]) == 2


@pytest.mark.clauses("HP-1.4")
def test_only_the_general_manager_approves_what_the_meeting_analysed(hospital: Office) -> None:
    report = review(hospital)
    with pytest.raises(NotOpen):
        records.act(hospital, report.number, "approved", {}, by="韩松")
    said = {"held_on": "2026-10-12", "analysis": "报修集中", "corrective": "加派一人", "preventive": "每周巡检"}
    records.act(hospital, report.number, "met", said)
    with pytest.raises(NotOfRole):
        records.act(hospital, report.number, "approved", {}, by="郑华")
    done = records.act(hospital, report.number, "approved", {}, by="韩松")
    assert done.closed(reading.entry_of(hospital, done))


@pytest.mark.clauses("HP-2.1")
def test_what_arrives_is_numbered_and_filed_the_same_day(hospital: Office) -> None:
    values = {"department": "engineering", "title": "电梯维保合同", "media": "paper", "pieces": 3}
    made = records.write(hospital, "archive-accession", values)
    assert clock(hospital, made.number) == "HP-2.1 2026-10-12 24:00"
    with pytest.raises(Unfit):
        records.act(hospital, made.number, "filed", {"category": "contract"})
    filed = {"category": "contract", "archive_no": "HT-2026-012", "shelf": "3 排 2 柜", "index": "电梯"}
    records.act(hospital, made.number, "filed", filed)
    assert made.number not in duties.of_cases(hospital)


@pytest.mark.clauses("HP-2.2")
def test_an_inspection_ends_only_after_what_it_found_was_dealt_with(hospital: Office) -> None:
    made = records.write(hospital, "archive-check", {"period": "2026-Q4"})
    found = {"looked_at": 120, "rooms_ok": [True] * 6, "found": "both", "which": "GC-2019-001"}
    records.act(hospital, made.number, "checked", found)
    records.act(hospital, made.number, "repaired", {"how": "托裱"})
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "closed", {}, by="高远")
    records.act(hospital, made.number, "listed", {"list": "YWX2026-0001"})
    done = records.act(hospital, made.number, "closed", {}, by="高远")
    assert done.closed(reading.entry_of(hospital, done))


@pytest.mark.clauses("HP-2.2")
def test_an_archive_that_is_all_sound_is_signed_off_right_away(hospital: Office) -> None:
    made = records.write(hospital, "archive-check", {"period": "2026-Q4"})
    found = {"looked_at": 120, "rooms_ok": [True] * 6, "found": "sound"}
    records.act(hospital, made.number, "checked", found)
    records.act(hospital, made.number, "closed", {}, by="高远")


@pytest.mark.clauses("HP-2.2")
def test_void_files_are_destroyed_after_approval_and_before_a_witness(hospital: Office) -> None:
    item = {"archive_no": "XZ-2010-001", "title": "旧通知", "pieces": 4}
    made = records.write(hospital, "archive-disposal", {"items": [item, {**item, "pieces": 6}]})
    assert made.values["pieces"] == 10
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "destroyed", {"way": "shred"}, by="高远")
    records.act(hospital, made.number, "approved", {}, by="郑华")
    records.act(hospital, made.number, "destroyed", {"way": "shred"}, by="高远")
    with pytest.raises(SamePerson):
        records.act(hospital, made.number, "witnessed", {}, by="高远")
    records.act(hospital, made.number, "witnessed", {}, by="钱进")


@pytest.mark.clauses("HP-2.3")
def test_beyond_the_scope_a_file_leaves_only_with_the_leaders_approval(hospital: Office) -> None:
    wide = records.write(hospital, "archive-lending", {**LOAN, "range": "beyond", "back_by": "2026-10-20"})
    with pytest.raises(NotOpen):
        records.act(hospital, wide.number, "lent", {"taken": "吴磊"})
    with pytest.raises(NotOfRole):
        records.act(hospital, wide.number, "approved", {}, by="高远")
    records.act(hospital, wide.number, "approved", {}, by="孙丽")
    records.act(hospital, wide.number, "lent", {"taken": "吴磊"})
    assert clock(hospital, wide.number) == "HP-2.3 2026-10-20 24:00"
    records.act(hospital, wide.number, "back", {"condition": "sound"})
    assert wide.number not in duties.of_cases(hospital)


@pytest.mark.clauses("HP-2.3")
def test_within_the_scope_a_pledge_of_confidentiality_is_enough(hospital: Office) -> None:
    with pytest.raises(Unfit):
        records.write(
            hospital, "archive-lending", {**LOAN, "range": "within", "back_by": "2026-10-20", "pledge": [False]}
        )
    made = records.write(hospital, "archive-lending", {**LOAN, "range": "within", "back_by": "2026-10-20"})
    records.act(hospital, made.number, "lent", {"taken": "吴磊"})
    records.act(hospital, made.number, "back", {"condition": "sound"})
    assert made.number not in duties.of_cases(hospital)


@pytest.mark.clauses("HP-2.4")
def test_holdings_are_what_was_there_and_came_less_what_went(hospital: Office) -> None:
    for media, pieces in (("paper", 30), ("photo", 12), ("paper", 8)):
        values = {"department": "service", "title": "季度资料", "media": media, "pieces": pieces}
        records.write(hospital, "archive-accession", values)
    gone = [{"archive_no": "FW-2020-001", "title": "旧档", "pieces": 5}]
    records.write(hospital, "archive-transfer", {"receiver": "医院档案室", "items": gone})
    records.write(hospital, "archive-disposal", {"items": gone})
    records.write(hospital, "archive-lending", {**LOAN, "range": "within", "back_by": "2026-10-20"})
    drawn = contents.assemble(hospital, registers.form_of(hospital, "archive-statistics")).values
    made = records.write(
        hospital, "archive-statistics", {**drawn, "opening": 400, "opening_because": "首次统计，实点"}
    ).values
    assert {row["group"]: row["pieces"] for row in made["accessions"]} == {"纸质": 38, "相片": 12}
    assert (made["received"], made["gone"], made["closing"]) == (50, 10, 440)
    assert made["loans"] == [{"group": "工程部", "count": 1}]


@pytest.mark.clauses("HP-3")
def test_the_weekly_meeting_is_due_on_friday_at_nine_and_met_when_it_begins(
    hospital: Office, at: Callable[[str], None]
) -> None:
    left = handling(hospital)
    at("2026-10-16 09:00")
    periods.bring_up_to_date(hospital)
    begun = contents.assemble(hospital, registers.form_of(hospital, "friday-meeting")).values
    assert [row["number"] for row in begun["open"]] == [left.number]
    records.write(hospital, "friday-meeting", {**begun, "chair": "郑华", "present": "各部门负责人"})
    states = [each.state for each in duties.every(hospital) if each.duty.clause == "HP-3"]
    assert sorted(states) == ["met", "open"]


@pytest.mark.clauses("HP-3")
def test_a_meeting_has_minutes_before_its_chair_signs(hospital: Office) -> None:
    made = records.write(hospital, "friday-meeting", {"chair": "郑华", "present": "各部门负责人"})
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "read", {}, by="郑华")
    records.act(hospital, made.number, "minuted", {"week": "处理投诉 5 件", "next": "消防演练"})
    records.act(hospital, made.number, "read", {}, by="郑华")


@pytest.mark.clauses("HP-4")
def test_a_circular_is_filed_only_after_each_manager_signed_it(hospital: Office) -> None:
    values = {"title": "关于节约用电的通知", "issuer": "company", "received": "2026-10-12", "read_by": "2026-10-16"}
    made = records.write(hospital, "circular-reading", values)
    records.act(hospital, made.number, "read", {}, by="郑华")
    with pytest.raises(StillToDo) as refused:
        records.act(hospital, made.number, "filed", {"archive_no": "WJ-2026-031"})
    assert refused.value.people == ("孙丽",)
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "read", {}, by="郑华")
    with pytest.raises(NotOfRole):
        records.act(hospital, made.number, "read", {}, by="钱进")
    open_ones = [each.duty.responsible for each in duties.every(hospital) if each.state == "open" and each.duty.trigger]
    assert open_ones == ["孙丽"]
    records.act(hospital, made.number, "read", {}, by="孙丽")
    records.act(hospital, made.number, "filed", {"archive_no": "WJ-2026-031"})


@pytest.mark.clauses("HP-4")
def test_an_internal_rule_is_discussed_and_signed_by_all_before_issue(hospital: Office) -> None:
    values = {"title": "库房钥匙管理办法", "why": "钥匙多次遗失", "read_by": "2026-10-16"}
    made = records.write(hospital, "rule-signing", values)
    with pytest.raises(NotOpen):
        records.act(hospital, made.number, "agreed", {}, by="郑华")
    records.act(hospital, made.number, "discussed", {"held_on": "2026-10-12", "changes": "无"})
    records.act(hospital, made.number, "agreed", {}, by="郑华")
    issue = {"doc_no": "WY-2026-08", "from_day": "2026-11-01"}
    with pytest.raises(StillToDo):
        records.act(hospital, made.number, "issued", issue)
    records.act(hospital, made.number, "agreed", {}, by="孙丽")
    records.act(hospital, made.number, "issued", issue)


def test_every_sheet_of_the_hospital_prints(hospital: Office) -> None:
    for form in registers.in_use(hospital):
        assert draw(hospital, form.name, "").pdf.startswith(b"%PDF")
