"""Fines and proposals as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.fines import lines as fine_lines
from app.fines import service as fines
from app.fines.service import WAITING
from app.office import periods
from app.office.nouns import Noun, yuan

if TYPE_CHECKING:
    from app.office.fine_ledger import Line
    from app.office.office import Office


def _fines(office: Office) -> list[dict[str, object]]:
    """Decided lines in order of number; amounts in yuan."""
    found = sorted((line for line in fine_lines.listed(office) if line.decision), key=lambda line: line.number)
    return [
        {
            "number": line.number,
            **common,
            "amount": yuan(line.amount),
            "decided_by": line.decision and office.name_of(line.decision.decider),
        }
        for line, common in zip(found, _lines(office, found), strict=True)
    ]


def _proposals(office: Office) -> list[dict[str, object]]:
    """Lines that wait for a decision now, oldest first."""
    periods.bring_up_to_date(office)
    fines.bring_up_to_date(office)
    return _lines(office, [line for line in reversed(fine_lines.listed(office)) if line.state in WAITING])


def _lines(office: Office, lines: list[Line]) -> list[dict[str, object]]:
    units = fine_lines.units(office, lines)
    return [
        {
            "id": line.id,
            "person": office.name_of(line.proposal.person),
            "clause": line.proposal.clause,
            "breached": line.proposal.breached,
            "file": units.get(line.proposal.file, ""),
            "at": office.local(line.proposal.at).isoformat(),
            "joint": line.proposal.joint,
            "low": yuan(line.proposal.low),
            "high": yuan(line.proposal.high),
            "unit": line.proposal.unit,
            "decider": line.proposal.decided_by,
            "state": line.state,
            "because": fine_lines.because(office, line),
        }
        for line in lines
    ]


NOUNS = {
    "fines": Noun(_fines),
    "proposals": Noun(_proposals),
}
