"""Duties 事项."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.duties",
    opens="opens", mends="acts",
    sentences="words", happenings="words", sheets="sheets", series="series", nouns="nouns", exports="exports", unsettled="unsettled",
)  # fmt: skip
