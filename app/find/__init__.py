"""Find 查找与客户."""

from app.base.features import Feature, Page
from app.base.words import say_in

FEATURE = Feature(
    room="app.find",
    pages={"clients": Page(lambda: say_in("several", "客户"), "account-group", "app.find.clients_page:make", always=True)},
)  # fmt: skip
