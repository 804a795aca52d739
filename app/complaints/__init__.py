"""Complaints 投诉."""

from app.base.features import Command, Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.complaints",
    pages={"complaints": Page(lambda: say("投诉"), "chat-centered-text", "app.complaints.page:make", count="app.complaints.service:unclosed_count", papers=("complaint",))},
    commands={"receive-complaint": Command(lambda: say("受理投诉"), "app.complaints.dialogs:receive", "F4", paper="complaint")},
    sentences="words", happenings="words", sheets="sheets", matters="signing", series="rules", finders="finders",
    acts="acts", drafts="drafts", nouns="nouns", exports="exports", opens="opens", mends="acts",
    unsettled="unsettled", checks="checks",
)  # fmt: skip
