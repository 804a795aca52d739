"""The values of a loss report 遗失报告."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import listed
from app.custody import filing, whereabouts
from app.custody import words as custody_words
from app.custody.losses import service as losses
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.forms.paper.wording import Values
    from app.office.office import Office


def loss_report(office: Office, number: str) -> Values:
    """The values of a loss report. Raises UnknownRecord."""
    entry = losses.by_number(office, number)
    body, dossier = entry.body or {}, dossiers.load(office, entry.dossier or "")
    held = {each.paper.number: each for each in whereabouts.held(office, dossier.id)}
    numbers = [str(document).partition("#")[2] for document in body.get("documents", ())]
    return {
        "number": number,
        "unit": dossier.unit,
        "contract": dossier.contract or "",
        "buyers": dossier.names,
        "at": office.local(entry.at),
        "reported_by": office.name_of(entry.by, entry.at),
        "liable": office.name_of(str(body.get("liable", "")), entry.at),
        "note": body.get("note", ""),
        "papers": [
            {
                "paper": f"{filing.name(office, held[each].paper)} {each}",
                "last_with": listed(
                    custody_words.holder_of(office, holder, held[each].lent)
                    for holder in held[each].holders or [office.rules.this_office]
                ),
            }
            for each in numbers
            if each in held
        ],
    }
