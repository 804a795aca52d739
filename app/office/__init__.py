"""Office 单位."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.office",
    sentences="words", happenings="words", nouns="nouns",
)  # fmt: skip
