"""What a clerk does to close or give back a purchase, having seen what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.closing import service as closing
from app.closing.service import Approval, Asked
from tests import counter

if TYPE_CHECKING:
    from app.closing.rules import Seen
    from app.closing.service import Done
    from app.dossiers.rules import Dossier
    from app.office.office import Office

DIRECTOR = "何志远"


def seen_of(office: Office, purchase: Dossier, procedure: str) -> Seen:
    """What somebody sees who looks at what is open."""
    return closing.gate(office, purchase.id, procedure).seen


def carried_out(office: Office, purchase: Dossier, procedure: str, **asked: Any) -> Done:
    """A procedure is carried out, everything that may stay open confirmed."""
    told = {"reason": "客户要求", "seen": seen_of(office, purchase, procedure), **asked}
    return closing.carry_out(office, Asked(dossier=purchase.id, procedure=procedure, **told))


def give_back(office: Office, purchase: Dossier) -> Dossier:
    """The purchase is given back, with the director's approval."""
    return carried_out(office, purchase, "return", approval=Approval(DIRECTOR)).dossier


def complain(office: Office, purchase: Dossier) -> None:
    """The client complains: the complaint stays open."""
    counter.complain(office, purchase, "工程部", phone="1")
