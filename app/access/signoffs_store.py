"""Sign-offs 签批 in the register; rows are only ever added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import peewee as pw

from app.register.moments import moment, stamp
from app.register.tables import Signoff as Row

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


@dataclass(frozen=True, slots=True)
class Signoff:
    """A signature over ``content`` (canonical JSON) of ``record``, and over the journal's ``head`` at that moment."""

    id: str
    matter: str
    record: str
    content: str
    head: str
    at: datetime
    credential: str
    signature: str = ""


def add(register: Register, signoff: Signoff) -> None:
    """Store a sign-off."""
    Row.insert(
        id=signoff.id,
        matter=signoff.matter,
        record=signoff.record,
        content=signoff.content,
        head=signoff.head,
        at=stamp(signoff.at),
        credential=signoff.credential,
        signature=signoff.signature,
    ).execute(register.rows)


def load(register: Register, **of: Any) -> list[Signoff]:
    """The sign-offs whose columns have these values, oldest first."""
    asked = Row.select().order_by(pw.SQL("rowid"))
    for name, value in of.items():
        asked = asked.where(getattr(Row, name) == value)
    return [
        Signoff(
            id=row["id"],
            matter=row["matter"],
            record=row["record"],
            content=row["content"],
            head=row["head"],
            at=moment(row["at"]),
            credential=row["credential"],
            signature=row["signature"],
        )
        for row in asked.dicts().execute(register.rows)
    ]
