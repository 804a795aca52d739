"""The follow-ups of a shift's people, among them what they promised to clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import say
from app.contacts import store
from app.dossiers import service as dossiers
from app.office import phrases
from app.office.open_things import Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _follow_ups(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    mine = [each for each in store.follow_ups(office.register) if office.names.key(each.person) in people]
    promised = {(each.dossier, each.promised) for each in store.contacts(office.register) if each.promised}
    units = dossiers.units(office, {each.dossier for each in mine})
    for each in mine:
        sort = say("答应客户的事") if (each.dossier, each.words) in promised else say("跟进")
        yield Unsettled(sort, units[each.dossier], each.words, phrases.day(each.day), each.person)


UNSETTLED = (_follow_ups,)
