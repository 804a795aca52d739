"""Names of files as Windows takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.file_names import LONGEST, safe


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("2-1-1001 陈䶮、解晓东", "2-1-1001 陈䶮、解晓东"),
        ("按揭/贷款: 收入?", "按揭-贷款- 收入-"),
        ("CON", "_CON"),
        ("con.pdf", "_con.pdf"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("COM10", "COM10"),
        ("..", "_"),
        ("..\\..\\Windows", "-..-Windows"),
        ("身份证. ", "身份证"),
        ("", "_"),
        ("王" * 100 + ".pdf", "王" * 56 + ".pdf"),
    ],
)
def test_a_name_is_made_safe(written: str, name: str) -> None:
    assert safe(written) == name


@given(st.text(max_size=200))
def test_every_text_becomes_a_name_that_windows_takes(written: str) -> None:
    name = safe(written)
    assert 0 < len(name) <= LONGEST + 1
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(ord(letter) < 32 for letter in name)
    assert name == name.strip(" .")


@given(st.text(max_size=200))
def test_a_safe_name_stays_as_it_is(written: str) -> None:
    assert safe(safe(written)) == safe(written)
