"""Office 单位."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.office.words:SENTENCES",
    happenings="app.office.words:HAPPENINGS",
)
