"""Everything an office shows, read once through; and how a failure comes out."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.access import signoffs, staff
from app.base.refusals import Refusal
from app.custody import handoffs, whereabouts
from app.dossiers import finding
from app.dossiers import service as dossiers
from app.duties import service as duties
from app.imports import service as imports
from app.keeping import backups
from app.office import drafts
from app.office import founding as offices
from app.office.office import TROUBLE
from app.register import journal
from app.scans import attachments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.office.office import Office

LISTED = 100
"""Rows of a page of a list."""


def everything(office: Office) -> dict[str, Any]:
    """Lists, papers, duties, journal, people, sign-offs, scans with their content, what is found, and drafts.

    Raises what the use cases raise.
    """
    known = dossiers.all_of_them(office)
    return {
        "office": offices.name(office),
        "dossiers": known,
        "rows": dossiers.page(office, 0, LISTED, "unit", down=False),
        "papers": [whereabouts.held(office, each.id) for each in known],
        "handoffs": handoffs.listed(office),
        "duties": duties.every(office),
        "journal": journal.read(office.register.connection),
        "imports": imports.history(office),
        "people": staff.everybody(office),
        "sign-offs": [signoffs.shown(office, each) for each in signoffs.every(office)],
        "scans": [(each, attachments.read(office, each)) for each in attachments.every(office)],
        "found": [finding.find(office, each.unit) + finding.find(office, each.number) for each in known],
        "backups": [(each.at, each.size) for each in backups.everywhere(office)],
        "drafts": drafts.waiting(office),
    }


@dataclass
class Said:
    """What was said instead of an answer: ``sentence`` for people, or ``trace`` where it was no way to fail."""

    sentence: str = ""
    trace: str = ""

    @property
    def silent(self) -> bool:
        """Whether nothing failed."""
        return not self.sentence and not self.trace


@contextmanager
def listening() -> Iterator[Said]:
    """Turns refusals and trouble into their sentences, as ``Desk`` does, and remembers anything else."""
    from app.office.words import sentence, trouble

    said = Said()
    try:
        yield said
    except Refusal as refusal:
        try:
            said.sentence = sentence(refusal)
        except KeyError:
            said.trace = f"no sentence for {refusal!r}"
    except TROUBLE as error:
        said.sentence = trouble(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, no trial may end by it
        said.trace = repr(error)
