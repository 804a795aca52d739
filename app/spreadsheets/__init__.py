"""Spreadsheets 电子表格."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.spreadsheets.words:SENTENCES",
)
