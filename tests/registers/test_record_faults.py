"""Records and forms that somebody with another program altered or took out are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.resources import packaged
from app.base.words import speak
from app.forms import editions
from app.keeping import verification
from app.register import numbers
from app.registers import records
from app.registers.record_rules import series
from tests.front_desk import mail
from tests.tampering import unguarded

if TYPE_CHECKING:
    from app.office.office import Office


def test_a_record_that_was_altered_behind_the_programs_back_is_found(desk_office: Office) -> None:
    made = mail(desk_office)
    assert verification.first_wrong(desk_office) is None
    unguarded(desk_office.register).execute("UPDATE record_step SET body = replace(body, '王芳', '王方')")
    assert made.number in (verification.first_wrong(desk_office) or "")


def test_verify_speaks_the_offices_language(desk_office: Office) -> None:
    made = mail(desk_office)
    unguarded(desk_office.register).execute("UPDATE record_step SET body = replace(body, '王芳', '王方')")
    speak("en")
    assert verification.first_wrong(desk_office) == f"Record {made.number} does not agree with the journal"


def test_a_step_that_was_taken_out_is_missed(desk_office: Office) -> None:
    made = mail(desk_office)
    records.act(desk_office, made.number, "passed", {"taken_by": "王芳"})
    unguarded(desk_office.register).execute("DELETE FROM record_step WHERE kind = 'done'")
    assert verification.first_wrong(desk_office) is not None


def test_a_form_whose_approved_text_was_altered_is_found(desk_office: Office) -> None:
    text = (packaged("forms") / "mail-register-1.toml").read_text("utf-8").replace("version = 1", "version = 2")
    editions.keep(desk_office, text)
    editions.approve(desk_office, "mail-register", 2)
    assert verification.first_wrong(desk_office) is None
    unguarded(desk_office.register).execute("UPDATE form_edition SET text = replace(text, '必', 'x') || ' '")
    assert "mail-register" in (verification.first_wrong(desk_office) or "")


def test_a_number_that_is_missing_from_a_register_is_named(desk_office: Office) -> None:
    mail(desk_office)
    with desk_office.register.transaction():
        numbers.take(desk_office.register, series("YJ"), 2026)
    assert verification.first_wrong(desk_office) == "编号 record-YJ-2026 缺 2"
