"""Every text of the program speaks English and Traditional Chinese."""

from __future__ import annotations

import shutil
import string
from typing import TYPE_CHECKING

import pytest

from tests.tools import translate

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_nothing_in_the_code_is_untranslated(tmp_path: Path, language: str) -> None:
    copy = tmp_path / f"juanzong_{language}.ts"
    shutil.copy(translate.FOLDER / copy.name, copy)
    translate.extract(copy)
    assert translate.messages(copy)
    assert translate.untranslated(copy) == []


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_translation_fills_in_the_same_facts(language: str) -> None:
    def facts(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for _, message in translate.messages(translate.FOLDER / f"juanzong_{language}.ts"):
        source, told = message.findtext("source") or "", message.findtext("translation") or ""
        assert facts(source) == facts(told), source


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_what_travels_in_the_program_is_what_was_translated(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translate.release(translate.FOLDER / f"juanzong_{language}.ts", made)
    assert made.read_bytes() == (translate.FOLDER / f"juanzong_{language}.qm").read_bytes()
