"""People 人员 in the settings: their names, roles and secrets; their open duties are handed over when they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.access import recovery, staff
from app.access import service as access
from app.access.recovery_sheet_dialog import RecoverySheetDialog
from app.access.secret_dialogs import ChangeSecretDialog, NewSecret, SecureDialog
from app.base.words import say, say_many
from app.kit.boxes import ComboBox
from app.kit.dialogs import Dialog
from app.kit.fields import ChoiceBox
from app.kit.flow import Flow
from app.kit.listings import (
    Column,
    RowsListing,
)
from app.kit.parts import Field, button, row, vbox, wrapped
from app.kit.tables import RowsTable
from app.register.register import is_secured

if TYPE_CHECKING:
    from app.access.staff import Person
    from app.kit.desk import Desk


class PeopleTab(QWidget):
    """The list of people, with buttons for people, secrets and the recovery sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.people = RowsTable(RowsListing(self._columns()), "people", say("人员"))
        self.people.opened.connect(self._edit)
        self.note = wrapped("", "warning")
        self.secure = button(say("为单位设置口令…"), self._secure)
        self.change_secret = button(say("修改我的口令…"), lambda: ChangeSecretDialog(desk, self).open())
        self.renew = button(say("换恢复表…"), self._renew)
        self.add = button(say("添加人员"), lambda: PersonDialog(desk, None, self).open())
        self.edit = button(say("修改"), lambda: self._edit(self.people.current()))
        self.leaving = button(say("离职…"), self._leave)
        inside = vbox(self)
        inside.addLayout(Flow(self.add, self.edit, self.leaving, None, self.secure, self.change_secret, self.renew))
        inside.addWidget(self.note)
        inside.addWidget(self.people, 1)
        self.look_again()

    def look_again(self) -> None:
        """Reload the people."""
        office = self.desk.office
        everybody = staff.everybody(office)
        self.people.listing.show(everybody)
        secured = is_secured(office.register.folder)
        self.secure.setVisible(not secured)
        self.change_secret.setVisible(office.signer is not None)
        self.renew.setVisible(office.signer is not None and office.may("people"))
        for each in (self.add, self.edit, self.leaving):
            each.setEnabled(office.may("people"))
        administrators = [
            each
            for each in everybody
            if each.active and access.has_secret(office, each) and "people" in office.rights_of(each.role)
        ]
        if not secured:
            words = say("还没有设置口令：谁能读到登记库所在的文件夹，谁就能读到登记库。")
        elif len(administrators) < 2:
            words = say("只有一位管理员有口令。请再指定一位，免得忘记口令时谁也进不来。")
        else:
            words = ""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _columns(self) -> list[Column[Person]]:
        office = self.desk.office
        return [
            Column(say("姓名"), lambda each: each.name, width=160, stretches=True),
            Column(say("岗位"), lambda each: office.rules.role(each.role), width=160),
            Column(say("在职"), lambda each: say("在职") if each.active else say("已离开"), width=100),
            Column(
                say("口令"),
                lambda each: say("已设") if access.has_secret(office, each) else say("未设，不能登录"),
                width=160,
            ),
        ]

    def _edit(self, person: Person | None) -> None:
        if person and self.desk.office.may("people"):
            PersonDialog(self.desk, person, self).open()

    def _leave(self) -> None:
        person: Person | None = self.people.current()
        if person and person.active:
            LeaveDialog(self.desk, person, self).open()

    def _secure(self) -> None:
        dialog = SecureDialog(self.desk, self)
        dialog.secured.connect(lambda key: RecoverySheetDialog(self.desk, key, self).open())
        dialog.open()

    def _renew(self) -> None:
        key = self.desk.do(recovery.new_recovery_key)
        if isinstance(key, str):
            RecoverySheetDialog(self.desk, key, self).open()


class PersonDialog(Dialog):
    """Adds a person, or changes a person's name, role and secret."""

    def __init__(self, desk: Desk, person: Person | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=520)
        self.entitle(say("修改人员") if person else say("添加人员"), say("保存"))
        self.person = person
        self.name, self.role = QLineEdit(person.name if person else ""), ComboBox()
        for role, name in desk.office.rules.roles().items():
            self.role.addItem(name, role)
        if person:
            self.role.setCurrentIndex(self.role.findData(person.role))
        self.active = QCheckBox(say("在职"))
        self.active.setChecked(person is None or person.active)
        self.namesake = QCheckBox(say("同名的另一个人"))
        self.with_secret, self.secret = QCheckBox(self._secret_words()), NewSecret()
        self.body.addLayout(row(Field(say("姓名(&N)"), self.name), Field(say("岗位(&R)"), self.role), stretch=(1, 1)))
        for part in (self.namesake, self.active, self.with_secret, self.secret):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.active.setHidden(person is None or person.active)
        self.with_secret.setHidden(desk.office.signer is None)
        self.secret.hide()
        self.namesake.hide()
        self.name.textChanged.connect(self._look_for_namesake)
        self.with_secret.toggled.connect(self.secret.setVisible)
        self.with_secret.setChecked(person is None and desk.office.signer is not None)
        self.name.setFocus()

    def _look_for_namesake(self, name: str) -> None:
        """Offer to say that this is somebody else, where the name is on the list already."""
        taken = staff.is_taken(self.desk.office, name, but=self.person)
        self.namesake.setVisible(taken)
        self.namesake.setChecked(self.namesake.isChecked() and taken)

    def _secret_words(self) -> str:
        if self.person and access.has_secret(self.desk.office, self.person):
            return say("重设口令（请本人输入，签名凭证随之更换）")
        return say("设口令，可以登录（请本人输入）")

    def commit(self) -> None:
        name, role, secret = self.name.text(), str(self.role.currentData()), ""
        other = self.namesake.isChecked()
        if self.with_secret.isChecked():
            secret = self.secret.chosen(name.strip())
            if not secret:
                return
        if self.person:
            active = self.person.active or self.active.isChecked()
            done = self.attempt(
                staff.change, self.person, name=name, role=role, active=active, secret=secret, namesake=other
            )
        else:
            done = self.attempt(staff.add, name, role, secret, namesake=other)
        if done:
            self.accept()


class LeaveDialog(Dialog):
    """Records that somebody leaves, and who takes over their open duties."""

    def __init__(self, desk: Desk, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=480)
        self.entitle(say("{name} 离职", name=person.name), say("办理离职"), final=True)
        self.person = person
        count = len(staff.open_work(desk.office, person))
        note = wrapped(say_many("口令随即失效。名下 {n} 项未办事项转给接手人，以往的记录和责任不变。", count))
        self.successor: ChoiceBox[Person] = ChoiceBox()
        for each in staff.everybody(desk.office):
            if each.active and each.id != person.id:
                self.successor.offer(f"{each.name}  {desk.office.rules.role(each.role)}", each)
        self.body.addWidget(note)
        self.field = Field(say("接手人(&S)"), self.successor)
        self.body.addWidget(self.field)
        self.field.setHidden(not count)
        self.successor.setFocus()

    def commit(self) -> None:
        if self.attempt(staff.leave, self.person, successor=self.successor.chosen()):
            self.accept()
            self.desk.said.emit(say("{name} 已办理离职", name=self.person.name), [])
