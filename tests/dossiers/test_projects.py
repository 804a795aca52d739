"""Two projects in one office: the project is part of the unit, and one project is nothing to type or show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.base import units
from app.dossiers import finding, projects, rules
from app.dossiers import service as dossiers
from app.dossiers.rules import Buyer, Project
from app.keeping import verification
from app.office import history as histories
from tests.conftest import a_purchase

if TYPE_CHECKING:
    from app.dossiers.rules import Dossier
    from app.office.office import Office


@pytest.fixture
def two(office: Office) -> tuple[Dossier, Dossier]:
    """The same flat in two projects, sold before and after the second was added."""
    first = dossiers.open_dossier(office, a_purchase("2-1-1001"))
    projects.keep(office, [Project(1, "翠湖苑"), Project(0, "锦绣园", ("一期", "二期"))])
    second = dossiers.open_dossier(office, replace(a_purchase("锦绣园2栋1单元1001"), contract="JX2026009"))
    return dossiers.load(office, first.id), second


def test_an_office_with_one_project_shows_units_alone(office: Office, purchase: Dossier) -> None:
    projects.keep(office, [Project(1, "翠湖苑")])
    assert dossiers.load(office, purchase.id).unit == "2-1-1001"
    assert dossiers.named(office, "翠湖苑2-1-1001").id == purchase.id


def test_one_flat_in_two_projects_is_two_units(office: Office, two: tuple[Dossier, Dossier]) -> None:
    assert [each.unit for each in two] == ["翠湖苑 2-1-1001", "锦绣园 2-1-1001"]
    assert [row.unit for row in dossiers.page(office, 0, 10, "unit", False)] == ["翠湖苑 2-1-1001", "锦绣园 2-1-1001"]
    assert verification.first_wrong(office) is None


@pytest.mark.parametrize("written", ["锦绣园2-1-1001", "锦绣园 2栋1单元1001室", "锦绣园小区2#-1-1001"])
def test_a_project_named_with_the_unit_decides(office: Office, two: tuple[Dossier, Dossier], written: str) -> None:
    with pytest.raises(rules.UnitTaken) as refused:
        dossiers.open_dossier(office, a_purchase(written))
    assert refused.value.number == two[1].number


def test_a_unit_without_its_project_is_found_in_both(office: Office, two: tuple[Dossier, Dossier]) -> None:
    assert {found.id for found in finding.find(office, "2栋1单元1001")} == {each.id for each in two}
    assert [found.id for found in finding.find(office, "锦绣园2-1-1001")] == [two[1].id]
    assert {found.id for found in finding.find(office, "锦绣园")} == {two[1].id}


def test_a_project_that_nobody_entered_is_refused_by_name(office: Office, two: tuple[Dossier, Dossier]) -> None:
    with pytest.raises(rules.UnknownProject) as refused:
        dossiers.open_dossier(office, a_purchase("翡翠城3-1-101"))
    assert refused.value.name == "翡翠城"


def test_renaming_a_project_renames_all_its_units(office: Office, two: tuple[Dossier, Dossier]) -> None:
    projects.keep(office, [Project(1, "翠湖苑"), Project(2, "锦绣花园")])
    assert dossiers.load(office, two[1].id).unit == "锦绣花园 2-1-1001"
    assert verification.first_wrong(office) is None
    assert [each.kind for each in histories.of_office(office, 1)] == ["project.changed"]


@pytest.mark.parametrize("wanted", [[Project(1, "甲"), Project(0, " 甲 ")], [Project(1, ""), Project(0, "乙")]])
def test_projects_have_names_of_their_own(office: Office, wanted: list[Project]) -> None:
    with pytest.raises(rules.ProjectExists):
        projects.keep(office, wanted)


def test_a_project_with_dossiers_is_not_deleted(office: Office, two: tuple[Dossier, Dossier]) -> None:
    with pytest.raises(rules.ProjectInUse):
        projects.keep(office, [Project(1, "翠湖苑")])
    assert len(projects.every(office)) == 2


@pytest.mark.parametrize("unit", ["A区2-1-1001", "1期2-1-1001", "2-1-负101", "地下车位B1-023", "商铺S-12", "别墅12"])
def test_units_of_every_kind_are_entered_and_found_as_written(office: Office, unit: str) -> None:
    made = dossiers.open_dossier(office, a_purchase(unit))
    assert made.unit == unit
    assert [found.id for found in finding.find(office, unit)] == [made.id]


def test_two_spellings_of_a_parking_place_are_one(office: Office) -> None:
    dossiers.open_dossier(office, a_purchase("地下车位B1-023"))
    with pytest.raises(rules.UnitTaken):
        dossiers.open_dossier(office, a_purchase("车位B1-23"))


def test_what_is_no_unit_is_refused(office: Office) -> None:
    with pytest.raises(units.NotAUnit):
        dossiers.open_dossier(office, a_purchase("合计"))


@pytest.mark.parametrize(
    "typed",
    [
        "买买提·艾力",
        "买买提•艾力",
        "买买提・艾力",
        "买买提.艾力",
        "买买提。艾力",
        "买买提艾力",
        "ＭＭＴＡＬ",
        "买买\u200b提",
    ],
)
def test_a_name_with_a_dot_is_found_however_the_dot_is_typed(office: Office, typed: str) -> None:
    made = dossiers.open_dossier(office, replace(a_purchase("3-1-101"), buyers=(Buyer("买买提•艾力"),)))
    assert made.names == "买买提·艾力"
    assert [found.id for found in finding.find(office, typed)] == [made.id]
