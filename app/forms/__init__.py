"""Forms 表单."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.forms.words:SENTENCES",
)
