"""Find 查找与客户."""

from app.base.features import Command, Feature, Page
from app.base.words import say, say_in

FEATURE = Feature(
    room="app.find",
    pages={"clients": Page(lambda: say_in("several", "客户"), "users", "app.find.clients_page:make", always=True)},
    commands={
        "scan-back": Command(lambda: say("扫描件归位"), "app.find.scan_back_dialog:scan_back"),
        "scan-inbox": Command(lambda: say("扫描收件夹"), "app.find.inbox_dialog:open_inbox"),
    },
)  # fmt: skip
