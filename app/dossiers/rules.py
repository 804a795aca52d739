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

    from app.base.identity import Identity

DOSSIER = Series("KH", "dossier", "dossier-cover", yearly=False, digits=6, prefix="41")


State = Literal["active", "returned", "closed"]
Payment = Literal["mortgage", "other"]
IdentityState = Literal["ok", "damaged", "wrong", "missing"]
PAYMENTS: tuple[Payment, ...] = ("mortgage", "other")


@dataclass(frozen=True, slots=True)
class Buyer:
    """One buyer. ``identity`` is a number that passed its check, or None; ``written`` is the number as it was entered."""

    name: str
    kind: Literal["person", "organisation"] = "person"
    identity: str | None = None
    identity_state: IdentityState = "missing"
    written: str = ""
    share: int | None = None
    """Basis points of the property, or None if unknown."""

    def identified(self, judged: Identity, written: str) -> Buyer:
        """The buyer with a number as it was judged; ``written`` is kept where it did not pass. An organisation stays one
        whose number cannot tell."""
        known = self.kind if judged.kind == "unknown" else judged.kind
        kind: Literal["person", "organisation"] = "organisation" if known == "organisation" else "person"
        kept = "" if judged.number else written
        return replace(self, kind=kind, identity=judged.number, identity_state=judged.state, written=kept)


Part = Literal["agent", "guardian", "guarantor", "contact"]
PARTS: tuple[Part, ...] = ("agent", "guardian", "guarantor", "contact")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a dossier who buys nothing: an agent 代理人, a guardian, a guarantor, somebody to be called."""

    name: str
    part: Part
    identity: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """An estate that the office sells. ``phases`` are the names of its parts; the name is empty only while it is alone."""

    id: int
    name: str
    phases: tuple[str, ...] = ()


FIRST = 1
"""The project that every office has."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One purchase. ``price`` is in fen; ``number`` is empty until the dossier is stored.

    ``unit`` is as people read it: with the project's name, ``estate``, before it if the office has several projects.
    """

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
    project: int = FIRST
    tier: str = ""
    people: tuple[Person, ...] = ()
    resting: int = 0
    """The year at whose end it was put to yearly rest, or 0."""
    version: int = field(default=1, compare=False)
    estate: str = field(default="", compare=False)

    @property
    def names(self) -> str:
        """The buyers' names on one line."""
        return "、".join(buyer.name for buyer in self.buyers)

    @property
    def standing(self) -> str:
        """The state as lists show it: ``resting``, or that of the purchase."""
        return "resting" if self.resting else self.state

    @property
    def place(self) -> str:
        """The unit without the project's name."""
        return self.unit.removeprefix(f"{self.estate} ") if self.estate else self.unit


TEXTS = ("adviser", "address", "note")
"""Free-text fields: dialog, page, export and register treat them all alike."""

PLAIN = tuple(each.name for each in fields(Dossier) if each.name not in {"buyers", "signed", "people", "estate"})
"""Fields stored unconverted, each in the column of its name."""


@dataclass(eq=False)
class NoBuyer(Refusal):
    """A dossier needs at least one buyer with a name."""


@dataclass(eq=False)
class NoUnit(Refusal):
    """A dossier needs a unit; ``written`` is what was given instead."""

    written: str


@dataclass(eq=False)
class UnitTaken(Refusal):
    """Another active dossier has this unit."""

    unit: str
    number: str
    buyers: str


@dataclass(eq=False)
class StateByProcedure(Refusal):
    """The state of dossier ``number`` changes by a procedure alone, which looks at what is open."""

    number: str


@dataclass(eq=False)
class UnknownProject(Refusal):
    """The office has no project called ``name``."""

    name: str


@dataclass(eq=False)
class ProjectExists(Refusal):
    """There is a project called ``name``, or one without a name beside others."""

    name: str


@dataclass(eq=False)
class ProjectInUse(Refusal):
    """A project with dossiers, and the first one, cannot be deleted."""

    name: str


@dataclass(eq=False)
class SharesDoNotAddUp(Refusal):
    """The shares given do not add up to 100 %; ``total`` is in basis points."""

    total: int


@dataclass(eq=False)
class PriceOutOfRange(Refusal):
    """A price must be above zero; ``price`` is in fen."""

    price: int


def check(dossier: Dossier) -> None:
    """Refuse a dossier without unit or named buyers, with shares that do not add up, or with a price of zero or less.

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


def with_texts(dossier: Dossier, texts: Mapping[str, str]) -> Dossier:
    """The dossier with new values in its free-text fields; ``texts`` has all of ``TEXTS``."""
    changed: dict[str, Any] = {name: texts[name] for name in TEXTS}
    return replace(dossier, **changed)


def merged(known: Dossier, read: Dossier, unsaid: Collection[str] = ()) -> Dossier:
    """``known`` updated from ``read``, a spreadsheet row of the same purchase; empty cells and fields in ``unsaid`` change nothing."""
    changed = {name: value for name in _FROM_SHEETS if name not in unsaid and (value := getattr(read, name))}
    return replace(known, **changed, buyers=_merged_buyers(known.buyers, read.buyers))


_KEPT = {"id", "number", "unit", "project", "buyers", "people", "resting", "version", "estate"}
"""What a row of a ledger does not change in a dossier that it is about: it was found by its unit, in some spelling."""

_FROM_SHEETS = tuple(each.name for each in fields(Dossier) if each.name not in _KEPT)

_KNOWN: dict[IdentityState, int] = {"missing": 0, "damaged": 1, "wrong": 1, "ok": 2}
"""Ranks states of an identity number: the higher, the more it is worth keeping."""


def _merged_buyers(known: tuple[Buyer, ...], read: tuple[Buyer, ...]) -> tuple[Buyer, ...]:
    """The buyers read from the sheet; a number checked or completed at the counter is not overwritten by a worse cell."""
    before = {buyer.name: buyer for buyer in known}
    return tuple(_merged_buyer(before.get(buyer.name), buyer) for buyer in read)


def _merged_buyer(known: Buyer | None, read: Buyer) -> Buyer:
    if known is None or read.identity_state == "ok" or _KNOWN[read.identity_state] > _KNOWN[known.identity_state]:
        return read
    return replace(known, share=read.share if read.share is not None else known.share)


SERIES = (DOSSIER,)
"""The series of numbers this room gives out."""
