"""Spreadsheets 电子表格."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.spreadsheets",
    sentences="words",
)  # fmt: skip
