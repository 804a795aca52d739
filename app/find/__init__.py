"""Find 查找与客户."""

from app.base.features import Feature

FEATURE = Feature(
    pages="app.find.clients_page:PAGES",
    finders="app.find.sheets:FINDERS",
)
