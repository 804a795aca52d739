"""Merging 合并: two dossiers of one purchase become one; everything moves, both numbers still mean it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.base import units
from app.base.refusals import ReasonMissing, Refusal
from app.dossiers import formers_store, merging_store
from app.dossiers import service as dossiers
from app.dossiers import store as stored
from app.dossiers.changes import Past, pasts

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@dataclass(eq=False)
class NotOnePurchase(Refusal):
    """The dossiers ``number`` and ``other`` have neither unit nor contract nor buyer in common."""

    number: str
    other: str


def one_purchase(one: Dossier, other: Dossier) -> bool:
    """Whether two dossiers may be about one purchase: the unit, the contract or a buyer is the same."""
    same_unit = one.project == other.project and units.key(one.place) == units.key(other.place)
    people = [{each.identity or each.name for each in dossier.buyers} for dossier in (one, other)]
    return same_unit or bool(one.contract and one.contract == other.contract) or bool(people[0] & people[1])


def united(kept: Dossier, gone: Dossier) -> Dossier:
    """The dossier that remains: what it lacks it gets from the other, and telephones and notes of both."""
    filled = {
        name: getattr(kept, name) or getattr(gone, name)
        for name in ("contract", "signed", "price", "payment_words", "address", "adviser", "tier")
    }
    phones = [each for each in dict.fromkeys([*kept.phone.split("、"), *gone.phone.split("、")]) if each]
    notes = [each for each in dict.fromkeys([kept.note, gone.note]) if each]
    people = tuple(dict.fromkeys([*kept.people, *gone.people]))
    return replace(kept, **filled, phone="、".join(phones), note="；".join(notes), people=people)


def merge(office: Office, *, into: str, other: str, reason: str) -> Dossier:
    """Merge the dossier ``other`` (id) into the dossier ``into`` (id), which remains.

    Raises:
        NotAllowed, UnknownRecord, ReasonMissing, NotOnePurchase, ChangedMeanwhile

    """
    office.require("dossiers")
    if not reason.strip():
        raise ReasonMissing
    kept, gone = dossiers.load(office, into), dossiers.load(office, other)
    if kept.id == gone.id or not one_purchase(kept, gone):
        raise NotOnePurchase(kept.number, gone.number)
    becomes = united(kept, gone)
    with office.register.transaction():
        past = [Past("number", gone.number), *pasts(gone, becomes)]
        merging_store.merge(office.register, gone, kept.id, office.now(), office.signed_in)
        formers_store.add(office.register, kept.id, past, office.now())
        stored.replace(office.register, becomes)
        _record(office, kept, gone, becomes, reason.strip())
        dossiers.follow(office, replace(gone, id=kept.id), becomes)
    return replace(becomes, version=kept.version + 1)


def _record(office: Office, kept: Dossier, gone: Dossier, becomes: Dossier, reason: str) -> None:
    before, after = dossiers.facts(kept), dossiers.facts(becomes)
    told = {"number": gone.number, "unit": gone.unit, "reason": reason, "before": before, "after": after}
    office.record("dossier.merged", at=None, dossier=kept.id, **told)
