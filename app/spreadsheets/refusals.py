"""Refusals of files that cannot be read as spreadsheets, and limits on their size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.base.refusals import Refusal

MOST = {
    "file": 200_000_000,  # bytes on disk of an archive, whose pictures are not read
    "content": 40_000_000,  # bytes of any other file
    "unpacked": 48_000_000,  # bytes, as they are really unpacked
    "entries": 5_000,
    "sheets": 200,
    "rows": 25_000,
    "columns": 500,
    "cells": 1_000_000,  # rows times columns of the filled rectangle: what a sheet costs in memory
    "text": 50_000_000,  # bytes of text once every cell holds its own copy
    "characters": 32_767,  # in one cell
}
"""Measured so that every file within them is read in 10 seconds of processor time and 400 MB of memory, or nearly."""

Limit = Literal["file", "content", "unpacked", "entries", "sheets", "rows", "columns", "cells", "text", "characters"]


@dataclass(eq=False)
class NotASpreadsheet(Refusal):
    """The ``content`` is not a spreadsheet, whatever the file's name: "html", "pdf", "zip", "word", "xlsb", "unknown", …"""

    file: str
    content: str


@dataclass(eq=False)
class PasswordProtected(Refusal):
    """The file can be opened only with a password."""

    file: str


@dataclass(eq=False)
class TooLarge(Refusal):
    """The file exceeds a limit; ``most`` is the limit's value (see ``MOST``)."""

    file: str
    limit: Limit
    most: int


@dataclass(eq=False)
class Unreadable(Refusal):
    """The file cannot be read; ``why`` says the reason."""

    file: str
    why: Literal["missing", "folder", "permission", "in_use", "damaged", "entities", "encoding"]


@dataclass(eq=False)
class EmptySheet(Refusal):
    """The file is empty, or all of its sheets are."""

    file: str


def too_large(file: str, limit: Limit) -> TooLarge:
    """The refusal of a file that exceeds ``limit``."""
    return TooLarge(file, limit, MOST[limit])
