"""What is wrong with the movements of papers, seen from the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import handoffs_store
from app.custody import rules as custody
from app.register import journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def faults(office: Office) -> Iterator[str]:
    """What is wrong with movements and holders, in words."""
    yield from _movements(office)
    yield from _custody(office)


def _movements(office: Office) -> Iterator[str]:
    """Every movement stands as the journal sealed it when it was written, and none stands there besides."""
    register, told = office.register, 0
    seals = {tuple(moved) for moved in journal.field(register, "moved")}
    for first, last, hashed in sorted(seals):
        if first != told + 1 or handoffs_store.seal(register, first, last) != [first, last, hashed]:
            yield say("文件移动记录第 {first} 至 {last} 条与日志不符", first=first, last=last)
        told = last
    if told != handoffs_store.last_movement(register):
        yield say("文件移动记录第 {number} 条没有写入日志", number=told + 1)


def _custody(office: Office) -> Iterator[str]:
    """Every original is with exactly one holder, and nobody holds less than nothing."""
    numbers = {paper.id: paper.number for paper in handoffs_store.papers(office.register)}
    for paper, holders in custody.holdings(handoffs_store.movements(office.register)).items():
        if not holders:
            yield say("文件 {number} 没有保管人", number=numbers[paper])


CHECKS = {"custody": faults}
