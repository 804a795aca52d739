"""Fines 罚款."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.fines.words:SENTENCES",
    happenings="app.fines.words:HAPPENINGS",
    sheets="app.fines.sheets:SHEETS",
    matters="app.fines.signing:MATTERS",
    pages="app.fines.page:PAGES",
)
