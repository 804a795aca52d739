"""Backups, restore, the exit door and support, from the settings page."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from app.base import crash
from app.dossiers import service as dossiers
from app.keeping import backups
from app.keeping.backup_keeper import Keeper, missed_words
from app.keeping.backup_tab import BackupTab
from app.keeping.clock_dialog import ClockDialog
from app.keeping.clock_watch import ClockWatch
from app.keeping.export_dialog import LeavingDialog
from app.keeping.restore_dialog import RestoreDialog
from app.kit.desk import Desk
from app.office import clock as clocks
from app.office import history as histories
from app.register import backups as backups_store
from tests import hands
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def tab(office: Office, qtbot: QtBot, clean_settings: object) -> BackupTab:
    """The backup tab by itself."""
    made = BackupTab(Desk(office))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def keeper(office: Office, qtbot: QtBot) -> Keeper:
    """What backs up while the program is open."""
    made = Keeper(office)
    yield made
    made.rest()


def made_now(office: Office) -> list[backups.Backup]:
    return backups_store.listed(backups.beside(office.register.folder))


def test_a_button_backs_up_now(tab: BackupTab, office: Office, qtbot: QtBot) -> None:
    assert "还没有备份过" in tab.near.text()
    with qtbot.waitSignal(tab.desk.said):
        hands.click(hands.button(tab, "现在备份"))
    qtbot.waitUntil(tab.now_button.isEnabled)
    assert "2026-10-12 10:00" in tab.near.text()
    assert len(made_now(office)) == 1


def test_the_second_place_is_kept_and_shown(tab: BackupTab, office: Office, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    tab.place.edit.setFocus()
    hands.type_(str(tmp_path / "stick"), tab.place.edit)
    hands.press("Enter", tab.place.edit)
    tab.minutes.setFocus()
    tab.minutes.set_value(10)
    hands.press("Enter", tab.minutes.edit)
    assert backups.rules(office).place == tmp_path / "stick"
    assert backups.rules(office).rhythm.minutes == 10
    assert "还没有备份过" in tab.far.text()


def test_a_place_that_is_not_there_is_said_in_place(tab: BackupTab, tmp_path: Path) -> None:
    hands.type_(str(tmp_path / "nowhere"), tab.place.edit)
    hands.press("Enter", tab.place.edit)
    assert "nowhere" in tab.problem.text()


def test_the_open_program_backs_up_when_it_is_time(keeper: Keeper, office: Office, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.made):
        keeper.look()
    keeper.look()
    assert keeper.work is None or not keeper.work.isRunning()
    assert len(made_now(office)) == 1


def test_a_stick_that_is_away_is_a_quiet_warning(keeper: Keeper, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    backups.set_rules(office, place=str(tmp_path / "stick"), entries=50, minutes=30)
    (tmp_path / "stick").rmdir()
    with qtbot.waitSignal(keeper.warned) as warned:
        keeper.look()
    assert "stick" in warned.args[0]
    assert "下次再试" in warned.args[0]


def test_a_full_stick_says_so() -> None:
    assert "磁盘已满" in missed_words(OSError(28, "No space left on device"))


def test_closing_backs_up_what_happened_since(
    keeper: Keeper, office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    keeper.close_office()
    assert len(made_now(office)) == 1
    at("2026-10-12 11:30")
    keeper.close_office()
    assert len(made_now(office)) == 1
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    keeper.close_office()
    assert len(made_now(office)) == 2


def restoring(tab: BackupTab, qtbot: QtBot) -> RestoreDialog:
    hands.click(hands.button(tab, "恢复…"))
    dialog = hands.dialog(RestoreDialog)
    qtbot.waitUntil(lambda: dialog.backups.model().rowCount() > 0)
    return dialog


def test_a_backup_shows_what_it_holds_and_what_would_be_lost(
    tab: BackupTab, office: Office, purchase: Dossier, qtbot: QtBot
) -> None:
    backups.make(office)
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    dialog = restoring(tab, qtbot)
    assert hands.column(dialog.backups, 0) == ["2026-10-12 10:00"]
    assert [hands.column(dialog.backups, place)[0] for place in (1, 2, 3, 5)] == ["可以恢复", "1", "0", "林晓燕"]
    assert "丢失" in dialog.words.text()
    assert hands.column(dialog.lost, 2) == ["新建客户档案"]
    dialog.reject()


def test_going_back_needs_a_reason_then_opens_the_office_anew(
    tab: BackupTab, office: Office, purchase: Dossier, qtbot: QtBot
) -> None:
    backups.make(office)
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    dialog = restoring(tab, qtbot)
    hands.click(dialog.primary)
    assert dialog.field.complaint
    hands.type_("误删", dialog.reason)
    with qtbot.waitSignal(tab.restored):
        hands.click(dialog.primary)
    assert dossiers.count(office) == 1
    assert any(each.aside for each in made_now(office))


def test_everything_comes_out_with_a_reason(
    tab: BackupTab, office: Office, purchase: Dossier, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.click(hands.button(tab, "导出全部资料…"))
    dialog = hands.dialog(LeavingDialog)
    hands.click(dialog.primary)
    assert dialog.target_field.complaint
    dialog.target.set_text(str(tmp_path))
    hands.type_("更换系统", dialog.reason)
    with qtbot.waitSignal(tab.desk.said) as said:
        hands.click(dialog.primary)
    assert "1 份档案" in said.args[0]
    assert (tmp_path / "卷宗导出 20261012-1000" / "读我.txt").is_file()


def test_the_report_for_support_names_nobody(
    tab: BackupTab, office: Office, purchase: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / crash.LOG
    log.write_text(crash.report(ValueError, None), encoding="utf-8")
    monkeypatch.setattr(crash, "_logs", [log])
    tab.save_support(str(tmp_path / "support.zip"))
    with zipfile.ZipFile(tmp_path / "support.zip") as archive:
        told = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert "ValueError" in told
    assert "PySide6" in told
    for secret in ("陈䶮", "林晓燕", str(office.register.folder)):
        assert secret not in told


def test_a_report_that_cannot_be_saved_is_told_in_the_offices_words(tab: BackupTab, tmp_path: Path) -> None:
    tab.save_support(str(tmp_path / "nowhere" / "support.zip"))
    assert tab.problem.text() == "没有存成：找不到那个文件夹，盘可能已拔出。请换一处再存。"


def test_a_clock_set_back_is_noticed(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    assert clocks.behind(office) is None
    at("2026-10-12 09:56")
    assert clocks.behind(office) is None
    at("2026-10-12 09:54")
    last = clocks.behind(office)
    assert last is not None
    assert office.local(last).hour == 10


def test_nobody_works_by_a_wrong_clock_before_somebody_said_why(
    office: Office, purchase: Dossier, at: Callable[[str], None], qtbot: QtBot, clean_settings: QApplication
) -> None:
    at("2026-10-11 10:00")
    last = clocks.behind(office)
    assert last is not None
    dialog = ClockDialog(Desk(office), last)
    qtbot.addWidget(dialog)
    dialog.open()
    hands.click(hands.button(dialog, "重看时钟"))
    assert dialog.isVisible()
    hands.type_("昨天时钟快了一天", dialog.reason)
    hands.click(dialog.primary)
    assert hands.closed(dialog)
    assert histories.of_office(office, 1)[0].kind == "clock.confirmed"
    assert clocks.behind(office) is None


def test_a_corrected_clock_lets_everybody_in(
    office: Office, purchase: Dossier, at: Callable[[str], None], qtbot: QtBot, clean_settings: QApplication
) -> None:
    at("2026-10-11 10:00")
    last = clocks.behind(office)
    assert last is not None
    dialog = ClockDialog(Desk(office), last)
    qtbot.addWidget(dialog)
    dialog.open()
    at("2026-10-12 10:05")
    hands.click(hands.button(dialog, "重看时钟"))
    assert hands.closed(dialog)


def test_a_clock_a_year_ahead_is_noticed_but_no_holiday(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2026-11-10 09:00")
    assert clocks.doubtful(office) is None
    at("2027-10-12 10:00")
    assert clocks.doubtful(office) is not None
    clocks.confirm(office, "停业整顿一年")
    assert histories.of_office(office, 1)[0].kind == "clock.confirmed"
    assert clocks.doubtful(office) is None


@pytest.mark.parametrize("there", ["2026-10-12 10:40", "2027-10-12 10:30", "2026-10-12 10:20", "2025-10-12 10:30"])
def test_a_clock_that_jumps_while_the_office_is_open_is_asked_about(
    office: Office, purchase: Dossier, at: Callable[[str], None], qtbot: QtBot, there: str
) -> None:
    """Half an hour has passed when somebody looks at the clock."""
    passed = [0.0]
    watch = ClockWatch(office, lambda: passed[0])
    asked: list[datetime] = []
    watch.jumped.connect(asked.append)
    passed[0] = 1800
    at(there)
    watch.look()
    watch.look()
    assert [f"{office.local(each):%Y-%m-%d %H:%M}" for each in asked] == ["2026-10-12 10:30"]
    dialog = ClockDialog(Desk(office), asked[0], watch=watch)
    qtbot.addWidget(dialog)
    dialog.open()
    hands.click(hands.button(dialog, "重看时钟"))
    assert dialog.isVisible()
    hands.type_("时区改过", dialog.reason)
    hands.click(dialog.primary)
    assert hands.closed(dialog)
    assert histories.of_office(office, 1)[0].kind == "clock.confirmed"
    watch.begin_again()
    watch.look()
    assert len(asked) == 1


def test_a_night_asleep_and_a_clock_set_right_by_minutes_are_no_jumps(
    office: Office, at: Callable[[str], None]
) -> None:
    passed = [0.0]
    watch = ClockWatch(office, lambda: passed[0])
    asked: list[datetime] = []
    watch.jumped.connect(asked.append)
    for seconds, there in ((36_000, "2026-10-12 20:00"), (36_060, "2026-10-12 20:05"), (36_120, "2026-10-12 20:02")):
        passed[0] = seconds
        at(there)
        watch.look()
    assert not asked


def test_backups_go_on_after_a_clock_that_was_ahead_is_corrected(
    office: Office, purchase: Dossier, at: Callable[[str], None]
) -> None:
    at("2027-10-12 10:00")
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    backups.make(office)
    at("2026-10-12 11:00")
    assert not backups.due(office)
    clocks.confirm(office, "时钟快了一年")
    assert backups.due(office)
    backups.make(office)
    assert not backups.due(office)
    at("2026-10-12 11:01")
    assert not backups.due(office)
