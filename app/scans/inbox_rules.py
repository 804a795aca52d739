"""The scan inbox 扫描收件夹: which files in the folder of the office's scanner wait there, and which are still being written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".heif", ".avif"})
"""The endings of what scanners and telephones put there; what telephones write is listed so that it can be explained."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a file's growing is noticed: its size in bytes, and when it was written last, in nanoseconds since 1970."""

    size: int
    written: int


def is_scan(name: str) -> bool:
    """Whether a file of this name waits in the inbox; what programs hide or keep beside a half-written file does not."""
    _, dot, ending = name.rpartition(".")
    return not name.startswith((".", "~")) and dot + ending.lower() in ENDINGS


def settled(before: Mapping[Path, Stamp], now: Mapping[Path, Stamp]) -> dict[Path, Stamp]:
    """The files that stood still between two looks, the oldest first; one that is empty or grows is still being written."""
    still = {path: stamp for path, stamp in now.items() if stamp.size and before.get(path) == stamp}
    return dict(sorted(still.items(), key=lambda each: (each[1].written, each[0].name)))
