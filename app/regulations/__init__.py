"""Regulations 制度."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.regulations",
    pages={"regulations": Page(lambda: say("制度"), "book-open-variant", "app.regulations.page:make", always=True)},
    sentences="words", happenings="words", sheets="sheets", matters="signing", series="series",
)  # fmt: skip
