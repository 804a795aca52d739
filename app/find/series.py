"""Every series of numbers that the program gives out by itself, each declared beside the rules of its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.archive.blanks import rules as blanks
from app.archive.destructions import rules as destructions
from app.archive.inspections import rules as inspections
from app.archive.loans import rules as loans
from app.archive.locations import rules as locations
from app.archive.runs import rules as runs
from app.archive.volumes import rules as volumes
from app.complaints import rules as complaints
from app.custody import rules as custody
from app.dossiers import rules as dossiers
from app.fines import deductions
from app.imports import ledgers
from app.occasions import store as occasions
from app.office import fine_ledger
from app.registers import record_rules as records
from app.rulebook import duties, regulations, tracks
from app.today import dashboard

if TYPE_CHECKING:
    from app.base.series import Series

SERIES = (
    custody.RECEIPT,
    custody.PAPER,
    custody.LOSS,
    dossiers.DOSSIER,
    ledgers.BATCH,
    complaints.COMPLAINT,
    fine_ledger.FINE,
    fine_ledger.DECISION,
    tracks.CHASE,
    tracks.REPORT,
    occasions.OCCASION,
    loans.LOAN,
    volumes.VOLUME,
    locations.LOCATION,
    runs.SUBMISSION,
    blanks.STOCK_STEP,
    inspections.INSPECTION,
    destructions.DESTRUCTION,
)
"""Numbers given one after the other."""

DATED = (
    duties.DAY_SHEET,
    dashboard.DASHBOARD,
    regulations.PRINTED,
    complaints.ANALYSIS,
    deductions.WAGE_SHEET,
    fine_ledger.STATEMENT,
    blanks.STOCK_REGISTER,
    volumes.FIGURES,
)
"""Numbers that say the day, month or quarter that the sheet is of."""

RESERVED = frozenset(each.letters for each in (*SERIES, *DATED) if each.letters)
"""How no form of an office's own may begin its numbers."""

_BY_COUNTER = {each.counter: each for each in SERIES}


def of_counter(name: str) -> Series | None:
    """The series that a counter (without its year) counts: one of ours, or one of a register of forms."""
    if name.startswith(records.RECORD):
        return records.series(name.removeprefix(records.RECORD))
    return _BY_COUNTER.get(name)
