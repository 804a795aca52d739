"""Complaints as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.complaints import service as complaints
from app.office.nouns import Noun

if TYPE_CHECKING:
    from app.office.office import Office


def _complaints(office: Office) -> list[dict[str, object]]:
    return [
        {
            "number": each.number,
            "file": each.unit,
            "client": each.client,
            "channel": each.channel,
            "cause": each.cause,
            "received": office.local(each.steps[0].at).isoformat(),
            "round": each.round,
            "state": each.state,
            "level": each.level,
            "promised": each.promised.isoformat() if each.promised else None,
            "unsigned": list(each.unsigned),
            "satisfaction": each.satisfaction,
        }
        for each in reversed(complaints.listed(office))
    ]


NOUNS = {
    "complaints": Noun(_complaints, personal=True),
}
