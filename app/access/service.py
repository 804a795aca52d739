"""Access 登录: an office is founded with secrets, opened by one, and secrets and slots change; nobody else gets in."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from app.access import credentials
from app.access.credentials import Signer
from app.access.slot_changes import name_slots, together
from app.base import secrets
from app.base.refusals import Refusal
from app.keeping import backups_store
from app.office import founding as offices
from app.office import people_store
from app.office.office import Office
from app.office.people_store import Person
from app.register import attempts, keys, register, signing
from app.register.keys import RECOVERY, Opened, WrongSecret
from app.register.register import is_secured
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

__all__ = ["is_secured"]

ADMINISTRATOR = "administrator"
"""The role of whoever founds an office."""


@dataclass(eq=False)
class Throttled(Refusal):
    """Too many wrong secrets in a row; the next try counts after ``seconds``."""

    seconds: int


class SecretsDiffer(Refusal):
    """The secret was typed differently the second time."""


@dataclass(eq=False)
class NotHere(Refusal):
    """``name`` has left the office, or was never in this register."""

    name: str


@dataclass(eq=False)
class CredentialChanged(Refusal):
    """The register does not know the signing key that ``name``'s secret opens: it was altered, or is an older copy."""

    name: str


class SecretMissing(Refusal):
    """The office opens only by a person's secret."""


class NotSecured(Refusal):
    """The office has no secrets yet: its key lies beside the register."""


class AlreadySecured(Refusal):
    """The office has secrets already."""


def is_open(folder: Path) -> bool:
    """Whether the key lies beside the register, so that whoever reads the folder reads the register."""
    return (folder / register.KEY).is_file()


def found(
    folder: Path,
    clock: Callable[[], datetime],
    *,
    name: str,
    administrator: str,
    secret: str,
    language: str = "zh_CN",
    regulations: Sequence[str] = (),
) -> tuple[Office, str]:
    """A new office that only ``administrator``'s secret opens, and the recovery key as its sheet says it.

    Raises:
        RegisterExists, OfficeLeft, SecretTooWeak, NoName, OSError

    """
    from app.access.staff import NoName

    if register.exists(folder):
        raise register.RegisterExists(str(folder))
    backups_store.check_unused(folder)
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
        _begin(office, person, opened, name=name, language=language, regulations=regulations)
        undone.pop_all()
    name_slots(office)
    return office, recovery


def _begin(
    office: Office, person: Person, opened: Opened, *, name: str, language: str, regulations: Sequence[str]
) -> None:
    """What is in the register of a new office, stored together with its slots."""
    with office.register.transaction() as connection:
        set_setting(connection, keys.DIGEST, keys.digest(office.register.folder))
        set_setting(connection, "name", name)
        set_setting(connection, "language", language)
        people_store.add(office.register, person)
        _admit(office, person, opened)
        office.record("office.founded", name=name)
        office.record("person.added", name=person.name, role=person.role)
        if regulations:
            from app.regulations.service import begin_with

            begin_with(office, regulations)


def secure(office: Office, *, administrator: str, secret: str, stay_open: bool = False) -> str:
    """Give an open office secrets: make ``administrator`` (a person here, or a new one) its first keeper.

    The key that lay beside the register is removed, unless the office is to ``stay_open``, as a demonstration may;
    copies made of the folder before keep opening what they hold. Answers the recovery key.

    Raises:
        AlreadySecured, SecretTooWeak, NoName, OSError

    """
    from app.access import staff

    folder = office.register.folder
    if is_secured(folder):
        raise AlreadySecured
    secrets.checked(secret, administrator)
    with together(office):
        known = next((each for each in staff.everybody(office) if each.name == administrator.strip()), None)
        person = known or staff.add(office, administrator, ADMINISTRATOR)
        if person.role != ADMINISTRATOR:
            person = staff.change(office, person, name=person.name, role=ADMINISTRATOR, active=True)
        opened, recovery = _first_slots(folder, person, secret, office.register.key)
        if stay_open:
            set_setting(office.register.connection, offices.STANDS_OPEN, "1")
        _admit(office, person, opened)
        office.record("office.secured", administrator=person.name)
    if not stay_open:
        (folder / register.KEY).unlink(missing_ok=True)
    return recovery


def _first_slots(folder: Path, person: Person, secret: str, data: bytes) -> tuple[Opened, str]:
    root, recovery = signing.new_key(), os.urandom(secrets.KEY_BYTES)
    opened = Opened(person.id, data, signing.new_key(), signing.public(root), root)
    keys.start(folder, str(uuid4()))
    keys.put(folder, person.id, person.name, secret, opened)
    keys.put(folder, RECOVERY, "", recovery.hex(), _recovering(opened))
    return opened, secrets.write_recovery_key(recovery)


def _recovering(opened: Opened) -> Opened:
    """What the recovery slot holds: the register's key and the root, but nobody's signing key."""
    return Opened(RECOVERY, opened.data, b"", opened.root_public, opened.root)


def _admit(office: Office, person: Person, opened: Opened) -> None:
    """``person`` acts from now on, with a certified signing key."""
    if opened.root is None:
        raise credentials.NoRoot
    set_setting(office.register.connection, offices.ROOT, opened.root_public.hex())
    made = credentials.certify_with(office, opened.root, person, signing.public(opened.signing))
    office.signer = Signer(person.id, made.id, opened.signing, opened.root_public, opened.root)
    office.signed_in = person.name
    office.root_public = opened.root_public


def sign_in(folder: Path, clock: Callable[[], datetime], name: str, secret: str) -> Office:
    """The office in ``folder``, opened by somebody's secret.

    Raises:
        NoRegister, WrongSecret, Throttled, NotHere, CredentialChanged, KeysDamaged, CannotOpen, NewerRegister, OSError

    """
    if not register.exists(folder):
        raise register.NoRegister(str(folder))
    if not is_secured(folder):
        raise NotSecured
    office, opened = _opened(folder, clock, keys.tag(folder, name), lambda: keys.unlock(folder, name, secret))
    try:
        _take_seat(office, opened, name)
    except BaseException:
        office.register.close()
        raise
    return office


def _opened(
    folder: Path, clock: Callable[[], datetime], tag: str, attempt: Callable[[], Opened]
) -> tuple[Office, Opened]:
    """The register that a slot opens, and the slot, which is among those that belong to what the register says."""
    opened = _tried(folder, clock(), tag, attempt)
    office = Office(register.open_register(folder, opened.data), clock)
    try:
        if keys.is_changing(folder):
            keys.settle(folder, setting(office.register.connection, keys.DIGEST))
            opened = attempt()
    except BaseException:
        office.register.close()
        raise
    return office, opened


def _take_seat(office: Office, opened: Opened, name: str) -> None:
    person = next((each for each in people_store.load(office.register) if each.id == opened.person), None)
    if person is None or not person.active:
        raise NotHere(name)
    mine = credentials.current(office, person.id)
    if (
        mine is None
        or mine.public != signing.public(opened.signing).hex()
        or not credentials.genuine(mine, opened.root_public)
    ):
        raise CredentialChanged(person.name)
    office.signed_in = person.name
    office.signer = Signer(person.id, mine.id, opened.signing, opened.root_public, opened.root)
    office.root_public = opened.root_public


def _tried(folder: Path, now: datetime, tag: str, attempt: Callable[[], Opened]) -> Opened:
    """One try, counted if it fails; refused while one has to wait."""
    failures = attempts.load(folder)
    count, last = failures.get(tag, (0, now))
    # A clock set back must not keep anybody out for longer.
    left = timedelta(seconds=secrets.wait_after(count)) - max(now - last, timedelta(0))
    if left > timedelta(0):
        raise Throttled(-(-left // timedelta(seconds=1)))
    try:
        opened = attempt()
    except WrongSecret:
        attempts.keep(folder, {**failures, tag: (count + 1, now)})
        raise
    if count:
        attempts.keep(folder, {each: failures[each] for each in failures if each != tag})
    return opened


def confirm(office: Office, name: str, secret: str) -> Signer:
    """Somebody at this PC gives his secret: to unlock it, or to sign without changing who is signed in.

    Raises:
        WrongSecret, Throttled, NotHere, CredentialChanged, NotSecured

    """
    folder = office.register.folder
    if not is_secured(folder):
        raise NotSecured
    opened = _tried(folder, office.now(), keys.tag(folder, name), lambda: keys.unlock(folder, name, secret))
    seat = Office(office.register, office.clock)
    _take_seat(seat, opened, name)
    if seat.signer is None:
        raise NotHere(name)
    return seat.signer


def change_secret(office: Office, *, old: str, new: str, again: str) -> None:
    """Whoever is signed in chooses a new secret; the register itself is not rewritten.

    Raises:
        WrongSecret, Throttled, SecretTooWeak, SecretsDiffer, NotSecured

    """
    if new != again:
        raise SecretsDiffer
    secrets.checked(new, office.signed_in)
    if office.signer is None:
        raise NotSecured
    folder, name = office.register.folder, office.signed_in
    opened = _tried(folder, office.now(), keys.tag(folder, name), lambda: keys.unlock(folder, name, old))
    with together(office):
        office.record("secret.changed", person=opened.person)
        keys.put(folder, opened.person, name, new, opened)


def set_secret(office: Office, person: Person, secret: str) -> None:
    """An administrator gives somebody a secret, and with it a new certified signing key; the old one signs no more.

    Raises:
        NotAllowed, NoRoot, NotSecured, SecretTooWeak

    """
    office.require("people")
    secrets.checked(secret, person.name)
    if office.signer is None:
        raise NotSecured
    root = office.signer.root
    if root is None:
        raise credentials.NoRoot
    private, folder = signing.new_key(), office.register.folder
    administers = "people" in office.rights_of(person.role)
    opened = Opened(person.id, office.register.key, private, office.signer.root_public, root if administers else None)
    with together(office):
        made = credentials.certify(office, person, signing.public(private))
        if person.id == office.signer.person:
            office.signer = Signer(person.id, made.id, private, opened.root_public, opened.root)
        office.record("secret.set", person=person.id, name=person.name, credential=made.id)
        keys.put(folder, person.id, person.name, secret, opened)


def recover(folder: Path, clock: Callable[[], datetime], written: str) -> Office:
    """The office opened by its recovery sheet: nobody is signed in, but people's secrets can be set anew.

    Raises:
        NoRegister, NotSecured, NotARecoveryKey, WrongSecret, Throttled, CannotOpen, OSError

    """
    if not register.exists(folder):
        raise register.NoRegister(str(folder))
    if not is_secured(folder):
        raise NotSecured
    key = secrets.read_recovery_key(written)
    office, opened = _opened(folder, clock, RECOVERY, lambda: keys.unlock_with_sheet(folder, key))
    office.root_public, office.recovering = opened.root_public, opened.root
    return office


def reinstate(office: Office, person: Person, secret: str) -> None:
    """With the recovery sheet: give somebody a new secret and signing key, and let him administer; he then acts.

    Raises:
        NotSecured: not opened by the sheet; SecretTooWeak

    """
    from app.access import staff

    if office.recovering is None or office.root_public is None:
        raise NotSecured
    secrets.checked(secret, person.name)
    opened = Opened(person.id, office.register.key, signing.new_key(), office.root_public, office.recovering)
    office.signed_in = person.name
    with together(office):
        if person.role != ADMINISTRATOR or not person.active:
            person = staff.change(office, person, name=person.name, role=ADMINISTRATOR, active=True)
        _admit(office, person, opened)
        office.record("office.recovered", person=person.id, name=person.name)
        keys.put(office.register.folder, person.id, person.name, secret, opened)
    office.recovering = None


def new_recovery_key(office: Office) -> str:
    """A new recovery sheet's key; the old sheet opens nothing any more.

    Raises:
        NotAllowed, NoRoot, NotSecured

    """
    office.require("people")
    if office.signer is None:
        raise NotSecured
    if office.signer.root is None:
        raise credentials.NoRoot
    recovery = os.urandom(secrets.KEY_BYTES)
    opened = Opened(RECOVERY, office.register.key, b"", office.signer.root_public, office.signer.root)
    with together(office):
        office.record("recovery-sheet.renewed")
        keys.put(office.register.folder, RECOVERY, "", recovery.hex(), opened)
    return secrets.write_recovery_key(recovery)


def has_secret(office: Office, person: Person) -> bool:
    """Whether somebody can sign in."""
    return keys.has(office.register.folder, person.id)


def fingerprint(office: Office) -> str:
    """The office's root key as people compare it with the recovery sheet; empty in an open office."""
    return secrets.fingerprint(office.root_public) if office.root_public else ""
