"""The office's own Word and Excel documents as templates 文件模板, filled in for clients, papers, complaints and parties."""

from app.base.features import Command, Feature
from app.base.words import say

FEATURE = Feature(
    room="app.templates",
    commands={"fill-template": Command(lambda: say("用模板生成文件"), "app.templates.fill_dialog:fill", "Ctrl+Shift+T")},
    sentences="words",
    happenings="words",
    nouns="nouns",
    exports="exports",
)  # fmt: skip
