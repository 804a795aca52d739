"""An outside party 往来单位 as a value: a bank's branch, a law firm, a notary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A named firm or person of a ``kind``, which is one of the regulations' holders; not ``active`` once retired."""

    id: str
    kind: str
    name: str
    contact: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    active: bool = True
    version: int = 1

    @property
    def holder(self) -> str:
        """What custody and steps name the party by: ``bank:7c1f…``."""
        return f"{self.kind}:{self.id}"


TEXTS = ("name", "contact", "phone", "address", "note")
"""The fields of a party that are typed as text."""
