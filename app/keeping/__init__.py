"""Keeping the office safe 备份、恢复、导出."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.keeping",
    commands={
        "verify": Command(lambda: say("核验登记库"), "app.keeping.verify_dialog:verify"),
        "remove-demonstration": Command(
            lambda: say("移除演示单位…"),
            "app.keeping.demonstration_dialog:remove",
            needed="app.keeping.demonstration:is_demonstration",
        ),
    },
    sentences="backup_words", happenings="backup_words",
)  # fmt: skip
