"""Today 今日."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.today",
    pages={"today": Page(lambda: say("今日"), "calendar-check", "app.today.page:make", always=True)},
)  # fmt: skip
