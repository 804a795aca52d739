"""Outside parties 往来单位."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.parties", sentences="words", happenings="words", nouns="nouns", exports="exports",
)  # fmt: skip
