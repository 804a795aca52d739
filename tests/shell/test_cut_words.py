"""No words are cut: at 100 % nothing but the cells of tables and drawn plans is elided, and whatever is has a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.access import service as access
from app.archive.page import SUBJECTS, ArchivePage
from app.base.words import speak
from app.demo import service as demo
from app.dossiers import finding
from app.kit.desk import Desk
from app.kit.painted.painting import elided, font, line
from app.office import founding as offices
from app.reports.page import ReportsPage
from app.shell.main_window import MainWindow
from app.shell.settings_page import SettingsPage
from tests import hands
from tests.fixtures.demonstrations import LAST_DAY
from tests.fixtures.windows import Letters
from tests.shell.cut_words import cut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.office.office import Office

DRAWN = ("Board: ", "CustodyRibbon: ")
"""What draws papers and spans in the room there is, and tells each of them in a tip of its own."""


def everywhere(window: MainWindow) -> Iterator[str]:
    """Goes to every page, and everywhere on it; tells where."""
    for name in window.sidebar.names():
        page = window.go(name)
        yield name
        if isinstance(page, SettingsPage):
            for title in page.sections.titles():
                page.sections.look_at(title)
                yield f"settings {title}"
        elif isinstance(page, ArchivePage):
            for subject in SUBJECTS:
                page.show_tab(subject)
                yield f"archive {subject}"
        elif isinstance(page, ReportsPage):
            for view in page.pages:
                page.show_view(view)
                yield f"reports {view}"
    window.open_dossier(finding.find(window.desk.office, "1-1-101")[0].dossier)
    tabs = window.stack.currentWidget().tabs  # type: ignore[attr-defined]
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        yield f"dossier {place}"


@pytest.fixture
def lived(demonstration: Callable[..., Path], tmp_path: Path) -> Iterator[Office]:
    """The demonstration on its last day, opened by its administrator."""
    office = access.sign_in(demonstration(tmp_path / "lived"), lambda: LAST_DAY, demo.ADMINISTRATOR, demo.SECRET)
    yield office
    office.register.close()


@pytest.mark.parametrize(
    ("letters", "sizes"),
    [(Letters(), [(1366, 696)]), (Letters(115), [(911, 440), (683, 312)])],
    indirect=["letters"],
    ids=["100 %", "150 and 200 %, letters 15 % wider"],
)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_words_are_cut(
    lived: Office,
    qtbot: QtBot,
    clean_settings: QApplication,
    letters: Letters,
    sizes: list[tuple[int, int]],
    language: str,
) -> None:
    offices.choose_language(lived, language)
    speak(language)
    window = MainWindow(Desk(lived), "测试", "today")
    qtbot.addWidget(window)
    window.show()
    found = dict[tuple[int, str], list[str]]()
    for size in sizes:
        window.resize(*size)
        for where in everywhere(window):
            hands.settle(window)
            words = cut(window, painted=letters.width == 100)
            found[size[0], where] = [each for each in words if not each.startswith(DRAWN)]
    window.close()
    assert {where: words for where, words in found.items() if words} == {}


def test_what_has_no_room_is_told_by_the_tip(qtbot: QtBot) -> None:
    class Painted(QWidget):
        words = "收件登记入档、备案资料移交、按揭资料移交"

        def paintEvent(self, _event: object) -> None:  # noqa: N802
            line(QPainter(self), self.rect(), self.words, font(), "text")

    painted = Painted()
    qtbot.addWidget(painted)
    painted.resize(60, 20)
    painted.show()
    painted.grab()

    at = QPoint(5, 5)
    QApplication.sendEvent(painted, QHelpEvent(QEvent.Type.ToolTip, at, painted.mapToGlobal(at)))
    assert QToolTip.text() == painted.words
    painted.words = "收件"
    painted.grab()
    assert elided(painted) == []
