"""The Qt application before an office is open: its look, the system's language, where an office usually lies."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from app.kit.look import chosen, dress
from app.register import register

_LAST = "office/folder"


def default_folder() -> Path:
    """The usual folder of an office: the user's own local data, which is not synced."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))


def make_application(scheme: str = "") -> QApplication:
    """The Qt application with its style; ``scheme`` is light, dark, or empty for what was chosen on this PC."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        # Named here, the style needs no Python class, which would take time to load.
        application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setOrganizationName("Juanzong")
    application.setApplicationName("Juanzong")
    kept, text = chosen()
    dress(application, scheme or kept, text)
    return application


def system_language() -> str:
    """The language before an office is open, by the system's."""
    name = QLocale.system().name()
    if name.startswith("zh"):
        return "zh_TW" if name in {"zh_TW", "zh_HK", "zh_MO"} else "zh_CN"
    return "en" if name.startswith("en") and name != "en_US" else "zh_CN"


def remembered_folder() -> Path | None:
    """The folder of the office that somebody last chose to open on this PC; None if nobody did."""
    kept = str(QSettings().value(_LAST, ""))
    return Path(kept) if kept else None


def usual_folder() -> Path:
    """The folder of the office that the program opens: the one last chosen if it is there, else the default one."""
    last = remembered_folder()
    return last if last and register.exists(last) else default_folder()


def remember(folder: Path) -> None:
    """Open the office in ``folder`` at the next start."""
    QSettings().setValue(_LAST, str(folder))


def collect() -> None:
    """Resume collecting garbage, without the objects of the start, which stay for good."""
    gc.freeze()
    gc.enable()


def tell_started(window: QWidget | None, file: Path) -> None:
    """Write the title of the window on screen into ``file``, then end the program."""
    title = window.windowTitle() if window and window.isVisible() else ""
    file.write_text(title, encoding="utf-8")
    QCoreApplication.exit(0 if title else 1)
