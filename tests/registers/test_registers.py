"""Registers: which an office has, what they are counted by, how they are bound, and what stands ready by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.forms.sheets import draw
from app.office import periods, regulation_spans
from app.registers import contents, due_reports, records_store, register_sheets
from app.registers import service as registers
from app.regulations import service as regulations
from app.regulations import switch_off
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


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


def test_every_record_prints(desk_office: Office) -> None:
    made = mail(desk_office)
    assert draw(desk_office, "mail-register", made.number).pdf.startswith(b"%PDF")
    assert draw(desk_office, "mail-register", "").pdf.startswith(b"%PDF")


def test_a_register_is_bound_under_a_cover_with_its_first_and_last_number(desk_office: Office) -> None:
    mail(desk_office)
    mail(desk_office)
    _, values = register_sheets.cover(desk_office, "mail-register 2026-10")
    assert (values["first"], values["last"], values["count"]) == ("YJ2026-0001", "YJ2026-0002", 2)
    form, told = register_sheets.cover(desk_office, "mail-register 2026")
    assert (told["title"], told["form"], form.record) == ("邮件收发记录表", "QT-YJ-01 第 1 版", None)
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
    assert due_reports.draw_up(desk_office) == []
    at("2026-10-12 16:00")
    made = due_reports.draw_up(desk_office)
    assert [(each.form, each.values["period"]) for each in made] == [("desk-day", "2026-10-12")]
    assert due_reports.draw_up(desk_office) == []


def test_records_stay_in_sight_after_their_regulation_was_switched_off(
    desk_office: Office, at: Callable[[str], None]
) -> None:
    mail(desk_office)
    switch_off.switch_off(desk_office, "front-desk", desk_office.today() + timedelta(days=1), reason="试用结束")
    at("2026-10-13 09:00")
    assert registers.in_use(desk_office) == []
    assert [form.name for form in registers.shown(desk_office)] == ["mail-register"]


def test_a_form_whose_clause_the_office_does_not_have_begins_without_its_sample(desk_office: Office) -> None:
    made = contents.assemble(desk_office, registers.form_of(desk_office, "batch-check"))
    assert all(not drawn for drawn in made.drawn.values())


def test_after_the_ten_thousandth_record_the_cover_still_names_the_last(desk_office: Office) -> None:
    made = mail(desk_office)
    with desk_office.register.transaction():
        for number in ("YJ2026-9999", "YJ2026-10000"):
            records_store.add(desk_office.register, replace(made, id=number, number=number))
    _, values = register_sheets.cover(desk_office, "mail-register 2026-10")
    assert (values["first"], values["last"]) == ("YJ2026-0001", "YJ2026-10000")


def test_a_regulation_file_with_a_blank_in_its_name_is_refused_before_anything_changes(desk_office: Office) -> None:
    (desk_office.register.folder / "keys (1).toml").write_text("", encoding="utf-8")
    with pytest.raises(regulations.NoSuchRegulation):
        regulations.switch_on(desk_office, "keys (1).toml", desk_office.today())
    assert regulation_spans.chosen(desk_office) == ["front-desk"]
