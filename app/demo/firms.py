"""The projects and outside parties of a demonstration: which firm a purchase works with follows from its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.dossiers import projects
from app.office.own.parties import Party
from app.parties import service as parties
from app.rulebook.vocabulary import kind_of_holder

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.rulebook.office_kinds import OfficeKind


def furnish(office: Office, declared: OfficeKind) -> None:
    """Enter the projects and parties that a kind of office declares; each project has usual ones of its own. The caller
    holds the transaction."""
    for name in declared.projects:
        projects.enter(office, name)
    for each in declared.party:
        parties.add(office, Party("", each.kind, each.name, each.contact, each.phone))
    for place, project in enumerate(projects.every(office)):
        for kind, firms in _firms(office).items():
            parties.set_default(office, kind=kind, party=firms[place % len(firms)].id, project=project.id)


def _firms(office: Office) -> dict[str, list[Party]]:
    found: dict[str, list[Party]] = {}
    for each in parties.everybody(office):
        found.setdefault(each.kind, []).append(each)
    return found


def project(office: Office, place: int) -> int:
    """The project in which a purchase's unit lies: every third one's is the last."""
    every = projects.every(office)
    return every[-1 if place % 3 == 2 else 0].id


def choose(office: Office, dossier: Dossier, place: int) -> None:
    """Choose the firms with which a purchase works, where they are not its project's; of every ninth, one step is done by
    another firm."""
    for kind, firms in _firms(office).items():
        wanted = f"{kind}:{firms[place % len(firms)].id}"
        if parties.preferred(office, dossier.id, kind) != wanted:
            parties.choose(office, dossier=dossier.id, holder=wanted)
        steps = [
            f"{name}/{step.id}"
            for name, track in office.rules.book.vocabulary.tracks.items()
            for step in track.steps
            if step.outside == kind
        ]
        if place % 9 == 4 and len(firms) > 1 and steps:
            other = firms[(place + 1) % len(firms)]
            parties.choose(office, dossier=dossier.id, holder=f"{kind}:{other.id}", step=steps[0])


def named(office: Office, holder: str) -> str:
    """A holder, with a name instead of an id, which is another in each run."""
    kind = kind_of_holder(holder)
    return f"{kind}:{office.rules.holder(holder)}" if kind != holder else holder
