"""The table of the exit door 导出全部资料: fines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.table_values import due, yuan
from app.base.words import say, say_each, say_in
from app.fines import lines as fine_lines
from app.fines.names import NAMES, reason
from app.office.exports import one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.base.table_values import Row
    from app.office.office import Office


def _fines_heads() -> tuple[str, ...]:
    return say_each(
        "单号", "被处罚人", "条款", "依据", "房号", "起因时间", "连带", "幅度下限", "幅度上限", "单位", "事项", "时间", "办理人", "金额", "原因", "决定编号",
    )  # fmt: skip


def _fines(office: Office) -> Iterator[Row]:
    """One row for every entry of a line."""
    lines = fine_lines.listed(office)[::-1]
    units = fine_lines.units(office, lines)
    for line in lines:
        first = (
            line.number,
            office.name_of(line.proposal.person),
            line.proposal.breached,
            line.proposal.clause,
            units.get(line.proposal.file, ""),
            due(office.local(line.proposal.at)),
            say("是") if line.proposal.joint else "",
            yuan(line.proposal.low),
            yuan(line.proposal.high),
            line.proposal.unit,
        )
        for entry in line.entries:
            what, why = NAMES[entry.kind].of(office.language), reason(entry.reason, office.language)
            who = office.name_of(entry.decider or entry.by)
            yield (*first, what, office.local(entry.at), who, yuan(entry.amount), why, entry.decision)


EXPORTS = {
    "fines": one(
        lambda: say_in("table", "罚款"),
        lambda: say("每项罚款的起因、幅度、决定、异议和冲销，逐条列出"),
        _fines_heads,
        _fines,
        "fine",
        "fine_entry",
    ),
}
