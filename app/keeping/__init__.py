"""Keeping 备份、恢复、导出."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.keeping.backup_words:SENTENCES",
    happenings="app.keeping.backup_words:HAPPENINGS",
)
