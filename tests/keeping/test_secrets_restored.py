"""Going back to a backup keeps the secrets that were given since, and leaves nothing for verify to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access import service as access
from app.access import staff
from app.keeping import backups, restores, verification
from tests.fixtures.secured import ADMINISTRATOR, CLERK, SECRET, clock

if TYPE_CHECKING:
    from pathlib import Path


def test_who_got_a_secret_since_the_backup_signs_in_with_it(folder: Path) -> None:
    office = access.sign_in(folder, clock, ADMINISTRATOR, SECRET[ADMINISTRATOR])
    backup = backups.make(office).backup
    mine, theirs = (
        next(each for each in staff.everybody(office) if each.name == name) for name in (ADMINISTRATOR, CLERK)
    )
    access.set_secret(office, theirs, "another horse 7")
    access.set_secret(office, mine, "湖边五棵柳树2026")
    staff.add(office, "王五", "clerk", "third horse 77")
    restores.restore(office, backup, "误删")
    for name, secret in ((CLERK, "another horse 7"), (ADMINISTRATOR, "湖边五棵柳树2026"), ("王五", "third horse 77")):
        again = access.sign_in(folder, clock, name, secret)
        assert verification.first_wrong(again) is None
        again.register.close()
