"""Crash reports: tracebacks go into a file for support, without values and so without personal data."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

LOG = "crash.log"
_logs: list[Path] = []


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The time, the kind of error and its traceback; neither message nor values, since these may name a client."""
    import traceback

    lines = [
        f"{frame.filename.rpartition('app')[2]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([f"{datetime.now(UTC).isoformat()} {kind.__name__}", *lines, ""])


def watch(folder: Path, tell: Callable[[Path], None]) -> None:
    """Write a report into ``folder`` for every uncaught exception; ``tell`` is called with the file after each."""
    import faulthandler

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG
    _logs[:] = [path]
    # Kept open for the life of the process: a hard fault writes into it.
    faulthandler.enable(path.open("a", encoding="utf-8"))

    def keep(kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        with path.open("a", encoding="utf-8") as file:
            file.write(report(kind, trace))
        tell(path)

    sys.excepthook = keep
    threading.excepthook = lambda args: keep(args.exc_type, args.exc_value, args.exc_traceback)


def bundle(target: Path) -> None:
    """Write everything support needs into one .zip: the reports so far, and the versions of program and system.

    Raises:
        OSError

    """
    import zipfile

    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("versions.txt", "\n".join(f"{name}: {value}" for name, value in versions().items()) + "\n")
        for log in filter(lambda each: each.is_file(), _logs):
            archive.writestr(LOG, log.read_text(encoding="utf-8", errors="replace"))


def versions() -> dict[str, str]:
    """Versions of program, libraries and system; neither the machine's name nor the user's."""
    import platform
    from importlib import metadata

    found = {
        "time": datetime.now(UTC).isoformat(),
        "system": f"{platform.system()} {platform.release()} {platform.version()} {platform.machine()}",
        "python": platform.python_version(),
        "frozen": str(getattr(sys, "frozen", False)),
    }
    for name in ("juanzong", "PySide6_Essentials", "sqlcipher3", "peewee", "reportlab"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "unknown"
    return found
