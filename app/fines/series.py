"""The series of numbers this room gives out."""

from __future__ import annotations

from app.fines.deductions import WAGE_SHEET
from app.office.fine_ledger import DECISION, FINE, STATEMENT

SERIES = (FINE, DECISION, WAGE_SHEET, STATEMENT)
