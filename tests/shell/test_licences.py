"""Whoever has the program has its licences with it, and it brings nothing along that could speak to a network."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.kit.desk import Desk
from app.shell import about_tab
from app.shell.about_tab import AboutTab, LicencesDialog
from tests import ROOT, hands
from tests.tools import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.office.office import Office

SPEAKING = {"ssl", "_ssl", "http", "ftplib", "smtplib", "urllib.request", "xmlrpc"}
"""What could speak to a network."""

EVERYTHING = """
import importlib, pkgutil, sys

class Refused:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in sys.argv[1:]):
            raise ImportError(name)

sys.meta_path.insert(0, Refused())
import app
for each in pkgutil.walk_packages(app.__path__, "app."):
    if each.name != "app.__main__":
        importlib.import_module(each.name)
from docxtpl import DocxTemplate
from reportlab import platypus
import openpyxl, pypdfium2, python_calamine, qtawesome, zxingcpp
"""
"""Imports all of the program and what it calls later, without some modules."""


def named(text: str) -> str:
    """A name as package registries compare them."""
    return re.sub(r"[-_.]+", "-", text).lower()


def spec() -> ast.Module:
    return ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))


def left_out() -> set[str]:
    """What the build leaves out by name."""
    made = next(
        node
        for node in ast.walk(spec())
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NOT_IMPORTED"
    )
    return set(ast.literal_eval(made.value))


@pytest.mark.parametrize(
    "part", re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
)
def test_the_notices_name_what_the_program_stands_on(part: str) -> None:
    notices = (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")
    known = {
        named(word) for row in re.findall(r"^\| (.*?) \|", notices, re.MULTILINE) for word in re.split(r"[ ,]+", row)
    }
    assert named(part) in known


@pytest.mark.parametrize("part", ["OpenSSL", "SQLCipher", "PDFium", "Argon2", "Phosphor"])
def test_the_notices_name_what_lies_inside_of_that(part: str) -> None:
    assert part in (ROOT / "THIRD-PARTY-NOTICES.md").read_text(encoding="utf-8")


def test_licence_and_notices_are_packed() -> None:
    texts = {node.value for node in ast.walk(spec()) if isinstance(node, ast.Constant)}
    assert {"LICENSE", "THIRD-PARTY-NOTICES.md"} <= texts


def test_licence_and_notices_are_read_in_the_settings(
    office: Office, qtbot: QtBot, clean_settings: QApplication
) -> None:
    tab = AboutTab(Desk(office))
    qtbot.addWidget(tab)
    tab.show()
    hands.click(tab.licences)
    text = hands.dialog(LicencesDialog).text.toPlainText()
    assert "Apache License" in text
    assert "argon2-cffi" in text


def test_nothing_that_speaks_to_a_network_is_packed_and_nothing_needs_it() -> None:
    assert left_out() >= SPEAKING
    without = sorted(left_out() & (SPEAKING | set(sys.stdlib_module_names)))
    subprocess.run([sys.executable, "-c", EVERYTHING, *without], cwd=ROOT, check=True)


@pytest.mark.parametrize(("language", "heading"), [("zh_CN", "下一版"), ("zh_TW", "下一版"), ("en", "Next")])
def test_what_is_new_is_told_in_the_language_of_the_window(language: str, heading: str) -> None:
    text = about_tab.whats_new(language)
    assert text.startswith(f"## {heading}")
    chinese = {each for each in text.split("\n\n") if about_tab.CHINESE.search(each)}
    assert bool(chinese) == (language != "en")
    assert "0.1.0" in text


def test_what_is_new_in_traditional_chinese_is_made_from_the_simplified() -> None:
    file = translate.FOLDER / "zh_TW" / "CHANGELOG.md"
    assert file.read_text(encoding="utf-8") == translate.traditional_notes()
