"""Scans 扫描件."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.scans",
    sentences="words", happenings="words", nouns="nouns", exports="exports", checks="checks",
)  # fmt: skip
