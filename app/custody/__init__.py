"""Custody 保管与交接."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.custody",
    pages={"handoffs": Page(lambda: say("交接"), "swap-horizontal-bold", "app.custody.handoffs_page:make", papers=("handoff-receipt",))},
    sentences="words", happenings="words", sheets="sheets", stamps="stamps", matters="signing", series="rules",
    finders="finders", acts="acts", drafts="drafts", nouns="nouns", exports="exports", checks="checks",
)  # fmt: skip
