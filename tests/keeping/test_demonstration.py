"""Enough of the demonstration: it goes away with its backups, and nothing else does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app import start
from app.access.sign_in import SignIn
from app.commands import headless
from app.demo import service as demo
from app.keeping import backups
from app.keeping import demonstration as demonstrations
from app.keeping.demonstration_dialog import DemonstrationDialog
from app.office import founding as offices
from app.office.words import sentence
from app.register import backups as backups_store
from app.shell.first_start import FirstStart
from app.shell.main_window import MainWindow
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office


@pytest.fixture
def shown(tmp_path: Path, demonstration: Callable[..., Path]) -> Path:
    """A demonstration in a folder of its own."""
    return demonstration(tmp_path / "register" / "demo")


def opened(folder: Path) -> Office:
    return offices.open_office(folder, start.clock)


def test_its_folder_goes_away_entirely(shown: Path) -> None:
    office = opened(shown)
    backups.make(office)
    assert list((shown / "backups").iterdir())
    assert demonstrations.remove(office) == demonstrations.Removed(shown)
    assert not shown.exists()
    assert shown.parent.is_dir()


def test_its_backups_in_a_second_place_go_and_others_stay(shown: Path, office: Office, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    (place / "照片.jpg").write_bytes(b"mine")
    for each in (opened(shown), office):
        backups.set_rules(each, place=str(place), entries=10, minutes=60)
        assert backups.make(each).missed is None
    kept = [each.path for each in backups_store.listed(place)]
    assert len(kept) == 2
    demonstrations.remove(opened(shown))
    (left,) = [each for each in kept if each.exists()]
    assert left.name.split("-")[1].startswith(backups.last(office, place).series)
    assert (place / "照片.jpg").read_bytes() == b"mine"


def test_what_the_program_did_not_write_stays(shown: Path, tmp_path: Path) -> None:
    (shown / "我的笔记.txt").write_text("mine", encoding="utf-8")
    elsewhere = tmp_path / "scans"
    elsewhere.mkdir()
    (elsewhere / "scan.jpg").write_bytes(b"mine")
    removed = demonstrations.remove(opened(shown))
    assert removed.kept == ("我的笔记.txt",)
    assert [path.name for path in shown.iterdir()] == ["我的笔记.txt"]
    assert (elsewhere / "scan.jpg").exists()


def test_ones_own_office_is_never_removed(office: Office) -> None:
    with pytest.raises(demonstrations.NoDemonstration) as told:
        demonstrations.remove(office)
    assert "不是演示单位" in sentence(told.value)
    assert (office.register.folder / "register.db").is_file()


def test_the_window_asks_removes_and_begins_again(program: start.Program, shown: Path) -> None:
    program.folder = shown.parent
    program.open_office(shown)
    assert isinstance(program.window, SignIn)
    hands.press("Enter", program.window.secret)
    window = program.window
    assert isinstance(window, MainWindow)
    window.go("settings")
    page = window.stack.currentWidget()
    hands.click(page.general.leave_demonstration)
    asked = hands.dialog(DemonstrationDialog)
    hands.press("Esc", asked)
    assert shown.exists()
    window.call("remove-demonstration")
    asked = hands.dialog(DemonstrationDialog)
    assert str(shown) in hands.words(asked)
    # Enter does not do what cannot be undone.
    assert not asked.primary.isDefault()
    hands.click(asked.primary)
    assert isinstance(program.window, FirstStart)
    assert not shown.exists()


def test_with_an_office_of_ones_own_that_one_is_opened_next(
    program: start.Program, shown: Path, demonstration: Callable[..., Path]
) -> None:
    own = offices.found(program.folder, start.clock, name="锦绣花园")
    own.register.close()
    place = demo.place(program.folder, "sales-office")
    assert place == shown
    program.open_office(shown)
    hands.press("Enter", program.window.secret)
    assert isinstance(program.window, MainWindow)
    program.window.demonstration_left.emit()
    assert not shown.exists()
    assert program.office
    assert program.office.register.folder == program.folder


def test_only_a_demonstration_has_the_command(open_window: Callable[..., MainWindow]) -> None:
    assert not any("演示" in each for each in open_window().commands())


def test_without_a_window(shown: Path, office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert headless.main(["remove-demo", "--office", str(shown), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"office": str(shown), "kept": []}
    assert not shown.exists()
    office.register.close()
    assert headless.main(["remove-demo", "--office", str(office.register.folder)]) == 1
    assert "不是演示单位" in capsys.readouterr().err
    assert (office.register.folder / "register.db").is_file()


def test_one_that_another_program_has_open_stays(shown: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = opened(shown)
    with other.register.transaction():
        assert headless.main(["remove-demo", "--office", str(shown)]) == 1
    assert "正被占用" in capsys.readouterr().err
    assert (shown / "register.db").is_file()
    other.register.close()
