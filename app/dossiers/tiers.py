"""Tiers 客户等级: the office's own list of how clients are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.normal import normal
from app.register.settings import set_setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.office.office import Office

_SETTING, _USUAL = "tiers", "A B C"


def every(office: Office) -> list[str]:
    """The office's tiers, the highest first."""
    return setting(office.register, _SETTING, _USUAL).split()


def keep(office: Office, tiers: Iterable[str]) -> None:
    """Store the list; dossiers keep the tier they have.

    Raises:
        NotAllowed

    """
    office.require("office")
    wanted = list(dict.fromkeys(word for each in tiers for word in normal(each).split()))
    if wanted == every(office):
        return
    with office.register.transaction():
        set_setting(office.register, _SETTING, " ".join(wanted))
        office.record("tiers.kept", tiers=wanted)
