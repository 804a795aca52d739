"""Attachments 扫描件: adding, showing, saving as a file and withdrawing them, each with a journal entry.

Adding a file takes two steps: ``keep``, which is slow, needs no transaction and may run in any thread, and ``enter``, which
is quick and stores the row with its journal entry.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from app.base.refusals import ReasonMissing
from app.register import outputs
from app.scans import attachments_store
from app.scans.pages import examine
from app.scans.rules import (
    AlreadyAttached,
    AlreadyWithdrawn,
    Attachment,
    ScanUnreadable,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from app.office.office import Office
    from app.scans.rules import Fault, Media

ADDED, WITHDRAWN = "attachment.added", "attachment.withdrawn"


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that has been examined and stored but is not attached to anything yet; ``size`` is in bytes."""

    title: str
    media: Media
    size: int
    digest: str
    pages: int


def content_of(path: Path) -> bytes:
    """Read a file, unless it is too large.

    Raises:
        ScanUnreadable, ScanTooLarge, OSError

    """
    try:
        within("bytes", path.stat().st_size, path.name)
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise ScanUnreadable(path.name, _fault(path, error)) from error


def _fault(path: Path, error: OSError) -> Fault:
    if path.is_dir():
        return "folder"
    return "missing" if isinstance(error, FileNotFoundError) else "permission"


def keep(office: Office, source: Path | bytes, title: str = "") -> StoredFile:
    """Examine a file and store its content encrypted; ``title`` defaults to the file's name without its ending.

    Raises:
        NotAllowed, NotAScan, ScanTooLarge, ScanUnreadable, OSError

    """
    office.require("scans")
    content = source if isinstance(source, bytes) else content_of(source)
    named = title.strip() or (source.stem if isinstance(source, Path) else "")
    seen = examine(content, source.name if isinstance(source, Path) else named)
    return StoredFile(named, seen.media, len(content), attachments_store.keep(office.register, content), seen.pages)


def enter(office: Office, dossier: str, kept: StoredFile, *, record: str = "", signed: bool = False) -> Attachment:
    """Attach a kept file to a dossier, and to the ``record`` it shows, by its number.

    ``dossier`` is empty for a record without one; ``signed`` is a record's signed sheet that was scanned back.

    Raises:
        NotAllowed, AlreadyAttached

    """
    office.require("scans")
    made = Attachment(
        id=str(uuid4()),
        dossier=dossier,
        record=record,
        title=kept.title,
        media=kept.media,
        size=kept.size,
        digest=kept.digest,
        pages=kept.pages,
        at=office.now(),
        by=office.signed_in,
        signed=signed,
    )
    with office.register.transaction():
        _refuse_twice(office, made)
        attachments_store.add(office.register, made)
        office.record(ADDED, id=made.id, at=made.at, dossier=dossier or None, **entered(made))
    return made


def entered(made: Attachment) -> dict[str, object]:
    """The facts of an attachment that its journal entry keeps; its row must always agree with them."""
    names = ("record", "title", "digest", "size", "media", "pages", "signed")
    return {name: getattr(made, name) for name in names}


def _refuse_twice(office: Office, made: Attachment) -> None:
    for each in of_dossier(office, made.dossier):
        if (each.digest, each.record) == (made.digest, made.record):
            raise AlreadyAttached(each.title)


def add(office: Office, dossier: str, source: Path | bytes, title: str = "", *, record: str = "") -> Attachment:
    """Examine and store a file, and attach it to a dossier.

    Raises:
        NotAllowed, NotAScan, ScanTooLarge, ScanUnreadable, AlreadyAttached, OSError

    """
    return enter(office, dossier, keep(office, source, title), record=record)


def of_dossier(office: Office, dossier: str, *, withdrawn: bool = False) -> list[Attachment]:
    """The attachments of a dossier (empty: those without one), oldest first, without withdrawn ones unless ``withdrawn``."""
    return [each for each in attachments_store.load(office.register, dossier) if withdrawn or not each.withdrawn_at]


def of_record(office: Office, record: str) -> list[Attachment]:
    """The attachments of a record, signed sheets included, oldest first, without withdrawn ones."""
    return [each for each in attachments_store.load(office.register, record=record) if not each.withdrawn_at]


def signed_sheets(office: Office, record: str) -> list[Attachment]:
    """The signed sheets of a record that were scanned back, oldest first, without withdrawn ones."""
    return [
        each for each in attachments_store.load(office.register, record=record) if each.signed and not each.withdrawn_at
    ]


def every(office: Office) -> Iterator[Attachment]:
    """All attachments of the office, withdrawn ones included, oldest first."""
    return attachments_store.load(office.register)


def signed_back(office: Office, records: Sequence[str]) -> set[str]:
    """The records among ``records`` whose signed sheet was scanned back."""
    return set(last_signed(office, records))


def last_signed(office: Office, records: Sequence[str]) -> dict[str, datetime]:
    """The records among ``records`` whose signed sheet was scanned back, with the moment of the latest scan."""
    return attachments_store.signed(office.register, records)


def read(office: Office, attachment: Attachment) -> bytes:
    """The original file, verified to be unaltered; needs the right to scans or to export. May run in any thread.

    Raises:
        NotAllowed, ScanMissing, ScanAltered, OSError

    """
    if not office.may("export"):
        office.require("scans")
    return attachments_store.fetch(office.register, attachment)


def show(office: Office, attachment: Attachment) -> None:
    """Journal that a scan was shown, since scans contain personal data; a snapshot has no journal of who looked at it.

    Raises:
        NotAllowed

    """
    office.require("scans")
    if office.register.as_of is None:
        _note(office, "attachment.shown", attachment)


def save(office: Office, attachment: Attachment, path: Path, reason: str, *, asked: bool = False) -> None:
    """Save the original file at ``path``, outside the office; ``asked`` allows replacing a file there.

    Raises:
        NotAllowed, ReasonMissing, ScanMissing, ScanAltered, OfficesOwn, LinkInTheWay, FileInTheWay, OSError

    """
    office.require("export")
    if not reason.strip():
        raise ReasonMissing
    outputs.write(path, read(office, attachment), asked=asked)
    _note(office, "attachment.saved", attachment, reason=reason.strip())


def withdraw(office: Office, attachment: Attachment, reason: str) -> Attachment:
    """Withdraw a scan from its dossier; the file is kept, with the reason.

    Raises:
        NotAllowed, ReasonMissing, AlreadyWithdrawn

    """
    office.require("scans")
    if not reason.strip():
        raise ReasonMissing
    now, reason = office.now(), reason.strip()
    with office.register.transaction():
        if not attachments_store.withdraw(office.register, attachment.id, now, office.signed_in, reason):
            raise AlreadyWithdrawn(attachment.title)
        _note(office, WITHDRAWN, attachment, at=now, reason=reason)
    return replace(attachment, withdrawn_at=now, withdrawn_by=office.signed_in, reason=reason)


def move(office: Office, attachment: Attachment, dossier: str, reason: str) -> Attachment:
    """Give a scan to another client: withdrawn from the one, with the reason, and added to the other.

    Raises:
        NotAllowed, ReasonMissing, AlreadyWithdrawn

    """
    office.require("scans")
    with office.register.transaction():
        withdraw(office, attachment, reason)
        stored = StoredFile(attachment.title, attachment.media, attachment.size, attachment.digest, attachment.pages)
        return enter(office, dossier, stored)


def _note(office: Office, kind: str, attachment: Attachment, *, at: datetime | None = None, **data: object) -> None:
    with office.register.transaction():
        dossier, title = attachment.dossier or None, attachment.title
        office.record(kind, at=at, dossier=dossier, of=attachment.id, title=title, **data)
