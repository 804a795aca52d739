"""What help says is true: every page has it in every language, its keys work, and what it quotes is there by that name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QTabWidget, QWidget

from app.archive.page import SUBJECTS
from app.base import features
from app.base.words import LANGUAGES
from app.complaints.dialogs import ReceiveComplaintDialog
from app.custody.hand_over_dialog import HandOverDialog
from app.custody.receive_dialog import ReceiveDialog
from app.guide import rules, service
from app.registers.duty_desk import marks
from app.shell import needed_pages
from tests import hands
from tests.tools import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

TOPICS = rules.topics(frozenset(features.pages()))
DIALOGS = {each.HELP: each for each in (ReceiveDialog, HandOverDialog, ReceiveComplaintDialog)}

LISTS = {"Enter", "Space", "Esc", "Up", "Down", "Left", "Right", "Ctrl+C"}
"""What lists, boxes and pictures do with keys of their own."""

LETTERS = {"duty": {*marks.KEYS.values(), marks.LEAVE, marks.REST}}
"""The letters that change a cell."""


def test_every_page_and_dialog_has_help_and_nothing_else_has() -> None:
    assert set(TOPICS) == {rules.EVERYWHERE, "dossier", *features.pages(), *DIALOGS}
    for language in LANGUAGES:
        files = {path.stem for path in (translate.HELP / language).glob("*.md")}
        assert files == set(TOPICS), language


@pytest.mark.parametrize("name", TOPICS)
def test_all_languages_tell_the_same(name: str) -> None:
    chinese, *others = (service.text(name, language) for language in LANGUAGES)
    assert all(section.items for section in chinese.sections)
    for other in others:
        assert [len(each.items) for each in other.sections] == [len(each.items) for each in chinese.sections]
        assert keys(name, other) == keys(name, chinese)


def test_traditional_chinese_is_made_from_the_simplified() -> None:
    for name, text in translate.traditional_help().items():
        assert (translate.HELP / "zh_TW" / name).read_text(encoding="utf-8") == text


def keys(name: str, told: rules.Help | None = None) -> set[str]:
    """The keys that a help text names."""
    items = (told or service.text(name, "zh_CN")).sections[rules.KEYS].items
    return {key for item in items for key in re.split("、|, ", item.term)}


@pytest.mark.parametrize("name", [each for each in TOPICS if each not in DIALOGS])
def test_every_key_it_names_works_on_that_page(open_window: Open, office: Office, purchase: Dossier, name: str) -> None:
    with office.register.transaction():
        needed_pages.begin(office, ["sales-office", "duty-desk", "front-desk"])
    office.forget_rules()
    window = open_window("today" if name in {rules.EVERYWHERE, "dossier"} else name)
    if name == "dossier":
        window.open_dossier(purchase.id)
    if name == "archive":
        for subject in SUBJECTS:
            window.show_archive(subject)
    assert keys(name) - shortcuts(window) - LISTS - LETTERS.get(name, set()) == set()


@pytest.mark.parametrize("name", DIALOGS)
def test_every_key_it_names_works_in_that_dialog(open_window: Open, purchase: Dossier, name: str) -> None:
    window = open_window("today")
    assert keys(name) - shortcuts(DIALOGS[name](window.desk, purchase.id, window)) - LISTS == set()


def test_a_key_that_does_nothing_would_be_found(open_window: Open) -> None:
    assert "F12" not in shortcuts(open_window("today")) | LISTS


def shortcuts(window: QWidget) -> set[str]:
    """The keys that a window listens for, on all tabs of its page."""
    for tabs in window.findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
    hands.settle(window)
    found = [each.key().toString() for each in window.findChildren(QShortcut)]
    found += [each.shortcut().toString() for each in window.findChildren(QAbstractButton)]
    return {each.replace("Return", "Enter").replace("PgDn", "PgDown") for each in found}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_it_quotes_is_there_under_that_name(language: str) -> None:
    quoted = {
        (name, words)
        for name in TOPICS
        for words in re.findall("“([^”]+)”", (translate.HELP / language / f"{name}.md").read_text(encoding="utf-8"))
    }
    assert len(quoted) > 60
    assert {(name, words) for name, words in quoted if plain(words) not in said(language)} == set()


@cache
def said(language: str) -> set[str]:
    """Every text of the program in a language."""
    messages = [each for each in translate.english(translate.found()) if each.id]
    if language == "en":
        return {plain(told) for each in messages for told in translate.told_by(each)}
    return {plain(translate.text_of(each)) for each in messages}


def plain(words: str) -> str:
    """A text without its access key, the key written behind it, and the dots of what asks first."""
    return re.sub(r"\s*\(&.\)|&|…$", "", re.sub(r" (F\d+|Ctrl\+\S+)$", "", words)).strip()
