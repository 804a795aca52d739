"""Closing 办结与变更: procedures by which a purchase is closed, given back or changed, and the yearly rest 休眠."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.closing",
    commands={
        "procedure": Command(lambda: say("办结、变更"), "app.closing.dialog:over"),
        "rest": Command(lambda: say("年度休眠"), "app.closing.rest_dialog:rest"),
    },
    sentences="words", happenings="words", matters="signing", series="rules", finders="finders", nouns="nouns", answers="answers",
)  # fmt: skip
