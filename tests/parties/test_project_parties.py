"""With which firms each project works is said in the settings, beside the projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from app.dossiers import projects
from app.office.own.parties import Party
from app.parties import service as parties
from tests import hands

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow

BANK = "bank"


def test_each_project_says_its_bank(office: Office, open_window: Callable[..., MainWindow]) -> None:
    east = parties.add(office, Party("", BANK, "建设银行城东支行"))
    west = parties.add(office, Party("", BANK, "农商行城西支行"))
    window = open_window("settings")
    page = window.stack.currentWidget()
    # With one project there is nothing to tell apart.
    assert page.project_parties.isHidden()
    with office.register.transaction():
        first = projects.enter(office, "翠湖苑")
        second = projects.enter(office, "锦绣园")
    window.desk.changed.emit()
    window.desk.changed.emit()
    hands.settle(page)
    assert not page.project_parties.isHidden()
    box = page.project_parties.boxes[second, BANK]
    assert len(page.project_parties.findChildren(QComboBox)) == 2
    assert [box.itemText(place) for place in range(box.count())] == ["按单位的", *sorted([east.name, west.name])]
    box.setCurrentIndex(box.findText(west.name))
    box.activated.emit(box.currentIndex())
    assert parties.usual(office, second) == {BANK: west.id}
    assert parties.usual(office, first) == {}
    box = page.project_parties.boxes[second, BANK]
    assert box.currentText() == west.name
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert parties.usual(office, second) == {}
