"""A paper that was registered under the wrong client goes to the right one 改到另一客户, as one act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import ReasonMissing, Refusal, UnknownRecord
from app.custody import filing, handoffs_store, whereabouts
from app.dossiers import service as dossiers
from app.register import journal

if TYPE_CHECKING:
    from app.office.office import Office

MOVED_OUT, RECEIVED = "documents.moved-out", "documents.received"


@dataclass(eq=False)
class SameClient(Refusal):
    """The paper is already this client's."""

    unit: str


@dataclass(eq=False)
class NotHere(Refusal):
    """The paper ``number`` is not wholly here, or waits for acceptance; it must come back first."""

    number: str


def move_paper(office: Office, *, paper: str, dossier: str, reason: str) -> None:
    """Give a paper (id) to another client's dossier, as if it had come in for that client.

    What it opened for the old client falls away; for the new client its clocks run from the day on which it came. It
    leaves the old client's open volume; its receipt tells where it went.

    Raises:
        NotAllowed, UnknownRecord, SameClient, NotHere, ReasonMissing

    """
    office.require("handoffs")
    if not reason.strip():
        raise ReasonMissing
    known = handoffs_store.by_ids(office.register, [paper]).get(paper)
    if known is None:
        raise UnknownRecord(paper)
    before, after = dossiers.load(office, known.dossier), dossiers.load(office, dossier)
    if known.dossier == dossier:
        raise SameClient(after.unit)
    held = next(each for each in whereabouts.held(office, known.dossier) if each.paper.id == paper)
    if set(held.holders) != {office.rules.this_office} or held.waiting:
        raise NotHere(known.number)
    document = filing.document(known)
    with office.register.transaction():
        came = _arrival(office, known.dossier, document)
        handoffs_store.reassign(office.register, paper, dossier)
        office.record(
            MOVED_OUT,
            dossier=before.id,
            documents=[document],
            papers=[paper],
            reason=reason.strip(),
            to_unit=after.unit,
        )
        body = came.body or {}
        office.record(
            RECEIVED,
            at=came.at,
            dossier=dossier,
            documents=[document],
            number=body["number"],
            payment=after.payment,
            moved=body["moved"],
            from_unit=before.unit,
            reason=reason.strip(),
            **{"from": body["from"]},
        )


def _arrival(office: Office, dossier: str, document: str) -> journal.Entry:
    """The entry with which a document last came in; under the client before, if it was moved already."""
    entries = journal.read(office.register, dossier=dossier, kind=RECEIVED)
    return next(each for each in entries if document in (each.body or {}).get("documents", ()))
