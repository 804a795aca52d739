"""A folder that was copied: whoever opens the copy is told, once, before two registers grow apart."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from app import start
from app.access.sign_in import ChoosePerson
from app.dossiers import service as dossiers
from app.keeping import backups, copies, restores
from app.keeping.copy_rules import Copied, Trace, judge
from app.office import founding as offices
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.office.office import Office

PC = "FRONT-DESK-1"
NOON = datetime(2026, 10, 12, 4, 0, tzinfo=UTC)
SEEN = Trace("/x", 7, "abc", NOON)


def about(here: str, seen: Trace | None = SEEN, **facts: object) -> Copied | None:
    usual: dict[str, object] = {"there": True, "known": True, "restored_at": None, "places": ("/x",)}
    return judge(here, seen=seen, **{**usual, **facts})  # type: ignore[arg-type]


def test_the_folder_where_people_always_worked_raises_no_question() -> None:
    assert about("/x") is None
    assert about("/x", seen=None) is None
    assert about("/new", seen=None, places=()) is None


def test_a_copy_beside_the_first_one_is_told() -> None:
    assert about("/y") == Copied("twice", "/x", NOON)


def test_a_folder_that_was_moved_or_is_known_raises_no_question() -> None:
    assert about("/y", there=False) is None
    assert about("/y", places=("/y", "/x")) is None
    # The PC got another name: the folder is the same.
    assert about("/x", places=("OLD-NAME /x",)) is None


def test_a_folder_from_another_pc_is_told() -> None:
    assert about("/y", seen=None, places=("FRONT-DESK-2 /x",)) == Copied("elsewhere", "FRONT-DESK-2 /x")


def test_a_register_without_the_last_entries_is_told_unless_a_restore_explains_it() -> None:
    assert about("/x", known=False) == Copied("older", "/x", NOON)
    assert about("/x", known=False, restored_at=NOON - timedelta(days=1)) == Copied("older", "/x", NOON)
    assert about("/x", known=False, restored_at=NOON + timedelta(hours=1)) is None


def test_a_register_remembers_where_it_was_accepted(office: Office) -> None:
    assert copies.look(office, PC, None) is None
    copies.accept(office, PC)
    assert copies.look(office, PC, copies.trace(office)) is None
    assert copies.look(office, "FRONT-DESK-2", None) == Copied("elsewhere", f"{PC} {office.register.folder}")
    copies.accept(office, "FRONT-DESK-2")
    # Accepted on both, a stick may go to and fro.
    assert copies.look(office, PC, None) is None


def test_a_backup_that_was_restored_is_no_copy(office: Office, at: Callable[[str], None]) -> None:
    copies.accept(office, PC)
    made = backups.make(office).backup
    at("2026-10-12 11:00")
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    seen = copies.trace(office)
    at("2026-10-12 12:00")
    restores.restore(office, made, "试一试")
    again = offices.open_office(office.register.folder, office.clock)
    assert copies.look(again, PC, seen) is None
    again.register.close()


@pytest.fixture
def opened(qtbot: QtBot, clean_settings: object) -> Callable[[Path], tuple[start.Program, list[str]]]:
    """Opens an office, signs in, and returns the program with what was told; what is told is accepted."""

    def begin(folder: Path) -> tuple[start.Program, list[str]]:
        program = start.Program(folder)
        program.begin()
        assert isinstance(program.window, ChoosePerson)
        hands.press("Enter", program.window.people)
        window = program.window
        assert isinstance(window, MainWindow)
        hands.settle(window)
        told = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
        words = [each.text() for each in told]
        for each in told:
            hands.click(hands.button(each, "知道了，在这里接着用"))
        return program, words

    return begin


def work(program: start.Program, unit: str) -> None:
    """Enter something and end."""
    assert program.office
    dossiers.open_dossier(program.office, a_purchase(unit))
    program.end()
    window = program.window
    assert window
    window.close()
    window.deleteLater()


def test_two_copies_used_by_turns_are_told_each_time_they_part(
    office: Office, tmp_path: Path, opened: Callable[[Path], tuple[start.Program, list[str]]]
) -> None:
    first, second = office.register.folder, tmp_path / "copy"
    office.clock = start.clock
    dossiers.open_dossier(office, a_purchase("1-1-101"))
    office.register.close()
    program, told = opened(first)
    assert told == []
    work(program, "1-1-102")
    shutil.copytree(first, second)
    program, told = opened(second)
    (words,) = told
    assert str(first) in words
    assert "只留一份" in words
    work(program, "1-1-103")
    program, told = opened(second)
    assert told == []
    work(program, "1-1-104")
    # The first one lacks what was entered in the copy.
    program, told = opened(first)
    (words,) = told
    assert str(second) in words
    work(program, "1-1-105")
    program, told = opened(first)
    assert told == []
    program.end()


def test_a_register_copied_with_its_log_while_it_was_open_is_whole(office: Office, tmp_path: Path) -> None:
    dossiers.open_dossier(office, a_purchase("1-1-101"))
    copy = shutil.copytree(office.register.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*-shm"))
    other = offices.open_office(copy, office.clock)
    assert dossiers.count(other) == 1
    other.register.close()
