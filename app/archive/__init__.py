"""Archive 档案."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.archive",
    pages={"archive": Page(lambda: say("档案"), "archive", "app.archive.page:make", papers=("hq-submission", "borrowing-slip"))},
    sentences="words", happenings="words", sheets="sheets", stamps="stamps", matters="signing", series="series",
    finders="finders", acts="acts", drafts="loans.drafts", nouns="nouns", exports="exports", checks="checks",
    followers="followers", answers="answers", opens="opens", mends="acts", lendings="lendings", traces="traces",
    unsettled="unsettled", labels="labels",
)  # fmt: skip
