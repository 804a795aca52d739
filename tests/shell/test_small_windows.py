"""Pages in small windows: nothing is cut, nothing scrolls sideways, with the list or with the story, in every section."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton

from app.access import founding, staff
from app.archive.page import SUBJECTS
from app.base.words import speak
from app.kit.parts import Scrolled
from app.office import founding as offices
from app.registers import contents, records
from app.registers import service as registers
from app.registers.duty_desk import service as rostering
from app.registers.duty_desk.page import DutyPage
from app.shell import needed_pages
from app.shell.settings_page import SettingsPage
from tests import hands
from tests.counter import LOAN, complain, receive
from tests.fixtures.windows import Letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

SIZES = ((683, 312), (911, 440), (1366, 696), (1920, 1008))


def outside(window: QWidget) -> Iterator[str]:
    """The buttons that are cut by the window, but for those in what scrolls."""
    for each in window.findChildren(QPushButton):
        scrolls = any(area.viewport().isAncestorOf(each) for area in window.findChildren(QAbstractScrollArea))
        place = each.rect().translated(each.mapTo(window, each.rect().topLeft()))
        narrow = each.width() < each.fontMetrics().horizontalAdvance(each.text())
        if each.isVisible() and not scrolls and (narrow or not window.rect().contains(place)):
            yield each.text()


def sideways(window: QWidget) -> list[str]:
    """What scrolls sideways."""
    areas = window.findChildren(QAbstractScrollArea)
    return [each.accessibleName() for each in areas if each.isVisible() and each.horizontalScrollBar().maximum() > 0]


@pytest.fixture
def busy(office: Office, purchase: Dossier, at: Callable[[str], None]) -> Office:
    """Fines wait for the director, and a complaint about three departments is late."""
    receive(office, purchase, *LOAN)
    words = "物业费起算的日期和合同写的不一样，要求书面说明原因，并退还多收的部分"
    complain(office, purchase, "财务部", "物业", "客服部", cause="费用", words=words)
    at("2026-10-14 10:00")
    office.signed_in = "何志远"
    return office


LETTERS = pytest.mark.parametrize("letters", [Letters(), Letters(115, 1.3)], indirect=True, ids=str)
LANGUAGES = pytest.mark.parametrize("language", ["zh_CN", "en"])


def shown(name: str, language: str, office: Office, open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window at a page, in a language."""
    offices.choose_language(office, language)
    speak(language)
    return open_window(name)


def fits(window: MainWindow, size: tuple[int, int]) -> bool:
    """Whether a window can be made as small as this."""
    least = window.minimumSizeHint()
    return least.width() <= size[0] and least.height() <= size[1]


def whole(window: MainWindow, sizes: Sequence[tuple[int, int]] = SIZES) -> bool:
    """Whether at each size nothing is cut, nothing scrolls sideways, and the window could be as small."""
    for size in sizes:
        window.resize(*size)
        hands.settle(window.stack.currentWidget())
        found = list(outside(window)), sideways(window.stack.currentWidget())
        assert (size, *found) == (size, [], [])
        assert fits(window, size)
    return True


@pytest.fixture
def roster(office: Office) -> Office:
    """A duty desk with a month's roster, somebody who asks for leave, and an open shift."""
    with office.register.transaction():
        needed_pages.begin(office, ["duty-desk"])
        for name, role in (("周敏", "clerk"), ("吴磊", "clerk"), ("钱进", "supervisor"), ("郑华", "manager")):
            staff.add(office, name, role)
    office.forget_rules()
    form = registers.form_of(office, "duty-roster")
    records.write(office, form.name, contents.assemble(office, form, date(2026, 9, 5)).values)
    begins = {"shift_at": "2026-10-13T08:30:00+08:00", "reason": "看病"}
    records.write(office, rostering.ABSENCE, {"who": "周敏", **begins})
    records.write(office, rostering.SHIFT, {"on_duty": "周敏", "ends_at": "2026-10-12T16:30:00+08:00"})
    return office


@LETTERS
@LANGUAGES
@pytest.mark.parametrize("name", ["complaints", "fines"])
def test_nothing_is_cut(name: str, language: str, busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = shown(name, language, busy, open_window)
    page = window.stack.currentWidget()
    assert whole(window)
    page.split.ask()  # type: ignore[union-attr]
    hands.settle(page)
    assert page.panel.isVisible()  # type: ignore[union-attr]
    assert whole(window)


@LETTERS
@LANGUAGES
def test_no_column_of_steps_is_cut(language: str, busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = shown("progress", language, busy, open_window)
    window.stack.currentWidget().view.choose("step")  # type: ignore[union-attr]
    assert whole(window)


@LETTERS
@LANGUAGES
def test_no_report_is_cut(language: str, busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = shown("reports", language, busy, open_window)
    page = window.stack.currentWidget()
    assert whole(window)
    page.dashboard.wants.emit("late:")  # type: ignore[union-attr]
    assert whole(window)
    for view in page.pages:  # type: ignore[union-attr]
        page.show_view(view)  # type: ignore[union-attr]
        assert whole(window)


@LETTERS
@LANGUAGES
@pytest.mark.parametrize("clause", ["SO-1.5", "SO-1.9", "SO-1.13"])
def test_no_change_of_a_clause_is_cut(
    clause: str, language: str, busy: Office, open_window: Callable[..., MainWindow]
) -> None:
    founding.secure(busy, administrator="何志远", secret="silver plum 41")
    window = shown("regulations", language, busy, open_window)
    page = window.stack.currentWidget()
    assert whole(window)
    page.show_clause(clause)  # type: ignore[union-attr]
    hands.press("Enter", page.table)  # type: ignore[union-attr]
    assert page.panel.change.isVisible()  # type: ignore[union-attr]
    assert whole(window)


def pull(window: MainWindow, size: tuple[int, int]) -> None:
    """Pull a window to this size: on the way the sidebar becomes a rail."""
    for wide in (1000, size[0]):
        window.resize(wide, size[1])
        hands.settle(window)


def cut(window: MainWindow) -> Iterator[str]:
    """What lies in a part that scrolls downwards only, and is cut at its side."""
    for area in window.findChildren(Scrolled):
        inside = area.widget()
        if inside.isVisible() and inside.width() > area.viewport().width():
            yield f"{area.accessibleName()} {inside.width()} > {area.viewport().width()}"


@LETTERS
@LANGUAGES
def test_no_section_of_the_settings_is_cut(language: str, busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window = shown("settings", language, busy, open_window)
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    for size in SIZES:
        pull(window, size)
        for title in page.sections.titles():
            page.sections.look_at(title)
            hands.settle(page)
            assert (list(outside(window)), list(cut(window))) == ([], []), title
            assert (window.width(), window.height()) == size
        assert fits(window, size)


@LETTERS
@LANGUAGES
def test_of_the_roster_only_the_month_scrolls_sideways(
    language: str, roster: Office, open_window: Callable[..., MainWindow]
) -> None:
    window = shown("duty", language, roster, open_window)
    page = window.stack.currentWidget()
    assert isinstance(page, DutyPage)
    for size in SIZES:
        pull(window, size)
        for view in ("roster", "shift", "leave"):
            page.views.choose(view)
            hands.settle(page)
            assert (list(outside(window)), list(cut(window))) == ([], []), view
            assert set(sideways(page)) <= {page.grid.accessibleName()}
            assert (window.width(), window.height()) == size
        assert fits(window, size)


def test_all_pages_of_the_sidebar_are_in_view(open_window: Callable[..., MainWindow]) -> None:
    window = open_window("clients")
    for size in ((911, 440), (1366, 696), (1920, 1008)):
        window.resize(*size)
        hands.settle(window)
        side = window.sidebar
        last = side.visualItemRect(side.item(side.count() - 1))
        assert side.viewport().rect().contains(last)


@LANGUAGES
def test_no_list_scrolls_sideways(language: str, busy: Office, open_window: Callable[..., MainWindow]) -> None:
    window, sizes = shown("today", language, busy, open_window), [(683, 384), (911, 440)]
    for name in ("today", "clients", "handoffs", "progress", "archive", "registers"):
        window.go(name)
        assert whole(window, sizes)
    for subject in SUBJECTS:
        window.show_archive(subject)
        assert whole(window, sizes)


def test_a_window_made_small_in_one_jump_is_as_small_as_was_asked(open_window: Callable[..., MainWindow]) -> None:
    window = open_window("today")
    window.resize(1366, 696)
    hands.settle(window)
    window.resize(683, 384)
    assert (window.width(), window.height()) == (683, 384)
