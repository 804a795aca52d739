"""Fines 罚款."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.fines",
    pages={"fines": Page(lambda: say("罚款"), "scales", "app.fines.page:make", group=2, needed="app.fines.service:needed")},
    sentences="words", happenings="words", sheets="sheets", stamps="stamps", matters="signing", series="series",
    finders="finders", nouns="nouns", exports="exports", checks="checks", opens="opens", mends="acts",
)  # fmt: skip
