"""The language the program speaks: its own texts are written in Chinese, translations lie beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.base.resources import packaged

_translators: list[QTranslator] = []


def speak(language: str) -> None:
    """Make program and Qt speak a language; there has to be an application."""
    for old in _translators:
        QCoreApplication.removeTranslator(old)
    _translators.clear()
    own = str(packaged("resources", "translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt, f"qtbase_{language}"), (own, f"juanzong_{language}")):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _translators.append(translator)
    QLocale.setDefault(QLocale(language))
