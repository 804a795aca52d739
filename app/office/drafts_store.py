"""Drafts 草稿: what is half typed, sealed in a small file per person, so that a crash does not take it."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

import msgspec

from app.register.files import write_whole
from app.register.sealing import Altered, seal, subkey, unseal

if TYPE_CHECKING:
    from pathlib import Path

    from app.register.register import Register


def load(register: Register, person: str) -> dict[str, Any]:
    """The drafts of a person by kind; none if there are none, or none that can be read."""
    path = _path(register, person)
    try:
        return msgspec.json.decode(unseal(_key(register), path.read_bytes(), path.name.encode()), type=dict[str, Any])
    except (FileNotFoundError, Altered, msgspec.DecodeError):
        return {}


def keep(register: Register, person: str, drafts: dict[str, Any]) -> None:
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
