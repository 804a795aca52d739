"""The office's own amendments 修订 of clauses; append-only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import peewee as pw

from app.base.words import read_names, write_names
from app.register.moments import moment, stamp
from app.register.tables import Amendment as Row
from app.rulebook.clauses import Amendment

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Amended:
    """An amendment of one clause, who entered it and when."""

    id: str
    clause: str
    amendment: Amendment
    at: datetime
    by: str


def add(register: Register, amended: Amended) -> None:
    """Store an amendment."""
    Row.insert(
        id=amended.id,
        clause=amended.clause,
        first=amended.amendment.from_.isoformat(),
        body=msgspec.json.encode(amended.amendment, enc_hook=write_names).decode(),
        at=stamp(amended.at),
        by=amended.by,
    ).execute(register.rows)


def load(register: Register) -> list[Amended]:
    """All amendments, in the order in which they were entered."""
    return [
        Amended(
            id=row["id"],
            clause=row["clause"],
            amendment=msgspec.json.decode(row["body"], type=Amendment, dec_hook=read_names()),
            at=moment(row["at"]),
            by=row["by"],
        )
        for row in Row.select().order_by(pw.SQL("rowid")).dicts().execute(register.rows)
    ]
