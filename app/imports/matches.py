"""Matches the rows of a sales ledger with known dossiers, and finds conflicts with active ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base import units
from app.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.dossiers.rules import Dossier
    from app.imports.rows import LedgerRow


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


def unmentioned(row: LedgerRow, known: Dossier) -> tuple[str, ...]:
    """The fields of ``known`` that a row leaves unchanged: the payment if the row does not tell it, and the state.

    The state changes only to returned, or back to active where a state column calls the purchase current.
    """
    payment = () if row.payment else ("payment", "payment_words")
    restored = row.current and known.state == "returned"
    return payment if row.returned or restored else (*payment, "state")


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
