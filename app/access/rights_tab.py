"""Rights 权限 in one table: a row per right, a column per role; Space grants or revokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from app.access.words import right
from app.base.rights import RIGHTS
from app.base.words import say
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.look import ROW
from app.kit.parts import Field, button, vbox, wrapped
from app.office import roles

if TYPE_CHECKING:
    from app.kit.desk import Desk
    from app.office.roles import Role


class RightsTab(QWidget):
    """The table of rights and the names of roles; every change is stored at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.table = desk, QTableWidget()
        self.roles: list[Role] = []
        self.table.setAccessibleName(say("权限"))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.itemChanged.connect(self._changed)
        self.problem = wrapped("", "error")
        self.add = button(say("新增岗位…"), lambda: RoleDialog(desk, None, self).open())
        self.rename = button(say("岗位改名…"), self._rename)
        note = wrapped(say("打勾即可，随时生效；每次改动都会记入日志。单位没有设置口令时不作限制。"), "quiet")
        inside = vbox(self, (0, 8, 0, 0))
        inside.addLayout(Flow(self.add, self.rename, None, note))
        inside.addWidget(self.problem)
        inside.addWidget(self.table, 1)
        self.problem.hide()
        self.look_again()

    def look_again(self) -> None:
        """Reload the roles."""
        may = self.desk.office.may("people")
        self.roles = roles.everything(self.desk.office)
        self.add.setEnabled(may)
        self.rename.setEnabled(may)
        self.table.blockSignals(True)
        self.table.setRowCount(len(RIGHTS))
        self.table.setColumnCount(len(self.roles))
        self.table.setHorizontalHeaderLabels([each.name for each in self.roles])
        self.table.setVerticalHeaderLabels([right(each) for each in RIGHTS])
        for line, each in enumerate(RIGHTS):
            for column, role in enumerate(self.roles):
                self.table.setItem(line, column, _cell(f"{role.name} {right(each)}", each in role.rights, may))
        self.table.blockSignals(False)

    def _changed(self, item: QTableWidgetItem) -> None:
        role, name = self.roles[item.column()], RIGHTS[item.row()]
        given = item.checkState() == Qt.CheckState.Checked
        rights = role.rights | {name} if given else role.rights - {name}
        self.desk.attempt(self._say, roles.change, role, name=role.name, rights=rights)
        self.look_again()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _rename(self) -> None:
        column = self.table.currentColumn()
        if 0 <= column < len(self.roles):
            RoleDialog(self.desk, self.roles[column], self).open()


def _cell(words: str, given: bool, may: bool) -> QTableWidgetItem:
    item = QTableWidgetItem()
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if may else flags)
    item.setCheckState(Qt.CheckState.Checked if given else Qt.CheckState.Unchecked)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return item


class RoleDialog(Dialog):
    """Adds a role, or renames one."""

    def __init__(self, desk: Desk, role: Role | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent, width=420)
        self.entitle(say("岗位改名") if role else say("新增岗位"), say("保存"))
        self.role, self.name = role, QLineEdit(role.name if role else "")
        self.body.addWidget(Field(say("岗位名称(&N)"), self.name))
        self.name.setFocus()

    def commit(self) -> None:
        if self.role:
            done = self.attempt(roles.change, self.role, name=self.name.text(), rights=self.role.rights)
        else:
            done = self.attempt(roles.add, self.name.text()) is not None
        if done:
            self.accept()
