"""Snapshots 快照: the register as of one moment, in a folder of the office's choice, opened elsewhere for reading only.

In the place lie ``snapshot.json``, which describes the present snapshot and is replaced as a whole; a folder for each snapshot
with its files; and the sealed attachments of all of them. Whoever opens one brings its files to a folder of this PC, where their
digests are compared; the register opens there only if the description carries the proof of the office's own key.
"""

from __future__ import annotations

import hmac
import os
import shutil
import tempfile
import weakref
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.base.refusals import Refusal
from app.register.files import CAME_FROM, SNAPSHOT, write_whole
from app.register.moments import moment
from app.register.sealing import subkey

if TYPE_CHECKING:
    from datetime import datetime

TAIL = ".snapshot"
"""Ends the names of a snapshot's files in the place, so that nobody takes them for an office."""

_CHUNK = 1 << 20


@dataclass(eq=False)
class SnapshotTorn(Refusal):
    """The snapshot in ``folder`` lacks a file, a file differs from its digest, or ``snapshot.json`` cannot be read."""

    folder: str


@dataclass(eq=False)
class SnapshotForged(Refusal):
    """The description of the snapshot in ``folder`` was not made with the office's key."""

    folder: str


@dataclass(eq=False)
class SnapshotForeign(Refusal):
    """The snapshot in ``folder`` is another office's."""

    folder: str


@dataclass(eq=False)
class SnapshotTooOld(Refusal):
    """The snapshot in ``folder`` is of the moment ``at``, more than ``hours`` ago."""

    folder: str
    at: datetime
    hours: int


class Snapshot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What ``snapshot.json`` says.

    ``office`` and ``head`` are the hashes of the first and the last journal entry; ``at`` is the moment (UTC microseconds) up
    to which the snapshot says everything; whoever opens it more than ``hours`` later is refused. ``files`` are the SHA-256 of
    the files in ``folder``, by their names in an office's folder; ``proof`` is the HMAC-SHA256 (RFC 2104) of all the rest.
    """

    office: str
    head: str
    folder: str
    at: int
    hours: int
    files: dict[str, str]
    proof: str = ""
    format: int = 1

    @property
    def moment(self) -> datetime:
        """The moment up to which it says everything."""
        return moment(self.at)


def read(folder: Path) -> Snapshot:
    """The description in a folder, not yet proven. Raises SnapshotTorn, OSError."""
    try:
        found = msgspec.json.decode((folder / SNAPSHOT).read_bytes(), type=Snapshot, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise SnapshotTorn(str(folder)) from error
    # Until the proof is checked anybody may have written these names.
    if not all(map(is_plain, (found.folder, *found.files))):
        raise SnapshotTorn(str(folder))
    return found


def is_plain(name: str) -> bool:
    """Whether a name leads nowhere but into its folder, on any system."""
    return name.isprintable() and not name.startswith(".") and not set(name) & set('/\\:*?"<>|') and bool(name)


def publish(place: Path, shown: Snapshot, key: bytes) -> Snapshot:
    """Make this the present snapshot of a place. Raises OSError."""
    proven = msgspec.structs.replace(shown, proof=_proof(shown, key))
    write_whole(place / SNAPSHOT, msgspec.json.format(msgspec.json.encode(proven), indent=1))
    return proven


def _proof(shown: Snapshot, key: bytes) -> str:
    plain = msgspec.json.encode(msgspec.structs.replace(shown, proof=""), order="sorted")
    return hmac.digest(subkey(key, "snapshot"), plain, "sha256").hex()


def proven(folder: Path, key: bytes) -> tuple[Snapshot, Path]:
    """The description of a snapshot that was brought here, proven with the office's key, and where it came from.

    Raises:
        SnapshotForged, SnapshotTorn, OSError

    """
    shown, place = read(folder), (folder / CAME_FROM).read_text(encoding="utf-8")
    if not hmac.compare_digest(_proof(shown, key), shown.proof):
        raise SnapshotForged(place)
    return shown, Path(place)


@dataclass(eq=False)
class Brought:
    """A snapshot that was brought from ``place`` to ``folder``, which goes with this object, at the latest when the program ends."""

    place: Path
    folder: Path
    shown: Snapshot

    def __post_init__(self) -> None:
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)


def check_age(place: Path, shown: Snapshot, now: datetime) -> None:
    """Refuse what is older than the office wants to be seen. Raises SnapshotTooOld."""
    if now - shown.moment > timedelta(hours=shown.hours):
        raise SnapshotTooOld(str(place), shown.moment, shown.hours)


def bring(place: Path, now: datetime) -> Brought:
    """Bring the present snapshot of a place to this PC and compare every file with its digest.

    Raises:
        SnapshotTooOld, SnapshotTorn, OSError

    """
    shown = read(place)
    while True:
        check_age(place, shown, now)
        try:
            return _brought(place, shown)
        except SnapshotTorn:
            # Two newer ones may have been written meanwhile, and this one dropped.
            newer = read(place)
            if newer == shown:
                raise
            shown = newer


def newer(brought: Brought, key: bytes, now: datetime) -> Brought | None:
    """What its place has since the snapshot that was brought: None if nothing newer; the same, moved on to a later moment, if
    nothing was entered until then; else a newer one, brought.

    Raises:
        SnapshotForeign, SnapshotForged, SnapshotTooOld, SnapshotTorn, OSError

    """
    shown, found = brought.shown, read(brought.place)
    if found.office != shown.office:
        raise SnapshotForeign(str(brought.place))
    if found.at <= shown.at:
        return None
    if (found.folder, found.files) != (shown.folder, shown.files):
        return bring(brought.place, now)
    if not hmac.compare_digest(_proof(found, key), found.proof):
        raise SnapshotForged(str(brought.place))
    write_whole(brought.folder / SNAPSHOT, msgspec.json.encode(found))
    brought.shown = found
    return brought


def _brought(place: Path, shown: Snapshot) -> Brought:
    made = Brought(place, Path(tempfile.mkdtemp(prefix="juanzong-seat-")), shown)
    for name, wanted in shown.files.items():
        try:
            found = _copied(place / shown.folder / f"{name}{TAIL}", made.folder / name)
        except FileNotFoundError as error:
            raise SnapshotTorn(str(place)) from error
        if found != wanted:
            raise SnapshotTorn(str(place))
    (made.folder / SNAPSHOT).write_bytes(msgspec.json.encode(shown))
    (made.folder / CAME_FROM).write_text(str(place.absolute()), encoding="utf-8")
    return made


def _copied(source: Path, target: Path) -> str:
    """Copy a file; the digest of what was copied."""
    digest = sha256()
    with source.open("rb") as there, target.open("xb") as here:
        while part := there.read(_CHUNK):
            digest.update(part)
            here.write(part)
    return digest.hexdigest()


def laid(source: Path, folder: Path) -> str:
    """Copy one of an office's files into a snapshot's folder and sync it; its digest. Raises OSError."""
    target = folder / f"{source.name}{TAIL}"
    digest = _copied(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    return digest


def digest_of(path: Path) -> str:
    """The SHA-256 of a file. Raises OSError."""
    with path.open("rb") as file:
        digest = sha256()
        while part := file.read(_CHUNK):
            digest.update(part)
    return digest.hexdigest()
