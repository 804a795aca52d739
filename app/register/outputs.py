"""Files that the program writes for people: never over an office's own files, never through a link, and over a file that
the program did not make only if somebody agreed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.file_names import MAKER, broken_archive
from app.base.refusals import Refusal
from app.register import backups as backups_store
from app.register import register
from app.register.files import put_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(eq=False)
class OfficesOwn(Refusal):
    """``path`` is one of the files of an office or of its backups, or lies in an office's folder."""

    path: str


@dataclass(eq=False)
class LinkInTheWay(Refusal):
    """``path`` is a link, a folder or a device, not a plain file."""

    path: str


@dataclass(eq=False)
class FileInTheWay(Refusal):
    """At ``path`` is a file that this program did not make, and nobody agreed to replace it."""

    path: str


def check_folder(folder: Path) -> None:
    """Refuse a folder that is, or lies in, an office's folder, links resolved.

    Raises:
        OfficesOwn

    """
    if _in_office(folder):
        raise OfficesOwn(str(folder))


def check(path: Path, *, asked: bool = False) -> None:
    """Refuse ``path`` if no file may be written there; ``asked``: somebody agreed to replace what is there.

    Raises:
        OfficesOwn, LinkInTheWay, FileInTheWay

    """
    if _in_office(path.parent):
        raise OfficesOwn(str(path))
    if not os.path.lexists(path):
        return
    if path.is_symlink() or not path.is_file():
        raise LinkInTheWay(str(path))
    real = path.resolve()
    # Attachments lie up to two folders below the backups they belong to.
    if real.name in {register.FILE, register.KEY, register.SLOTS} or any(map(backups_store.listed, real.parents[:3])):
        raise OfficesOwn(str(path))
    if not asked and not is_ours(real):
        raise FileInTheWay(str(path))


@contextmanager
def replacing(path: Path, *, asked: bool = False) -> Iterator[Path]:
    """A temporary path to write to, which replaces ``path`` on success; on failure ``path`` is unchanged.

    Raises:
        OfficesOwn, LinkInTheWay, FileInTheWay, OSError

    """
    check(path, asked=asked)
    part = path.with_name(f".{uuid4().hex}{backups_store.PART}")
    try:
        yield part
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def write(path: Path, content: bytes, *, asked: bool = False) -> None:
    """Write a file completely or not at all. Raises like ``replacing``."""
    with replacing(path, asked=asked) as part:
        part.write_bytes(content)


def is_ours(path: Path) -> bool:
    """Whether this program made the PDF or workbook at ``path``."""
    import zipfile

    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as book:
                return f">{MAKER}</dc:creator>".encode() in book.read("docProps/core.xml")
        content = path.read_bytes()
    except broken_archive():
        return False
    return content.startswith(b"%PDF-") and f"/Creator ({MAKER})".encode() in content


def _in_office(folder: Path) -> bool:
    real = folder.resolve()
    return any(map(_is_office, (real, *real.parents)))


def _is_office(folder: Path) -> bool:
    if (folder / register.FILE).is_file() or (folder / register.KEY).is_file():
        return True
    from app.register import keys

    try:
        return bool(keys.load(folder).office)
    except (OSError, keys.KeysDamaged):
        return False
