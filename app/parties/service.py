"""Outside parties 往来单位: the office's named banks, law firms, notaries; and with which of them a dossier works."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from app.base.refusals import ChangedMeanwhile, Refusal
from app.dossiers import projects_store
from app.office import periods
from app.office.own import parties_store
from app.office.own.parties import TEXTS, Party
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from app.office.office import Office

__all__ = ["Party"]


class NoPartyName(Refusal):
    """An outside party needs a name."""


@dataclass(eq=False)
class NoSuchKind(Refusal):
    """``kind`` is no kind of outside party in the regulations."""

    kind: str


@dataclass(eq=False)
class PartyTaken(Refusal):
    """There is already a party ``name`` of this kind."""

    name: str


def kinds(office: Office) -> dict[str, str]:
    """What a named party may be, name by id: a kind of holder of papers, or an entry of a list such as the companies."""
    return office.rules.party_kinds() | office.rules.lists()


def everybody(office: Office) -> list[Party]:
    """All parties by kind, in the regulations' order, then by name; retired ones included."""
    order = list(kinds(office))
    return sorted(
        parties_store.load(office.register),
        key=lambda each: (order.index(each.kind) if each.kind in order else len(order), each.name),
    )


def add(office: Office, party: Party) -> Party:
    """Add a named firm or person; it gets an id.

    Raises:
        NotAllowed, NoPartyName, NoSuchKind, PartyTaken

    """
    office.require("dossiers")
    if party.kind not in kinds(office):
        raise NoSuchKind(party.kind)
    wanted = _checked(office, party)
    with office.register.transaction():
        return _enter(office, wanted)


def enter(office: Office, kind: str, name: str) -> Party:
    """Add a party that something else named, such as a ledger; the caller holds the transaction and asked for the right."""
    return _enter(office, Party("", kind, name))


def _enter(office: Office, party: Party) -> Party:
    made = replace(party, id=str(uuid4()))
    with _around(office, made.kind):
        parties_store.add(office.register, made)
        office.forget_rules()
    office.record("party.added", party=made.id, name=made.name, after=_facts(made))
    return made


def change(office: Office, party: Party) -> Party:
    """Store a changed party; one that is not active any more is not offered.

    Raises:
        NotAllowed, NoPartyName, PartyTaken, ChangedMeanwhile

    """
    office.require("dossiers")
    changed = _checked(office, party)
    before = next(each for each in parties_store.load(office.register) if each.id == party.id)
    with office.register.transaction():
        with _around(office, changed.kind):
            if not parties_store.replace(office.register, changed):
                raise ChangedMeanwhile(before.name)
            office.forget_rules()
        office.record("party.changed", party=party.id, before=_facts(before), after=_facts(changed))
    return replace(changed, version=party.version + 1)


def _around(office: Office, kind: str) -> AbstractContextManager[None]:
    """Around a change of a list of which something is owed, what that changes; nothing of mere holders of papers."""
    return periods.through_change(office) if kind in office.rules.lists() else nullcontext()


def _facts(party: Party) -> dict[str, object]:
    return {name: getattr(party, name) for name in ("kind", *TEXTS, "active")}


def _checked(office: Office, party: Party) -> Party:
    """The party without blanks around its texts. Raises NoPartyName, PartyTaken."""
    texts: dict[str, Any] = {name: getattr(party, name).strip() for name in TEXTS}
    party = replace(party, **texts)
    if not party.name:
        raise NoPartyName
    same = [each for each in parties_store.load(office.register) if (each.kind, each.name) == (party.kind, party.name)]
    if any(each.id != party.id for each in same):
        raise PartyTaken(party.name)
    return party


@dataclass(frozen=True)
class Choices:
    """With which party of each kind dossiers work: as chosen for a step, for the dossier, for its project, or for the office."""

    office: Office
    chosen: Mapping[tuple[str, str, str], str]
    defaults: Mapping[tuple[str, str], str]
    projects: Mapping[str, int]

    def of(self, dossier: str, kind: str, step: str = "") -> str:
        """The holder of this ``kind`` for a dossier (id): a named party, or the kind itself if none is known."""
        found = (
            self.chosen.get((dossier, kind, step))
            or self.chosen.get((dossier, kind, ""))
            or self.defaults.get((str(self.projects.get(dossier, "")), kind))
            or self.defaults.get(("", kind))
        )
        return f"{kind}:{found}" if found else kind


def choices(office: Office, dossier: str = "") -> Choices:
    """The choices of a dossier, or of all."""
    register = office.register
    return Choices(
        office,
        parties_store.chosen(register, dossier),
        parties_store.defaults(register),
        projects_store.of_dossiers(register, dossier),
    )


def usual(office: Office, project: int | None = None) -> dict[str, str]:
    """Kind -> the party (id) with which a project's dossiers work, or the office's (None), unless they say otherwise."""
    wanted = "" if project is None else str(project)
    return {kind: party for (each, kind), party in parties_store.defaults(office.register).items() if each == wanted}


def preferred(office: Office, dossier: str, holder: str, step: str = "") -> str:
    """The holder that papers of a dossier go to where ``holder`` may be a mere kind: its named party, if one is known."""
    if holder != kind_of_holder(holder) or not dossier:
        return holder
    return choices(office, dossier).of(dossier, holder, step)


def choose(office: Office, *, dossier: str, holder: str, step: str = "") -> None:
    """Say with which party a dossier works, everywhere or at one step of a track; a mere kind forgets the choice.

    Raises:
        NotAllowed

    """
    office.require("dossiers")
    with office.register.transaction():
        _choose(office, dossier, holder, step)


def remember(office: Office, dossier: str, holder: str) -> None:
    """Keep in the caller's transaction that a dossier works with a named party, as papers went to it or came from it."""
    if holder != (kind := kind_of_holder(holder)) and choices(office, dossier).of(dossier, kind) != holder:
        _choose(office, dossier, holder, "")


def _choose(office: Office, dossier: str, holder: str, step: str) -> None:
    kind, _, party = holder.partition(":")
    parties_store.choose(office.register, dossier, kind, step, party)
    office.record(
        "party.chosen", dossier=dossier, holder=kind, step=step, party=party, name=office.rules.holder(holder)
    )


def set_default(office: Office, *, kind: str, party: str, project: int | None = None) -> None:
    """Say with which party (id; empty: none) a project's dossiers, or the office's (None), work unless they say otherwise.

    Raises:
        NotAllowed

    """
    office.require("office")
    with office.register.transaction():
        place = "" if project is None else str(project)
        parties_store.set_default(office.register, place, kind, party)
        name = office.rules.holder(f"{kind}:{party}" if party else kind)
        office.record("party.default", holder=kind, project=place, party=party, name=name)
