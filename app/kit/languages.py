"""Qt's own texts, such as those of its menus and dialogs: Qt's files translate them. Ours are said by ``base/words``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.base import words

_translators: list[QTranslator] = []


def speak(language: str) -> None:
    """Make program and Qt speak a language; there has to be an application."""
    words.speak(language)
    for old in _translators:
        QCoreApplication.removeTranslator(old)
    _translators.clear()
    translator = QTranslator()
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(translator)
        _translators.append(translator)
    QLocale.setDefault(QLocale(language))
