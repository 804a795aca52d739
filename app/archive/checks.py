"""Faults in the archive's tables: approvals, blanks and destructions that the journal does not record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import store as blanks
from app.archive.blanks.rules import span
from app.archive.loans import store as loans
from app.archive.runs import service as runs
from app.archive.volumes import store as volumes
from app.base.words import say
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """One sentence for each disagreement between the archive's tables and the journal."""
    yield from _loans(office)
    yield from _blanks(office)
    yield from _volumes(office)
    for unit in runs.wrongly_marked(office):
        yield say("房号 {unit} 的上交标记与日志不符", unit=unit)


def _loans(office: Office) -> Iterator[str]:
    """Approved terms without a journal entry."""
    entries = journal.read(office.register, kind="loan.approved", as_written=True)
    recorded = {((entry.body or {}).get("number"), (entry.body or {}).get("back_by")) for entry in entries}
    for loan in loans.load(office.register):
        for term in loan.terms:
            if term.approved_at and (loan.number, term.due.isoformat()) not in recorded:
                yield say("借阅 {number} 的批准没有写入日志", number=loan.number)


def _blanks(office: Office) -> Iterator[str]:
    """Lines of the stock register without a journal entry, and blanks whose state is not that of their last line."""
    entries = journal.read(office.register, dossier="", kind="blanks.%", as_written=True)
    recorded = {(entry.body or {}).get("number") for entry in entries}
    expected: dict[str, str] = {}
    for step in reversed(blanks.steps(office.register)):
        expected |= dict.fromkeys(span(step.first, step.last), step.kind)
        if step.number not in recorded:
            yield say("空白合同登记 {number} 没有写入日志", number=step.number)
    actual: dict[str, str] = dict(blanks.states(office.register))
    for number in sorted(expected.keys() | actual.keys()):
        if expected.get(number) != actual.get(number):
            yield say("空白合同 {number} 与登记簿不符", number=number)


def _volumes(office: Office) -> Iterator[str]:
    """Destroyed volumes that no executed list names in the journal, and volumes elsewhere than their last placing."""
    entries = journal.read(office.register, kind="destruction.executed", as_written=True)
    recorded = {number for entry in entries for number in (entry.body or {}).get("volumes", ())}
    for volume in volumes.load(office.register, state="destroyed"):
        if volume.number not in recorded:
            yield say("案卷 {number} 没有销毁记录", number=volume.number)
    for number in volumes.misplaced(office.register):
        yield say("案卷 {number} 不在它最后放到的位置", number=number)


CHECKS = {"archive": faults}
