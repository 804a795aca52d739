"""The office's own lists 投诉原因、部门、逾期原因, one entry per line; recorded complaints keep the words they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.base.words import say
from app.complaints import service as complaints
from app.kit.fields import WordsEdit
from app.kit.flow import Flow
from app.kit.parts import (
    Field,
    breadth,
    button,
    vbox,
    wrapped,
)
from app.progress import late_reasons

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.kit.desk import Desk

LEAST, BESIDE = 240, 480
"""The least width, and from which width on the lists stand side by side, in pixels."""


class ListsTab(QWidget):
    """Edits the causes of complaints, the departments that they may concern, and the reasons why steps are late."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.causes, self.departments, self.reasons = WordsEdit(), WordsEdit(), WordsEdit()
        for each in (self.causes, self.departments, self.reasons):
            each.setTabChangesFocus(True)
        self.save = button(say("保存"), self._save)
        inside = vbox(self)
        inside.addWidget(wrapped(say("每行一个。已经登记的投诉和进度保留当时的字样。"), "quiet"))
        causes = Field(say("投诉原因(&R)"), self.causes)
        departments = Field(say("涉及部门(&D)"), self.departments)
        reasons = Field(say("进度逾期原因(&L)"), self.reasons)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for beside in (causes, departments, reasons):
            self._lists.addWidget(beside, 1)
        inside.addLayout(self._lists, 1)
        inside.addLayout(Flow(self.save, None))
        self.look_again()

    def minimumSizeHint(self) -> QSize:
        """As wide as one list: where there is no room for three they stand below each other."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE * breadth(self)
        self._lists.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def look_again(self) -> None:
        """Read the lists again, except one that is being edited."""
        office = self.desk.office
        for each, words in (
            (self.causes, complaints.causes(office)),
            (self.departments, complaints.departments(office)),
            (self.reasons, late_reasons.listed(office)),
        ):
            if not each.document().isModified():
                each.setPlainText("\n".join(words))
            each.setReadOnly(not office.may("office"))
        self.save.setEnabled(office.may("office"))

    def _save(self) -> None:
        causes, departments = (each.toPlainText().splitlines() for each in (self.causes, self.departments))
        reasons = self.reasons.toPlainText().splitlines()
        changed = self.reasons.document().isModified()
        for each in (self.causes, self.departments, self.reasons):
            each.document().setModified(False)
        if changed and not self.desk.do(late_reasons.keep, reasons):
            return
        if self.desk.do(complaints.keep_lists, causes=causes, departments=departments):
            self.desk.said.emit(say("已保存"), [])
