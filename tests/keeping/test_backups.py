"""Backups are made while people work, in two places, and an office goes back to one without losing the present."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.base.refusals import ReasonMissing
from app.base.rights import NotAllowed
from app.dossiers import service as dossiers
from app.keeping import backups, restores, verification
from app.office import founding as offices
from app.register import backups as backups_store
from app.register.engine import EngineError
from tests.conftest import a_purchase, local

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def again(office: Office) -> Office:
    """The same office, opened anew."""
    return offices.open_office(office.register.folder, office.clock)


def damage(path: Path, place: int = 2) -> None:
    """Flip the bits of one byte in the middle of the page ``place``."""
    content = bytearray(path.read_bytes())
    content[4096 * place + 1000] ^= 0xFF
    path.write_bytes(bytes(content))


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


def test_what_two_restores_of_one_second_put_aside_is_both_there(office: Office, purchase: Dossier) -> None:
    backup = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    asides = [restores.make_ready(office, backup, "误删").aside for _ in range(2)]
    assert asides[0] != asides[1]
    assert all(each.is_file() for each in asides)


def test_what_would_be_lost_is_told(office: Office, purchase: Dossier) -> None:
    backup = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    looked = restores.look(office, backup)
    assert (looked.standing, looked.lost) == ("earlier", 1)
    assert [each.kind for each in restores.would_be_lost(office, looked)] == ["dossier.opened"]


def test_going_back_brings_the_old_state_and_keeps_the_present_aside(office: Office, purchase: Dossier) -> None:
    backup = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    present = verification.head(office)
    aside = restores.restore(office, backup, "误删")
    opened = again(office)
    assert [each.unit for each in dossiers.all_of_them(opened)] == ["2-1-1001"]
    assert verification.first_wrong(opened) is None
    assert backups_store.check(aside, office.register.key).head == present
    opened.register.close()


def test_going_back_is_in_the_journal_with_its_reason(office: Office, purchase: Dossier) -> None:
    backup = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    restores.restore(office, backup, "误导入")
    opened = again(office)
    last = restores.journal.read(opened.register, limit=1)[0]
    assert (last.kind, last.by) == ("office.restored", "林晓燕")
    assert last.body is not None
    assert (last.body["reason"], last.body["lost"]) == ("误导入", 1)
    opened.register.close()


def test_what_was_put_aside_can_be_gone_back_to(office: Office, purchase: Dossier, at: Callable[[str], None]) -> None:
    backup = backups.make(office).backup
    dossiers.open_dossier(office, a_purchase("2-1-1002"))
    restores.restore(office, backup, "试一试")
    back = again(office)
    aside = next(each for each in backups.everywhere(back) if each.aside)
    assert restores.look(back, aside).standing == "branched"
    at("2026-10-12 10:05")
    restores.restore(back, aside, "还是要现在的")
    opened = again(office)
    assert dossiers.count(opened) == 2
    opened.register.close()


def test_nobody_goes_back_without_a_reason(office: Office) -> None:
    backup = backups.make(office).backup
    with pytest.raises(ReasonMissing):
        restores.restore(office, backup, " ")


def test_a_backup_of_another_office_does_not_replace_this_one(office: Office, tmp_path: Path) -> None:
    other = offices.found(tmp_path / "other", office.clock, name="另一个")
    foreign = backups.make(other).backup
    other.register.close()
    assert restores.look(office, foreign).standing == "closed"
    with pytest.raises(backups.BackupBroken):
        restores.restore(office, foreign, "试一试")
    assert dossiers.count(office) == 0


def test_a_foreign_office_under_the_same_key_is_seen_as_foreign(office: Office, tmp_path: Path) -> None:
    from app.office.office import Office as At
    from app.register import register

    other = At(register.create(tmp_path / "other", office.register.key), office.clock)
    with other.register.transaction():
        other.record("office.founded", name="另一个")
    foreign = backups.make(other).backup
    other.register.close()
    assert restores.look(office, foreign).standing == "foreign"
    with pytest.raises(restores.ForeignBackup):
        restores.restore(office, foreign, "试一试")


def test_a_damaged_backup_is_seen_and_not_gone_back_to(office: Office, purchase: Dossier) -> None:
    backup = backups.make(office).backup
    damage(backup.path, 10)
    assert restores.look(office, backup, every_page=True).standing == "broken"
    with pytest.raises(backups.BackupBroken):
        restores.restore(office, backup, "试一试")
    assert dossiers.count(office) == 1


def test_going_back_waits_for_nobody_who_has_the_register_open(office: Office, purchase: Dossier) -> None:
    """Another program at work would go on writing into a file that is no longer the register."""
    backup = backups.make(office).backup
    other = again(office)
    other.register.connection.execute("SELECT count(*) FROM dossier")
    with pytest.raises(EngineError, match="locked"):
        restores.restore(office, backup, "试一试")
    other.register.close()
    assert dossiers.count(office) == 1


@pytest.mark.parametrize("harm", ["flipped", "truncated", "overwritten"])
def test_an_office_whose_register_is_damaged_is_recovered(office: Office, purchase: Dossier, harm: str) -> None:
    backup, home, key = backups.make(office).backup, office.register.folder, office.register.key
    office.register.close()
    file = home / "register.db"
    content = file.read_bytes()
    {
        "flipped": lambda: damage(file, 0),
        "truncated": lambda: file.write_bytes(content[: len(content) // 3]),
        "overwritten": lambda: file.write_bytes(b"damaged" * 1000),
    }[harm]()
    bad = file.read_bytes()
    aside = restores.recover(home, key, office.now(), lambda folder: _seat(office, folder), backup, "文件损坏")
    opened = again(office)
    assert (dossiers.count(opened), verification.first_wrong(opened)) == (1, None)
    assert aside.read_bytes() == bad
    opened.register.close()


def _seat(office: Office, folder: Path) -> Office:
    from dataclasses import replace

    from app.register import register

    return replace(office, register=register.open_register(folder, office.register.key))


def test_nobody_recovers_a_damaged_office_without_the_right(office: Office, purchase: Dossier) -> None:
    from dataclasses import replace

    backup, home, key = backups.make(office).backup, office.register.folder, office.register.key
    with pytest.raises(NotAllowed):
        # An office with secrets at which nobody is signed in.
        restores.recover(
            home, key, office.now(), lambda folder: replace(_seat(office, folder), root_public=b"root"), backup, "损坏"
        )
    assert (dossiers.count(office), verification.first_wrong(office)) == (1, None)


def test_a_backup_from_before_a_damage_is_found_without_the_register(office: Office) -> None:
    backup = backups.make(office).backup
    found = backups.listed(office.register.folder)
    assert [each.path for each in found] == [backup.path]
    assert restores.look_alone(office.register.key, found[0]).standing == "earlier"
    assert office.now() - backup.at < timedelta(seconds=1)
    assert backup.at == local("2026-10-12 10:00")
