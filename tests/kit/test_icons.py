"""Icons: every name that the program uses is in the packaged font."""

import ast
import json
import re
from pathlib import Path

import qtawesome

from app.base import features
from tests import ROOT

FONT = Path(qtawesome.__file__).parent / "fonts"


def known() -> set[str]:
    """The names of the icons in the font that the program ships."""
    [names] = FONT.glob("phosphor-charmap-*.json")
    return set(json.loads(names.read_text("utf-8")))


def test_every_page_has_an_icon_also_filled():
    icons = {page.icon for page in features.pages().values()}
    assert icons <= known()
    assert {f"{icon}-fill" for icon in icons} <= known()


def test_what_is_written_as_an_icon_is_one():
    """Names in tables called ICONS, and what is given to the functions that draw icons."""
    used: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign | ast.AnnAssign) and "ICONS" in ast.unparse(node).split("=")[0]:
                used |= {each.value for each in node.value.values} if isinstance(node.value, ast.Dict) else set()
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in {
                "icon",
                "mark",
                "Tile",
            }:
                used |= {
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    found = {each for each in used if re.fullmatch(r"[a-z]+(-[a-z]+)+", each)}
    assert found
    assert found <= known(), found - known()
