"""The numbers that the archive gives out."""

from __future__ import annotations

from app.archive.blanks.rules import STOCK_REGISTER, STOCK_STEP
from app.archive.destructions.rules import DESTRUCTION
from app.archive.inspections.rules import INSPECTION
from app.archive.loans.rules import LOAN
from app.archive.locations.rules import LOCATION
from app.archive.runs.rules import SUBMISSION
from app.archive.volumes.rules import FIGURES, VOLUME

SERIES = (LOAN, VOLUME, LOCATION, SUBMISSION, STOCK_STEP, INSPECTION, DESTRUCTION, STOCK_REGISTER, FIGURES)
