"""Foresight: what would follow from events that have not happened yet, by the reactions that would follow them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.rulebook.answers.pasts import Past
from app.rulebook.reactions import react

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.rulebook.duties import Duty
    from app.rulebook.events import Event
    from app.rulebook.regulations import InForce


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How the duties that would change would then stand.

    ``met`` would be done, ``partly`` wait for more, ``begun`` are new and open, ``dropped`` would have nothing left to do.
    ``hindered`` stay as they are, but could no longer be met in time.
    """

    met: tuple[Duty, ...] = ()
    partly: tuple[Duty, ...] = ()
    begun: tuple[Duty, ...] = ()
    dropped: tuple[Duty, ...] = ()
    hindered: tuple[Duty, ...] = ()


def foresee(events: Iterable[Event], past: Iterable[Event], duties: Iterable[Duty], in_force: InForce) -> Foreseen:
    """What would follow from ``events`` of one file, in their order; ``past`` and ``duties`` as for ``reactions.react``."""
    before = {duty.id: duty for duty in duties}
    after, happened = dict(before), Past(in_force.book.vocabulary, past)
    for event in events:
        changes = react(event, happened, after.values(), in_force)
        after |= {duty.id: duty for duty in (*changes.opened, *changes.changed)}
        happened.add(event)
    touched = sorted((duty for duty in after.values() if before.get(duty.id) != duty), key=lambda duty: duty.due)
    still = [duty for duty in touched if duty.outstanding]
    return Foreseen(
        met=tuple(duty for duty in touched if duty.met_at),
        partly=tuple(duty for duty in still if duty.id in before),
        begun=tuple(duty for duty in still if duty.id not in before),
        dropped=tuple(duty for duty in touched if not duty.outstanding and not duty.met_at),
    )
