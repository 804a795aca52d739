"""The archive's records in which a paper is: loans with their slips, volumes, lists of destruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.destructions import store as destructions
from app.archive.loans import store as loans
from app.archive.loans.rules import LOAN, record
from app.archive.volumes import store as volumes
from app.custody.tracing.rules import Trace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office


def _of_archive(office: Office, dossier: str, paper: str | None) -> Iterator[Trace]:
    for loan in reversed(loans.load(office.register, dossier=dossier)):
        if paper is None or any(line.paper == paper for line in loan.lines):
            yield from (Trace(record(loan.number, term.round), LOAN.form) for term in loan.terms)
    if paper is None:
        inside = volumes.load(office.register, dossier=dossier)
    else:
        held = {each.volume for each in volumes.contents(office.register, papers=[paper])}
        inside = [each for each in volumes.load(office.register) if each.id in held]
    # What happens to a volume of several clients is nobody's in the journal.
    yield from (Trace(each.number, happenings="" if each.dossier else "volume.%") for each in inside)
    for each in reversed(destructions.load(office.register)):
        if {volume.id for volume in inside} & set(each.volumes):
            yield Trace(each.number, happenings="destruction.%")


TRACES = (_of_archive,)
