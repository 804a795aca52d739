"""Files beside the register, written completely or not at all."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOCK, REQUEST, MARK = "program.lock", "front.request", "program.open"
"""Files beside a register while a program has it open: its lock, the wish to see its window, the sign that it is open."""

SNAPSHOT, CAME_FROM = "snapshot.json", "snapshot.place"
"""Describes the present snapshot of a place (``register/snapshots.py``); beside one that was brought here, names its place."""

PATIENCE = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts to rename: on Windows a virus scanner may hold a new file for a moment."""


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` so that a crash leaves either the old file or the new one.

    Raises:
        OSError

    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put_in_place(part: Path, path: Path) -> None:
    """Rename ``part`` to ``path``, replacing what is there, and sync the folder. Raises OSError."""
    for pause in PATIENCE:
        try:
            part.replace(path)
            break
        except PermissionError:
            time.sleep(pause)
    else:
        part.replace(path)
    if os.name == "posix":
        directory = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
