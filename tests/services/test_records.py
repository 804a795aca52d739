"""Registers: forms are filled in, acted upon, corrected visibly, countersigned; the regulations hear of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.domain import form_editing
from app.domain.forms import Note
from app.domain.records import BeforeWritten, NotOfRole, NotOpen, SamePerson, Unfit
from app.domain.refusals import ChangedMeanwhile, ReasonMissing
from app.resources import packaged
from app.services import (
    assembling,
    duties,
    editions,
    kinds,
    leaving_registers,
    periods,
    record_sheets,
    records,
    register_sheets,
    registers,
    regulations,
    self_made,
    staff,
    verifying,
)
from app.services.sheets import draw
from app.storage import editions as kept
from app.storage import engine, numbers
from app.storage import records as stored
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


def test_two_who_correct_at_the_same_time_do_not_undo_each_other(desk_office: Office) -> None:
    seen = mail(desk_office)
    records.correct(desk_office, seen.number, {**seen.values, "pieces": 3}, "数错了", seen=seen)
    with pytest.raises(ChangedMeanwhile):
        records.correct(desk_office, seen.number, {**seen.values, "addressee": "王方"}, "听错了", seen=seen)
    assert records.by_number(desk_office, seen.number).values["pieces"] == 3


def test_a_record_can_be_corrected_after_somebody_in_it_changed_the_name(desk_office: Office) -> None:
    made = records.write(desk_office, "desk-shift", {"shift": "day", "on_duty": "何志远"})
    person = next(each for each in staff.everybody(desk_office) if each.name == "何志远")
    staff.change(desk_office, person, name="何致远", role=person.role, active=True)
    fixed = records.correct(desk_office, made.number, {**made.values, "shift": "evening"}, "选错了")
    assert (fixed.values["shift"], fixed.values["on_duty"]) == ("evening", "何志远")


def test_a_name_made_of_the_number_keeps_it_when_a_record_is_corrected(office: Office) -> None:
    with office.register.transaction():
        kinds.begin(office, ["bank"])
    values = {"type": "notice", "made_on": "2026-10-12", "title": "通知", "level": "open"}
    made = records.write(office, "bank-document", values)
    fixed = records.correct(office, made.number, {**values, "title": "放假通知"}, "写全")
    assert fixed.values["name"] == made.values["name"]
    assert made.number in fixed.values["name"]


def test_nobody_acts_who_is_not_on_the_list(desk_office: Office) -> None:
    made = mail(desk_office)
    with pytest.raises(NotOfRole):
        records.act(desk_office, made.number, "passed", {"taken_by": "王芳"}, by="张三")


def next_version(office: Office, form: str, change: Callable[[form_editing.Line], form_editing.Line | None]) -> None:
    """The office changes or takes out fields of a form, and approves it."""
    now = registers.form_of(office, form)
    draft = form_editing.draft_of(now, "zh_CN", registers.today(office))
    lines = tuple(line for each in draft.lines if (line := change(each)))
    made = form_editing.made(replace(draft, lines=lines, change="改"), form, now.version + 1, "zh_CN")
    editions.keep(office, form_editing.written(made))
    editions.approve(office, form, made.version)


def exported(office: Office, name: str) -> list[dict[str, object]]:
    """The rows that the exit door writes of a register."""
    table = next(each for each in leaving_registers.tables(office) if name in each.name)
    return [dict(zip(table.titles, row, strict=True)) for row in table.rows]


def test_what_a_field_that_was_taken_out_said_leaves_by_the_exit_door(desk_office: Office) -> None:
    mail(desk_office, sender="李强")
    next_version(desk_office, "mail-register", lambda line: None if line.label == "来处" else line)
    assert "李强" in exported(desk_office, "QT-YJ-01")[0].values()


def test_a_record_is_read_as_its_own_version_after_a_field_changed_its_kind(desk_office: Office) -> None:
    mail(desk_office)
    text_to_day = lambda line: replace(line, kind="date") if line.label == "收件人" else line  # noqa: E731
    next_version(desk_office, "mail-register", text_to_day)
    assert exported(desk_office, "QT-YJ-01")[0]["收件人"] == "王芳"


def test_two_own_forms_of_one_name_have_a_table_each_at_the_exit_door(desk_office: Office) -> None:
    for series, word in (("KYA", "甲"), ("KYB", "乙")):
        line = form_editing.Line("内容")
        draft = form_editing.Draft("钥匙", "KY-01", series, "首版", registers.today(desk_office), (line,))
        editions.keep(desk_office, form_editing.written(form_editing.made(draft, f"own-{series.lower()}", 1, "zh_CN")))
        editions.approve(desk_office, f"own-{series.lower()}", 1)
        records.write(desk_office, f"own-{series.lower()}", {"field_1": word})
    names = [each.name for each in leaving_registers.tables(desk_office) if "KY-01" in each.name]
    assert len(set(names)) == 2


@pytest.mark.parametrize("series", ["YJ", "TS"])
def test_no_form_of_the_office_counts_with_letters_that_others_use(desk_office: Office, series: str) -> None:
    draft = form_editing.Draft(
        "钥匙", "KY-01", series, "首版", registers.today(desk_office), (form_editing.Line("内容"),)
    )
    with pytest.raises(editions.SeriesTaken):
        editions.keep(desk_office, form_editing.written(form_editing.made(draft, "own-keys", 1, "zh_CN")))


def test_records_stay_in_sight_after_their_regulation_was_switched_off(
    desk_office: Office, at: Callable[[str], None]
) -> None:
    mail(desk_office)
    regulations.switch_off(desk_office, "front-desk", registers.today(desk_office) + timedelta(days=1))
    at("2026-10-13 09:00")
    assert registers.in_use(desk_office) == []
    assert [form.name for form in registers.shown(desk_office)] == ["mail-register"]


def test_a_form_whose_clause_the_office_does_not_have_begins_without_its_sample(desk_office: Office) -> None:
    made = assembling.assemble(desk_office, registers.form_of(desk_office, "batch-check"))
    assert all(not drawn for drawn in made.drawn.values())


def test_after_the_ten_thousandth_record_the_cover_still_names_the_last(desk_office: Office) -> None:
    made = mail(desk_office)
    with desk_office.register.transaction():
        for number in ("YJ2026-9999", "YJ2026-10000"):
            stored.add(desk_office.register, replace(made, id=number, number=number))
    _, values = register_sheets.cover(desk_office, "mail-register 2026-10")
    assert (values["first"], values["last"]) == ("YJ2026-0001", "YJ2026-10000")


def test_a_regulation_file_with_a_blank_in_its_name_is_refused_before_anything_changes(desk_office: Office) -> None:
    (desk_office.register.folder / "keys (1).toml").write_text("", encoding="utf-8")
    with pytest.raises(regulations.NoSuchRegulation):
        regulations.switch_on(desk_office, "keys (1).toml", registers.today(desk_office))
    assert regulations.chosen(desk_office) == ["front-desk"]


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


def test_an_edition_of_the_office_stays_when_an_update_brings_the_same_version(desk_office: Office) -> None:
    text = (packaged("forms") / "mail-register-1.toml").read_text("utf-8").replace("收件人", "交给谁")
    now = desk_office.now()
    with desk_office.register.transaction():
        kept.keep(desk_office.register, kept.Edition("mail-register", 1, text, "林晓燕", now, "何志远", now))
    field = registers.entry_of(registers.version_of(desk_office, "mail-register", 1)).field("addressee")
    assert field is not None
    assert field.label.zh_CN == "交给谁"
