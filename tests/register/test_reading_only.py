"""An office that cannot be written is opened for reading only, and says so."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from app import start
from app.access import service as access
from app.access.sign_in import ChoosePerson, SignIn
from app.base import features
from app.base.refusals import Refusal
from app.commands import headless
from app.dossiers import service as dossiers
from app.office import founding as offices
from app.office.office import TROUBLE
from app.office.words import sentence, trouble
from app.register import register
from app.register.register import OlderReadingOnly, ReadingOnly
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase
from tests.fixtures.secured import CLERK, SECRET, clock
from tests.ordinary import ordinary, protected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def only_read(folder: Path, office: Office) -> str:
    """Open the office, read its dossier, try to open another one: what is said then."""
    opened = offices.open_office(folder, office.clock)
    try:
        assert dossiers.count(opened) == 1
        with pytest.raises(ReadingOnly) as told:
            dossiers.open_dossier(opened, a_purchase("2-1-1099"))
        assert dossiers.count(opened) == 1
    finally:
        opened.register.close()
    return sentence(told.value)


def test_a_protected_folder_is_opened_for_reading_only(office: Office, purchase: Dossier) -> None:
    office.register.close()
    folder = office.register.folder
    with protected(folder):
        words = only_read(folder, office)
    assert "写不进去" in words
    assert str(folder) in words
    assert "拔出" not in words
    assert offices.open_office(folder, office.clock).register.unwritable is None


def test_a_register_that_was_left_open_in_a_protected_folder_shows_its_last_entries(
    office: Office, purchase: Dossier, tmp_path: Path
) -> None:
    left = shutil.copytree(office.register.folder, tmp_path / "left", ignore=shutil.ignore_patterns("*-shm"))
    assert (left / "register.db-wal").stat().st_size
    with protected(left):
        assert "写不进去" in only_read(left, office)
    # With the other program's shared memory beside it, the register is read where it is.
    with protected(office.register.folder):
        assert "写不进去" in only_read(office.register.folder, office)


def test_a_register_file_that_may_only_be_read(office: Office, purchase: Dossier) -> None:
    office.register.close()
    file = office.register.folder / "register.db"
    file.chmod(0o400)
    with ordinary():
        assert "写不进去" in only_read(office.register.folder, office)
    file.chmod(0o600)


def test_keys_that_may_only_be_read_keep_nobody_out(folder: Path) -> None:
    (folder / "keys.json").chmod(0o400)
    with ordinary():
        opened = access.sign_in(folder, clock, CLERK, SECRET[CLERK])
        assert opened.register.unwritable is None
        opened.register.close()


def test_in_a_protected_folder_a_wrong_secret_is_wrong_and_the_right_one_opens(folder: Path) -> None:
    with protected(folder):
        with pytest.raises(access.WrongSecret):
            access.sign_in(folder, clock, CLERK, "wrong plum 41")
        opened = access.sign_in(folder, clock, CLERK, SECRET[CLERK])
        assert opened.register.unwritable == "readonly"
        with pytest.raises(ReadingOnly):
            access.change_secret(opened, old=SECRET[CLERK], new="golden plum 42", again="golden plum 42")
        opened.register.close()


def test_an_older_register_that_cannot_be_written_says_so(office: Office, purchase: Dossier) -> None:
    office.register.close()
    folder = office.register.folder
    connection = register.Connections(folder / register.FILE, register.key_beside(folder)).here()
    connection.execute(f"PRAGMA user_version = {len(register.MIGRATIONS) - 1}")
    connection.close()
    with protected(folder), pytest.raises((Refusal, *TROUBLE)) as told:
        offices.open_office(folder, office.clock)
    assert isinstance(told.value, OlderReadingOnly)
    assert "旧版本" in sentence(told.value)


@pytest.fixture
def full(tmp_path: Path, office: Office, purchase: Dossier) -> Iterator[Path]:
    """The office's folder on a disk that is full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        os.name != "posix"
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("only who may mount a small disk can fill it")
    office.register.close()
    folder = shutil.copytree(office.register.folder, disk / "office")
    with (disk / "film").open("wb", buffering=0) as film, contextlib.suppress(OSError):
        while film.write(bytes(4096)):
            pass
    yield folder
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_still_shows_what_is_there(full: Path, office: Office) -> None:
    try:
        opened = offices.open_office(full, office.clock)
    except TROUBLE as error:
        raise AssertionError(trouble(error)) from error
    assert dossiers.count(opened) == 1
    with pytest.raises((Refusal, *TROUBLE)) as told:
        dossiers.open_dossier(opened, a_purchase("2-1-1099"))
    words = sentence(told.value) if isinstance(told.value, Refusal) else trouble(told.value)
    assert "磁盘已满" in words
    opened.register.close()


def test_the_window_of_an_office_that_can_only_be_read_says_why_and_refuses(
    office: Office, purchase: Dossier, clean_settings: object, qtbot: QtBot
) -> None:
    office.register.close()
    folder = office.register.folder
    with protected(folder):
        program = start.Program(folder)
        program.begin()
        assert isinstance(program.window, ChoosePerson)
        hands.press("Enter", program.window.people)
        window = program.window
        assert isinstance(window, MainWindow)
        hands.settle(window)
        assert "写不进去" in window.notice.text()
        assert window.line.text == ""
        assert window.desk.do(dossiers.open_dossier, a_purchase("2-1-1099")) is None
        assert "写不进去" in window.line.text
        window.line.warn("")
        for name, _ in window.sidebar.pages():
            window.go(name)
            hands.settle(window)
            assert window.line.text == ""
        window.open_dossier(purchase.id)
        hands.settle(window)
        assert window.line.text == ""
        program.end()
        window.close()


def test_signing_in_where_nothing_can_be_written(folder: Path, clean_settings: object, qtbot: QtBot) -> None:
    with protected(folder):
        program = start.Program(folder)
        program.begin()
        page = program.window
        assert isinstance(page, SignIn)
        page.choose(CLERK)
        hands.type_(SECRET[CLERK], page.secret)
        hands.press("Enter", page.secret)
        assert isinstance(program.window, MainWindow)
        program.end()
        program.window.close()


def test_lists_are_told_without_a_window(
    office: Office, purchase: Dossier, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    office.register.close()
    folder = office.register.folder
    with protected(folder):
        assert headless.main(["list", "files", "--office", str(folder), "--json"]) == 0
        answer = capsys.readouterr()
        assert [each["unit"] for each in json.loads(answer.out)] == ["2-1-1001"]
        assert "写不进去" in answer.err
        for noun in features.table("nouns"):
            assert headless.main(["list", noun, "--office", str(folder)]) == 0, noun
        assert headless.main(["verify", "--office", str(folder)]) == 0
        capsys.readouterr()
        assert headless.main(["export", str(tmp_path / "out"), "--office", str(folder)]) == 1
        assert "写不进去" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_that_may_not_even_be_read_is_said(office: Office, clean_settings: object, qtbot: QtBot) -> None:
    office.register.close()
    folder = office.register.folder
    folder.chmod(0)
    with ordinary():
        program = start.Program(folder)
        program.begin()
        assert "没有权限" in hands.words(program.window)
    folder.chmod(0o700)
    program.window.close()
