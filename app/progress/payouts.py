"""Payouts 放款: of each purchase with a loan, how much, from whom, when it is expected, and when it came; for finance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.progress import coming
from app.progress import service as progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.progress.service import Purchase
    from app.rulebook.track_standings import TrackStanding


@dataclass(frozen=True, slots=True)
class Payout:
    """One loan: its track, the bank, the amount in fen (None if nobody said), the days expected and actual."""

    dossier: Dossier
    track: str
    bank: str
    amount: int | None
    expected: date | None
    actual: date | None


def listed(office: Office, seen: Sequence[Purchase] | None = None) -> list[Payout]:
    """All loans under way and paid out: first what is still expected, soonest first, then what came, latest first."""
    purchases = progress.every(office) if seen is None else seen
    usual = coming.usual_days(office, purchases)
    found = [
        _payout(office, purchase, track, usual)
        for purchase in purchases
        for track in purchase.tracks
        if track.begun and track.track.pays_out
    ]
    awaited = sorted((each for each in found if each.actual is None), key=lambda each: str(each.expected))
    return [*awaited, *sorted((each for each in found if each.actual), key=lambda each: str(each.actual), reverse=True)]


def _payout(office: Office, purchase: Purchase, track: TrackStanding, usual: coming.Usual) -> Payout:
    last = next(each for each in track.steps if each.step.pays_out)
    expected = next((day for step, day in coming.coming(office, purchase, track, usual) if step.pays_out), None)
    if last.done and last.due:
        expected = progress.last_day(office, last.due)
    # What was said last holds: what was paid out rather than what was approved.
    said = {field: word for each in track.steps for field, word in each.said.items()}
    kinds = {ask.id: ask.kind for each in track.steps for ask in each.step.asks}
    amount = next((int(said[field]) for field in said if kinds.get(field) == "amount"), None)
    bank = next((said[field] for field in said if kinds.get(field) == "text"), "")
    return Payout(
        purchase.dossier,
        track.id,
        bank or office.rules.holder(purchase.outside(track.id, last.step)),
        amount,
        expected,
        office.local(last.done).date() if last.done else None,
    )
