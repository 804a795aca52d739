"""Access 登录与签批."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.access.words:SENTENCES",
    happenings="app.access.words:HAPPENINGS",
    sheets="app.access.sheets:SHEETS",
    matters="app.access.signoffs:MATTERS",
)
