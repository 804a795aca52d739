"""The main window 主窗口."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.shell",
    pages={"settings": Page(lambda: say("设置"), "cog", "app.shell.settings_page:make", always=True)},
)  # fmt: skip
