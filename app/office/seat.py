"""The seat: what roles, rules and proposals may ask of the office they belong to, so that they need not know it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from app.office.rules import Rules
    from app.register.register import Register


class Seat(Protocol):
    """An ``Office``, as its own parts see it."""

    register: Register
    signed_in: str
    root_public: bytes | None

    @property
    def zone(self) -> ZoneInfo:
        """The zone of the office's clocks."""

    @property
    def language(self) -> str:
        """The language of the office's words."""

    @property
    def rules(self) -> Rules:
        """Regulations and calendar in force."""

    def now(self) -> datetime:
        """This moment."""

    def today(self) -> date:
        """Today by the office's clocks."""

    def local(self, moment: datetime) -> datetime:
        """A moment as the clocks in the office show it."""

    def require(self, right: str) -> None:
        """The person who acts must have ``right``. Raises NotAllowed."""

    def forget_rules(self) -> None:
        """Load the rules anew on next use."""

    def record(self, kind: str, *, at: datetime | None = None, dossier: str | None = None, **data: object) -> None:
        """Write one thing that happened into the journal and let the regulations answer it."""
