"""The main window 主窗口."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.shell",
    pages={"settings": Page(lambda: say("设置"), "gear", "app.shell.settings_page:make", group=3, always=True)},
)  # fmt: skip
