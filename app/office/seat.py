"""The part of an ``Office`` that roles, rules and proposals use, as a protocol, so that they need not import it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from app.office.rules import Rules
    from app.register.register import Register
    from app.rulebook.events import Event


class Seat(Protocol):
    """An ``Office`` as its own parts see it."""

    register: Register
    signed_in: str
    root_public: bytes | None
    past: tuple[str, str, list[Event]]

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the office."""

    @property
    def language(self) -> str:
        """The language of the office's words."""

    @property
    def rules(self) -> Rules:
        """Regulations and calendar in force."""

    def now(self) -> datetime:
        """The present moment."""

    def derives(self) -> bool:
        """Whether the program may enter by itself what follows from the time."""

    def today(self) -> date:
        """Today by the office's clocks."""

    def local(self, moment: datetime) -> datetime:
        """A moment in the office's time zone."""

    def name_of(self, person: str, at: datetime | None = None) -> str:
        """The name of a person (key) today, or at a moment."""

    def require(self, right: str) -> None:
        """Refuse unless the person who acts has ``right``. Raises NotAllowed."""

    def forget_rules(self) -> None:
        """Reload the rules on next use."""

    def record(self, kind: str, *, at: datetime | None = None, dossier: str | None = None, **data: object) -> None:
        """Enter one thing that happened in the journal and store what follows from it."""
