"""Registers: forms are filled in, acted upon, corrected visibly, countersigned; the regulations hear of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.domain.forms import Note
from app.domain.records import NotOfRole, NotOpen, SamePerson, Unfit
from app.domain.refusals import ReasonMissing
from app.resources import packaged
from app.services import (
    assembling,
    duties,
    editions,
    periods,
    record_sheets,
    records,
    register_sheets,
    registers,
    self_made,
    staff,
    verifying,
)
from app.services.sheets import draw
from app.storage import engine, numbers
from app.storage.register import FILE, key_beside
from app.storage.settings import set_setting

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.office import Office


@pytest.fixture
def desk_office(office: Office) -> Office:
    """An office whose only regulation is the front desk's."""
    with office.register.transaction() as connection:
        set_setting(connection, "regulations", "front-desk")
    office.forget_rules()
    return office


def mail(office: Office, **more: object) -> records.Record:
    """A parcel that came in."""
    return records.write(office, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2, **more})


def test_the_office_has_the_registers_its_clauses_name(desk_office: Office) -> None:
    names = [form.name for form in registers.in_use(desk_office)]
    assert names == [
        "desk-request",
        "temporary-pass",
        "goods-release",
        "mail-register",
        "desk-shift",
        "desk-day",
        "visitor-enquiry",
    ]


def test_a_record_gets_a_number_and_starts_its_clock(desk_office: Office) -> None:
    made = mail(desk_office)
    assert made.number == "YJ2026-0001"
    clock = duties.of_cases(desk_office)[made.number]
    assert (clock.clause, clock.due) == ("FD-4", desk_office.rules.calendar.end(registers.today(desk_office)))


@pytest.mark.clauses("FD-4")
def test_the_act_that_closes_a_record_meets_its_duty(desk_office: Office, at: Callable[[str], None]) -> None:
    made = mail(desk_office)
    at("2026-10-12 11:00")
    done = records.act(desk_office, made.number, "passed", {"taken_by": "王芳"})
    assert done.closed(records.entry_of(desk_office, done))
    assert duties.of_cases(desk_office) == {}


def test_what_is_missing_is_said_field_by_field_and_nothing_is_stored(desk_office: Office) -> None:
    with pytest.raises(Unfit) as refused:
        records.write(desk_office, "mail-register", {"kind": "pigeon", "pieces": 0})
    assert set(refused.value.problems) == {("kind", "choice"), ("addressee", "missing"), ("pieces", "least")}
    assert records.listed(desk_office, "mail-register") == []


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


def test_a_correction_needs_a_reason(desk_office: Office) -> None:
    made = mail(desk_office)
    with pytest.raises(ReasonMissing):
        records.correct(desk_office, made.number, {**made.values, "pieces": 3}, " ")


def test_a_voided_record_keeps_its_number_and_loses_its_clock(desk_office: Office) -> None:
    made = mail(desk_office)
    records.void(desk_office, made.number, "重复登记")
    assert duties.of_cases(desk_office) == {}
    assert mail(desk_office).number == "YJ2026-0002"
    assert records.by_number(desk_office, made.number).voided is not None


@pytest.mark.clauses("FD-1")
def test_a_request_passed_on_right_away_is_in_time(desk_office: Office) -> None:
    values = {"matter": "repair", "caller": "王芳", "words": "水管漏水", "department": "工程部"}
    made = records.write(desk_office, "desk-request", values)
    assert made.number not in duties.of_cases(desk_office)


@pytest.mark.clauses("FD-7")
def test_a_promise_at_the_desk_is_due_on_its_day(desk_office: Office) -> None:
    day = registers.today(desk_office) + timedelta(days=2)
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
    assert done.closed(records.entry_of(desk_office, done))


def test_a_shift_begins_with_what_is_still_open(desk_office: Office) -> None:
    open_one = records.write(desk_office, "desk-request", {"matter": "repair", "caller": "王芳", "words": "灯坏了"})
    form = registers.form_of(desk_office, "desk-shift")
    rows = assembling.assemble(desk_office, form).values["open"]
    assert [row["number"] for row in rows] == [open_one.number]


@pytest.mark.clauses("FD-6")
def test_the_day_is_reviewed_by_the_manager_first(desk_office: Office) -> None:
    staff.add(desk_office, "郑华", "manager")
    staff.add(desk_office, "孙丽", "duty-head")
    form = registers.form_of(desk_office, "desk-day")
    day = records.write(desk_office, "desk-day", assembling.assemble(desk_office, form).values)
    with pytest.raises(NotOpen):
        records.act(desk_office, day.number, "head", {}, by="孙丽")
    with pytest.raises(NotOfRole):
        records.act(desk_office, day.number, "manager", {}, by="孙丽")
    records.act(desk_office, day.number, "manager", {}, by="郑华")
    assert records.act(desk_office, day.number, "head", {}, by="孙丽").steps[-1].by == "孙丽"


def test_every_record_prints(desk_office: Office) -> None:
    made = mail(desk_office)
    assert draw(desk_office, "mail-register", made.number).pdf.startswith(b"%PDF")
    assert draw(desk_office, "mail-register", "").pdf.startswith(b"%PDF")


def test_a_register_is_bound_under_a_cover_with_its_first_and_last_number(desk_office: Office) -> None:
    mail(desk_office)
    mail(desk_office)
    _, values = register_sheets.cover(desk_office, "mail-register 2026-10")
    assert (values["first"], values["last"], values["count"]) == ("YJ2026-0001", "YJ2026-0002", 2)
    assert draw(desk_office, "register-cover", "mail-register 2026").pdf.startswith(b"%PDF")


def test_a_register_is_counted_by_the_fields_its_form_names(desk_office: Office) -> None:
    mail(desk_office)
    mail(desk_office, kind="letter")
    mail(desk_office)
    _, values = register_sheets.summary(desk_office, "mail-register 2026-10")
    assert {row["label"]: row["value"] for row in values["by_kind"]} == {"包裹快递": 2, "信件": 1}
    assert draw(desk_office, "register-summary", "mail-register 2026-10").pdf.startswith(b"%PDF")


def test_a_daily_review_stands_ready_on_its_afternoon_and_once(desk_office: Office, at: Callable[[str], None]) -> None:
    periods.bring_up_to_date(desk_office)
    assert self_made.draw_up(desk_office) == []
    at("2026-10-12 16:00")
    made = self_made.draw_up(desk_office)
    assert [(each.form, each.values["period"]) for each in made] == [("desk-day", "2026-10-12")]
    assert self_made.draw_up(desk_office) == []


def unguarded(office: Office) -> Any:
    """The register's connection as somebody with the key and another program would have it."""
    connection = engine.Connections(office.register.folder / FILE, key_beside(office.register.folder), guarded=False)
    here = connection.here()
    for (name,) in here.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        here.execute(f'DROP TRIGGER "{name}"')
    return here


def test_a_record_that_was_altered_behind_the_programs_back_is_found(desk_office: Office) -> None:
    made = mail(desk_office)
    assert verifying.first_wrong(desk_office) is None
    unguarded(desk_office).execute("UPDATE record_step SET body = replace(body, '王芳', '王方')")
    assert made.number in (verifying.first_wrong(desk_office) or "")


def test_a_step_that_was_taken_out_is_missed(desk_office: Office) -> None:
    made = mail(desk_office)
    records.act(desk_office, made.number, "passed", {"taken_by": "王芳"})
    unguarded(desk_office).execute("DELETE FROM record_step WHERE kind = 'done'")
    assert verifying.first_wrong(desk_office) is not None


def test_a_form_whose_approved_text_was_altered_is_found(desk_office: Office) -> None:
    text = (packaged("forms") / "mail-register-1.toml").read_text("utf-8").replace("version = 1", "version = 2")
    editions.keep(desk_office, text)
    editions.approve(desk_office, "mail-register", 2)
    assert verifying.first_wrong(desk_office) is None
    unguarded(desk_office).execute("UPDATE form_edition SET text = replace(text, '必', 'x') || ' '")
    assert "mail-register" in (verifying.first_wrong(desk_office) or "")


def test_a_number_that_is_missing_from_a_register_is_named(desk_office: Office) -> None:
    mail(desk_office)
    with desk_office.register.transaction() as connection:
        numbers.take(connection, "record-YJ-2026")
    assert verifying.first_wrong(desk_office) == "编号 record-YJ-2026 缺 2"


@pytest.mark.clauses("FD-8")
def test_an_outsider_is_told_the_room_number_at_most(desk_office: Office) -> None:
    asked = {"visitor": "推销员", "question": "打听住户电话"}
    with pytest.raises(Unfit) as refused:
        records.write(desk_office, "visitor-enquiry", {**asked, "told": "phone"})
    assert refused.value.problems == (("told", "choice"),)
    made = records.write(desk_office, "visitor-enquiry", {**asked, "told": "room"})
    form, _ = record_sheets.sheet(desk_office, "visitor-enquiry", made.number)
    assert any(isinstance(block, Note) and "最多告知房号" in block.words.zh_CN for block in form.blocks)
