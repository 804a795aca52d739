"""The print log: which form of which record was printed, in how many copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register.moments import moment, stamp
from app.register.tables import Printed as Row

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


class Printed(NamedTuple):
    """One printing."""

    form: str
    version: str
    record: str
    copies: int
    at: datetime
    by: str


def add(register: Register, form: str, version: str, record: str, copies: int, at: datetime, by: str) -> None:
    """Append a printing."""
    Row.insert(form=form, version=version, record=record, copies=copies, at=stamp(at), by=by).execute(register.rows)


def load(register: Register) -> list[Printed]:
    """All printings, oldest first."""
    return [
        Printed(
            form=row["form"],
            version=row["version"],
            record=row["record"],
            copies=row["copies"],
            at=moment(row["at"]),
            by=row["by"],
        )
        for row in Row.select().order_by(Row.id).dicts().execute(register.rows)
    ]


def times(register: Register, form: str, record: str) -> int:
    """How often a form of a record was printed."""
    return Row.select().where(Row.record == record, Row.form == form).bind(register.rows).count()


def ever(register: Register, form: str) -> bool:
    """Whether a form was ever printed."""
    return bool(Row.select().where(Row.form == form).limit(1).bind(register.rows).exists())
