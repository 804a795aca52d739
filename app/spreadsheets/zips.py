"""Zip archives: unpacked piece by piece within the limits, whatever sizes they claim."""

from __future__ import annotations

import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from app.spreadsheets.refusals import MOST, PasswordProtected, Unreadable, too_large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENCRYPTED = 0x1
_PIECE = 1 << 20
_USUAL = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))


@contextmanager
def opened(file: str, stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """A zip archive. Raises Unreadable, PasswordProtected, TooLarge, also for what goes wrong while it is open."""
    try:
        with zipfile.ZipFile(stream) as packed:
            entries = packed.infolist()
            if len(entries) > MOST["entries"]:
                raise too_large(file, "entries")
            if any(entry.flag_bits & _ENCRYPTED for entry in entries):
                raise PasswordProtected(file)
            if any(entry.header_offset < 0 for entry in entries):  # a false end record: no place in a file is negative
                raise zipfile.BadZipFile
            yield packed
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error) as error:
        raise Unreadable(file, "damaged") from error


def names(packed: zipfile.ZipFile) -> list[str]:
    """The names of all parts, with slashes."""
    return [entry.filename.replace("\\", "/") for entry in packed.infolist()]


def parts(file: str, packed: zipfile.ZipFile, wanted: Callable[[str], object]) -> dict[str, bytes]:
    """The parts whose names are ``wanted``; what is really unpacked counts.

    Raises:
        TooLarge
        Unreadable: two parts have one name, or a part is packed in an unusual way

    """
    found: dict[str, bytes] = {}
    left = MOST["unpacked"]
    for entry in packed.infolist():
        name = entry.filename.replace("\\", "/").lstrip("/")
        if not wanted(name):
            continue
        if name in found or entry.compress_type not in _USUAL:
            raise Unreadable(file, "damaged")
        pieces = []
        with packed.open(entry) as part:
            while piece := part.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise too_large(file, "unpacked")
                pieces.append(piece)
        found[name] = b"".join(pieces)
    return found
