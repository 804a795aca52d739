"""Steps 经过 of a record or a complaint in the register: an append-only table for each."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar

import msgspec
import peewee as pw

from app.register.moments import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime

    from app.register.register import Register


class Kept(Protocol):
    """What every step has: when it happened and was entered, and its ``data``; its other fields are columns of the row."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def at(self) -> datetime: ...

    @property
    def entered_at(self) -> datetime: ...


Step = TypeVar("Step", bound=Kept)

AT_ONCE = 400
"""How many records or complaints are queried together."""


def columns(step: Kept) -> dict[str, Any]:
    """The columns of a step's row, without the reference to its owner; ``body`` is its data as JSON."""
    row = {field.name: getattr(step, field.name) for field in fields(step)}
    body = msgspec.json.encode(row.pop("data")).decode()
    return {**row, "at": stamp(step.at), "entered_at": stamp(step.entered_at), "body": body}


def load(register: Register, of: pw.ForeignKeyField, ids: list[str], kind: type[Step]) -> dict[str, list[Step]]:
    """The steps of each owner, oldest first; ``of`` is the column that refers to it. Owners without steps are left out."""
    found: dict[str, list[Step]] = {}
    for begin in range(0, len(ids), AT_ONCE):
        query = of.model.select().where(of.in_(ids[begin : begin + AT_ONCE])).order_by(pw.SQL("id"))
        for row in query.dicts().execute(register.rows):
            found.setdefault(row.pop(of.name), []).append(_step(row, kind))
    return found


def _step(row: dict[str, Any], kind: type[Step]) -> Step:
    data = msgspec.json.decode(row.pop("body"))
    del row["id"]
    return kind(**{**row, "at": moment(row["at"]), "entered_at": moment(row["entered_at"]), "data": data})
