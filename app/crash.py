"""Our own mistakes: the trace goes into a file for support, without values and so without personal data."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, line by line; neither the message nor any value, since these may name a client."""
    import traceback

    lines = [
        f"{frame.filename.rpartition('app')[2]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([f"{datetime.now(UTC).isoformat()} {kind.__name__}", *lines, ""])


def watch(folder: Path, tell: Callable[[Path], None]) -> None:
    """Keep reports in ``folder``; ``tell`` is called with the file after each."""
    import faulthandler

    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "crash.log"
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
