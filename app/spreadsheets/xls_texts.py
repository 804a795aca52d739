"""Texts in BIFF8 records: length-prefixed, one or two bytes a character, possibly continued in further records."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Texts:
    """Reads texts from a record and its continuations; damaged ones raise struct.error or IndexError."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records
        self._record, self._at = 0, 0

    def short(self) -> str:
        """A text with its length in one byte."""
        return self._characters(*self._header("<BB"))

    def long(self) -> str:
        """A text with its length in two bytes."""
        return self._characters(*self._header("<HB"))

    def table(self) -> list[str]:
        """The shared string table of a workbook."""
        _, count = self._header("<II")
        texts: list[str] = []
        while len(texts) < count and not self._at_end():
            texts.append(self._rich())
        return texts

    def _rich(self) -> str:
        """A text that may have formatting and phonetic guides, which are skipped."""
        length, flags = self._header("<HB")
        (runs,) = self._header("<H") if flags & 8 else (0,)
        (extra,) = self._header("<I") if flags & 4 else (0,)
        text = self._characters(length, flags)
        self._skip(runs * 4 + extra)
        return text

    def _header(self, shape: str) -> tuple[int, ...]:
        if self._at >= len(self._records[self._record]):
            self._record, self._at = self._record + 1, 0
        values = struct.unpack_from(shape, self._records[self._record], self._at)
        self._at += struct.calcsize(shape)
        return values

    def _characters(self, length: int, flags: int) -> str:
        """``length`` characters; in each further record a byte says again how wide they are."""
        wide = flags & 1
        found = b""
        while length:
            if self._at >= len(self._records[self._record]):
                wide = self._records[self._record + 1][0] & 1
                self._record, self._at = self._record + 1, 1
            record = self._records[self._record]
            taken = min(length, (len(record) - self._at) >> wide)
            if not taken:
                raise IndexError
            piece = record[self._at : self._at + (taken << wide)]
            found += piece if wide else piece.decode("latin-1").encode("utf-16-le")
            self._at += taken << wide
            length -= taken
        return found.decode("utf-16-le", errors="replace")

    def _skip(self, size: int) -> None:
        while size:
            here = len(self._records[self._record]) - self._at
            if size <= here:
                self._at += size
                return
            size -= here
            self._record, self._at = self._record + 1, 0
            if self._record >= len(self._records):
                raise IndexError

    def _at_end(self) -> bool:
        return self._record >= len(self._records) - 1 and self._at >= len(self._records[-1])
