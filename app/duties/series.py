"""The number of the day sheet 日报."""

from __future__ import annotations

from app.base.series import Dated

DAY_SHEET = Dated("RB", "day-sheet", "day")
SERIES = (DAY_SHEET,)
