"""Clients are narrowed by project, building, state, payment, adviser and tier; a building's board shows its flats."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.dossiers import projects
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Project
from app.find.board_dialog import BoardDialog
from app.find.board_rules import arranged
from app.kit.painted.tiles import CardButton
from tests import hands
from tests.closing.procedures import give_back
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.office.office import Office
    from app.shell.main_window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def sold(office: Office) -> Office:
    """Three flats in two projects and a parking place, told apart by everything."""
    projects.keep(office, [Project(1, "翠湖苑"), Project(0, "锦绣园")])
    for place, (unit, changes) in enumerate(
        {
            "翠湖苑2-1-1001": {"adviser": "谭强", "tier": "A"},
            "翠湖苑3-1-101": {"payment": "other", "adviser": "许静"},
            "锦绣园2-1-1001": {"payment": "other", "state": "closed"},
            "锦绣园地下车位B1-023": {},
        }.items()
    ):
        made = replace(a_purchase(unit), contract=f"C{place}", **changes)  # type: ignore[arg-type]
        dossiers.open_dossier(office, made)
    return office


@pytest.mark.parametrize(
    ("chips", "units"),
    [
        ({"project": 2}, ["锦绣园 2-1-1001", "锦绣园 地下车位B1-023"]),
        ({"project": 1, "building": "2"}, ["翠湖苑 2-1-1001"]),
        ({"building": "2"}, ["翠湖苑 2-1-1001", "锦绣园 2-1-1001"]),
        ({"building": "地下车位"}, ["锦绣园 地下车位B1-023"]),
        ({"state": "closed"}, ["锦绣园 2-1-1001"]),
        ({"payment": "other", "adviser": "许静"}, ["翠湖苑 3-1-101"]),
        ({"tier": "A"}, ["翠湖苑 2-1-1001"]),
        ({"adviser": ""}, ["锦绣园 2-1-1001", "锦绣园 地下车位B1-023"]),
    ],
)
def test_the_list_and_its_count_are_what_the_chips_say(
    open_window: Open, sold: Office, chips: dict[str, object], units: list[str]
) -> None:
    page = open_window("clients").stack.currentWidget()
    hands.click(page.all_button)
    for name, value in chips.items():
        page.chips[name].choose(value)
    assert hands.below(page.everybody, 0) == units
    hands.type_("陈", page.box)
    assert set(hands.below(page.hits, 0)) == set(units)
    page.clear_filters()
    assert page.hits.listing.rowCount() == 4


def test_a_chip_offers_what_there_is_under_the_others(open_window: Open, sold: Office) -> None:
    page = open_window("clients").stack.currentWidget()
    page.chips["project"].choose(1)
    assert page._choices("building") == ["2", "3"]
    assert page._choices("project") == [1, 2]


def test_an_office_with_one_project_has_no_chip_for_it(open_window: Open, office: Office) -> None:
    page = open_window("clients").stack.currentWidget()
    assert page.chips["project"].isHidden()
    assert not page.chips["state"].isHidden()


def test_the_board_shows_storeys_from_the_top_and_opens_a_flat(open_window: Open, sold: Office) -> None:
    window = open_window("clients")
    dialog = BoardDialog(window.desk, 1, "2", window)
    dialog.opened.connect(window.open_dossier)
    dialog.show()
    assert "1" in dialog.count.text()
    flat = dossiers.board(sold, 1, "2")[0]
    card = next(each for each in dialog.findChildren(CardButton) if flat.unit in each.accessibleName())
    assert card.accessibleName().startswith(flat.buyers)
    card.setFocus()
    hands.press("Enter", card)
    assert window.shown_dossier() == flat.id


def test_a_resold_flat_stands_once_with_its_active_dossier(office: Office) -> None:
    first = dossiers.open_dossier(office, a_purchase("2-1-302"))
    give_back(office, first)
    again = dossiers.open_dossier(office, replace(a_purchase("2-1-302"), buyers=(Buyer("王伟"),)))
    assert [(flat.id, flat.state) for flat in dossiers.board(office, 1, "2")] == [(again.id, "active")]


def test_flats_stand_by_storey_and_door() -> None:
    board = arranged(["2-1-101", "2-1-102", "2-1-1001", "2-2-101", "2-1-负101"], str)
    assert board.storeys == ("10", "1", "负1")
    assert board.doors == ("1-01", "1-02", "2-01")
    assert board.cells["10", "1-01"] == "2-1-1001"
    assert ("10", "2-01") not in board.cells
