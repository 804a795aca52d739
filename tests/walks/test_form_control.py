"""Documents and forms (DC): approval, mark and number, covers, review, visible corrections, versions, retention."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from app.access import founding, staff
from app.access import service as access
from app.base.resources import packaged
from app.base.rights import NotAllowed
from app.forms import editions, logo, sheets
from app.forms.editions import NotAnEdition, OwnApproval
from app.forms.rules import InvalidForm
from app.registers import service as registers
from app.registers.record_rules import NotOfRole, NotOpen, SamePerson, TooEarly
from tests.invented_scans import jpeg

if TYPE_CHECKING:
    from pathlib import Path

    from tests.walks.office import Walk

REGULATIONS = ("form-control", "front-desk")
ZHOU, SUPERVISOR, KEEPER, MANAGER, CHIEF = "周敏", "钱进", "孙丽", "郑华", "高岚"
PEOPLE = {ZHOU: "clerk", SUPERVISOR: "supervisor", KEEPER: "archivist", MANAGER: "manager", CHIEF: "general-manager"}
CHANGE = {"sort": "change", "title": "邮件收发记录表", "form_number": "QT-YJ-01", "form_version": 2}
SET = {"title": "邮件收发记录表", "department": "前台", "used_from": "2026-01-01", "used_until": "2026-09-27"}


def changed(version: int = 2, change: str = "加备注栏") -> str:
    """The mail register as the office would have it from now on."""
    text = (packaged("forms") / "mail-register-1.toml").read_text(encoding="utf-8")
    text = text.replace("version = 1", f"version = {version}").replace("首版", change)
    return text.replace('label = "来处"', 'label = "来处（单位）"')


def mail(walk: Walk, **more: object) -> str:
    return walk.write("mail-register", **{"kind": "parcel", "addressee": "王芳", "pieces": 2, **more})


def images(walk: Walk, number: str) -> int:
    """How many pictures a sheet of mail bears."""
    with pypdfium2.PdfDocument(sheets.draw(walk.office, "mail-register", number).pdf) as document:
        return sum(each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for each in document[0].get_objects())


@pytest.mark.walk("DC-1")
def test_a_form_is_used_only_after_the_companys_approval(walk: Walk) -> None:
    number = walk.write("form-change", **CHANGE, note="加备注栏", checks=[True] * 4)
    with pytest.raises(NotOfRole):
        walk.act(number, "approved", SUPERVISOR, used_from="2026-09-29")
    editions.keep(walk.office, changed())
    assert registers.form_of(walk.office, "mail-register").version == 1, "a draft is not in use"
    walk.at("2026-09-29 09:00", CHIEF)
    walk.act(number, "approved", CHIEF, used_from="2026-09-29")
    editions.approve(walk.office, "mail-register", 2)
    assert registers.form_of(walk.office, "mail-register").version == 2
    assert "来处（单位）" in walk.sheet("mail-register", mail(walk, sender="邮局"))
    assert walk.lacks("form-change", number, "邮件收发记录表", "QT-YJ-01", "加备注栏", CHIEF) == []


@pytest.mark.walk("DC-1")
def test_with_secrets_neither_a_clerk_nor_its_maker_approves_a_form(walk: Walk) -> None:
    secret = "湖边三棵柳树2026"
    founding.secure(walk.office, administrator="沈立", secret=secret)
    for person in staff.everybody(walk.office):
        if person.name in {ZHOU, CHIEF}:
            access.set_secret(walk.office, person, f"{person.name}的口令是一首长诗")
    folder, clock = walk.office.register.folder, walk.office.clock
    seats = [access.sign_in(folder, clock, "沈立", secret)]
    seats += [access.sign_in(folder, clock, name, f"{name}的口令是一首长诗") for name in (ZHOU, CHIEF)]
    administrator, clerk, chief = seats
    editions.keep(administrator, changed())
    with pytest.raises(NotAllowed):
        editions.approve(clerk, "mail-register", 2)
    with pytest.raises(OwnApproval):
        editions.approve(administrator, "mail-register", 2)
    assert editions.approve(chief, "mail-register", 2).approved_by == CHIEF
    assert registers.form_of(clerk, "mail-register").version == 2
    for seat in seats:
        seat.register.close()


@pytest.mark.walk("DC-2")
def test_every_sheet_bears_mark_title_form_number_and_its_own(walk: Walk, tmp_path: Path) -> None:
    numbers = [mail(walk), mail(walk)]
    assert len(set(numbers)) == 2
    before = images(walk, numbers[0])
    (tmp_path / "mark.jpg").write_bytes(jpeg())
    logo.choose(walk.office, tmp_path / "mark.jpg")
    assert images(walk, numbers[0]) == before + 1
    for number in numbers:
        assert walk.lacks("mail-register", number, "测试单位", "邮件收发记录表", "QT-YJ-01", number) == []
    rough = walk.write("form-change", **CHANGE, note="加备注栏", checks=[False, True, True, True])
    with pytest.raises(NotOpen):
        walk.act(rough, "approved", CHIEF, used_from="2026-09-29")


@pytest.mark.walk("DC-3")
def test_a_bound_set_has_a_cover_with_name_period_and_department(walk: Walk) -> None:
    mail(walk)
    assert walk.lacks("register-cover", "mail-register 2026-Q3", "邮件收发记录表", "2026年第三季度", "测试单位") == []
    number = walk.write("bound-set", **SET, kept_until="2029-12-31", order=[True] * 4)
    assert walk.lacks("bound-set", number, "邮件收发记录表", "2026年1月1日", "2026年9月27日", "前台") == []


@pytest.mark.walk("DC-4")
def test_every_entry_has_writer_date_and_the_superiors_review(walk: Walk) -> None:
    """Owed each working day; what was written on 30 September is still there on Thursday 8 October."""
    first = mail(walk)
    assert walk.owed("DC-4") == [f"{SUPERVISOR} 2026-09-28 24:00"]
    walk.at("2026-09-28 17:00", SUPERVISOR)
    own = mail(walk)
    number = walk.write("review-day")
    assert [row["number"] for row in walk.values(number)["entries"]] == [first, own]
    with pytest.raises(NotOfRole):
        walk.act(number, "signed", ZHOU)
    walk.act(number, "signed", SUPERVISOR)
    assert (walk.owed("DC-4"), bool(walk.record(first).reviewed), bool(walk.record(own).reviewed)) == ([], True, False)
    with pytest.raises(SamePerson):
        walk.act(own, "reviewed", SUPERVISOR)
    assert walk.lacks("mail-register", first, ZHOU, "2026年9月28日", "上级复核", SUPERVISOR) == []
    walk.at("2026-10-08 09:00", SUPERVISOR)
    assert walk.owed("DC-4") == [f"{SUPERVISOR} 2026-{day} 24:00" for day in ("09-29", "09-30", "10-08")]
    assert walk.told("DC-4") == [("manager",)] * 2


@pytest.mark.walk("DC-5")
def test_a_correction_shows_old_and_new_value_who_and_when(walk: Walk) -> None:
    number = mail(walk)
    walk.at("2026-09-28 11:30", SUPERVISOR)
    walk.correct(number, "听错了", addressee="王方")
    assert walk.record(number).written.data["addressee"] == "王芳", "nothing is overwritten"
    stamp = "钱进 2026年9月28日 11:30 听错了"
    assert walk.lacks("mail-register", number, "更正", "王芳", "王方", stamp) == []


@pytest.mark.walk("DC-6")
def test_every_change_of_a_form_has_a_note_and_the_next_version(walk: Walk) -> None:
    old = mail(walk, sender="邮局")
    with pytest.raises(InvalidForm):
        editions.keep(walk.office, changed(change=""))
    for version in (1, 3):
        with pytest.raises(NotAnEdition):
            editions.keep(walk.office, changed(version))
    editions.keep(walk.office, changed())
    walk.at("2026-09-28 10:00", CHIEF)
    editions.approve(walk.office, "mail-register", 2)
    new = mail(walk, sender="邮局")
    assert [walk.record(each).version for each in (old, new)] == [1, 2]
    assert walk.lacks("mail-register", new, "第2版", "来处（单位）") == []
    assert walk.lacks("mail-register", old, "第1版", "来处（单位）") == ["来处（单位）"]


@pytest.mark.walk("DC-7")
def test_finished_forms_are_put_in_order_and_kept_for_their_time(walk: Walk) -> None:
    rough = walk.write("bound-set", **SET, kept_until="2029-12-31", order=[True, True, False, True])
    with pytest.raises(NotOpen):
        walk.act(rough, "stored", KEEPER, place="A-3")
    number = walk.write("bound-set", **SET, kept_until="2029-12-31", order=[True] * 4, first="YJ2026-0001", sheets=240)
    with pytest.raises(NotOfRole):
        walk.act(number, "stored", ZHOU, place="A-3")
    walk.act(number, "stored", KEEPER, place="A-3")
    gone = {"executor": ZHOU, "witness": "监察室 冯工"}
    walk.at("2029-12-31 23:00")
    with pytest.raises(TooEarly):
        walk.act(number, "destroyed", CHIEF, **gone)
    walk.at("2030-01-01 09:00")
    walk.act(number, "destroyed", CHIEF, **gone)
    assert walk.closed(number)
    assert walk.lacks("bound-set", number, "2029年12月31日", "A-3", KEEPER, ZHOU, "监察室 冯工") == []
