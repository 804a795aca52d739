"""Words for duties and proposals: states and amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.office import phrases

if TYPE_CHECKING:
    from app.rulebook.causes import Proposal


def duty_state(state: str) -> str:
    """The state of a duty in words."""
    return {
        "open": say("未到期"),
        "late": say("逾期"),
        "met": say("按时完成"),
        "met-late": say("逾期完成"),
        "cancelled": say("已取消"),
    }.get(state, state)


def span_of(proposal: Proposal) -> str:
    """The range of a proposed line, in yuan or with its unit."""
    low, high = proposal.low, proposal.high
    if high is None:
        return say("{low} 起", low=amount(proposal, low))
    if low == high:
        return amount(proposal, low)
    return say("{low} 至 {high}", low=amount(proposal, low), high=amount(proposal, high))


def amount(proposal: Proposal, hundredths: int) -> str:
    """An amount (fen, or hundredths of the proposal's unit): yuan without a unit, points and percent with theirs."""
    sign, written = "-" if hundredths < 0 else "", phrases.money(abs(hundredths))
    if proposal.unit == "CNY":
        return f"{sign}{written}"
    units = {
        "points": say("{amount} 分"),
        "percent": say("{amount}%"),
    }
    return units[proposal.unit].format(amount=f"{sign}{written}".rstrip("0").rstrip("."))
