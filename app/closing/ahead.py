"""What would follow from a procedure that is not carried out yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.closing import rules
from app.closing import service as closing
from app.custody.bundles import service as bundles
from app.office import rules_at_work

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.office.office import Office
    from app.rulebook.answers.foresight import Foreseen


def carrying_out(office: Office, dossier: str, name: str, back: Sequence[str], at: datetime) -> Foreseen:
    """What ``closing.carry_out`` would bring about if these papers (ids) go back to the client; nothing is done.

    Raises:
        UnknownProcedure

    """
    procedure = closing.the_procedure(office, name)
    told = bundles.told_of_handing_over(office, dossier, office.rules.client, back, accepted=True)
    told.append((rules.DONE, {"procedure": name, "name": str(procedure.name.given), "tracks": procedure.tracks}))
    stands = closing.gate(office, dossier, name, back)
    ended = rules.ended(procedure, stands, office.rules.book.vocabulary)
    told += [("duty.ended", {"of": each.id, "fines": procedure.fines}) for each in ended]
    return rules_at_work.foresee_events(office, dossier, at, told)
