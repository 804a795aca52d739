"""An office with secrets, and a seat in it that another process can take without giving the secret again.

Opening a slot costs argon2id's sixth of a second on purpose; a trial that opens the office a thousand times keeps
what the slot held instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from app.access import founding, staff
from app.office.office import (
    Office,
    Signer,
)
from app.register import register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ADMINISTRATOR, CLERK = "沈立", "林晓燕"
SECRET = "湖边三棵柳树2026"
MORNING = datetime(2026, 10, 12, 2, 0, tzinfo=UTC)


def morning() -> datetime:
    """Monday 12 October 2026, ten o'clock in the office."""
    return MORNING


@dataclass(frozen=True)
class Seat:
    """What somebody's slot held, and the name: enough to open the office as that person."""

    name: str
    data: bytes
    signer: Signer

    def open(self, folder: Path, clock: Callable[[], datetime] = morning) -> Office:
        """The office with this person signed in. Raises as ``register.open_register``."""
        return self.sitting(register.open_register(folder, self.data), clock)

    def sitting(self, opened: register.Register, clock: Callable[[], datetime] = morning) -> Office:
        """The office of an open register with this person signed in."""
        return Office(opened, clock, self.name, self.signer, self.signer.root_public)

    def written(self) -> str:
        """One line of text, for another process's standard input."""
        return msgspec.json.encode(self).decode()


def read(line: str) -> Seat:
    """The seat that ``Seat.written`` wrote."""
    return msgspec.json.decode(line, type=Seat)


def found(folder: Path, clock: Callable[[], datetime] = morning) -> Seat:
    """A new office with an administrator, who has a secret, and a clerk who has none; answers the former's seat."""
    office, _ = founding.found(folder, clock, name="测试售楼部", administrator=ADMINISTRATOR, secret=SECRET)
    staff.add(office, CLERK, "clerk")
    assert office.signer
    seat = Seat(office.signed_in, office.register.key, office.signer)
    office.register.close()
    return seat
