"""Attachments: encrypted files, stored by the address of their content, and the rows that describe them.

A file lies at ``attachments/ab/<address>`` in the office's folder. Its address is an HMAC-SHA256 (RFC 2104) of the plain
content under a separate key, so that a copy of the folder does not reveal whether it contains a known file; the same
content is stored once. A file without a row is left over from a crash and does no harm.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

import peewee as pw

from app.register import sealing, tables
from app.register.files import write_whole
from app.register.moments import moment, stamp
from app.register.tables import Attachment as Row
from app.scans.rules import Attachment, ScanAltered, ScanMissing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from app.register.register import Register


def address(register: Register, plain: bytes) -> str:
    """The address of ``plain``: 64 hexadecimal digits."""
    return hmac.digest(sealing.subkey(register.key, "attachment address"), plain, "sha256").hex()


def place(register: Register, digest: str) -> Path:
    """The path of the file with this address."""
    return register.attachments / digest[:2] / digest


def keep(register: Register, plain: bytes) -> str:
    """Store a file and return its address; an intact file at that address is left as it is.

    Raises:
        OSError

    """
    digest = address(register, plain)
    if _whole(register, digest):
        return digest
    path = place(register, digest)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, sealing.seal(_key(register), plain, digest.encode()))
    return digest


def fetch(register: Register, attachment: Attachment) -> bytes:
    """The content of an attachment, verified against its address. Raises as ``kept``."""
    return kept(register, attachment.digest, attachment.size, attachment.title)


def kept(register: Register, digest: str, size: int, title: str) -> bytes:
    """The content of a kept file of ``size`` bytes, verified against its address; ``title`` names it in a refusal.

    Raises:
        ScanMissing, ScanAltered, OSError

    """
    try:
        plain = _unsealed(register, digest)
    except FileNotFoundError as error:
        raise ScanMissing(title) from error
    except sealing.Altered as error:
        raise ScanAltered(title) from error
    if len(plain) != size or address(register, plain) != digest:
        raise ScanAltered(title)
    return plain


def _key(register: Register) -> bytes:
    return sealing.subkey(register.key, "attachments")


def _unsealed(register: Register, digest: str) -> bytes:
    return sealing.unseal(_key(register), place(register, digest).read_bytes(), digest.encode())


def _whole(register: Register, digest: str) -> bool:
    try:
        _unsealed(register, digest)
    except (FileNotFoundError, sealing.Altered):
        return False
    return True


def add(register: Register, attachment: Attachment) -> None:
    """Insert the row of a new attachment, whose content ``keep`` has stored."""
    Row.insert(
        id=attachment.id,
        dossier=attachment.dossier or None,
        record=attachment.record,
        title=attachment.title,
        media=attachment.media,
        size=attachment.size,
        digest=attachment.digest,
        pages=attachment.pages,
        signed=int(attachment.signed),
        at=stamp(attachment.at),
        by=attachment.by,
    ).execute(register.rows)


def withdraw(register: Register, attachment: str, at: datetime, by: str, reason: str) -> bool:
    """Store who withdrew an attachment, when and why; returns False if it was withdrawn before."""
    row = tables.Withdrawal
    if row.select().where(row.attachment == attachment).exists(register.rows):
        return False
    row.insert(attachment=attachment, at=stamp(at), by=by, reason=reason).execute(register.rows)
    return True


def load(register: Register, dossier: str | None = None, record: str | None = None) -> Iterator[Attachment]:
    """The attachments of a dossier (empty: those without one), of a record, or all, withdrawn ones included, oldest first."""
    gone = tables.Withdrawal
    columns = (Row, gone.at.alias("withdrawn_at"), gone.by.alias("withdrawn_by"), gone.reason)
    query = Row.select(*columns).join(gone, pw.JOIN.LEFT_OUTER).order_by(Row.at, Row.id)
    if dossier is not None:
        query = query.where(Row.dossier == (dossier or None))
    if record is not None:
        query = query.where(Row.record == record)
    yield from map(_attachment, query.dicts().execute(register.rows))


def signed(register: Register, records: Sequence[str]) -> dict[str, datetime]:
    """The records among ``records`` with a signed sheet that is not withdrawn, and the moment of the latest."""
    found: dict[str, datetime] = {}
    gone = tables.Withdrawal.select(tables.Withdrawal.attachment)
    for start in range(0, len(records), 500):
        some = Row.record.in_(records[start : start + 500])
        query = Row.select(Row.record, Row.at).where(some, Row.signed == 1, Row.id.not_in(gone)).order_by(Row.at)
        found.update((row["record"], moment(row["at"])) for row in query.dicts().execute(register.rows))
    return found


def _attachment(row: dict[str, Any]) -> Attachment:
    withdrawn_at = row.pop("withdrawn_at")
    return Attachment(
        dossier=row.pop("dossier") or "",
        at=moment(row.pop("at")),
        signed=bool(row.pop("signed")),
        withdrawn_at=None if withdrawn_at is None else moment(withdrawn_at),
        withdrawn_by=row.pop("withdrawn_by") or "",
        reason=row.pop("reason") or "",
        **row,
    )
