"""Regulations 制度."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.regulations.words:SENTENCES",
    happenings="app.regulations.words:HAPPENINGS",
    sheets="app.regulations.sheets:SHEETS",
    matters="app.regulations.signing:MATTERS",
    pages="app.regulations.page:PAGES",
)
