"""What somebody sees who opens a share with snapshots: the office as of a moment, and newer ones by themselves."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from app import start
from app.access import founding, staff
from app.access import service as access
from app.access.sign_in import SignIn
from app.dossiers import service as dossiers
from app.keeping.backup_keeper import Keeper, keep_shown
from app.keeping.seats import service as seats
from app.shell.first_start import FirstStart
from app.shell.main_window import MainWindow
from app.shell.settings_page import SettingsPage
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.keeping.seats.snapshot_tab import SnapshotTab
    from app.office.office import Office
    from app.register.snapshots import Snapshot

LEAD, CLERK, SECRET = "沈立", "林晓燕", "silver plum 41"


@pytest.fixture
def share(tmp_path: Path) -> Path:
    made = tmp_path / "share"
    made.mkdir()
    return made


@pytest.fixture
def main_pc(tmp_path: Path) -> Iterator[Office]:
    """The office on the main PC, with one client."""
    made, _ = founding.found(tmp_path / "main", start.clock, name="锦绣花园", administrator=LEAD, secret=SECRET)
    staff.add(made, CLERK, "clerk", SECRET)
    dossiers.open_dossier(made, a_purchase("2-1-1001"))
    yield made
    made.register.close()


def looking(program: start.Program, share: Path, name: str = CLERK) -> MainWindow:
    """Somebody chooses the share's folder on the first page, and signs in."""
    program.begin()
    assert isinstance(program.window, FirstStart)
    program.window.folder_chosen.emit(str(share))
    signed_in(program, name)
    return shown(program)


def signed_in(program: start.Program, name: str) -> None:
    page = program.window
    assert isinstance(page, SignIn)
    page.choose(name)
    hands.type_(SECRET, page.secret)
    hands.press("Enter", page.secret)


def shown(program: start.Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    hands.settle(program.window)
    assert isinstance(program.window, MainWindow)
    return program.window


def count(program: start.Program) -> int:
    assert program.office is not None
    return dossiers.count(program.office)


def said(program: start.Program) -> str:
    assert isinstance(program.window, QMessageBox)
    return program.window.text()


def test_a_share_is_opened_like_an_office_and_says_of_which_moment_it_is(
    program: start.Program, main_pc: Office, share: Path
) -> None:
    made = seats.write(main_pc, share)
    window = looking(program, share)
    assert f"{main_pc.local(made.moment):%Y-%m-%d %H:%M} 的快照，只能看、打印和统计" in window.notice.text()
    assert count(program) == 1
    assert window.desk.do(dossiers.open_dossier, a_purchase("2-1-1099")) is None
    assert "的快照，只能看" in window.line.text
    window.line.warn("")
    for name, _ in window.sidebar.pages():
        window.go(name)
        hands.settle(window)
        assert window.line.text == "", name
    assert {each.name for each in share.iterdir()} == {"snapshot.json", made.folder}


def test_a_newer_one_is_shown_to_the_same_person_on_the_same_page(
    program: start.Program, main_pc: Office, share: Path
) -> None:
    seats.write(main_pc, share)
    window = looking(program, share)
    window.go("clients")
    dossier = dossiers.all_of_them(main_pc)[0].id
    window.open_dossier(dossier)
    dossiers.open_dossier(main_pc, a_purchase("2-1-1002"))
    made = seats.write(main_pc, share)
    program.keeping.seat.look()
    hands.until(lambda: program.window is not window)
    newer = shown(program)
    assert count(program) == 2
    assert newer.shown_dossier() == dossier
    assert newer.sidebar.current() == "clients"
    assert program.office is not None
    assert program.office.name_of(program.office.signed_in) == CLERK
    assert program.office.register.as_of == made.moment


def test_if_nothing_was_entered_only_the_moment_moves_on(program: start.Program, main_pc: Office, share: Path) -> None:
    seats.set_rules(main_pc, place=str(share), minutes=1, hours=24)
    seats.write(main_pc)
    window = looking(program, share)
    before = window.notice.text()
    main_pc.clock = lambda: start.clock() + timedelta(minutes=2)
    seats.bring_up_to_date(main_pc)
    program.keeping.seat.look()
    hands.until(lambda: window.notice.text() != before)
    assert program.window is window


def test_while_the_screen_is_locked_nothing_is_uncovered(program: start.Program, main_pc: Office, share: Path) -> None:
    seats.write(main_pc, share)
    window = looking(program, share)
    window.call("lock")
    dossiers.open_dossier(main_pc, a_purchase("2-1-1002"))
    seats.write(main_pc, share)
    program.keeping.seat.look()
    hands.settle(program.frame)
    assert program.window is window
    assert not window.isVisible()


def test_a_share_that_is_away_is_said_once_and_what_is_shown_stays(
    program: start.Program, main_pc: Office, share: Path
) -> None:
    seats.write(main_pc, share)
    window = looking(program, share)
    share.rename(share.with_name("away"))
    for _ in range(2):
        program.keeping.seat.look()
        hands.settle(window)
    assert window.line.text.startswith("新的快照没有拿到")
    assert (program.window, count(program)) == (window, 1)
    window.line.warn("")
    program.keeping.seat.look()
    hands.settle(window)
    assert window.line.text == ""


def test_a_torn_or_foreign_newer_one_is_not_shown(
    program: start.Program, main_pc: Office, share: Path, tmp_path: Path
) -> None:
    seats.write(main_pc, share)
    window = looking(program, share)
    dossiers.open_dossier(main_pc, a_purchase("2-1-1002"))
    made = seats.write(main_pc, share)
    (share / made.folder / "keys.json.snapshot").unlink()
    program.keeping.seat.look()
    hands.settle(window)
    assert "快照不完整" in window.line.text
    other, _ = founding.found(tmp_path / "other", start.clock, name="别处", administrator=LEAD, secret=SECRET)
    (share / "snapshot.json").unlink()
    seats.write(other, share)
    other.register.close()
    program.keeping.seat.look()
    hands.settle(window)
    assert "另一个单位的快照" in window.line.text
    assert (program.window, count(program)) == (window, 1)


def test_one_that_became_too_old_is_not_shown_any_longer(program: start.Program, main_pc: Office, share: Path) -> None:
    seats.set_rules(main_pc, place=str(share), minutes=1, hours=1)
    seats.write(main_pc)
    window = looking(program, share)
    assert program.office is not None
    program.office.clock = lambda: start.clock() + timedelta(minutes=61)
    program.keeping.seat.look()
    hands.until(lambda: program.window is not window)
    assert "超过了 1 小时" in said(program)


def test_one_that_is_too_old_is_not_opened(program: start.Program, main_pc: Office, share: Path) -> None:
    main_pc.clock = lambda: start.clock() - timedelta(hours=25)
    seats.write(main_pc, share)
    program.begin()
    assert isinstance(program.window, FirstStart)
    program.window.folder_chosen.emit(str(share))
    assert "超过了 24 小时" in said(program)
    assert isinstance(program.window, QMessageBox)
    next(each for each in program.window.buttons() if each.text() == "打开别的单位…").click()
    assert isinstance(program.window, FirstStart)


def test_who_has_left_meanwhile_sees_no_newer_one(program: start.Program, main_pc: Office, share: Path) -> None:
    seats.write(main_pc, share)
    window = looking(program, share)
    mine = next(each for each in staff.everybody(main_pc) if each.name == CLERK)
    staff.leave(main_pc, mine, successor=None)
    seats.write(main_pc, share)
    program.keeping.seat.look()
    hands.until(lambda: program.window is not window)
    assert CLERK in said(program)


def test_a_description_with_another_offices_moment_is_not_believed(
    program: start.Program, main_pc: Office, share: Path
) -> None:
    made: Snapshot = seats.write(main_pc, share)
    window = looking(program, share)
    told = json.loads((share / "snapshot.json").read_text(encoding="utf-8"))
    (share / "snapshot.json").write_text(json.dumps({**told, "at": made.at + 60_000_000}), encoding="utf-8")
    program.keeping.seat.look()
    hands.settle(window)
    assert "不是用本单位的密钥写成的" in window.line.text
    assert program.office is not None
    assert program.office.register.as_of == made.moment
    with pytest.raises(access.WrongSecret):
        access.confirm(program.office, program.office.signed_in, "wrong plum 41")


class TestTheMainPC:
    """Where snapshots are written, in the background while people work."""

    @pytest.fixture
    def window(self, program: start.Program, share: Path) -> MainWindow:
        made, _ = founding.found(program.folder, start.clock, name="锦绣花园", administrator=LEAD, secret=SECRET)
        dossiers.open_dossier(made, a_purchase("2-1-1001"))
        made.register.close()
        program.begin()
        signed_in(program, LEAD)
        return shown(program)

    @pytest.fixture
    def tab(self, window: MainWindow) -> SnapshotTab:
        page = window.go("settings")
        assert isinstance(page, SettingsPage)
        page.sections.look_at("备份")
        hands.settle(window)
        return page.backups.snapshots

    def keeper(self, program: start.Program) -> Keeper:
        keeper = vars(program.keeping)["_keeper"]
        assert isinstance(keeper, Keeper)
        return keeper

    def test_a_place_is_chosen_and_one_is_written_at_once(
        self, window: MainWindow, tab: SnapshotTab, share: Path
    ) -> None:
        assert tab.last.text() == "不写快照"
        tab.place.set_text(str(share))
        tab.place.settled.emit()
        hands.settle(window)
        assert tab.last.text() == "还没有写过快照"
        hands.click(tab.now_button)
        hands.settle(window)
        assert window.line.text == "已写好快照"
        made = seats.last(window.desk.office)
        assert made is not None
        assert f"{window.desk.office.local(made.moment):%Y-%m-%d %H:%M}" in tab.last.text()

    def test_a_place_that_will_not_do_is_said_beside_it(
        self, window: MainWindow, tab: SnapshotTab, share: Path
    ) -> None:
        tab.place.set_text(str(window.desk.office.register.folder))
        tab.place.settled.emit()
        assert "单位自己的文件" in tab.problem.text()
        assert seats.rules(window.desk.office).place is None
        tab.place.set_text(str(share / "gone"))
        tab.place.settled.emit()
        assert "现在不在" in tab.problem.text()

    def test_it_is_written_by_itself_and_trouble_is_said_once_while_work_goes_on(
        self, program: start.Program, window: MainWindow, tab: SnapshotTab, share: Path
    ) -> None:
        office, keeper = window.desk.office, self.keeper(program)
        seats.set_rules(office, place=str(share), minutes=1, hours=24)
        keeper.look()
        hands.settle(window)
        first = seats.last(office)
        assert first is not None
        share.rename(share.with_name("away"))
        for _ in range(2):
            window.line.warn("")
            keeper.look()
            hands.settle(window)
        assert window.line.text == ""
        tab.look_again()
        hands.settle(window)
        assert "现在不在" in tab.last.text()
        window.desk.do(dossiers.open_dossier, a_purchase("2-1-1002"))
        assert dossiers.count(office) == 2
        share.with_name("away").rename(share)
        office.clock = lambda: start.clock() + timedelta(minutes=2)
        keeper.look()
        hands.settle(window)
        newer = seats.last(office)
        assert newer is not None
        assert newer.head != first.head

    def test_a_share_that_is_full_is_told_in_settings_until_it_takes_one(
        self, window: MainWindow, tab: SnapshotTab, full: Path
    ) -> None:
        office = window.desk.office
        seats.set_rules(office, place=str(full), minutes=1, hours=24)
        failed = keep_shown(office, lambda _moved: None)
        assert failed is not None
        tab.look_again()
        hands.settle(window)
        assert tab.last.text().startswith("还没有写过快照")
        assert "没有写成快照" in tab.last.text()
        assert [each.name for each in full.iterdir()] == ["film"]
        (full / "film").unlink()
        assert keep_shown(office, lambda _moved: None) is None
        tab.look_again()
        hands.settle(window)
        assert tab.last.text().startswith("上一份快照")
        assert "没有写成" not in tab.last.text()

    @pytest.fixture
    def full(self, tmp_path: Path) -> Iterator[Path]:
        """A stick that is full."""
        disk = tmp_path / "stick"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]
        if os.name != "posix" or subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("only who may mount a small disk can fill it")
        with (disk / "film").open("wb", buffering=0) as film, contextlib.suppress(OSError):
            while film.write(bytes(4096)):
                pass
        yield disk
        subprocess.run(["umount", disk], check=True)
