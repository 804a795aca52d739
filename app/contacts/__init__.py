"""Contacts with clients 联系 and follow-ups 跟进."""

from app.base.features import Feature

FEATURE = Feature(
    room="app.contacts", sentences="words", happenings="words", nouns="nouns", exports="exports", opens="opens", mends="acts",
    unsettled="unsettled",
)  # fmt: skip
