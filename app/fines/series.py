"""The numbers that fines give out."""

from __future__ import annotations

from app.fines.deductions import WAGE_SHEET
from app.office.fine_ledger import DECISION, FINE, STATEMENT

SERIES = (FINE, DECISION, WAGE_SHEET, STATEMENT)
