"""Access 登录与签批."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.access",
    sentences="words", happenings="words", sheets="sheets", matters="signoffs", exports="exports", checks="checks",
)  # fmt: skip
