"""An office goes back to a backup without losing the present, or is recovered by one."""

from __future__ import annotations

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
from tests.tampering import damage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.dossiers.rules import Dossier
    from app.office.office import Office


def again(office: Office) -> Office:
    """The same office, opened anew."""
    return offices.open_office(office.register.folder, office.clock)


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
