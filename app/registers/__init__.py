"""Registers 登记簿."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.registers.words:SENTENCES",
    happenings="app.registers.words:HAPPENINGS",
    sheets="app.registers.register_sheets:SHEETS",
    matters="app.registers.signing:MATTERS",
    pages="app.registers.page:PAGES",
    acts="app.registers.acts:ACTS",
    drafts="app.registers.drafts:DRAFTS",
    finders="app.registers.finders:FINDERS",
    stamps="app.registers.stamps:STAMPS",
)
