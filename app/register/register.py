"""The register 登记库: one encrypted file in the office's folder; created, opened and migrated here."""

from __future__ import annotations

import contextlib
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from app.base.refusals import Refusal
from app.register import rows, schema
from app.register.engine import READING, CannotOpen, Connections, EngineError, check_writable, connect, trouble_of
from app.register.files import CAME_FROM, SNAPSHOT
from app.register.proofs import Prover

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from app.register.engine import Trouble
    from app.register.proofs import Acting
    from app.register.tables import Rows

    Unwritable = Trouble | Literal["snapshot"]
    """Why a register is open for reading only: what is wrong with its place, or that it is a snapshot 快照."""

FILE, KEY, SLOTS = "register.db", "register.key", "keys.json"
NEW_SLOTS = "keys.json.new"
"""The new slots of a pending change (``register/keys.py``)."""

LEAST_ROOM = 1 << 20
"""A disk with fewer free bytes is full: the engine's files beside the register need some."""

MIGRATIONS = (
    "m0001_first",
    "m0002_attachments",
    "m0003_people",
    "m0004_complaints",
    "m0005_fines",
    "m0006_archive",
    "m0007_progress",
    "m0008_amendments",
    "m0009_occasions",
    "m0010_attachments",
    "m0011_records",
    "m0012_tally",
    "m0013_extra_fields",
    "m0014_projects",
    "m0015_people",
    "m0017_parties",
    "m0018_lists",
    "m0019_paper_kinds",
    "m0020_contacts",
    "m0021_rest",
    "m0022_notices",
    "m0023_clock",
    "m0024_reprints",
    "m0025_templates",
    "m0026_proofs",
    "m0027_kept",
)
"""Applied in this order; a register's ``user_version`` is the number of migrations applied to it."""


@dataclass(eq=False)
class NoRegister(Refusal):
    """There is no register in ``folder``."""

    folder: str


@dataclass(eq=False)
class RegisterExists(Refusal):
    """``folder`` already has a register."""

    folder: str


@dataclass(eq=False)
class NewerRegister(Refusal):
    """A newer program wrote this register (``found``); this program knows versions up to ``known``."""

    found: int
    known: int


@dataclass(eq=False)
class ReadingOnly(Refusal):
    """The register in ``folder`` was opened for reading only, because of ``why``; nothing can be entered.

    ``as_of``: it is a snapshot of this moment.
    """

    folder: str
    why: Unwritable
    as_of: datetime | None = None


@dataclass(eq=False)
class OlderReadingOnly(Refusal):
    """An older program wrote the register in ``folder``; it must be brought up to date, but cannot be written."""

    folder: str


@dataclass(eq=False)
class OlderSnapshot(Refusal):
    """An older program wrote the snapshot in ``folder``; it is not brought up to date here."""

    folder: str


@dataclass(eq=False)
class CopyBroken(Refusal):
    """The register in ``folder`` was to be brought up to date, but the copy made before does not read back; nothing was changed."""

    folder: str


class Register:
    """An open register: read through ``connection``, write inside ``transaction()``."""

    def __init__(
        self,
        folder: Path,
        connections: Connections,
        key: bytes,
        unwritable: Unwritable | None = None,
        prover: Prover | None = None,
    ) -> None:
        self.folder = folder
        self.unwritable = unwritable
        """Why the register is open for reading only; None if it can be written."""
        self.as_of: datetime | None = None
        """The moment of which this is a snapshot; None for an office's own register."""
        self.attachments = folder / "attachments"
        """Where the sealed scans lie."""
        self.key = key
        """The data key: 256 bits, from which other keys are derived (``sealing.subkey``)."""
        self._connections, self._prover = connections, prover

    @property
    def connection(self) -> Any:
        """This thread's connection."""
        return self._connections.here()

    def transaction(self) -> AbstractContextManager[object]:
        """A transaction; see ``Connections.transaction``. Raises ReadingOnly."""
        self.require_writing()
        return self._connections.transaction()

    @property
    def lets_out(self) -> bool:
        """Whether sheets may be printed and scans looked at: that leaves a trace, but a snapshot is there to be read and printed."""
        return not self.unwritable or self.as_of is not None

    def require_writing(self) -> None:
        """Refuse if the register is open for reading only. Raises ReadingOnly."""
        if self.unwritable:
            raise ReadingOnly(str(self.folder), self.unwritable, self.as_of)

    def acts(self, who: Acting) -> None:
        """From now on ``who`` signs what is stored."""
        if self._prover:
            self._prover.acts(who)

    def check_shape(self) -> None:
        """Refuse a register whose tables, indexes, triggers or views are not the declared ones. Raises ShapeAltered."""
        schema.check(self.connection, MIGRATIONS)

    @property
    def in_transaction(self) -> bool:
        """Whether this thread is inside a transaction, whose writes may yet be rolled back."""
        return bool(self.connection.in_transaction)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All reads inside see the register at one moment, whatever others write; writes inside are lost, unless the thread
        is inside a transaction anyway."""
        if self.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK")

    @cached_property
    def rows(self) -> Rows:
        """peewee on the same connections, imported on first use because start-up must not pay for it."""
        from app.register.tables import Rows

        return Rows(self._connections)

    def close(self) -> None:
        """Close this thread's connection."""
        self._connections.close()


def exists(folder: Path) -> bool:
    """Whether ``folder`` has a register, or snapshots of one."""
    return (folder / FILE).is_file() or is_place(folder)


def is_place(folder: Path) -> bool:
    """Whether snapshots lie in ``folder``; False for an office's own folder, and for one that was brought here."""
    return (folder / SNAPSHOT).is_file() and not (folder / FILE).is_file()


def is_secured(folder: Path) -> bool:
    """Whether the register in ``folder`` is opened with secrets (``register/keys.py``)."""
    # Founding may be interrupted before the first slots get their final name.
    waiting = (folder / NEW_SLOTS).is_file() and exists(folder) and not (folder / KEY).is_file()
    return (folder / SLOTS).is_file() or waiting


def create(folder: Path, key: bytes | None = None) -> Register:
    """A new, empty register in ``folder``, which is created if necessary.

    Without ``key`` a new one is stored beside the register: whoever can read the folder can read the register.

    Raises:
        RegisterExists, OSError

    """
    if exists(folder):
        raise RegisterExists(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    return _opened(folder, key or _lay_key(folder), new=True)


def clear(folder: Path) -> None:
    """Delete a register that was just created and is still empty, as far as the system allows."""
    for tail in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            (folder / f"{FILE}{tail}").unlink(missing_ok=True)


def open_register(folder: Path, key: bytes | None = None) -> Register:
    """Open the register in ``folder`` and migrate it; without ``key``, with the one beside it.

    One that cannot be written is opened for reading only (``Register.unwritable``), and so is a snapshot that was brought here.

    Raises:
        NoRegister, CannotOpen, NewerRegister, OlderReadingOnly, OlderSnapshot, SnapshotForged, OSError

    """
    if not (folder / FILE).is_file():
        raise NoRegister(str(folder))
    key = key or key_beside(folder)
    if (folder / CAME_FROM).is_file():
        return _snapshot(folder, key)
    try:
        return _opened(folder, key)
    except (EngineError, OSError) as error:
        why = trouble_of(error)
        if why in {"damaged", "busy"}:
            raise
        return _reading(folder, key, why)


def _snapshot(folder: Path, key: bytes) -> Register:
    """The register of a snapshot that was brought here."""
    from app.register import snapshots

    shown, place = snapshots.proven(folder, key)
    try:
        register = _reading(folder, key, "snapshot")
    except OlderReadingOnly as error:
        raise OlderSnapshot(str(place)) from error
    register.as_of, register.attachments = shown.moment, place / register.attachments.name
    return register


def _reading(folder: Path, key: bytes, why: Unwritable) -> Register:
    """The register, opened for reading only, because it cannot be written."""
    from app.register.reading import Source

    source = Source(folder / FILE, key)
    if why in {"missing", "other"}:
        # The engine only tells that a file beside the register could not be created or enlarged.
        why = "full" if shutil.disk_usage(folder).free < LEAST_ROOM else "readonly"
    register = Register(folder, Connections(folder / FILE, key, opened=source.connect), key, why)
    try:
        _check_version(register)
    except BaseException:
        register.close()
        raise
    return register


def _check_version(register: Register) -> None:
    found = _version(register, new=False)
    schema.check(register.connection, MIGRATIONS[:found])
    if found < len(MIGRATIONS):
        raise OlderReadingOnly(str(register.folder))


def key_beside(folder: Path) -> bytes:
    """The key beside the register of an office without secrets.

    Raises:
        CannotOpen: there is none, or it is no key

    """
    try:
        return bytes.fromhex((folder / KEY).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError) as error:
        raise CannotOpen from error


def _lay_key(folder: Path) -> bytes:
    """The key beside the register, made if there is none."""
    path = folder / KEY
    if not path.exists():
        key = os.urandom(32)
        with path.open("x", encoding="utf-8") as file:
            file.write(key.hex())
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            path.chmod(0o600)
    return key_beside(folder)


def _opened(folder: Path, key: bytes, *, new: bool = False) -> Register:
    prover = Prover(MIGRATIONS)
    register = Register(folder, Connections(folder / FILE, key, prover=prover), key, prover=prover)
    try:
        _migrate(register, new=new)
        if not new:
            check_writable(register.connection)
    except BaseException:
        register.close()
        raise
    return register


def _version(register: Register, *, new: bool) -> int:
    found = int(rows.value(register.connection, "PRAGMA user_version"))
    # To the engine an empty file, or one of zeros as a power cut leaves it, is a valid register without tables.
    if not found and not new:
        raise CannotOpen
    if found > len(MIGRATIONS):
        raise NewerRegister(found, len(MIGRATIONS))
    return found


def _keep_copy(register: Register, found: int) -> None:
    """Copy a register as an older program wrote it, and read the copy to its end. Raises CopyBroken, OSError."""
    register.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = register.folder / f"before-version-{found + 1}.db"
    shutil.copy2(register.folder / FILE, copy)
    try:
        with contextlib.closing(connect(copy, register.key, READING)) as connection:
            whole = not rows.values(connection, "PRAGMA cipher_integrity_check")
            whole = whole and rows.values(connection, "PRAGMA quick_check") == ["ok"]
            whole = whole and int(rows.value(connection, "PRAGMA user_version")) == found
    except EngineError:
        whole = False
    if not whole:
        copy.unlink()
        raise CopyBroken(str(register.folder))


def _migrate(register: Register, *, new: bool) -> None:
    found = _version(register, new=new)
    if found == len(MIGRATIONS):
        schema.check(register.connection, MIGRATIONS)
        return
    if found:
        schema.check(register.connection, MIGRATIONS[:found])
        _keep_copy(register, found)
    # Only migrations may change tables, so they need a connection that is not guarded.
    connections = Connections(register.folder / FILE, register.key, guarded=False)
    try:
        with connections.transaction() as connection:
            schema.migrate(connection, MIGRATIONS[found:])
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    finally:
        connections.close()
    # The guarded connection reads the new schema once before anybody queries the new tables.
    register.connection.execute("SELECT count(*) FROM sqlite_master")
