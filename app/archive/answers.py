"""What the archive changes when papers are voided or go to another client: they leave their open volumes; and what it keeps
when they are marked for headquarters, or go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.runs import service as runs
from app.archive.volumes import store as volumes
from app.custody import handoffs_store
from app.office.answers import Answer

if TYPE_CHECKING:
    from app.office.office import Office
    from app.register.journal import Entry


def _take_out(office: Office, entry: Entry) -> None:
    """Papers that are not here any more, or not this client's, leave their open volume; a closed one stays as it is."""
    body = entry.body or {}
    papers = body.get("papers") or _of_receipt(office, str(body.get("number", "")))
    volumes.take_out(office.register, papers)


def _of_receipt(office: Office, number: str) -> list[str]:
    """The papers that a voided receipt had brought in."""
    here = office.rules.this_office
    return [
        line.paper
        for handoff in handoffs_store.load(office.register, number=number)
        if handoff.taker == here
        for line in handoff.lines
    ]


ANSWERS = {
    "take-out-of-volumes": Answer(frozenset({"handoff.voided", "documents.moved-out"}), _take_out),
    "keep-marks": Answer(frozenset({*runs.MARKS, "dossier.merged"}), runs.keep_marks),
}
