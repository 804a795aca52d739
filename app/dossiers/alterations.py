"""What changes in a purchase by an act of its own: renaming 更名, exchange of the unit 换房, a co-buyer more or less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.base.refusals import ReasonMissing, Refusal
from app.dossiers import service as dossiers

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.dossiers.service import Labels
    from app.office.office import Office

Kind = Literal["renamed", "exchanged", "co-buyer-added", "co-buyer-removed"]


@dataclass(eq=False)
class NotThatAct(Refusal):
    """What was changed is not what the act ``kind`` is."""

    kind: Kind


def fits(kind: Kind, before: Dossier, after: Dossier) -> bool:
    """Whether a change is what the act says: another unit, other names, or the same people and some more or fewer."""
    names = [[buyer.name for buyer in each.buyers] for each in (before, after)]
    if kind == "exchanged":
        return (before.place, before.project) != (after.place, after.project) and names[0] == names[1]
    if (before.place, before.project) != (after.place, after.project):
        return False
    if kind == "renamed":
        return names[0] != names[1]
    fewer, more = names if kind == "co-buyer-added" else names[::-1]
    return len(fewer) < len(more) and all(name in more for name in fewer)


def alter(office: Office, *, dossier: Dossier, kind: Kind, reason: str, papers: str = "") -> tuple[Dossier, Labels]:
    """Store a dossier that was changed by an act; ``papers`` names the agreement or application it rests on.

    Returns the dossier and what was printed with its old name or unit.

    Raises:
        NotAllowed, ReasonMissing, NotThatAct, NoBuyer, NoUnit, NotAUnit, UnknownProject, SharesDoNotAddUp,
        PriceOutOfRange, UnitTaken, ChangedMeanwhile, UnknownRecord

    """
    office.require("dossiers")
    if not reason.strip():
        raise ReasonMissing
    if not fits(kind, dossiers.load(office, dossier.id), dossier):
        raise NotThatAct(kind)
    return dossiers.changed(office, dossier, f"dossier.{kind}", {"reason": reason.strip(), "told_by": papers.strip()})
