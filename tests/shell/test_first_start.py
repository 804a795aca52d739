"""The first minute: choosing a way to begin, and what is said when an office cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app import start
from app.access import founding, staff
from app.access.lock import Lock
from app.access.recovery_sheet_dialog import RecoverySheetDialog
from app.access.secret_dialogs import RecoverPage
from app.access.sign_in import ChoosePerson, SignIn
from app.dossiers.dialog import DossierDialog
from app.imports.dialog import ImportDialog
from app.keeping.recovery_page import RecoveryPage
from app.office import founding as offices
from app.register import register
from app.shell.first_start import FirstStart, Founding
from app.shell.main_window import MainWindow
from tests import hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SECRET = "silver plum 41"


def begun(program: start.Program) -> FirstStart:
    program.begin()
    assert isinstance(program.window, FirstStart)
    return program.window


def founding_page(program: start.Program) -> Founding:
    """The first page, where somebody wants an office of their own."""
    page = begun(program)
    hands.click(page.begin_own)
    return page.founding


def fill_in(page: Founding) -> None:
    hands.type_("锦绣花园", page.office)
    hands.type_("林晓燕", page.person)
    hands.type_(SECRET, page.secret.first)
    hands.type_(SECRET, page.secret.again)


def put_the_sheet_away(program: start.Program) -> None:
    """Type the last group of the recovery sheet, as read from the paper."""
    sheet = hands.dialog(RecoverySheetDialog)
    hands.type_(sheet.key[-4:].lower(), sheet.again)
    hands.click(sheet.primary)


def test_enter_begins_an_office_and_the_first_key_goes_into_its_name(program: start.Program, qtbot: QtBot) -> None:
    page = begun(program)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    hands.press("Enter")
    hands.type_("锦绣花园")
    assert page.founding.office.text() == "锦绣花园"


def test_esc_goes_back_to_the_ways_and_what_was_typed_stays(program: start.Program, qtbot: QtBot) -> None:
    page = begun(program)
    hands.click(page.begin_own)
    hands.type_("锦绣花园", page.founding.office)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    hands.press("Esc", page.founding.office)
    hands.until(page.choice.isVisible)
    assert not page.founding.isVisible()
    hands.click(page.begin_own)
    assert page.founding.office.text() == "锦绣花园"


def test_a_narrow_window_loses_the_band_first(program: start.Program) -> None:
    page = begun(program)
    for size, banded in (((1366, 696), True), ((1366, 440), False), ((911, 440), False), ((683, 312), False)):
        program.frame.resize(*size)
        hands.settle(program.frame)
        assert page.band.isVisible() is banded


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_ways_in_fit_the_smallest_window(program: start.Program, language: str) -> None:
    program.language = language
    program.frame.resize(683, 312)
    page = begun(program)
    for shown in (page.choice, page.founding):
        hands.settle(program.frame)
        assert shown.isVisible()
        assert (program.frame.width(), program.frame.height()) == (683, 312)
        assert shown.mapTo(program.frame, shown.rect().topRight()).x() < 683
        page.begin_own.click()


def test_an_office_without_a_name_says_what_to_fill_in(program: start.Program) -> None:
    page = founding_page(program)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert page.office_field.complaint
    assert not program.folder.exists()
    hands.type_("锦绣花园", page.office)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert (page.office_field.complaint, bool(page.person_field.complaint)) == ("", True)


def test_an_empty_office_opens_with_its_founder_at_the_desk(program: start.Program) -> None:
    page = founding_page(program)
    fill_in(page)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert isinstance(program.window, MainWindow)
    assert program.office is not None
    assert program.office.signed_in == "林晓燕"
    assert offices.name(program.office) == "锦绣花园"
    assert program.office.may("people")


def test_a_ledger_is_asked_for_only_where_a_regulation_has_one(program: start.Program) -> None:
    page = founding_page(program)
    assert (page.kinds.kind().id, page.begin.isVisible(), page.begin.isDefault()) == ("sales-office", True, True)
    page.kinds.box.setCurrentIndex(page.kinds.box.findData("bank"))
    assert (page.begin.isVisible(), page.empty.isDefault()) == (False, True)
    page.kinds.box.setCurrentIndex(page.kinds.box.findData("own-mix"))
    assert not page.begin.isVisible()
    items = [page.kinds.mix.item(row) for row in range(page.kinds.mix.count())]
    next(each for each in items if each.data(Qt.ItemDataRole.UserRole) == "sales-office").setCheckState(
        Qt.CheckState.Checked
    )
    assert page.begin.isVisible()


def test_the_recovery_sheet_is_read_back_before_it_is_put_away(program: start.Program) -> None:
    page = founding_page(program)
    fill_in(page)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    sheet = hands.dialog(RecoverySheetDialog)
    hands.type_("0000", sheet.again)
    hands.click(sheet.primary)
    assert sheet.isVisible()
    assert sheet.field.complaint
    sheet.again.clear()
    put_the_sheet_away(program)
    assert hands.no_dialog()


def test_a_secret_typed_differently_founds_nothing(program: start.Program) -> None:
    page = founding_page(program)
    fill_in(page)
    hands.type_("x", page.secret.again)
    hands.click(hands.button(page, "建立空白单位(&E)"))
    assert page.secret.again_field.complaint
    assert not program.folder.exists()


def test_enter_in_the_last_field_goes_on_to_the_import(program: start.Program) -> None:
    page = founding_page(program)
    fill_in(page)
    hands.press("Enter", page.secret.again)
    put_the_sheet_away(program)
    assert hands.dialog(ImportDialog).isVisible()
    assert isinstance(program.window, MainWindow)


def test_the_demonstration_lies_beside_the_real_office(program: start.Program) -> None:
    page = begun(program)
    hands.click(hands.button(page, "打开演示(&D)"))
    assert isinstance(program.window, SignIn)
    assert program.window.people.count() > 1
    hands.press("Enter", program.window.secret)
    assert isinstance(program.window, MainWindow)
    assert (program.folder / "demo").is_dir()
    assert not register.exists(program.folder)


def test_the_first_page_speaks_the_language_that_was_chosen(program: start.Program) -> None:
    page = begun(program)
    page.languages.setCurrentIndex(page.languages.findData("en"))
    page.languages.activated.emit(page.languages.currentIndex())
    assert isinstance(program.window, FirstStart)
    assert "Where to begin" in hands.words(program.window)


def test_an_office_founded_in_english_stays_english(program: start.Program) -> None:
    page = begun(program)
    program.language = "en"
    program.found("empty", "Garden", "Lin", SECRET, "sales-office")
    assert isinstance(program.window, MainWindow)
    assert program.window.sidebar.pages()[0][1] == "Today"
    assert not page.isVisible()


def test_who_opens_the_office_again_is_asked_who_it_is(program: start.Program) -> None:
    office = offices.found(program.folder, start.clock, name="锦绣花园")
    staff.add(office, "林晓燕", "clerk")
    office.register.close()
    program.begin()
    assert isinstance(program.window, ChoosePerson)
    hands.press("Enter", program.window.people)
    assert isinstance(program.window, MainWindow)


def test_a_secret_opens_the_office_again_and_a_wrong_one_is_said(program: start.Program) -> None:
    office, _ = founding.found(program.folder, start.clock, name="锦绣花园", administrator="林晓燕", secret=SECRET)
    office.register.close()
    program.begin()
    page = program.window
    assert isinstance(page, SignIn)
    hands.type_("林晓燕", page.name)
    hands.press("Enter", page.name)
    hands.type_("wrong plum 41", page.secret)
    hands.press("Enter", page.secret)
    assert "不对" in page.problem.text()
    hands.type_(SECRET, page.secret)
    hands.press("Enter", page.secret)
    assert isinstance(program.window, MainWindow)


def test_the_desk_locks_and_what_is_half_typed_waits(program: start.Program, qtbot: QtBot) -> None:
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    put_the_sheet_away(program)
    assert isinstance(program.window, MainWindow)
    hands.press("Ctrl+N", program.window)
    dossier = hands.dialog(DossierDialog)
    hands.type_("2-1-1001", dossier.unit)
    assert isinstance(program.lock, Lock)
    program.lock.lock()
    cover = program.lock.cover
    assert cover
    assert not dossier.isVisible()
    hands.press("Esc", cover)
    hands.type_("wrong plum 41", cover.secret)
    hands.press("Enter", cover.secret)
    assert cover.isVisible()
    assert cover.problem.text()
    hands.type_(SECRET, cover.secret)
    hands.press("Enter", cover.secret)
    assert hands.dialog(DossierDialog) is dossier
    assert dossier.unit.text() == "2-1-1001"
    dossier.reject()


def test_a_key_locks_the_desk_at_once(program: start.Program) -> None:
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    put_the_sheet_away(program)
    assert isinstance(program.window, MainWindow)
    assert "锁屏 Ctrl+Alt+L" in program.window.commands()
    hands.press("Ctrl+Alt+L", program.window)
    assert isinstance(program.lock, Lock)
    cover = program.lock.cover
    assert cover
    hands.type_(SECRET, cover.secret)
    hands.press("Enter", cover.secret)
    assert hands.no_dialog()


def test_the_recovery_sheet_opens_for_who_forgot(program: start.Program) -> None:
    office, key = founding.found(program.folder, start.clock, name="锦绣花园", administrator="林晓燕", secret=SECRET)
    office.register.close()
    program.begin()
    assert isinstance(program.window, SignIn)
    hands.click(hands.button(program.window, "忘记口令…"))
    page = program.window
    assert isinstance(page, RecoverPage)
    hands.type_(key.lower(), page.key)
    hands.press("Enter", page.key)
    hands.type_("golden plum 42", page.new.first)
    hands.type_("golden plum 42", page.new.again)
    hands.press("Enter", page.new.again)
    assert isinstance(program.window, MainWindow)
    assert program.office
    assert program.office.signed_in == "林晓燕"


def test_whoever_leaves_the_desk_lets_another_one_sign_in(program: start.Program, qtbot: QtBot) -> None:
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    put_the_sheet_away(program)
    hands.press("Ctrl+L", program.window)
    qtbot.waitUntil(lambda: isinstance(program.window, SignIn))
    assert program.office is None


def test_a_damaged_register_is_said_and_left_alone(program: start.Program) -> None:
    offices.found(program.folder, start.clock, name="锦绣花园").register.close()
    kept = next(path for path in program.folder.iterdir() if path.suffix == ".db")
    kept.write_bytes(b"damaged" * 1000)
    program.begin()
    assert isinstance(program.window, RecoveryPage)
    assert "打不开" in program.window.windowTitle()
    assert kept.read_bytes() == b"damaged" * 1000


def test_the_language_changes_while_somebody_works(program: start.Program) -> None:
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    assert isinstance(program.window, MainWindow)
    program.window.go("settings")
    page = program.window.stack.currentWidget()
    page.general.languages.setCurrentIndex(page.general.languages.findData("en"))
    page.general.languages.activated.emit(page.general.languages.currentIndex())
    assert isinstance(program.window, MainWindow)
    assert [title for _, title in program.window.sidebar.pages()[:3]] == ["Today", "Clients", "Hand-offs"]
    assert program.window.sidebar.pages()[-1][1] == "Settings"
