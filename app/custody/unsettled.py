"""The hand-offs of a shift's people that wait for acceptance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.custody import handoffs_store
from app.dossiers import service as dossiers
from app.office.unsettled import Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _pending(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    waiting = handoffs_store.load(office.register, state="pending")
    mine = [each for each in reversed(waiting) if office.names.key(each.by) in people]
    units = dossiers.units(office, {each.dossier for each in mine})
    for each in mine:
        words = say("{unit} 的文件待 {taker} 签收", unit=units[each.dossier], taker=office.rules.holder(each.taker))
        yield Unsettled(say("待签收"), each.number, words, "", each.by)


UNSETTLED = (_pending,)
