"""Phone numbers: every spelling people use, several in a cell, and those a spreadsheet ruined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import phones


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("13812345678", ["13812345678"]),
        (13812345678.0, ["13812345678"]),
        ("13812345678.0", ["13812345678"]),
        ("138-1234-5678", ["13812345678"]),
        ("138 1234 5678", ["13812345678"]),
        ("１３８１２３４５６７８", ["13812345678"]),
        ("+86 138 1234 5678", ["13812345678"]),
        ("0086-13812345678", ["13812345678"]),
        ("'13812345678", ["13812345678"]),
        ("13812345678(妻)", ["13812345678"]),
        ("本人:13812345678", ["13812345678"]),
        ("025-86543210", ["02586543210"]),
        ("(025)86543210", ["02586543210"]),
        ("025-86543210-801", ["02586543210-801"]),
        ("86543210转801", ["86543210-801"]),
        ("400-800-1234", ["4008001234"]),
        ("+852 9123 4567", ["+85291234567"]),
        ("13812345678/13912345678", ["13812345678", "13912345678"]),
        ("13812345678、025-86543210", ["13812345678", "02586543210"]),
        ("13812345678 13912345678", ["13812345678", "13912345678"]),
        ("13812345678\n13912345678", ["13812345678", "13912345678"]),
        ("13812345678;13812345678", ["13812345678"]),
        ("无", []),
        ("", []),
    ],
)
def test_phones_come_out_as_digits(written: str | float, numbers: list[str]) -> None:
    assert phones.read(written) == phones.Phones(tuple(numbers))


@pytest.mark.parametrize(
    ("written", "why"),
    [("1.38E+10", "damaged"), ("1.38123e10", "damaged"), ("1381234567", "shape"), ("见合同", "shape")],
)
def test_what_is_no_phone_is_told_and_never_guessed(written: str, why: str) -> None:
    found = phones.read(written)
    assert (found.numbers, [fault.why for fault in found.faults]) == ((), [why])


def test_a_good_number_is_kept_beside_a_bad_one() -> None:
    found = phones.read("13812345678/1390000")
    assert (found.numbers, found.faults) == (("13812345678",), (phones.Fault("1390000", "shape"),))


@given(st.text() | st.floats() | st.dates())
def test_no_cell_makes_the_reader_stumble(written: object) -> None:
    phones.read(written)  # type: ignore[arg-type]


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", "-", " "]))
def test_every_mobile_number_is_read_however_it_is_grouped(number: str, joint: str) -> None:
    assert phones.read(joint.join((number[:3], number[3:7], number[7:]))).numbers == (number,)


def test_a_masked_phone_shows_three_and_four() -> None:
    assert phones.mask("13812345678") == "138****5678"
    assert phones.mask("86543210") == "****3210"
