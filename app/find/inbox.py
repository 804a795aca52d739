"""The scan inbox 扫描收件夹: what each file shows, to whom it may belong, and filing it.

``look`` reads a file without changing anything (it takes seconds and may run in any thread), a person confirms or chooses
where it belongs, and ``file`` stores it. ``put_away`` then moves it out of the inbox, once what was stored was read again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import ChangedMeanwhile
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.find import signed_sheets
from app.find.signed_sheets import Record
from app.register import journal, outputs
from app.scans import attachments, inbox_folder
from app.scans.arranging import arranged, blank
from app.scans.attachments_store import address
from app.scans.pages import picture
from app.scans.rules import AlreadyAttached

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from app.forms.paper.preview import Picture
    from app.office.office import Office
    from app.scans.attachments import StoredFile
    from app.scans.rules import Attachment, Media

SMALL = 160
"""The longer side in pixels of the small picture of a file's first page."""

RECENT, AMONG = 4, 2000
"""How many dossiers somebody worked on last are proposed, found among how many of the newest journal entries."""

_PIECES = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
"""What a file's name is taken apart into: 2-1-1001 and 2026-0001 stay whole, an underline parts."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A file as it was read: its pages with their codes and records, which pages (from 0) are blank, the first one small."""

    path: Path
    digest: str
    media: Media
    pages: tuple[signed_sheets.Page, ...]
    blanks: frozenset[int]
    picture: Picture

    @property
    def sure(self) -> bool:
        """Whether every page that is not blank names its record by a code of its own."""
        written = [each for each in self.pages if each.number not in self.blanks]
        return bool(written) and all(each.records for each in written)


@dataclass(frozen=True, slots=True)
class Part:
    """The pages (from 0) of a file that belong to one record; ``signed`` if they are its printed form come back."""

    record: Record
    pages: tuple[int, ...]
    signed: bool


@dataclass(frozen=True, slots=True)
class Filing:
    """How a file is to be filed: the parts of it, and by how many quarters its pages (from 0) are turned clockwise."""

    file: Scanned
    parts: tuple[Part, ...]
    turns: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A client to whom a file may belong, and why: the file's name says so, or somebody has just worked on the dossier."""

    record: Record
    names: str
    why: Literal["name", "recent"]


def check(_office: Office, folder: Path) -> None:
    """Refuse a folder in which an office lies. Raises ``OfficesOwn``, and ``OSError`` if it cannot be read."""
    outputs.check_folder(folder)
    inbox_folder.look(folder)


def look(office: Office, path: Path, tell: Callable[[str], object] = lambda _: None) -> Scanned:
    """Read a file: the codes on its pages and the records they name, which pages are blank, the first one small.

    Raises:
        NotAllowed, NotAScan, ScanTooLarge, ScanUnreadable, ChangedMeanwhile, OSError

    """
    pages = signed_sheets.place(office, signed_sheets.look(office, path, tell))
    content, (first, *_) = attachments.content_of(path), pages
    if address(office.register, content) != first.digest:
        raise ChangedMeanwhile(path.name)
    blanks = {each.number for each in pages if not each.codes and blank(content, first.media, each.number)}
    small = picture(content, first.media, min({each.number for each in pages} - blanks, default=0), SMALL)
    return Scanned(path, first.digest, first.media, tuple(pages), frozenset(blanks), small)


def proposals(office: Office, path: Path) -> list[Proposal]:
    """To whom a file without a code may belong: whom its name means, then whose dossiers this person worked on last."""
    found: dict[str, Proposal] = {}
    for record in _in_name(office, path.stem):
        found.setdefault(record.dossier, Proposal(record, dossiers.load(office, record.dossier).names, "name"))
    for dossier in journal.touched(office.register, office.signed_in, AMONG, RECENT):
        known = dossiers.load(office, dossier)
        found.setdefault(dossier, Proposal(Record(dossier, known.unit, ""), known.names, "recent"))
    return list(found.values())


def _in_name(office: Office, name: str) -> Iterator[Record]:
    """The records that a file's name, or a piece of it, means alone: a number, a unit, a client's name."""
    for text in dict.fromkeys((name.strip(), *_PIECES.findall(name))):
        if record := signed_sheets.by_code(office, text.upper()):
            if record.dossier:
                yield record
        elif len(text) > 1 and not text.isdecimal() and finding.chooses(office, text):
            meant = {each.dossier for each in finding.find(office, text, 2) if each.kind == "dossier"}
            if len(meant) == 1:
                (dossier,) = meant
                yield Record(dossier, dossiers.load(office, dossier).unit, "")


def filing(file: Scanned, chosen: Record | None, turns: Mapping[int, int], *, keep_blank: bool) -> Filing:
    """How a file is filed: to the ``chosen`` record, else to those its codes name; blank pages only if they are to be kept."""
    written = [each for each in file.pages if keep_blank or each.number not in file.blanks] or list(file.pages)
    if chosen:
        parts = [Part(chosen, tuple(each.number for each in written), signed=bool(chosen.number))]
    else:
        parts = list(_parts(written))
    return Filing(file, tuple(parts), turns)


def _parts(pages: Sequence[signed_sheets.Page]) -> Iterator[Part]:
    """The pages of each record that a code names; a page without one goes with the page before it, the first with the next."""
    belong = next((each.records for each in pages if each.records), ())
    of: dict[Record, list[signed_sheets.Page]] = {}
    for page in pages:
        belong = page.records or belong
        for record in belong:
            of.setdefault(record, []).append(page)
    for record, found in of.items():
        signed = any(record.number in each.codes for each in found)
        yield Part(record, tuple(each.number for each in found), signed)


def file(office: Office, filed: Filing) -> list[Attachment]:
    """Store the parts of a file with their records, all in one transaction; what a record already has is left as it is.

    Raises:
        NotAllowed, ChangedMeanwhile: the file has changed since ``look``
        ScanUnreadable, OSError

    """
    office.require("scans")
    scanned = filed.file
    content = _unchanged(office, scanned)
    kept = [(part, _kept(office, scanned, content, part, filed.turns)) for part in filed.parts]
    with office.register.transaction():
        return [_entered(office, part, each) for part, each in kept]


def _unchanged(office: Office, scanned: Scanned) -> bytes:
    content = attachments.content_of(scanned.path)
    if address(office.register, content) != scanned.digest:
        raise ChangedMeanwhile(scanned.path.name)
    return content


def _kept(office: Office, scanned: Scanned, content: bytes, part: Part, turns: Mapping[int, int]) -> StoredFile:
    made = arranged(content, scanned.media, part.pages, turns, len(scanned.pages))
    return attachments.keep(office, made, part.record.number or scanned.path.stem)


def _entered(office: Office, part: Part, kept: StoredFile) -> Attachment:
    """Attach a stored part; if the record has it already, that one."""
    record = part.record
    try:
        return attachments.enter(office, record.dossier, kept, record=record.number, signed=part.signed)
    except AlreadyAttached:
        there = attachments.of_dossier(office, record.dossier)
        return next(each for each in there if (each.digest, each.record) == (kept.digest, record.number))


def put_away(office: Office, filed: Filing, stored: Sequence[Attachment]) -> None:
    """Move a filed file into the inbox's subfolder, after everything that was stored of it has been read again.

    Raises:
        ScanMissing, ScanAltered, ChangedMeanwhile, OSError: the file stays in the inbox

    """
    for each in stored:
        attachments.read(office, each)
    inbox_folder.put_away(filed.file.path, _unchanged(office, filed.file))
