"""Access 登录与签批: signing in, people, rights and sign-offs."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.access",
    commands={"lock": Command(lambda: say("锁屏"), "app.access.lock:lock", "Ctrl+Alt+L", needed="app.access.lock:locks")},
    sentences="words", happenings="words", sheets="sheets", matters="signoffs", exports="exports", checks="checks",
)  # fmt: skip
