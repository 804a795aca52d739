"""Every text of the program, in code and data, goes through one function and speaks English and traditional Chinese."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import app
from tests.tools import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

SOURCES = sorted(Path(app.__path__[0]).rglob("*.py"))

CHINESE = re.compile(r"[\u4e00-\u9fff]")

DATA = {
    "base/words.py": "an example of a table of languages",
    "base/capitals.py": "amounts in Chinese capitals are money's own notation",
    "base/identity.py": "how people write identity documents",
    "base/phones.py": "how people write telephone numbers",
    "base/typed_amounts.py": "how people type amounts",
    "base/typed_dates.py": "how people type days",
    "base/units.py": "how people write units",
    "base/unit_kinds.py": "how people call what is no flat",
    "base/normal.py": "dots and dashes that people type",
    "dossiers/projects.py": "what is said after a project's name",
    "dossiers/spelling.py": "where Chinese characters begin and end",
    "complaints/service.py": "the lists that an office begins with and makes its own",
    "demo/": "what happens in the demonstration",
    "find/board_rules.py": "how storeys below the ground are written",
    "forms/paper/lines.py": "a day in Chinese notation",
    "forms/paper/wording.py": "a day in Chinese notation",
    "imports/": "headings, states and names in ledgers",
    "keeping/places.py": "folders of programs that synchronise",
    "register/migrations/m0014_projects.py": "numbers of phases",
    "register/spelling.py": "how characters are pronounced",
    "spreadsheets/text.py": "characters that tell an encoding",
    "shell/first_start.py": "languages, each in itself",
    "templates/documents.py": "a day in Chinese notation, braces as they are typed",
    "templates/facts.py": "what an office writes between braces in its own documents",
    "scans/inbox_folder.py": "the name of a folder that PCs of every language share",
    "rulebook/typed_limits.py": "how people type time limits",
    "base/secrets.py": "the administrator of demonstrations",
    "kit/parts.py": "letters that are measured",
    "start.py": "the program's name",
    "commands/headless.py": "the program's name",
}
"""Where Chinese is matter rather than words, and which."""

ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]+ [a-z]+|[A-Za-z]{2,} [a-z]+ $|^ [a-z]+ [a-z]+")
"""A sentence, or what one begins or ends with before something is filled in."""

OURS = {
    "base/capitals.py": "an amount that the rules refuse before",
    "forms/paper/": "values that do not fit the form's own places",
    "register/engine.py": "an engine that the program was built without",
    "register/moments.py": "a moment without a zone",
    "register/rows.py": "a query and its row that disagree",
}
"""Where mistakes of developers are told to developers."""


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@cache
def english() -> Catalog:
    return translate.english(translate.found())


def test_nothing_in_code_or_data_is_untranslated() -> None:
    assert len(english()) > 4000
    assert translate.untranslated(english()) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    said = {(message.context, translate.text_of(message)) for message in english()}
    assert {(message.context, translate.text_of(message)) for message in translate.written()} == said


@pytest.mark.parametrize("language", translate.MAKERS)
def test_a_translation_fills_in_the_same_facts(language: str) -> None:
    for message in translate.MAKERS[language](translate.found()):
        if message.id:
            source = translate.text_of(message)
            assert all(facts(told) <= facts(source) for told in translate.told_by(message)), source
            assert facts(translate.told_by(message)[-1]) == facts(source), source


@pytest.mark.parametrize("language", translate.MAKERS)
def test_what_travels_in_the_program_is_what_was_translated(language: str) -> None:
    made = translate.compiled(translate.MAKERS[language](translate.found()))
    assert made == (translate.FOLDER / language / "LC_MESSAGES" / "juanzong.mo").read_bytes()


def test_no_chinese_reaches_people_past_the_function() -> None:
    found = {
        f"{place}:{node.lineno} {node.value}"
        for place, tree in trees()
        if not place.startswith(tuple(DATA))
        for node in loose_strings(tree)
        if CHINESE.search(node.value)
    }
    assert found == set()


def test_nobody_is_refused_in_english_whatever_they_speak() -> None:
    found = {
        f"{place}:{node.lineno}"
        for place, tree in trees()
        if not place.startswith(tuple(OURS))
        for refusal in ast.walk(tree)
        if isinstance(refusal, ast.Raise)
        for node in loose_strings(refusal)
        if ENGLISH.search(node.value)
    }
    assert found == set()


def test_what_is_said_is_written_out() -> None:
    """A text that is put together could not be found by whoever translates; an office's own words are ``Names``."""
    found = {
        f"{place}:{call.lineno}"
        for place, tree in trees()
        if place != "base/words.py"
        for call in sayings(tree)
        if name_of(call) != "Names" and not isinstance(call.args[translate.SAYERS[name_of(call)][0]], ast.Constant)
    }
    assert found == set()


def test_nothing_is_said_while_modules_are_imported() -> None:
    """It would stay in the language of that moment."""
    found = {
        f"{place}:{call.lineno}"
        for place, tree in trees()
        for statement in tree.body
        for call in at_import(statement)
        if name_of(call) in translate.SAYERS.keys() - {"Names"}
    }
    assert found == set()


def test_our_own_files_give_one_language() -> None:
    """Only where one file says the same Chinese in two meanings does a table tell them apart."""
    for folder in translate.READERS:
        for path in sorted((translate.ROOT / folder).glob("*.toml")):
            text = path.read_text(encoding="utf-8")
            assert "zh_TW" not in text, path
            for simplified in re.findall(r'\{ zh_CN = "([^"]+)", en', text):
                assert text.count(f'"{simplified}"') > 1, (path.name, simplified)


def trees() -> Iterator[tuple[str, ast.Module]]:
    for path in SOURCES:
        yield path.relative_to(app.__path__[0]).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def sayings(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in translate.SAYERS:
            yield node


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def loose_strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The strings of a module that are neither documentation nor said."""
    fine = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    fine |= {id(part) for call in sayings(tree) for argument in call.args for part in ast.walk(argument)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in fine:
            yield node


def at_import(node: ast.AST) -> Iterator[ast.Call]:
    """The calls that importing a module makes."""
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        return
    if isinstance(node, ast.Call):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from at_import(child)
