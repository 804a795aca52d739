"""Verify 核验, scans: rows agree with the journal, and their files are there and unaltered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.register import journal
from app.scans import attachments_store
from app.scans.attachments import ADDED, WITHDRAWN, entered, every
from app.scans.rules import ScanAltered, ScanMissing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office
    from app.register.journal import Entry
    from app.scans.rules import Attachment


def faults(office: Office) -> Iterator[str]:
    """What is wrong with attachments, as sentences: rows missing or unlike the journal, files missing or altered."""
    entries = journal.read(office.register, kind="attachment.%", as_written=True)
    added = {entry.id: entry for entry in entries if entry.kind == ADDED}
    withdrawn = {(entry.body or {})["of"]: entry for entry in entries if entry.kind == WITHDRAWN}
    for each in every(office):
        if not _as_added(added.pop(each.id, None), each) or not _as_withdrawn(withdrawn.get(each.id), each):
            yield say("扫描件“{title}”的登记与日志不符", title=each.title)
        try:
            attachments_store.fetch(office.register, each)
        except ScanMissing:
            yield say("扫描件“{title}”的文件不见了", title=each.title)
        except ScanAltered:
            yield say("扫描件“{title}”的文件损坏或被改动", title=each.title)
    for entry in added.values():
        yield say("扫描件“{title}”的登记不见了", title=(entry.body or {}).get("title", ""))


def _as_added(entry: Entry | None, row: Attachment) -> bool:
    """Whether an attachment's row agrees with the journal entry of its adding."""
    if entry is None or (entry.dossier or "", entry.at, entry.by) != (row.dossier, row.at, row.by):
        return False
    body = entry.body or {}
    return all(body.get(name) == value for name, value in entered(row).items())


def _as_withdrawn(entry: Entry | None, row: Attachment) -> bool:
    """Whether an attachment's row agrees with the journal entry of its withdrawal, or with there being none."""
    if entry is None:
        return row.withdrawn_at is None
    journalled = (entry.at, entry.by, (entry.body or {}).get("reason"))
    return journalled == (row.withdrawn_at, row.withdrawn_by, row.reason)


CHECKS = {"scans": faults}
