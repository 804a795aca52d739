"""Units: building-unit-room from every spelling, in the order people expect."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import units
from app.base.units import NotAUnit, Unit

PARTS = (
    st.integers(1, 999).map(str) | st.sampled_from(["A", "B2", "S1"]),
    st.integers(1, 20).map(str) | st.sampled_from(["A", "B"]),
    st.integers(1, 6099).map(str) | st.sampled_from(["1001A", "B101"]),
)


@pytest.mark.parametrize(
    "written",
    [
        "2-1-1001",
        " 2-1-1001 ",
        "2 - 1 - 1001",
        "2 1 1001",
        "２－１－１００１",
        "２＃－１－１００１",
        "2—1—1001",
        "2–1–1001",
        "2/1/1001",
        "2_1_1001",
        "02-01-1001",
        "2栋1单元1001",
        "2栋1单元1001室",
        "2幢1单元1001号",
        "2座-1单元-1001房",
        "2号楼1单元1001室",
        "2#楼1单元1001",
        "2#-1-1001",
        "2棟1單元1001室",
        "2楼1门1001",
        "二栋一单元1001",
        "'2-1-1001",
    ],
)
def test_spellings_of_one_unit_come_out_alike(written: str) -> None:
    assert str(units.parse(written)) == "2-1-1001"


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("A座1单元1001", "A-1-1001"),
        ("十栋1单元101", "10-1-101"),
        ("十二栋2单元302房", "12-2-302"),
        ("二十三栋1单元101", "23-1-101"),
        ("2-1-0101", "2-1-101"),
        ("s1-2-b101", "S1-2-B101"),
        ("商1-1-101", "商1-1-101"),
        ("2-1-1001a", "2-1-1001A"),
        ("一期2栋1单元1001", "一期2-1-1001"),
        ("云栖苑3幢2单元1201室", "3-2-1201"),
        ("云境一期-3号楼-2单元-1001", "一期3-2-1001"),
        ("1栋2单元3层311", "1-2-311"),
        ("第1栋第2单元第310号", "1-2-310"),
        ("12幢1单元2302\uff08顶楼\uff09", "12-1-2302"),
    ],
)
def test_letters_numerals_and_zeros(written: str, unit: str) -> None:
    assert str(units.parse(written)) == unit


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "empty"),
        ("1001", "one_part"),
        ("合计", "one_part"),
        ("2-11", "section_missing"),
        ("1-2-1-1001", "too_many_parts"),
        ("2-1--101", "too_many_parts"),
        ("2-1-大平层", "part"),
        ("1-1-101\uff08已退房\uff09", "part"),
        ("商业街3栋1单元101", "part"),
        ("2026-1-", "part"),
    ],
)
def test_what_names_no_unit_is_refused_with_the_reason(written: str, why: str) -> None:
    with pytest.raises(NotAUnit) as refused:
        units.parse(written)
    assert refused.value.why == why


@pytest.mark.parametrize(
    "cells",
    [
        ("", 2.0, 1.0, 1001.0),
        ("", "2栋", "1单元", "1001室"),
        ("", "2#", 1.0, "1001"),
        ("", "2", "", "1-1001"),
        ("", "2", "1", "2-1-1001"),
        ("1001", 2.0, 1.0, ""),
        ("2-1-1001", 9.0, 9.0, 999.0),
    ],
)
def test_a_unit_is_put_together_from_its_columns(cells: tuple[str | float, ...]) -> None:
    assert str(units.read(*cells)) == "2-1-1001"


@pytest.mark.parametrize(
    ("cells", "unit"),
    [
        (("3幢1201室",), "3-1201"),
        (("5号楼301",), "5-301"),
        (("A座1503",), "A-1503"),
        (("7栋-601",), "7-601"),
        (("", "3栋", "/", 1201.0), "3-1201"),
        (("", 3.0, 2.0, "2-402"), "3-2-402"),
        (("", "", "2", "3-1201"), "3-2-1201"),
        (("=A2", 3.0, 2.0, 402.0), "3-2-402"),
    ],
)
def test_buildings_may_have_no_sections(cells: tuple[str | float, ...], unit: str) -> None:
    assert str(units.read(*cells)) == unit


@pytest.mark.parametrize("cells", [("3-1201",), ("1单元1001",), ("", "3栋", "", 1201.0), ("", 3.0, 2.0, "4-402")])
def test_a_section_that_may_have_been_forgotten_is_refused(cells: tuple[str | float, ...]) -> None:
    with pytest.raises(NotAUnit):
        units.read(*cells)


def test_a_unit_that_became_a_date_is_refused() -> None:
    with pytest.raises(NotAUnit) as refused:
        units.read(date(2001, 2, 3))
    assert refused.value.why == "date"


@pytest.mark.parametrize(
    ("written", "unit", "kind"),
    [
        ("A区2号楼1单元1001室", "A区2-1-1001", "flat"),
        ("A区-2-1-1001", "A区2-1-1001", "flat"),
        ("A区-1-1001", "A区-1-1001", "flat"),
        ("1期2栋1单元1001", "1期2-1-1001", "flat"),
        ("2栋1单元负101", "2-1-负101", "flat"),
        ("地下车位B1-023", "地下车位B1-023", "parking"),
        ("锦绣园地下车位B1-023", "地下车位B1-023", "parking"),
        ("B1-023号车位", "车位B1-023", "parking"),
        ("2号楼储藏室12", "2-储藏室12", "storeroom"),
        ("2栋12号储藏室", "2-储藏室12", "storeroom"),
        ("地下储藏室C-015", "地下储藏室C-015", "storeroom"),
        ("商铺S-12", "商铺S-12", "shop"),
        ("S1-105", "S1-105", "shop"),
        ("12号别墅", "别墅12", "villa"),
        ("写字楼A座1503", "写字楼A-1503", "office"),
        ("历下区经十路1号云溪府3号楼1单元502室", "3-1-502", "flat"),
        ("恒大名都2-1-1001", "2-1-1001", "flat"),
        ("2\u200b栋１单元１００１", "2-1-1001", "flat"),
    ],
)
def test_units_of_every_kind_are_printed_as_people_write_them(written: str, unit: str, kind: str) -> None:
    read = units.parse(written)
    assert (str(read), read.kind) == (unit, kind)
    assert units.parse(str(read)) == read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("一期2-1-1001", "1期2栋1单元1001"),
        ("地下车位B1-023", "车位B1-23"),
        ("商铺S-12", "S12号商铺"),
        ("2-储藏室12", "2号楼储藏间012"),
        ("A区2-1-0101", "a区2栋1单元101室"),
    ],
)
def test_two_spellings_of_one_unit_have_one_key(one: str, other: str) -> None:
    assert units.key(one) == units.key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("车位B1-11", "车位B11-1"), ("地上车位23", "地下车位23"), ("车位12", "储藏室12"), ("一期3-1-502", "二期3-1-502")],
)
def test_two_units_have_two_keys(one: str, other: str) -> None:
    assert units.key(one) != units.key(other)


def test_a_known_estate_may_be_called_anything() -> None:
    read = units.parse("天元壹号2-1-1001", ["天元壹号"])
    assert (str(read), read.estate) == ("2-1-1001", "天元壹号")


def test_units_sort_by_number_not_by_text() -> None:
    written = ["10-1-101", "2-1-1001", "2-1-201", "A-1-101", "2-10-101", "2-2-101"]
    ordered = sorted(map(units.parse, written), key=lambda unit: unit.order)
    assert [str(unit) for unit in ordered] == ["2-1-201", "2-1-1001", "2-2-101", "2-10-101", "10-1-101", "A-1-101"]


@given(*PARTS)
def test_a_unit_read_back_from_its_own_text_is_the_same(building: str, section: str, room: str) -> None:
    unit = Unit(building, section, room)
    assert units.parse(str(unit)) == unit
    assert units.parse(f"{building}栋{section}单元{room}室") == unit
    assert units.read("", building, section, room) == unit


@given(st.text())
def test_any_text_is_a_unit_or_refused(written: str) -> None:
    try:
        unit = units.parse(written)
    except NotAUnit:
        return
    assert units.parse(str(unit)) == unit
