"""At once 立即: within how many minutes something has been done at once, which the office sets for what comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from app.office.seat import Seat

SETTING = "at-once-minutes"
USUAL, MOST = 30, 24 * 60
"""Minutes: usually, and at most."""


@dataclass(eq=False)
class NotAtOnce(Refusal):
    """At once is a number of minutes from 0 to ``most``."""

    most: int = MOST


def minutes(office: Seat) -> int:
    """The tolerance in minutes."""
    return int(setting(office.register, SETTING, str(USUAL)))


def change(office: Seat, allowed: int) -> None:
    """Set the tolerance for what begins from now on; what has begun keeps the one it had.

    Raises:
        NotAllowed, NotAtOnce

    """
    office.require("regulations")
    if not 0 <= allowed <= MOST:
        raise NotAtOnce
    before = minutes(office)
    if allowed == before:
        return
    with office.register.transaction():
        set_setting(office.register, SETTING, str(allowed))
        office.forget_rules()
        office.record("tolerance.changed", before=before, after=allowed)
