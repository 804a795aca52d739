"""Matches the rows of a sales ledger with known dossiers, and finds conflicts with active ones."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.base import units
from app.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.dossiers.rules import Dossier
    from app.imports.rows import LedgerRow

_RUNS = re.compile(r"\d+")


def matches(rows: Sequence[LedgerRow], places: Sequence[list[Dossier]]) -> list[Dossier | None]:
    """The dossier that each row is about, or None: the surest sign is tried first for all rows, then the next.

    ``places`` has the known dossiers of each row's unit, one list shared per unit; matched ones are removed from it.
    """
    found: list[Dossier | None] = [None] * len(rows)
    for sign in (_same_contract, _same_names, one_purchase) if any(places) else ():
        for place, (row, known) in enumerate(zip(rows, places, strict=True)):
            if not known or found[place]:
                continue
            if likely := [each for each in known if sign(row, each)]:
                match = found[place] = min(likely, key=lambda each: (each.state == "returned") != row.returned)
                known.remove(match)
    return found


def spelt_otherwise(
    rows: Sequence[LedgerRow], matched: Sequence[Dossier | None], known: Sequence[Dossier]
) -> dict[int, Dossier]:
    """Row (its place) -> the dossier of the same people under another spelling of its unit, for rows without a match.

    The checked numbers of the buyers are the same, nothing else contradicts, and both units end alike.
    """
    by_people: dict[frozenset[str], list[Dossier]] = {}
    taken = {match.id for match in matched if match}
    for each in known:
        if each.id not in taken and (people := _people(buyer.identity for buyer in each.buyers)):
            by_people.setdefault(people, []).append(each)
    found: dict[int, Dossier] = {}
    for place, (row, match) in enumerate(zip(rows, matched, strict=True)) if by_people else ():
        people = frozenset() if match else _people(buyer.identity.number for buyer in row.buyers)
        fit = [
            each for each in by_people.get(people, ()) if people and _agree(row, each) and alike(row.unit, each.unit)
        ]
        if len(fit) == 1:
            found[place] = fit[0]
            by_people[people].remove(fit[0])
    return found


def alike(unit: str, other: str) -> bool:
    """Whether two units may be one: they end alike (一期3-1-502, 3-1-502), or one leaves out the section (3-502)."""
    short, long = sorted((_RUNS.findall(unit), _RUNS.findall(other)), key=len)
    if unit == other or len(short) < 2:
        return False
    return short == long[-len(short) :] or (len(short) == 2 and len(long) == 3 and short == [long[0], long[2]])


def _people(numbers: Iterable[str | None]) -> frozenset[str]:
    return frozenset(number for number in numbers if number)


def _agree(row: LedgerRow, known: Dossier) -> bool:
    """Whether nothing that both tell contradicts, and a phone, contract, or day and price is the same."""
    pairs = ((row.contract, known.contract), (row.signed, known.signed), (row.price, known.price))
    if row.returned != (known.state == "returned") or any(one and other and one != other for one, other in pairs):
        return False
    phone = bool({*row.phones} & {*known.phone.split("、")} - {""})
    return phone or row.contract is not None or bool(row.signed and row.price)


def with_unnamed(read: Dossier, known: Dossier) -> Dossier:
    """``read`` with the buyers of ``known`` that it does not name, unless it names somebody new: then it is as it says."""
    named = {buyer.name: buyer for buyer in read.buyers}
    before = {buyer.name for buyer in known.buyers}
    if not named.keys() < before:
        return read
    buyers = tuple(replace(named[each.name], share=None) if each.name in named else each for each in known.buyers)
    return replace(read, buyers=buyers)


def replaced_buyers(row: LedgerRow, known: Dossier) -> Problem | None:
    """A warning where a row names other people than the dossier, so that some of those known are gone afterwards."""
    named = [buyer.name for buyer in row.buyers]
    if {buyer.name for buyer in known.buyers} <= {*named} or {*named} < {buyer.name for buyer in known.buyers}:
        return None
    facts = {"before": known.names, "after": "、".join(named), "number": known.number}
    return Problem(row.cell("buyers"), "buyers_replaced", facts)


def unmentioned(row: LedgerRow, known: Dossier) -> tuple[str, ...]:
    """The fields of ``known`` that a row leaves unchanged: the payment if the row does not tell it, and the state.

    The state changes only to returned, from active to closed, or back to active where a state column calls the purchase
    current.
    """
    payment = () if row.payment else ("payment", "payment_words")
    restored = row.current and known.state == "returned"
    ended = row.closed and known.state == "active"
    return payment if row.returned or restored or ended else (*payment, "state")


def unit_conflict(row: LedgerRow, left: Sequence[Dossier]) -> Problem | None:
    """Why a row without a match cannot become a dossier: an unmatched one of its unit (``left``) is active."""
    holder = None if row.returned else next((each for each in left if each.state == "active"), None)
    if holder is None:
        return None
    facts = {"unit": row.unit, "buyers": holder.names, "number": holder.number}
    return Problem(row.cell("unit") or row.cell("room"), "unit_held", facts)


def active_contracts(
    known: Sequence[Dossier], rows: Sequence[LedgerRow], matched: Sequence[Dossier | None]
) -> dict[str, Dossier]:
    """Contract -> active dossier, without those that their matched rows say were given back."""
    back = {match.id for row, match in zip(rows, matched, strict=True) if match and row.returned}
    return {each.contract: each for each in known if each.contract and each.state == "active" and each.id not in back}


def contract_conflict(row: LedgerRow, active: Mapping[str, Dossier]) -> Problem | None:
    """A warning if an active dossier of another unit has the row's contract; ``active`` is by contract."""
    other = None if row.returned or row.contract is None else active.get(row.contract)
    if other is None or units.key(other.place) == units.key(row.unit):
        return None
    facts = {"contract": other.contract or "", "unit": other.unit, "number": other.number}
    return Problem(row.cell("contract"), "contract_held", facts)


def _same_contract(row: LedgerRow, known: Dossier) -> bool:
    return row.contract is not None and row.contract == known.contract


def _same_names(row: LedgerRow, known: Dossier) -> bool:
    """Whether the buyers are the same; not if a returned unit may have been bought again under another contract."""
    again = known.state == "returned" and not row.returned and row.contract and known.contract
    return not again and known.names == "、".join(buyer.name for buyer in row.buyers)


def one_purchase(row: LedgerRow, known: Dossier) -> bool:
    """Whether both are active and share a buyer, number or phone, or the day of signing and the price."""
    if row.returned or known.state != "active":
        return False
    said = {buyer.name for buyer in row.buyers} | {buyer.identity.number for buyer in row.buyers} | {*row.phones}
    had = {buyer.name for buyer in known.buyers} | {buyer.identity for buyer in known.buyers}
    common = (said & (had | {*known.phone.split("、")})) - {None, ""}
    return bool(common or (row.signed and row.price and (row.signed, row.price) == (known.signed, known.price)))
