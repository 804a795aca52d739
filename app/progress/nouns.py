"""Tracks of purchases, chases and progress reports as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.office.nouns import Noun
from app.progress import payouts, period_reports
from app.progress import service as progress

if TYPE_CHECKING:
    from app.office.office import Office


def _progress(office: Office) -> list[dict[str, object]]:
    return [
        {
            "file": purchase.dossier.unit,
            "track": track.id,
            "done": track.done,
            "of": len(track.steps),
            "step": track.current.step.id if track.current else None,
            "state": track.current.state if track.current else ("done" if track.done else "waiting"),
            "due": office.local(track.current.due).isoformat() if track.current and track.current.due else None,
        }
        for purchase in progress.every(office)
        for track in purchase.tracks
    ]


def _chases(office: Office) -> list[dict[str, object]]:
    return [
        {"number": each.number, "to": each.outside, "at": office.local(each.at).isoformat(), "lines": len(each.lines)}
        for each in reversed(progress.chases(office))
    ]


def _reports(office: Office) -> list[dict[str, object]]:
    """Progress reports, after drawing up the one that is due, if any."""
    period_reports.bring_up_to_date(office)
    return [
        {
            "number": each.number,
            "first": each.first.isoformat(),
            "last": each.last.isoformat(),
            "at": office.local(each.at).isoformat(),
            "by": office.name_of(each.by),
            "unsigned": list(period_reports.unsigned(office, each)),
        }
        for each in reversed(period_reports.listed(office))
    ]


def _payouts(office: Office) -> list[dict[str, object]]:
    return [
        {
            "file": each.dossier.unit,
            "buyers": each.dossier.names,
            "track": each.track,
            "lender": each.bank,
            "amount": None if each.amount is None else f"{each.amount // 100}.{each.amount % 100:02}",
            "expected": each.expected.isoformat() if each.expected else None,
            "actual": each.actual.isoformat() if each.actual else None,
        }
        for each in payouts.listed(office)
    ]


NOUNS = {
    "payouts": Noun(_payouts),
    "progress": Noun(_progress),
    "chases": Noun(_chases),
    "reports": Noun(_reports),
}
