"""Dossiers 客户档案."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.dossiers",
    sentences="words", happenings="words", series="rules", drafts="drafts", nouns="nouns", exports="exports",
    checks="checks",
)  # fmt: skip
