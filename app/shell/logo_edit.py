"""The office's mark in the settings: shown, chosen from a picture, taken away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from app.base.words import say
from app.forms import logo
from app.kit.leaving import passing
from app.kit.offers import Offer, undoing
from app.kit.parts import button, hbox

if TYPE_CHECKING:
    from app.kit.desk import Desk

HIGH, WIDE = 28, 120
"""The most pixels of what is shown."""


class LogoEdit(QWidget):
    """Shows the mark beside what chooses another and what takes it away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.shown = QLabel()
        self.shown.setAccessibleName(say("单位标志"))
        self.choose = button(say("选择图片…"), self._ask)
        self.remove = button(say("去掉"), self._remove)
        inside = hbox(self, (0, 0, 0, 0), 8)
        for each in (self.shown, self.choose, self.remove):
            inside.addWidget(each)
        self.setFocusProxy(self.choose)
        self.look_again()

    def look_again(self) -> None:
        """Read the mark again."""
        picture = QImage.fromData(logo.load(self.desk.office.register))
        if not picture.isNull():
            picture = picture.scaled(
                WIDE, HIGH, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.shown.setPixmap(QPixmap.fromImage(picture))
        self.shown.setHidden(picture.isNull())
        self.remove.setHidden(picture.isNull())
        for each in (self.choose, self.remove):
            each.setEnabled(self.desk.office.may("office"))

    def _ask(self) -> None:
        pictures = say("图片 ({patterns})", patterns="*.png *.jpg *.jpeg *.bmp *.gif *.webp")
        dialog = passing(QFileDialog(self, say("选择单位标志"), "", pictures))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, file: str) -> None:
        """Take a picture as the office's mark."""
        before = logo.load(self.desk.office.register)
        if self.desk.do(logo.choose, Path(file)):
            self.look_again()
            self.desk.said.emit(say("单位标志已保存，印在每张表单上方"), [self._back_to(before)])

    def _remove(self) -> None:
        before = logo.load(self.desk.office.register)
        if self.desk.do(logo.keep, b""):
            self.look_again()
            self.desk.said.emit(say("单位标志已去掉"), [self._back_to(before)])

    def _back_to(self, before: bytes) -> Offer:
        return undoing(partial(self.desk.do, logo.keep, before))
