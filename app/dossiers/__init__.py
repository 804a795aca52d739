"""Dossiers 客户档案."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.dossiers",
    commands={"new-dossier": Command(lambda: say("新建客户档案"), "app.dossiers.dialog:new", "Ctrl+N")},
    sentences="words", happenings="words", series="rules", drafts="drafts", nouns="nouns", exports="exports",
    checks="checks",
)  # fmt: skip
