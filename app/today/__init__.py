"""Today 今日."""

from app.base.features import Feature

FEATURE = Feature(
    pages="app.today.page:PAGES",
)
