"""A new PC with nothing but the stick: what lies there is offered first, opened or restored, and never founded over."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app import start
from app.access.secret_dialogs import RecoverPage
from app.access.sign_in import ChoosePerson, SignIn
from app.base.rights import NotAllowed
from app.dossiers import service as dossiers
from app.keeping import backups, moving_in, nearby
from app.keeping.moving_in_page import MovingInPage
from app.kit.application import remembered_folder, usual_folder
from app.register import journal
from app.register.backups import slots_of
from app.register.register import RegisterExists
from app.shell.first_start import FirstStart
from app.shell.main_window import MainWindow
from tests import hands
from tests.conftest import a_purchase
from tests.fixtures.secured import ADMINISTRATOR, CLERK, SECRET

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office
    from app.register.backups import Backup
    from tests.fixtures.secured import Seats


@pytest.fixture
def stick(seat: Seats, tmp_path: Path) -> Path:
    """A stick with a folder of backups, made by an office that has one dossier; the office itself is gone."""
    office, there = seat(ADMINISTRATOR), tmp_path / "stick"
    kept = there / "我的备份"
    kept.mkdir(parents=True)
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    backups.set_rules(office, place=str(kept), entries=10, minutes=60)
    assert backups.make(office).missed is None
    office.register.close()
    shutil.rmtree(office.register.folder)
    return there


def newest(stick: Path) -> Backup:
    (_, kept), *others = nearby.look([stick]).backups
    assert not others
    return kept[0]


def shown(program: start.Program) -> FirstStart:
    """The first page, once it has looked around."""
    program.begin()
    page = program.window
    assert isinstance(page, FirstStart)
    hands.settle(page)
    return page


def choose(page: FirstStart, folder: Path) -> None:
    page.folder_chosen.emit(str(folder))


def sign_in(page: SignIn, name: str, secret: str) -> None:
    page.choose(name or page.who)
    hands.type_(secret, page.secret)
    hands.press("Enter", page.secret)


def test_what_lies_on_a_stick_is_found_one_folder_deep(stick: Path, office: Office) -> None:
    shutil.copytree(office.register.folder, stick / "单位")
    found = nearby.look([stick])
    assert found.offices == (stick / "单位",)
    assert [folder for folder, _ in found.backups] == [stick / "我的备份"]
    assert not nearby.look([stick / "nothing"])


def test_the_stick_with_the_backups_makes_the_office_again(program: start.Program, stick: Path) -> None:
    page = shown(program)
    choose(page, stick)
    restoring = program.window
    assert isinstance(restoring, MovingInPage)
    hands.press("Enter", restoring.list)
    signing = program.window
    assert isinstance(signing, SignIn)
    sign_in(signing, ADMINISTRATOR, "wrong plum 41")
    assert "不对" in signing.problem.text()
    signing.secret.clear()
    sign_in(signing, "", SECRET[ADMINISTRATOR])
    assert isinstance(program.window, MainWindow)
    assert program.office
    assert program.office.register.folder == program.folder
    assert dossiers.count(program.office) == 1
    assert journal.read(program.office.register, limit=1)[0].kind == "office.restored"
    assert not (program.folder / "restoring").exists()
    # The backup is as it was.
    assert newest(stick).path.is_file()


def test_who_may_not_restore_at_the_office_may_not_here(program: start.Program, stick: Path) -> None:
    choose(shown(program), stick)
    hands.press("Enter", program.window.list)
    sign_in(program.window, CLERK, SECRET[CLERK])
    assert "不能" in program.window.text() or "没有" in program.window.text()
    assert not (program.folder / "register.db").exists()


def test_the_recovery_sheet_opens_the_backup_too(program: start.Program, stick: Path, recovery: str) -> None:
    choose(shown(program), stick / "我的备份")
    hands.press("Enter", program.window.list)
    hands.click(hands.button(program.window, "忘记口令…"))
    page = program.window
    assert isinstance(page, RecoverPage)
    hands.type_(recovery, page.key)
    hands.press("Enter", page.key)
    page.name.setCurrentIndex(page.name.findText(ADMINISTRATOR))
    hands.type_("golden plum 42", page.new.first)
    hands.type_("golden plum 42", page.new.again)
    hands.press("Enter", page.new.again)
    assert isinstance(program.window, MainWindow)
    assert (program.folder / "register.db").is_file()
    program.ask_who()
    sign_in(program.window, "", "golden plum 42")
    assert isinstance(program.window, MainWindow)


def test_keys_without_a_register_are_never_founded_over(program: start.Program, stick: Path) -> None:
    kept = newest(stick)
    program.folder.mkdir()
    shutil.copy(slots_of(kept.path), program.folder / "keys.json")
    before = (program.folder / "keys.json").read_bytes()
    shown(program)
    program.found("empty", "锦绣花园", "林晓燕", "silver plum 41", "sales-office")
    assert (program.folder / "keys.json").read_bytes() == before
    # But the office's own backup is restored beside them.
    moving_in.prepare(program.folder, kept)


def test_the_keys_of_another_office_are_not_replaced(tmp_path: Path, stick: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    ring = slots_of(newest(stick).path).read_text("utf-8")
    (home / "keys.json").write_text(ring.replace('"office": "', '"office": "x'), encoding="utf-8")
    with pytest.raises(moving_in.OtherKeys):
        moving_in.prepare(home, newest(stick))


def test_a_backup_without_keys_says_what_is_missing(tmp_path: Path, stick: Path) -> None:
    slots_of(newest(stick).path).unlink()
    with pytest.raises(moving_in.NoKeysBeside):
        moving_in.prepare(tmp_path / "home", newest(stick))


def test_a_register_that_is_there_is_not_replaced(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "register.db").touch()
    with pytest.raises(RegisterExists):
        moving_in.prepare(tmp_path, newest(stick))


def test_backups_beside_a_lost_register_are_offered_first(program: start.Program, office: Office) -> None:
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    backups.make(office)
    office.register.close()
    shutil.copytree(office.register.folder, program.folder)
    for file in program.folder.glob("register.db*"):
        file.unlink()
    page = shown(program)
    offer = hands.button(page.ways, "从备份恢复")
    assert "备份恢复" in offer.accessibleName()
    assert hands.focus() is offer
    hands.press("Space", offer)
    hands.press("Enter", program.window.list)
    # The key lies beside: nobody has a secret here.
    assert isinstance(program.window, ChoosePerson)
    assert program.office
    assert program.office.register.folder == program.folder
    assert dossiers.count(program.office) == 1


def test_an_office_that_was_chosen_is_opened_at_the_next_start_too(program: start.Program, office: Office) -> None:
    office.register.close()
    choose(shown(program), office.register.folder)
    assert isinstance(program.window, ChoosePerson)
    assert usual_folder() == remembered_folder() == office.register.folder
    program.keeping.end()
    shutil.rmtree(office.register.folder)
    again = start.Program(program.folder.parent / "elsewhere")
    again.language = "zh_CN"
    page = shown(again)
    assert str(office.register.folder) in page.near_problem.text()
    assert usual_folder() != office.register.folder
    page.close()


def test_a_folder_with_neither_says_so(program: start.Program, tmp_path: Path) -> None:
    page = shown(program)
    choose(page, tmp_path / "settings")
    assert "没有备份" in page.near_problem.text()
    assert program.window is page


def test_a_restore_given_up_halfway_is_offered_to_nobody(program: start.Program, stick: Path) -> None:
    choose(shown(program), stick)
    hands.press("Enter", program.window.list)
    assert (program.folder / "restoring" / "register.db").is_file()
    assert not nearby.look([program.folder])
    again = start.Program(program.folder)
    again.language = "zh_CN"
    page = shown(again)
    assert page.ways.firsts == 0
    page.close()


def test_moving_in_takes_the_right_to_restore(seat: Seats, stick: Path, tmp_path: Path) -> None:
    folder = moving_in.prepare(tmp_path / "home", newest(stick))
    seat.folder = folder
    with pytest.raises(NotAllowed):
        moving_in.settle(tmp_path / "home", seat(CLERK), newest(stick))
