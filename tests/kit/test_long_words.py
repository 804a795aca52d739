"""A text of a whole file, pasted by mistake, holds up nobody: what is typed has a most length, and so has what is kept."""

from __future__ import annotations

import ast
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget, QTableWidgetItem, QWidget

from app.forms.paper.lines import fit
from app.kit.fields import MOST_TYPED, WordsEdit
from app.kit.painted.one_line import OneLine
from app.kit.parts import wrapped
from app.office.office import MOST_LETTERS, TextTooLong
from tests.test_house import modules, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office

MEGABYTE = "a" * 1_000_000


def took(act: Callable[[], object]) -> float:
    """The processor time of something, in seconds."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def a_list(text: str) -> QTableWidget:
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem(text))
    return table


def a_line(text: str) -> OneLine:
    line = OneLine()
    line.show_text(text)
    return line


def a_field(text: str) -> WordsEdit:
    field = WordsEdit()
    field.setPlainText(text)
    return field


def pasted(field: WordsEdit, text: str) -> str:
    """What a field holds after a text was pasted."""
    source = QMimeData()
    source.setText(text)
    field.insertFromMimeData(source)
    return field.toPlainText()


@pytest.mark.parametrize("make", [a_list, a_line, a_field, wrapped, QLabel])
@pytest.mark.parametrize("letter", ["a", "很"])
def test_the_longest_text_that_is_kept_is_shown_within_a_second(
    qtbot: QtBot, clean_settings: QApplication, make: Callable[[str], QWidget], letter: str
) -> None:
    def show() -> None:
        shown = make(letter * MOST_LETTERS)
        qtbot.addWidget(shown)
        shown.resize(400, 300)
        shown.show()
        shown.grab()

    assert took(show) < 1


@pytest.mark.parametrize("letter", ["a", "很"])
def test_the_longest_text_that_is_kept_is_laid_out_on_paper_within_a_second(letter: str) -> None:
    assert took(lambda: fit(letter * MOST_LETTERS, 200, 10, 6)) < 1


def test_a_whole_file_is_not_pasted(qtbot: QtBot, clean_settings: QApplication) -> None:
    field = WordsEdit()
    qtbot.addWidget(field)
    field.show()
    assert pasted(field, "缺一页") == "缺一页"
    assert took(lambda: pasted(field, MEGABYTE)) < 1
    assert field.toPlainText() == "缺一页"


def test_what_fits_is_pasted_and_replaces_what_is_chosen(qtbot: QtBot, clean_settings: QApplication) -> None:
    field = WordsEdit()
    qtbot.addWidget(field)
    assert len(pasted(field, "x" * MOST_TYPED)) == MOST_TYPED
    assert len(pasted(field, "y")) == MOST_TYPED
    field.selectAll()
    assert pasted(field, "y" * MOST_TYPED) == "y" * MOST_TYPED


@pytest.mark.parametrize("data", [{"words": MEGABYTE}, {"lines": [{"note": MEGABYTE}]}])
def test_without_a_window_a_whole_file_is_refused_too(
    office: Office, purchase: Dossier, data: dict[str, object]
) -> None:
    with pytest.raises(TextTooLong), office.register.transaction():
        office.record("contact.made", dossier=purchase.id, **data)


def test_every_field_of_several_lines_has_a_most_length() -> None:
    found = [
        where(path, node)
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPlainTextEdit"
    ]
    assert found == []
