"""Streams of an OLE compound file, the container of .xls and of password-protected .xlsx. Source: [MS-CFB].

Sizes and chains claimed by the file are followed only as far as its content reaches.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence

SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")

_STREAM, _ROOT = 2, 5
_ENTRY = struct.Struct("<64sHBx12x16x4x16xII4x")  # name, its bytes, kind, first sector, size


class Compound:
    """A compound file in memory."""

    def __init__(self, content: bytes) -> None:
        """Read header, allocation tables and directory. Raises struct.error if the content is damaged."""
        self._content = content
        (self._shift,) = struct.unpack_from("<H", content, 30)
        if self._shift not in {9, 12}:
            raise struct.error("sector size")
        directory, self._cutoff, mini_table = struct.unpack_from("<I4xII", content, 48)
        self._most = len(content) >> self._shift
        self._table = _numbers(b"".join(map(self._sector, self._table_sectors())))
        self._entries = self._directory(self._big(directory))
        root = next(((start, size) for _, kind, start, size in self._entries if kind == _ROOT), (len(content), 0))
        self._mini = self._big(root[0])
        self._mini_table = _numbers(self._big(mini_table))

    def stream(self, *names: str) -> bytes | None:
        """The content of the first stream with one of these names, or None."""
        for name, kind, start, size in self._entries:
            if kind == _STREAM and name in names:
                return (self._small(start) if size < self._cutoff else self._big(start))[:size]
        return None

    def _table_sectors(self) -> Sequence[int]:
        """The sectors of the allocation table: 109 are listed in the header, the others in a chain of lists."""
        found = list(struct.unpack_from("<109I", self._content, 76))
        (more,) = struct.unpack_from("<I", self._content, 68)
        while more < self._most and len(found) <= self._most:
            *listed, more = _numbers(self._sector(more))
            found += listed
        return [sector for sector in found if sector < self._most][: self._most]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self._shift
        return self._content[start : start + (1 << self._shift)].ljust(1 << self._shift, b"\0")

    def _mini_sector(self, number: int) -> bytes:
        return self._mini[number * 64 : number * 64 + 64]

    def _big(self, start: int) -> bytes:
        return _chain(start, self._table, self._sector, self._most)

    def _small(self, start: int) -> bytes:
        return _chain(start, self._mini_table, self._mini_sector, len(self._mini) // 64)

    def _directory(self, content: bytes) -> list[tuple[str, int, int, int]]:
        whole = content[: len(content) // 128 * 128]
        return [
            (name[: max(length - 2, 0)].decode("utf-16-le", errors="replace"), kind, start, size)
            for name, length, kind, start, size in _ENTRY.iter_unpack(whole)
        ]


def _chain(start: int, table: Sequence[int], piece: Callable[[int], bytes], most: int) -> bytes:
    pieces: list[bytes] = []
    while start < len(table) and len(pieces) <= most:
        pieces.append(piece(start))
        start = table[start]
    return b"".join(pieces)


def _numbers(content: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])
