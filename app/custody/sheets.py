"""Values that fill the forms of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import handoffs, papers, whereabouts
from app.dossiers import projects
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def receipt(office: Office, number: str) -> Values:
    """The values of a hand-off receipt."""
    handoff = handoffs.by_number(office, number)
    dossier = dossiers.load(office, handoff.dossier)
    known = {held.paper.id: held.paper for held in whereabouts.held(office, handoff.dossier)}
    ours_first = (handoff.by, handoff.counterpart)
    handed, received = ours_first if handoff.giver == office.rules.this_office else ours_first[::-1]
    return {
        "number": handoff.number,
        "unit": dossier.unit,
        "contract": dossier.contract or "",
        "buyers": dossier.names,
        "from_whom": office.rules.holder(handoff.giver),
        "to_whom": office.rules.holder(handoff.taker),
        "at": office.local(handoff.at),
        "reason": handoff.note,
        "handed_by": handed,
        "received_by": received,
        "papers": [
            {
                "paper": f"{office.rules.document(known[line.paper].kind)} {known[line.paper].number}",
                "originals": line.count.originals,
                "copies": line.count.copies,
                "remark": line.refused,
            }
            for line in handoff.lines
        ],
    }


def cover(office: Office, record: str) -> Values:
    """The values of a dossier's cover sheet; ``record`` is its number, unit or id."""
    dossier = dossiers.named(office, record)
    opened = dossiers.opened_on(office, dossier.id)
    return {
        "number": dossier.number,
        "unit": dossier.place,
        "project": projects.name_of(office, dossier.project),
        "contract": dossier.contract or "",
        "signed_on": dossier.signed or "",
        "payment": dossier.payment_words or office.rules.payment(dossier.payment),
        "price": dossier.price if dossier.price is not None else "",
        "opened_on": office.local(opened).date() if opened else "",
        "opened_by": office.signed_in,
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
                "needed": True,
                "received": need.state != "missing",
                "originals": need.originals,
                "copies": need.copies,
                "expires_on": need.valid_until,
            }
            for need in papers.needed(office, dossier.id)
        ],
    }


SHEETS: dict[str, Maker] = {"handoff-receipt": receipt, "dossier-cover": cover}
