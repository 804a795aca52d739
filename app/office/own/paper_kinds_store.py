"""Kinds of paper 文件种类 that the office added or changed, in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.office.own.paper_kinds import PaperKind
from app.register import rows

if TYPE_CHECKING:
    from app.register.register import Register


class _Row(NamedTuple):
    id: str
    name: str
    group: str
    originals: int
    copies: int
    payments: str
    valid_days: int
    active: int
    version: int


def load(register: Register) -> list[PaperKind]:
    """The kinds that the office added or changed, in the order in which it did."""
    found = rows.read(register.connection, _Row, f"SELECT {rows.columns(_Row)} FROM paper_kind ORDER BY rowid")
    return [
        PaperKind(
            id=row.id,
            name=row.name,
            group=row.group,
            originals=row.originals,
            copies=row.copies,
            payments=tuple(row.payments.split()),
            valid_days=row.valid_days,
            active=bool(row.active),
            version=row.version,
        )
        for row in found
    ]


def keep(register: Register, kind: PaperKind) -> bool:
    """Store a kind; False if somebody else changed it since ``kind.version``, which is 0 if it was never stored."""
    payments = " ".join(kind.payments)
    if not kind.version:
        row = _Row(
            kind.id, kind.name, kind.group, kind.originals, kind.copies, payments, kind.valid_days, int(kind.active), 1
        )
        rows.add(register.connection, "paper_kind", _Row, [row])
        return True
    sql = (
        'UPDATE paper_kind SET name = ?, "group" = ?, originals = ?, copies = ?, payments = ?, valid_days = ?, active = ?, '
        "version = version + 1 WHERE id = ? AND version = ?"
    )
    values = (kind.name, kind.group, kind.originals, kind.copies, payments, kind.valid_days, int(kind.active))
    changed: int = register.connection.execute(sql, (*values, kind.id, kind.version)).rowcount
    return bool(changed)
