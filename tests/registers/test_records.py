"""Records: forms are filled in, acted upon, corrected visibly, countersigned; the regulations hear of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.access import staff
from app.base.refusals import ChangedMeanwhile, ReasonMissing
from app.duties import service as duties
from app.forms.rules import Note
from app.registers import contents, reading, records
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers.record_rules import BeforeWritten, NotOfRole, NotOpen, SamePerson, Unfit
from app.regulations import service as regulations
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def test_a_record_gets_a_number_and_starts_its_clock(desk_office: Office) -> None:
    made = mail(desk_office)
    assert made.number == "YJ2026-0001"
    clock = duties.of_cases(desk_office)[made.number]
    assert (clock.clause, clock.due) == ("FD-4", desk_office.rules.calendar.end(desk_office.today()))


@pytest.mark.clauses("FD-4")
def test_the_act_that_closes_a_record_meets_its_duty(desk_office: Office, at: Callable[[str], None]) -> None:
    made = mail(desk_office)
    at("2026-10-12 11:00")
    done = records.act(desk_office, made.number, "passed", {"taken_by": "王芳"})
    assert done.closed(reading.entry_of(desk_office, done))
    assert duties.of_cases(desk_office) == {}


def test_what_is_missing_is_said_field_by_field_and_nothing_is_stored(desk_office: Office) -> None:
    with pytest.raises(Unfit) as refused:
        records.write(desk_office, "mail-register", {"kind": "pigeon", "pieces": 0})
    assert set(refused.value.problems) == {("kind", "choice"), ("addressee", "missing"), ("pieces", "least")}
    assert reading.listed(desk_office, "mail-register") == []


@pytest.mark.clauses("FD-3")
def test_goods_are_released_only_after_the_owner_consented(desk_office: Office) -> None:
    values = {"unit": "2-1-1001", "carrier": "李强", "why": "moving", "goods": [{"item": "沙发", "pieces": 1}]}
    made = records.write(desk_office, "goods-release", values)
    with pytest.raises(NotOpen):
        records.act(desk_office, made.number, "released", {})
    records.act(desk_office, made.number, "consented", {"owner": "陈静", "how": "电话"})
    records.act(desk_office, made.number, "released", {})
    assert made.number not in duties.of_cases(desk_office)


@pytest.mark.clauses("DC-5")
def test_a_correction_keeps_the_old_value_with_who_and_why(desk_office: Office) -> None:
    made = mail(desk_office)
    fixed = records.correct(desk_office, made.number, {**made.values, "addressee": "王方"}, "听错了")
    assert fixed.values["addressee"] == "王方"
    line = record_sheets.values(desk_office, fixed)["corrections"][0]
    assert (line["old"], line["new"]) == ("王芳", "王方")
    assert "听错了" in line["stamp"]


def test_on_paper_money_says_its_unit_and_capitals_and_days_are_written_alike(desk_office: Office) -> None:
    given = {"holder": "马师傅", "unit": "1-2-0203", "valid_until": "2026-10-20", "deposit": 50_00}
    made = records.write(desk_office, "temporary-pass", given)
    made = records.correct(desk_office, made.number, {**made.values, "valid_until": "2026-10-21"}, "写错了")
    back = records.act(desk_office, made.number, "returned", {"refunded": 50_00})
    told = record_sheets.values(desk_office, back)
    assert told["step_1"] == "退押金（元）：50.00（大写：人民币伍拾元整）"
    assert (told["corrections"][0]["old"], told["corrections"][0]["new"]) == ("2026年10月20日", "2026年10月21日")


def test_a_correction_needs_a_reason(desk_office: Office) -> None:
    made = mail(desk_office)
    with pytest.raises(ReasonMissing):
        records.correct(desk_office, made.number, {**made.values, "pieces": 3}, " ")


def test_a_voided_record_keeps_its_number_and_loses_its_clock(desk_office: Office) -> None:
    made = mail(desk_office)
    records.void(desk_office, made.number, "重复登记")
    assert duties.of_cases(desk_office) == {}
    assert mail(desk_office).number == "YJ2026-0002"
    assert reading.by_number(desk_office, made.number).voided is not None


@pytest.mark.clauses("FD-1")
def test_a_request_passed_on_right_away_is_in_time(desk_office: Office) -> None:
    values = {"matter": "repair", "caller": "王芳", "words": "水管漏水", "department": "工程部"}
    made = records.write(desk_office, "desk-request", values)
    assert made.number not in duties.of_cases(desk_office)


@pytest.mark.clauses("FD-7")
def test_a_promise_at_the_desk_is_due_on_its_day(desk_office: Office) -> None:
    day = desk_office.today() + timedelta(days=2)
    values = {
        "matter": "help",
        "caller": "王芳",
        "words": "找物业",
        "department": "工程部",
        "promised": day.isoformat(),
    }
    made = records.write(desk_office, "desk-request", values)
    clock = duties.of_cases(desk_office)[made.number]
    assert (clock.clause, clock.due) == ("FD-7", desk_office.rules.calendar.end(day))


@pytest.mark.clauses("FD-5")
def test_a_shift_is_not_handed_over_while_a_question_is_open(desk_office: Office) -> None:
    staff.add(desk_office, "周敏", "clerk")
    staff.add(desk_office, "吴磊", "clerk")
    shift = records.write(desk_office, "desk-shift", {"shift": "day", "on_duty": "周敏"})
    records.act(desk_office, shift.number, "asked", {"question": "钥匙在哪"}, by="吴磊")
    with pytest.raises(NotOpen):
        records.act(desk_office, shift.number, "handed", {}, by="周敏")
    records.act(desk_office, shift.number, "answered", {"answer": "抽屉里"}, by="周敏")
    records.act(desk_office, shift.number, "handed", {}, by="周敏")
    with pytest.raises(SamePerson):
        records.act(desk_office, shift.number, "taken", {}, by="周敏")
    done = records.act(desk_office, shift.number, "taken", {}, by="吴磊")
    assert done.closed(reading.entry_of(desk_office, done))


def test_a_shift_begins_with_what_is_still_open(desk_office: Office) -> None:
    open_one = records.write(desk_office, "desk-request", {"matter": "repair", "caller": "王芳", "words": "灯坏了"})
    form = registers.form_of(desk_office, "desk-shift")
    rows = contents.assemble(desk_office, form).values["open"]
    assert [row["number"] for row in rows] == [open_one.number]


@pytest.mark.clauses("FD-6")
def test_the_day_is_reviewed_by_the_manager_first(desk_office: Office) -> None:
    staff.add(desk_office, "郑华", "manager")
    staff.add(desk_office, "孙丽", "duty-head")
    form = registers.form_of(desk_office, "desk-day")
    day = records.write(desk_office, "desk-day", contents.assemble(desk_office, form).values)
    with pytest.raises(NotOpen):
        records.act(desk_office, day.number, "head", {}, by="孙丽")
    with pytest.raises(NotOfRole):
        records.act(desk_office, day.number, "manager", {}, by="孙丽")
    records.act(desk_office, day.number, "manager", {}, by="郑华")
    assert records.act(desk_office, day.number, "head", {}, by="孙丽").steps[-1].by == "孙丽"


@pytest.mark.clauses("FD-8")
def test_an_outsider_is_told_the_room_number_at_most(desk_office: Office) -> None:
    asked = {"visitor": "推销员", "question": "打听住户电话"}
    with pytest.raises(Unfit) as refused:
        records.write(desk_office, "visitor-enquiry", {**asked, "told": "phone"})
    assert refused.value.problems == (("told", "choice"),)
    made = records.write(desk_office, "visitor-enquiry", {**asked, "told": "room"})
    form, _ = record_sheets.sheet(desk_office, "visitor-enquiry", made.number)
    assert any(isinstance(block, Note) and "最多告知房号" in block.words.of("zh_CN") for block in form.blocks)


def test_two_who_correct_at_the_same_time_do_not_undo_each_other(desk_office: Office) -> None:
    seen = mail(desk_office)
    records.correct(desk_office, seen.number, {**seen.values, "pieces": 3}, "数错了", seen=seen)
    with pytest.raises(ChangedMeanwhile):
        records.correct(desk_office, seen.number, {**seen.values, "addressee": "王方"}, "听错了", seen=seen)
    assert reading.by_number(desk_office, seen.number).values["pieces"] == 3


def test_a_record_can_be_corrected_after_somebody_in_it_changed_the_name(desk_office: Office) -> None:
    made = records.write(desk_office, "desk-shift", {"shift": "day", "on_duty": "何志远"})
    person = next(each for each in staff.everybody(desk_office) if each.name == "何志远")
    staff.change(desk_office, person, name="何致远", role=person.role, active=True)
    fixed = records.correct(desk_office, made.number, {**made.values, "shift": "evening"}, "选错了")
    assert (fixed.values["shift"], fixed.values["on_duty"]) == ("evening", "何志远")


def test_a_name_made_of_the_number_keeps_it_when_a_record_is_corrected(office: Office) -> None:
    with office.register.transaction():
        regulations.begin_with(office, ["bank"])
    values = {"type": "notice", "made_on": "2026-10-12", "title": "通知", "level": "open"}
    made = records.write(office, "bank-document", values)
    fixed = records.correct(office, made.number, {**values, "title": "放假通知"}, "写全")
    assert fixed.values["name"] == made.values["name"]
    assert made.number in fixed.values["name"]


def test_nobody_acts_who_is_not_on_the_list(desk_office: Office) -> None:
    made = mail(desk_office)
    with pytest.raises(NotOfRole):
        records.act(desk_office, made.number, "passed", {"taken_by": "王芳"}, by="张三")


def test_nothing_is_done_about_a_record_before_it_began(desk_office: Office) -> None:
    made = mail(desk_office)
    with pytest.raises(BeforeWritten):
        records.act(desk_office, made.number, "passed", {"taken_by": "王芳"}, at=made.written.at - timedelta(days=1))
    assert made.number in duties.of_cases(desk_office)


def test_what_is_done_in_the_minute_of_the_record_meets_its_duty(desk_office: Office) -> None:
    began = desk_office.now() - timedelta(seconds=20)
    made = records.write(desk_office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2}, at=began)
    at = began.replace(second=0, microsecond=0)
    records.act(desk_office, made.number, "passed", {"taken_by": "王芳"}, at=at)
    assert made.number not in duties.of_cases(desk_office)
