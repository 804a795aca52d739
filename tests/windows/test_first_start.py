"""The first minute: choosing a way to begin, and what is said when an office cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from app import start
from app.services import offices, staff
from app.storage import register
from app.windows.first_start import FirstStart
from app.windows.import_dialog import ImportDialog
from app.windows.main_window import MainWindow
from app.windows.sign_in import SignIn
from tests.windows import hands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, clean_settings: object) -> Iterator[start.Program]:
    """The program before anybody has founded an office, in Chinese."""
    made = start.Program(tmp_path / "register")
    made.language = "zh_CN"
    yield made
    for each in QApplication.topLevelWidgets():
        each.close()
        each.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if made.office:
        made.office.register.close()
    start.speak("zh_CN")


def begun(program: start.Program) -> FirstStart:
    program.begin()
    assert isinstance(program.window, FirstStart)
    return program.window


def fill_in(page: FirstStart) -> None:
    hands.type_("锦绣花园", page.office)
    hands.type_("林晓燕", page.person)


def test_the_first_key_goes_into_the_name_of_the_office(program: start.Program, qtbot: QtBot) -> None:
    page = begun(program)
    page.activateWindow()
    qtbot.waitUntil(page.office.hasFocus)


def test_an_office_without_a_name_says_what_to_fill_in(program: start.Program) -> None:
    page = begun(program)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert page.office_field.complaint
    assert not program.folder.exists()
    hands.type_("锦绣花园", page.office)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert (page.office_field.complaint, bool(page.person_field.complaint)) == ("", True)


def test_an_empty_office_opens_with_its_founder_at_the_desk(program: start.Program) -> None:
    page = begun(program)
    fill_in(page)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert isinstance(program.window, MainWindow)
    assert program.office is not None
    assert program.office.signed_in == "林晓燕"
    assert offices.name(program.office) == "锦绣花园"


def test_enter_in_the_last_field_goes_on_to_the_import(program: start.Program) -> None:
    page = begun(program)
    fill_in(page)
    hands.press("Enter", page.person)
    assert hands.dialog(ImportDialog).isVisible()
    assert isinstance(program.window, MainWindow)


def test_the_demonstration_lies_beside_the_real_office(program: start.Program) -> None:
    page = begun(program)
    hands.click(hands.button(page, "打开演示(&D)"))
    assert isinstance(program.window, SignIn)
    assert program.window.people.count() > 1
    assert (program.folder / "demo").is_dir()
    assert not register.exists(program.folder)


def test_the_first_page_speaks_the_language_that_was_chosen(program: start.Program) -> None:
    page = begun(program)
    page.languages.setCurrentIndex(page.languages.findData("en"))
    page.languages.activated.emit(page.languages.currentIndex())
    assert isinstance(program.window, FirstStart)
    assert "Welcome" in hands.words(program.window)


def test_an_office_founded_in_english_stays_english(program: start.Program) -> None:
    page = begun(program)
    program.language = "en"
    program.found("empty", "Garden", "Lin")
    assert isinstance(program.window, MainWindow)
    assert program.window.titles()[0] == "Today"
    assert not page.isVisible()


def test_who_opens_the_office_again_is_asked_who_it_is(program: start.Program) -> None:
    office = offices.found(program.folder, start.clock, name="锦绣花园")
    staff.add(office, "林晓燕", "clerk")
    office.register.close()
    program.begin()
    assert isinstance(program.window, SignIn)
    hands.press("Enter", program.window.people)
    assert isinstance(program.window, MainWindow)


def test_whoever_leaves_the_desk_lets_another_one_sign_in(program: start.Program, qtbot: QtBot) -> None:
    program.found("empty", "锦绣花园", "林晓燕")
    hands.press("Ctrl+L", program.window)
    qtbot.waitUntil(lambda: isinstance(program.window, SignIn))


def test_a_damaged_register_is_said_and_left_alone(program: start.Program) -> None:
    offices.found(program.folder, start.clock, name="锦绣花园").register.close()
    kept = next(path for path in program.folder.iterdir() if path.suffix == ".db")
    kept.write_bytes(b"damaged" * 1000)
    program.begin()
    assert isinstance(program.window, QMessageBox)
    assert "打不开" in program.window.text()
    assert kept.read_bytes() == b"damaged" * 1000


def test_the_language_changes_while_somebody_works(program: start.Program) -> None:
    program.found("empty", "锦绣花园", "林晓燕")
    assert isinstance(program.window, MainWindow)
    program.window.go("settings")
    page = program.window.stack.currentWidget()
    page.languages.setCurrentIndex(page.languages.findData("en"))
    page.languages.activated.emit(page.languages.currentIndex())
    assert isinstance(program.window, MainWindow)
    assert program.window.titles() == ["Today", "Clients", "Hand-offs", "Settings"]
