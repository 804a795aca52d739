"""Files dropped from another program, or pasted: anywhere a record is shown they are added to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QImage, QImageWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from app.kit.desk import Desk
    from app.scans.add_dialog import Owner


def sources(data: QMimeData) -> list[Path | bytes]:
    """The files of this PC in dropped or pasted data, or one picture as PNG."""
    paths: list[Path | bytes] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    image = data.imageData() if not paths and data.hasImage() else None
    return [_png(image)] if isinstance(image, QImage) else paths


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class FileDrops(QObject):
    """Files dropped on a widget, or on what lies in it, are offered to be added to the record that it shows."""

    def __init__(self, where: QWidget, desk: Desk, owner: Callable[[], Owner | None]) -> None:
        """``owner`` tells whose record is shown just now; None if none is."""
        super().__init__(where)
        self._where, self._desk, self._owner = where, desk, owner
        where.setAcceptDrops(True)
        where.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A drop is no move for Qt, but a move is a drop.
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        owner = self._owner() if self._desk.office.may("scans") else None
        if owner is None:
            event.ignore()
            return True
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            self.bring(owner, sources(event.mimeData()))
        return True

    def bring(self, owner: Owner, files: list[Path | bytes]) -> None:
        """Open the dialog that asks for the titles of files, and adds them."""
        from app.scans.add_dialog import AddScansDialog

        if files:
            AddScansDialog(self._desk, owner, files, self._where).open()
