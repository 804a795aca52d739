"""Nothing is cut, whatever the letters: as wide as the shipped font's, 15 % wider, and half as large again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.access.sign_in import ChoosePerson
from app.base import features
from app.kit.desk import Desk
from app.shell.first_start import FirstStart
from tests import hands
from tests.access.reading import DIALOGS, cut, show
from tests.fixtures.windows import Letters

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]

pytestmark = [
    pytest.mark.parametrize("letters", [Letters(), Letters(115), Letters(115, 1.5)], indirect=True, ids=str),
    pytest.mark.parametrize("busy", ["zh_CN", "en"], indirect=True),
]


def test_in_no_dialog(office: Office, busy: Dossier, qtbot: QtBot, clean_settings: object) -> None:
    found, desk = {}, Desk(office)
    for name, make in DIALOGS.items():
        dialog = make(desk, busy)
        qtbot.addWidget(dialog)
        dialog.open()
        hands.settle(dialog)
        found[name] = cut(dialog)
        dialog.reject()
    assert {name: words for name, words in found.items() if words} == {}


def test_on_no_page(open_window: Open, busy: Dossier) -> None:
    found, window = {}, open_window()
    for name in (*features.pages(), "dossier", "scans"):
        show(window, name, busy)
        found[name] = cut(window)
    assert {name: words for name, words in found.items() if words} == {}


def test_not_on_the_way_in(office: Office, busy: Dossier, qtbot: QtBot, clean_settings: object) -> None:
    for made in (FirstStart("/tmp/office", "zh_CN"), ChoosePerson(office, "测试售楼部")):
        qtbot.addWidget(made)
        made.show()
        hands.settle(made)
        assert cut(made) == []
