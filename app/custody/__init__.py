"""Custody 保管与交接."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.custody.words:SENTENCES",
    happenings="app.custody.words:HAPPENINGS",
    sheets="app.custody.sheets:SHEETS",
    matters="app.custody.signing:MATTERS",
    pages="app.custody.handoffs_page:PAGES",
    acts="app.custody.acts:ACTS",
    drafts="app.custody.drafts:DRAFTS",
    series="app.custody.rules:SERIES",
    finders="app.custody.finders:FINDERS",
    stamps="app.custody.stamps:STAMPS",
)
