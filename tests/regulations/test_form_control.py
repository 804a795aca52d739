"""Documents and forms (DC): approval, mark and number, covers, review, visible corrections, versions, retention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from app.base.resources import packaged
from app.forms import editions
from app.forms.entries import REVIEWED
from app.forms.rules import InvalidForm
from app.forms.sheets import draw
from app.registers import reading, records, register_sheets
from app.registers import service as registers
from app.registers import sheets as record_sheets
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, TooEarly, Unfit

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office

PEOPLE = {"钱进": "supervisor", "孙丽": "archivist", "高岚": "general-manager"}


@pytest.fixture
def desk(office_of: Callable[..., Office]) -> Office:
    """An office with a supervisor, an archivist and a general manager."""
    return office_of("form-control", people=PEOPLE)


def asked(office: Office, **more: Any) -> records.Record:
    values = {
        "sort": "change",
        "title": "成册表单登记簿",
        "form_number": "WK-02",
        "form_version": 2,
        "note": "加备注栏",
    }
    return records.write(office, "form-change", {**values, "checks": [True] * 4, **more})


def bound(office: Office, **more: Any) -> records.Record:
    values = {"title": "邮件登记簿", "department": "前台", "used_from": "2026-01-01", "used_until": "2026-09-30"}
    return records.write(office, "bound-set", {**values, "kept_until": "2029-12-31", "order": [True] * 4, **more})


def text_of(office: Office, form: str, number: str) -> str:
    pages = pypdfium2.PdfDocument(draw(office, form, number).pdf)
    return "".join(page.get_textpage().get_text_range() for page in pages)


@dataclass(frozen=True)
class Changed:
    """The next version of the bound sets' form as an office might write it."""

    version: int = 2
    change: str = "加备注栏"
    title: str = "成册登记"

    @property
    def text(self) -> str:
        own = (packaged("forms") / "bound-set-1.toml").read_text(encoding="utf-8")
        own = own.replace("version = 1", f"version = {self.version}").replace("首版", self.change)
        return own.replace('title = "成册表单登记簿"', f'title = "{self.title}"')


@pytest.mark.clauses("DC-1")
def test_a_changed_form_is_used_only_once_it_is_approved(desk: Office) -> None:
    editions.keep(desk, Changed().text)
    assert registers.form_of(desk, "bound-set").version == 1
    editions.approve(desk, "bound-set", 2)
    assert registers.form_of(desk, "bound-set").version == 2


@pytest.mark.clauses("DC-1", "DC-2")
def test_the_general_manager_approves_an_application_that_keeps_to_the_layout(desk: Office) -> None:
    made = asked(desk, checks=[True, True, False, True])
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "approved", {"used_from": "2026-10-12"}, by="高岚")
    right = asked(desk)
    with pytest.raises(NotOfRole):
        records.act(desk, right.number, "approved", {"used_from": "2026-10-12"}, by="钱进")
    done = records.act(desk, right.number, "approved", {"used_from": "2026-10-12"}, by="高岚")
    assert done.closed(reading.entry_of(desk, done))


@pytest.mark.parametrize("told", [5, ["样张.pdf"]])
def test_a_file_that_is_told_as_something_else_is_refused_by_its_field(desk: Office, told: object) -> None:
    with pytest.raises(Unfit) as refused:
        asked(desk, sample=told)
    assert refused.value.problems == (("sample", "shape"),)


@pytest.mark.clauses("DC-2")
@pytest.mark.parametrize(("form", "own"), [("bound-set", "WK-02"), ("form-change", "WK-01")])
def test_every_sheet_carries_mark_title_and_form_number(desk: Office, form: str, own: str) -> None:
    text = text_of(desk, form, "")
    assert "测试售楼部" in text
    assert registers.form_of(desk, form).title.of("zh_CN") in text
    assert own in text


@pytest.mark.clauses("DC-2")
def test_every_record_has_a_number_of_its_own(desk: Office) -> None:
    numbers = [bound(desk).number, bound(desk).number]
    assert numbers == ["WKC2026-0001", "WKC2026-0002"]
    assert numbers[1] in text_of(desk, "bound-set", numbers[1])


@pytest.mark.clauses("DC-3")
def test_the_cover_of_a_set_says_name_period_and_department(desk: Office) -> None:
    bound(desk)
    _, values = register_sheets.cover(desk, "bound-set 2026-Q4")
    assert (values["title"], values["period"]) == ("成册表单登记簿", "2026-Q4")
    assert (values["department"], values["count"]) == ("测试售楼部", 1)
    text = text_of(desk, "register-cover", "bound-set 2026-Q4")
    assert all(word in text for word in ("成册表单登记簿", "2026年第四季度", "测试售楼部"))


@pytest.mark.clauses("DC-4")
def test_an_entry_says_who_wrote_it_when_and_which_superior_reviewed_it(desk: Office) -> None:
    made = bound(desk)
    with pytest.raises(NotOfRole):
        records.act(desk, made.number, REVIEWED, {}, by="孙丽")
    reviewed = records.act(desk, made.number, REVIEWED, {}, by="钱进")
    told = record_sheets.values(desk, reviewed)
    assert (told["written_by"], told["signed_reviewed"]) == ("林晓燕", "钱进")
    assert told["written_at"].date() == date(2026, 10, 12)
    assert "上级复核" in text_of(desk, "bound-set", made.number)


@pytest.mark.clauses("DC-4")
def test_nobody_reviews_their_own_entry(desk: Office) -> None:
    desk.signed_in = "钱进"
    made = bound(desk)
    with pytest.raises(SamePerson):
        records.act(desk, made.number, REVIEWED, {}, by="钱进")


@pytest.mark.clauses("DC-4", "DC-5")
def test_what_was_corrected_is_reviewed_again(desk: Office) -> None:
    made = bound(desk)
    records.act(desk, made.number, REVIEWED, {}, by="钱进")
    fixed = records.correct(desk, made.number, {**made.values, "department": "客服部"}, "写错部门")
    assert fixed.reviewed is None
    assert records.act(desk, made.number, REVIEWED, {}, by="钱进").reviewed is not None


@pytest.mark.clauses("DC-5")
def test_a_correction_shows_old_and_new_value_who_and_when(desk: Office) -> None:
    made = bound(desk)
    fixed = records.correct(desk, made.number, {**made.values, "department": "客服部"}, "写错部门")
    (line,) = record_sheets.values(desk, fixed)["corrections"]
    assert (line["old"], line["new"]) == ("前台", "客服部")
    assert line["stamp"] == "林晓燕 2026年10月12日 10:00 写错部门"
    assert fixed.written.data["department"] == "前台"
    text = text_of(desk, "bound-set", made.number)
    assert all(word in text for word in ("更正", "前台", "客服部"))


@pytest.mark.clauses("DC-6")
def test_a_change_of_a_form_needs_a_note_and_the_next_version_number(desk: Office) -> None:
    with pytest.raises(InvalidForm):
        editions.keep(desk, Changed(change="").text)
    for version in (1, 3):
        with pytest.raises(editions.NotAnEdition):
            editions.keep(desk, Changed(version=version).text)
    assert editions.keep(desk, Changed().text).version == 2


@pytest.mark.clauses("DC-6")
def test_a_record_stays_on_the_version_it_was_written_on(desk: Office) -> None:
    old = bound(desk)
    editions.keep(desk, Changed().text)
    editions.approve(desk, "bound-set", 2)
    assert (old.version, bound(desk).version) == (1, 2)
    assert reading.declared(desk, reading.by_number(desk, old.number)).title.of("zh_CN") == "成册表单登记簿"


GONE = {"executor": "孙丽", "witness": "钱进"}


@pytest.mark.clauses("DC-7")
def test_a_set_is_put_away_once_it_is_in_order_and_destroyed_only_after_its_last_day(
    desk: Office, at: Callable[[str], None]
) -> None:
    rough = bound(desk, order=[True, True, False, True])
    with pytest.raises(NotOpen):
        records.act(desk, rough.number, "stored", {"place": "A-3"}, by="孙丽")
    made = bound(desk)
    with pytest.raises(NotOpen):
        records.act(desk, made.number, "destroyed", GONE, by="高岚")
    records.act(desk, made.number, "stored", {"place": "A-3"}, by="孙丽")
    at("2029-12-31 23:00")
    with pytest.raises(TooEarly) as early:
        records.act(desk, made.number, "destroyed", GONE, by="高岚")
    assert str(early.value.until) == "2030-01-01"
    at("2030-01-01 09:00")
    done = records.act(desk, made.number, "destroyed", GONE, by="高岚")
    assert done.closed(reading.entry_of(desk, done))


@pytest.mark.clauses("DC-7")
def test_the_cover_says_until_when_a_set_is_kept(desk: Office) -> None:
    _, values = register_sheets.cover(desk, "bound-set 2026")
    assert values["kept_until"] == date(2036, 12, 31)
