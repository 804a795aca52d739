"""Every version of a form keeps the records that were written on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.base.resources import packaged
from app.forms import editing as form_editing
from app.forms import editions, editions_store
from app.registers import records
from app.registers import service as registers
from app.registers.exports import EXPORTS
from tests.front_desk import mail

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office


def next_version(office: Office, form: str, change: Callable[[form_editing.Line], form_editing.Line | None]) -> None:
    """The office changes or takes out fields of a form, and approves it."""
    now = registers.form_of(office, form)
    draft = form_editing.draft_of(now, "zh_CN", office.today())
    lines = tuple(line for each in draft.lines if (line := change(each)))
    made = form_editing.form_of(replace(draft, lines=lines, change="改"), form, now.version + 1, "zh_CN")
    editions.keep(office, form_editing.as_json(made))
    editions.approve(office, form, made.version)


def exported(office: Office, name: str) -> list[dict[str, object]]:
    """The rows that the exit door writes of a register."""
    table = next(each for each in EXPORTS["registers"].tables(office) if name in each.name)
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
        draft = form_editing.Draft("钥匙", "KY-01", series, "首版", desk_office.today(), (line,))
        editions.keep(
            desk_office, form_editing.as_json(form_editing.form_of(draft, f"own-{series.lower()}", 1, "zh_CN"))
        )
        editions.approve(desk_office, f"own-{series.lower()}", 1)
        records.write(desk_office, f"own-{series.lower()}", {"field_1": word})
    names = [each.name for each in EXPORTS["registers"].tables(desk_office) if "KY-01" in each.name]
    assert len(set(names)) == 2


@pytest.mark.parametrize("series", ["YJ", "TS"])
def test_no_form_of_the_office_counts_with_letters_that_others_use(desk_office: Office, series: str) -> None:
    draft = form_editing.Draft("钥匙", "KY-01", series, "首版", desk_office.today(), (form_editing.Line("内容"),))
    with pytest.raises(editions.SeriesTaken):
        editions.keep(desk_office, form_editing.as_json(form_editing.form_of(draft, "own-keys", 1, "zh_CN")))


def test_an_edition_of_the_office_stays_when_an_update_brings_the_same_version(desk_office: Office) -> None:
    text = (packaged("forms") / "mail-register-1.toml").read_text("utf-8").replace("收件人", "交给谁")
    now = desk_office.now()
    with desk_office.register.transaction():
        editions_store.keep(
            desk_office.register, editions_store.Edition("mail-register", 1, text, "林晓燕", now, "何志远", now)
        )
    field = registers.entry_of(registers.version_of(desk_office, "mail-register", 1)).field("addressee")
    assert field is not None
    assert field.label.of("zh_CN") == "交给谁"
