"""Sign-in 登录: choose who is at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.refusals import Refusal
from app.windows.parts import button, label

if TYPE_CHECKING:
    from app.services.office import Office


class SignIn(QWidget):
    """The people who work here; arrows and Enter, or the first letters of a name."""

    chosen = Signal(str)

    def __init__(self, office: Office, office_name: str) -> None:
        super().__init__()
        from app.services import staff

        self._office = office
        self.setWindowTitle(self.tr("登录 · {office}").format(office=office_name))
        self.people = QListWidget()
        self.people.setAccessibleName(self.tr("谁在值班"))
        for person in staff.everybody(office):
            if person.active:
                item = QListWidgetItem(f"{person.name}    {office.rules.role(person.role)}")
                item.setData(Qt.ItemDataRole.UserRole, person.name)
                self.people.addItem(item)
        self.people.setCurrentRow(0)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("还没有人员，请输入您的姓名"))
        self.name.setAccessibleName(self.tr("您的姓名"))
        self.name.setVisible(not self.people.count())
        self.people.setVisible(bool(self.people.count()))
        self.problem = label("", "error")
        enter = button(self.tr("进入"), self._enter)
        enter.setDefault(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 24, 32, 24)
        outer.setSpacing(12)
        outer.addWidget(label(office_name, "title"))
        outer.addWidget(label(self.tr("谁在使用？用方向键选择，按回车进入。"), "quiet"))
        outer.addWidget(self.people, 1)
        outer.addWidget(self.name)
        outer.addWidget(self.problem)
        outer.addWidget(enter)
        self.people.itemActivated.connect(lambda _item: self._enter())
        self.resize(420, 480)
        self.name.returnPressed.connect(self._enter)
        (self.people if self.people.count() else self.name).setFocus()

    def _enter(self) -> None:
        item = self.people.currentItem()
        if item:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            return
        from app.services import staff
        from app.windows.wording import sentence

        try:
            person = staff.add(self._office, self.name.text(), "clerk")
        except Refusal as refusal:
            self.problem.setText(sentence(refusal))
            return
        self.chosen.emit(person.name)
