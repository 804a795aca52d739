"""Points 积分: the accounts of a month, from the ledger's lines in points (SS-3, SS-4)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.base.period_labels import (
    period_of,
)
from app.fines import point_rules as rules
from app.fines.point_rules import Account
from app.office import fines_store
from app.rulebook.tariffs import counted_on

if TYPE_CHECKING:
    from app.office.office import Office

__all__ = ["Account"]


def clauses(office: Office) -> list[str]:
    """The clauses in force that give points for a month and have a scale for those left."""
    today = office.today()
    return [
        clause.id
        for clause, _, terms in office.rules.book.in_force(today)
        if rules.BASE in terms.figures and terms.scale
    ]


def of_month(office: Office, clause: str, month: str) -> tuple[Account, ...]:
    """The accounts of everybody in the role of ``clause``, for a month such as ``2026-11``.

    Lines of the same regulation count in the month of their cause, whenever they are decided.

    Raises:
        ValueError: ``month`` is not a period

    """
    in_force, calendar = office.rules.in_force, office.rules.calendar
    first, last = period_of(month)
    regulation = next(each for each in in_force.book.regulations if any(own.id == clause for own in each.clause))
    numbers = {own.id for own in regulation.clause}
    taken, proposed = Counter[str](), Counter[str]()
    for line in fines_store.personal(office.register):
        proposal = line.proposal
        if (
            proposal.unit != "points"
            or proposal.clause not in numbers
            or not first <= counted_on(proposal, calendar) <= last
        ):
            continue
        taken[proposal.person] += line.amount
        proposed[proposal.person] += proposal.low * (line.state == "proposed")
    terms = in_force.book.terms_on(clause, first)
    return rules.accounts(in_force.people_with(terms.who.role), terms, taken, proposed)
