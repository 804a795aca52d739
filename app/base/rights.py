"""Rights 权限: what a person may do, by role; the office changes them in one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.base.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

RIGHTS = (
    "dossiers",
    "handoffs",
    "void",
    "import",
    "duties",
    "scans",
    "complaints",
    "records",
    "archive",
    "progress",
    "fines",
    "regulations",
    "approve",
    "see-personal",
    "print-personal",
    "export",
    "calendar",
    "office",
    "backup",
    "restore",
    "people",
)
"""Every right, in the order of the table:

dossiers: open and change client dossiers; handoffs: receive, hand over, accept, file; void: void what was confirmed;
import: import a ledger and undo it; duties: end, cancel or void duties; scans: add scans and look at them;
complaints: take in and handle complaints; records: fill in the registers and act on their records; archive: volumes, places, loans, inspections, stock; progress: steps, pauses
and chases; fines: see everybody's ledger (everybody sees their own); regulations: change a figure from a day on;
approve: decide and sign off what others propose; see-personal: see whole identity numbers and phones;
print-personal: print forms that carry them; export: take data out as spreadsheet or exit door; calendar: the office's
own rest and working days; office: names, language, forms; backup: back up and set where; restore: go back to a backup;
people: people, roles and rights.
"""

_DESK = frozenset(
    {"dossiers", "handoffs", "scans", "complaints", "records", "archive", "progress", "see-personal", "print-personal"}
)
_LEAD = _DESK | {"void", "import", "duties", "fines", "export", "calendar", "backup"}

ADMINISTRATOR = "administrator"
"""The program's own role, independent of regulations: whoever founds an office has it and may do everything."""

BY_RANK: Mapping[str, frozenset[str]] = {
    "desk": _DESK,
    "lead": _LEAD | {"approve"},
    "head": _LEAD | {"approve", "office", "regulations"},
}
"""The default rights of a role by the rank that its regulation gives it; a role without a rank has none."""


def default_rights(role: str, rank: str, named: Collection[str]) -> frozenset[str]:
    """The rights of a role until the office changes them: those ``named`` for it, else those of its rank."""
    if role == ADMINISTRATOR:
        return frozenset(RIGHTS)
    return frozenset(named) or BY_RANK.get(rank, frozenset())


@dataclass(eq=False)
class NotAllowed(Refusal):
    """``person`` does not have ``right``."""

    person: str
    right: str
