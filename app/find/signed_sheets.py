"""Signed sheets scanned back 签字页归位: every page finds its record by the QR code printed on it.

``look`` reads the pages without changing anything (it takes seconds and may run in any thread), ``place`` finds the
record of each, a person assigns pages without a readable code, and ``store`` stores all of them at once.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.base.refusals import ChangedMeanwhile, UnknownRecord
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.register.digit_codes import meant
from app.scans import attachments
from app.scans.arranging import pick
from app.scans.attachments_store import address
from app.scans.codes import numbers
from app.scans.pages import examine
from app.scans.rules import AlreadyAttached

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from app.office.office import Office
    from app.scans.attachments import StoredFile
    from app.scans.rules import Attachment, Media


@dataclass(frozen=True, slots=True)
class Record:
    """Where a page belongs: a dossier (id, may be empty) with its unit, and the record's number (may be empty)."""

    dossier: str
    unit: str
    number: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a scanned file; ``number`` counts from 0, ``codes`` were read from it, ``records`` are where it goes."""

    path: Path
    digest: str
    media: Media
    number: int
    codes: tuple[str, ...]
    records: tuple[Record, ...] = ()


def look(office: Office, path: Path, tell: Callable[[str], object] = lambda _: None) -> list[Page]:
    """The pages of a file with the codes on them; ``tell`` is called before every page and may raise to stop.

    Raises:
        NotAllowed, NotAScan, ScanTooLarge, ScanUnreadable, OSError

    """
    office.require("scans")
    content = attachments.content_of(path)
    seen = examine(content, path.name)
    digest = address(office.register, content)
    pages = []
    for number in range(seen.pages):
        tell(f"{path.name} {number + 1}/{seen.pages}")
        pages.append(Page(path, digest, seen.media, number, numbers(content, seen.media, number)))
    return pages


def place(office: Office, pages: Iterable[Page]) -> list[Page]:
    """The pages with the records that their codes name; codes that name no record of this office are left out."""
    known: dict[str, Record | None] = {}
    placed = []
    for page in pages:
        for code in page.codes:
            if code not in known:
                known[code] = by_code(office, code)
        records = tuple(found for code in page.codes if (found := known[code]))
        placed.append(replace(page, records=records))
    return placed


def by_code(office: Office, code: str) -> Record | None:
    """The record with exactly this number; None if the number is unknown or its record cannot hold a scan."""
    code = meant(code)
    for found in finding.find(office, code):
        if found.number == code and (found.dossier or found.kept):
            unit = dossiers.load(office, found.dossier).unit if found.dossier else ""
            return Record(found.dossier, unit, code)
    return None


def named(office: Office, text: str) -> Record:
    """The record under a typed number, else the dossier of a typed unit, as a record without a number.

    Raises:
        UnknownRecord

    """
    text = text.strip()
    if not text:
        raise UnknownRecord(text)
    if found := by_code(office, text.upper()):
        return found
    dossier = dossiers.named(office, text)
    return Record(dossier.id, dossier.unit, "")


def store(office: Office, pages: Sequence[Page], tell: Callable[[str], object] = lambda _: None) -> list[Attachment]:
    """Store every page with its record: one attachment per file and record, all in one transaction.

    What a record already has is skipped; pages without a record are left out.

    Raises:
        NotAllowed, ChangedMeanwhile: a file has changed since ``look``
        ScanUnreadable, OSError

    """
    office.require("scans")
    files = [[page for page in pages if page.path == path] for path in dict.fromkeys(page.path for page in pages)]
    kept = [part for file in files for part in _parts(office, file, tell)]
    stored = []
    with office.register.transaction():
        for record, each in kept:
            with suppress(AlreadyAttached):
                stored.append(attachments.enter(office, record.dossier, each, record=record.number, signed=True))
    return stored


def _parts(office: Office, pages: Sequence[Page], tell: Callable[[str], object]) -> Iterator[tuple[Record, StoredFile]]:
    """The part of a file that belongs to each record, encrypted and stored as a file, with the record."""
    path = pages[0].path
    content = attachments.content_of(path)
    if address(office.register, content) != pages[0].digest:
        raise ChangedMeanwhile(path.name)
    seen = examine(content, path.name)
    for record in dict.fromkeys(record for page in pages for record in page.records):
        tell(record.number or record.unit)
        wanted = [page.number for page in pages if record in page.records]
        part = content if len(wanted) == seen.pages else pick(content, seen.media, wanted)
        yield record, attachments.keep(office, part, record.number or path.stem)
