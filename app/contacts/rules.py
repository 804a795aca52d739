"""What was said with a client 联系, and what somebody wants to do about it 跟进."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from datetime import date, datetime

Way = Literal["call", "visit", "message", "letter"]
WAYS: tuple[Way, ...] = ("call", "visit", "message", "letter")


@dataclass(frozen=True, slots=True)
class Contact:
    """One call, visit, message or letter: what was said, and what was ``promised``, if anything; ``by`` is a person's key."""

    id: str
    dossier: str
    way: Way
    words: str
    promised: str
    at: datetime
    entered_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a ``person`` (key) wants to do about a dossier on a ``day``; done with its ``result``."""

    id: str
    dossier: str
    words: str
    day: date
    person: str
    at: datetime
    by: str
    done_at: datetime | None = None
    result: str = ""
    version: int = 1


class NothingSaid(Refusal):
    """A contact says what was talked about, a follow-up what is to be done."""


class NoDay(Refusal):
    """What was promised has no day by which it is to be kept."""


@dataclass(eq=False)
class AlreadyDone(Refusal):
    """The follow-up ``words`` is done already."""

    words: str
