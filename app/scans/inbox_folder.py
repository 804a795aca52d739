"""The folder of the scan inbox 扫描收件夹: what lies in it, and moving what was filed into its subfolder; nothing is deleted."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from app.base.refusals import ChangedMeanwhile
from app.scans.inbox_rules import Stamp, is_scan

ARCHIVED = "已归档"
"""The subfolder of what was filed; its name is the same in every language, since several PCs may share the folder."""


def look(folder: Path) -> dict[Path, Stamp]:
    """The scans that lie in the folder itself, not below it. Raises ``OSError`` if it cannot be read."""
    with os.scandir(folder) as entries:
        paths = [Path(each.path) for each in entries if is_scan(each.name) and each.is_file(follow_symlinks=False)]
    return {path: seen for path in paths if (seen := stamp(path))}


def stamp(path: Path) -> Stamp | None:
    """By what a change of a file is noticed; None if it is gone."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return Stamp(seen.st_size, seen.st_mtime_ns)


def put_away(path: Path, content: bytes) -> Path | None:
    """Move a file whose ``content`` was stored into the subfolder. Returns where it is; None if another PC moved it before.

    Raises:
        ChangedMeanwhile: the file holds something else by now
        OSError

    """
    try:
        if path.read_bytes() != content:
            raise ChangedMeanwhile(path.name)
        place = _reserved(path)
        return _moved(path, place)
    except FileNotFoundError:
        return None


def _moved(path: Path, place: Path) -> Path:
    try:
        return path.replace(place)
    except OSError:
        # The place was only reserved: it is empty.
        place.unlink()
        raise


def _reserved(path: Path) -> Path:
    """A free place of this or a similar name in the subfolder, held by an empty file, so that nobody else takes it."""
    folder = path.parent / ARCHIVED
    folder.mkdir(exist_ok=True)
    for number in count(1):
        place = folder / (path.name if number == 1 else f"{path.stem} ({number}){path.suffix}")
        try:
            place.touch(exist_ok=False)
        except FileExistsError:
            continue
        return place
    raise AssertionError
