"""Reports 报表."""

from app.base.features import Feature

FEATURE = Feature(
    sheets="app.reports.sheets:SHEETS",
    pages="app.reports.page:PAGES",
)
