"""The office's projects 项目 with their phases, and its tiers of clients 客户等级."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.base.words import say, say_in
from app.dossiers import projects, tiers
from app.dossiers.rules import FIRST, Project
from app.kit.flow import Flow
from app.kit.parts import Field, button, clear, row, vbox, wrapped

if TYPE_CHECKING:
    from app.kit.desk import Desk

_BETWEEN = re.compile(r"[\s,、;，；]+")


class ProjectsTab(QWidget):
    """One line per project: its name, and the names of its phases; an emptied line deletes a project without dossiers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.lines: list[_Line] = []
        self._edited = False
        self.tiers = QLineEdit()
        self.tiers.textEdited.connect(self._edit)
        self.save = button(say("保存"), self._save)
        self.more = button(say("再加一个项目"), lambda: self._add(Project(0, "")), link=True)
        self._arrange()
        self.look_again()

    def _arrange(self) -> None:
        inside = vbox(self, (0, 0, 0, 0), 12)
        inside.addWidget(
            wrapped(
                say(
                    "只有一个项目时不必填写名称，房号前也不显示。有几个项目时，房号前写上项目名称，如 翠湖苑 2-1-1001。"
                ),
                "quiet",
            )
        )
        self._inside = QVBoxLayout()
        inside.addLayout(self._inside)
        inside.addLayout(Flow(self.more, None))
        inside.addWidget(Field(say("客户等级（从高到低，空格隔开）(&G)"), self.tiers))
        inside.addLayout(Flow(self.save, None))
        inside.addStretch(1)

    def _edit(self) -> None:
        self._edited = True

    def _add(self, project: Project) -> None:
        line = _Line(project)
        for each in (line.name, line.phases):
            each.textEdited.connect(self._edit)
            each.setReadOnly(not self.desk.office.may("office"))
        self.lines.append(line)
        self._inside.addWidget(line)
        if not project.id:
            line.name.setFocus()

    def look_again(self) -> None:
        """Read the lists again, unless they are being edited."""
        office = self.desk.office
        if not self._edited:
            clear(self._inside)
            self.lines.clear()
            for project in projects.every(office):
                self._add(project)
            self.tiers.setText(" ".join(tiers.every(office)))
        for each in (self.save, self.more):
            each.setEnabled(office.may("office"))

    def _save(self) -> None:
        kept = self.desk.do(projects.keep, [line.project() for line in self.lines if not line.emptied])
        if kept and self.desk.do(tiers.keep, _BETWEEN.split(self.tiers.text())):
            self._edited = False
            self.look_again()
            self.desk.said.emit(say("已保存"), [])


class _Line(QWidget):
    def __init__(self, project: Project) -> None:
        super().__init__()
        self._known = project
        self.name, self.phases = QLineEdit(project.name), QLineEdit("、".join(project.phases))
        self.phases.setPlaceholderText(say("如 一期、二期；没有分期就留空"))
        across = row(Field(say("项目名称"), self.name), Field(say_in("several", "分期"), self.phases), stretch=(1, 1))
        across.setContentsMargins(0, 0, 0, 0)
        self.setLayout(across)

    @property
    def emptied(self) -> bool:
        """Whether the line of a project beside the first was emptied."""
        return self._known.id != FIRST and not self.name.text().strip()

    def project(self) -> Project:
        """The project as it is typed."""
        phases = tuple(filter(None, _BETWEEN.split(self.phases.text())))
        return Project(self._known.id, self.name.text(), phases)
