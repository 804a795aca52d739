"""The root key, which certifies everybody's signature, is with those who administer and with nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access import credentials, recovery, staff
from app.access import service as access
from app.office import roles
from app.register import keys
from tests.fixtures.secured import ADMINISTRATOR, CLERK, DIRECTOR, SECRET

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office
    from tests.fixtures.secured import Seats


def person(office: Office, name: str) -> staff.Person:
    return next(each for each in staff.everybody(office) if each.name == name)


def test_a_secret_carries_the_root_key_only_for_who_administers(folder: Path) -> None:
    holders = {name for name, secret in SECRET.items() if keys.unlock(folder, name, secret).root}
    assert holders == {ADMINISTRATOR}


def test_a_secret_given_anew_carries_it_as_little(folder: Path, seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    access.set_secret(office, person(office, CLERK), "another horse 8")
    assert keys.unlock(folder, CLERK, "another horse 8").root is None
    assert office.signer
    assert office.signer.root


def test_a_secret_chosen_by_oneself_carries_what_the_old_one_did(folder: Path, seat: Seats) -> None:
    for name in (CLERK, ADMINISTRATOR):
        before = keys.unlock(folder, name, SECRET[name]).root
        access.change_secret(seat(name), old=SECRET[name], new=f"another horse {name}", again=f"another horse {name}")
        assert keys.unlock(folder, name, f"another horse {name}").root == before


def test_who_becomes_administrator_gets_it_with_a_new_secret_and_not_without(folder: Path, seat: Seats) -> None:
    office = seat(ADMINISTRATOR)
    director = person(office, DIRECTOR)
    with pytest.raises(staff.SecretNeeded):
        staff.change(office, director, name=DIRECTOR, role="administrator", active=True)
    staff.change(office, director, name=DIRECTOR, role="administrator", active=True, secret="golden plum 42")
    assert (
        keys.unlock(folder, DIRECTOR, "golden plum 42").root
        == keys.unlock(folder, ADMINISTRATOR, SECRET[ADMINISTRATOR]).root
    )


def test_the_right_to_manage_people_alone_certifies_nobody(seat: Seats) -> None:
    """Given by the table of rights: the root key was never handed over, so a secret is refused and nothing stays."""
    office = seat(ADMINISTRATOR)
    clerk = next(each for each in roles.everything(office) if each.id == "clerk")
    roles.change(office, clerk, name=clerk.name, rights=[*clerk.rights, "people"])
    office = seat(CLERK)
    with pytest.raises(credentials.NoRoot):
        staff.add(office, "王五", "clerk", "golden plum 42")
    with pytest.raises(credentials.NoRoot):
        recovery.new_recovery_key(office)
    assert [each.name for each in staff.everybody(office)] == [ADMINISTRATOR, CLERK, DIRECTOR]
