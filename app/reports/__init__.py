"""Reports 报表."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.reports",
    pages={"reports": Page(lambda: say("报表"), "chart-bar", "app.reports.page:make", group=2, always=True)},
    sheets="sheets", series="service",
)  # fmt: skip
