"""An office 单位 that is open: its register, its rules, its clock and who is signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal, cast

from app.base import features
from app.base.local_times import written_due
from app.base.refusals import Refusal
from app.base.rights import NotAllowed
from app.base.typed_dates import check_happened
from app.register import signing
from app.register.engine import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from app.office.names_store import Names
    from app.office.rules import Rules
    from app.register.register import Register
    from app.rulebook.events import Event

TROUBLE = (OSError, EngineError)
"""Errors from outside the program: disk full, file locked, register damaged. Nothing was changed."""

Language = Literal["zh_CN", "zh_TW", "en"]
ZONE = "Asia/Shanghai"

SLACK = timedelta(minutes=5)
"""Clocks are routinely corrected by this much, so it raises no question."""

CONFIRMED = "clock.confirmed"
"""The entry after which moments may be earlier than before."""

ROOT = "root"
"""As whom the root key signs, in an office that was opened with its recovery sheet."""


@dataclass(eq=False)
class ClockBehind(Refusal):
    """The clock is before ``last``, the office's time of the last entry, and nobody confirmed it."""

    last: str


MOST_LETTERS = 100_000
"""How long one text may be that is entered; longer ones would hold up every window that shows them."""


@dataclass(eq=False)
class TextTooLong(Refusal):
    """A text of so many ``letters`` is no remark, but a slip of the clipboard or of an import."""

    letters: int


def check_lengths(data: object) -> None:
    """Refuse a text of more than ``MOST_LETTERS`` letters anywhere in what is entered. Raises TextTooLong."""
    if isinstance(data, str) and len(data) > MOST_LETTERS:
        raise TextTooLong(len(data))
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ():
        check_lengths(each)


def _always() -> bool:
    return True


@dataclass(eq=False)
class Office:
    """The office that every use case works on. ``signed_in`` is the key of the person who acts (``name_of`` tells names).

    ``signer`` signs what that person does; it is None in an open office, whose key lies beside the register and where
    everybody may do everything. ``root_public`` is the root key that certifies signing keys; ``recovering`` is the
    private root key if the office was opened with its recovery sheet.
    """

    register: Register
    clock: Callable[[], datetime]
    signed_in: str = ""
    signer: Signer | None = field(default=None, repr=False)
    root_public: bytes | None = None
    recovering: bytes | None = field(default=None, repr=False)
    trusted: Callable[[], bool] = field(default_factory=lambda: _always, init=False, repr=False)
    """Whether the clock is trusted: not while somebody is asked about it."""
    past: tuple[str, str, list[Event]] = field(default=("", "", []), init=False, repr=False)
    """The file about which something was entered last, the journal's head then, and the file's events up to it."""
    _rules: Rules | None = field(default=None, init=False, repr=False)
    _names: Names | None = field(default=None, init=False, repr=False)
    _unsettled: bool = field(default=False, init=False, repr=False)

    def __post_init__(self) -> None:
        self.register.acts(self)

    def now(self) -> datetime:
        """The present moment, by the clock given at start-up."""
        return self.clock()

    def derives(self) -> bool:
        """Whether the program may enter by itself what follows from the time: the register can be written, and the clock
        is not in doubt."""
        return not self.register.unwritable and self.trusted()

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone of the office; loaded on first use because start-up must not wait for it."""
        from zoneinfo import ZoneInfo

        return ZoneInfo(ZONE)

    def today(self) -> date:
        """Today by the office's clocks."""
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """A moment in the office's time zone."""
        return moment.astimezone(self.zone)

    @cached_property
    def language(self) -> Language:
        """The language of the office's words: zh_CN, zh_TW or en."""
        from app.register.settings import setting

        return cast("Language", setting(self.register, "language", "zh_CN"))

    def require(self, right: str) -> None:
        """Refuse unless the person who acts has ``right`` (``base/rights.py``).

        Raises:
            NotAllowed

        """
        if not self.may(right):
            raise NotAllowed(self.name_of(self.signed_in), right)

    def may(self, right: str) -> bool:
        """Whether the person who acts has ``right``, by their own role or as somebody's deputy today."""
        if self.signer is None:
            return self.root_public is None or self.recovering is not None
        from app.office.roles import rights_held

        return right in rights_held(self, self.signer.person)

    @property
    def names(self) -> Names:
        """What everybody is and was called."""
        if self._unsettled and not self.register.in_transaction:
            self.forget_rules()
        if self._names is None:
            from app.office.names_store import load

            self._names = load(self.register)
        return self._names

    def name_of(self, person: str, at: datetime | None = None) -> str:
        """The name of a person (key) today, or at the moment at which they signed; other text stands for itself."""
        return self.names.of(person, at)

    def rights_of(self, role: str) -> frozenset[str]:
        """The rights of a role."""
        from app.office.roles import rights_of

        return rights_of(self, role)

    @property
    def sign(self) -> Callable[[str], tuple[str, str]] | None:
        """The function that signs what is stored; None if nobody is signed in with a secret."""
        if self.signer:
            return self.signer.sign
        recovering = self.recovering
        return (lambda message: (ROOT, signing.sign(recovering, message.encode()))) if recovering else None

    def forget_rules(self) -> None:
        """Reload rules and language on next use, because what they depend on changed; and once more after the present
        transaction, which may yet be rolled back."""
        self._rules = self._names = None
        self.__dict__.pop("language", None)
        self._unsettled = self.register.in_transaction

    def due_words(self, moment: datetime) -> str:
        """A due moment to the minute in local time; the end of a day is its 24:00."""
        return written_due(self.local(moment))

    @property
    def rules(self) -> Rules:
        """Regulations and calendar in force, loaded on first use because start-up must not wait for them."""
        if self._unsettled and not self.register.in_transaction:
            self.forget_rules()
        if self._rules is None:
            from app.office.rules_at_work import load

            self._rules = load(self)
        return self._rules

    def record(self, kind: str, *, at: datetime | None = None, dossier: str | None = None, **data: object) -> None:
        """Enter one thing that happened in the journal and store what follows from it under the regulations.

        An ``id`` among ``data`` becomes the entry's id; the other data is its body. The caller holds the transaction, so
        that the entry and its consequences are stored together or not at all.

        Raises:
            ImpossibleDay: nothing happened ``at`` that moment
            TextTooLong: of the ``data``

        """
        from uuid import uuid4

        from app.office.rules_at_work import answer
        from app.register.journal import Entry, append

        now = self.now()
        self._check_clock(kind, now)
        if at:
            check_happened(at, now)
        check_lengths(data)
        entry = Entry(str(data.pop("id", None) or uuid4()), kind, self.signed_in, at or now, now, dossier, data)
        append(self.register, [entry])
        answer(self, entry)
        for each in features.table("answers").values():
            if entry.kind in each.events:
                each.act(self, entry)

    def _check_clock(self, kind: str, now: datetime) -> None:
        """Moments of entry are evidence, so they do not run back unseen. Raises ClockBehind."""
        from app.register.journal import last_entered_at

        last = last_entered_at(self.register) if self.signer and kind != CONFIRMED else None
        if last and now < last - SLACK:
            raise ClockBehind(self.local(last).isoformat(sep=" ", timespec="minutes"))


@dataclass(frozen=True)
class Signer:
    """Somebody signed in with a secret, who signs with the key ``private`` under ``credential``; administrators hold
    the private ``root`` key."""

    person: str
    credential: str
    private: bytes = field(repr=False)
    root_public: bytes
    root: bytes | None = field(default=None, repr=False)

    def sign(self, message: str) -> tuple[str, str]:
        """The credential's id and the signature over ``message``."""
        return self.credential, signing.sign(self.private, message.encode())
