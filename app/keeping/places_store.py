"""Facts about a folder from the operating system: how its drive is attached, its file system, what syncs it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.keeping.places import Drive, Facts, Place, judge

if TYPE_CHECKING:
    from collections.abc import Mapping

_DRIVES: dict[int, Drive] = {2: "removable", 3: "fixed", 4: "network"}
"""Answers of GetDriveTypeW; others (CD, RAM disk) count as unknown."""

_ANNOUNCED = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
    "Dropbox": "Dropbox",
}
"""Environment variables in which sync programs announce the folder they keep."""


def check(folder: Path) -> Place:
    """Which kind of place ``folder`` is; it need not exist yet."""
    return judge(facts(folder, os.environ))


def removable_drives() -> list[Path]:
    """The tops of the removable drives that are attached now, such as sticks; empty where the system does not tell."""
    if sys.platform == "win32":
        import ctypes

        letters = [Path(f"{letter}:/") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
        return [each for each in letters if _DRIVES.get(ctypes.windll.kernel32.GetDriveTypeW(str(each))) == "removable"]
    tops = [Path("/Volumes")] if sys.platform == "darwin" else [Path("/media"), Path("/run/media")]
    found: list[Path] = []
    for each in tops:
        # Linux mounts a person's drives in a folder of that person.
        for pattern in ("*",) if sys.platform == "darwin" else ("*", "*/*"):
            with contextlib.suppress(OSError):
                found += [path for path in each.glob(pattern) if path.is_mount()]
    return found


def facts(folder: Path, environment: Mapping[str, str]) -> Facts:
    """The facts about a folder; what cannot be found out stays unknown."""
    there = _existing(folder.expanduser().absolute())
    real = Path(os.path.realpath(folder.expanduser()))
    unc = _is_unc(real) or _is_unc(folder)
    drive: Drive
    drive, system = ("network", "") if unc else _attached(there)
    return Facts(
        real.parts,
        system,
        drive,
        unc,
        _markers(there),
        tuple(name for variable, name in _ANNOUNCED.items() if _lies_in(real, environment.get(variable, ""))),
    )


def _existing(folder: Path) -> Path:
    """The folder itself, or the nearest one above that exists."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _is_unc(folder: Path) -> bool:
    """Whether a Windows path names another machine; ``realpath`` already turned mapped drives into such paths."""
    text = str(folder).upper()
    return os.name == "nt" and (
        text.startswith("\\\\?\\UNC\\") or (text[:2] == "\\\\" and text[2:4] not in {"?\\", ".\\"})
    )


def _lies_in(folder: Path, root: str) -> bool:
    return bool(root) and folder.is_relative_to(Path(root))


def _markers(there: Path) -> tuple[str, ...]:
    """Hidden names in the folder and those above it, as far as they can be read."""
    found: list[str] = []
    for each in (there, *there.parents):
        try:
            found += [name for name in os.listdir(each) if name.startswith(".")]  # noqa: PTH208 - names, not paths
        except OSError:
            continue
    return tuple(found)


def _attached(there: Path) -> tuple[Drive, str]:
    """How the drive under a folder is attached, and its file system."""
    if sys.platform == "win32":
        return _windows(there)
    return _mac(there) if sys.platform == "darwin" else _linux(there)


def _linux(there: Path) -> tuple[Drive, str]:
    """From the kernel's list of mounts; removable drives are mounted under /media or /run/media."""
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return "unknown", ""
    mounts = [(Path(_unescaped(fields[1])), fields[2]) for fields in map(str.split, lines) if len(fields) > 2]
    point, system = _deepest(there, mounts)
    return ("removable" if str(point).startswith(("/media/", "/run/media/")) else "unknown"), system


def _mac(there: Path) -> tuple[Drive, str]:
    """From the output of ``mount``, with lines such as ``//who@where/share on /Volumes/share (smbfs, nodev)``."""
    try:
        answer = subprocess.run(["/sbin/mount"], capture_output=True, encoding="utf-8", timeout=2, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "unknown", ""
    parted = (line.partition(" on ")[2].rpartition(" (") for line in answer.stdout.splitlines())
    mounts = [(Path(point), options.partition(",")[0].rstrip(")")) for point, _, options in parted]
    return "unknown", _deepest(there, mounts)[1]


def _deepest(there: Path, mounts: list[tuple[Path, str]]) -> tuple[Path, str]:
    """The mount that contains a folder; of two on one point the later counts."""
    real = Path(os.path.realpath(there))
    above = [each for each in mounts if real.is_relative_to(each[0])]
    return max(reversed(above), key=lambda each: len(each[0].parts), default=(real, ""))


def _unescaped(text: str) -> str:
    """A mount point with its octal escapes for blanks and backslashes replaced."""
    for written, plain in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(written, plain)
    return text


def _windows(there: Path) -> tuple[Drive, str]:
    import ctypes

    if sys.platform != "win32":
        return "unknown", ""
    kernel: Any = ctypes.windll.kernel32
    root = ctypes.create_unicode_buffer(1024)
    if not kernel.GetVolumePathNameW(str(there), root, 1024):
        return "unknown", ""
    name = ctypes.create_unicode_buffer(64)
    kernel.GetVolumeInformationW(root, None, 0, None, None, None, name, 64)
    return _DRIVES.get(kernel.GetDriveTypeW(root), "unknown"), name.value
