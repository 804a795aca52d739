"""Regulations 制度."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.regulations",
    pages={"regulations": Page(lambda: say("制度"), "book-open", "app.regulations.page:make", group=3, always=True)},
    sentences="words", happenings="words", sheets="sheets", matters="signing", series="series", drafts="drafts",
    checks="checks",
)  # fmt: skip
