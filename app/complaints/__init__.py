"""Complaints 投诉."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.complaints.words:SENTENCES",
    happenings="app.complaints.words:HAPPENINGS",
    sheets="app.complaints.sheets:SHEETS",
    matters="app.complaints.signing:MATTERS",
    pages="app.complaints.page:PAGES",
    acts="app.complaints.acts:ACTS",
    drafts="app.complaints.drafts:DRAFTS",
)
