"""A building's board 楼栋表: which of its flats have a dossier, in which state; a click opens it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QScrollArea, QWidget

from app.base.words import say, say_in, say_many
from app.dossiers import names, projects
from app.dossiers import service as dossiers
from app.find.board_rules import arranged
from app.kit.fields import ChoiceBox
from app.kit.look import colour
from app.kit.parts import Field, clear, fit, label, row, vbox

if TYPE_CHECKING:
    from app.kit.desk import Desk

_SHADES = {"active": "done", "returned": "today", "closed": "quiet"}


class BoardDialog(QDialog):
    """One building at a time; a place without a dossier stays empty."""

    opened = Signal(str)

    def __init__(self, desk: Desk, project: int | None, building: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(say("楼栋表"))
        self.project: ChoiceBox[int] = ChoiceBox()
        self.building: ChoiceBox[str] = ChoiceBox()
        self.count = label("", "quiet")
        self.grid = QGridLayout()
        self.grid.setSpacing(4)
        for each in projects.every(desk.office):
            self.project.offer(each.name or say("（未定名）"), each.id)
        self.project.setCurrentIndex(max(0, self.project.findData(project)))
        self._arrange()
        self._offer(building)
        self.project.activated.connect(lambda _: self._offer(None))
        self.building.activated.connect(lambda _: self._show())
        fit(self, 960, 620)

    def _arrange(self) -> None:
        outer = vbox(self, (20, 16, 20, 16), 12)
        of_project = Field(say("项目(&J)"), self.project)
        of_project.setVisible(self.project.count() > 1)
        outer.addLayout(row(of_project, Field(say("楼栋(&B)"), self.building), self.count, None))
        inside, area = QWidget(), QScrollArea()
        around = vbox(inside)
        around.addLayout(self.grid)
        around.addStretch(1)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(say("楼栋表"))
        outer.addWidget(area, 1)

    def _offer(self, chosen: str | None) -> None:
        """Offer the buildings of the project."""
        self.building.clear()
        project = self.project.the_chosen()
        for building in dossiers.choices(self.desk.office, "building", dossiers.Wanted(project=project)):
            self.building.offer(str(building) or say_in("a building", "未分楼栋"), str(building))
        self.building.setCurrentIndex(max(0, self.building.findData(chosen)))
        self._show()

    def _show(self) -> None:
        """Show the chosen building, the top storey first."""
        clear(self.grid)
        building = self.building.chosen()
        flats = dossiers.board(self.desk.office, self.project.the_chosen(), building) if building is not None else []
        board = arranged(flats, lambda flat: flat.unit)
        for place, door in enumerate(board.doors, 1):
            self.grid.addWidget(label(door, "quiet"), 0, place)
        for line, storey in enumerate(board.storeys, 1):
            self.grid.addWidget(label(say("{storey} 层", storey=storey) if storey else "", "quiet"), line, 0)
            for place, door in enumerate(board.doors, 1):
                flat = board.cells.get((storey, door))
                self.grid.addWidget(self._cell(flat) if flat else label("·", "quiet"), line, place)
        self.grid.setColumnStretch(len(board.doors) + 1, 1)
        wanted = dossiers.Wanted(project=self.project.the_chosen(), building=building)
        resting = dossiers.states(self.desk.office, wanted).get("resting", 0) if building is not None else 0
        left = say_many("休眠的 {n} 份未显示", resting) if resting else ""
        self.count.setText(say("；").join(filter(None, (say_many("{n} 套有档案", len(flats)), left))))

    def _cell(self, flat: dossiers.Flat) -> QPushButton:
        state = names.dossier_state(flat.state)
        made = QPushButton(f"{flat.unit.rpartition('-')[2]}  {flat.buyers}\n{state}")
        made.setAutoDefault(False)
        made.setToolTip(f"{flat.unit} {flat.buyers} {flat.number}")
        made.setStyleSheet(
            f"text-align: left; border-left: 4px solid {colour(_SHADES.get(flat.state, 'quiet')).name()};"
        )
        made.clicked.connect(partial(self._open, flat.id))
        return made

    def _open(self, dossier: str) -> None:
        self.accept()
        self.opened.emit(dossier)
