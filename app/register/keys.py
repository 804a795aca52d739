"""Key slots 密钥槽: the register's key, wrapped once per person and once for the recovery sheet, in ``keys.json``.

A slot is opened by a secret through argon2id (RFC 9106) and holds, sealed by AES-256-GCM, the register's data key, the
person's own signing key and the office's public root key. Changing a secret rewrites one slot, never the register's
pages. The file tells nothing about names, and all slots are equally long: whose slot a secret opens, the slot itself says.

Slots and register change together. New slots are written to a second file, the register stores their digest (``DIGEST``),
and only then does that file replace the old one. After an interruption in between, ``settle`` decides at the next
opening, by the digest in the register, which slots count; a full disk leaves the old ones as they were.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import Refusal
from app.base.secrets import normal
from app.register.files import put_in_place, write_whole
from app.register.register import NEW_SLOTS, SLOTS
from app.register.sealing import Altered, seal, subkey, unseal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DIGEST = "slots"
"""The setting that holds the digest of the slots that belong to the register's present content."""

LENGTH = 512
"""Bytes of a slot's content before it is sealed, filled up with blanks: administrators' slots hold one key more."""

DEAREST = 4
"""So many times dearer than usual an attempt may be; a slot that asks for more was tampered with."""

ATTEMPT, LEAST_PASSES = 0.15, 2
"""How many seconds an attempt should take on the PC where a secret is set, and how many passes over memory it makes at
least; whoever signs in waits for as many attempts as there are slots before theirs."""

RECOVERY = "recovery"
"""The id of the recovery sheet's slot."""


class WrongSecret(Refusal):
    """No slot opens with this name and secret; which of the two is wrong is not revealed."""


class KeysDamaged(Refusal):
    """``keys.json`` cannot be read; the copy beside a backup opens the register as well."""


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The cost of one attempt at a slot: argon2id's memory (KiB), passes and lanes."""

    memory: int = 65_536
    passes: int = 3
    lanes: int = 4


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in: ``sealed`` is the encrypted ``SlotContent``. Older slots are found by a salted hash of the name, their ``tag``."""

    id: str
    tag: str
    salt: bytes
    cost: Cost
    sealed: bytes


class Ring(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All slots of one office."""

    office: str
    salt: bytes
    slots: tuple[Slot, ...] = ()
    format: int = 1


class _Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    person: str
    data: bytes
    signing: bytes
    root_public: bytes
    root: bytes | None


@dataclass(frozen=True)
class SlotContent:
    """What a slot holds: the person's id, the register's data key, the person's private signing key, the public root key.

    Administrators also have the private root key, with which other people's signing keys are certified.
    """

    person: str
    data: bytes = field(repr=False)
    signing: bytes = field(repr=False)
    root_public: bytes
    root: bytes | None = field(default=None, repr=False)


def load(folder: Path) -> Ring:
    """The slots of the office in ``folder``; the new ones if a change is pending.

    Raises:
        KeysDamaged, OSError

    """
    return read(folder / (NEW_SLOTS if is_changing(folder) else SLOTS))


def read(path: Path) -> Ring:
    """The slots in a file. Raises KeysDamaged, OSError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Ring, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeysDamaged from error


def start(folder: Path, office: str) -> None:
    """Write a new ring without slots."""
    _store(folder, Ring(office, os.urandom(16)))


@cache
def calibrated() -> Cost:
    """What an attempt should cost on this PC: as much memory as usual, and the passes that take ``ATTEMPT`` seconds, within bounds."""
    usual = Cost()
    before = time.perf_counter()
    _wrapping("", bytes(16), Cost(usual.memory, 1, usual.lanes))
    took = time.perf_counter() - before
    return Cost(usual.memory, min(max(LEAST_PASSES, round(ATTEMPT / took)), DEAREST * usual.passes), usual.lanes)


def put(folder: Path, slot: str, secret: str, content: SlotContent) -> None:
    """Write a slot; one with the same id is replaced."""
    ring, cost, salt = load(folder), calibrated(), os.urandom(16)
    wire = msgspec.json.encode(_Wire(content.person, content.data, content.signing, content.root_public, content.root))
    sealed = seal(_wrapping(secret, salt, cost), wire.ljust(LENGTH), _about(ring, slot))
    made = Slot(slot, "", salt, cost, sealed)
    _store(folder, _with(ring, [*(each for each in ring.slots if each.id != slot), made]))


def remove(folder: Path, slot: str) -> None:
    """Remove a slot."""
    ring = load(folder)
    _store(folder, _with(ring, [each for each in ring.slots if each.id != slot]))


def rename(folder: Path, slot: str, name: str) -> None:
    """Make an older slot open under another name."""
    ring = load(folder)
    changed = [
        msgspec.structs.replace(each, tag=_tag(ring, name)) if each.id == slot and each.tag else each
        for each in ring.slots
    ]
    if changed != list(ring.slots):
        _store(folder, _with(ring, changed))


def is_changing(folder: Path) -> bool:
    """Whether a change is pending: new slots exist that have not yet replaced the old ones."""
    return (folder / NEW_SLOTS).is_file()


def digest(folder: Path) -> str:
    """The digest of the new slots of a pending change."""
    return sha256((folder / NEW_SLOTS).read_bytes()).hexdigest()


def settle(folder: Path, stored: str) -> None:
    """Finish a pending change if ``stored``, the digest in the register, is that of the new slots; else drop them.

    Raises:
        OSError

    """
    if is_changing(folder) and digest(folder) == stored:
        put_in_place(folder / NEW_SLOTS, folder / SLOTS)
    else:
        give_up(folder)


def give_up(folder: Path) -> None:
    """Drop the new slots of a pending change; the old ones stay."""
    (folder / NEW_SLOTS).unlink(missing_ok=True)


def has(folder: Path, slot: str) -> bool:
    """Whether there is a slot with the id ``slot``."""
    known = is_changing(folder) or (folder / SLOTS).is_file()
    return known and any(each.id == slot for each in load(folder).slots)


def throttled_as(folder: Path, name: str) -> str:
    """Under what wrong secrets of ``name`` are counted: one of sixteen, so that the count does not tell the name."""
    return _tag(load(folder), name)[0]


def unlock(
    folder: Path,
    name: str,
    secret: str,
    slot: str = "",
    fits: Callable[[SlotContent], bool] = lambda _content: True,
) -> SlotContent:
    """The content of the first slot that opens with a secret and ``fits``; only the one with the id ``slot`` is tried, if given.

    ``name`` finds older slots. Each slot that is tried costs one attempt.

    Raises:
        WrongSecret, KeysDamaged, OSError

    """
    tags = {"", _tag(load(folder), name)}

    def wanted(each: Slot) -> bool:
        return each.tag in tags and each.id != RECOVERY and slot in {"", each.id}

    return _open_any(folder, wanted, secret, fits)


def unlock_with_sheet(folder: Path, key: bytes) -> SlotContent:
    """The content of the recovery slot, opened with the key printed on the recovery sheet.

    Raises:
        WrongSecret, KeysDamaged, OSError

    """
    return _open_any(folder, lambda slot: slot.id == RECOVERY, key.hex(), lambda _content: True)


def _open_any(
    folder: Path, wanted: Callable[[Slot], bool], secret: str, fits: Callable[[SlotContent], bool]
) -> SlotContent:
    """Open an old slot or, while a change is pending, a new one; ``settle`` decides later which of them count."""
    if is_changing(folder) and (folder / SLOTS).is_file():
        try:
            return _open(read(folder / SLOTS), wanted, secret, fits)
        except WrongSecret:
            pass
    return _open(load(folder), wanted, secret, fits)


def _open(ring: Ring, wanted: Callable[[Slot], bool], secret: str, fits: Callable[[SlotContent], bool]) -> SlotContent:
    # Without a slot the same work is done as with one, so that timing does not reveal who works here.
    usual = ring.slots[0].cost if ring.slots else Cost()
    for slot in list(filter(wanted, ring.slots)) or [Slot("", "", ring.salt, usual, b"")]:
        try:
            wire = unseal(_wrapping(secret, slot.salt, slot.cost), slot.sealed, _about(ring, slot.id))
            found = msgspec.json.decode(wire, type=_Wire)
        except (Altered, msgspec.DecodeError):
            continue
        content = SlotContent(found.person, found.data, found.signing, found.root_public, found.root)
        if fits(content):
            return content
    raise WrongSecret


def _wrapping(secret: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    # A slot that was tampered with must not use up all memory, nor hold anybody up.
    usual = Cost()
    dear = cost.memory * cost.passes > DEAREST * usual.memory * usual.passes
    if dear or cost.memory > DEAREST * usual.memory or not 1 <= cost.lanes <= DEAREST * usual.lanes:
        raise KeysDamaged
    try:
        key = hash_secret_raw(normal(secret).encode(), salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID)
    except HashingError as error:
        raise KeysDamaged from error
    return subkey(key, "key slot")


def _tag(ring: Ring, name: str) -> str:
    return sha256(ring.salt + normal(name).casefold().encode()).hexdigest()


def _about(ring: Ring, slot: str) -> bytes:
    return f"{ring.office} {slot}".encode()


def _with(ring: Ring, slots: list[Slot]) -> Ring:
    return msgspec.structs.replace(ring, slots=tuple(slots))


def _store(folder: Path, ring: Ring) -> None:
    write_whole(folder / NEW_SLOTS, msgspec.json.format(msgspec.json.encode(ring), indent=1))
