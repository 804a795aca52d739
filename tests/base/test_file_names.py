"""Names of files as Windows takes them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app
from app.base.file_names import LONGEST, safe


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("2-1-1001 陈䶮、解晓东", "2-1-1001 陈䶮、解晓东"),
        ("按揭/贷款: 收入?", "按揭-贷款- 收入-"),
        ("客户 2026-10-12 10:00.pdf", "客户 2026-10-12 10-00.pdf"),
        ("CON", "_CON"),
        ("CON .pdf", "_CON .pdf"),
        ("aux.", "_aux"),
        ("LPT¹", "_LPT¹"),
        ("名\u200b单\u202e.pdf", "名单.pdf"),
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


def test_every_name_that_a_dialog_suggests_goes_through_the_one_function() -> None:
    """What is saved under a suggested name: a file dialog that accepts a save is given ``name``, made by ``safe``."""
    suggesting = []
    for path in Path(app.__file__).parent.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                inside = ast.unparse(function)
                assert "getSaveFileName" not in inside, path
                if "AcceptSave" in inside:
                    suggesting.append(path.name)
                    made = [
                        each
                        for each in ast.walk(function)
                        if isinstance(each, ast.Assign) and "safe(" in ast.unparse(each)
                    ]
                    plain = re.search(r"selectFile\((?!name\))(?!['\"][\w-]+\.\w+['\"]\))", inside)
                    assert not plain, path
                    assert made or "selectFile(name)" not in inside, path
    assert "output.py" in suggesting
