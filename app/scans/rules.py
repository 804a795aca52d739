"""Scans 扫描件: which files are accepted, and what is known of one once it is attached.

A file's format follows from its first bytes, not its name. The limits protect the computer's memory from files that
unpack to far more than their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.base.refusals import Refusal

Media = Literal["application/pdf", "image/jpeg", "image/png", "image/tiff"]
Limit = Literal["bytes", "pages", "pixels", "all-pixels"]
Fault = Literal["missing", "folder", "permission", "empty", "damaged", "encrypted"]

ENDINGS: dict[Media, str] = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
}
"""The file name extension of each format when a scan is saved or exported."""

_BEGINNINGS: tuple[tuple[bytes, Media], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)

MOST: dict[Limit, int] = {
    "bytes": 100 * 1024 * 1024,
    "pages": 500,
    "pixels": 50_000_000,
    "all-pixels": 5_000_000_000,
}
"""The most bytes and pages per file, pixels per image, and pixels of all images of a file (about 500 of A4 at 300 dpi)."""


@dataclass(eq=False)
class NotAScan(Refusal):
    """``file`` is neither PDF nor JPEG, PNG or TIFF."""

    file: str


@dataclass(eq=False)
class ScanTooLarge(Refusal):
    """``file`` exceeds the limit ``limit`` of ``MOST``."""

    file: str
    limit: Limit

    @property
    def most(self) -> int:
        """The most that is accepted."""
        return MOST[self.limit]


@dataclass(eq=False)
class ScanUnreadable(Refusal):
    """``file`` cannot be read, or not in its format."""

    file: str
    why: Fault


@dataclass(eq=False)
class ScanMissing(Refusal):
    """The stored file of the scan ``title`` is missing."""

    title: str


@dataclass(eq=False)
class ScanAltered(Refusal):
    """The stored file of the scan ``title`` is damaged or was altered."""

    title: str


@dataclass(eq=False)
class AlreadyAttached(Refusal):
    """The dossier already has the same file for the same record, under ``title``."""

    title: str


@dataclass(eq=False)
class AlreadyWithdrawn(Refusal):
    """The scan ``title`` has already been withdrawn."""

    title: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A scan. ``dossier`` is the id of its dossier, ``record`` the number of the record it shows; either may be empty.

    ``size`` is in bytes; ``digest`` is the address of its content; ``signed`` marks a signed sheet that was scanned back.
    It is never deleted; withdrawing it sets ``withdrawn_at``, ``withdrawn_by`` and the ``reason``.
    """

    id: str
    dossier: str
    record: str
    title: str
    media: Media
    size: int
    digest: str
    pages: int
    at: datetime
    by: str
    signed: bool = False
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""


def media_of(content: bytes, file: str) -> Media:
    """The format of a file by its first bytes.

    Raises:
        ScanUnreadable: it is empty
        ScanTooLarge: it has too many bytes
        NotAScan

    """
    if not content:
        raise ScanUnreadable(file, "empty")
    within("bytes", len(content), file)
    for beginning, media in _BEGINNINGS:
        if content.startswith(beginning):
            return media
    raise NotAScan(file)


def within(limit: Limit, count: int, file: str) -> None:
    """Raise ``ScanTooLarge`` if ``count`` exceeds ``limit``."""
    if count > MOST[limit]:
        raise ScanTooLarge(file, limit)
