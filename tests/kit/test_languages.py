"""English is drawn as English is: a quote is no wider than a letter, in a font made for Chinese too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.kit.languages import speak

if TYPE_CHECKING:
    from collections.abc import Iterator

import pytest


@pytest.fixture
def _chinese_again(clean_settings: QApplication) -> Iterator[None]:
    yield
    speak("zh_CN")


def wide(words: str) -> int:
    return QFontMetrics(QApplication.font()).horizontalAdvance(words)


@pytest.mark.usefixtures("_chinese_again")
def test_quotes_are_as_wide_as_the_language_has_them() -> None:
    whole = {}
    for language in ("en", "zh_CN", "en"):
        speak(language)
        whole[language] = wide("“”")
    assert whole["en"] < wide("中") < whole["zh_CN"]
