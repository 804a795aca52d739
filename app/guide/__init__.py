"""Help 帮助: what each page is for, in a panel and as a booklet for the counter."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.guide",
    commands={
        "help": Command(lambda: say("帮助"), "app.guide.help_panel:toggle", "F1"),
        "help-booklet": Command(lambda: say("打印帮助手册"), "app.guide.help_panel:preview_booklet"),
    },
    sheets="sheets", packs="sheets",
)  # fmt: skip
