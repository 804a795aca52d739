"""Forms 表单."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.forms",
    sentences="words",
)  # fmt: skip
