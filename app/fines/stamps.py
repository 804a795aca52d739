"""The stamp on notices of reversed fines, and on wage sheets that nobody has decided yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.fines import lines as fine_lines
from app.fines import wages
from app.fines.deductions import WAGE_SHEET
from app.fines.names import reason
from app.forms.stamps import DRAFT, REVERSED, Stamp

if TYPE_CHECKING:
    from app.office.office import Office


def _fine(office: Office, number: str) -> Stamp | None:
    line = fine_lines.by_number(office, number)
    last = next((each for each in reversed(line.entries) if each.amount < 0), None)
    if line.state != "reversed" or last is None:
        return None
    return Stamp(
        REVERSED,
        reason(last.reason, office.language),
        office.name_of(last.decider or last.by, last.at),
        office.local(last.at),
    )


def _wage_sheet(office: Office, record: str) -> Stamp | None:
    month, _ = WAGE_SHEET.read(record) or (record, 0)
    return None if wages.sheet(office, month).at else Stamp(DRAFT)


STAMPS = {"fine-notice": _fine, "wage-sheet": _wage_sheet}
