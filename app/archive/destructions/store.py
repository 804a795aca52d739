"""Destruction lists in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.destructions.rules import Destruction, ListLine
from app.register import tables
from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from app.register.register import Register


def add(register: Register, destruction: Destruction) -> None:
    """Store a new list with its volumes."""
    tables.Destruction.insert(
        id=destruction.id,
        number=destruction.number,
        reason=destruction.reason,
        at=stamp(destruction.at),
        by=destruction.by,
        approver=destruction.approver,
        executor=destruction.executor,
        witness=destruction.witness,
        state=destruction.state,
    ).execute(register.rows)
    tables.DestructionLine.insert_many(
        [
            {"destruction": destruction.id, "volume": line.volume, "obstacle": line.obstacle}
            for line in destruction.lines
        ]
    ).execute(register.rows)


def settle(register: Register, destruction: Destruction) -> bool:
    """Store that a list was executed or withdrawn; False if it already was."""
    row = tables.Destruction
    executed = stamp(destruction.executed_at) if destruction.executed_at else None
    return bool(
        row.update(state=destruction.state, executed_at=executed)
        .where(row.id == destruction.id, row.state == "drawn-up")
        .execute(register.rows)
    )


def load(register: Register, number: str | None = None) -> list[Destruction]:
    """Lists, newest first; or the one under a number."""
    query = tables.Destruction.select().order_by(tables.Destruction.at.desc(), tables.Destruction.number.desc())
    if number is not None:
        query = query.where(tables.Destruction.number == number)
    lines: dict[str, list[ListLine]] = {}
    for row in tables.DestructionLine.select().order_by(tables.DestructionLine.id).dicts().execute(register.rows):
        lines.setdefault(row["destruction"], []).append(ListLine(row["volume"], row["obstacle"]))
    return [
        Destruction(
            id=row["id"],
            number=row["number"],
            reason=row["reason"],
            at=moment(row["at"]),
            by=row["by"],
            approver=row["approver"],
            executor=row["executor"],
            witness=row["witness"],
            lines=tuple(lines.get(row["id"], ())),
            state=row["state"],
            executed_at=moment(row["executed_at"]) if row["executed_at"] is not None else None,
        )
        for row in query.dicts().execute(register.rows)
    ]
