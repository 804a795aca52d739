"""One program per register on one PC."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from app import start
from app.access.sign_in import ChoosePerson
from app.keeping import caretaker
from app.kit.one_program import OneProgram
from app.register.files import LOCK, MARK
from app.shell.notices import elsewhere
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.office.office import Office

HOLD = """
import sys, pathlib
from app.kit.one_program import OneProgram
one = OneProgram(pathlib.Path(sys.argv[1]))
print(one.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def one(tmp_path: Path, qapp: object) -> Iterator[OneProgram]:
    made = OneProgram(tmp_path)
    assert made.take()
    yield made
    made.release()


def other(folder: Path) -> subprocess.Popen[str]:
    """Another program that took, or did not take, the folder."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )


def test_a_second_start_brings_the_first_to_the_front(one: OneProgram, qtbot: QtBot) -> None:
    second = OneProgram(one.folder)
    assert not second.take()
    with qtbot.waitSignal(one.wanted):
        second.ask()


def test_a_program_that_ended_leaves_the_folder_free(one: OneProgram) -> None:
    one.release()
    second = OneProgram(one.folder)
    assert second.take()
    assert not second.left_open
    second.release()


def test_the_lock_of_a_killed_program_counts_for_nothing_but_is_remembered(tmp_path: Path, qapp: object) -> None:
    with other(tmp_path) as killed:
        assert killed.stdout
        assert killed.stdout.readline().strip() == "True"
        mine = OneProgram(tmp_path)
        assert not mine.take()
        killed.kill()
    assert (tmp_path / MARK).exists()
    assert mine.take()
    assert mine.left_open
    mine.release()
    assert not (tmp_path / MARK).exists()


def lock_of_another_pc(folder: Path) -> None:
    """As Qt writes it: process, program, PC."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LOCK).write_text("4711\nJuanzong\nFRONT-DESK-2\n\n\n", encoding="utf-8")


def test_the_lock_of_another_pc_is_named_and_can_be_taken_over(tmp_path: Path, qapp: object) -> None:
    lock_of_another_pc(tmp_path)
    one = OneProgram(tmp_path)
    assert not one.take()
    held = one.elsewhere()
    assert held is not None
    assert held.host == "FRONT-DESK-2"
    assert abs(datetime.now(UTC) - held.since) < timedelta(minutes=1)
    assert one.take_over()
    assert one.elsewhere() is None
    one.release()


def test_a_program_on_this_pc_is_never_pushed_aside(one: OneProgram) -> None:
    second = OneProgram(one.folder)
    assert not second.take_over()
    assert second.elsewhere() is None


def test_the_window_says_which_pc_has_the_office_and_lets_go_on(
    office: Office, clean_settings: object, qtbot: QtBot
) -> None:
    folder = office.register.folder
    office.register.close()
    lock_of_another_pc(folder)
    program = start.Program(folder)
    ended = []
    program.superfluous.connect(lambda: ended.append(True))
    program.begin()
    box = program.window
    assert isinstance(box, QMessageBox)
    assert "FRONT-DESK-2" in box.text()
    assert box.defaultButton().text() == "退出"
    hands.click(hands.button(box, "接着打开"))
    assert isinstance(program.window, ChoosePerson)
    assert not ended
    program.end()


def test_a_folder_copied_with_the_lock_of_a_program_that_runs_says_so_and_lets_go_on(
    office: Office, tmp_path: Path, clean_settings: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caretaker, "PATIENCE", 200)
    office.register.close()
    with other(office.register.folder) as running:
        assert running.stdout
        assert running.stdout.readline().strip() == "True"
        copy = shutil.copytree(office.register.folder, tmp_path / "copy")
        program = start.Program(copy)
        ended = []
        program.superfluous.connect(lambda: ended.append(True))
        program.begin()
        box = program.window
        assert isinstance(box, QMessageBox)
        assert "没有回应" in box.text()
        hands.click(hands.button(box, "接着打开"))
        assert isinstance(program.window, ChoosePerson)
        assert not ended
        program.end()
        running.kill()


def test_a_program_that_answers_is_brought_to_the_front_and_the_second_one_ends(
    one: OneProgram, clean_settings: object, qtbot: QtBot
) -> None:
    asked = []
    one.wanted.connect(lambda: asked.append(True))
    second = start.Program(one.folder)
    second.superfluous.connect(lambda: asked.append(False))
    second.open_office(one.folder)
    assert asked == [True, False]
    assert second.window is None


def test_another_pc_that_holds_the_folder_says_when_it_was_last_seen(tmp_path: Path, qapp: object) -> None:
    lock_of_another_pc(tmp_path)
    (tmp_path / MARK).touch()
    noon = datetime(2026, 10, 12, 4, 0, tzinfo=UTC)
    os.utime(tmp_path / MARK, (noon.timestamp(), noon.timestamp()))
    one = OneProgram(tmp_path)
    assert not one.take()
    held = one.elsewhere()
    assert held is not None
    assert held.alive == noon
    assert "2026-10-12 12:00" in elsewhere(held, lambda: None).text()


def test_a_network_folder_that_went_away_is_released_without_a_word(one: OneProgram, tmp_path: Path) -> None:
    shutil.rmtree(one.folder)
    one._look()
    one._stir()
    one.release()
    assert not one.folder.exists()
    tmp_path.mkdir(exist_ok=True)
