"""Signing in 登录: opening an office with a person's secret, and confirming, changing and setting secrets."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from app.access import credentials
from app.access.slot_changes import together
from app.base import secrets
from app.base.refusals import Refusal
from app.base.secrets import normal
from app.office import people_store
from app.office.office import Office, Signer
from app.register import attempts, keys, register, signing
from app.register.keys import SlotContent, WrongSecret
from app.register.register import is_secured
from app.register.settings import setting

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.office.people_store import Person


@dataclass(eq=False)
class Throttled(Refusal):
    """Too many wrong secrets in a row; the next attempt is allowed in ``seconds``."""

    seconds: int


class SecretsDiffer(Refusal):
    """The two entries of a new secret differ."""


@dataclass(eq=False)
class NotHere(Refusal):
    """``name`` has left the office, or was never in this register."""

    name: str


@dataclass(eq=False)
class CredentialChanged(Refusal):
    """The register does not know the signing key that ``name``'s secret opens: it was altered, or is an older copy."""

    name: str


class SecretMissing(Refusal):
    """The office opens only with a person's secret, and none was given."""


class NotSecured(Refusal):
    """The office has no secrets yet: its key lies beside the register."""


def is_open(folder: Path) -> bool:
    """Whether the key lies beside the register, so that anybody who can read the folder can read it."""
    return (folder / register.KEY).is_file()


def sign_in(folder: Path, clock: Callable[[], datetime], name: str, secret: str) -> Office:
    """Open the office in ``folder`` with the name and secret of one of its people, who then acts.

    Raises:
        NoRegister, NotSecured, WrongSecret, Throttled, NotHere, CredentialChanged, KeysDamaged, CannotOpen,
        NewerRegister, OSError

    """
    if not register.exists(folder):
        raise register.NoRegister(str(folder))
    if not is_secured(folder):
        raise NotSecured
    office, opened = opened_by(
        folder,
        clock,
        keys.throttled_as(folder, name),
        partial(keys.unlock, folder, name, secret, fits=_called(folder, name)),
    )
    try:
        _take_seat(office, opened, name)
    except BaseException:
        office.register.close()
        raise
    return office


def again(office: Office, folder: Path) -> Office:
    """The office as the newer copy in ``folder`` says it, with the same person at it.

    Raises:
        NotSecured, NotHere, CredentialChanged, SnapshotForged, CannotOpen, NewerRegister, OSError

    """
    sits = office.signer
    if sits is None:
        raise NotSecured
    fresh = Office(register.open_register(folder, office.register.key), office.clock)
    try:
        opened = SlotContent(sits.person, office.register.key, sits.private, sits.root_public, sits.root)
        _take_seat(fresh, opened, office.name_of(office.signed_in))
    except BaseException:
        fresh.register.close()
        raise
    return fresh


def _called(folder: Path, name: str) -> Callable[[SlotContent], bool]:
    """Whether the person whose slot was opened has this name, in whatever case and width, by the register."""

    def fits(opened: SlotContent) -> bool:
        there = register.open_register(folder, opened.data)
        try:
            mine = next((each.name for each in people_store.load(there) if each.id == opened.person), "")
        finally:
            there.close()
        return normal(mine).casefold() == normal(name.strip()).casefold()

    return fits


def opened_by(
    folder: Path, clock: Callable[[], datetime], tag: str, attempt: Callable[[], SlotContent]
) -> tuple[Office, SlotContent]:
    """The office opened by the slot that ``attempt`` unlocks, and the slot's content; failures count under ``tag``.

    If a change of the slots was interrupted, it is settled by the digest in the register, and the slot unlocked again.
    """
    opened = _tried(folder, clock(), tag, attempt)
    office = Office(register.open_register(folder, opened.data), clock)
    try:
        if keys.is_changing(folder) and not office.register.unwritable:
            keys.settle(folder, setting(office.register, keys.DIGEST))
            opened = attempt()
    except BaseException:
        office.register.close()
        raise
    return office, opened


def _take_seat(office: Office, opened: SlotContent, name: str) -> None:
    person, office.signer = _seat_of(office, opened, name)
    office.signed_in, office.root_public = person.key, opened.root_public


def _seat_of(office: Office, opened: SlotContent, name: str) -> tuple[Person, Signer]:
    """Who sits where a slot was opened. Raises NotHere, CredentialChanged."""
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
    return person, Signer(person.id, mine.id, opened.signing, opened.root_public, opened.root)


def _tried(folder: Path, now: datetime, tag: str, attempt: Callable[[], SlotContent]) -> SlotContent:
    """Make one attempt, counted if it fails. Raises Throttled while the last failures require a wait."""
    failures = attempts.load(folder, tag, now)
    count, last = failures.get(tag, (0, now))
    if last > now:
        # A clock that was set back must not keep anybody out for longer than the wait, which begins again.
        last, failures = now, {**failures, tag: (count, now)}
        _count(folder, failures)
    left = timedelta(seconds=secrets.wait_after(count)) - (now - last)
    if left > timedelta(0):
        raise Throttled(-(-left // timedelta(seconds=1)))
    try:
        opened = attempt()
    except WrongSecret:
        _count(folder, {**failures, tag: (count + 1, now)})
        raise
    if count:
        _count(folder, {each: failures[each] for each in failures if each != tag})
    return opened


def _count(folder: Path, failures: dict[str, tuple[int, datetime]]) -> None:
    """Store the failures; where nothing can be written, what was typed is answered all the same."""
    with contextlib.suppress(OSError):
        attempts.keep(folder, failures)


def confirm(office: Office, who: str, secret: str) -> Signer:
    """Check the secret of a person (key), to unlock the screen or to sign; who is signed in does not change.

    Raises:
        WrongSecret, Throttled, NotHere, CredentialChanged, NotSecured

    """
    folder = office.register.folder
    if not is_secured(folder):
        raise NotSecured
    name, slot = _slot_of(office, who)
    opened = _tried(
        folder, office.now(), keys.throttled_as(folder, name), lambda: keys.unlock(folder, name, secret, slot)
    )
    return _seat_of(office, opened, name)[1]


def _slot_of(office: Office, who: str) -> tuple[str, str]:
    """The name under which a person (key) signs in, and the id of their slot, empty for somebody unknown."""
    person = people_store.by_key(office.register, who)
    return (person.name, person.id) if person else (who, "")


def change_secret(office: Office, *, old: str, new: str, again: str) -> None:
    """Change the secret of the person who is signed in; their slot is rewritten, the register is not.

    Raises:
        WrongSecret, Throttled, SecretTooWeak, SecretsDiffer, NotSecured

    """
    if new != again:
        raise SecretsDiffer
    name, slot = _slot_of(office, office.signed_in)
    secrets.checked(new, name)
    if office.signer is None:
        raise NotSecured
    folder = office.register.folder
    opened = _tried(folder, office.now(), keys.throttled_as(folder, name), lambda: keys.unlock(folder, name, old, slot))
    with together(office):
        office.record("secret.changed", person=opened.person)
        keys.put(folder, opened.person, new, opened)


def set_secret(office: Office, person: Person, secret: str) -> None:
    """Give ``person`` a new secret, and with it a new certified signing key, which replaces the old one.

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
    opened = SlotContent(
        person.id, office.register.key, private, office.signer.root_public, root if administers else None
    )
    with together(office):
        made = credentials.certify(office, person, signing.public(private))
        if person.id == office.signer.person:
            office.signer = Signer(person.id, made.id, private, opened.root_public, opened.root)
        office.record("secret.set", person=person.id, name=person.name, credential=made.id)
        keys.put(folder, person.id, secret, opened)


def has_secret(office: Office, person: Person) -> bool:
    """Whether a person has a key slot, and so can sign in."""
    return keys.has(office.register.folder, person.id)


def fingerprint(office: Office) -> str:
    """The fingerprint of the root key, to compare with the recovery sheet; empty in an open office."""
    return secrets.fingerprint(office.root_public) if office.root_public else ""
