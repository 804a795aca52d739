"""Key slots 密钥槽: the register's key, wrapped once per person and once for the recovery sheet, in a file beside it.

A slot is opened by a secret through argon2id (RFC 9106) and holds, sealed by AES-256-GCM, the register's data key, the
person's own signing key and the office's public root key. Changing a secret rewrites one slot, never the register. The
file names nobody: a slot is found by a salted hash of the name.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import Refusal
from app.base.secrets import normal
from app.register.files import write_whole
from app.register.register import SLOTS, is_secured
from app.register.sealing import Altered, seal, subkey, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

RECOVERY = "recovery"
"""The slot of the recovery sheet."""


class WrongSecret(Refusal):
    """No slot opens with this name and secret; it is not said which of the two is wrong."""


class KeysDamaged(Refusal):
    """``keys.json`` cannot be read; the one kept with a backup opens the register as well."""


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What opening a slot costs, whoever tries: argon2id's memory (KiB), passes and lanes."""

    memory: int = 65_536
    passes: int = 3
    lanes: int = 4


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way in; ``tag`` finds it, ``sealed`` is base64."""

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
class Opened:
    """What a slot holds: whose it is, the register's data key, the person's signing key, the root's public key, and for
    those who administer the root's private key, by which other people's signing keys are certified."""

    person: str
    data: bytes = field(repr=False)
    signing: bytes = field(repr=False)
    root_public: bytes
    root: bytes | None = field(default=None, repr=False)


def load(folder: Path) -> Ring:
    """The slots of the office in ``folder``.

    Raises:
        KeysDamaged, OSError

    """
    try:
        return msgspec.json.decode((folder / SLOTS).read_bytes(), type=Ring, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeysDamaged from error


def start(folder: Path, office: str) -> None:
    """A ring without slots."""
    _store(folder, Ring(office, os.urandom(16)))


def put(folder: Path, slot: str, name: str, secret: str, content: Opened, cost: Cost | None = None) -> None:
    """Make a slot, or make it anew under another secret."""
    ring, cost, salt = load(folder), cost or Cost(), os.urandom(16)
    wire = msgspec.json.encode(_Wire(content.person, content.data, content.signing, content.root_public, content.root))
    sealed = seal(_wrapping(secret, salt, cost), wire, _about(ring, slot))
    made = Slot(slot, _tag(ring, name), salt, cost, sealed)
    _store(folder, _with(ring, [*(each for each in ring.slots if each.id != slot), made]))


def remove(folder: Path, slot: str) -> None:
    """Take a way in away."""
    ring = load(folder)
    _store(folder, _with(ring, [each for each in ring.slots if each.id != slot]))


def rename(folder: Path, slot: str, name: str) -> None:
    """Let a slot be found by another name."""
    ring = load(folder)
    changed = [msgspec.structs.replace(each, tag=_tag(ring, name)) if each.id == slot else each for each in ring.slots]
    _store(folder, _with(ring, changed))


@contextmanager
def or_as_before(folder: Path) -> Iterator[None]:
    """What is done with slots here stands only if everything else done here succeeds; else they are as they were."""
    path = folder / SLOTS
    before = path.read_bytes() if path.is_file() else None
    try:
        yield
    except BaseException:
        if before is None:
            path.unlink(missing_ok=True)
        elif path.read_bytes() != before:
            write_whole(path, before)
        raise


def has(folder: Path, slot: str) -> bool:
    """Whether there is a slot."""
    return is_secured(folder) and any(each.id == slot for each in load(folder).slots)


def tag(folder: Path, name: str) -> str:
    """By what the slot of ``name`` is found, whether there is one or not."""
    return _tag(load(folder), name)


def unlock(folder: Path, name: str, secret: str) -> Opened:
    """What the slot of ``name`` holds, opened by its secret.

    Raises:
        WrongSecret, KeysDamaged, OSError

    """
    ring = load(folder)
    wanted = _tag(ring, name)
    return _open(ring, lambda slot: slot.tag == wanted and slot.id != RECOVERY, secret)


def unlock_with_sheet(folder: Path, key: bytes) -> Opened:
    """What the recovery slot holds, opened by the key of the recovery sheet.

    Raises:
        WrongSecret, KeysDamaged, OSError

    """
    return _open(load(folder), lambda slot: slot.id == RECOVERY, key.hex())


def _open(ring: Ring, wanted: Callable[[Slot], bool], secret: str) -> Opened:
    # Without a slot as much is computed as with one, so that time does not tell who works here.
    slot = next(filter(wanted, ring.slots), None) or Slot("", "", ring.salt, Cost(), b"")
    try:
        wire = unseal(_wrapping(secret, slot.salt, slot.cost), slot.sealed, _about(ring, slot.id))
        found = msgspec.json.decode(wire, type=_Wire)
    except (Altered, msgspec.DecodeError) as error:
        raise WrongSecret from error
    return Opened(found.person, found.data, found.signing, found.root_public, found.root)


def _wrapping(secret: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    # A slot that was tampered with must not make the program take all memory.
    if cost.memory > 1_048_576 or cost.passes > 64 or cost.lanes > 16:
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
    write_whole(folder / SLOTS, msgspec.json.format(msgspec.json.encode(ring), indent=1))
