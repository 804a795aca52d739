"""Trouble outside the program, as it really happens: each has a sentence with a way out, and nothing is half stored."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import Refusal
from app.dossiers import service as dossiers
from app.office import founding as offices
from app.office.office import TROUBLE
from app.office.words import sentence, trouble
from app.register import engine
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def said_when_working(office: Office) -> str:
    """What is said when a dossier cannot be stored."""
    with pytest.raises((Refusal, *TROUBLE)) as told:
        dossiers.open_dossier(office, a_purchase("2-1-1099"))
    return sentence(told.value) if isinstance(told.value, Refusal) else trouble(told.value)


def test_a_full_disk(office: Office, purchase: Dossier) -> None:
    connection = office.register.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(TROUBLE) as told:
        [dossiers.open_dossier(office, a_purchase(f"3-1-{room}")) for room in range(2000)]
    assert "磁盘已满" in trouble(told.value)
    connection.execute("PRAGMA max_page_count = 1000000")
    stored = dossiers.count(office)
    dossiers.open_dossier(office, a_purchase("2-1-1099"))
    assert dossiers.count(office) == stored + 1


def test_a_register_that_another_program_is_writing(office: Office, purchase: Dossier) -> None:
    other = engine.connect(office.register.folder / "register.db", office.register.key)
    other.execute("BEGIN IMMEDIATE")
    office.register.connection.execute("PRAGMA busy_timeout = 50")
    assert "正被占用" in said_when_working(office)
    other.execute("ROLLBACK")
    other.close()
    assert dossiers.count(office) == 1


def test_a_register_that_may_only_be_read(office: Office, purchase: Dossier) -> None:
    office.register.connection.execute("PRAGMA query_only = ON")
    assert "只能读" in said_when_working(office)
    office.register.connection.execute("PRAGMA query_only = OFF")
    assert dossiers.count(office) == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="whoever may do everything is refused nothing")
def test_a_folder_that_may_only_be_read(office: Office) -> None:
    office.register.close()
    folder = office.register.folder
    for path in folder.glob("register.db*"):
        path.chmod(0o400)
    folder.chmod(0o500)
    assert said_when_working(office)
    folder.chmod(0o700)


def test_a_file_that_was_cut_off_while_it_was_open(office: Office, purchase: Dossier) -> None:
    office.register.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    file = office.register.folder / "register.db"
    office.register.close()
    with file.open("rb+") as content:
        content.truncate(4096 * 12)
    words = said_when_working(office)
    assert "备份恢复" in words


def test_a_file_in_which_bits_flipped(office: Office, purchase: Dossier) -> None:
    office.register.close()
    file = office.register.folder / "register.db"
    content = bytearray(file.read_bytes())
    for page in range(1, len(content) // 4096):
        content[4096 * page + 100] ^= 1
    file.write_bytes(bytes(content))
    assert "备份恢复" in said_when_working(office)


def test_a_file_that_is_no_register(office: Office) -> None:
    office.register.close()
    (office.register.folder / "register.db").write_bytes(b"%PDF-1.7" + bytes(20_000))
    with pytest.raises(engine.CannotOpen) as told:
        offices.open_office(office.register.folder, office.clock)
    assert "备份" in sentence(told.value)


def test_a_folder_that_went_away(office: Office, tmp_path: Path) -> None:
    office.register.close()
    office.register.folder.rename(tmp_path / "elsewhere")
    with pytest.raises(TROUBLE) as told:
        dossiers.count(office)
    assert "找不到" in trouble(told.value)
