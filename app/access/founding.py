"""Founding an office with secrets 口令, or giving them to an open one: the first administrator and the recovery sheet."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import credentials, staff
from app.access.slot_changes import name_slots, together
from app.access.staff import NoName
from app.base import secrets
from app.base.refusals import Refusal
from app.base.rights import ADMINISTRATOR
from app.office import founding as offices
from app.office import people_store
from app.office.office import Office, Signer
from app.office.people_store import Person
from app.register import backups, keys, register, signing
from app.register.keys import RECOVERY, SlotContent
from app.register.register import is_secured
from app.register.settings import set_setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


class AlreadySecured(Refusal):
    """The office already has secrets."""


def found(
    folder: Path,
    clock: Callable[[], datetime],
    *,
    name: str,
    administrator: str,
    secret: str,
    language: str = "zh_CN",
    begin: Callable[[Office], None] = lambda _office: None,
) -> tuple[Office, str]:
    """Found an office with secrets; returns it, with ``administrator`` signed in, and the recovery key as written.

    ``begin`` does what else belongs to the founding, such as switching on regulations, in the same transaction.

    Raises:
        RegisterExists, OfficeLeft, SecretTooWeak, NoName, OSError

    """
    if register.exists(folder):
        raise register.RegisterExists(str(folder))
    backups.check_unused(folder)
    if not administrator.strip():
        raise NoName
    secrets.checked(secret, administrator)
    folder.mkdir(parents=True, exist_ok=True)
    person = Person(str(uuid4()), administrator.strip(), ADMINISTRATOR)
    with contextlib.ExitStack() as undone:
        # Half an office would be in the way of the next try.
        undone.callback(register.clear, folder)
        undone.callback(keys.give_up, folder)
        opened, recovery = _first_slots(folder, person, secret, os.urandom(32))
        office = Office(register.create(folder, opened.data), clock)
        undone.callback(office.register.close)
        with office.register.transaction():
            _store_founding(office, person, opened, name=name, language=language)
            begin(office)
        undone.pop_all()
    name_slots(office)
    return office, recovery


def _store_founding(office: Office, person: Person, opened: SlotContent, *, name: str, language: str) -> None:
    """Store what the register of a new office begins with; the caller has a transaction."""
    set_setting(office.register, keys.DIGEST, keys.digest(office.register.folder))
    set_setting(office.register, "name", name)
    set_setting(office.register, "language", language)
    person = people_store.add(office.register, person)
    admit(office, person, opened)
    office.record("office.founded", name=name)
    office.record("person.added", name=person.name, role=person.role)


def secure(office: Office, *, administrator: str, secret: str, stay_open: bool = False) -> str:
    """Give an open office secrets; ``administrator`` (the key or name of somebody on the list, or a new name) becomes its first administrator.

    Returns the recovery key. The key beside the register is removed unless the office is to ``stay_open``, as a
    demonstration may; earlier copies of the folder still contain that key and open with it.

    Raises:
        AlreadySecured, SecretTooWeak, NoName, NameTaken, OSError

    """
    folder = office.register.folder
    if is_secured(folder):
        raise AlreadySecured
    secrets.checked(secret, office.name_of(administrator))
    with together(office):
        everybody, wanted = staff.everybody(office), administrator.strip()
        known = next((each for each in everybody if wanted == each.key), None) or next(
            (each for each in everybody if wanted == each.name), None
        )
        person = known or staff.add(office, administrator, ADMINISTRATOR)
        if person.role != ADMINISTRATOR:
            person = staff.change(office, person, name=person.name, role=ADMINISTRATOR, active=True)
        opened, recovery = _first_slots(folder, person, secret, office.register.key)
        if stay_open:
            set_setting(office.register, offices.STANDS_OPEN, "1")
        admit(office, person, opened)
        office.record("office.secured", administrator=person.name)
    if not stay_open:
        (folder / register.KEY).unlink(missing_ok=True)
    return recovery


def _first_slots(folder: Path, person: Person, secret: str, data: bytes) -> tuple[SlotContent, str]:
    root, recovery = signing.new_key(), os.urandom(secrets.KEY_BYTES)
    opened = SlotContent(person.id, data, signing.new_key(), signing.public(root), root)
    keys.start(folder, str(uuid4()))
    keys.put(folder, person.id, secret, opened)
    keys.put(folder, RECOVERY, recovery.hex(), _recovering(opened))
    return opened, secrets.write_recovery_key(recovery)


def _recovering(opened: SlotContent) -> SlotContent:
    """The content of the recovery slot: the register's key and the root key, but nobody's signing key."""
    return SlotContent(RECOVERY, opened.data, b"", opened.root_public, opened.root)


def admit(office: Office, person: Person, opened: SlotContent) -> None:
    """Certify the signing key in ``opened`` as ``person``'s, and let them act from now on. Raises NoRoot."""
    if opened.root is None:
        raise credentials.NoRoot
    set_setting(office.register, offices.ROOT, opened.root_public.hex())
    made = credentials.certify_with(office, opened.root, person, signing.public(opened.signing))
    office.signer = Signer(person.id, made.id, opened.signing, opened.root_public, opened.root)
    office.signed_in = person.key
    office.root_public = opened.root_public
