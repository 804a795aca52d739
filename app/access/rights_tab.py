"""Rights 权限 in one table: a row per right, a column per role; Space grants or revokes."""

from __future__ import annotations

from functools import partial
from textwrap import fill
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStyledItemDelegate, QTableWidget, QTableWidgetItem, QWidget

from app.access.words import right
from app.base.rights import RIGHTS
from app.base.words import say
from app.kit.dialogs import Dialog
from app.kit.flow import Flow
from app.kit.look import ROW, colour
from app.kit.offers import undoing
from app.kit.painted.painting import mark, rounded
from app.kit.parts import Field, breadth, button, vbox, wrapped
from app.office import roles

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from app.kit.desk import Desk
    from app.office.roles import Role

COLUMN, TITLE = 80, 12
"""The least width of a role's column in pixels, and how many letters of its name stand on a line."""


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
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(round(COLUMN * breadth(self)))
        self.table.setItemDelegate(_Ticks(self.table))
        self.table.itemChanged.connect(self._changed)
        self.problem = wrapped("", "error")
        self.add = button(say("新增岗位…"), lambda: RoleDialog(desk, None, self).open())
        self.rename = button(say("岗位改名…"), self._rename)
        note = wrapped(say("打勾即可，随时生效；每次改动都会记入日志。单位没有设置口令时不作限制。"), "quiet")
        inside = vbox(self)
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
        self.table.setVerticalHeaderLabels([right(each) for each in RIGHTS])
        for column, role in enumerate(self.roles):
            title = QTableWidgetItem(fill(role.name, TITLE, break_long_words=False))
            title.setToolTip(role.name)
            self.table.setHorizontalHeaderItem(column, title)
        for line, each in enumerate(RIGHTS):
            for column, role in enumerate(self.roles):
                self.table.setItem(line, column, _cell(role.name, right(each), each in role.rights, may))
        self.table.blockSignals(False)

    def _changed(self, item: QTableWidgetItem) -> None:
        role, name = self.roles[item.column()], RIGHTS[item.row()]
        self._give(role.id, name, given=item.checkState() == Qt.CheckState.Checked)

    def _give(self, id_: str, name: str, *, given: bool) -> None:
        """Give a role a right, or take it, and say so with the way back."""
        role = next(each for each in self.roles if each.id == id_)
        rights = role.rights | {name} if given else role.rights - {name}
        if self.desk.attempt(self._say, roles.change, role, name=role.name, rights=rights):
            facts = {"role": role.name, "right": right(name)}
            words = say("{role}可以{right}", **facts) if given else say("{role}不再可以{right}", **facts)
            undo = undoing(partial(self._give, id_, name, given=not given))
            self.desk.said.emit(words, [undo])
        self.look_again()

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _rename(self) -> None:
        column = self.table.currentColumn()
        if 0 <= column < len(self.roles):
            RoleDialog(self.desk, self.roles[column], self).open()


class _Ticks(QStyledItemDelegate):
    """Paints a tick in the middle of its cell; a click anywhere in the cell gives or takes the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        table = self.parent()
        current = isinstance(table, QTableWidget) and table.hasFocus() and table.currentIndex() == index
        given = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        changeable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, colour("line"))
        box = QRect(cell.center().x() - 7, cell.center().y() - 7, 16, 16)
        if given:
            rounded(painter, box, 4, "fill" if changeable else "coming_mark")
            mark(painter, box.adjusted(2, 2, -2, -2), "check", "on_fill")
        else:
            rounded(painter, box, 4, "surface", "edge2" if changeable else "edge")
        if current:
            rounded(painter, cell.adjusted(1, 1, -1, -2), 4, "", "accent", 2)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return super().editorEvent(event, model, option, index)
        if event.type() != QEvent.Type.MouseButtonRelease or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        given = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        wanted = Qt.CheckState.Unchecked if given else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _cell(role: str, right_: str, given: bool, may: bool) -> QTableWidgetItem:
    words, item = f"{role} {right_}", QTableWidgetItem()
    facts = {"role": role, "right": right_}
    told = say("{role}可以{right}", **facts) if given else say("{role}不可以{right}", **facts)
    why = "" if may else say("要有“人员、岗位和权限”的权限，才能改。")
    item.setToolTip(f"{told}\n{why}".strip())
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
