"""Duties 事项."""

from app.base.features import Feature

FEATURE = Feature(
    sheets="app.duties.sheets:SHEETS",
    series="app.duties.series:SERIES",
)
