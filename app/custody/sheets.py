"""Values that fill the forms of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import filing, handoffs, lists, papers, whereabouts, words
from app.dossiers import service as dossiers
from app.register.settings import setting

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.forms.sheets import Maker
    from app.office.office import Office


def receipt(office: Office, number: str) -> Values:
    """The values of a hand-off receipt."""
    handoff = handoffs.by_number(office, number)
    dossier = dossiers.load(office, handoff.dossier)
    known = {held.paper.id: held.paper for held in whereabouts.held(office, handoff.dossier)}
    ours_first = (office.name_of(handoff.by, handoff.at), handoff.counterpart)
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
                "paper": f"{filing.name(office, known[line.paper])} {known[line.paper].number}",
                "originals": line.count.originals,
                "copies": line.count.copies,
                "remark": line.refused,
            }
            for line in handoff.lines
        ],
    }


def handoff_list(office: Office, number: str) -> Values:
    """The values of a list of hand-offs; under each client the number of their own receipt."""
    found = lists.by_number(office, number)
    made = lists.handoffs_of(office, found)
    known = {handoff.dossier: dossiers.load(office, handoff.dossier) for handoff in made}
    names = {dossier: whereabouts.paper_names(office, dossier) for dossier in known}
    ours_first = (office.name_of(found.by, found.at), found.counterpart)
    handed, received = ours_first if found.giver == office.rules.this_office else ours_first[::-1]
    return {
        "number": found.number,
        "from_whom": office.rules.holder(found.giver),
        "to_whom": office.rules.holder(found.taker),
        "handed_by": handed,
        "received_by": received,
        "at": office.local(found.at),
        "dossiers": len(made),
        "papers": [
            {
                "unit": known[handoff.dossier].unit,
                "buyers": known[handoff.dossier].names,
                "paper": names[handoff.dossier][line.paper],
                "originals": line.count.originals,
                "copies": line.count.copies,
                "receipt": handoff.number,
                "remark": handoff.reason or line.refused,
            }
            for handoff in made
            for line in handoff.lines
        ],
    }


def cover(office: Office, record: str) -> Values:
    """The values of a dossier's cover sheet; ``record`` is its number, unit or id."""
    dossier = dossiers.named(office, record)
    opened = dossiers.opened_on(office, dossier.id)
    return {
        "number": dossier.number,
        "unit": dossier.unit,
        "project": setting(office.register, "project"),
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
                "needed": need.state != "unneeded",
                "received": need.state in {"received", "expired"},
                "originals": words.have(need.have.originals, need.originals),
                "copies": words.have(need.have.copies, need.copies),
                "expires_on": need.valid_until,
                "remark": words.needed(need) if need.reason or need.why else "",
            }
            for need in papers.needed(office, dossier.id)
        ],
    }


SHEETS: dict[str, Maker] = {"handoff-receipt": receipt, "handoff-list": handoff_list, "dossier-cover": cover}
