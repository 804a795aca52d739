"""The complaints that a shift's people took in or were passed, and that are not closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.complaints import service as complaints
from app.complaints.words import state
from app.office import phrases
from app.office.open_things import Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _complaints(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    for each in reversed(complaints.unclosed(office)):
        mine = {office.names.key(step.by) for step in each.steps} & people
        if not mine:
            continue
        words = say("{client}：{state}", client=" ".join(filter(None, (each.unit, each.client))), state=state(each))
        due = say("答应 {day}", day=phrases.day(each.promised)) if each.promised else ""
        yield Unsettled(say("投诉"), each.number, words, due, each.received.by)


UNSETTLED = (_complaints,)
