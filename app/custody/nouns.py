"""Papers and hand-offs as the headless command ``list`` prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.custody import filing, handoffs, whereabouts
from app.dossiers import service as dossiers
from app.office.nouns import Noun
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from app.office.office import Office


def _papers(office: Office) -> list[dict[str, object]]:
    return [
        {
            "number": held.paper.number,
            "file": unit,
            "kind": held.paper.kind,
            "name": filing.name(office, held.paper),
            "holders": [
                {"name": _holder(office, holder), "originals": count.originals, "copies": count.copies}
                for holder, count in held.holders.items()
            ],
            "lent": {
                "to": held.lent.borrower,
                "number": held.lent.number,
                "due": held.lent.due.isoformat(),
                "overdue": held.lent.overdue,
            }
            if held.lent
            else None,
        }
        for unit, held in whereabouts.all_held(office)
    ]


def _handoffs(office: Office) -> list[dict[str, object]]:
    units = {each.id: each.unit for each in dossiers.all_of_them(office)}
    return [
        {
            "number": each.number,
            "file": units[each.dossier],
            "from": _holder(office, each.giver),
            "to": _holder(office, each.taker),
            "at": office.local(each.at).isoformat(),
            "entered_at": office.local(each.entered_at).isoformat(),
            "by": office.name_of(each.by),
            "state": each.state,
            "papers": sum(not line.refused for line in each.lines),
        }
        for each in handoffs.listed(office)
    ]


def _holder(office: Office, holder: str) -> str:
    """A holder's kind, followed by the name of a named party: ``bank:建设银行城东支行``."""
    kind = kind_of_holder(holder)
    return kind if kind == holder else f"{kind}:{office.rules.holder(holder)}"


NOUNS = {
    "papers": Noun(_papers),
    "handoffs": Noun(_handoffs),
}
