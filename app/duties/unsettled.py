"""The open duties of a shift's people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.duties.service import rows_at
from app.office import duties_store
from app.office.open_things import Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _duties(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    mine = [each for each in duties_store.outstanding(office.register) if office.names.key(each.responsible) in people]
    for row in rows_at(office, mine, office.now()):
        words, due = office.rules.duty_words(row.duty), office.due_words(row.duty.due)
        due = say("{due} 逾期", due=due) if row.late else due
        yield Unsettled(say("待办事项"), row.unit, words, due, row.duty.responsible or "")


UNSETTLED = (_duties,)
