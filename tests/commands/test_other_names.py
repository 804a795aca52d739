"""Nobody gets into an office with secrets by a key laid beside it, nor acts in another's name without that secret."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.access import founding as access_founding
from app.access import service as access
from app.access import staff
from app.commands.headless import main
from app.demo import service as demo
from app.keeping import verification
from app.office import founding as offices
from app.register import register
from app.register.settings import set_setting
from app.registers import reading, records
from app.regulations.service import begin_with

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

ADMINISTRATOR, CLERK = "silver plum 41", "golden pear 42"


def clock() -> datetime:
    return datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


@pytest.fixture
def secured(tmp_path: Path) -> Office:
    """An office with two people who have secrets, the front desk's regulation in force."""
    made, _ = access_founding.found(
        tmp_path / "office",
        clock,
        name="前台",
        administrator="何志远",
        secret=ADMINISTRATOR,
        begin=lambda made: begin_with(made, ["front-desk"]),
    )
    access.set_secret(made, staff.add(made, "周敏", "clerk"), CLERK)
    (tmp_path / "he.txt").write_text(ADMINISTRATOR, encoding="utf-8")
    (tmp_path / "zhou.txt").write_text(CLERK, encoding="utf-8")
    return made


def lay_key(office: Office) -> None:
    (office.register.folder / register.KEY).write_text(office.register.key.hex(), encoding="utf-8")


def test_a_key_laid_beside_an_office_with_secrets_opens_nothing(
    secured: Office, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    lay_key(secured)
    with pytest.raises(offices.KeyLaidBeside):
        offices.open_office(secured.register.folder, clock)
    assert main(["list", "files", "--office", str(secured.register.folder)]) == 1
    assert "register.key" in capsys.readouterr().err
    assert not offices.stands_open(secured.register.folder)


def test_not_even_with_the_slots_away(secured: Office) -> None:
    lay_key(secured)
    (secured.register.folder / register.SLOTS).unlink()
    with pytest.raises(offices.KeyLaidBeside):
        offices.open_office(secured.register.folder, clock)


def test_whoever_has_a_secret_still_gets_in_and_signatures_still_count(secured: Office) -> None:
    lay_key(secured)
    office = access.sign_in(secured.register.folder, clock, "何志远", ADMINISTRATOR)
    office.signer = None
    office.record("office.renamed", name="无名", project="")
    assert verification.first_wrong(office)
    office.register.close()


def test_a_demonstration_stands_open_also_one_made_before(tmp_path: Path) -> None:
    made = demo.make(tmp_path / "demo", clock, kind="bank")
    assert offices.stands_open(tmp_path / "demo")
    with made.register.transaction():
        set_setting(made.register, offices.STANDS_OPEN, "")
    made.register.close()
    offices.open_office(tmp_path / "demo", clock).register.close()


def test_an_office_without_secrets_is_opened_by_its_key(office: Office) -> None:
    opened = offices.open_office(office.register.folder, office.clock)
    assert offices.name(opened) == offices.name(office)
    opened.register.close()


def act(secured: Office, tmp_path: Path, number: str, *more: str) -> int:
    seat = ["--office", str(secured.register.folder), "--as", "何志远", "--secret-file", str(tmp_path / "he.txt")]
    return main(["act", number, "passed", "--values", json.dumps({"taken_by": "王芳"}), *more, *seat])


def test_acting_in_anothers_name_takes_that_persons_secret(
    secured: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    made = records.write(secured, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2})
    assert act(secured, tmp_path, made.number, "--by", "周敏") == 2
    assert "--by-secret-file" in capsys.readouterr().err
    assert act(secured, tmp_path, made.number, "--by", "周敏", "--by-secret-file", str(tmp_path / "he.txt")) == 1
    assert len(reading.by_number(secured, made.number).steps) == 1
    assert act(secured, tmp_path, made.number, "--by", "周敏", "--by-secret-file", str(tmp_path / "zhou.txt")) == 0
    assert reading.by_number(secured, made.number).steps[-1].by == "周敏"


def test_at_the_desk_too(secured: Office) -> None:
    made = records.write(secured, "mail-register", {"kind": "parcel", "addressee": "王芳", "pieces": 2})
    with pytest.raises(access.WrongSecret):
        records.act(secured, made.number, "passed", {"taken_by": "王芳"}, by="周敏", secret=ADMINISTRATOR)
    with pytest.raises(access.WrongSecret):
        records.act(secured, made.number, "passed", {"taken_by": "王芳"}, by="周敏")
