"""Progress 进度."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.progress",
    pages={"progress": Page(lambda: say("进度"), "git-branch", "app.progress.page:make", needed="app.progress.service:needed")},
    sentences="words", happenings="words", sheets="sheets", matters="signing", series="series", finders="finders",
    acts="acts", nouns="nouns", answers="answers", opens="opens", mends="acts", checks="checks",
)  # fmt: skip
