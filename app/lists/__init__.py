"""Lists 列表."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.lists",
    commands={
        "print-list": Command(lambda: say("打印当前列表"), "app.lists.output:print_list", "Ctrl+Shift+P"),
        "copy-rows": Command(lambda: say("复制所选各行"), "app.lists.output:copy_rows"),
        "export-list": Command(lambda: say("导出当前列表"), "app.lists.output:export_list", "Ctrl+Shift+E"),
    },
)  # fmt: skip
