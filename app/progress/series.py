"""The series of numbers of chase letters 督办函 and period reports 进度汇报."""

from __future__ import annotations

from app.base.series import Series

CHASE = Series("DB", "chase", "chase-letter", stored_in="chase:number", prefix="61")
REPORT = Series("JB", "progress", "progress-report", stored_in="period_report:number", prefix="62")
SERIES = (CHASE, REPORT)
