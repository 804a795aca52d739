"""Matters 签批事项 of this room: the exact content that is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.access.matters import Matter, NothingToSign
from app.base.words import say
from app.custody import handoffs_store
from app.register.moments import stamp

if TYPE_CHECKING:
    from app.office.office import Office


def acceptance(office: Office, number: str) -> dict[str, object]:
    """A hand-off as its receiver signs it: every paper with its counts and any refusal. Raises NothingToSign."""
    found = handoffs_store.load(office.register, number=number)
    if not found or found[0].state not in {"accepted", "voided"}:
        raise NothingToSign(number)
    handoff = found[0]
    papers = handoffs_store.by_ids(office.register, [line.paper for line in handoff.lines])
    return {
        "receipt": handoff.number,
        "dossier": handoff.dossier,
        "from": handoff.giver,
        "to": handoff.taker,
        "at": stamp(handoff.at),
        "state": handoff.state,
        "papers": [
            {
                "number": papers[line.paper].number,
                "kind": papers[line.paper].kind,
                "originals": line.count.originals,
                "copies": line.count.copies,
                "refused": line.refused,
            }
            for line in handoff.lines
        ],
    }


MATTERS = {
    "acceptance": Matter(acceptance, "handoffs", lambda: say("签收文件")),
}
"""Matter -> the content that is signed, and the right that signing takes."""
