"""Scans 扫描件: what is accepted as one, and how one is known once it belongs to a dossier.

A file is what its first bytes say, whatever its name is. The limits keep a file that unpacks to more than it shows
from taking the desk's memory.
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
"""How a file of each kind is named when it leaves."""

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
"""At most so many bytes and pages a file, pixels a picture, pixels of all pictures of a file (500 of A4 at 300 dpi)."""


@dataclass(eq=False)
class NotAScan(Refusal):
    """``file`` is neither PDF nor JPEG, PNG or TIFF."""

    file: str


@dataclass(eq=False)
class ScanTooLarge(Refusal):
    """``file`` goes over a limit of ``MOST``."""

    file: str
    limit: Limit

    @property
    def most(self) -> int:
        """What would be accepted."""
        return MOST[self.limit]


@dataclass(eq=False)
class ScanUnreadable(Refusal):
    """``file`` cannot be read as what it says it is, or not at all."""

    file: str
    why: Fault


@dataclass(eq=False)
class ScanMissing(Refusal):
    """The stored file of the scan ``title`` is gone."""

    title: str


@dataclass(eq=False)
class ScanAltered(Refusal):
    """The stored file of the scan ``title`` is damaged or was changed."""

    title: str


@dataclass(eq=False)
class AlreadyAttached(Refusal):
    """The dossier has the very same file for the same record, under ``title``."""

    title: str


@dataclass(eq=False)
class AlreadyWithdrawn(Refusal):
    """The scan ``title`` was withdrawn before."""

    title: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A scan of a dossier. ``record`` is the number of the receipt or dossier it shows, or empty.

    ``size`` is in bytes; ``digest`` is the address of its content, ``signed`` says it is a signed sheet that came back.
    It is never deleted: who takes it away leaves ``withdrawn_at``, ``withdrawn_by`` and a ``reason``.
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
    """What a file is by its first bytes.

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
    """Raises ScanTooLarge if ``count`` goes over ``limit``."""
    if count > MOST[limit]:
        raise ScanTooLarge(file, limit)
