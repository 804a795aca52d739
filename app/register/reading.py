"""Opening a register that cannot be written: a protected folder or file, or a full disk. It is read and never changed."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.register.engine import READING, CannotOpen, EngineError, connect, trouble_of


class Source:
    """Where a register that cannot be written is read.

    From the file itself where the engine can read it beside its log, else from a copy that is deleted in the end, else
    from the file alone. What others enter after the opening is seen only in the first case.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Raises CannotOpen, EngineError, OSError."""
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        self._uri = _uri(path, "mode=ro")
        try:
            self.connect(key).close()
        except CannotOpen:
            raise
        except EngineError as error:
            if trouble_of(error) == "busy":
                raise
            self._uri = self._copied(path)
            self.connect(key).close()

    def connect(self, key: bytes) -> Any:
        """A connection that refuses to write. Raises CannotOpen, EngineError."""
        return connect(self._uri, key, READING)

    def _copied(self, path: Path) -> str:
        log = path.with_name(path.name + "-wal")
        logged = log.is_file() and log.stat().st_size > 0
        copy = tempfile.TemporaryDirectory(prefix="juanzong-", ignore_cleanup_errors=True)
        try:
            there = Path(copy.name) / path.name
            for source in (path, log) if logged else (path,):
                shutil.copyfile(source, there.with_name(source.name))
        except OSError:
            copy.cleanup()
            if logged:
                raise
            # Nothing is in a log, so the file alone is complete.
            return _uri(path, "mode=ro&immutable=1")
        weakref.finalize(self, _clean, copy)
        return _uri(there, "mode=rw")


def _clean(copy: tempfile.TemporaryDirectory[str]) -> None:
    with contextlib.suppress(OSError):
        copy.cleanup()


def _uri(path: Path, how: str) -> str:
    """The path as the engine's URI; a drive's letter and another machine's name need slashes before them."""
    written = quote(path.absolute().as_posix())
    return f"file://{'' if written.startswith('/') else '/'}{written}?{how}"
