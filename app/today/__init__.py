"""Today 今日."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.today",
    pages={"today": Page(lambda: say("今日"), "calendar-check", "app.today.page:make", count="app.duties.service:late_count", urgent=True, always=True)},
)  # fmt: skip
