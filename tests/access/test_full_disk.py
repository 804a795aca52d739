"""A full disk, or a cut, at any step of setting a secret leaves one that works: the old one or the new one, never none."""

from __future__ import annotations

import contextlib
import errno
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from app.access import founding as access_founding
from app.access import recovery as recovery_sheets
from app.access import service as access
from app.access import staff
from app.keeping import verification
from app.register import files, keys, register
from app.register.engine import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office

OLD, NEW = "silver plum 41", "golden pear 42"
NAME = "何志远"


def clock() -> datetime:
    return datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


@pytest.fixture
def founded(tmp_path: Path) -> tuple[Office, str]:
    return access_founding.found(tmp_path / "office", clock, name="测试", administrator=NAME, secret=OLD)


def opens(folder: Path, secret: str) -> bool:
    try:
        office = access.sign_in(folder, clock, NAME, secret)
    except keys.WrongSecret:
        return False
    sound = verification.first_wrong(office) is None
    office.register.close()
    return sound


def sheet_opens(folder: Path, written: str) -> bool:
    try:
        recovery_sheets.recover(folder, clock, written).register.close()
    except keys.WrongSecret:
        return False
    return True


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def no_room_in_register(office: Office) -> None:
    """The register takes not one page more, and its last pages are full."""
    connection = office.register.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with contextlib.suppress(EngineError):
        while True:
            with office.register.transaction():
                office.record("office.language", language="zh_CN")


@pytest.mark.parametrize("step", ["slots", "register"])
@pytest.mark.parametrize("act", ["change", "set"])
def test_a_full_disk_leaves_the_old_secret(
    founded: tuple[Office, str], monkeypatch: pytest.MonkeyPatch, step: str, act: str
) -> None:
    office, recovery = founded
    folder = office.register.folder
    before = (folder / "keys.json").read_bytes()
    acts: dict[str, Callable[[], object]] = {
        "change": lambda: access.change_secret(office, old=OLD, new=NEW, again=NEW),
        "set": lambda: access.set_secret(office, staff.everybody(office)[0], NEW),
    }
    with monkeypatch.context() as patched:
        if step == "slots":
            patched.setattr(files.os, "fsync", full)
        else:
            no_room_in_register(office)
        with pytest.raises((OSError, EngineError)):
            acts[act]()
    office.register.close()
    assert (folder / "keys.json").read_bytes() == before
    assert sorted(each.name for each in folder.glob("keys*")) == ["keys.json"]
    assert (opens(folder, OLD), opens(folder, NEW)) == (True, False)
    assert sheet_opens(folder, recovery)


@pytest.mark.parametrize("step", ["slots", "register"])
def test_a_full_disk_leaves_the_old_recovery_sheet(
    founded: tuple[Office, str], monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    office, recovery = founded
    with monkeypatch.context() as patched:
        if step == "slots":
            patched.setattr(files.os, "fsync", full)
        else:
            no_room_in_register(office)
        with pytest.raises((OSError, EngineError)):
            recovery_sheets.new_recovery_key(office)
    office.register.close()
    assert sheet_opens(office.register.folder, recovery)


def test_slots_that_could_not_take_their_name_do_at_the_next_opening(
    founded: tuple[Office, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The register is stored with them, so they count."""
    office, _ = founded
    folder = office.register.folder
    with monkeypatch.context() as patched:
        patched.setattr(keys, "put_in_place", full)
        access.change_secret(office, old=OLD, new=NEW, again=NEW)
    office.register.close()
    assert (folder / register.NEW_SLOTS).is_file()
    with pytest.raises(keys.WrongSecret):
        access.sign_in(folder, clock, NAME, OLD)
    assert opens(folder, NEW)
    assert not (folder / register.NEW_SLOTS).exists()


def test_slots_with_which_the_register_was_not_stored_go_at_the_next_opening(founded: tuple[Office, str]) -> None:
    """The power was cut after the slots were written and before the register was."""
    office, recovery = founded
    folder = office.register.folder
    opened = keys.unlock(folder, NAME, OLD)
    keys.put(folder, opened.person, NEW, opened)
    office.register.close()
    assert (folder / register.NEW_SLOTS).is_file()
    assert opens(folder, OLD)
    assert not opens(folder, NEW)
    assert not (folder / register.NEW_SLOTS).exists()
    assert sheet_opens(folder, recovery)


@pytest.mark.parametrize("step", ["slots", "register"])
def test_half_a_founding_leaves_nothing_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    folder = tmp_path / "office"
    with monkeypatch.context() as patched:
        if step == "slots":
            patched.setattr(files.os, "fsync", full)
        else:
            patched.setattr(access_founding, "admit", full)
        with pytest.raises(OSError, match="space"):
            access_founding.found(folder, clock, name="测试", administrator=NAME, secret=OLD)
    assert list(folder.iterdir()) == []
    access_founding.found(folder, clock, name="测试", administrator=NAME, secret=OLD)[0].register.close()
    assert opens(folder, OLD)


def test_a_founding_cut_off_before_its_slots_were_named_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "office"
    with monkeypatch.context() as patched:
        patched.setattr(keys, "put_in_place", full)
        access_founding.found(folder, clock, name="测试", administrator=NAME, secret=OLD)[0].register.close()
    assert not (folder / "keys.json").exists()
    assert register.is_secured(folder)
    assert opens(folder, OLD)
    assert (folder / "keys.json").is_file()
