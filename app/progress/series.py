"""The series of numbers of chase letters 督办函 and period reports 进度汇报."""

from __future__ import annotations

from app.base.series import Series

CHASE = Series("DB", "chase", "chase-letter", stands="chase:number")
REPORT = Series("JB", "progress", "progress-report", stands="period_report:number")
SERIES = (CHASE, REPORT)
