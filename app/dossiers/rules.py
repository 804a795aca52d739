"""Dossiers 客户档案: one purchase of one unit, with its buyers, contract and papers."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from app.base.refusals import Refusal
from app.base.series import Series
from app.base.typed_amounts import WHOLE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

DOSSIER = Series("KH", "dossier", "dossier-cover", yearly=False, digits=6)


State = Literal["active", "returned", "closed"]
Payment = Literal["mortgage", "other"]
IdentityState = Literal["ok", "damaged", "wrong", "missing"]
PAYMENTS: tuple[Payment, ...] = ("mortgage", "other")
STATES: tuple[State, ...] = ("active", "returned", "closed")


@dataclass(frozen=True, slots=True)
class Buyer:
    """One buyer. ``identity`` is a checked number or None; ``written`` keeps what stood on the paper or sheet."""

    name: str
    kind: Literal["person", "organisation"] = "person"
    identity: str | None = None
    identity_state: IdentityState = "missing"
    written: str = ""
    share: int | None = None
    """Basis points of the property, or None where nobody said."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the register knows of one purchase. ``price`` is in fen; ``number`` comes at confirmation."""

    id: str
    unit: str
    buyers: tuple[Buyer, ...]
    number: str = ""
    contract: str | None = None
    signed: date | None = None
    payment: Payment = "other"
    payment_words: str = ""
    price: int | None = None
    phone: str = ""
    address: str = ""
    adviser: str = ""
    state: State = "active"
    note: str = ""
    version: int = field(default=1, compare=False)

    @property
    def names(self) -> str:
        """The buyers' names as people write them in one line."""
        return "、".join(buyer.name for buyer in self.buyers)


TEXTS = ("adviser", "address", "note")
"""Fields that are only words: typed, shown, exported and kept without another line about each."""

PLAIN = tuple(each.name for each in fields(Dossier) if each.name not in {"buyers", "signed"})
"""Fields that the register keeps as they are."""


@dataclass(eq=False)
class NoBuyer(Refusal):
    """A dossier needs at least one buyer with a name."""


@dataclass(eq=False)
class NoUnit(Refusal):
    """``written`` cannot be read as building-unit-room."""

    written: str


@dataclass(eq=False)
class UnitTaken(Refusal):
    """Another active dossier has this unit."""

    unit: str
    number: str
    buyers: str


@dataclass(eq=False)
class SharesDoNotAddUp(Refusal):
    """Shares were given, and they do not make 100 %; ``total`` is in basis points."""

    total: int


@dataclass(eq=False)
class PriceOutOfRange(Refusal):
    """A price must be above zero; ``price`` is in fen."""

    price: int


def check(dossier: Dossier) -> None:
    """Refuse a dossier that cannot stand: no buyer, shares that do not add up, a price of nothing.

    Raises:
        NoBuyer, NoUnit, SharesDoNotAddUp, PriceOutOfRange

    """
    if not dossier.unit:
        raise NoUnit("")
    if not dossier.buyers or any(not buyer.name.strip() for buyer in dossier.buyers):
        raise NoBuyer
    shares = [buyer.share for buyer in dossier.buyers]
    total = sum(share or 0 for share in shares)
    if any(share is not None for share in shares) and total != WHOLE:
        raise SharesDoNotAddUp(total)
    if dossier.price is not None and dossier.price <= 0:
        raise PriceOutOfRange(dossier.price)


def worded(dossier: Dossier, texts: Mapping[str, str]) -> Dossier:
    """The dossier with other words in the fields that are only words (``TEXTS``)."""
    told: dict[str, Any] = {name: texts[name] for name in TEXTS}
    return replace(dossier, **told)


def merged(known: Dossier, read: Dossier, unsaid: Collection[str] = ()) -> Dossier:
    """``known`` with what a spreadsheet row ``read`` says of the same purchase; empty cells and ``unsaid`` say nothing."""
    told = {name: value for name in _FROM_SHEETS if name not in unsaid and (value := getattr(read, name))}
    return replace(known, **told, buyers=_merged_buyers(known.buyers, read.buyers))


_FROM_SHEETS = tuple(each.name for each in fields(Dossier) if each.name not in {"id", "number", "buyers", "version"})

_KNOWN: dict[IdentityState, int] = {"missing": 0, "damaged": 1, "wrong": 1, "ok": 2}
"""How much an identity number in this state tells."""


def _merged_buyers(known: tuple[Buyer, ...], read: tuple[Buyer, ...]) -> tuple[Buyer, ...]:
    """The buyers read; a number that was checked or completed at the counter is not lost to a worse cell."""
    before = {buyer.name: buyer for buyer in known}
    return tuple(_told(before.get(buyer.name), buyer) for buyer in read)


def _told(known: Buyer | None, read: Buyer) -> Buyer:
    if known is None or read.identity_state == "ok" or _KNOWN[read.identity_state] > _KNOWN[known.identity_state]:
        return read
    return replace(known, share=read.share if read.share is not None else known.share)


SERIES = (DOSSIER,)
"""The numbers given out here."""
