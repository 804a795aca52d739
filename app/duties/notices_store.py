"""Which duties who was told of, in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.register import rows
from app.register.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.register.register import Register


class _Notice(NamedTuple):
    duty: str
    person: str
    at: int


def told(register: Register, person: str) -> set[str]:
    """The duties (ids) that a person (key) was told of."""
    return set(rows.values(register.connection, "SELECT duty FROM notice WHERE person = ?", (person,)))


def add(register: Register, duties: Iterable[str], person: str, at: datetime) -> None:
    """A person was told of duties (ids)."""
    rows.add(register.connection, "notice", _Notice, [_Notice(duty, person, stamp(at)) for duty in duties])
