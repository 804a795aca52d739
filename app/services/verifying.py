"""Verify 核验: the register's pages, the journal's chain, numbers, index and custody; the first thing wrong is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain import custody
from app.storage import checks, handoffs, journal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.services.office import Office


def head(office: Office) -> str:
    """The hash of the journal's last entry; whoever keeps it can tell later whether the journal was rebuilt."""
    return journal.head(office.register.connection)


def first_wrong(office: Office) -> str | None:
    """What is wrong first, in words; None if everything holds."""
    return next(_faults(office), None)


def _faults(office: Office) -> Iterator[str]:
    connection = office.register.connection
    for fault in checks.pages(connection):
        yield f"登记库文件损坏：{fault}"
    broken = journal.first_break(connection)
    if broken is not None:
        yield f"日志第 {broken} 条与前一条不衔接"
    for series, number in checks.gaps(connection):
        yield f"编号 {series} 缺 {number}"
    for unit in checks.unindexed(connection):
        yield f"房号 {unit} 的检索索引不符"
    yield from _custody(office)


def _custody(office: Office) -> Iterator[str]:
    """Every original is with exactly one holder, and nobody holds less than nothing."""
    numbers = {paper.id: paper.number for paper in handoffs.papers(office.register)}
    for paper, holders in custody.holdings(handoffs.movements(office.register)).items():
        if not holders:
            yield f"文件 {numbers[paper]} 没有保管人"
