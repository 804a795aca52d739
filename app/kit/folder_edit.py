"""A folder: typed, or chosen in the system's dialog."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.base.words import say
from app.kit.leaving import passing
from app.kit.parts import button, hbox


class FolderEdit(QWidget):
    """An input for a folder; ``name`` is its accessible name and the title of the system's dialog.

    ``settled`` says that somebody has typed or chosen one.
    """

    settled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.editingFinished.connect(self.settled)
        inside = hbox(self, (0, 0, 0, 0), 8)
        inside.addWidget(self.edit, 1)
        inside.addWidget(button(say("选择文件夹…"), self._choose))
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """The folder as typed, stripped."""
        return self.edit.text().strip()

    def set_text(self, folder: str) -> None:
        """Show a folder."""
        self.edit.setText(folder)

    def _choose(self) -> None:
        dialog = passing(QFileDialog(self, self._name, self.text()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._take)
        dialog.open()

    def _take(self, folder: str) -> None:
        self.set_text(folder)
        self.settled.emit()
