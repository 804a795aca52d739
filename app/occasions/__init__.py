"""Occasions 活动."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.occasions",
    sentences="words", happenings="words", sheets="sheets", matters="signing", series="store", finders="finders",
    acts="acts", nouns="nouns", exports="exports",
)  # fmt: skip
