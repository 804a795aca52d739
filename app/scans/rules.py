"""Scans 扫描件: which files are accepted, and what is known of one once it is attached.

A file's format follows from its first bytes, not its name. The limits protect the computer's memory from files that
unpack to far more than their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.base.refusals import Refusal

Media = Literal[
    "application/pdf",
    "image/jpeg",
    "image/png",
    "image/tiff",
    "image/webp",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
]

WORD: Media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL: Media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""Letters that the program made from a template and filed; nobody else's documents are taken."""

Limit = Literal["bytes", "pages", "pixels", "all-pixels"]
Fault = Literal["missing", "folder", "permission", "empty", "damaged", "encrypted"]

ENDINGS: dict[Media, str] = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    WORD: ".docx",
    EXCEL: ".xlsx",
}
"""The file name extension of each format when a scan is saved or exported."""

SCANNED = tuple(ending for media, ending in ENDINGS.items() if media not in {WORD, EXCEL})
"""The extensions of files that somebody can add."""

_BEGINNINGS: tuple[tuple[bytes, Media], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)

HEADER = 1024
"""Within how many bytes a PDF begins: mail programs and printers may put something before it (ISO 32000-1, annex H.3.4.1)."""

_OTHERS = (b"MZ", b"PK", b"\x7fELF", b"<")
"""Beginnings of programs, archives and pages, which are no scans whatever else is in them."""

_PHONES = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
}
"""The brands of photos as telephones store them (ISO/IEC 23008-12)."""

REDUCED = 4
"""How many times more pixels a JPEG may have, since it is decoded at half its width and height."""

MOST: dict[Limit, int] = {
    "bytes": 100 * 1024 * 1024,
    "pages": 500,
    "pixels": 50_000_000,
    "all-pixels": 5_000_000_000,
}
"""The most bytes and pages per file, pixels per image as it is decoded, and pixels of all images of a file (about 500 of A4 at 300 dpi)."""


@dataclass(eq=False)
class NotAScan(Refusal):
    """``file`` is neither PDF nor JPEG, PNG, TIFF or WebP."""

    file: str


@dataclass(eq=False)
class PhoneFormat(NotAScan):
    """``file`` is a photo in a ``format`` (HEIC, AVIF) of telephones that other programs seldom read."""

    format: str


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
        NotAScan, PhoneFormat

    """
    if not content:
        raise ScanUnreadable(file, "empty")
    within("bytes", len(content), file)
    for beginning, media in _BEGINNINGS:
        if content.startswith(beginning):
            return media
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    if content[4:8] == b"ftyp" and content[8:12] in _PHONES:
        raise PhoneFormat(file, "AVIF" if b"avif" in content[8:64] else _PHONES[content[8:12]])
    if b"%PDF-" in content[:HEADER] and not content.startswith(_OTHERS):
        return "application/pdf"
    raise NotAScan(file)


def within(limit: Limit, count: int, file: str) -> None:
    """Raise ``ScanTooLarge`` if ``count`` exceeds ``limit``."""
    if count > MOST[limit]:
        raise ScanTooLarge(file, limit)
