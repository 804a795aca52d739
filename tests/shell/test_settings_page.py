"""Settings are kept when they are changed, said in the status line, and can be undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.base.rights import RIGHTS
from app.base.words import speak
from app.kit import look
from app.kit.desk import Desk
from app.office import founding as offices
from app.office import roles, tolerance
from app.shell.main_window import MainWindow
from app.shell.settings_page import SettingsPage
from app.templates import fill_dialog
from tests import hands
from tests.tools import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app import start
    from app.dossiers.rules import Dossier
    from app.office.office import Office

SECRET = "purple quince 43"


def shown(window: MainWindow, title: str = "常规") -> SettingsPage:
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    page.sections.look_at(title)
    return page


@pytest.fixture
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Whatever is chosen, the next test begins with the usual look."""
    yield
    look.dress(qapp, "light")


def test_every_subject_has_a_section(open_window: Callable[..., MainWindow]) -> None:
    page = shown(open_window("settings"))
    assert page.sections.titles() == [
        *("常规", "项目", "人员", "权限", "代理", "往来单位", "文件种类", "投诉和部门", "日历 休/班", "办理时限"),
        *("表单", "文件模板", "导入记录", "备份", "关于"),
    ]
    page.sections.list.setFocus()
    hands.press("Down", page.sections.list)
    assert page.projects.isVisible()
    assert page.shown.text() == "项目"


def test_the_offices_name_is_kept_when_it_is_changed(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("settings")
    page, before = shown(window), offices.name(office)
    page.general.name.setFocus()
    page.general.name.selectAll()
    hands.type_("翠湖苑客服部", page.general.name)
    assert offices.name(office) == before
    hands.press("Tab", page.general.name)
    assert offices.name(office) == "翠湖苑客服部"
    assert window.line.text == "单位名称已保存"
    hands.click(hands.button(window, "撤销"))
    assert offices.name(office) == before
    assert page.general.name.text() == before


def test_what_at_once_means_is_kept_when_it_is_changed(office: Office, open_window: Callable[..., MainWindow]) -> None:
    window = open_window("settings")
    box = shown(window).general.at_once
    box.setFocus()
    box.set_value(20)
    hands.press("Tab", box.edit)
    assert tolerance.minutes(office) == 20
    assert "20 分钟" in window.line.text
    hands.click(hands.button(window, "撤销"))
    assert tolerance.minutes(office) == 30


def test_a_click_anywhere_in_its_cell_gives_a_right_and_it_is_taken_back(
    office: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window("settings")
    table = shown(window, "权限").rights.table
    names = [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]
    at = table.model().index(RIGHTS.index("void"), names.index("客服专员"))
    assert "不可以" in table.item(at.row(), at.column()).toolTip()
    before = roles.rights_of(office, "clerk")
    corner = table.visualRect(at).topLeft()
    corner.setX(corner.x() + 6)
    corner.setY(corner.y() + 6)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert roles.rights_of(office, "clerk") == before | {"void"}
    assert "客服专员可以" in window.line.text
    hands.click(hands.button(window, "撤销"))
    assert roles.rights_of(office, "clerk") == before


@pytest.mark.usefixtures("usual_look")
def test_dark_colours_and_larger_letters_are_chosen_and_stay(program: start.Program, qapp: QApplication) -> None:
    program.found("empty", "锦绣花园", "林晓燕", SECRET, "sales-office")
    assert isinstance(program.window, MainWindow)
    program.window.go("settings")
    usual = qapp.font().pointSizeF()
    hands.click(hands.button(shown(program.window).general.schemes, "深色"))
    assert look.is_dark()
    assert isinstance(program.window, MainWindow)
    hands.until(lambda: isinstance(program.window.stack.currentWidget(), SettingsPage))  # type: ignore[union-attr]
    hands.click(hands.button(shown(program.window).general.texts, "特大"))
    assert look.chosen() == ("dark", 1.3)
    assert qapp.font().pointSizeF() > usual * 1.2
    hands.until(lambda: isinstance(program.window.stack.currentWidget(), SettingsPage))  # type: ignore[union-attr]
    page = shown(program.window)
    assert (page.general.schemes.chosen(), page.general.texts.chosen()) == ("dark", "1.3")


def test_in_a_narrow_window_a_box_stands_for_the_list(open_window: Callable[..., MainWindow]) -> None:
    window = open_window("settings")
    page = shown(window)
    window.resize(683, 312)
    hands.settle(page)
    assert (page.sections.list.isVisible(), page.sections.box.isVisible()) == (False, True)
    page.sections.box.setFocus()
    hands.press("Down", page.sections.box)
    page.sections.box.activated.emit(page.sections.box.currentIndex())
    assert page.projects.isVisible()


def page_of(window: MainWindow) -> SettingsPage:
    page = window._pages["settings"]
    assert isinstance(page, SettingsPage)
    return page


def test_what_names_a_section_leads_into_it(open_window: Callable[..., MainWindow], purchase: Dossier) -> None:
    """Whoever is told to add a template, or people, gets to where that is done."""
    window = open_window("clients")
    window.open_dossier(purchase.id)
    fill_dialog.fill(window)
    hands.click(hands.button(window.line, "去添加"))
    page = page_of(window)
    assert page.sections.current() == "文件模板"
    assert hands.focus() is page.templates.add
    window.go("clients")
    window.desk.refused.emit("没有在职的销售总监，请先在“设置 → 人员”中安排。")
    hands.click(hands.button(window.line, "去设置"))
    assert page.sections.current() == "人员"
    assert page.people.isAncestorOf(hands.focus())


def test_every_section_that_a_sentence_names_is_there(office: Office, qtbot: QtBot) -> None:
    catalogue = translate.written()
    for language, settings, otherwise in (("zh_CN", "设置", "设置-"), ("en", "Settings", "Settings, ")):
        offices.choose_language(office, language)
        speak(language)
        page = SettingsPage(Desk(office))
        qtbot.addWidget(page)
        texts = [str(each.id if language == "zh_CN" else each.string) for each in catalogue]
        named = {found for text in texts for found in re.findall(f"“{settings} → ([^”→]+)”", text)}
        assert len(named) > 4
        assert named <= set(page.sections.titles())
        assert not [text for text in texts if otherwise in text]
