"""Backups are made while people work, in two places; old ones are tidied away, those of others never."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from app.dossiers import service as dossiers
from app.keeping import backups, restores, verification
from app.office import founding as offices
from app.register import backups as backups_store
from app.register.engine import EngineError
from tests.conftest import a_purchase
from tests.tampering import damage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def test_a_backup_holds_what_the_office_held(office: Office, purchase: Dossier) -> None:
    made = backups.make(office).backup
    inside = backups_store.check(made.path, office.register.key)
    assert (inside.dossiers, inside.head, inside.by) == (1, verification.head(office), "林晓燕")
    assert made.at == office.now()


def test_a_backup_tells_nothing_without_the_key(office: Office, purchase: Dossier) -> None:
    made = backups.make(office).backup
    assert "解晓东".encode() not in made.path.read_bytes()
    with pytest.raises(backups.BackupBroken):
        backups_store.read_contents(made.path, b"x" * 32)


def test_the_plain_key_never_leaves_the_office(office: Office, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    backups.set_rules(office, place=str(tmp_path / "stick"), entries=50, minutes=30)
    backups.make(office)
    key = office.register.key
    kept = [
        each for folder in (tmp_path / "stick", backups.beside(office.register.folder)) for each in folder.rglob("*")
    ]
    assert len(kept) == 2
    assert all(key.hex().encode() not in each.read_bytes() for each in kept)
    assert all(key not in each.read_bytes() for each in kept)


def test_key_slots_and_sealed_scans_travel_with_a_backup(office: Office) -> None:
    home = office.register.folder
    (home / "keys.json").write_text("{}", encoding="utf-8")
    (home / "attachments" / "ab").mkdir(parents=True)
    (home / "attachments" / "ab" / "abcd").write_bytes(b"sealed")
    (home / "attachments" / "ab" / "half.part").write_bytes(b"sea")
    made = backups.make(office).backup
    names = {each.relative_to(made.path.parent).as_posix() for each in made.path.parent.rglob("*") if each.is_file()}
    assert names == {made.path.name, f"{made.path.stem}.keys.json", "attachments/ab/abcd"}


def test_people_work_on_while_a_backup_is_made(office: Office, purchase: Dossier) -> None:
    """What is entered meanwhile is not in the backup, which is of the moment it began."""
    before = verification.head(office)

    def work(_left: int, _pages: int) -> None:
        if dossiers.count(office) < 2:
            dossiers.open_dossier(office, a_purchase("2-1-1002"))

    made = backups.make(office, work).backup
    assert dossiers.count(office) == 2
    assert backups_store.check(made.path, office.register.key).head == before


def test_a_backup_from_another_thread_is_whole(office: Office, purchase: Dossier) -> None:
    made: list[backups.BackupResult] = []
    thread = threading.Thread(target=lambda: made.append(backups.make(office)))
    thread.start()
    thread.join()
    assert backups_store.check(made[0].backup.path, office.register.key).dossiers == 1


def test_a_stopped_backup_leaves_nothing(office: Office) -> None:
    def stop(_left: int, _pages: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backups.make(office, stop)
    assert list(backups.beside(office.register.folder).iterdir()) == []


def test_a_backup_of_a_damaged_register_is_not_made(office: Office, purchase: Dossier) -> None:
    good = backups.make(office).backup
    office.register.close()
    damage(office.register.folder / "register.db", 10)
    with pytest.raises((backups.BackupBroken, EngineError)):
        backups.make(office)
    assert [each.path for each in backups_store.listed(good.path.parent)] == [good.path]


def test_old_backups_are_tidied_away(office: Office, at: Callable[[str], None]) -> None:
    for minute in range(0, 60, 10):
        at(f"2026-10-12 11:{minute:02d}")
        backups.make(office)
    at("2026-10-12 12:00")
    backups.make(office)
    assert [office.local(each.at).strftime("%H:%M") for each in backups.everywhere(office)] == ["12:00", "11:50"]


def test_a_backup_is_due_once_something_happened(office: Office, at: Callable[[str], None]) -> None:
    assert backups.due(office)
    backups.make(office)
    assert not backups.due(office)
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    assert not backups.due(office)
    at("2026-10-12 10:31")
    assert backups.due(office)


def test_the_office_decides_how_often(office: Office) -> None:
    backups.make(office)
    backups.set_rules(office, place="", entries=2, minutes=600)
    assert not backups.due(office)
    dossiers.open_dossier(office, a_purchase("2-1-1001"))
    assert backups.due(office)


@pytest.mark.parametrize(("entries", "minutes"), [(0, 30), (50, 0), (10_001, 30), (50, 1441)])
def test_a_rhythm_out_of_all_reason_is_refused(office: Office, entries: int, minutes: int) -> None:
    with pytest.raises(backups.RhythmOutOfRange):
        backups.set_rules(office, place="", entries=entries, minutes=minutes)


def test_the_second_place_must_be_another_folder_that_is_there(office: Office, tmp_path: Path) -> None:
    for folder in (tmp_path / "nowhere", office.register.folder):
        with pytest.raises(backups.NoSuchFolder):
            backups.set_rules(office, place=str(folder), entries=50, minutes=30)


def test_a_stick_that_is_away_keeps_nothing_back(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.set_rules(office, place=str(stick), entries=50, minutes=30)
    stick.rmdir()
    made = backups.make(office)
    assert isinstance(made.missed, FileNotFoundError)
    assert made.backup.path.is_file()
    stick.mkdir()
    assert backups.make(office).missed is None
    assert len(backups_store.listed(stick)) == 1


def test_a_stick_pulled_in_the_middle_loses_nothing(office: Office, purchase: Dossier, tmp_path: Path) -> None:
    stick, calls = tmp_path / "stick", []
    stick.mkdir()
    backups.set_rules(office, place=str(stick), entries=50, minutes=30)

    def pull(left: int, _pages: int) -> None:
        calls.append(left)
        if calls.count(0) == 2:
            raise OSError(5, "Input/output error")

    made = backups.make(office, pull)
    assert isinstance(made.missed, OSError)
    assert backups_store.listed(stick) == []
    assert backups_store.check(made.backup.path, office.register.key).dossiers == 1
    assert backups.make(office).missed is None


def test_what_a_pulled_stick_left_is_cleared_away_next_time(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.set_rules(office, place=str(stick), entries=50, minutes=30)
    made = backups.make(office).backup
    (stick / f"{made.path.name}.part").write_bytes(b"half")
    backups.make(office)
    assert list(stick.glob("*.part")) == []


def other_office(office: Office, folder: Path, place: Path) -> Office:
    """Another office, which backs up to the same place."""
    other = offices.found(folder, lambda: office.clock(), name="另一个")
    backups.set_rules(other, place=str(place), entries=50, minutes=30)
    return other


def test_two_offices_with_one_place_rotate_only_their_own(
    office: Office, tmp_path: Path, at: Callable[[str], None]
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    backups.set_rules(office, place=str(share), entries=50, minutes=30)
    other = other_office(office, tmp_path / "other", share)
    for minute in range(0, 60, 10):
        at(f"2026-10-12 11:{minute:02d}")
        backups.make(office)
        if minute < 30:
            backups.make(other)
    for each, minutes in ((office, ["50"]), (other, ["20"])):
        series = backups_store.series(each.register)
        mine = [backup for backup in backups_store.listed(share) if backup.series == series]
        assert [f"{each.local(backup.at):%M}" for backup in mine] == minutes
        assert backups.last(each, share) == mine[0]
        assert all(restores.look(each, backup).standing == "earlier" for backup in backups.everywhere(each))
    other.register.close()


def test_what_another_offices_copy_is_writing_is_left_alone(office: Office, tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "20261012T010000Z-0badcafe.db.part").write_bytes(b"half")
    backups.set_rules(office, place=str(share), entries=50, minutes=30)
    backups.make(office)
    assert (share / "20261012T010000Z-0badcafe.db.part").is_file()


def test_what_the_offices_key_does_not_open_is_never_deleted(office: Office, tmp_path: Path) -> None:
    """Names of before say only the moment; whose a backup is tells the key."""
    share = tmp_path / "share"
    share.mkdir()
    other = other_office(office, tmp_path / "other", share)
    foreign = backups.make(other).backup
    other.register.close()
    for minute in (0, 10):
        (share / f"20261012T01{minute:02d}00Z.db").write_bytes(foreign.path.read_bytes())
    backups.set_rules(office, place=str(share), entries=50, minutes=30)
    backups.make(office)
    assert (share / "20261012T010000Z.db").is_file()
    told = {restores.look(office, each).standing for each in backups_store.listed(share) if not each.series}
    assert told == {"closed"}


def test_backups_under_names_of_before_are_known_and_tidied_away(office: Office, at: Callable[[str], None]) -> None:
    at("2026-10-12 11:00")
    made = backups.make(office).backup
    old = made.path.rename(made.path.with_name("20261012T030000Z.db"))
    assert backups.last(office) is not None
    assert restores.look(office, backups.everywhere(office)[0]).standing == "earlier"
    at("2026-10-12 11:30")
    backups.make(office)
    assert not old.exists()


def test_two_backups_within_one_second_are_two(office: Office, purchase: Dossier) -> None:
    first = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    second = backups.make(office).backup
    assert [backups_store.read_contents(each.path, office.register.key).dossiers for each in (first, second)] == [1, 2]
    assert backups.last(office) == second
