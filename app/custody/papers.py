"""Required papers 必备文件: what a purchase needs, what has come in and what has expired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.custody.rules import Count
from app.custody.whereabouts import held
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.office.office import Office


@dataclass(frozen=True, slots=True)
class Needed:
    """One required kind of paper: how many are needed, and whether they are there; ``valid_until`` is ISO or empty."""

    kind: str
    name: str
    originals: int
    copies: int
    state: Literal["missing", "received", "incomplete", "expired"]
    valid_until: str = ""


def needed(office: Office, dossier: str) -> list[Needed]:
    """The papers that a dossier requires for its way of payment."""
    payment = dossiers.load(office, dossier).payment
    have = held(office, dossier)
    today = office.today().isoformat()
    found = []
    for kind, name, originals, copies in office.rules.required(payment):
        papers = [each for each in have if each.paper.kind == kind]
        total = Count(*(sum(count[place] for each in papers for count in each.holders.values()) for place in (0, 1)))
        until = max((each.paper.valid_until for each in papers), default="")
        state: Literal["missing", "received", "incomplete", "expired"] = "received"
        if not any(total):
            state = "missing"
        elif until and until < today:
            state = "expired"
        elif total.originals < originals or total.copies < copies:
            state = "incomplete"
        found.append(Needed(kind, name, originals, copies, state, until))
    return found


def usual_count(office: Office, kind: str) -> Count:
    """How many originals and copies the regulations expect of a kind of paper."""
    declared = office.rules.book.vocabulary.documents[kind]
    return Count(declared.originals, declared.copies)


def offered(office: Office, dossier: str) -> list[tuple[str, str, Count, bool]]:
    """Every kind of paper that may come in, those still needed first: kind, name, usual count, whether it is needed."""
    missing = [each.kind for each in needed(office, dossier) if each.state != "received"]
    others = [kind for kind in office.rules.documents() if kind not in missing]
    return [
        (kind, office.rules.document(kind), usual_count(office, kind), kind in missing) for kind in (*missing, *others)
    ]
