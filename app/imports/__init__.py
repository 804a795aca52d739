"""Imports 导入."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.imports",
    sentences="problem_words", series="ledgers",
)  # fmt: skip
