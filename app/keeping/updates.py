"""Updates 更新: a file that somebody brings, believed only if the release key signed it; nothing is fetched from a network.

The file is a zip of ``release.json``, its signature ``release.sig`` (Ed25519) and ``setup.exe``, whose digest the JSON
names. ``python dev.py update`` makes it.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app import VERSION
from app.base.file_names import broken_archive
from app.base.refusals import Refusal
from app.base.resources import packaged
from app.keeping import backups
from app.register import signing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.office.office import Office

SAID, SIGNED, SETUP = "release.json", "release.sig", "setup.exe"
LARGEST, LONGEST = 1 << 30, 1 << 20
"""The most bytes of a setup, and of what is said about it."""


@dataclass(eq=False)
class NotAnUpdate(Refusal):
    """``file`` is no update of this program, or is damaged."""

    file: str


@dataclass(eq=False)
class NotSigned(Refusal):
    """The release key did not sign ``file``, or what it signed was changed since."""

    file: str


@dataclass(eq=False)
class NotNewer(Refusal):
    """``file`` holds ``version``, which is not newer than the program that runs."""

    file: str
    version: str


class NoReleaseKey(Refusal):
    """This build knows no release key, so it can believe no update."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version that can be installed, and what is new in it; ``digest`` is the SHA-256 of its setup."""

    version: str
    notes: str
    digest: str


def release_key() -> bytes:
    """The public half of the release key, which travels inside the program.

    Raises:
        NoReleaseKey

    """
    try:
        return bytes.fromhex(packaged("resources", "release.pub").read_text(encoding="ascii").strip())
    except (OSError, ValueError) as error:
        raise NoReleaseKey from error


def installed() -> bool:
    """Whether the program was installed, so that an update can be."""
    return sys.platform == "win32" and bool(getattr(sys, "frozen", False))


def read(file: Path, key: bytes) -> Release:
    """What an update brings, once its signature holds. The setup in it is not read yet.

    Raises:
        NotAnUpdate, NotSigned, NotNewer

    """
    try:
        with zipfile.ZipFile(file) as packed:
            if any(packed.getinfo(name).file_size > LONGEST for name in (SAID, SIGNED)):
                raise NotAnUpdate(file.name)
            said, signature = packed.read(SAID), packed.read(SIGNED).decode("ascii", "replace").strip()
    except broken_archive() as error:
        raise NotAnUpdate(file.name) from error
    if not signing.is_valid(key, said, signature):
        raise NotSigned(file.name)
    told = json.loads(said)
    release = Release(str(told["version"]), str(told["notes"]), str(told["sha256"]))
    if _parts(release.version) <= _parts(VERSION):
        raise NotNewer(file.name, release.version)
    return release


def prepare(
    office: Office, file: Path, folder: Path, key: bytes, tell: Callable[[int, int], object] = lambda _done, _all: None
) -> Path:
    """Back the office up, then lay the setup of an update into ``folder``, checked against what was signed; return its path.

    Raises:
        NotAllowed, NotAnUpdate, NotSigned, NotNewer, OSError, and what a backup raises

    """
    office.require("backup")
    release = read(file, key)
    backups.make(office, tell)
    setup = folder / f"Juanzong-Setup-{release.version}.exe"
    try:
        digest = _unpack(file, setup)
    except broken_archive() as error:
        setup.unlink(missing_ok=True)
        raise NotAnUpdate(file.name) from error
    if digest != release.digest:
        setup.unlink()
        raise NotSigned(file.name)
    with office.register.transaction():
        office.record("office.updated", version=release.version, before=VERSION)
    return setup


def _unpack(file: Path, setup: Path) -> str:
    digest, left = hashlib.sha256(), LARGEST
    with zipfile.ZipFile(file) as packed, packed.open(SETUP) as inside, setup.open("wb") as written:
        while piece := inside.read(1 << 20):
            left -= len(piece)
            if left < 0:
                raise OSError
            digest.update(piece)
            written.write(piece)
    return digest.hexdigest()


def _parts(version: str) -> tuple[int, ...]:
    """A version as numbers; 0.10 is newer than 0.9."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
