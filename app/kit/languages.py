"""The language of the program: of our sentences (``base/words``), and of Qt's own texts, by Qt's translation files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.base import words

PROPORTIONAL = QFont.Tag("pwid")
"""OpenType's feature of widths that fit the letters."""

_translators: list[QTranslator] = []


def speak(language: str) -> None:
    """Set the language of the program and of Qt; requires an application."""
    words.speak(language)
    for old in _translators:
        QCoreApplication.removeTranslator(old)
    _translators.clear()
    translator = QTranslator()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _translators.append(translator)
    QLocale.setDefault(QLocale(language))
    _letters(language)


def _letters(language: str) -> None:
    """Draw quotes and dashes as wide as English has them; a font made for Chinese draws them as wide as a character."""
    font = QApplication.font()
    if font.isFeatureSet(PROPORTIONAL) != (language == "en"):
        if language == "en":
            font.setFeature(PROPORTIONAL, 1)
        else:
            font.unsetFeature(PROPORTIONAL)
        QApplication.setFont(font)
