"""Drafts 草稿: what is half typed, sealed in a small file per person, so that a crash does not take it."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

import msgspec

from app.register.files import write_whole
from app.register.sealing import Altered, seal, subkey, unseal

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register

Drafts = dict[str, dict[str, object]]
"""By kind of dialog what stood in it, as JSON knows it."""


def load(register: Register, person: str) -> Drafts:
    """The drafts of a person by kind; none if there are none, or none that can be read."""
    path = _path(register, person)
    try:
        return msgspec.json.decode(unseal(_key(register), path.read_bytes(), path.name.encode()), type=Drafts)
    except (FileNotFoundError, Altered, msgspec.DecodeError):
        return {}


def keep(register: Register, person: str, drafts: Drafts) -> None:
    """Store a person's drafts instead of the earlier ones.

    Raises:
        OSError

    """
    path = _path(register, person)
    if drafts:
        write_whole(path, seal(_key(register), msgspec.json.encode(drafts), path.name.encode()))
    else:
        path.unlink(missing_ok=True)


def _key(register: Register) -> bytes:
    return subkey(register.key, "drafts")


def _path(register: Register, person: str) -> Path:
    """A file name from which nobody reads whose draft it is."""
    return register.folder / f"draft-{hmac.digest(_key(register), person.encode(), 'sha256').hex()[:16]}.bin"
