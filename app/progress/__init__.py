"""Progress 进度."""

from app.base.features import Feature

FEATURE = Feature(
    sentences="app.progress.words:SENTENCES",
    happenings="app.progress.words:HAPPENINGS",
    sheets="app.progress.sheets:SHEETS",
    matters="app.progress.signing:MATTERS",
    pages="app.progress.page:PAGES",
    acts="app.progress.acts:ACTS",
)
