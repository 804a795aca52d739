"""Fines 罚款."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.fines.words:SENTENCES",
    happenings="app.fines.words:HAPPENINGS",
    sheets="app.fines.sheets:SHEETS",
    matters="app.fines.signing:MATTERS",
    pages="app.fines.page:PAGES",
    series="app.fines.series:SERIES",
    finders="app.fines.finders:FINDERS",
    stamps="app.fines.stamps:STAMPS",
)
