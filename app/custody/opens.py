"""What is open in a dossier: papers here, papers elsewhere, and papers that wait for acceptance; and these of a shift's people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.base.words import labelled, say
from app.custody import filing, handoffs_store, whereabouts, words
from app.dossiers import service as dossiers
from app.office.open_things import OpenThings, Unsettled
from app.rulebook.purchases.procedures import Open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.custody.whereabouts import Held
    from app.office.office import Office
    from app.rulebook.purchases.procedures import OpenKind


def _named(office: Office, each: Held) -> str:
    return f"{filing.name(office, each.paper)} {each.paper.number}"


def _here(office: Office, dossier: str) -> list[Open]:
    return [
        Open(each.paper.id, _named(office, each), (each.paper.kind,))
        for each in whereabouts.held(office, dossier)
        if office.rules.this_office in each.holders and not each.waiting
    ]


def _away(office: Office, dossier: str) -> list[Open]:
    """Papers with somebody who is to give them back or pass them on: not the client, headquarters or a borrower."""
    rules = office.rules
    settled = {rules.this_office, rules.client, rules.headquarters, rules.borrower, rules.destroyed}
    found = []
    for each in whereabouts.held(office, dossier):
        others = {holder: count for holder, count in each.holders.items() if holder not in settled}
        if others:
            told = labelled(_named(office, each), words.holders(office, others))
            found.append(Open(each.paper.id, told, (each.paper.kind,)))
    return found


def _offered(office: Office, dossier: str) -> list[Open]:
    return [
        Open(
            each.number,
            f"{each.number}  {office.rules.holder(each.taker)}",
        )
        for each in handoffs_store.load(office.register, state="pending", dossier=dossier)
    ]


def _offering(office: Office) -> set[str]:
    return {each.dossier for each in handoffs_store.load(office.register, state="pending")}


OPENS: dict[OpenKind, OpenThings] = {
    "papers-offered": OpenThings(lambda: say("待签收的交接"), _offered, _offering),
    "papers-away": OpenThings(lambda: say("在外的文件"), _away),
    "papers-here": OpenThings(lambda: say("本部门保管的文件"), _here),
}


def _of_people(office: Office, people: frozenset[str]) -> Iterator[Unsettled]:
    waiting = handoffs_store.load(office.register, state="pending")
    mine = [each for each in reversed(waiting) if office.names.key(each.by) in people]
    units = dossiers.units(office, {each.dossier for each in mine})
    for each in mine:
        words = say("{unit} 的文件待 {taker} 签收", unit=units[each.dossier], taker=office.rules.holder(each.taker))
        yield Unsettled(say("待签收"), each.number, words, "", each.by)


UNSETTLED = (_of_people,)
