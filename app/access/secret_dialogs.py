"""Dialogs for secrets 口令: choosing and changing one, securing an open office, resetting with the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from app.access import founding, recovery, staff
from app.access import service as access
from app.access.sign_in import SecretEdit
from app.base import secrets
from app.base.refusals import Refusal
from app.base.words import say, say_in, say_many
from app.kit.boxes import ComboBox
from app.kit.codes import CodeEdit
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.parts import Field, breadth, button, label, row, vbox, wrapped
from app.office import phrases
from app.office.office import TROUBLE
from app.office.words import sentence, trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from app.kit.desk import Desk
    from app.office.office import Office


class NewSecret(QWidget):
    """Two inputs for a new secret; a weak one is reported when its input is left."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.again = SecretEdit(), SecretEdit()
        self.first_field = Field(say_many("新口令（至少 {n} 个字符）(&S)", secrets.SHORTEST), self.first)
        self.again_field = Field(say("再输一次(&A)"), self.again)
        inside = row(self.first_field, self.again_field, stretch=(1, 1))
        self.setLayout(inside)
        self.setFocusProxy(self.first)
        self.first.editingFinished.connect(lambda: self.first.text() and self._weakness(""))
        self.first.textEdited.connect(lambda _: self.first_field.complain(""))
        self.again.textEdited.connect(lambda _: self.again_field.complain(""))

    def _weakness(self, name: str) -> bool:
        try:
            secrets.checked(self.first.text(), name)
        except Refusal as refusal:
            self.first_field.complain(sentence(refusal))
            return True
        return False

    def chosen(self, name: str) -> str:
        """The new secret of ``name``; empty if it is weak or the inputs differ, which the fields then show."""
        if self._weakness(name):
            self.first.setFocus()
            return ""
        if self.first.text() != self.again.text():
            self.again_field.complain(sentence(access.SecretsDiffer()))
            self.again.setFocus()
            return ""
        return self.first.text()


class ChangeSecretDialog(Dialog):
    """Changes the secret of the person who is signed in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("修改我的口令"), say("修改"))
        self.old, self.new = SecretEdit(), NewSecret()
        self.body.addWidget(Field(say("现在的口令(&O)"), self.old))
        self.body.addWidget(self.new)
        self.old.setFocus()

    def commit(self) -> None:
        chosen = self.new.chosen(self.desk.office.name_of(self.desk.office.signed_in))
        if chosen and self.attempt(access.change_secret, old=self.old.text(), new=chosen, again=chosen):
            self.accept()
            self.desk.said.emit(say("口令已修改，下次登录请用新口令"), [])


class SecureDialog(Dialog):
    """Gives an open office its first administrator, with a secret."""

    secured = Signal(str)
    """The recovery key, as written on its sheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("为单位设置口令"), say_in("to set", "设置"), final=True)
        note = wrapped(say("设置以后，登记库只有用口令才能打开。先设管理员，再由管理员给每个人设口令。"))
        self.name = ComboBox()
        self.name.setEditable(True)
        here = [each.key for each in staff.everybody(desk.office) if each.active]
        for key, name in phrases.people(desk.office, here).items():
            self.name.addItem(name, key)
        self.new = NewSecret()
        self.body.addWidget(note)
        self.body.addWidget(Field(say("管理员姓名(&N)"), self.name))
        self.body.addWidget(self.new)
        self.name.setFocus()

    def commit(self) -> None:
        name = self.name.currentText().strip()
        chosen = self.new.chosen(name)
        if not chosen:
            return
        known = self.name.findText(name)
        who = str(self.name.itemData(known)) if known >= 0 else name
        key = self.attempt(founding.secure, administrator=who, secret=chosen)
        if key:
            self.accept()
            self.secured.emit(key)


class RecoverPage(QWidget):
    """Signs in with the recovery sheet: its key, then who becomes administrator, with a new secret."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder, self._clock = folder, clock
        self._office: Office | None = None
        self.setWindowTitle(say("用恢复表登录 · 卷宗"))
        self.key, self.name, self.new = CodeEdit(), ComboBox(), NewSecret()
        self.key.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.key_field = Field(say("恢复密钥（九组）(&K)"), self.key)
        self.name_field = Field(say("谁来当管理员(&N)"), self.name)
        self.problem = wrapped("", "error")
        self.enter = button(say("打开"), self._go_on)
        self.enter.setDefault(True)
        self._arrange()
        self.key.returnPressed.connect(self._go_on)
        self.new.again.returnPressed.connect(self._go_on)
        self.setMaximumSize(QSize(640, 480) * breadth(self))
        self.key.setFocus()

    def _arrange(self) -> None:
        outer = vbox(self, (32, 24, 32, 24), 12)
        note = wrapped(
            say("忘记口令时，请先找管理员重设。管理员自己忘记时，取出封存的恢复表，照着输入九组密钥。"), "quiet"
        )
        outer.addWidget(label(say("用恢复表登录"), "title"))
        for part in (note, self.key_field, self.name_field, self.new, self.problem):
            outer.addWidget(part)
        outer.addStretch(1)
        outer.addLayout(Flow(button(say("返回"), self._leave, key="Esc", link=True), None, self.enter))
        self.name_field.hide()
        self.new.hide()

    def _go_on(self) -> None:
        try:
            if self._office is None:
                self._open()
            else:
                self._reinstate(self._office)
        except Refusal as refusal:
            self.problem.setText(sentence(refusal))
        except TROUBLE as error:
            self.problem.setText(trouble(error))

    def _open(self) -> None:
        self._office = recovery.recover(self._folder, self._clock, self.key.text())
        self.problem.setText("")
        everybody = staff.everybody(self._office)
        called = phrases.people(self._office, [each.key for each in everybody])
        for person in everybody:
            self.name.addItem(called[person.key], person)
        self.key.setEnabled(False)
        self.name_field.show()
        self.new.show()
        self.enter.setText(say("设置口令并进入"))
        self.name.setFocus()

    def _reinstate(self, office: Office) -> None:
        person: staff.Person = self.name.currentData()
        chosen = self.new.chosen(person.name)
        if chosen:
            recovery.reinstate(office, person, chosen)
            self.opened.emit(office)

    def _leave(self) -> None:
        if self._office:
            self._office.register.close()
        self.left.emit()
