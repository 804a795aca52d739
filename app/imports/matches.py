"""Which known dossier a row of a sales ledger is about, and what the row does not say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.dossiers.rules import Dossier
    from app.imports.rows import LedgerRow


def matches(rows: Sequence[LedgerRow], units: Sequence[list[Dossier]]) -> list[Dossier | None]:
    """The dossier that each row is about: by the surest sign first, whatever the rows' order.

    ``units`` are the known dossiers of each row's unit, one list for each unit; those matched are taken out.
    """
    found: list[Dossier | None] = [None] * len(rows)
    for sign in (_same_contract, _same_names, _one_purchase) if any(units) else ():
        for place, (row, known) in enumerate(zip(rows, units, strict=True)):
            if not known or found[place]:
                continue
            if likely := [each for each in known if sign(row, each)]:
                match = found[place] = min(likely, key=lambda each: (each.state == "returned") != row.returned)
                known.remove(match)
    return found


def unsaid(row: LedgerRow, known: Dossier) -> tuple[str, ...]:
    """The fields of ``known`` that a row leaves alone: how it is paid, if the row has no word of it; and its state.

    A returned purchase becomes active again only where a state column says that it stands.
    """
    payment = () if row.payment else ("payment", "payment_words")
    restored = row.current and known.state == "returned"
    return payment if row.returned or restored else (*payment, "state")


def held(row: LedgerRow, left: Sequence[Dossier]) -> Problem | None:
    """Why a row that is about no known dossier cannot become one: of those ``left`` of its unit, one is active."""
    holder = None if row.returned else next((each for each in left if each.state == "active"), None)
    if holder is None:
        return None
    facts = {"unit": row.unit, "buyers": holder.names, "number": holder.number}
    return Problem(row.cell("unit") or row.cell("room"), "unit_held", facts)


def active_contracts(
    known: Sequence[Dossier], rows: Sequence[LedgerRow], matched: Sequence[Dossier | None]
) -> dict[str, Dossier]:
    """The active dossiers by contract, but for those that the rows matched with them tell to be given back."""
    back = {match.id for row, match in zip(rows, matched, strict=True) if match and row.returned}
    return {each.contract: each for each in known if each.contract and each.state == "active" and each.id not in back}


def moved(row: LedgerRow, active: Mapping[str, Dossier]) -> Problem | None:
    """What to look at in a new purchase: an active one of another unit, by contract, has the same contract."""
    other = None if row.returned or row.contract is None else active.get(row.contract)
    if other is None or other.unit == row.unit:
        return None
    facts = {"contract": other.contract or "", "unit": other.unit, "number": other.number}
    return Problem(row.cell("contract"), "contract_held", facts)


def _same_contract(row: LedgerRow, known: Dossier) -> bool:
    return row.contract is not None and row.contract == known.contract


def _same_names(row: LedgerRow, known: Dossier) -> bool:
    """The same buyers; but who gave a unit back may have bought it again, under another contract."""
    again = known.state == "returned" and not row.returned and row.contract and known.contract
    return not again and known.names == "、".join(buyer.name for buyer in row.buyers)


def _one_purchase(row: LedgerRow, known: Dossier) -> bool:
    """Both are active, and one of the buyers, numbers or phones is the same, or the day of signing and the price."""
    if row.returned or known.state != "active":
        return False
    said = {buyer.name for buyer in row.buyers} | {buyer.identity.number for buyer in row.buyers} | {*row.phones}
    had = {buyer.name for buyer in known.buyers} | {buyer.identity for buyer in known.buyers}
    common = (said & (had | {*known.phone.split("、")})) - {None, ""}
    return bool(common or (row.signed and row.price and (row.signed, row.price) == (known.signed, known.price)))
