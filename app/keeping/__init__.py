"""Keeping 备份、恢复、导出."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.keeping",
    sentences="backup_words", happenings="backup_words",
)  # fmt: skip
