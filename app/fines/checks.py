"""Verify 核验, fines: rows agree with the journal, and sums with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.base.words import say
from app.fines import wages_store
from app.office import fines_store
from app.office.fine_ledger import Line, outcome
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """Say what is wrong with the ledger of fines, wages and wage sheets."""
    yield from _sealed(office)
    yield from _lines(office)
    yield from _wages(office)
    yield from _sheets(office)


def _sealed(office: Office) -> Iterator[str]:
    """Compare all entries and lines with their seals in the journal: changed, or without a seal."""
    register, checked = office.register, 0
    for first, last, hashed in journal.field(register, "ledger"):
        if first != checked + 1 or fines_store.seal(register, first, last) != [first, last, hashed]:
            yield say("罚款台账第 {first} 至 {last} 条与日志不符", first=first, last=last)
        checked = last
    if checked != fines_store.last_entry(register):
        yield say("罚款台账第 {number} 条没有写入日志", number=checked + 1)
    for line in fines_store.unentered(register):
        yield say("罚款 {line} 没有写入日志", line=line)


def _lines(office: Office) -> Iterator[str]:
    """Each line's amount follows from its decision and counter-entries, and all amounts add up to those of the entries."""
    lines = fines_store.load(office.register)
    for line in lines:
        if not _possible(line):
            yield say("罚款 {number} 的金额与其决定不符", number=line.number or line.id)
    waiting = {each for line in lines if (each := fines_store.waiting_row(line))}
    if waiting != set(fines_store.all_waiting(office.register)):
        yield say("待决定的罚款与台账不符")
    if sum(line.amount for line in lines) != fines_store.total(office.register):
        yield say("罚款台账各项合计与明细合计不符")


def _possible(line: Line) -> bool:
    first = line.decision
    if first is None:
        return line.amount == 0
    before = Line(line.proposal, line.entries[: line.entries.index(first)])
    try:
        right = outcome(before, first.amount, first.reason) == first.kind
    except Refusal:
        return False
    later = line.entries[line.entries.index(first) + 1 :]
    return right and line.amount >= 0 and all(entry.amount <= 0 for entry in later)


def _wages(office: Office) -> Iterator[str]:
    register = office.register
    if journal.field(register, "wage") != wages_store.everything(register):
        yield say("工资登记与日志不符")


def _sheets(office: Office) -> Iterator[str]:
    """Settled months agree with the journal, and no deduction exceeds the cap."""
    register = office.register
    settled = wages_store.sheets(register)
    if journal.field(register, "sheet") != [[each.month, each.decider, each.body] for each in settled]:
        yield say("工资扣款表与日志不符")
    for sheet in settled:
        for slip in sheet.slips:
            if sum(max(0, share.taken) for share in slip.shares) > slip.cap:
                yield say("{record} 中 {person} 的扣款超过上限", record=sheet.record, person=slip.person)


CHECKS = {"fines": faults}
