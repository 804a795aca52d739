"""Whoever presses Enter gets what is shown first: an active dossier before a returned one, and nothing by a bare prefix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.dossiers import service as dossiers
from app.dossiers.dossier_edit import DossierEdit
from app.dossiers.rules import Buyer
from app.find.dialog import FindDialog
from tests import hands
from tests.closing.procedures import give_back
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.dossiers.rules import Dossier
    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


def sold(office: Office, unit: str, name: str, **changes: object) -> Dossier:
    """A purchase by one buyer."""
    made = replace(a_purchase(unit), buyers=(Buyer(name),), contract=f"YS{unit}", **changes)  # type: ignore[arg-type]
    return dossiers.open_dossier(office, made)


@pytest.fixture
def edit(office: Office, qtbot: QtBot) -> DossierEdit:
    made = DossierEdit(office)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def resold(office: Office) -> tuple[Dossier, Dossier]:
    """A unit that was returned and sold again."""
    first = sold(office, "3-2-302", "周曦")
    returned = give_back(office, first)
    return returned, sold(office, "3-2-302", "赵欣")


def test_enter_among_the_clients_opens_the_first_row(open_window: Open, office: Office) -> None:
    """zx: 周曦 was entered first, 赵欣 is shown first."""
    sold(office, "3-2-302", "周曦")
    shown_first = sold(office, "2-2-1001", "赵欣")
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.type_("zx", page.box)
    assert hands.column(page.hits, 0) == ["赵欣", "周曦"]
    hands.press("Enter", page.box)
    assert window.shown_dossier() == shown_first.id


def test_the_active_dossier_comes_before_the_returned_one(
    open_window: Open, office: Office, resold: tuple[Dossier, Dossier]
) -> None:
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.type_("3-2-302", page.box)
    assert hands.below(page.hits, 3) == ["在办", "已退房"]
    hands.press("Enter", page.box)
    assert window.shown_dossier() == resold[1].id


def test_in_a_client_field_too_and_the_state_is_written_in_the_line(
    edit: DossierEdit, resold: tuple[Dossier, Dossier]
) -> None:
    hands.type_("3-2-302", edit)
    assert [line.split()[-1] for line in edit._words.stringList()] == ["在办", "已退房"]
    hands.press("Enter", edit)
    assert edit.dossier == resold[1].id


def test_enter_in_a_client_field_takes_the_first_line(edit: DossierEdit, office: Office) -> None:
    sold(office, "3-2-302", "周曦")
    shown_first = sold(office, "2-2-1001", "赵欣")
    hands.type_("zx", edit)
    assert edit._words.stringList()[0].startswith("赵欣    2-2-1001")
    hands.press("Enter", edit)
    assert edit.dossier == shown_first.id


def test_find_lists_the_active_first_with_the_state(
    open_window: Open, office: Office, resold: tuple[Dossier, Dossier]
) -> None:
    window = open_window()
    hands.press("Ctrl+K", window)
    dialog = hands.dialog(FindDialog)
    hands.type_("3-2-302", dialog.box)
    assert [dialog.hits.item(row).text().split()[-1] for row in range(2)] == ["在办", "已退房"]
    hands.press("Enter", dialog.box)
    assert window.shown_dossier() == resold[1].id


@pytest.mark.parametrize("prefix", ["KH", "kh0000", "YS"])
def test_what_fits_everybody_chooses_nobody(open_window: Open, office: Office, edit: DossierEdit, prefix: str) -> None:
    """An input method swallows the digits of a scanned KH000002."""
    for unit in ("3-2-302", "2-2-1001"):
        sold(office, unit, "周曦")
    hands.type_(prefix, edit)
    hands.press("Enter", edit)
    assert edit.dossier == ""
    window = open_window("clients")
    page = window.stack.currentWidget()
    hands.type_(prefix, page.box)
    hands.press("Enter", page.box)
    assert window.shown_dossier() == ""
    hands.press("Ctrl+K", window)
    dialog = hands.dialog(FindDialog)
    hands.type_(prefix, dialog.box)
    hands.press("Enter", dialog.box)
    assert dialog.isVisible()
    hands.press("Down", dialog.box)
    hands.press("Enter", dialog.box)
    assert window.shown_dossier()


def test_the_active_come_first_however_few_are_wanted(office: Office) -> None:
    from app.dossiers import store as stored

    for _ in range(3):
        returned = sold(office, "3-2-302", "周曦")
        give_back(office, returned)
    active = sold(office, "3-2-302", "周曦")
    assert [row.id for row in stored.find(office.register, "周曦", 1)] == [active.id]
