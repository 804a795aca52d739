"""Imports 导入."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.imports",
    commands={"import-ledger": Command(lambda: say("导入销售台账"), "app.imports.dialog:import_ledger", "Ctrl+I")},
    sentences="problem_words", series="ledgers", exports="exports",
)  # fmt: skip
