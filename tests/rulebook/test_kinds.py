"""Every kind of office shows itself: a demonstration that holds together, with work that is open and work that is late."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.demo import service as demo
from app.duties import service as duties
from app.keeping import verification
from app.office import founding as offices
from app.office import regulation_spans
from app.register.settings import setting, shown_pages
from app.registers import reading
from app.registers import service as registers
from app.regulations import service as regulations
from app.regulations.service import FileTaken, NoSuchRegulation
from app.rulebook import kind_files
from app.shell import needed_pages
from tests.conftest import local
from tests.fixtures.demonstrations import LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office

OWN = """\
id = "keys"
name = { zh_CN = "钥匙", zh_TW = "鑰匙", en = "Keys" }
in_force = 2026-01-01
uses = ["house"]

[events."key.lent"]
name = { zh_CN = "借出", zh_TW = "借出", en = "Lent" }

[[clause]]
id = "YS-1"
title = { zh_CN = "归还", zh_TW = "歸還", en = "Return" }
limit = "same day"
who = { role = "clerk" }

[clause.trigger]
events = ["key.lent"]

[clause.duty]
text = { zh_CN = "当天归还", zh_TW = "當天歸還", en = "Back the same day" }
"""


@pytest.mark.parametrize("kind", [each.id for each in kind_files.every() if each.record])
def test_the_demonstration_of_a_kind_is_alive_and_holds_together(
    kind: str, tmp_path: Path, demonstration: Callable[..., Path]
) -> None:
    office = offices.open_office(demonstration(tmp_path / kind, kind), lambda: LAST_DAY)
    assert verification.first_wrong(office) is None
    states = {each.state for each in duties.due(office, within=timedelta(days=40))}
    assert states == {"late", "open"}
    filled = [form.name for form in registers.in_use(office) if reading.listed(office, form.name)]
    assert len(filled) >= 8
    assert shown_pages(office.register) >= {"today", "registers", "reports"}
    office.register.close()


def test_kinds_are_offered_the_sales_office_first_and_the_own_mix_last() -> None:
    offered = [each.id for each in kind_files.every()]
    assert offered == ["sales-office", "bank", "fund", "property", "service-centre", "own-mix"]
    assert [kind_files.named(each).id for each in offered] == offered


def test_an_office_that_never_chose_goes_by_the_sales_office(office: Office) -> None:
    assert setting(office.register, regulation_spans.NAMES, "never chosen") == "never chosen"
    assert regulation_spans.chosen(office) == ["sales-office"]
    assert {"SO-1.1", "SO-3"} <= office.rules.book.clauses.keys()


@pytest.mark.parametrize(
    ("kind", "folder", "first"), [("sales-office", "demo", "林晓燕"), ("service-centre", "demo-service-centre", "周敏")]
)
def test_a_demonstration_lies_beside_the_office_and_tells_its_people(
    tmp_path: Path, kind: str, folder: str, first: str
) -> None:
    place = demo.place(tmp_path, kind)
    assert (place.name, demo.people(place)[0]) == (folder, first)


def test_a_demonstration_is_lived_by_day(tmp_path: Path) -> None:
    office = demo.make(tmp_path / "bank", lambda: LAST_DAY, kind="bank")
    steps = [
        step for form in registers.in_use(office) for each in reading.listed(office, form.name) for step in each.steps
    ]
    hours = {office.local(step.at).hour for step in steps if step.by}
    assert hours <= set(range(7, 21))
    assert office.signed_in == kind_files.named("bank").staff[0].name
    office.register.close()


def test_an_office_that_chose_nothing_has_the_pages_of_a_sales_office(office: Office) -> None:
    assert not needed_pages.bring_up_to_date(office)


def test_a_regulation_brings_its_pages_on_its_day(office: Office, at: Callable[[str], None]) -> None:
    regulations.switch_on(office, "duty-desk", local("2026-10-14 00:00").date())
    assert "duty" not in shown_pages(office.register)
    at("2026-10-14 08:00")
    assert needed_pages.bring_up_to_date(office)
    assert "duty" in shown_pages(office.register)


def test_a_changed_regulation_file_does_not_slip_in_under_the_old_name(office: Office, tmp_path: Path) -> None:
    file, day = tmp_path / "keys.toml", office.today()
    file.write_text(OWN, encoding="utf-8")
    regulations.add_file(office, file, day)
    file.write_text(OWN.replace("same day", "3 days"), encoding="utf-8")
    with pytest.raises(FileTaken):
        regulations.add_file(office, file, day)


def test_a_regulation_file_that_cannot_be_used_is_not_kept(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(OWN.replace("same day", "some day"), encoding="utf-8")
    with pytest.raises(NoSuchRegulation):
        regulations.add_file(office, file, office.today())
    assert not (office.register.folder / "keys.toml").exists()
