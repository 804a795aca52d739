"""The encrypted engine under the register: SQLCipher through ``sqlcipher3``, opened the same way everywhere."""

from __future__ import annotations

import errno
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, Protocol

from sqlcipher3 import dbapi2

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

OLDEST = (3, 51, 3)
"""Older SQLite versions can corrupt a register in write-ahead mode."""

EngineError = dbapi2.DatabaseError

Trouble = Literal["full", "busy", "forbidden", "readonly", "missing", "damaged", "other"]
"""Disk full, locked by another program, no permission, read-only, missing, damaged or no register, anything else."""

_ENGINE: dict[int, Trouble] = {
    dbapi2.SQLITE_FULL: "full",
    dbapi2.SQLITE_BUSY: "busy",
    dbapi2.SQLITE_LOCKED: "busy",
    dbapi2.SQLITE_PERM: "forbidden",
    dbapi2.SQLITE_READONLY: "readonly",
    dbapi2.SQLITE_CANTOPEN: "missing",
    dbapi2.SQLITE_CORRUPT: "damaged",
    dbapi2.SQLITE_NOTADB: "damaged",
}

_SYSTEM: dict[int, Trouble] = {
    errno.ENOSPC: "full",
    errno.EBUSY: "busy",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "readonly",
    errno.ENOENT: "missing",
}

SETTINGS = (
    "cipher_log_level = NONE",
    "journal_mode = WAL",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "journal_size_limit = 67108864",
    "temp_store = MEMORY",
)

READING = ("cipher_log_level = NONE", "query_only = ON", "trusted_schema = OFF", "cell_size_check = ON")
"""For reading what is never changed, and may lie where nothing can be written."""


APPEND_ONLY = frozenset(
    {
        "journal",
        "proof",
        "chase",
        "complaint",
        "record",
        "record_step",
        "period_report",
        "complaint_step",
        "movement",
        "printed",
        "credential",
        "signoff",
        "attachment",
        "withdrawal",
        "amendment",
        "fine",
        "fine_entry",
        "wage",
        "wage_sheet",
        "placing",
        "loan_chase",
        "blank_step",
    }
)
"""Tables that only grow."""

MAY_MOVE = frozenset((table, "dossier") for table in ("attachment", "complaint", "record"))
"""Columns of append-only tables that follow a dossier into another; Verify compares them with the journal."""


_SHAPE = frozenset({*range(1, 9), *range(10, 18), 24, 25, 26, 29, 30})
"""The authorizer's action codes for CREATE, DROP, ATTACH, DETACH and ALTER in all their forms (sqlite3.h)."""

_DELETE, _PRAGMA, _UPDATE = 9, 19, 23
_ALLOW, _DENY = 0, 1


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _by: str | None) -> int:
    """The authorizer: no statement may change the schema or what is already in an append-only table.

    Triggers alone would not do: they can be dropped, and ``writable_schema`` bypasses them.
    """
    if action in _SHAPE:
        return _DENY
    if action == _UPDATE and (first, second) in MAY_MOVE:
        return _ALLOW
    if action in {_DELETE, _UPDATE} and (first in APPEND_ONLY or first == "sqlite_master"):
        return _DENY
    if action == _PRAGMA and second is not None and first in {"writable_schema", "recursive_triggers", "foreign_keys"}:
        return _DENY
    return _ALLOW


class CannotOpen(Refusal):
    """The register is not readable with this key: wrong key, damaged, or no register at all."""


def connect(path: Path | str, key: bytes, settings: Sequence[str] = SETTINGS) -> Any:
    """A connection to the register at ``path`` with the raw 256-bit ``key``; every statement commits by itself.

    ``path`` as text is the engine's URI. ``settings`` are PRAGMAs; copies of a register are opened with other ones.

    Raises:
        CannotOpen: wrong key, damaged, or not a register
        EngineError: any other trouble of the engine

    """
    if dbapi2.sqlite_version_info < OLDEST:
        raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is older than {OLDEST}")
    connection = dbapi2.connect(str(path), isolation_level=None, uri=isinstance(path, str))
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except dbapi2.DatabaseError as error:
        connection.close()
        if trouble_of(error) == "damaged":
            raise CannotOpen from error
        raise
    return connection


def is_damage(error: BaseException) -> bool:
    """Whether an error means that the register's file is damaged, or no register at all."""
    return isinstance(error, CannotOpen) or trouble_of(error) == "damaged"


def trouble_of(error: BaseException) -> Trouble:
    """What went wrong outside the program, from the engine's or the system's error code, never from a message's text."""
    if isinstance(error, EngineError):
        # An extended code, such as that of a lock left by a crash, has its primary code in the lowest byte.
        return _ENGINE.get(getattr(error, "sqlite_errorcode", dbapi2.SQLITE_ERROR) & 0xFF, "other")
    return _SYSTEM.get(error.errno or 0, "other") if isinstance(error, OSError) else "other"


def check_writable(connection: Any) -> None:
    """Refuse a connection that can only read. Raises EngineError, which tells why; that another program writes is none."""
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN IMMEDIATE")
        # Beginning alone asks for no right to write; this is rolled back.
        connection.execute("PRAGMA application_id = 1")
    except EngineError as error:
        if trouble_of(error) != "busy":
            raise
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA busy_timeout = 5000")


class Proving(Protocol):
    """What notes and proves all that is stored through a connection (``proofs.py``)."""

    def watch(self, connection: Any) -> None:
        """Watch a connection from now on."""

    def prove(self, connection: Any) -> None:
        """Prove what the present transaction stored, before it is committed."""


class Connections:
    """One connection per thread to one register; ``guarded`` ones refuse what ``_authorize`` denies.

    ``opened`` opens them otherwise than for writing; ``prover`` proves what transactions store.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        guarded: bool = True,
        opened: Callable[[bytes], Any] | None = None,
        prover: Proving | None = None,
    ) -> None:
        self.path, self.prover = path, prover
        self._key, self._guarded, self._opened = key, guarded, opened
        self._local = threading.local()

    def here(self) -> Any:
        """This thread's connection, opened on first use."""
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._opened(self._key) if self._opened else connect(self.path, self._key)
            self._local.connection = connection
            if self._guarded:
                connection.set_authorizer(_authorize)
        return connection

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """Commit all or nothing; the write lock is held from the start. A nested transaction joins the outer one."""
        connection = self.here()
        if connection.in_transaction:
            yield connection
            return
        self._watch(connection)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            if self.prover:
                self.prover.prove(connection)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk rolls the transaction back by itself; a second rollback would hide the cause.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _watch(self, connection: Any) -> None:
        """Let the prover watch a connection before its first transaction, for which it creates triggers."""
        if self.prover is None or getattr(self._local, "watched", None) is connection:
            return
        connection.set_authorizer(None)
        try:
            self.prover.watch(connection)
        finally:
            connection.set_authorizer(_authorize if self._guarded else None)
        self._local.watched = connection

    def close(self) -> None:
        """Close this thread's connection; the last connection to close empties the write-ahead log."""
        connection = getattr(self._local, "connection", None)
        if connection is not None:
            self._local.connection = self._local.watched = None
            connection.close()
