"""Enough of the demonstration 演示: it is removed with all that the program stored for it, and nothing else."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.keeping import backups, restoring_store
from app.office import founding as offices
from app.register import attempts, register
from app.register import backups as backups_store
from app.register.files import LOCK, MARK, REQUEST

if TYPE_CHECKING:
    from pathlib import Path

    from app.office.office import Office

is_demonstration = offices.is_demonstration

_FILES = (
    *(f"{register.FILE}{tail}" for tail in ("", "-wal", "-shm", "-journal")),
    register.KEY,
    register.SLOTS,
    register.NEW_SLOTS,
    attempts.FILE,
    LOCK,
    MARK,
    REQUEST,
)
_PATTERNS = ("draft-*.bin", "before-version-*.db", f"*{backups_store.PART}")


@dataclass(eq=False)
class NoDemonstration(Refusal):
    """The office in ``folder`` is somebody's own, which is never removed."""

    folder: str


@dataclass(frozen=True, slots=True)
class Removed:
    """``folder`` was removed, or emptied except for ``kept``: the names of strange files in it."""

    folder: Path
    kept: tuple[str, ...] = ()


def remove(office: Office) -> Removed:
    """Close a demonstration and delete what the program stored for it: its folder, and its backups in a second place.

    Anybody may who can enter it. Files that the program did not write stay, and with them the folder.

    Raises:
        NoDemonstration, OSError
        EngineError: another program has it open, and nothing was deleted

    """
    folder, key = office.register.folder, office.register.key
    if not is_demonstration(office):
        raise NoDemonstration(str(folder))
    origin, place = backups_store.contents(office.register).origin, backups.rules(office).place
    office.register.close()
    # Only a register that nobody else has open can be folded in.
    restoring_store.fold_in(folder / register.FILE, key)
    scans = folder / backups_store.ATTACHMENTS
    for there in (backups.beside(folder), place):
        if there and there.is_dir():
            _clear_backups(there, key, origin, scans)
    for each in (scans, folder / restoring_store.PREPARED):
        # What a link points to is somebody else's.
        if not each.is_symlink():
            shutil.rmtree(each, ignore_errors=True)
    for path in [folder / name for name in _FILES] + [path for each in _PATTERNS for path in folder.glob(each)]:
        path.unlink(missing_ok=True)
    kept = tuple(sorted(path.name for path in folder.iterdir()))
    if not kept:
        folder.rmdir()
    return Removed(folder, kept)


def _clear_backups(place: Path, key: bytes, origin: str, scans: Path) -> None:
    """Delete the office's own backups in a place, and the copies there of its scans; others' stay."""
    backups_store.drop(each for each in backups_store.listed(place) if backups_store.is_own(each, key, origin))
    copies = place / backups_store.ATTACHMENTS
    for path in scans.rglob("*") if scans.is_dir() else ():
        if path.is_file():
            (copies / path.relative_to(scans)).unlink(missing_ok=True)
    inner = [path for path in copies.rglob("*") if path.is_dir()] if copies.is_dir() else []
    for each in [*sorted(inner, reverse=True), copies, place]:
        # Only what is empty goes; the place itself only beside the register.
        if each != place or place.parent == scans.parent:
            with contextlib.suppress(OSError):
                each.rmdir()
