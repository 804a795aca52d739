"""Values that fill the forms of this room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.access import signoffs
from app.base.words import say
from app.custody import filing, handoffs, handoffs_store, lent, papers, words
from app.custody.lists import service as lists
from app.custody.losses.sheets import loss_report
from app.custody.tracing import sheets as tracing_sheets
from app.dossiers import projects
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.custody.rules import Paper
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def receipt(office: Office, number: str) -> Values:
    """The values of a hand-off receipt."""
    handoff = handoffs.by_number(office, number)
    dossier = dossiers.load(office, handoff.dossier)
    known = handoffs_store.by_ids(office.register, [line.paper for line in handoff.lines])
    loan = lent.by_handoffs(office, handoff.dossier).get(handoff.id)
    # What became of the loan since is no matter of the receipt.
    loan = replace(loan, back="", overdue=False) if loan else None
    ours_first = (office.name_of(handoff.by, handoff.at), handoff.counterpart)
    handed, received = ours_first if handoff.giver == office.rules.this_office else ours_first[::-1]
    received, received_at = _accepted(office, [handoff.number], received)
    return {
        "number": handoff.number,
        "unit": dossier.unit,
        "contract": dossier.contract or "",
        "buyers": dossier.names,
        "from_whom": words.holder_of(office, handoff.giver, loan),
        "to_whom": words.holder_of(office, handoff.taker, loan),
        "at": office.local(handoff.at),
        "reason": handoff.note,
        "handed_by": handed,
        "received_by": received,
        "received_by_at": received_at,
        "papers": [
            {
                "paper": f"{filing.name(office, known[line.paper])} {known[line.paper].number}",
                "originals": line.count.originals,
                "copies": line.count.copies,
                "remark": line.refused or _moved_to(office, known[line.paper], handoff.dossier),
            }
            for line in handoff.lines
        ],
    }


def _accepted(office: Office, receipts: Sequence[str], received: str) -> tuple[str, datetime | None]:
    """Who received papers and, if all the receipts are signed electronically by one person, when that was."""
    signed = [signoffs.valid(office, each, "acceptance") for each in receipts]
    everywhere = [name for name in signed[-1] if all(name in each for each in signed)] if signed else []
    if not everywhere:
        return received, None
    return everywhere[-1], max(each[everywhere[-1]] for each in signed)


def _moved_to(office: Office, paper: Paper, client: str) -> str:
    """Where a paper went that is another client's since; empty for all others."""
    if paper.dossier == client:
        return ""
    return say("已改到 {unit}", unit=dossiers.load(office, paper.dossier).unit)


def handoff_list(office: Office, number: str) -> Values:
    """The values of a list of hand-offs; under each client the number of their own receipt."""
    found = lists.by_number(office, number)
    made = lists.handoffs_of(office, found)
    known = {handoff.dossier: dossiers.load(office, handoff.dossier) for handoff in made}
    papers = handoffs_store.by_ids(office.register, [line.paper for handoff in made for line in handoff.lines])
    ours_first = (office.name_of(found.by, found.at), found.counterpart)
    handed, received = ours_first if found.giver == office.rules.this_office else ours_first[::-1]
    received, received_at = _accepted(office, [each.number for each in made], received)
    return {
        "number": found.number,
        "from_whom": office.rules.holder(found.giver),
        "to_whom": office.rules.holder(found.taker),
        "handed_by": handed,
        "received_by": received,
        "received_by_at": received_at,
        "at": office.local(found.at),
        "dossiers": len(made),
        "papers": [
            {
                "unit": known[handoff.dossier].unit,
                "buyers": known[handoff.dossier].names,
                "paper": f"{filing.name(office, papers[line.paper])} {papers[line.paper].number}",
                "originals": line.count.originals,
                "copies": line.count.copies,
                "receipt": handoff.number,
                "remark": handoff.reason or line.refused or _moved_to(office, papers[line.paper], handoff.dossier),
            }
            for handoff in made
            for line in handoff.lines
        ],
    }


def cover(office: Office, record: str) -> Values:
    """The values of a dossier's cover sheet; ``record`` is its number, unit or id."""
    dossier = dossiers.named(office, record)
    opened = dossiers.opened(office, dossier.id)
    return {
        "number": dossier.number,
        "unit": dossier.place,
        "project": projects.name_of(office, dossier.project),
        "contract": dossier.contract or "",
        "signed_on": dossier.signed or "",
        "payment": dossier.payment_words or office.rules.payment(dossier.payment),
        "price": dossier.price if dossier.price is not None else "",
        "opened_on": office.local(opened.at).date() if opened else "",
        "opened_by": office.name_of(opened.by, opened.at) if opened else "",
        "buyers": [
            {
                "buyer": buyer.name,
                "identity": buyer.identity or "",
                "phone": dossier.phone if not place else "",
                "share": f"{buyer.share / 100:g}%" if buyer.share is not None else "",
            }
            for place, buyer in enumerate(dossier.buyers)
        ],
        "papers": [
            {
                "paper": need.name,
                "needed": need.state != "unneeded",
                "received": need.state in {"received", "expired"},
                "originals": words.have(need.have.originals, need.originals),
                "copies": words.have(need.have.copies, need.copies),
                "expires_on": need.valid_until,
                "remark": words.needed(need) if need.reason or need.why or need.lent else "",
            }
            for need in papers.needed(office, dossier.id)
        ],
    }


SHEETS: dict[str, Maker] = {
    "handoff-receipt": receipt,
    "handoff-list": handoff_list,
    "dossier-cover": cover,
    "loss-report": loss_report,
    **tracing_sheets.SHEETS,
}
