"""A register that does not open, a program that was killed, a place that is doubtful, a second start."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from app import start
from app.access import founding, staff
from app.access import service as access
from app.access.sign_in import ChoosePerson, SignIn
from app.dossiers import service as dossiers
from app.keeping import backups, place_checks, verification
from app.keeping.place_dialog import PlaceDialog
from app.keeping.recovery_page import RecoveryPage
from app.kit.one_program import MARK
from app.office import founding as offices
from app.office import history as histories
from app.register import backups as backups_store
from app.shell.first_start import FirstStart
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.office.office import Office

SECRET = "silver plum 41"


def worked(office: Office) -> None:
    """A dossier is opened and backed up, another one opened after that."""
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    backups.make(office)
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    office.register.close()


@pytest.fixture
def open_office(program: start.Program) -> Path:
    """An office without secrets; answers its register's file."""
    office = offices.found(program.folder, start.clock, name="锦绣花园")
    staff.add(office, "林晓燕", "clerk")
    worked(office)
    return program.folder / "register.db"


@pytest.fixture
def secured(program: start.Program) -> Path:
    """An office that a secret opens; answers its register's file."""
    office, _ = founding.found(program.folder, start.clock, name="锦绣花园", administrator="林晓燕", secret=SECRET)
    worked(office)
    return program.folder / "register.db"


def flip(file: Path, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * page + 100] ^= 1
    file.write_bytes(bytes(content))


def recovering(program: start.Program) -> RecoveryPage:
    assert isinstance(program.window, RecoveryPage)
    return program.window


@pytest.mark.parametrize("harm", ["truncated", "flipped", "another file"])
def test_a_damaged_register_shows_its_backups_and_opens_again_from_one(
    program: start.Program, open_office: Path, harm: str
) -> None:
    content = open_office.read_bytes()
    if harm == "flipped":
        flip(open_office, 0)
    else:
        open_office.write_bytes(content[:5000] if harm == "truncated" else b"PK\x03\x04" * 5000)
    program.begin()
    page = recovering(program)
    assert hands.column(page.backups, 1) == ["可以恢复"]
    hands.click(page.restore_button)
    assert isinstance(program.window, ChoosePerson)
    assert program.office is not None
    assert dossiers.count(program.office) == 1


def test_a_secret_is_asked_before_a_damaged_register_is_recovered(program: start.Program, secured: Path) -> None:
    flip(secured, 0)
    program.begin()
    assert isinstance(program.window, SignIn)
    program.window.choose("林晓燕")
    hands.type_(SECRET, program.window.secret)
    hands.click(program.window.enter)
    hands.click(recovering(program).restore_button)
    assert isinstance(program.window, SignIn)
    office = access.sign_in(program.folder, start.clock, "林晓燕", SECRET)
    last = histories.of_office(office, 1)[0]
    assert (last.kind, last.by) == ("office.restored", "林晓燕")
    assert verification.first_wrong(office) is None
    office.register.close()


def test_without_the_right_nobody_goes_back_even_from_damage(program: start.Program, secured: Path) -> None:
    office = access.sign_in(program.folder, start.clock, "林晓燕", SECRET)
    access.set_secret(office, staff.add(office, "周建国", "clerk"), "correct horse 7")
    backups.make(office)
    office.register.close()
    flip(secured, 0)
    program.begin()
    assert isinstance(program.window, SignIn)
    program.window.choose("周建国")
    hands.type_("correct horse 7", program.window.secret)
    hands.click(program.window.enter)
    page = recovering(program)
    hands.click(page.restore_button)
    assert page.isVisible()
    assert page.problem.text()


def test_after_a_killed_program_every_page_is_looked_at(program: start.Program, open_office: Path) -> None:
    """The harm is on a page that nobody reads at the start."""
    office = offices.open_office(program.folder, start.clock)
    where = "SELECT rootpage FROM sqlite_master WHERE name = 'printed'"
    unread = office.register.connection.execute(where).fetchone()[0] - 1
    office.register.close()
    flip(open_office, unread)
    program.begin()
    assert isinstance(program.window, ChoosePerson)
    assert program.office
    program.office.register.close()
    program.end()
    (program.folder / MARK).touch()
    program.begin()
    assert isinstance(program.window, RecoveryPage)


def test_backups_elsewhere_are_found_and_checked(program: start.Program, open_office: Path, tmp_path: Path) -> None:
    (program.folder / "backups").rename(tmp_path / "stick")
    flip(open_office, 0)
    program.begin()
    page = recovering(program)
    assert not page.restore_button.isEnabled()
    page.look_for(tmp_path / "stick")
    assert page.restore_button.isEnabled()


def test_a_damaged_backup_is_not_the_one_that_is_offered(program: start.Program, open_office: Path) -> None:
    good = backups_store.listed(program.folder / "backups")[0]
    newer = good.path.with_name("20991231T000000Z.db")
    newer.write_bytes(good.path.read_bytes())
    flip(newer, 3)
    flip(open_office, 0)
    program.begin()
    page = recovering(program)
    assert hands.column(page.backups, 1) == ["已损坏", "可以恢复"]
    assert page.backups.current().backup.path == good.path


def test_support_gets_the_files_without_the_key(program: start.Program, open_office: Path, tmp_path: Path) -> None:
    flip(open_office, 0)
    key = (program.folder / "register.key").read_text(encoding="ascii")
    program.begin()
    recovering(program).save_copy(str(tmp_path / "copy.zip"))
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert "register.db" in archive.namelist()
        assert all(key.encode() not in archive.read(name) for name in archive.namelist())


def test_trying_again_opens_what_was_put_right(program: start.Program, open_office: Path) -> None:
    content = open_office.read_bytes()
    flip(open_office, 0)
    program.begin()
    page = recovering(program)
    open_office.write_bytes(content)
    hands.click(hands.button(page, "再试一次"))
    assert isinstance(program.window, ChoosePerson)


def test_ending_backs_up_and_leaves_in_good_order(program: start.Program, open_office: Path) -> None:
    program.begin()
    program.sign_in("林晓燕")
    assert isinstance(program.window, MainWindow)
    assert (program.folder / MARK).exists()
    QApplication.processEvents()
    program.keeping.watch(program.office, program.window)  # type: ignore[arg-type]
    program.window.repaint()
    QApplication.processEvents()
    program.end()
    newest = backups_store.listed(program.folder / "backups")[0]
    assert backups_store.check(newest.path, start.register.key_beside(program.folder)).dossiers == 2
    assert not (program.folder / MARK).exists()


def test_a_second_start_brings_the_window_to_the_front(program: start.Program, open_office: Path, qtbot: QtBot) -> None:
    program.begin()
    second = start.Program(program.folder)
    with qtbot.waitSignal(program.keeping.wanted):
        second.open_office(program.folder)
    assert second.window is None


def test_an_office_in_a_synced_folder_needs_a_reason(tmp_path: Path, program: start.Program) -> None:
    program.folder = program.place = tmp_path / "Dropbox" / "卷宗"
    program.begin()
    assert isinstance(program.window, FirstStart)
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    dialog = hands.dialog(PlaceDialog)
    hands.click(dialog.keep)
    assert dialog.field.complaint
    hands.type_("只有这块盘", dialog.reason)
    hands.click(dialog.keep)
    assert isinstance(program.window, MainWindow)
    assert program.office is not None
    told = {each.kind: each.body or {} for each in histories.of_office(program.office)}
    assert told["office.placed"]["reason"] == "只有这块盘"
    assert place_checks.look(program.folder).name == "Dropbox"
