"""Dossiers 客户档案."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.dossiers.words:SENTENCES",
    happenings="app.dossiers.words:HAPPENINGS",
    drafts="app.dossiers.drafts:DRAFTS",
)
