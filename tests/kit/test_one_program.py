"""One program per register on one PC."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.kit.one_program import MARK, OneProgram

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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
