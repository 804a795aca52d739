"""Drafts 草稿: half-typed dialogs, sealed in a small file per person, so that they survive a crash."""

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
"""The contents of dialogs by kind, as JSON values."""


def load(register: Register, person: str) -> Drafts:
    """The drafts of a person by kind; empty if there are none or they cannot be read."""
    path = _path(register, person)
    try:
        return msgspec.json.decode(unseal(_key(register), path.read_bytes(), path.name.encode()), type=Drafts)
    except (FileNotFoundError, Altered, msgspec.DecodeError):
        return {}


def keep(register: Register, person: str, drafts: Drafts) -> None:
    """Store a person's drafts, replacing the earlier ones.

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
    """The file of a person's drafts; its name does not reveal whose they are."""
    return register.folder / f"draft-{hmac.digest(_key(register), person.encode(), 'sha256').hex()[:16]}.bin"
