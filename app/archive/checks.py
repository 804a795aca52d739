"""What is wrong with the archive's tables, seen from the journal: approvals, blanks and destructions it never heard of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import store as blanks
from app.archive.blanks.rules import span
from app.archive.loans import store as loans
from app.archive.volumes import store as volumes
from app.base.words import say
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """What is wrong, in words."""
    yield from _loans(office)
    yield from _blanks(office)
    yield from _volumes(office)


def _loans(office: Office) -> Iterator[str]:
    """No loan is approved that the journal does not know as approved."""
    entries = journal.read(office.register, kind="loan.approved")
    told = {((entry.body or {}).get("number"), (entry.body or {}).get("back_by")) for entry in entries}
    for loan in loans.load(office.register):
        for term in loan.terms:
            if term.approved_at and (loan.number, term.due.isoformat()) not in told:
                yield say("借阅 {number} 的批准没有写入日志", number=loan.number)


def _blanks(office: Office) -> Iterator[str]:
    """Every blank is what the stock register's last line about it says, and every line is in the journal."""
    entries = journal.read(office.register, dossier="", kind="blanks.%")
    told = {(entry.body or {}).get("number") for entry in entries}
    made: dict[str, str] = {}
    for step in reversed(blanks.steps(office.register)):
        made |= dict.fromkeys(span(step.first, step.last), step.kind)
        if step.number not in told:
            yield say("空白合同登记 {number} 没有写入日志", number=step.number)
    stands: dict[str, str] = dict(blanks.states(office.register))
    for number in sorted(made.keys() | stands.keys()):
        if made.get(number) != stands.get(number):
            yield say("空白合同 {number} 与登记簿不符", number=number)


def _volumes(office: Office) -> Iterator[str]:
    """What stands as destroyed was destroyed under a list."""
    entries = journal.read(office.register, kind="destruction.executed")
    told = {number for entry in entries for number in (entry.body or {}).get("volumes", ())}
    for volume in volumes.load(office.register, state="destroyed"):
        if volume.number not in told:
            yield say("案卷 {number} 没有销毁记录", number=volume.number)


CHECKS = {"archive": faults}
