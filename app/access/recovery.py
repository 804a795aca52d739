"""The recovery sheet 恢复表: opening an office whose secrets are forgotten, and renewing the sheet."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from app.access import credentials, staff
from app.access.founding import admit
from app.access.service import NotSecured, opened_by
from app.access.slot_changes import together
from app.base import secrets
from app.base.rights import ADMINISTRATOR
from app.register import keys, register, signing
from app.register.keys import RECOVERY, SlotContent
from app.register.register import is_secured

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.office.office import Office
    from app.office.people_store import Person


def recover(folder: Path, clock: Callable[[], datetime], written: str) -> Office:
    """Open an office with the key ``written`` on its recovery sheet; nobody is signed in until ``reinstate``.

    Raises:
        NoRegister, NotSecured, NotARecoveryKey, WrongSecret, Throttled, KeysDamaged, CannotOpen, NewerRegister, OSError

    """
    if not register.exists(folder):
        raise register.NoRegister(str(folder))
    if not is_secured(folder):
        raise NotSecured
    key = secrets.read_recovery_key(written)
    office, opened = opened_by(folder, clock, RECOVERY, lambda: keys.unlock_with_sheet(folder, key))
    office.root_public, office.recovering = opened.root_public, opened.root
    return office


def reinstate(office: Office, person: Person, secret: str) -> None:
    """In an office opened with the recovery sheet: make ``person`` an administrator with a new secret; they then act.

    Raises:
        NotSecured (not opened with the sheet), SecretTooWeak, ChangedMeanwhile

    """
    if office.recovering is None or office.root_public is None:
        raise NotSecured
    secrets.checked(secret, person.name)
    opened = SlotContent(person.id, office.register.key, signing.new_key(), office.root_public, office.recovering)
    with together(office):
        office.signed_in = person.key
        if person.role != ADMINISTRATOR or not person.active:
            person = staff.change(office, person, name=person.name, role=ADMINISTRATOR, active=True)
        admit(office, person, opened)
        office.record("office.recovered", person=person.id, name=person.name)
        keys.put(office.register.folder, person.id, secret, opened)
    office.recovering = None


def new_recovery_key(office: Office) -> str:
    """Replace the recovery key, and return it as written; the old sheet no longer opens this register.

    Raises:
        NotAllowed, NoRoot, NotSecured

    """
    office.require("people")
    if office.signer is None:
        raise NotSecured
    if office.signer.root is None:
        raise credentials.NoRoot
    recovery = os.urandom(secrets.KEY_BYTES)
    opened = SlotContent(RECOVERY, office.register.key, b"", office.signer.root_public, office.signer.root)
    with together(office):
        office.record("recovery-sheet.renewed")
        keys.put(office.register.folder, RECOVERY, recovery.hex(), opened)
    return secrets.write_recovery_key(recovery)
