"""The language of the program: of our sentences (``base/words``), and of Qt's own texts, by Qt's translation files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.base import words

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
