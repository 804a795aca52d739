"""Verify 核验, custody: movements agree with the journal, and every paper has a holder."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import handoffs_store, rules, words
from app.office import phrases
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.office.office import Office
    from app.register.journal import Entry
    from app.register.register import Register

_MOVED = ("documents.received", "documents.handed-over", "documents.returned")
"""The kinds of entries that recorded movements before the journal sealed them."""


def faults(office: Office) -> Iterator[str]:
    """Say what is wrong with the movements of papers."""
    yield from _movements(office.register)
    yield from _holders(office)


def _movements(register: Register) -> Iterator[str]:
    """Compare all movements with their seals in the journal: changed, or without a seal."""
    seals = sorted({tuple(moved) for moved in journal.field(register, "moved")})
    checked = seals[0][0] - 1 if seals else handoffs_store.last_movement(register)
    if checked:
        yield from _unsealed(register, checked)
    for first, last, hashed in seals:
        if first != checked + 1 or handoffs_store.seal(register, first, last) != [first, last, hashed]:
            yield say("文件移动记录第 {first} 至 {last} 条与日志不符", first=first, last=last)
        checked = last
    if checked != handoffs_store.last_movement(register):
        yield say("文件移动记录第 {number} 条没有写入日志", number=checked + 1)


def _unsealed(register: Register, last: int) -> Iterator[str]:
    """Compare the movements up to ``last``, written before there were seals, with moment, receipt and papers in the journal."""
    numbers = {paper.id: paper.number for paper in handoffs_store.papers(register)}
    journalled = Counter(_journalled(list(reversed(journal.read(register, as_written=True)))))
    for number, move in enumerate(handoffs_store.first_movements(register, last), 1):
        named = (move.at, move.handoff, numbers[move.paper])
        if not journalled[named]:
            yield say("文件移动记录第 {number} 条没有写入日志", number=number)
        journalled[named] -= 1
    if any(left > 0 for left in journalled.values()):
        yield say("文件移动记录第 {first} 至 {last} 条与日志不符", first=1, last=last)


def _journalled(entries: Sequence[Entry]) -> Iterator[tuple[object, str, str]]:
    """Moment, hand-off id and paper number of every movement in entries (oldest first) without a seal."""
    known: dict[str, Entry] = {}
    for entry in entries:
        body = entry.body or {}
        if "moved" in body:
            continue
        if entry.kind in _MOVED:
            known[entry.id] = entry
        moved = known.get(body.get("of", "")) if entry.kind == "handoff.voided" else known.get(entry.id)
        if moved:
            of = moved.body or {}
            for document in of["documents"]:
                yield entry.at, of.get("handoff", moved.id), document.partition("#")[2]


def _holders(office: Office) -> Iterator[str]:
    """Every paper has a holder, and nobody passed on more than they had."""
    numbers = {paper.id: paper.number for paper in handoffs_store.papers(office.register)}
    moved = handoffs_store.movements(office.register)
    for paper, holders in rules.holdings(moved).items():
        if not holders:
            yield say("文件 {number} 没有保管人", number=numbers[paper])
    for move, had in rules.overdrawn(moved):
        yield say(
            "文件 {number}：{at} 从 {holder} 移出 {count}，那里当时 {had}",
            number=numbers[move.paper],
            at=phrases.at(office, move.at),
            holder=office.rules.holder(move.giver),
            count=words.count(move.count),
            had=words.count(_there(had)) or say("没有这份文件"),
        )


def _there(had: rules.Count) -> rules.Count:
    """What there was, since less than nothing is nothing."""
    return rules.Count(max(had.originals, 0), max(had.copies, 0))


CHECKS = {"custody": faults}
