"""Custody 保管与交接."""

from app.base.features import Command, Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.custody",
    pages={"handoffs": Page(lambda: say("交接"), "arrows-left-right", "app.custody.handoffs_page:make", count="app.custody.handoffs:pending_count", papers=("handoff-receipt",))},
    commands={
        "receive": Command(lambda: say("收件"), "app.custody.receive_dialog:receive", "F2", paper="handoff-receipt"),
        "hand-over": Command(lambda: say("移交"), "app.custody.hand_over_dialog:hand_over", "F3", paper="handoff-receipt"),
        "hand-over-list": Command(lambda: say("一起移交"), "app.custody.lists.dialog:hand_over", "Shift+F3"),
        "receive-list": Command(lambda: say("一起收回"), "app.custody.lists.dialog:receive", "Shift+F2"),
    },
    sentences="words", happenings="words", sheets="sheets", stamps="stamps", matters="signing", series="rules",
    finders="finders", acts="acts", drafts="drafts", nouns="nouns", exports="exports", checks="checks", opens="opens", mends="acts",
    traces="tracing.service", packs="tracing.sheets", unsettled="opens", labels="labels",
)  # fmt: skip
