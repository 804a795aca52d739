"""Occasions 活动."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.occasions.words:SENTENCES",
    happenings="app.occasions.words:HAPPENINGS",
    sheets="app.occasions.sheets:SHEETS",
    matters="app.occasions.signing:MATTERS",
    acts="app.occasions.acts:ACTS",
)
