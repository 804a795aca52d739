"""Imports 导入."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.imports.problem_words:SENTENCES",
    series="app.imports.ledgers:SERIES",
)
