"""Archive 档案."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.archive.words:SENTENCES",
    happenings="app.archive.words:HAPPENINGS",
    sheets="app.archive.sheets:SHEETS",
    matters="app.archive.signing:MATTERS",
    pages="app.archive.page:PAGES",
    finders="app.archive.found:FINDERS",
    acts="app.archive.acts:ACTS",
    drafts="app.archive.loans.drafts:DRAFTS",
    series="app.archive.series:SERIES",
    stamps="app.archive.stamps:STAMPS",
)
