"""Registers 登记簿."""

from app.base.features import Feature, Page
from app.base.words import say

FEATURE = Feature(
    room="app.registers",
    pages={
        "duty": Page(lambda: say("值班"), "identification-card", "app.registers.duty_desk.page:make", group=2, needed="app.registers.service:rotates"),
        "registers": Page(lambda: say("登记簿"), "notebook", "app.registers.page:make", group=2, needed="app.registers.service:shown"),
    },
    sentences="words", happenings="words", sheets="register_sheets", stamps="stamps", matters="signing",
    finders="finders", acts="acts", drafts="drafts", nouns="nouns", exports="exports", checks="checks",
)  # fmt: skip
