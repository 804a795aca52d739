"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.fines import wages_store
from app.office import fines_store
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def fine(office: Office, decision: str) -> dict[str, object]:
    """A decision on fines 处罚决定: each line with what was decided, why and on what evidence. Raises NothingToSign."""
    lines = fines_store.decided(office.register, decision)
    if not lines:
        raise NothingToSign(decision)
    return {
        "decision": decision,
        "lines": [
            {
                "number": line.number,
                "line": line.id,
                "person": line.proposal.person,
                "clause": line.proposal.clause,
                "breached": line.proposal.breached,
                "kind": entry.kind,
                "amount": entry.amount,
                "at": stamp(entry.at),
                "decider": entry.decider,
                "reason": entry.reason,
                "evidence": entry.evidence,
            }
            for line in lines
            for entry in line.entries
            if entry.decision == decision
        ],
    }


def wage_sheet(office: Office, record: str) -> dict[str, object]:
    """A settled wage sheet 工资扣款表, by its number. Raises NothingToSign."""
    found = next((each for each in wages_store.sheets(office.register) if each.record == record), None)
    if found is None:
        raise NothingToSign(record)
    return {"sheet": record, "decider": found.decider, "at": stamp(found.at), "slips": found.body}


MATTERS = {
    "fine": Matter(fine, "approve", lambda: say("罚款决定")),
    "wage-sheet": Matter(wage_sheet, "approve", lambda: say("工资扣款表")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
