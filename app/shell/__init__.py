"""The window 主窗口."""

from app.base.features import Feature

FEATURE = Feature(
    pages="app.shell.settings_page:PAGES",
)
